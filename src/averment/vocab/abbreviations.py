"""Abbreviations in English, French and Spanish, and the words that start sentences after them.

Holds the shape of `data/abbreviations.toml`; how sentences are cut by it is for `averment.extract.sentences`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load


class Abbreviations(Struct, frozen=True, forbid_unknown_fields=True):
    """Abbreviations that never end a sentence, those that may, and sentence starters, in lower case."""

    never: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations known, loaded once."""
    return load("abbreviations", Abbreviations)
