"""A document as a reader hands it on: its text, and the repaired flow that extraction works on.

Two strings, one map between them:

* `Document.text` is what the file says, untouched; every span in a finished reading counts in it.
* `Flow.text` is the same matter made fit to read by rule: one passage a line, lines that a page or
  a column cut joined again, hyphens mended, running heads, note marks and mark-up taken out.
  `Flow.span` leads any stretch of it back to `Document.text`.

This module holds values only; it knows neither files nor languages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from averment.model.finding import Finding

_start = attrgetter("start")
_offset = attrgetter("offset")
Span = tuple[int, int]
"""`[start, end)` in Unicode code points."""

Kind = Literal["head", "heading", "paragraph", "item", "quote", "cell", "note", "reference"]
"""What a passage is: `head` is a line of the masthead or title page, `note` a footnote, endnote or
numbered reference (its label says which), `reference` an entry of a list of works without numbers."""


class Passage(Struct, frozen=True, gc=False):
    """One logical run of text: a whole paragraph, heading, list item, cell, note or reference.

    `start` and `end` count in `Flow.text`. `level` is the depth of a heading (0: not known) or of a
    list item. `label` is what numbers it as printed, and is not part of the flow: "12", "(a)",
    "118.3", "•", or a note's mark; a heading keeps its number in its text instead.
    `page` counts from 1; 0 means that the format has no pages.
    """

    start: int
    end: int
    kind: Kind
    level: int = 0
    label: str = ""
    page: int = 0


class Mark(Struct, frozen=True, gc=False):
    """A note mark in the text: it stood at flow offset `at`, read `label`, and calls passage `note`.

    `note` is an index into `Flow.passages`. Marks stacked at one point share their `at`. Marks are taken out of the
    flow, save those that are `kept`: the number of a numbered reference ("[7; see also 1, p. 41]") is itself the
    citation, so it stays in the flow in its brackets, and `at` is where it begins.
    """

    at: int
    label: str
    note: int
    kept: bool = False


class Link(Struct, frozen=True, gc=False):
    """A hyperlinked stretch of the flow and where it leads. A bare URL in the text is not a `Link`."""

    start: int
    end: int
    url: str


class Flow(Struct, frozen=True):
    """The repaired text, its passages in reading order (notes and references last), and the way back.

    Passages are separated by one newline, and no passage holds a newline, so one regular expression
    can sweep a whole document without running from one passage into the next. `starts[i]` is the
    flow offset at which the i-th unbroken piece begins, and `shifts[i]` what to add to a flow offset
    in it to get the offset in `Document.text`.
    """

    text: str
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    starts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def offset(self, at: int) -> int:
        """The offset in `Document.text` of the character at flow offset `at`."""
        piece = bisect_right(self.starts, at)
        return at + self.shifts[piece - 1 if piece else 0]

    def span(self, start: int, end: int) -> Span:
        """The span in `Document.text` of flow characters `[start, end)`; an empty one stays empty.

        >>> flow = Flow("of women", (), starts=(0, 3), shifts=(5, 6))
        >>> flow.span(0, 8)
        (5, 14)
        """
        piece = bisect_right(self.starts, start)
        first = start + self.shifts[piece - 1 if piece else 0]
        if end <= start:
            return first, first
        if piece and (piece == len(self.starts) or end <= self.starts[piece]):
            return first, end + self.shifts[piece - 1]
        last = self.offset(end - 1) + 1
        return (first, last) if last > first else (first, first)

    def passage_at(self, at: int) -> int:
        """The index of the passage that holds flow offset `at`, by bisection."""
        return bisect_right(self.passages, at, key=_start) - 1


class Place(Struct, frozen=True, gc=False):
    """Where a run of `Document.text` stood in the original, from `offset` up to the next place.

    `page` counts from 1 (0: no pages). `part` names the member of the package or the kind of region
    ("word/footnotes.xml", "page"), `index` the paragraph or character within it.
    """

    offset: int
    page: int = 0
    part: str = ""
    index: int = 0


def place_of(places: Sequence[Place], offset: int) -> Place:
    """The place, of places in order, in which a text offset lies; a bare `Place` where there are none."""
    if not places:
        return Place(offset)
    return places[max(0, bisect_right(places, offset, key=_offset) - 1)]


class Document(Struct, frozen=True):
    """One file, read: its name and hash, its text as printed, its flow, and what was odd about it."""

    name: str
    sha256: str
    media_type: str
    language: str
    text: str
    flow: Flow
    pages: int = 0
    places: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()

    def place(self, offset: int) -> Place:
        """Where the character at `offset` of the text stood in the original file."""
        return place_of(self.places, offset)


class Sentence(Struct, frozen=True, gc=False):
    """One sentence: `[start, end)` in the flow, and the index of the passage it stands in."""

    start: int
    end: int
    passage: int


class StateName(Struct, frozen=True, gc=False):
    """A State or territory named in the flow: its alpha-3 code, and whether by name, demonym or government seat."""

    start: int
    end: int
    code: str
    how: Literal["name", "demonym", "seat"] = "name"


class Matter(Struct, frozen=True):
    """A document made ready for extraction: what every extractor reads, worked out once.

    `folded` is `document.flow.text` in lower case with plain quotation marks, hyphens and spaces,
    character for character as long as the original, so that offsets found in one hold in the other.
    `body` is the flow offset at which the masthead or title page ends and the document's own text
    begins; sentences before it are not searched for claims. `states` are all States named, in order.
    """

    document: Document
    folded: str
    sentences: tuple[Sentence, ...]
    states: tuple[StateName, ...] = ()
    body: int = 0

    @property
    def flow(self) -> Flow:
        """The document's flow."""
        return self.document.flow
