"""What the words of a citation tell about the part they stand in, and the phrases that surround its parts.

Holds `works.toml` and, from it and the names of persons, one table from a word to what it speaks for. It must not
know how a citation is taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from averment.vocab.citing import by_initial
from averment.vocab.load import load
from averment.vocab.persons import family_names, given_names, persons
from averment.vocab.plain import plain

BITS = 5
"""How many bits each count takes in a packed sum of cues; a sum must be over at most 31 words."""
ORGANISATION, CONTAINER, GENRE, FUNCTION, ORDINARY, GIVEN, FAMILY, PARTICLE, LAW, SMALL = range(0, 10 * BITS, BITS)


class TellingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by what they speak for."""

    organisation: str
    container: str
    genre: str
    function: str
    small: str
    abbreviation: str
    ordinary: str


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Parts that are no field of their own, and words before or after a field."""

    kinds: list[str]
    offices: list[str]
    asking: list[str]
    formal: list[str]
    within: list[str]
    made: list[str]
    series: list[str]
    talks: list[str]
    talking: list[str]
    sent: list[str]
    articles: list[str]
    asks: list[str]
    filed: list[str]


class LawWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What laws are called, and what stands before them."""

    named: list[str]
    numbered: list[str]
    treaties: list[str]
    courts: list[str]
    sections: list[str]


class ReferenceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Series of law reports."""

    reports: list[str]


class BracketWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of brackets."""

    defines: list[str]


class DatingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in the place of a date, before one, and of a visit to a page or its address."""

    undated: list[str]
    before: list[str]
    visit_hints: list[str]
    undated_hints: list[str]
    visited: list[str]
    cited: list[str]
    at: list[str]


class LocatorWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a place in a work, and before the number of one, of a volume, of an index."""

    whole: list[str]
    before: list[str]
    volumes: list[str]
    indexes: list[str]


class BackWords(Struct, frozen=True, forbid_unknown_fields=True):
    """References back."""

    ibid: list[str]
    cited: list[str]
    starts: list[str]
    hints: list[str]
    note: list[str]


class WorkWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/works.toml`."""

    words: TellingWords
    phrases: Phrases
    law: LawWords
    references: ReferenceWords
    brackets: BracketWords
    dates: DatingWords
    locators: LocatorWords
    back: BackWords
    kinds: dict[str, list[str]]


@cache
def works() -> WorkWords:
    """The vocabulary, loaded once."""
    return load("works", WorkWords)


@cache
def leading(kind: str) -> tuple[str, ...]:
    """Phrases with which something begins, folded, with the blank after them: "offices", "asking", "within" and so on.

    >>> "what ".startswith(leading("asking"))
    True
    """
    phrases: list[str] = getattr(works().phrases, kind)
    return tuple(sorted({f"{plain(phrase)} " for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)))


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
        (_law_words(), LAW),
        (told.small.split(), SMALL),
    ):
        for word in set(words):
            table[word] = table.get(word, 0) | 1 << shift
    return table


def _law_words() -> set[str]:
    """The words by which a law is known: the last of what it is called, the first of what stands before a number."""
    told = works().law
    firsts = {plain(phrase).split()[0].strip(".") for phrase in told.numbered}
    return {plain(word).split()[-1] for word in told.named} | {
        bit for first in firsts for bit in re.findall(r"\w+", first)
    }


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """The phrases in plain text, the longest first.

    >>> folded(["à", "été"])
    ('ete', 'a')
    """
    return tuple(sorted({plain(word) for word in words}, key=lambda word: (-len(word), word)))


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the phrases in plain text, the longest first.

    >>> re.fullmatch(one_of(["p", "pp", "page"]), "pp") is not None
    True
    """
    return by_initial(map(re.escape, folded(words)))


def hints(words: Iterable[str]) -> tuple[str, ...]:
    """The phrases in plain text, without those that hold another: where none of these stands, none of all does.

    >>> hints(["e-mails", "mail", "interview", "interviews"])
    ('interview', 'mail')
    """
    every = folded(words)
    return tuple(word for word in every if not any(other in word and other != word for other in every))
