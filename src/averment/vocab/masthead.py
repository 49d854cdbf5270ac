"""The words that mastheads and title pages are made of (`vocab/data/masthead.toml`), as they stand in folded text."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from averment.vocab.load import load

_OPENING = 12
_NO_LETTER = re.compile(r"[\W_]+")


class SubmitterWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How titles name those who submit or prepare a document."""

    by: tuple[str, ...]
    bylines: tuple[str, ...]
    single: tuple[str, ...]
    described: tuple[str, ...]
    special: tuple[str, ...]
    general: tuple[str, ...]
    roster: tuple[str, ...]
    suffixes: tuple[str, ...]
    generic: tuple[str, ...]
    conjunctions: tuple[str, ...]
    reports: tuple[str, ...]
    fixed: tuple[str, ...]
    offices: tuple[str, ...]
    ends: tuple[str, ...]


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How the lines of a title page begin, and what shows a name to be an organisation's or a body's."""

    date: tuple[str, ...]
    address: tuple[str, ...]
    subject: tuple[str, ...]
    passed: tuple[str, ...]
    small: frozenset[str]
    hanging: frozenset[str]
    not_names: tuple[str, ...]
    others: frozenset[str]
    occasion: frozenset[str]
    organisations: frozenset[str]
    says: tuple[str, ...]
    say: tuple[str, ...]
    behalf: tuple[str, ...]
    mandates: tuple[str, ...]
    bodies: frozenset[str]


class MastheadWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Sets of whole lines, tuples of beginnings (for `str.startswith`), and agenda titles by body."""

    furniture: frozenset[str]
    distributions: frozenset[str]
    languages: frozenset[str]
    only: tuple[str, ...]
    placeholders: frozenset[str]
    titles: tuple[str, ...]
    national: tuple[str, ...]
    kinds: frozenset[str]
    labels: tuple[str, ...]
    tails: frozenset[str]
    openings: frozenset[str]
    statement: frozenset[str]
    texts: tuple[str, ...]
    notes: tuple[str, ...]
    circulating: tuple[str, ...]
    agenda: dict[str, tuple[str, ...]]
    submitters: SubmitterWords
    pages: PageWords


@cache
def masthead_words() -> MastheadWords:
    """The words, loaded once."""
    return load("masthead", MastheadWords)


def agenda_letters(opening: str) -> list[str]:
    """The letters (see `letters`) of every standing agenda title that opens like these letters do.

    >>> agenda_letters("universalperiodicreviewof")
    ['universalperiodicreview']
    """
    titles = _agenda_by_opening().get(opening[:_OPENING], [])
    return titles if len(opening) >= _OPENING else []


@cache
def _agenda_by_opening() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for title in {letters(title) for titles in masthead_words().agenda.values() for title in titles}:
        found.setdefault(title[:_OPENING], []).append(title)
    return {opening: sorted(titles) for opening, titles in found.items()}


def one_of(words: tuple[str, ...]) -> str:
    """A pattern for any of these words, the longest first.

    >>> one_of(("by", "by the"))
    'by\\\\ the|by'
    """
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def letters(text: str) -> str:
    """The letters and figures of a text in lower case, everything else left out, to compare titles by.

    >>> letters("Human rights bodies – and mechanisms*")
    'humanrightsbodiesandmechanisms'
    """
    return _NO_LETTER.sub("", text.lower())
