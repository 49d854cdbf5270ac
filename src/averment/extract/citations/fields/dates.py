"""Dates in a citation: every year with the day and month that belong to it, and how each stands among the words.

Knows how dates are printed in four languages (the months are those of `vocab/dates.py`), not which of a citation's
dates is that of the work.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from msgspec import Struct

from averment.vocab.dates import DateWords
from averment.vocab.load import load
from averment.vocab.plain import plain

_YEAR = re.compile(r"([12]\d{3})(?<!\w\d{4})(?!\d|[.,]\d)([a-h](?!\w))?")
_ISO = re.compile(r"-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)")
_TO = re.compile(r"\s?[-/]\s?(?:\d{4}|\d\d)(?![\d-])|\s?-(?=\s?[,;)]|\s?$)")
_NUMBER = re.compile(r"/\d(?![\d/])")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[./-](\d{1,2})[./-]\Z")
_AFTER = re.compile(r",?\s([^\W\d_]{3,10})\.?(?:\s(\d{1,2}))?(?=[;:),.\]]|\s?\Z)(?!,?\s[12]\d{3}(?!\d))")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro|º|o|\.)?(?:[-–/]\d{1,2})?")
_LINKS = frozenset(("de", "of", "del", "of,"))


class Date(Struct, frozen=True, gc=False):
    """A date as printed: `[start, end)`, its ISO form, the letter after its year ("2019a"), whether it is a range."""

    start: int
    end: int
    iso: str
    letter: str = ""
    ranged: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a year and no more."""
        return len(self.iso) == 4


@cache
def months() -> dict[str, int]:
    """Names and abbreviations of months in all languages, folded, with their numbers."""
    told = load("dates", DateWords).months
    return {plain(name): n for names in told.values() for n, same in enumerate(names, 1) for name in same}


def dates_in(base: str) -> list[Date]:
    """Every date with a year in a folded text, in order.

    >>> [d.iso for d in dates_in("24 de enero de 2022; (2021, may 4); 2019-09-15; nov. 12, 2014; 2016-2020")]
    ['2022-01-24', '2021-05-04', '2019-09-15', '2014-11-12', '2020']
    """
    found: list[Date] = []
    done = 0
    for match in _YEAR.finditer(base):
        start = match.start()
        if start < done or not "1500" <= match[1] < "2100":
            continue
        if start > 1 and base[start - 1] == "-" and not _NUMERIC.search(base, max(0, start - 6), start):
            continue
        date = _around(base, start, match.end(), match[1], match[2] or "")
        if date.start < start or not start or base[start - 1] not in ",.":
            done = date.end
            found.append(date)
    return found


def _around(base: str, start: int, end: int, year: str, letter: str) -> Date:
    """The whole date that a year at `[start, end)` belongs to."""
    following = base[end : end + 1]
    if following == "-" and (match := _ISO.match(base, end)):
        return Date(start, match.end(), _iso(year, int(match[1]), int(match[2])))
    before = _before(base, start, year) if start > 2 else None
    if before is not None:
        return Date(before[0], end, before[1], letter, before[2])
    if following in "-/ " and following and (match := _TO.match(base, end)):
        last = re.sub(r"\D", "", match.group())
        whole = year[: 4 - len(last)] + last if last else year
        return Date(start, match.end(), whole if whole >= year else year, "", True)
    if following in ", " and following and (match := _AFTER.match(base, end)) and (month := months().get(match[1])):
        return Date(start, match.end(), _iso(year, month, int(match[2] or 0)))
    if following == "/" and (match := _NUMBER.match(base, end)):
        end = match.end()
    return Date(start, end, year, letter)


def _before(base: str, start: int, year: str) -> tuple[int, str, bool] | None:
    """Where the day and month before a year begin, the ISO form, and whether they are a range of months."""
    if base[start - 1] != " ":
        return _numeric(base, start, year) if base[start - 1] in "./-" else None
    at, token = _token(base, start - 1)
    if token in _LINKS:
        at, token = _token(base, at - 1)
    month = months().get(token.strip("(\"'[,."))
    if month:
        return _day_before(base, at, token, month, year)
    number = _ORDINAL.fullmatch(token.rstrip(",")) if token[:1].isdigit() else None
    if number:
        start_of, name = _token(base, at - 1)
        bare = name.lstrip("(\"'[")
        if month := months().get(bare.rstrip(",.")):
            return start_of + len(name) - len(bare), _iso(year, month, int(number[1])), False
    elif "-" in token or "/" in token:
        first, _, last = token.lstrip("(\"'[").replace("/", "-").partition("-")
        month = months().get(first.strip("."))
        if month and last.strip(",.") in months():
            return at + len(token) - len(token.lstrip("(\"'[")), _iso(year, month, 0), True
    return None


def _day_before(base: str, at: int, token: str, month: int, year: str) -> tuple[int, str, bool]:
    """The date whose month is the token at this place: its day, if one stands before it."""
    begin = at + len(token) - len(token.lstrip("(\"'["))
    if begin > at:
        return begin, _iso(year, month, 0), False
    before, day = _token(base, at - 1)
    if day in _LINKS:
        before, day = _token(base, before - 1)
    bare = day.lstrip("(\"'[")
    number = _ORDINAL.fullmatch(bare)
    if number:
        return before + len(day) - len(bare), _iso(year, month, int(number[1])), False
    return begin, _iso(year, month, 0), False


def _token(base: str, end: int) -> tuple[int, str]:
    """Where the word that ends at this place begins, and the word; a long one is no part of a date."""
    at = base.rfind(" ", max(0, end - 24), max(0, end)) + 1
    return at, base[at:end] if end > 0 else ""


def _numeric(base: str, start: int, year: str) -> tuple[int, str, bool] | None:
    """ "3/4/2020", "12.03.2020": the day first, unless that cannot be."""
    match = _NUMERIC.search(base, max(0, start - 8), start)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    day, month = (month, day) if month > 12 >= day else (day, month)
    return (match.start(), _iso(year, month, day), False) if month <= 12 else None


def _iso(year: str, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return year
    if not 1 <= day <= monthrange(int(year), month)[1]:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}"
