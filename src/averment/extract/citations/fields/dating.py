"""Which of a citation's dates is that of the work: one that stands by itself, the most precise, the last.

Knows where dates stand among the parts; how they are printed is for `dates.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import Date
from averment.extract.citations.fields.draft import DATE, GONE, Draft
from averment.extract.citations.fields.names import weigh_name
from averment.extract.citations.fields.signals import UNDATED
from averment.vocab.persons import given_names
from averment.vocab.publishers import known_plain
from averment.vocab.works import ORGANISATION, cues, one_of, works

_NAME_BEFORE = re.compile(r"(?:\A|[,;&]\s|\sand\s)([^,;&]{2,40})\Z")
_LOCATED = re.compile(
    r" p(?:p|ages?|ags?|aras?|arrs?|aragraphs?)?\.?\s\d[\d.]*(?:\s?[-–]\s?\d[\d.]*)?"
    r"(?:\s?\([a-z]\))?(?:(?:,\s|,?\s(?:and|y|et|&)\s)\d{1,3}(?!\d)(?:[-–]\d+)?(?:\s?\([a-z]\))?)*"
    r"(?=\s*(?:[,;:)\]\x01-\x0f]|\.(?:\s|\Z)|and\b|\Z))"
)
_ISSUE_NEXT = re.compile(r"\s?;\s?\d+\s?[(:]")
_BETWEEN = re.compile(r"[ ,;.:]*")


def mark_dates(draft: Draft) -> None:
    """Masks the dates that stand by themselves, and those with a day or month at the end of a part.

    A year inside a title stays, and so does the first of two years side by side ("in the Pacific, 2020, 2021").
    """
    for match in _LOCATED.finditer(draft.work):
        draft.mask(match.start(), match.end(), GONE)
    work = draft.work
    free = [date for date in draft.dates if work[date.start] >= " "]
    first = free[0] if free and not draft.chosen else None
    alone = [(date, _start(draft, date)) for date in free if draft.ends_at(date.end)]
    alone = [
        (d, at)
        for d, at in alone
        if draft.begins_at(at) or not (d.bare or d.ranged) or (d is first and _after_name(draft, d))
    ]
    for at, (date, start) in enumerate(alone):
        if at + 1 < len(alone) and date.bare and _BETWEEN.fullmatch(draft.work, date.end, alone[at + 1][1]):
            continue
        if date.ranged and (len(alone) > 1 or draft.chosen):
            continue
        draft.mask(start, date.end, DATE)
        draft.chosen.append(date)
    if not draft.chosen:
        _mark_undated(draft)


def issued(draft: Draft, head: int = -1, title: int = -1) -> Date | None:
    """The date of the work among those chosen: that between head and title, which end and begin at these places ("Sen,
    A. (1999). Title"), else that of the last year named; of one year the most precise.

    >>> from averment.vocab.plain import plain
    >>> draft = Draft("A, B, 2019, 4 May 2019", plain("A, B, 2019, 4 May 2019"))
    >>> mark_dates(draft)
    >>> issued(draft).iso
    '2019-05-04'
    """
    if len(draft.chosen) < 2:
        return draft.chosen[0] if draft.chosen else None
    between = [date for date in draft.chosen if head <= date.start < title]
    last = between[0] if between else max(draft.chosen, key=lambda date: date.start)
    same = [date for date in draft.chosen if date.iso[:4] == last.iso[:4]]
    return max(same, key=lambda date: (len(date.iso), len(date.letter), date.start))


def trailing_year(draft: Draft, start: int, end: int) -> Date | None:
    """The year at the end of `[start, end)`, as in "Human Rights Watch 2020"; a range of years is none."""
    for date in draft.dates:
        if start < date.start and date.end == end and not date.ranged:
            return date
    return None


def _start(draft: Draft, date: Date) -> int:
    """Where a date begins with the words before it that belong to it: "dated 8 February 2011", "forthcoming 2016"."""
    if draft.begins_at(date.start):
        return date.start
    begin = max(0, date.start - 24)
    match = _lead().search(draft.work, begin, date.start)
    if match is None:
        return date.start
    return match.start() if draft.begins_at(match.start()) or not date.bare else date.start


def _after_name(draft: Draft, date: Date) -> bool:
    """Whether a year closes a name and not a title: "Boas, Franz 1935. Kwakiutl Culture", "Lancet 2020; 8: 12"."""
    if date.ranged or date.start > 160:
        return False
    if _ISSUE_NEXT.match(draft.base, date.end):
        return True
    if draft.base[date.end : date.end + 2] != ". ":
        return False
    if draft.base[: date.start].count(",") == 0 and _is_body(draft.base[: date.start]):
        return True
    before = _NAME_BEFORE.search(draft.text, 0, date.start - 1)
    if before is None:
        return False
    named = weigh_name(before[1])
    return named is not None and (
        named.weight > 1.8 or (named.shape == "alone" and before[1].split()[0].lower() in given_names())
    )


def _is_body(words: str) -> bool:
    if known_plain(words.strip(" .,")):
        return True
    table = cues()
    return any(table.get(word, 0) >> ORGANISATION & 31 for word in re.findall(r"[^\W\d_]+", words)[:20])


def _mark_undated(draft: Draft) -> None:
    if not draft.signals & UNDATED:
        return
    for match in _undated().finditer(draft.work):
        if draft.begins_at(match.start()) and draft.ends_at(match.end()):
            draft.mask(match.start(), match.end(), DATE)
            draft.undated = True
            return


@cache
def _lead() -> re.Pattern[str]:
    words = one_of(works().dates.before)
    return re.compile(rf"(?<![\w'-]){words}(?:\s{words})?\s\Z")


@cache
def _undated() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){one_of(works().dates.undated)}(?!\w)\.?")
