"""Finds the notes of a text: every kind of evidence in turn, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from averment.readers.layout.feet import take_feet, take_runs
from averment.readers.layout.lines import Line
from averment.readers.layout.listed import take_defined, take_headed
from averment.readers.layout.marks import Call, calls_in
from averment.readers.layout.notes import Ground, Notes, take_starred


def find_notes(
    text: str,
    lines: Sequence[Line],
    said: Sequence[str],
    kept: Sequence[int],
    width: float,
    chosen: Callable[[Call], bool] | None = None,
) -> tuple[Notes, list[Call]]:
    """The notes of a text, and everything in it that may be a mark calling one.

    `kept` are the indices of the lines that are matter, `width` that of the text in characters. `chosen` says which
    possible marks to go by, for a format that names some of its marks itself; without it, all.
    """
    ground = Ground(lines, said, kept, width)
    calls = calls_in(text, ground.forms) if ground.labels else []
    if chosen:
        calls = [call for call in calls if chosen(call)]
    ground.hear(calls)
    take_headed(ground)
    take_defined(ground)
    settled = set(ground.taken)
    if ground.called:
        take_feet(ground)
        take_runs(ground)
        take_starred(ground)
    return ground.notes(ground.taken - settled), calls
