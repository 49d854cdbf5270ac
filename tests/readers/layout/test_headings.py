"""Headings without mark-up, and short lines that are none."""

from __future__ import annotations

import pytest

from averment.readers.layout import Line, lay_out
from averment.readers.text import flow_of

TEXT = (
    "The fishers of fourteen villages were driven from the shore of the lake, and their boats were burnt.\n"
    "Nobody has been brought to court for it, and nobody has been paid for the boats that were lost.\n"
)


def headings(text: str) -> list[str]:
    flow = flow_of(text)
    return [flow.text[p.start : p.end] for p in flow.passages if p.kind == "heading"]


FOUND = [
    (f"## Facts\n\n{TEXT}", ["Facts"], "Markdown"),
    (f"## **Facts** ##\n\n{TEXT}", ["Facts ##"], "Markdown in bold"),
    (f"**Facts**\n\n{TEXT}", ["Facts"], "a line in bold"),
    (f"THE FACTS\n{TEXT}", ["THE FACTS"], "capitals without a gap"),
    (f"{TEXT}The facts of the case\n{TEXT}", ["The facts of the case"], "a short line between paragraphs"),
    (f"{TEXT}\nThe facts of the case\n\n{TEXT}", ["The facts of the case"], "the same with gaps"),
    (f"A.\n\nEquality before the law\n11.\n{TEXT}", ["A. Equality before the law"], "a letter on its own line"),
    (f"III. Obligations under treaties,\nand under customary law\n{TEXT}",
     ["III. Obligations under treaties, and under customary law"], "over two lines"),
    (f"1. The facts\n\n{TEXT}\n2. The law\n\n{TEXT}", ["1. The facts", "2. The law"], "numbered titles"),
    (f"1.1 Should the Code cover\nall of them? If so, why?\n{TEXT}1.2 Should it cover none?\n{TEXT}",
     ["1.1 Should the Code cover all of them? If so, why?", "1.2 Should it cover none?"], "questions"),
    (f"Recommendations:\n\n{TEXT}", ["Recommendations:"], "a title with a colon"),
    (f"{TEXT}\nFreedom of expression", ["Freedom of expression"], "a heading with nothing under it"),
    (f"{TEXT}\nNotes\n\n1 A, 2001.\n2 B, 2002.\n", ["Notes"], "the heading of the notes"),
    (f"Conclusion\n==========\n\n{TEXT}", ["Conclusion"], "underlined"),
    (f"¿Quiénes somos?\n\n{TEXT}", ["¿Quiénes somos?"], "a Spanish question"),
]  # fmt: skip

NONE = [
    (f"{TEXT}\nSomalia should:\n\n- adopt the bill;\n- free the elders.\n", "a lead-in"),
    (f"**We call for the following measures:**\n\n- adopt the bill;\n{TEXT}", "a lead-in in bold"),
    (f"1. {TEXT}2. {TEXT}", "numbered paragraphs"),
    ("1. Ratify the treaty.\n2. Free the elders.\n3. Pay them.\n", "a numbered list"),
    (f"Dear Commissioners,\n\n{TEXT}", "a salutation"),
    (f"12 May 2021\n\n{TEXT}", "a date"),
    (f"See https://a.example.org/facts\n\n{TEXT}", "an address"),
    (f"Re: fishing rights\n\n{TEXT}", "a field of a letter"),
    (f"Arrests 41 Deaths 12 Injuries 207\n\n{TEXT}", "a row of figures"),
    (f"Kuwait and Qatar are urged\n\n- to abolish it,\n- to pay.\n\n{TEXT}", "a sentence that a list goes on with"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), FOUND)
def test_headings(text: str, expected: list[str], reason: str) -> None:
    assert headings(text) == expected, reason


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_short_lines_that_are_no_headings(text: str, reason: str) -> None:
    assert headings(text) == [], reason


def test_of_a_title_page_only_the_last_line_may_head_a_section() -> None:
    title = "Joint submission\n\nBy four fishers' unions\n\nLake Province\n\nTo the Committee\n\nIntroduction\n\n"
    flow = flow_of(title + TEXT)
    assert [p.kind for p in flow.passages] == ["head"] * 4 + ["heading", "paragraph"]


def typed(*rows: tuple[str, float, bool]) -> tuple[str, list[Line]]:
    text = "\n".join(words for words, _, _ in rows)
    lines: list[Line] = []
    at = 0
    for words, size, bold in rows:
        lines.append(Line(at, at + len(words), 1, True, 0, size, bold))
        at += len(words) + 1
    return text, lines


def test_bold_sentences_are_headings_where_type_is_known() -> None:
    plain = ("The boats were burnt and nobody was paid for them in all of these long years.", 11.0, False)
    text, lines = typed(
        ("The law gives no remedy.", 11.0, True), plain, ("The courts are far away.", 11.0, True), plain
    )
    assert [p.kind for p in lay_out(text, lines).passages] == ["heading", "paragraph"] * 2


def test_larger_type_stands_above_bold() -> None:
    plain = ("The boats were burnt and nobody was paid for them in all of these long years.", 11.0, False)
    text, lines = typed(("Facts", 16.0, True), plain, ("On the lake", 11.0, True), plain, ("Law", 16.0, True), plain)
    assert [p.level for p in lay_out(text, lines).passages if p.kind == "heading"] == [1, 2, 1]


def test_where_the_whole_text_is_bold_weight_tells_nothing() -> None:
    bold = ("The boats were burnt and nobody was paid for them in all of these long years.", 11.0, True)
    text, lines = typed(bold, bold, bold)
    assert [p.kind for p in lay_out(text, lines).passages] == ["paragraph"] * 3
