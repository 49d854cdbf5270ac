"""Notes and references: which lines are footnotes, endnotes or entries of a list of works, and how they are labelled.

Three kinds of evidence: a heading ("Notes", "Bibliografía"), a definition's form ("[^1]: …", "[1] …"), and marks in the
text that a run of numbered lines answers. It must not know which mark is tied to which note (see `ties`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from averment.read.layout.lines import Line
from averment.read.layout.marks import SUPERSCRIPTS, Call
from averment.read.layout.openings import opening
from averment.read.layout.signs import ended, fresh, short
from averment.vocab.layout import layout_words

_LABEL = re.compile(
    r"\\?\[(?P<bracket>\^[^\]\s]{1,24}|\d{1,3}|[ivx]{1,5})\\?\]:?(?!\()\s*"
    r"|(?P<dot>\d{1,3})(?:\\?\.|\)|:)(?=\s|\Z|[^\W\d_])\s*"
    r"|(?P<bare>\d{1,3})(?:[\s\u00a0]+(?=\S)|\Z)"
    r"|(?P<glued>\d{1,3})(?=[A-ZÀ-Þ“\"‘«(])"
    r"|(?P<raised>[¹²³⁰⁴-⁹]{1,3})[.)]?\s*"
    r"|(?P<star>(?:\\?\*){1,4}|†{1,2}|‡{1,2}|[a-z]/)(?:\s+(?=\S)|(?=\w)|\Z)"
)
_FIRSTS = frozenset("\\[0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡")
_TRIM = "#*_:. \t"
_LEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,5}|[A-Z])[.)]?\s+")
_CITING = re.compile(
    r"https?:|www\.|\bdoi\b|\b[Ii]b[ií]d\b|\bId\.|\bop\. ?cit|\b(?:[Ss]ee|[Vv]oir|[Vv]éase|[Vv]er|[Cc]f)\b|\bpp?\. ?\d|\bparas?\b"
    r"|\bpárrs?\b|\bart(?:icle|s)?\b|§|\bsupra\b|\bvol\b|\b[A-Z]{1,4}/[A-Z0-9]|\(?\b(?:19|20)\d\d\b|\bNo\.|[“«‘\"]"
)


class Label(NamedTuple):
    """How a line is labelled as a note: the label, its form, and how many characters it takes."""

    text: str
    form: str
    lead: int

    @property
    def number(self) -> int:
        """The label's number, or 0 for a label that is none."""
        return int(self.text) if self.text.isdigit() else 0


class Entry(Struct, gc=False):
    """One note or reference: its label ("" for none), its lines, and how much of the first is label."""

    label: str
    kind: str
    rows: list[int]
    lead: int = 0


class Notes(NamedTuple):
    """The notes found, in order; the lines they take up; of these the ones that cut the text, at the feet of pages or
    beside it; whether their heading says that they are a list of works."""

    entries: list[Entry]
    taken: set[int]
    feet: set[int]
    listed: bool


def label_of(line: str) -> Label | None:
    """The label with which a line may begin as a note."""
    if line[0] not in _FIRSTS:
        return None
    found = _LABEL.match(line)
    if not found:
        return None
    form = found.lastgroup or ""
    text = found[form].translate(SUPERSCRIPTS).replace("\\", "").lstrip("^")
    return Label(text, "note" if found[form][0] == "^" else form, found.end())


def heading_of_notes(line: str) -> str:
    """ "note" or "reference" for a line that heads notes or a list of works, else ""."""
    if len(line) > 60:
        return ""
    bare = line.strip(_TRIM)
    if bare[:1].isdigit() or bare[:2].isupper() or bare[1:2] in ".)":
        bare = _LEADING.sub("", bare, count=1)
    bare = bare.strip(_TRIM).lower()
    words = layout_words()
    return "note" if bare in words.note_headings else "reference" if bare in words.reference_headings else ""


