"""The date, or the word in its place, with which a source ends: "21 December 2022", "(Bonn, 2016)", "2020: 14", "n.d.".

Finds where it begins; what it says is for `vocab.dates`. Works from the end backwards, so that it costs the same for
long sources as for short ones.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from averment.vocab.citing import citing, every
from averment.vocab.dates import DateWords
from averment.vocab.lexicon import fold
from averment.vocab.load import load

YEAR = r"(?:1[5-9]|20)\d\d"
_REACH = 48
_PAGE = r"(?:(?::|,?\s+pp?\.|,?\s+[§¶]+|,?\s+at|\)(?=\s))\s*\d[\d\s,-]*)?"
_YEAR_END = re.compile(
    rf"(?<![\w.])(?:\d{{1,2}}[/.-]){{0,2}}(?P<year>{YEAR}(?:[/-]\d{{1,4}}){{0,2}}[a-z]?)[)\].\"*_]*"
    rf"(?P<page>{_PAGE})[)\].\"*_ ]*\Z"
)
_RANGE = re.compile(rf"{YEAR}\s?-\s?{YEAR}\Z")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|º|°)?\Z")
_EDGES = ("", " ", "(", ",", "[", ":")
_DIGITS = re.compile(r"\d{4}")
_CLOSING = ')]."*_ '
_SMALL = frozenset(["de", "del", "s", "c", "circa", "dated"])


class Ending(Struct, frozen=True, gc=False):
    """Where a date at the end of a stretch begins, whether it is a range of years, whether a page follows it."""

    start: int
    ranged: bool
    paged: bool


def date_at_end(low: str) -> Ending | None:
    """The date with which a folded stretch ends, closing brackets and a page after it aside, or `None`.

    >>> date_at_end("reuters, 21 december 2022"), date_at_end("unhcr 2020: 14"), date_at_end("no date here")
    (Ending(start=9, ranged=False, paged=False), Ending(start=6, ranged=False, paged=True), None)
    """
    bare = low.rstrip(_CLOSING)
    year = bare[-4:]
    if year.isdigit() and "1500" <= year < "2100" and bare[-5:-4] in _EDGES:
        return Ending(_start(low, len(bare) - 4), False, False)
    reach = max(0, len(low) - _REACH)
    if _DIGITS.search(low, reach) and (match := _YEAR_END.search(low, reach)):
        return Ending(_start(low, match.start()), bool(_RANGE.match(match["year"])), bool(match["page"]))
    for ends in (bare, bare + "."):
        if ends.endswith(_undated()):
            word = next(word for word in _undated() if ends.endswith(word))
            start = len(ends) - len(word)
            return Ending(start, False, False) if not (start and low[start - 1].isalnum()) else None
    return None


def is_date(low: str) -> bool:
    """Whether a folded stretch is a date and nothing else."""
    ending = date_at_end(low)
    return ending is not None and not ending.start


def month_and_day(low: str) -> bool:
    """Whether a stretch is a month and a day, to be followed by a year: "january 4"."""
    month, _, day = low.partition(" ")
    return month.rstrip(".") in _months() and bool(_DAY.match(day))


def _start(low: str, at: int) -> int:
    """Where a date whose year stands at `at` begins: its days, months and small words taken in."""
    while at:
        stop = at
        while stop and low[stop - 1] in " ,.-/":
            stop -= 1
        begin = max(low.rfind(" ", 0, stop), low.rfind("(", 0, stop), low.rfind("[", 0, stop)) + 1
        word = low[begin:stop]
        if not (word in _months() or word in _SMALL or _DAY.match(word) or _between(word)):
            return at
        at = begin
    return 0


def _between(word: str) -> bool:
    """Whether a word is two months or days with a dash between: "july-september"."""
    first, dash, second = word.partition("-")
    return bool(dash) and all(part.rstrip(".") in _months() or _DAY.match(part) for part in (first, second))


@cache
def _months() -> frozenset[str]:
    return frozenset(fold(m) for same in load("dates", DateWords).months.values() for month in same for m in month)


@cache
def _undated() -> tuple[str, ...]:
    return tuple(every(citing().undated))
