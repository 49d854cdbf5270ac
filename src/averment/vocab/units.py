"""What numbers measure: units of time and measure, currencies, ages, and the phrases that hedge a number.

Holds words and how to look them up. It must not know which number in a text is a quantity.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from averment.vocab.lexicon import fold
from averment.vocab.load import load

Measures = Literal["percent", "time", "money", "measure"]


class Percent(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for shares; `pairs` are two words, `per` what stands before the base of a rate."""

    words: list[str]
    pairs: list[list[str]]
    points: list[str]
    per: list[str]


class Ages(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a number that make it an age, comparisons that do so after a person, and words after it."""

    before: list[str]
    under: list[str]
    old: list[str]


class Hedges(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that hedge a number, before it and after it; `pairs` open a range; words that tell what a hedge does."""

    before: list[str]
    ages: list[str]
    pairs: list[str]
    rough: str
    open: str
    after: list[str]


class UnitWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/units.toml`."""

    percent: Percent
    time: dict[str, dict[str, list[str]]]
    years: dict[str, list[str]]
    ages: Ages
    measures: dict[str, list[str]]
    powers: dict[str, list[str]]
    hedges: Hedges


class Currency(Struct, frozen=True, forbid_unknown_fields=True):
    """One currency: marks that stand before or after an amount, words, and the States that use it."""

    marks: list[str]
    names: list[str]
    states: list[str]


class Unit(Struct, frozen=True, gc=False):
    """What a word after a number measures: `code` is the unit as a figure gives it, `factor` how many of it."""

    kind: Measures
    code: str
    factor: float = 1.0


@cache
def unit_words() -> UnitWords:
    """The words around numbers, loaded once."""
    return load("units", UnitWords)


@cache
def currencies() -> dict[str, Currency]:
    """The currencies by ISO 4217 code, in the order of the file."""
    return load("currencies", dict[str, Currency])


@cache
def time_words(language: str) -> dict[str, tuple[str, float]]:
    """Words for units of time in a language, each with the unit and how many of it: a decade is ten years."""
    told = unit_words()
    named = told.time.get(language, told.time["en"])
    words = {fold(word): (unit, 1.0) for unit, same in named.items() for word in same}
    words.update((fold(word), ("year", float(count))) for count, same in told.years.items() for word in same)
    return words


@cache
def units(language: str) -> dict[str, Unit]:
    """Every word and sign that may follow a number and say what it measures, folded.

    >>> units("en")["decades"], units("es")["dólares"].code
    (Unit(kind='time', code='year', factor=10.0), 'dólares')
    """
    told = unit_words()
    found = {fold(word): Unit("measure", unit) for unit, same in told.measures.items() for word in same}
    for code, currency in currencies().items():
        found.update((fold(name), Unit("money", fold(name))) for name in currency.names)
        found.update((fold(mark), Unit("money", code)) for mark in currency.marks if fold(mark) not in found)
    found.update((word, Unit("time", *pair)) for word, pair in time_words(language).items())
    found.update((fold(word), Unit("percent", "percent")) for word in told.percent.words)
    return found


@cache
def hedge_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words of hedges that make a number a rough one, and of those that leave it open upwards, folded."""
    told = unit_words().hedges
    return frozenset(fold(told.rough).split()), frozenset(fold(told.open).split())


@cache
def money_codes() -> dict[str, tuple[str, ...]]:
    """The currencies that a mark or word may mean, the usual one first; "$" is any dollar or peso.

    >>> money_codes()["rs"], money_codes()["$"][:2]
    (('INR',), ('USD', 'AUD'))
    """
    found: dict[str, tuple[str, ...]] = {}
    for code, currency in currencies().items():
        signs = ["$"] if {"dollar", "peso"} & set(currency.names) else []
        for word in (*currency.marks, *currency.names, *signs, code):
            key = fold(word) if word != code else code
            found[key] = (*found.get(key, ()), code)
    return found
