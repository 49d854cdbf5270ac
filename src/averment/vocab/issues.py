"""The issue codes: what each covers, and the words that speak of it, in English, French and Spanish.

Holds the list and its words; how many words make a claim be about an issue is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.load import load

LANGUAGES = ("en", "fr", "es")
_ENDINGS = {"en": ("", "s"), "fr": ("", "s", "e", "es"), "es": ("", "s", "es", "a", "o", "as", "os")}
"""What a star inside a phrase may stand for: the endings of number and gender."""


class Issue(Struct, frozen=True, forbid_unknown_fields=True):
    """One issue: what it covers, its words by language, and its hints (words that need company)."""

    covers: str
    en: list[str] = []
    fr: list[str] = []
    es: list[str] = []
    hint_en: list[str] = []
    hint_fr: list[str] = []
    hint_es: list[str] = []


class Word(NamedTuple):
    """A word or phrase of an issue; with `open` set, any ending may follow. A hint needs company."""

    phrase: str
    open: bool
    code: str
    hint: bool


MUTE = "mute"
"""The entry that is no issue: names and phrases whose words do not say what a claim is about."""


@cache
def _entries() -> dict[str, Issue]:
    return load("issues", dict[str, Issue])


@cache
def issues() -> dict[str, Issue]:
    """Every issue by its code, in the order of the list."""
    return {code: issue for code, issue in _entries().items() if code != MUTE}


def codes() -> tuple[str, ...]:
    """The codes, in the order of the list.

    >>> codes()[:2]
    ('legal-framework', 'discrimination')
    """
    return tuple(issues())


def words(language: str) -> Iterator[Word]:
    """Every word and hint of every issue in a language (English, if it is none of ours), stars spelt out.

    Words of the code `MUTE` silence the words of issues inside them.
    """
    spoken = language if language in LANGUAGES else "en"
    for code, issue in _entries().items():
        for hint, group in ((False, getattr(issue, spoken)), (True, getattr(issue, f"hint_{spoken}"))):
            for pattern in group:
                for phrase in _spelt(pattern.rstrip("*"), spoken):
                    yield Word(phrase, pattern.endswith("*"), code, hint)


def _spelt(pattern: str, language: str) -> Iterator[str]:
    parts = pattern.split("*")
    for endings in product(_ENDINGS[language], repeat=len(parts) - 1):
        yield "".join(part + ending for part, ending in zip(parts, (*endings, ""), strict=True))
