"""Words that tell private persons: public offices, what is done to victims, words for minors and for places.

Holds words by language. It must not know any person, nor judge whether one is private.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load


class _Language(Struct, frozen=True, forbid_unknown_fields=True):
    public: str
    harm: str
    harms: str
    auxiliaries: str
    minors: str
    places: str
    before: str
    not_names: str


class VictimWords(NamedTuple):
    """The words of one language, folded; `not_names` as printed."""

    public: frozenset[str]
    harm: frozenset[str]
    harms: frozenset[str]
    auxiliaries: frozenset[str]
    minors: frozenset[str]
    places: frozenset[str]
    before: frozenset[str]
    not_names: frozenset[str]


@cache
def victim_words(language: str) -> VictimWords:
    """The words of a language about persons; those of English where it is not known.

    >>> "girl" in victim_words("en").minors, "niña" in victim_words("es").minors
    (True, True)
    """
    told = load("victims", dict[str, _Language])
    mine = told.get(language, told["en"])
    sets = {field: frozenset(fold(getattr(mine, field)).split()) for field in VictimWords._fields}
    return VictimWords(**{**sets, "not_names": frozenset(mine.not_names.split())})


@cache
def harms(language: str) -> Lexicon[bool]:
    """Every word for what is done to a victim; the value says that it is a verb's form rather than a noun."""
    told = victim_words(language)
    return Lexicon({**{" " + word: False for word in told.harms}, **{" " + word: True for word in told.harm}})