class Finder:
    """Finds the notes of one text."""

    def __init__(
        self, lines: Sequence[Line], said: Sequence[str], kept: Sequence[int], calls: Sequence[Call], width: float
    ) -> None:
        self.lines = lines
        self.said = said
        self.kept = kept
        self.tight = 0.85 * width
        self.labels: dict[int, Label] = {i: label for i in kept if (label := label_of(said[i]))}
        self.entries: list[Entry] = []
        self.taken: set[int] = set()
        self.feet: set[int] = set()
        self.listed = False
        self.called = _called(lines, calls)
        self.starred = _starred(lines, calls)

    def find(self) -> Notes:
        """All notes, in the order of the text."""
        self._zones()
        self._defined()
        settled = set(self.taken)
        if self.called:
            self._feet()
            self._runs()
        self.feet = self.taken - settled
        self._stars()
        self.entries.sort(key=lambda entry: entry.rows[0])
        return Notes(self.entries, self.taken, self.feet, self.listed)

    # headings

    def _zones(self) -> None:
        kept = self.kept
        for k, i in enumerate(kept):
            if i in self.taken or len(self.said[i]) > 60 or k + 1 == len(kept):
                continue
            kind = heading_of_notes(self.said[i])
            if kind and (self.lines[i].gap or kept[k + 1] in self.labels or self.said[i][0] == "#"):
                self._zone(k + 1, kind)

    def _zone(self, k: int, kind: str) -> None:
        first = self.labels.get(self.kept[k])
        rows = self._rows_of_zone(k, first)
        if first and first.form != "star":
            self._numbered(rows, first, kind)
        elif kind == "reference" and (sum(bool(_CITING.search(self.said[i])) for i in rows) * 3 >= len(rows)):
            self._unnumbered(rows)

    def _rows_of_zone(self, k: int, first: Label | None) -> list[int]:
        rows: list[int] = []
        words = layout_words().after_notes
        for i in self.kept[k:]:
            line = self.said[i]
            if line[0] == "#" and opening(line) or (rows and heading_of_notes(line) and self.lines[i].gap):
                break
            head = line.strip(_TRIM).lower()
            if rows and len(head) < 60 and (head in words or head.split(" ")[0].strip(".:") in words):
                break
            if rows and line.startswith("**") and line.endswith("**") and self.lines[i].gap:
                break
            rows.append(i)
        return rows

    def _numbered(self, rows: Sequence[int], first: Label, kind: str) -> None:
        forms = {first.form, "glued"} if first.form in ("bare", "raised") else {first.form}
        last = first.number - 1
        entry: Entry | None = None
        for at, i in enumerate(rows):
            label = self.labels.get(i)
            if (
                label
                and label.form in forms
                and (not label.number or last < label.number <= last + 12 or label.number == 1)
            ):
                if label.form == "glued" and label.number != last + 1:
                    label = None
            else:
                label = None
            if label:
                entry = self._add(label, kind, i)
                last = label.number or last
            elif entry is None or (self.lines[i].gap and self._over(rows, at, entry, last)):
                break
            else:
                entry.rows.append(i)
                self.taken.add(i)
        if entry is not None:
            self.listed = self.listed or kind == "reference"

    def _over(self, rows: Sequence[int], at: int, entry: Entry, last: int) -> bool:
        """Whether a line set apart, without a label, ends a numbered list rather than going on with its last entry."""
        alone = (
            self.said[entry.rows[-1]] == self.labels[entry.rows[-1]].text if entry.rows[-1] in self.labels else False
        )
        if alone or not ended(self.said[entry.rows[-1]]) and not fresh(self.said[rows[at]]):
            return False
        ahead = (self.labels.get(i) for i in rows[at + 1 : at + 12])
        return not any(label and label.number == last + 1 for label in ahead)

    def _add(self, label: Label, kind: str, i: int) -> Entry:
        entry = Entry(label.text, kind if kind != "reference" else "note", [i], label.lead)
        self.entries.append(entry)
        self.taken.add(i)
        return entry

    def _unnumbered(self, rows: Sequence[int]) -> None:
        entry: Entry | None = None
        gaps = sum(self.lines[i].gap for i in rows) > 1
        for i in rows:
            line = self.said[i]
            opened = opening(line) if not line[0].isalnum() else None
            bullet = opened is not None and opened.style == "bullet"
            before = self.said[entry.rows[-1]] if entry else ""
            new = entry is None or bullet or (self.lines[i].gap and fresh(line))
            if not new and not gaps:
                new = fresh(line) and ended(before) and short(before, line, self.tight)
            if new or entry is None:
                entry = Entry("", "reference", [i], opened.lead if opened and bullet else 0)
                self.entries.append(entry)
            else:
                entry.rows.append(i)
            self.taken.add(i)
        self.listed = True

    # definitions

    def _defined(self) -> None:
        """Entries that say that they are notes: "[^1]: …" anywhere, "[1] …" in a run that marks in the text call."""
        entry: Entry | None = None
        for i in self.kept:
            if i in self.taken:
                entry = None
                continue
            label = self.labels.get(i)
            sure = label and (
                (label.form == "note" and self.said[i][label.lead - 2 :][:1] in ":] ")
                or (label.form == "bracket" and label.number in self.called)
            )
            if label and sure:
                entry = self._add(label, "note", i)
            elif entry and not self.lines[i].gap and not label:
                entry.rows.append(i)
                self.taken.add(i)
            else:
                entry = None

    # numbered lines that marks call

    def _feet(self) -> None:
        """Notes at the feet of pages or in the margin: numbers without a stop that go on from one to the next."""
        last, begun, page = 0, 0, -1
        kept = self.kept
        k = 0
        while k < len(kept):
            i = kept[k]
            label = self.labels.get(i)
            if not label or label.form not in ("bare", "glued", "raised") or i in self.taken:
                k += 1
                continue
            n = label.number
            restart = n == 1 and (self.lines[i].page != page or not page) and last > 0
            if not (last < n <= last + 4 or restart) or not self._is_called(n, begun, i):
                k += 1
                continue
            k, last = self._block(k, n, begun)
            begun, page = i, self.lines[i].page

    def _is_called(self, number: int, low: int, high: int) -> bool:
        where = self.called.get(number, ())
        at = bisect_left(where, low)
        return at < len(where) and where[at] < high

    def _block(self, k: int, number: int, begun: int) -> tuple[int, int]:
        """Takes the note block whose first label stands at `kept[k]`; gives where it ends and its last number."""
        kept, lines = self.kept, self.lines
        page = lines[kept[k]].page
        region: list[tuple[int, Label | None]] = []
        last = number - 1
        at = k
        while at < len(kept) and lines[kept[at]].page == page and kept[at] not in self.taken:
            i = kept[at]
            if at > k and i != kept[at - 1] + 1 and not page:
                break
            label = self.labels.get(i)
            if label and label.form in ("bare", "glued", "raised") and self._goes_on(label, last, begun, i, region):
                last = max(last, label.number)
            else:
                label = None
                if lines[i].gap and region and self._ends(at, last, page):
                    break
            region.append((i, label))
            at += 1
        self._settle(k, region, begun)
        return at, last

    def _goes_on(self, label: Label, last: int, begun: int, i: int, region: Sequence[tuple[int, Label | None]]) -> bool:
        n = label.number
        if n == last + 1:
            return not region or self._is_called(n, begun, i) or len(region) < 40
        if last < n <= last + 4:
            return self._is_called(n, begun, i)
        seen = {lab.number for _, lab in region if lab}
        return n < last and n not in seen and len(self.said[i]) <= 3 and self._is_called(n, begun, i)

    def _ends(self, at: int, last: int, page: int) -> bool:
        """Whether a line set apart ends the block: no further label of it follows on the page, and the last note is done."""
        before = self.said[self.kept[at - 1]]
        if before.isdigit():
            return False
        for i in self.kept[at : at + 25]:
            if self.lines[i].page != page:
                break
            label = self.labels.get(i)
            if label and label.form in ("bare", "glued", "raised") and last < label.number <= last + 2:
                return False
        return ended(before) or fresh(self.said[self.kept[at]])

    def _settle(self, k: int, region: list[tuple[int, Label | None]], begun: int) -> None:
        """Makes entries of a block: labels set apart from their notes find them again."""
        entries: list[Entry] = []
        for i, label in region:
            if label:
                entries.append(Entry(label.text, "note", [i], label.lead))
            else:
                entries[-1].rows.append(i)
        self._above(k, entries)
        entries = self._stacked(entries)
        entries = [part for entry in entries for part in self._parted(entry, entries, begun)]
        self.entries += entries
        self.taken.update(i for i, _ in region)
        self.taken.update(i for entry in entries for i in entry.rows)

    def _alone(self, entry: Entry) -> bool:
        return len(entry.rows) == 1 and entry.lead >= len(self.said[entry.rows[0]])

    def _above(self, k: int, entries: list[Entry]) -> None:
        """A label without a note, last in its block: its note stands unlabelled above the block, or above the label."""
        last = entries[-1]
        if not self._alone(last) or (len(entries) > 1 and self._alone(entries[-2])):
            return
        rows: list[int] = []
        for at in range(k - 1, -1, -1):
            i = self.kept[at]
            if i in self.taken or self.lines[i].page != self.lines[last.rows[0]].page:
                break
            rows.append(i)
            if self.lines[i].gap or len(rows) > 8:
                break
        if rows and self.lines[rows[-1]].gap and any(_CITING.search(self.said[i]) for i in rows):
            last.rows = rows[::-1]
            last.lead = 0

    def _stacked(self, entries: list[Entry]) -> list[Entry]:
        """Labels set one above the other before their notes: each note to its label, in order."""
        found: list[Entry] = []
        waiting: list[Entry] = []
        for entry in entries:
            if self._alone(entry):
                waiting.append(entry)
                continue
            lone = entry.lead >= len(self.said[entry.rows[0]])
            if not waiting or not lone:
                found += [*waiting, entry]
                waiting = []
                continue
            units = self._units(entry.rows[1:])
            labels = [*waiting, entry]
            for n, labelled in enumerate(labels):
                mine = units[n] if n < len(units) and n + 1 < len(labels) else [i for u in units[n:] for i in u]
                if mine:
                    found.append(Entry(labelled.label, "note", mine))
            waiting = []
        return found + waiting

    def _units(self, rows: Sequence[int]) -> list[list[int]]:
        """Lines parted where one note ends and the next begins, as far as stops and breaks tell."""
        units: list[list[int]] = []
        for i in rows:
            before = self.said[units[-1][-1]] if units else ""
            address = before[before.rfind(" ") + 1 :]
            done = before and (ended(before) or "://" in address)
            if not units or (done and fresh(self.said[i]) and short(before, self.said[i], self.tight * 1.1)):
                units.append([i])
            else:
                units[-1].append(i)
        return units

    def _parted(self, entry: Entry, entries: Sequence[Entry], begun: int) -> list[Entry]:
        """An entry that swallowed the next one or more, whose labels were lost: parted by the numbers that are missing."""
        if not entry.label.isdigit():
            return [entry]
        number = int(entry.label)
        have = {e.label for e in entries}
        missing = 0
        while (
            str(number + missing + 1) not in have
            and self._is_called(number + missing + 1, begun, entry.rows[0])
            and missing < 4
        ):
            missing += 1
        lone = entry.lead >= len(self.said[entry.rows[0]])
        units = self._units(entry.rows[1:] if lone else entry.rows)
        if not missing or str(number + missing + 1) not in have or len(units) != missing + 1:
            return [entry]
        first = Entry(entry.label, entry.kind, entry.rows[:1] + units[0] if lone else units[0], entry.lead)
        return [first, *(Entry(str(number + n), entry.kind, unit) for n, unit in enumerate(units[1:], 1))]

    def _runs(self) -> None:
        """Notes numbered with a stop: runs of short numbered lines that cite, whose numbers marks in the text call."""
        have = {entry.label for entry in self.entries}
        run: list[Entry] = []
        last = 0
        for i in self.kept:
            label = self.labels.get(i)
            if i in self.taken or (label and label.form not in ("dot", "raised") and i in self.taken):
                self._run(run)
                run = []
            elif label and label.form == "dot" and label.text not in have and (not run or label.number == last + 1):
                run.append(Entry(label.text, "note", [i], label.lead))
                last = label.number
            elif run and not self.lines[i].gap and not (label and label.form == "dot") and len(run[-1].rows) < 12:
                run[-1].rows.append(i)
            else:
                self._run(run)
                run = []
                if label and label.form == "dot" and label.text not in have:
                    run = [Entry(label.text, "note", [i], label.lead)]
                    last = label.number
        self._run(run)

    def _run(self, run: Sequence[Entry]) -> None:
        if len(run) < 2:
            return
        called = sum(int(entry.label) in self.called for entry in run)
        if called < 0.7 * len(run):
            return
        words = [" ".join(self.said[i] for i in entry.rows) for entry in run]
        citing = sum(bool(_CITING.search(w[:400])) for w in words)
        size = sum(map(len, words)) / len(run)
        if citing >= 0.6 * len(run) and size < 320:
            self.entries += run
            self.taken.update(i for entry in run for i in entry.rows)

    def _stars(self) -> None:
        """Notes under an asterisk or dagger, called by one glued to a word further up."""
        open_ = {label for label, where in self.starred.items() if where}
        entry: Entry | None = None
        for i in self.kept:
            label = self.labels.get(i)
            if i in self.taken or not open_:
                entry = None
            elif (
                label
                and label.form == "star"
                and label.text in open_
                and self.starred[label.text][0] < i
                and self._lone(i)
            ):
                entry = self._add(label, "note", i)
                open_.discard(label.text)
            elif entry and not self.lines[i].gap and (not label or label.form != "star"):
                entry.rows.append(i)
                self.taken.add(i)
            else:
                entry = None

    def _lone(self, i: int) -> bool:
        """Whether a line under an asterisk stands apart, or under another such line, and not in a list of bullets."""
        same = self.labels[i].text
        for step in (-1, 1):
            other = self.labels.get(i + step) or self.labels.get(i + 2 * step)
            if other and other.form == "star" and other.text == same:
                return False
        return self.lines[i].gap or i - 1 in self.taken or (self.labels[i].lead < 4 and i + 1 < len(self.lines))


def _called(lines: Sequence[Line], calls: Sequence[Call]) -> dict[int, list[int]]:
    """For each number that may be a note mark, the indices of the lines it stands in, ascending."""
    starts = [line.start for line in lines]
    found: dict[int, list[int]] = {}
    for call in calls:
        i = bisect_left(starts, call.start + 1) - 1
        for labels in call.labels:
            for label in labels:
                if label.isdigit():
                    found.setdefault(int(label), []).append(i)
    return found


def _starred(lines: Sequence[Line], calls: Sequence[Call]) -> dict[str, list[int]]:
    """For each asterisk or dagger mark the indices of the lines it stands in."""
    starts = [line.start for line in lines]
    found: dict[str, list[int]] = {}
    for call in calls:
        if call.form == "star":
            for label in call.labels[0]:
                found.setdefault(label, []).append(bisect_left(starts, call.start + 1) - 1)
    return found
