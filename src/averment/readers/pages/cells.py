"""Cells: what stands side by side in the rows of tables on PDF pages.

Cells are told by wide gaps between neighbours drawn apart, and, where a whole row is drawn at once, by lines much wider
than their letters need. It must not know what the cells say.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from averment.model.document import Flow, Passage
from averment.readers.layout import Line
from averment.readers.pages.glyphs import Glyphs
from averment.readers.pages.pieces import Piece, piece_at

_LABEL = re.compile(r"\s*(?:[(\[]?\w{1,4}[.)\]]|[^\w\s]|\d{1,3}(?:\.\d{1,3})*\.?)\s*\Z")
_GAP = 1.45
"""How many times the size of the type a gap must be wide to part cells; in justified text blanks stay below it."""
_USUAL = 0.48
"""How wide a letter is as a share of its size, where a page has too few lines to tell."""
_EXCESS = 1.25
_BAND = 4
Gaps = dict[int, list[tuple[float, float]]]
"""Gaps by the band of the page, a few points high, in which they lie: where each begins and ends."""


def in_cells(pieces: Sequence[Piece], glyphs: Glyphs, shown: str) -> list[Piece]:
    """The pieces, those parted that hold more than one cell of a table."""
    gaps = _gaps(glyphs) if glyphs.stroke_count() > len(pieces) else {}  # one stroke a line leaves no gaps
    usual = _EXCESS * _usual_width(pieces)
    out: list[Piece] = []
    for piece in pieces:
        if piece.right - piece.left - usual * piece.size * (piece.end - piece.at) > _GAP * piece.size > 0:
            out += _parted(piece, glyphs, shown, _wide_blanks(piece, glyphs))
        elif gaps and any(band in gaps for band in _bands(piece)):
            out += _parted(piece, glyphs, shown, _blanks_at(piece, glyphs, gaps))
        else:
            out.append(piece)
    return out


def _gaps(glyphs: Glyphs) -> Gaps:
    """The wide gaps between neighbours on one line."""
    gaps: Gaps = {}
    last_right = last_middle = last_height = 0.0
    for left, top, right, bottom in glyphs.strokes():
        middle, height = (top + bottom) / 2, top - bottom
        most = height if height > last_height else last_height
        if left - last_right > _GAP * most and abs(middle - last_middle) < 0.6 * most:
            gaps.setdefault(int(last_middle) // _BAND, []).append((last_right, left))
        last_right, last_middle, last_height = right, middle, height
    return gaps


def _usual_width(pieces: Sequence[Piece]) -> float:
    """How wide a letter is on the page, as a share of its size: the median of its longer lines."""
    shares = sorted((p.right - p.left) / (p.size * (p.end - p.at)) for p in pieces if p.end - p.at > 30 and p.size > 0)
    return shares[len(shares) // 2] if len(shares) > 3 else _USUAL


def _bands(piece: Piece) -> range:
    return range(int(piece.base) // _BAND, int(piece.base + 0.9 * piece.size) // _BAND + 1)


def _parted(piece: Piece, glyphs: Glyphs, shown: str, cuts: Sequence[int]) -> list[Piece]:
    """A piece parted at the blanks at those offsets, but not after a number or bullet that opens it."""
    text = glyphs.text
    bounds = [piece.at]
    for cut in cuts:
        if not (len(bounds) == 1 and _LABEL.match(text[piece.at : cut])):
            bounds.append(cut)
    if len(bounds) == 1:
        return [piece]
    parts = []
    for first, last in pairwise((*bounds, piece.end)):
        words = text[first:last]
        first += len(words) - len(words.lstrip())
        part = piece_at(glyphs, shown, first, first + len(words.strip()), spaced=piece.spaced or first > piece.at)
        part.cell = True
        parts.append(part)
    return parts


def _wide_blanks(piece: Piece, glyphs: Glyphs) -> list[int]:
    """The offsets of the wide blanks in a piece, found by looking at each."""
    blanks = (at for at in range(piece.at + 1, piece.end - 1) if glyphs.text[at] == " ")
    wide = _GAP * piece.size
    return [at for at in blanks if glyphs.sides(at + 1)[0] - glyphs.sides(at - 1)[1] > wide]


def _blanks_at(piece: Piece, glyphs: Glyphs, gaps: Gaps) -> list[int]:
    """The offsets of the blanks in a piece where the page has wide gaps."""
    cuts: set[int] = set()
    for band in _bands(piece):
        for begin, end in gaps.get(band, ()):
            if piece.left < begin and end < piece.right:
                cuts.add(_blank(piece, glyphs, (begin + end) / 2))
    return sorted(cuts - {0})


def _blank(piece: Piece, glyphs: Glyphs, x: float) -> int:
    """The offset of the blank in a piece after which the text goes on beyond `x`, or 0."""
    blanks = [at for at in range(piece.at + 1, piece.end - 1) if glyphs.text[at] == " "]
    found = bisect_left(blanks, x, key=lambda at: glyphs.sides(at + 1)[0])
    return blanks[found] if found < len(blanks) else 0


def celled(flow: Flow, lines: Sequence[Line], cells: set[int]) -> Flow:
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
