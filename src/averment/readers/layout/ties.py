"""Ties note marks to notes: which of the calls in a text are marks, and which note each calls.

Knows the calls, the notes and the pages they stand on. It must not know what notes say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from averment.readers.layout.lines import Line
from averment.readers.layout.marks import Call, spread
from averment.readers.layout.notes import Notes
from averment.readers.layout.weave import Edit
from averment.vocab.languages import function_words
from averment.vocab.layout import layout_words

_REACH = 4
_ONCE = 0.9
_NEAR = 6_000


def tie(text: str, lines: Sequence[Line], calls: Sequence[Call], notes: Notes) -> list[Edit]:
    """The edits that take the note marks out of the text, each with the labels and notes it calls."""
    index = _Index(lines, notes)
    if not index.labels:
        return []
    body = _body_calls(lines, calls, notes)
    stays = _stays(text, body, notes)
    once = _once(body)
    edits: list[Edit] = []
    found: dict[str, tuple[int, int]] = {}
    last = 0
    for i, call in body:
        chosen = _chosen(call, index.labels, last, once)
        if chosen is None:
            continue
        if chosen[-1].isdecimal():
            last = int(chosen[-1])
        for label in chosen:
            found.setdefault(label, (call.start, call.end))
        if call.form == "bracket" and call.spots and (stays or not call.plain):
            edits += _kept(text, call, index, i)
        else:
            edits.append(
                _cut(text, call, tuple((label, index.near(label, i)) for label in chosen if label in index.labels))
            )
    return edits + _unseen(text, lines, notes, index, found)


def _unseen(
    text: str, lines: Sequence[Line], notes: Notes, index: _Index, found: dict[str, tuple[int, int]]
) -> list[Edit]:
    """Marks set apart in mid-sentence ("the missing 4 and"): taken where they must be, between their neighbours."""
    edits: list[Edit] = []
    starts = [line.start for line in lines]
    for label, places in index.labels.items():
        if label in found or len(places) > 1 or not label.isdecimal():
            continue
        before, after = found.get(str(int(label) - 1)), found.get(str(int(label) + 1))
        if not before and not after:
            continue
        low = before[1] if before else max(0, after[0] - _NEAR if after else 0)
        high = min(after[0] if after else len(text), low + _NEAR)
        spots = _alone(text[low:high], f" {label}")
        if len(spots) != 1:
            continue
        start = low + spots[0]
        end = start + 1 + len(label)
        i = bisect_right(starts, start) - 1
        if i in notes.taken or not _apart(text, start, end):
            continue
        edits.append(Edit(start, end, calls=((label, places[0]),)))
        found[label] = (start, end)
    return edits


def _alone(words: str, sought: str) -> list[int]:
    """Where a number with the blank before it stands behind a word and before a blank, a stop or the end."""
    found: list[int] = []
    at = words.find(sought)
    while at >= 0:
        end = at + len(sought)
        after = words[end : end + 1]
        if at and not words[at - 1].isspace() and (after in ".,;:)" or after.isspace()):
            found.append(at)
        at = words.find(sought, end)
    return found


def _apart(text: str, start: int, end: int) -> bool:
    """Whether a number between blanks stands like a mark: after a word with meaning, before a stop or a small word."""
    word = text[max(0, start - 30) : start].split()[-1:]
    after = text[end : end + 30].split()[:1]
    bare = word[0].strip('(“"«.,;:').lower() if word else ""
    small = any(bare in words for words in function_words().values())
    if not bare or small or bare in layout_words().number_words or not bare[-1].isalpha() or len(bare) < 4:
        return False
    if text[end : end + 1] in ".,;:)":
        return True
    return bool(after) and any(after[0].lower() in function_words()[code] for code in ("en", "fr", "es"))


class _Index:
    """The notes by label, and which of several with one label is meant at a line."""

    def __init__(self, lines: Sequence[Line], notes: Notes) -> None:
        self._lines = lines
        self._rows: dict[str, list[int]] = {}
        self.labels: dict[str, list[int]] = {}
        for n, entry in enumerate(notes.entries):
            if entry.label:
                self.labels.setdefault(entry.label, []).append(n)
                self._rows.setdefault(entry.label, []).append(entry.rows[0])

    def near(self, label: str, i: int) -> int:
        """Of the notes with the label that on the page of line `i`, else the next after it, else the last before."""
        places = self.labels[label]
        if len(places) == 1:
            return places[0]
        rows = self._rows[label]
        at = bisect_left(rows, i)
        page = self._lines[i].page
        for near in (at, at - 1):
            if page and 0 <= near < len(rows) and self._lines[rows[near]].page == page:
                return places[near]
        return places[at] if at < len(places) else places[-1]


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


def _stays(text: str, body: Sequence[tuple[int, Call]], notes: Notes) -> bool:
    """Whether numbers in brackets are references to a list of works, rather than footnotes.

    Such numbers come again, stand together with places in the works, or, under a heading like "References", stand
    apart from the word before them as footnote marks do not.
    """
    brackets = [call for _, call in body if call.form == "bracket" and call.spots]
    if not brackets:
        return False
    labels = [label for call in brackets for label in call.labels[0]]
    apart = sum(text[call.start - 1 : call.start] in (" ", "\u00a0", "\n") for call in brackets)
    again = len(set(labels)) < _ONCE * len(labels) or any(not call.plain for call in brackets)
    return again or (notes.listed and 2 * apart > len(brackets))


def _chosen(call: Call, where: dict[str, list[int]], last: int, once: set[str]) -> tuple[str, ...] | None:
    """The labels that a call means, or `None` if it is no mark."""
    best: tuple[str, ...] | None = None
    for labels in call.labels:
        if not any(label in where for label in labels) or (len(labels) > 1 and not all(x in where for x in labels)):
            continue
        number = int(labels[0]) if labels[0].isdecimal() else 0
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


def _cut(text: str, call: Call, tied: tuple[tuple[str, int], ...]) -> Edit:
    """Takes the mark out, with the blank before it where nothing would be left to part."""
    start = call.start
    if text[start - 1 : start] in (" ", "\u00a0") and not text[call.end : call.end + 1].isalnum():
        start -= 1
    return Edit(start, call.end, calls=tied)


def _kept(text: str, call: Call, index: _Index, i: int) -> list[Edit]:
    """Marks for the numbers that stay in the text in their brackets."""
    edits = []
    for start, end in call.spots:
        labels = [label for label in spread(text[start:end]) if label in index.labels]
        if labels:
            calls_ = tuple((label, index.near(label, i)) for label in labels)
            edits.append(Edit(start, start, calls=calls_, kept=True))
    return edits
