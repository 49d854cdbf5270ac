"""Dates in a citation: every year with the day and month that belong to it, and how each stands among the words.

Knows how dates are printed in four languages (the months are those of `vocab/dates.py`), not which of a citation's
dates is that of the work.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache
from typing import NamedTuple

from averment.vocab.dates import DateWords
from averment.vocab.load import load
from averment.vocab.plain import plain

_YEAR = re.compile(r"([12]\d{3})(?<!\w\d{4})(?!\d|[.,]\d)([a-h](?!\w))?")
_ISO = re.compile(r"-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)")
_TO = re.compile(r"\s?[-/]\s?(?:\d{4}|\d\d)(?![\d-])|\s?-(?=\s?[,;)]|\s?$)")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[./-](\d{1,2})[./-]\Z")
_AFTER = re.compile(r",?\s([^\W\d_]{3,10})\.?(?:\s(\d{1,2}))?(?=[;:),.\]]|\s?\Z)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro|º|o|\.)?(?:[-–/]\d{1,2})?")
_LINKS = frozenset(("de", "of", "del", "of,"))


class Date(NamedTuple):
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
    if match := _ISO.match(base, end):
        return Date(start, match.end(), _iso(year, int(match[1]), int(match[2])))
    before = _before(base, start, year)
    if before is not None:
        return Date(before[0], end, before[1], letter, before[2])
    if match := _TO.match(base, end):
        last = re.sub(r"\D", "", match.group())
        whole = year[: 4 - len(last)] + last if last else year
        return Date(start, match.end(), whole if whole >= year else year, "", True)
    if (match := _AFTER.match(base, end)) and (month := months().get(match[1])):
        return Date(start, match.end(), _iso(year, month, int(match[2] or 0)))
    return Date(start, end, year, letter)


def _before(base: str, start: int, year: str) -> tuple[int, str, bool] | None:
    """Where the day and month before a year begin, the ISO form, and whether they are a range of months."""
    window = base[max(0, start - 30) : start]
    if not window.endswith(" "):
        match = _NUMERIC.search(window)
        if match is None:
            return None
        day, month = int(match[1]), int(match[2])
        day, month = (month, day) if month > 12 >= day else (day, month)
        return (start - len(window) + match.start(), _iso(year, month, day), False) if month <= 12 else None
    tokens = window.split(" ")
    tokens.pop()
    used = 1
    if tokens and tokens[-1] in _LINKS:
        used += len(tokens.pop()) + 1
    if not tokens:
        return None
    return _worded(tokens, used, start, year)


def _worded(tokens: list[str], used: int, start: int, year: str) -> tuple[int, str, bool] | None:
    """The day and month at the end of the tokens before a year ("8 nov.", "november 12,", "july-september")."""
    known = months()
    last = tokens[-1]
    bare = last.strip("(\"'[,.")
    if month := known.get(bare):
        begin = start - used - len(last.lstrip("(\"'["))
        at = len(tokens) - 2 if last[0] not in "([" else -1
        between = 1
        if at >= 0 and tokens[at] in _LINKS:
            between += len(tokens[at]) + 1
            at -= 1
        day = _ORDINAL.fullmatch(tokens[at].lstrip("(\"'[")) if at >= 0 else None
        if day:
            return begin - between - len(day.group()), _iso(year, month, int(day[1])), False
        return begin, _iso(year, month, 0), False
    if (number := _ORDINAL.fullmatch(bare)) and len(tokens) > 1:
        name = tokens[-2].lstrip("(\"'[")
        if month := known.get(name.strip(",.")):
            return start - used - len(last) - 1 - len(name), _iso(year, month, int(number[1])), False
    ends = re.split("[-/]", bare)
    if len(ends) == 2 and ends[0].strip(".") in known and ends[1] in known:
        return start - used - len(last.lstrip("(\"'[")), _iso(year, known[ends[0].strip(".")], 0), True
    return None


def _iso(year: str, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return year
    if not 1 <= day <= monthrange(int(year), month)[1]:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}"
