"""Marks on a text: items with spans become runs of HTML, each run naming every item that it belongs to.

Spans may nest and overlap (a figure in a claim, a citation within a request), which HTML elements may not; so the text
is cut at every boundary, and each cut run carries the classes and ids of all the items over it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from msgspec import Struct


class Marked(Struct, frozen=True):
    """One item to mark: its span in the text, its class ("claim", "figure", ...), its id and a tooltip."""

    start: int
    end: int
    kind: str
    id: str
    title: str = ""


class Marks:
    """All marked items of a text, ready to be written out block by block in the order of the text."""

    def __init__(self, text: str, items: Iterable[Marked]) -> None:
        self._text = text
        self._items = sorted((i for i in items if i.end > i.start), key=_order)
        self._starts = [item.start for item in self._items]
        self._longest = max((item.end - item.start for item in self._items), default=0)

    def over(self, start: int, end: int) -> list[Marked]:
        """The items that overlap `[start, end)`, in order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [item for item in self._items[first:last] if item.end > start]

    def html(self, start: int, end: int) -> str:
        """The text from `start` to `end` as HTML, with its marks.

        >>> marks = Marks("Two of ten <died>.", [Marked(0, 17, "claim", "k1"), Marked(0, 10, "figure", "f1")])
        >>> marks.html(0, 18)  # doctest: +NORMALIZE_WHITESPACE
        '<span class="claim figure" data-of="k1 f1" id="k1">Two of ten</span><span class="claim"
        data-of="k1"> &lt;died&gt;</span><a class="tag" href="#about-k1">k1</a>.'
        """
        items = self.over(start, end)
        if not items:
            return escape(self._text[start:end])
        edges = sorted({start, end, *(min(max(edge, start), end) for i in items for edge in (i.start, i.end))})
        return "".join(self._run(a, b, items) for a, b in pairwise(edges))

    def _run(self, start: int, end: int, items: Sequence[Marked]) -> str:
        words = escape(self._text[start:end])
        here = [item for item in items if item.start <= start and item.end >= end]
        if not here:
            return words
        kinds = " ".join(dict.fromkeys(item.kind for item in here))
        ids = " ".join(item.id for item in here if item.id)
        title = "; ".join(item.title for item in here if item.title)
        first = next((item.id for item in here if item.start == start and item.kind in LINKED), "")
        told = f' title="{escape(title)}"' if title else ""
        named = f' id="{escape(first)}"' if first else ""
        ends = "".join(_tag(item) for item in here if item.end == end and item.kind in LINKED)
        return f'<span class="{kinds}" data-of="{escape(ids)}"{named}{told}>{words}</span>{ends}'


LINKED = ("claim", "request")
"""Kinds with a card beside the text, to which a small tag at their end leads."""


def _tag(item: Marked) -> str:
    return f'<a class="tag" href="#about-{escape(item.id)}">{escape(item.id)}</a>'


def _order(item: Marked) -> tuple[int, int]:
    return item.start, -item.end
