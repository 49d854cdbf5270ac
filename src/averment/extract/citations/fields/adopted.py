"""Resolutions and other texts that United Nations bodies adopt, cited by number: "Human Rights Council resolution 5/1".

Knows how such texts are numbered and by whose name; documents cited by symbol alone need no help from here.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import dates_in
from averment.model.citation import Source
from averment.vocab.plain import plain
from averment.vocab.symbols import words
from averment.vocab.works import one_of, works

_DATE = r"(?:\d\d? [^\W\d_]{3,10} )?(?:19|20)\d\d"
_NUMBER = re.compile(
    r"\b(?:resolution|resolutions|resolucion|res|decision|dec)\.?\s(?:no\.?\s|n[°º]\s)?(?:adopted\s)?"
    r"(?P<number>\d{1,4}/\d{1,4}|\d{1,4}\s?\((?:19|20)\d\d\)"
    rf"|\d{{1,4}}(?=\s?(?:,|\Z|\s\({_DATE})))"
)
_IN_BRACKETS = re.compile(r"\s\((?:(?P<alone>(?:19|20)\d\d)|\d{1,2} [^\W\d_]{3,10} (?:19|20)\d\d)\)")


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
        year = re.match(r"\s?\((?:\d\d? [^\W\d_]{3,10} )?((?:19|20)\d\d)\)", base[match.end() :])
        number = f"{number} ({year[1]})" if year else number
    return prefix + number


def read_adopted(text: str, base: str) -> Source | None:
    """A resolution cited by its body and number and no more, or `None`; the year in its number is that of the work.

    >>> from averment.vocab.plain import plain
    >>> words = "Security Council resolution 1325 (2000), para. 3"
    >>> read_adopted(words, plain(words)).title
    'Resolution 1325 (2000)'
    """
    if "res" not in base[:90]:
        return None
    named = _bodies().match(base)
    match = _NUMBER.match(base, named.end() + 1) if named else None
    if named is None or match is None:
        return None
    year = _IN_BRACKETS.match(base, match.end())
    end = year.end() if year else match.end()
    if not _after().match(base, end):
        return None
    title = text[match.start() : year.end() if year and year["alone"] else match.end()]
    dates = dates_in(base[match.start() : end])
    return Source(
        "",
        publisher=text[: named.end()],
        title=title[:1].upper() + title[1:],
        issued=dates[-1].iso if dates and ("(" in title or year) else None,
        symbol=adopted_symbol(base),
        kind="un-document",
    )


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
def _after() -> re.Pattern[str]:
    """What may follow a number: nothing, or a place in the text."""
    return re.compile(rf"\s*\Z|\s?[,;]?\s(?:{one_of(works().locators.before)}(?:\.|\b)|§|¶)[^\"]{{0,60}}\Z")


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
