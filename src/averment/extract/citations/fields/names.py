"""One name of a person: whether words can be one, in any order and any culture, and how much they look like one.

Knows given names, particles, initials, titles and degrees; lists of names are for `people.py`. Names are kept in the
order printed, without titles and degrees.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.works import BITS, CONTAINER, FAMILY, FUNCTION, GENRE, GIVEN, ORDINARY, ORGANISATION, PARTICLE, cues

INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
_BARE_INITIALS = re.compile(r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,2}")
_BRACKETED = re.compile(r"\((?:[^\W\d_]{1,2}\.-?){1,3}\)")
_NO_NAME = re.compile(r"[\d?!:/\x10(\"“‘]")
_PREFIXES = frozenset(("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ul", "ur", "d", "o", "l", "abd", "mac"))
_ONE = (1 << BITS) - 1
_PERSONAL = _ONE << GIVEN | _ONE << FAMILY
_PLAIN = _ONE << ORDINARY | _ONE << ORGANISATION | _ONE << CONTAINER | _ONE << GENRE
MOST = 8
"""The most words in a name."""


class Named(Struct, frozen=True, gc=False):
    """One stretch of a list of authors: the name in it as printed, what shape it has and how well it fits a person.

    `shape` is "full", "vancouver" ("Nam B"), "inverted" ("Nam, B."), "alone" (one word), "others" (one with "et al.").
    """

    name: str
    shape: str
    weight: float


def weigh_name(words: str, key: str | None = None) -> Named | None:
    """A full name, or a surname alone, in these words; `None` if no person can be called that.

    `key` are the words as `plain` folds them, if that is known already.

    >>> weigh_name("Yoon Hee-soon").shape, weigh_name("Prof. María de la Cruz, PhD").name
    ('full', 'María de la Cruz')
    >>> weigh_name("Press of the Sea") is None
    True
    """
    tokens = words.split()
    if not 0 < len(tokens) <= MOST + 2:
        return None
    keys = (plain(words) if key is None else key).split()
    start, end = 0, len(tokens)
    while start < end - 1 and keys[start].rstrip(".") in _honorifics():
        start += 1
    while end - start > 1 and len(tokens[end - 1]) > 2 and is_degree(tokens[end - 1]):
        end -= 1
    return weigh_tokens(tokens[start:end], keys[start:end]) if end - start <= MOST else None


def weigh_tokens(tokens: list[str], keys: list[str]) -> Named | None:
    """The weight of a name's words: given names, initials and particles speak for a person, ordinary words against."""
    given = family = initials = small = full = 0
    ordinary = 0.0
    joined = False
    table = cues()
    length = len(tokens)
    printed = " ".join(tokens)
    odd = _NO_NAME.search(printed) is not None
    for at, token in enumerate(tokens):
        key = keys[at].strip(".,'")
        upper = token[0].isupper()
        if odd and _NO_NAME.search(token):
            if not full or not _BRACKETED.fullmatch(token):
                return None
            initials += 1
            continue
        if not key or (upper and length > 1 and _is_initials(token, at == length - 1)):
            initials += 1
            continue
        said = table.get(key, 0)
        if said >> PARTICLE & _ONE and (not upper or length > 2):
            small += 1
            continue
        if not said and ("-" in key or "'" in key):
            said, prefixed, long = _pieces(key)
            upper = upper or prefixed
            small += prefixed
            joined = joined or long
        if not upper and not (small and full):
            return None
        full += 1
        if said & _PERSONAL:
            given += bool(said >> GIVEN & _ONE)
            family += bool(said >> FAMILY & _ONE)
            ordinary += 0.5 * bool(said >> ORDINARY & _ONE and not said >> GIVEN & _ONE)
        elif said >> FUNCTION & _ONE:
            return None
        elif said & _PLAIN:
            ordinary += 1
    if not full:
        return None
    if full == 1 and not initials:
        return Named(printed, "alone", 0.3 + 0.5 * family + 0.3 * (small > 0) + 0.3 * joined - 1.5 * ordinary)
    weight = 0.7 + 1.6 * (given > 0) + 0.3 * (given > 1) + 0.6 * (family > 0) + 1.3 * (initials > 0)
    weight += 0.6 * (small > 0) + 0.6 * joined - 2.0 * ordinary - 0.3 * max(0, full - 3)
    shape = "vancouver" if initials and _BARE_INITIALS.fullmatch(tokens[-1]) else "full"
    return Named(printed.rstrip(","), shape, weight)


def _pieces(key: str) -> tuple[int, bool, bool]:
    """What the pieces of "hee-soon" or "al-khatib" speak for, whether the first is a prefix, the last long."""
    pieces = key.replace("'", "-").split("-")
    said = 0
    for piece in pieces:
        said |= cues().get(piece, 0) & ~(_ONE << FUNCTION)
    return said, pieces[0] in _PREFIXES, len(pieces[-1]) > 1


def _is_initials(token: str, last: bool) -> bool:
    """Whether a token is initials ("A.", "J.-P.", and at the end "JY") and not an acronym."""
    if len(token) > 8 or not token.isupper() or not INITIALS.fullmatch(token):
        return False
    return "." in token or len(token) < 3 or (last and len(token) < 4)


def is_degree(token: str) -> bool:
    """Whether a word is an academic degree or an honour: "PhD", "M.D.", "LLM".

    >>> is_degree("Ph.D."), is_degree("MSW"), is_degree("Ma")
    (True, True, False)
    """
    if token[1:].islower():
        return False
    bare = token.strip(".,").replace(".", "")
    return len(bare) < 8 and bare.lower() in _degrees() and sum(c.isupper() for c in bare) > 1


def only_degrees(words: str) -> bool:
    """Whether words are degrees and the like, and no name."""
    if len(words) > 24:
        return False
    tokens = words.split()
    return all(is_degree(t) or t.strip(".").lower() in ("jr", "sr", "esq", "eds", "ed") for t in tokens)


def without_degrees(words: str) -> str:
    """A given name without the degrees after it."""
    tokens = words.split()
    while len(tokens) > 1 and is_degree(tokens[-1]):
        tokens.pop()
    return " ".join(tokens)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(persons().words.honorifics)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(persons().words.degrees)
