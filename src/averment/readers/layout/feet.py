"""Notes known by their marks: numbered lines at the feet of pages, in the margin or at the end, that the text calls.

A number without a stop ("12 OHCHR, …") is followed from one to the next; numbers with a stop or in parentheses, which
paragraphs have too, count only as runs of short lines that cite.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from averment.readers.layout.labels import Label
from averment.readers.layout.notes import CITING, Entry, Ground
from averment.readers.layout.parting import parted, units
from averment.readers.layout.signs import ended, fresh

_BARE = frozenset(["bare", "glued", "raised", "slash"])
_STOPPED = frozenset(["dot", "paren"])
_SKIP = 4
_AHEAD = 25
_NEAR = 8
_ABOVE = 8
_LONGEST = 12
_AVERAGE = 320


def take_feet(ground: Ground) -> None:
    """Takes note blocks whose numbers have no stop."""
    last, begun, page = 0, 0, -1
    lines = ground.lines
    forms = _forms(ground)
    place = {i: k for k, i in enumerate(ground.kept)}
    done = -1
    for i, label in ground.labels.items():
        k = place[i]
        if k < done or label.form not in forms or i in ground.taken:
            continue
        number = label.number
        restart = number == 1 and last > 0 and (lines[i].page != page or not page)
        low = begun if restart or number <= last else 0
        due = last < number <= last + _SKIP or restart or not last
        if not due or not ground.is_called(label.text, low, i) or not _begins(ground, k, label):
            continue
        done, last = _Block(ground, k, number, low, forms).take()
        begun, page = i, lines[i].page


def _forms(ground: Ground) -> Set[str]:
    """The forms of label to go by: raised digits alone where the notes have them, else all without a stop."""
    raised = sum(label.form == "raised" and label.text in ground.called for label in ground.labels.values())
    return frozenset(["raised"]) if raised > 1 else _BARE


def _begins(ground: Ground, k: int, label: Label) -> bool:
    """Whether the line at `kept[k]` may begin a note block, rather than go on with a sentence that holds a number."""
    i = ground.kept[k]
    rest = ground.said[i][label.lead :]
    if not rest or label.form == "raised" or ground.lines[i].gap or k == 0:
        return True
    return (
        fresh(rest)
        or rest.startswith(("http", "www.", "see ", "ibid", "cf", "voir ", "available ", "véase "))
        or ended(ground.said[ground.kept[k - 1]])
    )


class _Block:
    """One note block: it begins with a number that is called, and runs to the end of its page or of its last note."""

    def __init__(self, ground: Ground, k: int, number: int, low: int, forms: Set[str]) -> None:
        self.forms = forms
        self.ground = ground
        self.k = k
        self.low = low
        self.last = number - 1
        self.page = ground.lines[ground.kept[k]].page

    def take(self) -> tuple[int, int]:
        """Takes the block's lines into entries; gives where in `kept` it ends, and its last number."""
        ground = self.ground
        kept, lines = ground.kept, ground.lines
        rows: list[tuple[int, Label | None]] = []
        seen: set[int] = set()
        at = self.k
        while at < len(kept) and lines[kept[at]].page == self.page and kept[at] not in ground.taken:
            i = kept[at]
            if at > self.k and i != kept[at - 1] + 1 and not self.page:
                break
            label = ground.labels.get(i)
            if label and label.form in self.forms and self._goes_on(label, i, seen):
                self.last = max(self.last, label.number)
                seen.add(label.number)
            else:
                label = None
                if lines[i].gap and self._ends(at):
                    break
            rows.append((i, label))
            at += 1
        self._settle(rows)
        return at, self.last

    def _goes_on(self, label: Label, i: int, seen: set[int]) -> bool:
        number = label.number
        if number == self.last + 1:
            return True
        if number in seen or not self.ground.is_called(label.text, self.low, i):
            return False
        return self.last < number <= self.last + _SKIP or (
            number < self.last and label.lead >= len(self.ground.said[i])
        )

    def _ends(self, at: int) -> bool:
        """Whether a line set apart ends the block: its page has no further label of it, and the last note is done."""
        ground = self.ground
        before = ground.said[ground.kept[at - 1]]
        if before.isdecimal():
            return False
        for i in ground.kept[at : at + (_AHEAD if self.page else _NEAR)]:
            if ground.lines[i].page != self.page:
                break
            label = ground.labels.get(i)
            if label and label.form in self.forms and self.last < label.number <= self.last + 2:
                return False
        line = ground.said[ground.kept[at]]
        cut = self.k > 0 and not ended(ground.said[ground.kept[self.k - 1]])
        return cut or ended(before) or fresh(line) or "://" in before[before.rfind(" ") + 1 :]

    def _settle(self, rows: Sequence[tuple[int, Label | None]]) -> None:
        """Makes entries of the block; labels set apart from their notes find them again."""
        entries: list[Entry] = []
        for i, label in rows:
            if label:
                entries.append(Entry(label.text, "note", [i], label.lead))
            else:
                entries[-1].rows.append(i)
        self._above(entries)
        entries = self._stacked(entries)
        have = {entry.label for entry in entries}
        entries = [part for entry in entries for part in parted(self.ground, entry, have, self.low)]
        self.ground.entries += entries
        self.ground.taken.update(i for i, _ in rows)
        self.ground.taken.update(i for entry in entries for i in entry.rows)

    def _above(self, entries: list[Entry]) -> None:
        """A label without a note, last in its block: its note stands unlabelled above the block's first label."""
        ground = self.ground
        last = entries[-1]
        if not ground.alone(last) or (len(entries) > 1 and ground.alone(entries[-2])):
            return
        rows: list[int] = []
        for at in range(self.k - 1, -1, -1):
            i = ground.kept[at]
            if i in ground.taken or ground.lines[i].page != self.page:
                break
            rows.append(i)
            if ground.lines[i].gap or len(rows) > _ABOVE:
                break
        if rows and ground.lines[rows[-1]].gap and any(CITING.search(ground.said[i]) for i in rows):
            last.rows = rows[::-1]
            last.lead = 0

    def _stacked(self, entries: Sequence[Entry]) -> list[Entry]:
        """Labels set one above the other before their notes: each note to its label, in order."""
        ground = self.ground
        found: list[Entry] = []
        waiting: list[Entry] = []
        for entry in entries:
            if ground.alone(entry):
                waiting.append(entry)
                continue
            if waiting and entry.lead >= len(ground.said[entry.rows[0]]):
                found += self._dealt([*waiting, entry], units(ground, entry.rows[1:]))
            else:
                found += [*waiting, entry]
            waiting = []
        return found + waiting

    def _dealt(self, labelled: Sequence[Entry], units: Sequence[list[int]]) -> list[Entry]:
        found = []
        for n, entry in enumerate(labelled):
            last = n + 1 == len(labelled)
            rows = [i for unit in (units[n:] if last else units[n : n + 1]) for i in unit]
            if rows:
                found.append(Entry(entry.label, "note", rows))
        return found


