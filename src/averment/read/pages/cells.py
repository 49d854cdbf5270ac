"""Cells: passages of a laid-out PDF that stand in tables, told by where their lines stand on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set

from msgspec.structs import replace

from averment.model.document import Flow, Passage
from averment.read.layout import Line


def celled(flow: Flow, lines: Sequence[Line], cells: Set[int]) -> Flow:
    """The flow with paragraphs and headings made cells whose lines all are; `cells` holds the indices of such lines."""
    if not cells:
        return flow
    starts = [line.start for line in lines]

    def kind(passage: Passage) -> Passage:
        if passage.kind not in ("paragraph", "heading"):
            return passage
        first = bisect_right(starts, flow.offset(passage.start)) - 1
        last = bisect_right(starts, flow.offset(passage.end - 1)) - 1
        return replace(passage, kind="cell", level=0) if cells.issuperset(range(first, last + 1)) else passage

    return replace(flow, passages=tuple(map(kind, flow.passages)))
