"""Notes that say they are: entries under "Notes" or "Bibliography", and definitions ("[^1]: …", "[1] …")."""

from __future__ import annotations

from collections.abc import Sequence

from averment.readers.layout.labels import TRIM, Label, heading_of_notes
from averment.readers.layout.notes import CITING, Entry, Ground
from averment.readers.layout.openings import opening
from averment.readers.layout.parting import parted
from averment.readers.layout.signs import ended, fresh, short
from averment.vocab.layout import layout_words

_AHEAD = 12
_SKIP = 12
_HEADING = 60
_NO_HEADING = frozenset(',;.!?)-–”"0123456789')


def take_headed(ground: Ground) -> None:
    """Takes every list of notes or works that stands under a heading of its own."""
    kept, said = ground.kept, ground.said
    last = len(kept) - 1
    for k, i in enumerate(kept):
        line = said[i]
        if len(line) > _HEADING or k == last or line[-1] in _NO_HEADING or i in ground.taken:
            continue
        kind = heading_of_notes(line)
        if kind and (ground.lines[i].gap or kept[k + 1] in ground.labels or line[0] == "#"):
            found = len(ground.entries)
            _take_zone(ground, k + 1, kind)
            if len(ground.entries) > found:
                ground.heads.add(i)


def _take_zone(ground: Ground, k: int, kind: str) -> None:
    first = ground.labels.get(ground.kept[k])
    rows = _zone(ground, k)
    if not rows:
        return
    if first and first.form != "star":
        _numbered(ground, rows, first, kind)
    elif kind == "reference" and sum(bool(CITING.search(ground.said[i])) for i in rows) * 3 >= len(rows):
        _unnumbered(ground, rows)


def _zone(ground: Ground, k: int) -> list[int]:
    """The lines under the heading, up to the next heading that shows as one."""
    rows: list[int] = []
    words = layout_words().after_notes
    for at in range(k, len(ground.kept)):
        i = ground.kept[at]
        line = ground.said[i]
        if line[0] == "#" and opening(line):
            break
        if rows and ground.lines[i].gap and len(line) < 80:
            head = line.strip(TRIM).lower()
            if head in words or head.split(" ")[0].strip(".:") in words or heading_of_notes(line):
                break
            if line.startswith("**") and line.rstrip(":").endswith("**"):
                break
        rows.append(i)
    return rows


def _numbered(ground: Ground, rows: Sequence[int], first: Label, kind: str) -> None:
    forms = {first.form, "glued"} if first.form in ("bare", "raised") else {first.form}
    last = first.number - 1
    entry: Entry | None = None
    before = len(ground.entries)
    for at, i in enumerate(rows):
        label = ground.labels.get(i)
        if label and label.form in forms and _next(label, last):
            entry = ground.begin(label, i)
            last = label.number or last
        elif entry is None or (ground.lines[i].gap and _over(ground, rows, at, entry, last)):
            break
        else:
            ground.extend(entry, i)
    ground.listed = ground.listed or kind == "reference"
    mine = ground.entries[before:]
    have = {entry.label for entry in mine}
    ground.entries[before:] = [part for entry in mine for part in parted(ground, entry, have, 0)]


def _next(label: Label, last: int) -> bool:
    """Whether a label goes on from number `last`; labels without numbers always do."""
    if label.form == "glued" or not label.number:
        return label.number in (0, last + 1)
    return last < label.number <= last + _SKIP or label.number == 1


def _over(ground: Ground, rows: Sequence[int], at: int, entry: Entry, last: int) -> bool:
    """Whether a line set apart, without a label, ends a numbered list rather than going on with its last entry."""
    i = rows[at]
    if ground.alone(entry) or (not ended(ground.said[entry.rows[-1]]) and not fresh(ground.said[i])):
        return False
    ahead = (ground.labels.get(j) for j in rows[at + 1 : at + _AHEAD])
    return not any(label and last < label.number <= last + 2 for label in ahead)


def _unnumbered(ground: Ground, rows: Sequence[int]) -> None:
    entry: Entry | None = None
    gaps = sum(ground.lines[i].gap for i in rows) > 1
    for i in rows:
        line = ground.said[i]
        opened = opening(line) if not line[0].isalnum() else None
        bullet = opened is not None and opened.style == "bullet"
        before = ground.said[entry.rows[-1]] if entry else ""
        new = entry is None or bullet or (ground.lines[i].gap and fresh(line))
        if not new and not gaps:
            new = fresh(line) and ended(before) and short(before, line, 0.85 * ground.width)
        if new or entry is None:
            entry = Entry("", "reference", [i], opened.lead if opened and bullet else 0)
            ground.entries.append(entry)
            ground.taken.add(i)
        else:
            ground.extend(entry, i)


def take_defined(ground: Ground) -> None:
    """Takes entries whose form says that they are notes: "[^1]: …" anywhere, "[1] …" where the text calls it."""
    if not ground.has("note", "bracket"):
        return
    entry: Entry | None = None
    last = 0
    for i in ground.kept:
        label = ground.labels.get(i)
        if i in ground.taken:
            entry = None
        elif label and _is_definition(ground, label, i, last):
            entry = ground.begin(label, i)
            last = label.number
        elif entry and not label and (not ground.lines[i].gap or ground.alone(entry) or _set_in(ground, entry, i)):
            ground.extend(entry, i)
        else:
            entry = None


def _set_in(ground: Ground, entry: Entry, i: int) -> bool:
    return ground.lines[i].indent >= ground.lines[entry.rows[0]].indent + 2


def _is_definition(ground: Ground, label: Label, i: int, last: int) -> bool:
    if label.form == "note":
        return True
    if label.form != "bracket":
        return False
    return ground.is_called(label.text, 0, i) or (label.number == last + 1 and last > 0)
