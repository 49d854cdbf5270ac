"""Signs by which lines are joined: stops behind marks and quotation marks, fullness, addresses that run on."""

from __future__ import annotations

import pytest

from averment.readers.layout.signs import ended, final, fresh, in_address, short

ENDS = [
    ("its support.", True, "a full stop"),
    ("its support.12", True, "a note mark behind the stop"),
    ("its support.¹²", True, "a raised note mark"),
    ("its support.[4]", True, "a note mark in brackets"),
    ("its support.[iv]", True, "a roman note mark"),
    ("“never again.”", True, "a closing quotation mark"),
    ("“never again”.", True, "the stop outside"),
    ("the following:", True, "a colon"),
    ("to abolish it;", True, "a semicolon"),
    ("what for?", True, "a question"),
    ("in 2017", False, "a year"),
    ("the States,", False, "a comma"),
    ("the Court", False, "a word"),
    ("see para. 12", False, "a number after an abbreviation"),
    ("those agreements. 25", True, "a mark set apart behind a stop"),
    ("(Chile)", False, "a parenthesis in mid-sentence"),
]


@pytest.mark.parametrize(("line", "expected", "reason"), ENDS)
def test_ended(line: str, expected: bool, reason: str) -> None:
    assert ended(line) is expected, reason


def test_final_wants_more_than_a_colon() -> None:
    assert [final(line) for line in ("So it is.", "as follows:", "this;", "Why?”")] == [True, False, False, True]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("The law", True), ("12 States", True), ("“Stop", True), ("¿Por qué", True), ("of law", False)],
)
def test_fresh(line: str, expected: bool) -> None:
    assert fresh(line) is expected


def test_short_asks_whether_the_next_word_would_have_fitted() -> None:
    assert short("a line of text", "more", 30)
    assert not short("a line of text", "extraordinarily long", 30)


ADDRESSES = [
    ("See https://www.example.org/reports/", "2020/annual.pdf.", True, "after a slash"),
    ("https://www.example.org/annual-report", "-2020-final/.", True, "before a hyphen"),
    ("https://www.example.org/a?id=r603", "1", False, "a number alone may be a label"),
    ("https://www.example.org/a/", "See also the annex.", True, "nothing tells an open address from a done one"),
    ("https://www.example.org/a.", "The Court held so.", False, "a stop and a capital"),
    ("in the annual report", "2020/annual.pdf", False, "no address"),
    ("see www.example.org/de", "rechos_2020.pdf", True, "without a scheme"),
]


@pytest.mark.parametrize(("line", "after", "expected", "reason"), ADDRESSES)
def test_addresses_that_run_on(line: str, after: str, expected: bool, reason: str) -> None:
    assert in_address(line, after) is expected, reason
