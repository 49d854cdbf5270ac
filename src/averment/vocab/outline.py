"""Words by which headings are judged: form headings, lists of contents, section titles, first words that rule one out.

Holds the shape of `data/outline.toml`; how headings are judged is for `read.layout.headings` and `extract.outline`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load


class OutlineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of headings, in lower case."""

    template: frozenset[str]
    contents: frozenset[str]
    titles: frozenset[str]
    not_first: frozenset[str]
    field_labels: frozenset[str]


@cache
def outline_words() -> OutlineWords:
    """The vocabulary of headings, loaded once."""
    return load("outline", OutlineWords)
