"""What names of persons are made of: given and family names, small words, titles and degrees.

Holds words and the question whether a word is one of them. It must not know where in a citation a name stands.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load
from averment.vocab.plain import plain


class NameWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Small words of names, titles before them, degrees after them, "and others", and who edits."""

    particles: list[str]
    honorifics: list[str]
    degrees: list[str]
    others: list[str]
    editors: list[str]


class PersonWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/persons.toml`."""

    given: dict[str, str]
    family: dict[str, str]
    words: NameWords


@cache
def persons() -> PersonWords:
    """The vocabulary of names, loaded once."""
    return load("persons", PersonWords)


@cache
def given_names() -> frozenset[str]:
    """Given names of many cultures, folded and without accents.

    >>> "fatimata" in given_names(), "parliament" in given_names()
    (True, False)
    """
    return _words(persons().given)


@cache
def family_names() -> frozenset[str]:
    """Family names common somewhere, folded and without accents."""
    return _words(persons().family)


def _words(lists: dict[str, str]) -> frozenset[str]:
    return frozenset(word for names in lists.values() for word in plain(names).split())
