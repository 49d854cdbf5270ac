"""Resolutions and other texts that United Nations bodies adopt, cited by number: "Human Rights Council resolution 5/1".

Knows how such texts are numbered and by whose name; documents cited by symbol alone need no help from here.
"""

from __future__ import annotations

import re
from functools import cache

from averment.vocab.plain import plain
from averment.vocab.symbols import words
from averment.vocab.works import one_of

_NUMBER = re.compile(
    r"\b(?:resolution|resolutions|resolucion|res|decision|dec)\.?\s(?:no\.?\s|n[°º]\s)?(?:adopted\s)?"
    r"(?P<number>\d{1,4}/\d{1,4}|\d{1,4}\s?\((?:19|20)\d\d\)|\d{1,4}(?=\s?(?:,|\Z|\s\((?:19|20)\d\d)))"
)


def adopted_symbol(base: str) -> str | None:
    """The symbol of the resolution that the words name, with or without its body; `None` if that is not certain.

    A number with a stroke belongs to the session before it; the General Assembly began with 31, so "5/1" without a body
    is the Human Rights Council's, "1996/31" the Economic and Social Council's. "Resolution 45/1" alone stays open.

    >>> adopted_symbol("security council resolution 1325 (2000), para. 2"), adopted_symbol("resolution 5/1")
    ('S/RES/1325 (2000)', 'A/HRC/RES/5/1')
    """
    match = _NUMBER.search(base)
    if match is None or "decision" in match.group() or match.group().startswith("dec"):
        return None
    number = re.sub(r"\s?\(", " (", match["number"])
    named = _bodies().search(base, 0, match.start())
    prefix = _prefixes()[named.group()] if named else _prefix_by_number(number)
    if prefix is None or (prefix != "S/RES/" and "/" not in number):
        return None
    if prefix == "S/RES/" and "(" not in number:
        year = re.match(r"\s?\(((?:19|20)\d\d)\)", base[match.end() :])
        number = f"{number} ({year[1]})" if year else number
    return prefix + number


def body_before(base: str) -> int:
    """How long the name of the body is with which the words begin ("human rights council resolution …"), or 0."""
    named = _bodies().match(base)
    if named and (match := _NUMBER.match(base, named.end() + 1)):
        return named.end() if match else 0
    return 0


def _prefix_by_number(number: str) -> str | None:
    first = int(re.match(r"\d+", number)[0])  # type: ignore[index]
    if "(" in number:
        return "S/RES/"
    if "/" not in number:
        return None
    if first < 31:
        return "A/HRC/RES/"
    if 1946 <= first < 2100:
        return "E/RES/"
    return "A/RES/" if first > 70 else None


@cache
def _prefixes() -> dict[str, str]:
    return {plain(body): adopted.prefix for adopted in words().resolutions for body in adopted.bodies} | {
        f"{un} {plain(body)}": adopted.prefix
        for adopted in words().resolutions
        for body in adopted.bodies
        for un in ("un", "united nations", "u.n.")
    }


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(_prefixes())}(?!\w)")
