"""Cutting plain text into lines: offsets, gaps, pages, every kind of line break."""

from __future__ import annotations

import pytest

from averment.read.layout import lines_of

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
