"""Lengths of time that do not fit the dates they are printed with: "for five years, from 2015 to 2017"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from averment.extract.findings.counted import number
from averment.model.claim import Figure
from averment.model.document import Matter
from averment.model.finding import Finding
from averment.vocab.dates import find_dates

_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}
_BEFORE = re.compile(r",? ?\(?(?:from|between|de|du|desde|entre) \Z")
_AFTER = re.compile(
    r"(?:,? ?\(|, )(?:a period of |a total of |i\.e\. |that is,? |soit |es decir, |for |pendant |durante )?\Z"
)
_NEAR = 80
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_JOINED = re.compile(r" ?(?:to|and|until|-|à|au|et|a|al|y|hasta) ?\Z")


def wrong_durations(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """Lengths of time in years, months, weeks or days that stand right beside two dates between which they do not fit.

    A length may differ from the dates by one of its units, since first and last may or may not be counted. Hedged
    lengths are not tested, nor is one that only happened at some time between the dates.
    """
    starts: list[int] = []
    for figure in figures:
        if figure.unit not in _DAYS or isinstance(figure.value, list) or figure.hedge is not None:
            continue
        starts = starts or [s.start for s in matter.sentences]
        sentence = matter.sentences[max(0, bisect_right(starts, figure.span[0]) - 1)]
        low, high = max(sentence.start, figure.span[0] - _NEAR), min(sentence.end, figure.span[1] + _NEAR)
        if _has_years(matter.folded, low, high):
            yield from _compared(matter, figure, low, high)


def _has_years(folded: str, start: int, end: int) -> bool:
    return len(_YEAR.findall(folded[start:end])) > 1


def _compared(matter: Matter, figure: Figure, start: int, end: int) -> Iterator[Finding]:
    value = number(figure)
    for low, high, first, last in _date_ranges(matter.flow.text, start, end):
        behind = figure.span[1] <= low
        between = matter.folded[figure.span[1] : low] if behind else matter.folded[high : figure.span[0]]
        if (_BEFORE if behind else _AFTER).fullmatch(between) is None:
            continue
        length = (last - first).days / _DAYS[figure.unit]
        slack = 1.0 if figure.unit == "year" else 2.0
        if abs(value - length) > slack + 0.05 * length and (not behind or value > length + slack):
            told = (
                f"{value:g} {figure.unit}s are said to lie between {first.isoformat()[:7]} and {last.isoformat()[:7]}"
            )
            span = (min(low, figure.span[0]), max(high, figure.span[1]))
            yield Finding("duration-dates", "warning", span, f"{told}, which are {length:.1f} apart")
            return


def _date_ranges(text: str, start: int, end: int) -> list[tuple[int, int, date, date]]:
    """Pairs of dates joined as a range in a stretch of text, with where they stand and their days."""
    dates = find_dates(text[start:end], years=True)
    found = []
    for one in dates:
        if one.last is not None:
            found.append((start + one.start, start + one.end, _day(one.first, False), _day(one.last, True)))
    for one, two in pairwise(dates):
        if one.last is None and two.last is None and _JOINED.fullmatch(text[start + one.end : start + two.start]):
            exact = len(one.first) > 4
            found.append((start + one.start, start + two.end, _day(one.first, False), _day(two.first, exact)))
    return [(a, b, first, last) for a, b, first, last in found if last >= first]


def _day(iso: str, end: bool) -> date:
    """A day in a date that may lack its month or day: the first, or for an end a late one."""
    year, month, day = (*(int(p) for p in iso.split("-")), 0, 0)[:3]
    return date(year, month or (12 if end else 1), min(day or (28 if end else 1), 28))