def take_runs(ground: Ground) -> None:
    """Takes notes numbered with a stop or in parentheses: runs of short lines that cite and that the text calls."""
    if not ground.has(*_STOPPED):
        return
    have = {entry.label for entry in ground.entries}
    run: list[Entry] = []
    last = 0
    for i in ground.kept:
        label = ground.labels.get(i)
        stopped = label is not None and label.form in _STOPPED and label.text not in have
        if run and (i in ground.taken or (stopped and label is not None and label.number != last + 1)):
            _take_run(ground, run)
            run = []
        if i in ground.taken:
            continue
        if label and stopped:
            run.append(Entry(label.text, "note", [i], label.lead))
            last = label.number
        elif run and (not ground.lines[i].gap or ground.alone(run[-1])) and len(run[-1].rows) < _LONGEST:
            run[-1].rows.append(i)
        elif run:
            _take_run(ground, run)
            run = []
    _take_run(ground, run)


def _take_run(ground: Ground, run: Sequence[Entry]) -> None:
    if len(run) < 2 or sum(entry.label in ground.called for entry in run) < 0.7 * len(run):
        return
    words = [" ".join(ground.said[i] for i in entry.rows) for entry in run]
    citing = sum(bool(CITING.search(line[:400])) for line in words)
    if citing >= 0.6 * len(run) and sum(map(len, words)) < _AVERAGE * len(run):
        ground.entries += run
        ground.taken.update(i for entry in run for i in entry.rows)
