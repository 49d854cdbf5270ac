"""What lines open with: bullets, numbers, letters, headings, quotations, tables; and what only looks like it."""

from __future__ import annotations

import pytest

from averment.readers.layout.openings import opening, roman

OPENINGS = [
    ("# Title", ("heading", 2, "", 1), "a Markdown heading"),
    ("###### Deep", ("heading", 7, "", 6), "six levels"),
    ("- item", ("bullet", 2, "-", 0), "a hyphen with a blank"),
    ("– item", ("bullet", 2, "–", 0), "a dash with a blank"),
    ("•item", ("bullet", 1, "•", 0), "a bullet needs no blank"),
    ("\uf0b7 item", ("bullet", 2, "\uf0b7", 0), "a bullet of a symbol font"),
    ("o Provide papers", ("bullet", 2, "o", 0), "the letter that stands for a round bullet"),
    ("12. The Committee", ("dot", 4, "12", 0), "a numbered paragraph"),
    ("12.", ("dot", 3, "12", 0), "its number on a line of its own"),
    ("**12.** The Committee", ("dot", 8, "12", 0), "a number in bold"),
    ("2.1. Between 1932", ("deep", 5, "2.1", 0), "two parts and a stop"),
    ("118.3 Ratify", ("deep", 6, "118.3", 0), "two parts without a stop"),
    ("118.3", ("deep", 5, "118.3", 0), "alone"),
    ("(a) abolish", ("paren", 4, "(a)", 0), "a letter in parentheses"),
    ("(iv) abolish", ("paren", 5, "(iv)", 0), "a roman numeral in parentheses"),
    ("a) abolish", ("half", 3, "a)", 0), "a letter and one parenthesis"),
    ("3) accede", ("half", 3, "3)", 0), "a number and one parenthesis"),
    ("III. Law", ("roman", 5, "III", 0), "a roman numeral"),
    ("B. Detention", ("capital", 3, "B", 0), "a capital letter"),
    ("b. detain", ("small", 3, "b", 0), "a small letter"),
    ("6 Expectations", ("bare", 2, "6", 0), "a number and a title"),
    ("> said", ("quote", 2, ">", 1), "a quotation"),
    ("| a | b |", ("table", 0, "", 0), "a row of a table"),
]

RUNNING = [
    ("#hashtag", "no blank after the sign"),
    ("-5 degrees", "a number below zero"),
    ("3.2 million people", "a decimal before a small letter"),
    ("12 recommendations were made", "a count"),
    ("2015. ", "a year is no paragraph's number"),
    ("A visa held by one", "an article"),
    ("U.S. officials", "an abbreviation"),
    ("I think so", "a pronoun"),
    ("e.g. this", "an abbreviation"),
    ("**Bold words** run in", "emphasis"),
    ("|alone", "one bar makes no table"),
]


@pytest.mark.parametrize(("line", "expected", "reason"), OPENINGS)
def test_openings(line: str, expected: tuple[str, int, str, int], reason: str) -> None:
    found = opening(line)
    assert found is not None, reason
    label = found.label
    assert (found.style, found.lead, label, found.level) == (expected[0], expected[1], expected[2], expected[3]), reason


@pytest.mark.parametrize(("line", "reason"), RUNNING)
def test_lines_that_just_run(line: str, reason: str) -> None:
    assert opening(line) is None, reason


def test_numbers_have_values() -> None:
    numbers = [opening(line) for line in ("2.1. Between", "(c) c", "XIV. Law", "b) b")]
    assert [n.number for n in numbers if n] == [(2, 1), (3,), (14,), (2,)]


@pytest.mark.parametrize(("numeral", "value"), [("i", 1), ("iv", 4), ("IX", 9), ("XL", 40), ("xxviii", 28)])
def test_roman_numerals(numeral: str, value: int) -> None:
    assert roman(numeral) == value
