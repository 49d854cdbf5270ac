"""Weaves a flow: passages out of stretches of a text, with edits (marks, mark-up, entities) applied on the way.

Every reader can use it: `Weaver.passage` begins a passage, `Weaver.take` copies a stretch of the text into it. It
knows only offsets; what a stretch is, and what is to be edited out, its callers decide.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from averment.model.document import Flow, Kind, Link, Mark, Passage

_BLANKS = " \t\u00a0\u2009\u202f\u3000"


class Edit(Struct, frozen=True, gc=False):
    """What becomes of `[start, end)` of the text in the flow: `put` stands there instead, never longer than it was.

    `calls` are the note marks that stood there, each a label and the index of its note among the notes; `kept` says
    that the marks stay in the flow. `link` is the address of a link that begins here ("" ends it).
    """

    start: int
    end: int
    put: str = ""
    calls: tuple[tuple[str, int], ...] = ()
    link: str | None = None
    kept: bool = False

    @property
    def cuts(self) -> bool:
        """Whether the edit does nothing but take characters out, so that a part of it does too."""
        return not self.put and not self.calls and self.link is None


class Weaver:
    """Builds one flow over one text."""

    def __init__(self, text: str, edits: Sequence[Edit] = ()) -> None:
        self._text = text
        self._edits = edits
        self._at_edit = [edit.start for edit in edits]
        self._out: list[str] = []
        self._at = 0
        self._starts: list[int] = []
        self._shifts: list[int] = []
        self._passages: list[Passage] = []
        self._marks: list[tuple[int, str, int, bool]] = []
        self._links: list[Link] = []
        self._open: list[tuple[int, str]] = []
        self._begun = 0

    def _piece(self, words: str, source: int) -> None:
        if not words:
            return
        shift = source - self._at
        if not self._shifts or self._shifts[-1] != shift:
            self._starts.append(self._at)
            self._shifts.append(shift)
        self._out.append(words)
        self._at += len(words)

    def take(self, start: int, end: int) -> None:
        """Copies `[start, end)` of the text, edits applied, line breaks turned to blanks."""
        edits = self._edits
        i = bisect_left(self._at_edit, start)
        if i and start < edits[i - 1].end and edits[i - 1].cuts:
            start = min(end, edits[i - 1].end)
        count = len(edits)
        while i < count:
            edit = edits[i]
            if edit.start >= end:
                break
            i += 1
            if edit.start < start or (edit.end > end and not edit.cuts):
                continue
            if edit.start > start:
                self._plain(start, edit.start)
            self._apply(edit)
            start = edit.end
        if start < end:
            self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        words = self._text[start:end]
        if "\n" in words:
            words = words.replace("\n", " ")
        at = self._at
        if at == self._begun and words[:1] in _BLANKS:
            bare = words.lstrip(_BLANKS)
            start += len(words) - len(bare)
            words = bare
            if not words:
                return
        shift = start - at  # as `_piece` does it; most of the flow passes here
        if not self._shifts or self._shifts[-1] != shift:
            self._starts.append(at)
            self._shifts.append(shift)
        self._out.append(words)
        self._at = at + len(words)

    def _apply(self, edit: Edit) -> None:
        for label, note in edit.calls:
            self._marks.append((self._at, label, note, edit.kept))
        if edit.link:
            self._open.append((self._at, edit.link))
        elif edit.link is not None and self._open:
            begun, url = self._open.pop()
            if self._at > begun:
                self._links.append(Link(begun, self._at, url))
        if edit.put:
            self._piece(edit.put, edit.start)

    def blank(self, at: int) -> None:
        """Puts a blank where the text, at `at`, has a line break or a gap."""
        if self._at > self._begun:
            self._piece(" ", at)

    def close(self, kind: Kind, level: int = 0, label: str = "", page: int = 0) -> int:
        """Ends the passage made since the last one; returns its index, or -1 if nothing stands in it."""
        if self._out and self._out[-1][-1] in _BLANKS:
            self._trim()
        if self._at == self._begun:
            return -1
        self._passages.append(Passage(self._begun, self._at, kind, level, label, page))
        self._out.append("\n")
        self._at += 1
        self._begun = self._at
        self._open.clear()
        return len(self._passages) - 1

    def _trim(self) -> None:
        """Takes blanks off the end of the passage, and brings marks that stood behind them forward."""
        while self._at > self._begun and self._out[-1][-1] in _BLANKS:
            words = self._out.pop()
            bare = words.rstrip(_BLANKS)
            self._at -= len(words) - len(bare)
            if bare:
                self._out.append(bare)
        while len(self._starts) > 1 and self._starts[-1] >= self._at > self._begun:
            self._starts.pop()
            self._shifts.pop()
        for i in range(len(self._marks) - 1, -1, -1):
            at, label, note, kept = self._marks[i]
            if at <= self._at:
                break
            self._marks[i] = (self._at, label, note, kept)
        while self._links and self._links[-1].end > self._at:
            link = self._links.pop()
            if link.start < self._at:
                self._links.append(Link(link.start, self._at, link.url))

    def flow(self, notes: Sequence[int] = ()) -> Flow:
        """The finished flow; `notes[n]` is the passage index of note `n`, to which the marks are tied."""
        words = "".join(self._out)
        if words.endswith("\n"):
            words = words[:-1]
        marks = tuple(
            Mark(at, label, notes[note], kept)
            for at, label, note, kept in sorted(self._marks, key=_place)
            if 0 <= note < len(notes) and notes[note] >= 0
        )
        return Flow(
            words,
            tuple(self._passages),
            marks,
            tuple(sorted(self._links, key=lambda link: link.start)),
            tuple(self._starts) or (0,),
            tuple(self._shifts) or (0,),
        )


def _place(mark: tuple[int, str, int, bool]) -> int:
    return mark[0]
