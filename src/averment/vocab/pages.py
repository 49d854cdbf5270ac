"""What web pages name their parts: by these words furniture is told from matter, and notes from both.

Holds the shape of `data/pages.toml` and nothing else.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Classes and ids of elements, in lower case: `furniture` compared whole, `notes` and `back` by parts."""

    furniture: frozenset[str]
    notes: list[str]
    back: list[str]


@cache
def page_words() -> PageWords:
    """The vocabulary of web pages, loaded once."""
    return load("pages", PageWords)
