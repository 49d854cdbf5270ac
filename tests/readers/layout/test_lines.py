"""Cutting plain text into lines: offsets, gaps, pages, every kind of line break."""

from __future__ import annotations

import pytest

from averment.readers.layout import lines_of, with_pages

BREAKS = [
    ("a\nb", [(0, 1), (2, 3)], "line feed"),
    ("a\r\nb", [(0, 1), (3, 4)], "carriage return and line feed"),
    ("a\rb", [(0, 1), (2, 3)], "carriage return"),
    ("a\u2028b", [(0, 1), (2, 3)], "line separator"),
    ("  a  \n\tb", [(2, 3), (7, 8)], "blanks around a line are not of it"),
    ("\n\n", [], "nothing but breaks"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "spans", "reason"), BREAKS)
def test_where_lines_stand(text: str, spans: list[tuple[int, int]], reason: str) -> None:
    assert [(line.start, line.end) for line in lines_of(text)] == spans, reason


def test_blank_lines_leave_a_gap() -> None:
    assert [line.gap for line in lines_of("a\nb\n\nc\n \nd")] == [True, False, True, True]


def test_pages_are_counted_only_where_there_are_form_feeds() -> None:
    assert [line.page for line in lines_of("a\nb")] == [0, 0]
    assert [line.page for line in lines_of("a\n\fb\n\n\fc")] == [1, 2, 3]


def test_indent_counts_blanks() -> None:
    assert [line.indent for line in lines_of("a\n    b")] == [0, 4]


def test_starting_further_on_keeps_offsets() -> None:
    assert [(line.start, line.end) for line in lines_of("head\nbody", 5)] == [(5, 9)]


PAGE = "The villages were burnt at night and the people fled to the hills\nbeyond the river, where no road goes.\n" * 14


def test_lone_numbers_a_page_apart_tell_pages_where_no_form_feed_does() -> None:
    text = f"{PAGE}\n1\n\n{PAGE}\n2\n\n{PAGE}\n3\n"
    lines = with_pages(text, lines_of(text))
    assert [line.page for line in lines] == [1] * 29 + [2] * 29 + [3] * 29


def test_numbers_of_notes_are_not_taken_for_those_of_pages() -> None:
    text = f"{PAGE}\n1\nDelta Watch, 2001.\n7\n\n{PAGE}\n2\nDelta Watch, 2002.\n8\n\n{PAGE}\n"
    assert [line.page for line in with_pages(text, lines_of(text))][-1] == 3


@pytest.mark.parametrize("text", [f"{PAGE}\n41\n\n{PAGE}", "1\n\n2\n\n3\n", f"{PAGE}\n3\n\n{PAGE}\n9\n", ""])
def test_other_numbers_tell_no_pages(text: str) -> None:
    assert {line.page for line in with_pages(text, lines_of(text))} <= {0}


def test_text_set_with_a_blank_line_after_every_line() -> None:
    text = (PAGE + "\nThe army denied it.\n").replace("\n", "\n\n")
    assert [line.gap for line in lines_of(text)] == [True] + [False] * 27 + [True]


def test_paragraphs_of_one_line_each_keep_their_gaps() -> None:
    text = "The villages were burnt at night.\n\n" * 30
    assert all(line.gap for line in lines_of(text))
