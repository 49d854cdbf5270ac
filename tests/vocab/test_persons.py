"""Given and family names of many cultures, and the small words of names."""

from __future__ import annotations

import pytest

from averment.vocab.persons import family_names, given_names, persons
from averment.vocab.plain import plain


@pytest.mark.parametrize(
    "name", ["jennifer", "fatimata", "juan", "hye", "oleksandr", "wanjiru", "thandiwe", "priya", "mele"]
)
def test_given_names_of_many_cultures(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("word", ["parliament", "rights", "report", "women", "ministry", "freedom"])
def test_ordinary_words_are_no_names(word: str) -> None:
    assert word not in given_names()
    assert word not in family_names()


def test_words_are_folded() -> None:
    words = persons().words
    for word in (*words.particles, *words.degrees, *words.honorifics):
        assert word == plain(word)
