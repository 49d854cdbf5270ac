"""Nouns that are counted, units, currencies and the words around numbers."""

from __future__ import annotations

import pytest

from averment.vocab.around import around
from averment.vocab.counted import counting, plural
from averment.vocab.units import currencies, hedge_words, money_codes, time_words, units
from averment.vocab.victims import harms, victim_words

KINDS = [
    ("en", "villagers", "person"), ("en", "carpenters", "person"), ("en", "women", "person"),
    ("en", "numbers", "thing"),
    ("en", "buildings", "thing"), ("en", "stabbings", "event"), ("en", "evictions", "event"),
    ("en", "committees", "thing"),
    ("en", "pebbles", None), ("fr", "détenues", "person"), ("fr", "moteurs", "thing"), ("fr", "décès", "event"),
    ("es", "jueces", "person"), ("es", "desalojos", "event"), ("es", "países", "thing"), ("es", "muertes", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "word", "kind"), KINDS)
def test_what_a_noun_counts(language: str, word: str, kind: str | None) -> None:
    assert counting(language).kind(word) == kind


@pytest.mark.parametrize(
    ("language", "noun", "many"),
    [
        ("en", "policewoman", "policewomen"),
        ("en", "city", "cities"),
        ("fr", "journal", "journaux"),
        ("es", "prisión", "prisiones"),
    ],
)
def test_plurals(language: str, noun: str, many: str) -> None:
    assert plural(noun, language) == many


def test_a_shared_word_means_any_of_its_currencies() -> None:
    assert {"KES", "UGX", "TZS"} <= set(money_codes()["shillings"])
    assert money_codes()["afghanis"] == ("AFN",)
    assert all(code.isupper() and len(code) == 3 for code in currencies())
    assert all(len(state) == 3 for currency in currencies().values() for state in currency.states)


def test_units_of_time_are_those_of_the_language() -> None:
    assert time_words("fr")["ans"] == ("year", 1.0)
    assert "an" not in time_words("en")
    assert units("en")["decades"].factor == 10


def test_words_of_hedges() -> None:
    rough, open_ = hedge_words()
    assert "about" in rough
    assert "least" in open_
    assert "least" in rough


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_every_language_has_its_words(language: str) -> None:
    assert around(language).before
    assert all(phrase.startswith(" ") for phrase in around(language).of)
    assert victim_words(language).minors
    assert harms(language).scan(" ") == []
