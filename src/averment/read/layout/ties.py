"""Ties note marks to notes: which of the calls in a text are marks, and which note each calls.

Knows the calls, the notes and the pages they stand on. It must not know what notes say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from averment.read.layout.lines import Line
from averment.read.layout.marks import Call, spread
from averment.read.layout.notes import Notes
from averment.read.layout.weave import Edit

_REACH = 4


def tie(text: str, lines: Sequence[Line], calls: Sequence[Call], notes: Notes) -> list[Edit]:
    """The edits that take the note marks out of the text, each with the labels and notes it calls."""
    where: dict[str, list[int]] = {}
    for n, entry in enumerate(notes.entries):
        if entry.label:
            where.setdefault(entry.label, []).append(n)
    if not where:
        return []
    body = _body_calls(lines, calls, notes)
    kept = _stays(body, notes)
    once = _once(body)
    edits: list[Edit] = []
    last = 0
    for i, call in body:
        chosen = _chosen(call, where, last, once)
        if chosen is None:
            continue
        tied = tuple((label, _nearest(where[label], notes, lines, i)) for label in chosen if label in where)
        if not tied:
            continue
        if chosen[-1].isdigit():
            last = int(chosen[-1])
        if call.form == "bracket" and (kept or not call.plain):
            edits += _kept(text, call, where, notes, lines, i)
        else:
            edits.append(_cut(text, call, tied))
    return edits


def _body_calls(lines: Sequence[Line], calls: Sequence[Call], notes: Notes) -> list[tuple[int, Call]]:
    starts = [line.start for line in lines]
    body = []
    for call in calls:
        i = bisect_right(starts, call.start) - 1
        if i >= 0 and i not in notes.taken:
            body.append((i, call))
    return body


def _once(body: Sequence[tuple[int, Call]]) -> set[str]:
    """Labels that only one place in the text may call."""
    seen: dict[str, int] = {}
    for _, call in body:
        for label in {label for labels in call.labels for label in labels}:
            seen[label] = seen.get(label, 0) + 1
    return {label for label, times in seen.items() if times == 1}


def _stays(body: Sequence[tuple[int, Call]], notes: Notes) -> bool:
    """Whether numbers in brackets are references in the author's own numbering, rather than footnotes."""
    brackets = [call for _, call in body if call.form == "bracket" and call.labels]
    if not brackets:
        return False
    labels = [label for call in brackets for label in call.labels[0]]
    return notes.listed or len(set(labels)) < 0.9 * len(labels) or any(not call.plain for call in brackets)


def _chosen(call: Call, where: dict[str, list[int]], last: int, once: set[str]) -> tuple[str, ...] | None:
    """The labels that a call means, or `None` if it is no mark."""
    best: tuple[str, ...] | None = None
    for labels in call.labels:
        if not any(label in where for label in labels) or (len(labels) > 1 and not all(x in where for x in labels)):
            continue
        number = int(labels[0]) if labels[0].isdigit() else 0
        if number == last + 1:
            return labels if _allowed(call, number, last, once) else None
        if best is None and _allowed(call, number, last, once):
            best = labels
    return best


def _allowed(call: Call, number: int, last: int, once: set[str]) -> bool:
    form = call.form
    if form in ("raised", "bracket", "star"):
        return True
    if form in ("spaced", "paren", "slash"):
        return number == last + 1 and (form != "spaced" or str(number) in once)
    if form == "glued":
        return True
    return number == last + 1 or str(number) in once or last < number <= last + _REACH


def _nearest(places: Sequence[int], notes: Notes, lines: Sequence[Line], i: int) -> int:
    """Of the notes with one label, that on the mark's own page, else the next after it, else the last before it."""
    if len(places) == 1:
        return places[0]
    rows = [notes.entries[n].rows[0] for n in places]
    at = bisect_left(rows, i)
    page = lines[i].page
    for near in (at, at - 1):
        if page and 0 <= near < len(places) and lines[rows[near]].page == page:
            return places[near]
    return places[at] if at < len(places) else places[-1]


def _cut(text: str, call: Call, tied: tuple[tuple[str, int], ...]) -> Edit:
    """Takes the mark out, with the blank before it where nothing would be left to part."""
    start = call.start
    if text[start - 1 : start] in (" ", "\u00a0") and not text[call.end : call.end + 1].isalnum():
        start -= 1
    return Edit(start, call.end, calls=tied)


def _kept(
    text: str, call: Call, where: dict[str, list[int]], notes: Notes, lines: Sequence[Line], i: int
) -> list[Edit]:
    """Marks for the numbers that stay in the text in their brackets."""
    edits = []
    for start, end in call.spots:
        labels = [label for label in spread(text[start:end]) if label in where]
        if labels:
            calls_ = tuple((label, _nearest(where[label], notes, lines, i)) for label in labels)
            edits.append(Edit(start, start, calls=calls_, kept=True))
    return edits
