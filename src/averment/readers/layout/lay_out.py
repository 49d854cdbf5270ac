"""Runs the stages of the layout over one text, in order."""

from __future__ import annotations

from collections.abc import Sequence

from averment.model.document import Flow
from averment.readers.layout.blocks import Block, Gatherer, width_of
from averment.readers.layout.compose import compose
from averment.readers.layout.find import find_notes
from averment.readers.layout.furniture import furniture
from averment.readers.layout.headings import find_headings
from averment.readers.layout.lines import Line
from averment.readers.layout.markdown import front_matter, link_targets
from averment.readers.layout.markup import emphasis_edits, markup_edits
from averment.readers.layout.nesting import nest_items
from averment.readers.layout.notes import Notes
from averment.readers.layout.ties import tie
from averment.readers.layout.weave import Edit, Weaver


def lay_out(
    text: str, lines: Sequence[Line], edits: Sequence[Edit] = (), skipped: frozenset[int] = frozenset()
) -> Flow:
    """The flow of a text whose lines are given.

    `edits` are the caller's own (links it knows of, say); `skipped` are indices of lines that it knows to be furniture.
    """
    said = [text[line.start : line.end] for line in lines]
    front = front_matter(lines, said)
    targets, defined = link_targets(lines, said)
    out = furniture(lines, said) | skipped | defined | front
    kept = [i for i in range(len(lines)) if i not in out]
    width = width_of([said[i] for i in kept])
    stressed = emphasis_edits(text)
    signs = {edit.start for edit in stressed}
    notes, calls = find_notes(
        text, lines, said, kept, width, lambda call: call.form != "star" or call.start not in signs
    )
    body = [i for i in kept if i not in notes.taken]
    cuts = notes.feet | {i for i in out if any(map(str.isalnum, said[i]))}
    blocks = Gatherer(lines, said, body, width, cuts, notes.heads).blocks()
    find_headings(blocks, lines, said, width)
    nest_items(blocks, lines)
    every = sorted([*edits, *stressed, *markup_edits(text, targets), *tie(text, lines, calls, notes)], key=_start)
    weaver = Weaver(text, every)
    for block in blocks:
        _weave(weaver, text, lines, said, block)
    return weaver.flow(_weave_notes(weaver, text, lines, notes))


def _start(edit: Edit) -> tuple[int, int]:
    """Edits in order; of two at one place the longer first, which then stands for what it covers."""
    return edit.start, edit.start - edit.end


def _weave(weaver: Weaver, text: str, lines: Sequence[Line], said: Sequence[str], block: Block) -> None:
    page = lines[block.rows[0]].page
    if block.kind == "cell":
        _cells(weaver, lines[block.rows[0]], said[block.rows[0]], page)
        return
    heading = block.kind == "heading"
    lead = block.lead if not heading or block.marked else 0
    compose(weaver, text, lines, block.rows, lead, block.kind == "quote")
    label = block.opened.label if block.opened and not heading and block.kind != "quote" else ""
    weaver.close(block.kind, block.level, label, page)  # type: ignore[arg-type]


def _cells(weaver: Weaver, line: Line, words: str, page: int) -> None:
    at = line.start
    for cell in words.split("|"):
        if cell.strip():
            weaver.take(at, at + len(cell))
            weaver.close("cell", page=page)
        at += len(cell) + 1


def _weave_notes(weaver: Weaver, text: str, lines: Sequence[Line], notes: Notes) -> list[int]:
    places = []
    for entry in notes.entries:
        compose(weaver, text, lines, entry.rows, entry.lead)
        places.append(weaver.close(entry.kind, 0, entry.label, lines[entry.rows[0]].page))  # type: ignore[arg-type]
    return places
