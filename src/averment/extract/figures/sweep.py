"""Where a figure might begin: numbers in figures, and words that numbers begin with, outside what is set apart.

Set apart are citations, instruments, lists of works, and the lines of a masthead: their numbers are dates, symbols
and pages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from operator import attrgetter
from typing import cast

from msgspec import Struct

from averment.extract.figures.refuse import month_names
from averment.model.citation import Mention
from averment.model.claim import Instrument
from averment.model.document import Matter
from averment.vocab.lexicon import fold
from averment.vocab.numbers import Trigger, number_words
from averment.vocab.units import unit_words

_COUNTED = ("%", " %", " per", " pour cent", " por ciento", ",", "\u2019", " 000", "-year")
"""What after four digits says that they are no year."""
_HEDGE_REACH = 24
_TAIL = 4

Gaps = list[tuple[int, int]]


class Candidate(Struct, frozen=True, gc=False):
    """A place where a number begins; `trigger` says which words begin it (digits: `None`), `end` where they end."""

    at: int
    trigger: Trigger | None
    end: int


def candidates(
    matter: Matter, language: str, mentions: tuple[Mention, ...], instruments: tuple[Instrument, ...]
) -> list[Candidate]:
    """Every place in the flow where a number begins, in order, outside citations, instruments and the masthead.

    Years are left out: four digits from 1500 to 2099, unless a sign of quantity follows them or a hedge stands before.
    """
    folded = matter.folded
    gaps = open_ground(matter, mentions, instruments)
    found: list[Candidate] = []
    add, runs = found.append, _digits().finditer
    for low, high in gaps:
        for match in runs(folded, low, high):
            start, end = match.span()
            if end - start != 4 or not _is_year(folded, start, end):
                add(Candidate(start, None, end))
    starts = [start for start, _ in gaps]
    for at, end, trigger in number_words(language).scan("\n" + folded):
        index = bisect_right(starts, at) - 1
        if index >= 0 and end - 1 <= gaps[index][1]:
            add(Candidate(at, cast(Trigger, trigger), end - 1))
    found.sort(key=attrgetter("at"))
    return found


@cache
def _digits() -> re.Pattern[str]:
    """Digits that nothing before them makes part of a symbol or address, nor what follows an ordinal or a day."""
    months = "|".join(sorted(month_names(), key=len, reverse=True))
    return re.compile(rf"[0-9](?<![0-9_/.:@#=&?%+,][0-9])[0-9]*(?!st|nd|rd|th|[0-9]| (?:de )?(?:{months})(?!\w))")


def _is_year(folded: str, start: int, end: int) -> bool:
    return "1500" <= folded[start:end] < "2100" and not folded.startswith(_COUNTED, end) and not _is_firm(folded, start)


def _is_firm(folded: str, at: int) -> bool:
    """Whether a hedge or a currency's mark stands before `at`; the last letters tell at once of most that none does."""
    short, tails, phrases = _firm()
    low = max(0, at - _HEDGE_REACH)
    if folded.endswith(short, low, at):
        return True
    return folded[max(0, at - _TAIL) : at] in tails and folded.endswith(phrases, low, at)


@cache
def _firm() -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...]]:
    """Hedges and currency marks, after which four digits are a number: short ones, the ends of the others, and they."""
    told = unit_words().hedges
    vague = {fold(phrase) for phrase in (*told.pairs, *told.ages)} | {"within"}
    hedges = {fold(phrase) for phrase in told.before} - vague
    phrases = [*(hedge + " " for hedge in hedges), *(mark + gap for mark in "$€£¥₹" for gap in ("", " "))]
    whole = tuple(phrase for phrase in phrases if len(phrase) >= _TAIL)
    return tuple({p for p in phrases if len(p) < _TAIL}), frozenset(p[-_TAIL:] for p in whole), whole


def open_ground(matter: Matter, mentions: tuple[Mention, ...], instruments: tuple[Instrument, ...]) -> Gaps:
    """The stretches of the flow that figures may stand in."""
    closed = [(m.start, m.end) for m in mentions]
    closed += [i.span for i in instruments]
    closed += [(p.start, p.end) for p in matter.flow.passages if p.kind in ("head", "reference")]
    closed.sort()
    gaps: Gaps = []
    at = matter.body
    for start, end in closed:
        if start > at:
            gaps.append((at, start))
        at = max(at, end)
    gaps.append((at, len(matter.folded)))
    return gaps
