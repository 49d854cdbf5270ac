"""Organisations, courts, newspapers, journals and presses that are widely known, and the places they publish in.

Holds names and their abbreviations in English, French and Spanish (`publishers.toml`, `places.toml`). It must not
know what a citation is: who asks decides what a known name means where it stands.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.vocab.countries import LANGUAGES, vocabulary
from averment.vocab.load import load
from averment.vocab.plain import plain

Sort = Literal["organisation", "court", "newspaper", "journal", "press"]
_EDGE = " .,;:"
_ARTICLES = ("the ", "le ", "la ", "les ", "el ", "los ", "las ", "l'")


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """Entries of one sort; each is a name followed by its other names."""

    names: list[list[str]]


class PublisherWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/publishers.toml`."""

    organisations: Names
    courts: Names
    newspapers: Names
    journals: Names
    presses: Names


class PlaceList(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of places."""

    names: list[str]


class PlaceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/places.toml`."""

    cities: PlaceList
    regions: PlaceList


class Known(NamedTuple):
    """A known publisher: its fullest name and what sort it is."""

    name: str
    sort: Sort


def known(name: str) -> Known | None:
    """The known publisher that goes by exactly this name or abbreviation, case, accents and article apart.

    An abbreviation shared by two is taken for the first in the vocabulary.

    >>> known("OHCHR").name, known("the guardian").sort, known("Nobody's Press")
    ('Office of the United Nations High Commissioner for Human Rights', 'newspaper', None)
    """
    return known_plain(plain(name).strip(_EDGE))


def known_plain(key: str) -> Known | None:
    """As `known`, of a name that `plain` has already been applied to."""
    names = table()
    means = names.get(key)
    return means if means or not key.startswith(_ARTICLES) else names.get(without_article(key))


def without_article(key: str) -> str:
    """A folded name without the article before it.

    >>> without_article("the age")
    'age'
    """
    for article in _ARTICLES:
        if key.startswith(article):
            return key[len(article) :]
    return key


@cache
def table() -> dict[str, Known]:
    """Every known name and abbreviation, folded, with what it means."""
    words = load("publishers", PublisherWords)
    found: dict[str, Known] = {}
    for sort, entries in _sorts(words):
        for names in entries.names:
            means = Known(names[0], sort)
            for name in names:
                key = plain(name).strip(_EDGE)
                found.setdefault(key, means)
                found.setdefault(without_article(key), means)
    return found


def _sorts(words: PublisherWords) -> tuple[tuple[Sort, Names], ...]:
    return (
        ("organisation", words.organisations),
        ("court", words.courts),
        ("press", words.presses),
        ("newspaper", words.newspapers),
        ("journal", words.journals),
    )


@cache
def cities() -> frozenset[str]:
    """Cities that publish, folded and without accents; a State before a colon begins a title, a city an imprint."""
    return frozenset(plain(name) for name in load("places", PlaceWords).cities.names)


@cache
def places() -> frozenset[str]:
    """Cities that publish, regions and countries, folded and without accents.

    >>> "geneva" in places(), "suisse" in places(), "geneva convention" in places()
    (True, True, False)
    """
    listed = load("places", PlaceWords)
    names = set(listed.cities.names) | set(listed.regions.names)
    told = vocabulary()
    for row in told.listed.values():
        names.update(row.names)
    for called in told.called.values():
        for language in LANGUAGES:
            names.update(getattr(called, language))
    return frozenset(plain(name) for name in names)
