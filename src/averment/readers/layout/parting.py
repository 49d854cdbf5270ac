"""Parts a note that swallowed the next ones, where a converter lost their numbers.

Knows entries, their lines and which numbers the text calls.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from averment.readers.layout.notes import Entry, Ground
from averment.readers.layout.signs import ended, fresh, short

_MOST = 4


def units(ground: Ground, rows: Sequence[int]) -> list[list[int]]:
    """Lines parted where one note ends and the next begins, as far as stops and breaks tell."""
    said = ground.said
    found: list[list[int]] = []
    for i in rows:
        before = said[found[-1][-1]] if found else ""
        done = before and (ended(before) or "://" in before[before.rfind(" ") + 1 :])
        if not found or (done and fresh(said[i]) and short(before, said[i], 0.95 * ground.width)):
            found.append([i])
        else:
            found[-1].append(i)
    return found


def parted(ground: Ground, entry: Entry, have: Set[str], low: int) -> list[Entry]:
    """The entry, and behind it those whose numbers are missing from `have` though lines from `low` on call them."""
    number = int(entry.label) if entry.label.isdecimal() else 0
    missing = 0
    while number and missing < _MOST and str(number + missing + 1) not in have:
        if not ground.is_called(str(number + missing + 1), low, entry.rows[0]):
            break
        missing += 1
    if not missing or str(number + missing + 1) not in have:
        return [entry]
    lone = entry.lead >= len(ground.said[entry.rows[0]])
    found = units(ground, entry.rows[1:] if lone else entry.rows)
    if len(found) != missing + 1:
        return [entry]
    first = Entry(entry.label, entry.kind, entry.rows[:1] + found[0] if lone else found[0], entry.lead)
    return [first, *(Entry(str(number + n), entry.kind, unit) for n, unit in enumerate(found[1:], 1))]
