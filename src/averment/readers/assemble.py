"""Puts a document together from a format that has paragraphs: its text, one paragraph a line, and its flow.

Readers of Word, OpenDocument and HTML say what they meet, in order: words, note marks, links, the end of a
paragraph. Notes come after the body. It must not know any format.
"""

from __future__ import annotations

from typing import NamedTuple

from averment.model.document import Flow, Kind, Place
from averment.readers.layout.weave import Edit, Weaver
from averment.readers.limits import Limits
from averment.readers.rows import Row, label_length
from averment.readers.settle import settle, typed_notes
from averment.readers.typeset import HIGH


def raised(label: str) -> str:
    """A note's label as it is printed in running text, its digits set high.

    >>> raised("12")
    '¹²'
    """
    return label.translate(HIGH)


_SCHEMES = ("http://", "https://", "ftp://", "mailto:")


class Whole(NamedTuple):
    """An assembled document: its text, its flow and where each paragraph stood."""

    text: str
    flow: Flow
    places: tuple[Place, ...]


class Assembler:
    """Takes a document in order of reading and gives its text and flow."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.rows: list[Row] = []
        self._name = name
        self._limits = limits
        self._out: list[str] = []
        self._now: list[str] = []
        self._begun = self._words = self._at = 0
        self._edits: list[Edit] = []
        self._kept_edits = 0
        self._places: list[Place] = []
        self._notes: dict[str, int] = {}
        self._linked = False

    @property
    def at(self) -> int:
        """How many characters the text has so far."""
        return self._at

    @property
    def empty(self) -> bool:
        """Whether the paragraph has no words yet."""
        return self._at == self._words

    def add(self, words: str) -> None:
        """Words of the paragraph; a line break in them is one in print."""
        self._now.append(words)
        self._at += len(words)

    def words(self, words: str) -> None:
        """Words in which a soft hyphen may hide, which stays out of the flow."""
        *before, words = words.split("\xad")
        for piece in before:
            self.add(piece)
            self.silent("\xad")
        self.add(words)

    def silent(self, words: str) -> None:
        """Characters that stand in the text and not in the flow, such as a soft hyphen."""
        self._edits.append(Edit(self._at, self._at + len(words)))
        self.add(words)

    def mark(self, label: str, key: str) -> None:
        """A note mark as printed, calling the note of that key."""
        number = self._notes.setdefault(key, len(self._notes))
        shown = raised(label)
        self._edits.append(Edit(self._at, self._at + len(shown), "", ((label, number),)))
        self.add(shown)

    def hush(self, sign: str) -> None:
        """Keeps a sign just said out of the flow, if it was said: the bracket before a note's mark."""
        if self._now and self._now[-1].endswith(sign):
            self._edits.append(Edit(self._at - len(sign), self._at))

    def open_link(self, url: str) -> None:
        """What follows is linked to `url`, until the link is closed or the paragraph ends.

        Only addresses of pages, files and mailboxes are taken: a script is no link.
        """
        self.close_link()
        if not url.lower().startswith(_SCHEMES):
            return
        self._edits.append(Edit(self._at, self._at, link=url))
        self._linked = True

    def close_link(self) -> None:
        """The link ends, if one is open."""
        if self._linked:
            self._edits.append(Edit(self._at, self._at, link=""))
            self._linked = False

    def gap(self) -> None:
        """Blank space stands before what follows: a blank line in the text."""
        if self._out and self._at == self._begun and self._out[-1] == "\n":
            self._out[-1] = "\n\n"
            self._at = self._begun = self._words = self._at + 1

    def label(self, printed: str, *, kept: bool = False) -> None:
        """The number or bullet printed before the paragraph, which stays out of the flow unless `kept`."""
        self.add(f"{printed} " if kept else f"{printed}\t")
        if not kept:
            self._words = self._at

    def end(self, part: str, index: int, kind: Kind = "paragraph", level: int = 0, label: str = "") -> Row | None:
        """Ends the paragraph and returns its row, or `None` if it has no words: then nothing of it is kept."""
        self.close_link()
        said = "".join(self._now)
        self._now.clear()
        bare = said[self._words - self._begun :]
        if not bare.strip():
            self._at = self._words = self._begun
            del self._edits[self._kept_edits :]
            return None
        row = Row(self._begun, self._at - len(bare.lstrip()), self._at, kind, level, label)
        self.rows.append(row)
        self._places.append(Place(self._begun, 0, part, index))
        self._out += (said, "\n")
        self._at += 1
        self._begun = self._words = self._at
        self._kept_edits = len(self._edits)
        self._limits.check("characters", self._at, self._name)
        return row

    def said(self, row: int = -1) -> str:
        """All that a paragraph says, by its place among the rows; the last one's, if none is named."""
        return self._out[2 * (row if row >= 0 else len(self.rows) - 1)]

    def end_note(self, part: str, index: int, key: str, label: str) -> Row | None:
        """Ends a paragraph of the note of that key; a label printed at its start is none of its words."""
        row = self.end(part, index, "note", 0, label)
        if row:
            row.note = self._notes[key]
            row.words += label_length(self.said()[row.words - row.start :], label)
        return row

    def notes(self) -> list[str]:
        """The keys of the notes called so far, in order."""
        return list(self._notes)

    def whole(self) -> Whole:
        """The document, once everything has been said: headings, typed numbers and typed notes are found first."""
        text = "".join(self._out).removesuffix("\n\n")
        text = f"{text}\n" if self._out and text[-1:] != "\n" else text
        self.rows = settle(text, self.rows)
        found = typed_notes(text, self.rows, self._edits, len(self._notes))
        return Whole(text, self._woven(text, sorted([*self._edits, *found], key=_order)), tuple(self._places))

    def _woven(self, text: str, edits: list[Edit]) -> Flow:
        weaver = Weaver(text, edits)
        notes = [-1] * (1 + max([len(self._notes) - 1, *(row.note for row in self.rows)]))
        for late in (False, True):
            for row in self.rows:
                if row.shown and (row.kind in ("note", "reference")) == late:
                    weaver.take(row.words, row.end + 1)
                    index = weaver.close(row.kind, row.level, row.label)
                    if row.note >= 0 and notes[row.note] < 0:
                        notes[row.note] = index
        return weaver.flow(notes)


def _order(edit: Edit) -> int:
    return edit.start
