"""What the layout of a text is told apart by: headings of notes, page words, names with numbers, hyphens.

Holds the shape of `data/layout.toml` and nothing else; how lines are read is for `averment.readers.layout`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load


class LayoutWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of the layout, all in lower case."""

    note_headings: frozenset[str]
    reference_headings: frozenset[str]
    after_notes: frozenset[str]
    page_words: frozenset[str]
    number_words: frozenset[str]
    numbered_names: frozenset[str]
    hyphen_firsts: frozenset[str]
    hanging_followers: frozenset[str]
    joining: frozenset[str]
    preambular: frozenset[str]


@cache
def layout_words() -> LayoutWords:
    """The layout's vocabulary, loaded once."""
    return load("layout", LayoutWords)
