"""Where a figure might begin: every number in figures and every word that numbers begin with, outside what is set apart.

Set apart are citations, instruments, and the lines of a masthead: their numbers are dates, symbols and pages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from averment.model.citation import Mention
from averment.model.claim import Instrument
from averment.model.document import Matter
from averment.vocab.numbers import Trigger, number_words

_DIGIT = re.compile(r"[0-9](?<![0-9_/.:@#=&?%+,][0-9])[0-9]*")
_COUNTED = ("%", " %", " per", " pour cent", " por ciento", ",", "\u2019", " 000", "-year")
"""What after four digits says that they are no year."""

Gaps = list[tuple[int, int]]


class Candidate(NamedTuple):
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
    for low, high in gaps:
        for match in _DIGIT.finditer(folded, low, high):
            start, end = match.span()
            if end - start != 4 or not _is_year(folded, start, end):
                found.append(Candidate(start, None, end))
    starts = [start for start, _ in gaps]
    for hit in number_words(language).scan("\n" + folded):
        index = bisect_right(starts, hit.start) - 1
        if index >= 0 and hit.end - 1 <= gaps[index][1]:
            found.append(Candidate(hit.start, hit.value, hit.end - 1))
    found.sort(key=_at)
    return found


def _at(candidate: Candidate) -> int:
    return candidate.at


def _is_year(folded: str, start: int, end: int) -> bool:
    return (
        "1500" <= folded[start:end] < "2100"
        and not folded.startswith(_COUNTED, end)
        and not (folded.endswith(_FIRM, start - 14 if start > 14 else 0, start))
        and not folded.endswith(_MONEY, 0, start)
    )


_FIRM = tuple(
    "at least |some |more than |nearly |almost |approximately |about |over |au moins |quelque |plus de |al menos |unos |unas |más de |fewer than |less than ".split(
        "|"
    )[:-1]
)
_MONEY = ("$", "€", "£", "¥", "₹", "$ ", "€ ", "£ ")


def open_ground(matter: Matter, mentions: tuple[Mention, ...], instruments: tuple[Instrument, ...]) -> Gaps:
    """The stretches of the flow that figures may stand in."""
    closed = [(m.start, m.end) for m in mentions]
    closed += [i.span for i in instruments]
    closed += [(p.start, p.end) for p in matter.flow.passages if p.kind == "head"]
    closed.sort()
    gaps: Gaps = []
    at = matter.body
    for start, end in closed:
        if start > at:
            gaps.append((at, start))
        at = max(at, end)
    gaps.append((at, len(matter.folded)))
    return gaps
