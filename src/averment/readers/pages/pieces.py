"""Pieces: what stands on one line of a PDF page, with its place and type.

Place and type are asked for at the ends of each line and at a few digits: asking at every character would take longer
than reading the page. It must not know paragraphs or notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from averment.readers.pages.glyphs import Glyphs
from averment.readers.pages.raised import SUPERSCRIPTS, raise_digits

_BREAK = re.compile("[^\r\n\ufffe\x02]*(?:\ufffe|\x02|\r\n|\r|\n|\\Z)")
_LEAD = re.compile(rf"[{SUPERSCRIPTS}]+ ?|[^\w\s]\s+")
"""What may open a line in type of its own: a note's number, a bullet."""
_ODD = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uf0a7\uf0b7\uf0d8\uf0fc\ufb00-\ufb06]")
_EVEN = {
    **dict.fromkeys([*range(9), *range(14, 32)], ""),
    0x02: "-", 0xFFFE: "-", 0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "✓",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip


class Piece(Struct, gc=False):
    """One run of text on one line: from `left` to `right` on the base line `base`, in points from the lower left.

    `size` is that of its type, 0 if the page does not tell (turned text, say). `at` is the offset in the page's text
    of its first character, `end` of that after its last; `spaced` says that a blank stood before it. `gap` and
    `indent` are those of `averment.readers.layout.Line`, filled in when pieces are put in order; `cell` says that it
    seems to stand in a cell of a table.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    at: int
    end: int
    spaced: bool = False
    gap: bool = False
    indent: float = 0.0
    cell: bool = False


def pieces_of(glyphs: Glyphs) -> tuple[list[Piece], str]:
    """The page's pieces in pdfium's order, which is the order in which the page draws them, and its text as printed."""
    text = glyphs.text
    if not text or text.isspace():
        return [], text
    shown, turns = raise_digits(glyphs)
    pieces = []
    for start, end in _lines(text, turns):
        bare = text[start:end].strip()
        if bare:
            first = start + text[start:end].index(bare[0])
            pieces.append(piece_at(glyphs, shown, first, first + len(bare), spaced=first > start))
    return pieces, shown


def piece_at(glyphs: Glyphs, shown: str, first: int, end: int, *, spaced: bool) -> Piece:
    """The piece that stands at `[first, end)` of a page's text."""
    words = shown[first:end]
    letter = first
    left, base, size = glyphs.start(first)
    lead = None if words[0].isalnum() and words[0] not in SUPERSCRIPTS else _LEAD.match(words)
    if lead and lead.end() < len(words):
        letter = first + lead.end()
        base, size = glyphs.seat(letter)
    if spaced or not left:  # the run of type may have begun before
        left = glyphs.sides(first)[0]
    bold = glyphs.bold(letter) and glyphs.bold(letter + 2 * (end - letter) // 3)
    text = words.translate(_EVEN) if _ODD.search(words) else words
    return Piece(text, left, glyphs.sides(end - 1)[1], base, size, bold, first, end, spaced)


def _lines(text: str, turns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The lines of a page's text: up to each break, and to each place where a line turns."""
    n = 0
    for match in _BREAK.finditer(text):
        start, end = match.span()
        while n < len(turns) and turns[n] < end:
            if turns[n] > start:
                yield start, turns[n]
                start = turns[n]
            n += 1
        yield start, end
