"""Ordinal numbers in words and figures in English, French and Spanish, above all those that number sessions.

Holds how an ordinal is written ("sixty-eighth", "soixante-neuvième", "85.º", "37th"), up to the hundred and
ninety-ninth in words and beyond in figures. It must not know which bodies meet, nor when.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.load import load

_FIGURES = re.compile(r"([0-9]{1,3})\s?(?:st|nd|rd|th|e|er|ere|eme|de|[.]?[oaº°ª]|\.er|\.a|\.)?")
_SESSION = re.compile(
    r"(?i)\b(?:sess?ions?|periodos? (?:extraordinarios? )?de sesiones|periods? of sessions|reunion|sesion|meeting)\b"
)
_KINDS = re.compile(
    r"(?i)\b(?:regular|ordinary|special|resumed|emergency|annual|extraordinary|virtual|plenary|pre-?)\s*\Z"
)
_AFTER = re.compile(
    r"(?i)\s*(?:de session|ordinaire|extraordinaire|extraordinario|speciale)?\W{0,3}([0-9]{1,3})(?![0-9])"
)
_LAST_WORDS = 5


class _Language(Struct, frozen=True, forbid_unknown_fields=True):
    units: list[str]
    tens: list[str]
    round: list[str]
    hundred: list[str]
    hundredth: list[str]
    odd: dict[str, int] = {}


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    en: _Language
    fr: _Language
    es: _Language


class Session(NamedTuple):
    """A numbered session named in a text: `[start, end)` and its number."""

    start: int
    end: int
    number: int


def parse_ordinal(text: str) -> int | None:
    """The number that a text is an ordinal of, in words or figures, or `None`.

    >>> [parse_ordinal(t) for t in ("Sixty-eighth", "soixante et onzième", "85.º", "37th", "sesión")]
    [68, 71, 85, 37, None]
    """
    key = _plain(text)
    if (number := _words().get(key)) is not None:
        return number
    figures = _FIGURES.fullmatch(key.strip(" .") or "-")
    return int(figures[1]) if figures else None


def find_session(text: str) -> Session | None:
    """The first numbered session in a short text such as a line of a masthead, or `None`.

    Reads "Sixty-eighth session", "37th Session", "Session 37", "Trente-huitième session", "85.º período de sesiones",
    "Seventeenth special session". "2022 session" has a year and no number, so it gives `None`.

    >>> find_session("Thirty-seventh session of the Council")
    Session(start=0, end=22, number=37)
    """
    plain = _level(text)
    for word in _SESSION.finditer(plain):
        before = plain[: word.start()].rstrip()
        before = _KINDS.sub("", before).rstrip()
        if found := _ends_with_ordinal(before):
            return Session(found[0], word.end(), found[1])
        if (after := _AFTER.match(plain, word.end())) and not re.search(
            r"(?i)\bof\Z|\bde\Z", plain[: after.start(1)].rstrip()
        ):
            return Session(word.start(), after.end(), int(after[1]))
    return None


def _ends_with_ordinal(before: str) -> tuple[int, int] | None:
    """Where the longest ordinal that ends a text begins, and its number."""
    starts = [m.start() for m in re.finditer(r"(?<![\w.])\w", before[-60:])][-_LAST_WORDS * 2 :]
    offset = max(0, len(before) - 60)
    for start in starts:
        if (number := parse_ordinal(before[offset + start :])) is not None:
            return offset + start, number
    return None


def _level(text: str) -> str:
    """The text without accents, character for character as long as it was."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", c)[0] if c not in "ºª" else c for c in text)


def _plain(text: str) -> str:
    """The text in lower case, without accents, hyphens as blanks, each run of blanks one."""
    return " ".join(re.sub(r"[-\u2010-\u2014\u00ad]", " ", _level(text).lower()).split())


def numbers_in_words(language: str) -> dict[str, int]:
    """Every ordinal in words up to the hundred and ninety-ninth in "en", "fr" or "es", plain, with its number."""
    told = load("ordinals", _Languages)
    one, below = {"en": (told.en, _english), "fr": (told.fr, _french), "es": (told.es, _spanish)}[language]
    said = below(one)
    above = {f"{hundred} {word}": 100 + n for hundred in one.hundred for word, n in said.items()}
    return said | above | dict.fromkeys(one.hundredth, 100)


@cache
def _words() -> dict[str, int]:
    return numbers_in_words("en") | numbers_in_words("fr") | numbers_in_words("es")


def _english(told: _Language) -> dict[str, int]:
    found = {word: n for n, word in enumerate(told.units) if word} | dict(told.odd)
    found |= {word: 10 * n for n, word in enumerate(told.round) if word}
    found |= {f"{ten} {told.units[u]}": 10 * n + u for n, ten in enumerate(told.tens) if ten for u in range(1, 10)}
    return found


def _french(told: _Language) -> dict[str, int]:
    """As English, but the seventies and nineties count on from sixty and eighty, and "et" may stand before one."""
    found = {word: n for n, word in enumerate(told.units) if word} | dict(told.odd)
    found |= {word: 10 * n for n, word in enumerate(told.round) if word}
    for n, ten in enumerate(told.tens):
        low = 10 if n in (7, 9) else 0
        for u in range(1, 10) if ten else ():
            word = "unieme" if u + low == 1 else told.units[u + low]
            found |= {f"{ten} {word}": 10 * n + u, f"{ten} et {word}": 10 * n + u}
    return found


def _spanish(told: _Language) -> dict[str, int]:
    """Masculine, feminine and shortened forms; tens and units apart or as one word."""
    found = {word: n for n, word in enumerate(told.units) if word}
    found |= {word: 10 * n for n, word in enumerate(told.round) if word}
    for n, ten in enumerate(told.tens):
        for u in range(1, 10) if ten else ():
            found |= {f"{ten} {told.units[u]}": 10 * n + u, f"{ten}{told.units[u]}": 10 * n + u}
    short = {w[:-1]: n for w, n in found.items() if w.endswith(("primero", "tercero"))}
    found |= short | dict(told.odd)
    female = {re.sub(r"o\b", "a", word): n for word, n in found.items()}
    return female | found
