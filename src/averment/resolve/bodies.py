"""Whether two names are of one organisation or one person: abbreviations, initials, order, spelling.

Knows names only; which works they made is for `works.py`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, without_article
from averment.vocab.works import FUNCTION, SMALL, cues

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"\W")
_SMALL_WORD = 31 << FUNCTION | 31 << SMALL
_APART = re.compile(r"\s*(?:;|&|\band\b|\bet\b|\by\b|/)\s*")
_JOINED = re.compile(r"\s*[;&]\s*")
_AND = re.compile(r"\s*[;&]\s*|,?\s+(?:and|et|y)\s+")
_ALIKE = 92.0


def same_body(a: str, b: str) -> bool:
    """Whether two names are of one organisation.

    >>> same_body("KNBS & ICF", "Kenya National Bureau of Statistics & ICF"), same_body("UNHCR", "UNICEF")
    (True, False)
    """
    key, other = _key(a), _key(b)
    if key == other:
        return True
    means, same = known_plain(key), known_plain(other)
    if means and same:
        return means.name == same.name
    if _abbreviates(a, b) or _abbreviates(b, a):
        return True
    if key.startswith(f"{other},") or other.startswith(f"{key},"):
        return True
    if min(len(key), len(other)) > 9 and ratio(key, other) >= _ALIKE:
        return True
    parts, others = _APART.split(key), _APART.split(other)
    return 1 < len(parts) == len(others) < 6 and all(_one_of(part, a, others, b) for part in parts)


def bodies_of(publisher: str) -> list[str]:
    """A publisher, and each of several organisations in it; "and" joins two only if one is known, or an abbreviation.

    >>> bodies_of("Kenya National Bureau of Statistics & ICF")[1:]
    ['Kenya National Bureau of Statistics', 'ICF']
    """
    parts = [part for part in _JOINED.split(publisher) if part]
    words = [part for part in _AND.split(publisher) if part]
    if len(words) > len(parts) and any(known_plain(_key(word)) or word.isupper() for word in words):
        parts = words
    return [publisher, *parts] if len(parts) > 1 else [publisher]


def names_match(a: str, b: str) -> bool:
    """Whether two names may be of one person: the shorter's words are all in the longer, in full or as initials.

    >>> names_match("De la Cruz Ixcoy", "María de la Cruz Ixcoy"), names_match("Nam B", "Boyoung Nam")
    (True, True)
    >>> names_match("Kim Jong", "Kim Yong-ho")
    False
    """
    words, others = _names(a), _names(b)
    if not words or not others:
        return False
    short, long = (words, others) if len(words) <= len(others) else (others, words)
    rest = [*long]
    whole = 0
    for word in sorted(short, key=len, reverse=True):
        found = word if word in rest else next((other for other in rest if _initial(word, other)), None)
        if found is None:
            return False
        whole += found == word and len(word) > 1
        rest.remove(found)
    return whole > 0


def _initial(word: str, other: str) -> bool:
    return (len(word) == 1 or len(other) == 1) and word[0] == other[0]


@lru_cache(maxsize=1024)
def _names(name: str) -> tuple[str, ...]:
    """The words of a name without particles; initials printed together are taken apart."""
    found: list[str] = []
    for word in _WORD.findall(name):
        if 1 < len(word) < 4 and word.isupper() and found:
            found.extend(plain(word))
        elif plain(word) not in persons().words.particles or (word[0].isupper() and len(word) > 3):
            found.append(plain(word))
    return tuple(found or (plain(word) for word in _WORD.findall(name)))


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    return without_article(" ".join(plain(name).replace("&", "and").replace(".", "").split()).strip(" ,;:"))


def initials_of(name: str) -> str:
    """The first letters of a name's words, small words apart, folded; an abbreviation is its own.

    >>> initials_of("Kenya National Bureau of Statistics"), initials_of("KNBS")
    ('knbs', 'knbs')
    """
    return abbreviation(name) or first_letters(plain(name))


def abbreviation(name: str) -> str:
    """A name that is an abbreviation, folded and without marks; nothing of another."""
    if " " in name.strip():
        return ""
    letters = _MARK.sub("", name)
    return plain(letters) if letters.isupper() and len(letters) < 13 else ""


def first_letters(folded: str) -> str:
    """The first letters of the words of a folded name, small words apart."""
    table = cues()
    return "".join([word[0] for word in _WORD.findall(folded) if not table.get(word, 0) & _SMALL_WORD])


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name in capitals is made of the first letters of another, small words apart or not ("INE", "UNHCR")."""
    if " " in short.strip():
        return False
    letters = _MARK.sub("", short)
    if not 1 < len(letters) < 13 or not letters.isupper():
        return False
    every = "".join(word[0] for word in _WORD.findall(plain(long)))
    return len(every) > 1 and plain(letters) in (initials_of(long), every)


def _one_of(part: str, whole: str, others: list[str], other_whole: str) -> bool:
    printed = _printed(part, whole)
    return any(part == other or same_body(printed, _printed(other, other_whole)) for other in others)


def _printed(part: str, whole: str) -> str:
    """A folded part of a name as it is printed in the whole, so that capitals tell abbreviations."""
    at = plain(whole).find(part)
    return whole[at : at + len(part)] if at >= 0 else part
