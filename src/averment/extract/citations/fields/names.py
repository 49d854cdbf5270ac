"""One name of a person: whether words can be one, in any order and any culture, and how much they look like one.

Knows given names, particles, initials, titles and degrees; lists of names are for `people.py`. Names are kept in the
order printed, without titles and degrees.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.works import CONTAINER, FAMILY, FUNCTION, GENRE, GIVEN, ORDINARY, ORGANISATION, cues

INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
_BARE_INITIALS = re.compile(r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,2}")
_BRACKETED = re.compile(r"\((?:[^\W\d_]{1,2}\.-?){1,3}\)")
_PIECES = re.compile(r"[-‐‑'’]")
_PREFIXES = frozenset(("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ul", "ur", "d", "o", "l", "abd", "mac"))
MOST = 8
"""The most words in a name."""


class Named(NamedTuple):
    """One stretch of a list of authors: the name in it as printed, what shape it has and how well it fits a person."""

    name: str
    shape: str
    weight: float


def weigh_name(words: str) -> Named | None:
    """A full name, or a surname alone, in these words; `None` if no person can be called that.

    >>> weigh_name("Yoon Hee-soon").shape, weigh_name("Prof. María de la Cruz, PhD").name, weigh_name("Press of the Sea")
    ('full', 'María de la Cruz', None)
    """
    tokens = words.split()
    while tokens and plain(tokens[0]).rstrip(".") in _honorifics() and len(tokens) > 1:
        tokens.pop(0)
    while len(tokens) > 1 and len(tokens[-1]) > 2 and is_degree(tokens[-1]):
        tokens.pop()
    if not tokens or len(tokens) > MOST:
        return None
    return weigh_tokens(tokens)


def weigh_tokens(tokens: list[str]) -> Named | None:
    """The weight of a name's words: given names, initials and particles speak for a person, ordinary words against."""
    given = family = initials = small = full = 0
    ordinary = 0.0
    joined = False
    table = cues()
    for at, token in enumerate(tokens):
        if _BRACKETED.fullmatch(token) and full:
            initials += 1
            continue
        if token[0] in "(\"'“‘" or any(c in "0123456789?!:/\x10" for c in token):
            return None
        key = plain(token).strip(".,'")
        if not key or _is_initials(token, at == len(tokens) - 1, len(tokens)):
            initials += 1
            continue
        if key in _particles() and (token[0].islower() or len(tokens) > 2):
            small += 1
            continue
        pieces = _PIECES.split(key)
        prefixed = len(pieces) > 1 and pieces[0] in _PREFIXES
        small += prefixed
        if not token[0].isupper() and not prefixed and not (small and full):
            return None
        full += 1
        said = table.get(key, 0) or sum(table.get(piece, 0) for piece in pieces)
        given += bool(said >> GIVEN & 31)
        family += bool(said >> FAMILY & 31)
        if said >> GIVEN & 31 == 0 and said >> FAMILY & 31 == 0:
            if table.get(key, 0) >> FUNCTION & 31:
                return None
            ordinary += bool(said >> ORDINARY & 31 or said >> ORGANISATION & 31 or said >> CONTAINER & 31 or said >> GENRE & 31)
        elif said >> ORDINARY & 31 and not said >> GIVEN & 31:
            ordinary += 0.5
        joined = joined or (len(pieces) > 1 and len(pieces[-1]) > 1)
    if not full:
        return None
    if full == 1 and not initials:
        weight = 0.3 + 0.5 * family + (0.3 if small else 0.0) + 0.3 * joined - 1.5 * ordinary
        return Named(" ".join(tokens), "alone", weight)
    weight = 0.7 + 1.6 * bool(given) + 0.3 * (given > 1) + 0.6 * bool(family) + 1.3 * bool(initials) + 0.6 * bool(small)
    weight += 0.6 * joined - 2.0 * ordinary - 0.3 * max(0, full - 3)
    shape = "vancouver" if initials and full and _BARE_INITIALS.fullmatch(tokens[-1]) else "full"
    return Named(" ".join(tokens).rstrip(","), shape, weight)


def _is_initials(token: str, last: bool, length: int) -> bool:
    """Whether a token is initials ("A.", "J.-P.", and at the end "JY") and not an acronym."""
    if length < 2 or len(token) > 8 or token.upper() != token or not INITIALS.fullmatch(token):
        return False
    return "." in token or len(token) < 3 or (last and len(token) < 4 and length > 1)


def is_degree(token: str) -> bool:
    return token.strip(".,").replace(".", "").lower() in _degrees() and sum(c.isupper() for c in token) > 1


def only_degrees(words: str) -> bool:
    tokens = words.split()
    return len(tokens) < 4 and all(is_degree(t) or t.strip(".").lower() in ("jr", "sr", "esq", "eds", "ed") for t in tokens)


def without_degrees(words: str) -> str:
    tokens = words.split()
    while len(tokens) > 1 and is_degree(tokens[-1]):
        tokens.pop()
    return " ".join(tokens)


@cache
def _particles() -> frozenset[str]:
    return frozenset(persons().words.particles)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(persons().words.honorifics)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(persons().words.degrees)
