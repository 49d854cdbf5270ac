"""How sentences assert, ask, attribute and hang together: openings, cues, weights and groups of States, by language.

Holds words and weights; what they add up to is decided in `extract.claims`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from averment.vocab.load import load

LANGUAGES = ("en", "fr", "es")


class Spoken(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language: what may come before an opening, how facts are told in passing, finite verbs and their
    endings, openings by kind, cues by kind."""

    connectives: list[str]
    asides: list[str]
    aside_verbs: list[str]
    endings: list[str]
    verbs: list[str]
    openings: dict[str, list[str]]
    cues: dict[str, list[str]]


class Claims(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that claims are read with."""

    threshold: float
    loose: list[str]
    small: list[str]
    bodies: list[str]
    weights: dict[str, float]
    groups: dict[str, list[str]]
    en: Spoken
    fr: Spoken
    es: Spoken
    sections: dict[str, list[str]]


@cache
def claims() -> Claims:
    """The vocabulary, checked."""
    return load("claims", Claims)


def spoken(language: str) -> Spoken:
    """The words of a language; English, if it is none of ours."""
    words: Spoken = getattr(claims(), language if language in LANGUAGES else "en")
    return words


@cache
def cue_kinds() -> tuple[str, ...]:
    """Every kind of cue that any language knows, in a fixed order."""
    return tuple(sorted({kind for language in LANGUAGES for kind in spoken(language).cues}))
