"""Lines freed of mark-up: headings, bold, cells, rules, note marks, in Markdown and plain text."""

from __future__ import annotations

import pytest

from averment.extract.masthead.lines import Line, Lines


def lines_of(text: str) -> list[Line]:
    """All lines of a text."""
    return Lines(text).up_to(99)


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("### **Commission on X**\n", ["Commission on X"], "a Markdown heading in bold"),
        ("Report of the Y\\*\n", ["Report of the Y"], "an escaped note mark"),
        ("Report of the Y*, **\n", ["Report of the Y"], "two note marks"),
        ("Written statement* submitted by Z\n", ["Written statement submitted by Z"], "a note mark in mid-line"),
        ("Burkina Faso:* draft\n", ["Burkina Faso: draft"], "a note mark after a colon"),
        ("Title[^a]\n", ["Title"], "a Markdown note mark"),
        ("Title³\n", ["Title"], "a raised figure"),
        (
            "| United Nations | A/1/2 |\n|---|---|\n",
            ["United Nations", "A/1/2"],
            "cells of a table; its rule is no line",
        ),
        ("Nations Unies          A/1/2\n", ["Nations Unies", "A/1/2"], "two columns set apart by blanks"),
        ("***\n___\n* **\n", [], "rules and bare marks"),
        ("14 May 2020  \nOriginal: English\n", ["14 May 2020", "Original: English"], "a hard line break"),
        ("*Prepared by* the League\n", ["Prepared by the League"], "words in italics"),
    ],
)
def test_words(text: str, expected: list[str], reason: str) -> None:
    assert [line.text for line in lines_of(text)] == expected, reason


def test_what_is_known_of_a_line() -> None:
    title, note, plain = lines_of("## Report*\n\n* Late submission.\nItem 3\n")
    assert (title.level, title.marked, title.star) == (2, True, False)
    assert (note.star, note.gap, note.digits) == (True, True, False)
    assert (plain.gap, plain.digits, plain.key) == (False, True, "item 3")


def test_spans_count_in_the_text() -> None:
    text = "  **General Assembly**  \n| a | bold |\n"
    assert [text[line.start : line.end].strip("*| ") for line in lines_of(text)] == ["General Assembly", "a", "bold"]


def test_a_paragraph_on_one_line_is_cut_and_keeps_its_span() -> None:
    text = "word " * 1000
    (line,) = lines_of(text)
    assert len(line.text) < 800 < line.end
