"""How numbers are printed, in figures and in words, and which phrases are quantities by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.lexicon import fold
from averment.vocab.numbers import number_words, read_number

TABLE = [
    ("en", "1,204 people", 1204, 5, "commas part thousands"),
    ("en", "11’000 people", 11000, 6, "apostrophes too"),
    ("en", "2 062 534 people", 2062534, 9, "and blanks, all of them"),
    ("en", "12.500 people", 12500, 6, "a lone dot before three digits parts thousands"),
    ("en", "1.125 per cent", 1.125, 5, "unless a share follows"),
    ("en", "0.729 of them", 0.729, 5, "or a nought stands before"),
    ("en", "1.4 million girls", 1.4e6, 11, "a scale belongs to it"),
    ("en", "22 917 9220", 22, 2, "a telephone number is not grouped"),
    ("en", "fifty-eight per cent", 58, 11, "words in hyphens"),
    ("en", "one hundred and twenty people", 120, 22, "and inside a number"),
    ("en", "five and nine", 5, 4, "and between two"),
    ("en", "two thousand three hundred", 2300, 26, "scales of two sizes"),
    ("en", "two and a half years", 2.5, 14, "a half"),
    ("en", "two-and-a-half years", 2.5, 14, "the same in hyphens"),
    ("fr", "43,8 %", 43.8, 4, "a comma is a decimal mark"),
    ("fr", "quatre-vingt-dix-sept ans", 97, 21, "four twenties, ten and seven"),
    ("fr", "vingt et un ans", 21, 11, "et inside a number"),
    ("fr", "trois mille cinq cents", 3500, 22, "mille and cents"),
    ("es", "treinta y cinco mil", 35000, 19, "y inside a number"),
    ("es", "2.300 millones", 2.3e9, 14, "thousands of millions"),
    ("es", "3,2 mil millones", 3.2e9, 16, "a scale of two words"),
    ("es", "1.234.567,8 kilos", 1234567.8, 11, "dots part, a comma ends"),
]


@pytest.mark.parametrize(("language", "text", "value", "end", "why"), TABLE, ids=[row[4] for row in TABLE])
def test_a_number_is_read(language: str, text: str, value: float, end: int, why: str) -> None:
    number = read_number(fold(text), 0, language)
    assert number is not None
    assert (round(number.value, 6), number.end) == (value, end), why


@pytest.mark.parametrize("text", ["people", "", "and two", "9" * 40])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text, 0, "en") is None


@given(st.integers(1, 10**9))
def test_thousands_however_parted_are_the_same(value: int) -> None:
    for mark in (",", " ", "’"):
        number = read_number(fold(f"{value:,}".replace(",", mark) + " people"), 0, "en")
        assert number is not None
        assert number.value == value


@pytest.mark.parametrize(
    ("language", "phrase", "value"),
    [("en", "two thirds", 66.7), ("en", "a quarter", 25), ("fr", "trois quarts", 75), ("es", "la mitad", 50)],
)
def test_fractions_in_words_are_shares(language: str, phrase: str, value: float) -> None:
    (hit,) = number_words(language).scan(fold(f" {phrase}"))
    assert (hit.value.kind, hit.value.value) == ("share", value)  # type: ignore[attr-defined]
