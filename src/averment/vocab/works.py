"""What the words of a citation tell about the part they stand in, and the phrases that surround its parts.

Holds `works.toml` and, from it and the names of persons, one table from a word to what it speaks for. It must not
know how a citation is taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from averment.vocab.load import load
from averment.vocab.persons import family_names, given_names, persons
from averment.vocab.plain import plain

BITS = 5
"""How many bits each count takes in a packed sum of cues; a sum must be over at most 31 words."""
ORGANISATION, CONTAINER, GENRE, FUNCTION, ORDINARY, GIVEN, FAMILY, PARTICLE = range(0, 8 * BITS, BITS)


class TellingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by what they speak for."""

    organisation: str
    container: str
    genre: str
    function: str
    ordinary: str


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Parts that are no field of their own, and words before or after a field."""

    kinds: list[str]
    within: list[str]
    made: list[str]
    series: list[str]
    interviews: list[str]


class LawWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What laws are called, and what stands before them."""

    named: list[str]
    numbered: list[str]
    sections: list[str]


class ReferenceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Series of law reports."""

    reports: list[str]


class DatingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in the place of a date, before one, and of a visit to a page or its address."""

    undated: list[str]
    before: list[str]
    visited: list[str]
    at: list[str]


class LocatorWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before the number of a place, of a volume, of an index."""

    before: list[str]
    volumes: list[str]
    indexes: list[str]


class BackWords(Struct, frozen=True, forbid_unknown_fields=True):
    """References back."""

    ibid: list[str]
    cited: list[str]
    note: list[str]


class WorkWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/works.toml`."""

    words: TellingWords
    phrases: Phrases
    law: LawWords
    references: ReferenceWords
    dates: DatingWords
    locators: LocatorWords
    back: BackWords
    kinds: dict[str, list[str]]


@cache
def works() -> WorkWords:
    """The vocabulary, loaded once."""
    return load("works", WorkWords)


@cache
def cues() -> dict[str, int]:
    """For each word a packed one for everything it speaks for; sums of them count, `BITS` bits a count.

    >>> total = cues()["ministry"] + cues()["of"] + cues()["health"]
    >>> total >> ORGANISATION & 31, total >> FUNCTION & 31, total >> GIVEN & 31
    (1, 1, 0)
    """
    told = works().words
    table: dict[str, int] = {}
    for words, shift in (
        (plain(told.organisation).split(), ORGANISATION),
        (plain(told.container).split(), CONTAINER),
        (plain(told.genre).split(), GENRE),
        (plain(told.function).split(), FUNCTION),
        (plain(told.ordinary).split(), ORDINARY),
        (given_names(), GIVEN),
        (family_names(), FAMILY),
        (persons().words.particles, PARTICLE),
    ):
        for word in set(words):
            table[word] = table.get(word, 0) | 1 << shift
    return table


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the phrases in plain text, the longest first.

    >>> re.fullmatch(one_of(["p", "pp", "page"]), "pp") is not None
    True
    """
    folded = sorted({plain(word) for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, folded)) + ")"
