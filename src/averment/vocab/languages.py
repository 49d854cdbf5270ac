"""Function words by language, by which a text's language is told.

Holds the shape of `data/languages.toml`; how texts are judged by it is for `averment.readers.language`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load


class Languages(Struct, frozen=True, forbid_unknown_fields=True):
    """Function words in lower case by ISO 639-1 code."""

    words: dict[str, frozenset[str]]


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The function words of every language known, loaded once."""
    return load("languages", Languages).words
