"""Notes and references: which lines are footnotes, endnotes or entries of a list of works, and how they are labelled.

Three kinds of evidence, one module each: a heading or a definition's own form (`listed`), marks in the text that a run
of numbered lines answers (`feet`), asterisks (here). Which mark calls which note is for `ties`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from averment.readers.layout.labels import FIRSTS, Label, label_of
from averment.readers.layout.lines import Line
from averment.readers.layout.marks import Call

CITING = re.compile(
    r"https?:|www\.|\bdoi\b|\b[Ii]b[ií]d\b|\bId\.|\bop\. ?cit|\b(?:[Ss]ee|[Vv]oir|[Vv]éase|[Vv]er|[Cc]f)\b"
    r"|\bpp?\. ?\d|\bparas?\b|\bpárrs?\b|\bart(?:icle|s)?\b|§|\bsupra\b|\bvol\b"
    r"|\b[A-Z]{1,4}/[A-Z0-9]|\b(?:19|20)\d\d\b|\bNo\.|[“«‘\"]"
)
"""What sources are cited with; a list without it is no list of sources."""
_LARGER = 1.08


class Entry(Struct, gc=False):
    """One note or reference: its label ("" for none), its kind, its lines, and how much of the first is label."""

    label: str
    kind: str
    rows: list[int]
    lead: int = 0


class Notes(NamedTuple):
    """The notes found, in order; the lines they take up; of these the ones that cut the text, at the feet of pages or
    beside it; the lines that head notes; whether such a heading says that they are a list of works."""

    entries: list[Entry]
    taken: set[int]
    feet: set[int]
    heads: set[int]
    listed: bool


class Ground:
    """What the search for notes works on, and what it has found so far."""

    def __init__(self, lines: Sequence[Line], said: Sequence[str], kept: Sequence[int], width: float) -> None:
        self.lines = lines
        self.said = said
        self.kept = kept
        self.width = width
        titles = _titles(lines)
        self.labels: dict[int, Label] = {
            i: label for i in kept if said[i][0] in FIRSTS and i not in titles and (label := label_of(said[i]))
        }
        self.forms = {label.form for label in self.labels.values()}
        self.called: dict[str, list[int]] = {}
        self.entries: list[Entry] = []
        self.taken: set[int] = set()
        self.heads: set[int] = set()
        self.listed = False

    def has(self, *forms: str) -> bool:
        """Whether any line is labelled in one of the forms."""
        return not self.forms.isdisjoint(forms)

    def hear(self, calls: Sequence[Call]) -> None:
        """Takes in what in the text may be note marks: for each label the lines that may call it."""
        starts = [line.start for line in self.lines]
        called = self.called
        for call in calls:
            i = bisect_left(starts, call.start + 1) - 1
            for labels in call.labels:
                for label in labels:
                    where = called.setdefault(label, [])
                    if not where or where[-1] != i:
                        where.append(i)

    def is_called(self, label: str, low: int, high: int) -> bool:
        """Whether a line in `[low, high)` may call the label."""
        where = self.called.get(label, ())
        at = bisect_left(where, low)
        return at < len(where) and where[at] < high

    def notes(self, feet: set[int]) -> Notes:
        """What was found; `feet` are the lines of notes that cut the text."""
        return Notes(sorted(self.entries, key=_place), self.taken, feet, self.heads, self.listed)

    def begin(self, label: Label, i: int) -> Entry:
        """A new labelled note that begins at line `i`."""
        entry = Entry(label.text, "note", [i], label.lead)
        self.entries.append(entry)
        self.taken.add(i)
        return entry

    def extend(self, entry: Entry, i: int) -> None:
        """Line `i` goes on with the note."""
        entry.rows.append(i)
        self.taken.add(i)

    def alone(self, entry: Entry) -> bool:
        """Whether an entry so far is a label on a line of its own."""
        return len(entry.rows) == 1 and entry.lead >= len(self.said[entry.rows[0]])


def _titles(lines: Sequence[Line]) -> set[int]:
    """The lines that are set in bold or larger than most: numbers before them number titles, not notes."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size:
            sizes[line.size] += line.end - line.start
    if not sizes:
        return set()
    largest = _LARGER * sizes.most_common(1)[0][0]
    return {i for i, line in enumerate(lines) if line.bold or line.size > largest}


def take_starred(ground: Ground) -> None:
    """Takes notes under an asterisk or dagger that one in the text further up calls."""
    entry: Entry | None = None
    if not ground.has("star"):
        return
    for i in ground.kept:
        label = ground.labels.get(i)
        star = label is not None and label.form == "star"
        if i in ground.taken:
            entry = None
        elif label and star and ground.is_called(label.text, 0, i) and _lone(ground, i):
            entry = ground.begin(label, i)
            ground.called[label.text] = [j for j in ground.called[label.text] if j > i]
        elif entry and not star and (not ground.lines[i].gap or ground.alone(entry)):
            ground.extend(entry, i)
        else:
            entry = None


def _lone(ground: Ground, i: int) -> bool:
    """Whether a line under an asterisk is not one of a list of bullets."""
    here = ground.labels[i]
    for step in (-2, -1, 1, 2):
        other = ground.labels.get(i + step)
        if other and other.form == "star" and other.text == here.text:
            return False
    return ground.lines[i].gap or i - 1 in ground.taken or here.lead < len(ground.said[i])


def _place(entry: Entry) -> int:
    return entry.rows[0]
