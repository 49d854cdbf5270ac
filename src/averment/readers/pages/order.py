"""The order of reading: pieces of a page joined to lines, lines to blocks, blocks put in the order a person reads.

Most pages are drawn in the order in which they are read, column after column and cell after cell, so that order is
kept, but for what is drawn late and stands above (heads of pages, mastheads, titles over columns). It must not know
what the text says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from averment.readers.pages.pieces import Piece

_LOOSE = 1.25
"""Lines further apart than this many times the usual distance have blank space between them."""
_FAR = 2.2
"""Lines further apart than this many times the size of their type are in different blocks."""
_BLANK = 2.5
"""Pieces further apart on one line than this many times the size of the first are not joined, whatever the second's."""
_HANGING = 4
"""A line that begins further to the left than this many times its size stands below something else: a cell, say."""


def ordered(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in reading order, those on one line joined, with gaps and indents filled in."""
    if not pieces or sum(piece.size <= 0 for piece in pieces) > 0.2 * len(pieces):
        return list(pieces)
    blocks = _placed(_blocks(_joined(pieces)))
    _mark_cells(blocks)
    leading = _leading(blocks)
    out: list[Piece] = []
    for block in blocks:
        _space(block, leading, out[-1] if out else None)
        out += block
    return out


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that go on where the one before ends, on the same line, made one: pdfium breaks a line at raised type."""
    last = pieces[0]
    out = [last]
    for piece in pieces[1:]:
        apart = piece.left - last.right
        if piece.left <= last.left or apart > _BLANK * last.size or not _beside(last, piece):
            out.append(piece)
            last = piece
            continue
        size = max(last.size, piece.size)
        blank = " " if piece.spaced or apart > 0.12 * size else ""
        last = out[-1] = Piece(
            f"{last.text}{blank}{piece.text}",
            last.left,
            max(last.right, piece.right),
            last.base if last.size >= piece.size else piece.base,
            size,
            last.bold and piece.bold,
            last.at,
            piece.end,
            last.spaced,
            cell=last.cell or piece.cell,
        )
    return out


def _beside(last: Piece, piece: Piece) -> bool:
    """Whether a piece begins about where the last one ends, and overlaps with it in height."""
    size = max(last.size, piece.size)
    overlap = min(last.base + last.size, piece.base + piece.size) - max(last.base, piece.base)
    return -0.5 * size < piece.left - last.right < 1.2 * size and overlap >= 0.5 * min(last.size, piece.size)


def _blocks(lines: Sequence[Piece]) -> list[list[Piece]]:
    """Runs of lines each of which stands right below the one before, in the same column."""
    blocks = [[lines[0]]]
    for line in lines[1:]:
        last = blocks[-1][-1]
        most = last.size if last.size > line.size else line.size
        below = 0.25 * last.size < last.base - line.base < _FAR * most
        under = line.left < last.right and last.left - _HANGING * most < line.left
        if below and under:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


_CELL = 250
"""Blocks of more characters than this are columns of text rather than cells of a table."""
_MOST_BLOCKS = 400
"""A page in more blocks than this is left as it was drawn: telling what stands above what would take too long."""


class _Box(Struct, gc=False):
    """A block with the rectangle that it fills."""

    lines: list[Piece]
    left: float
    right: float
    bottom: float
    top: float


def _placed(blocks: list[list[Piece]]) -> list[list[Piece]]:
    """The blocks in the order of drawing as far as none comes before one that stands above it in its column."""
    boxes = [
        _Box(
            lines,
            min(p.left for p in lines),
            max(p.right for p in lines),
            lines[-1].base,
            max(p.base + p.size for p in lines),
        )
        for lines in blocks
    ]
    if len(boxes) > _MOST_BLOCKS:
        return blocks
    lowest = boxes[0].top
    for box in boxes[1:]:
        if box.bottom >= lowest - 1:
            return [box.lines for box in _sorted(boxes)]
        lowest = min(lowest, box.top)
    return blocks


def _sorted(boxes: list[_Box]) -> list[_Box]:
    """The boxes, each after those above it; else as drawn, going on from where the last one was drawn."""
    last = min(boxes, key=_top)
    below = [_below(box, boxes, last if len(last.lines) == 1 else None) for box in boxes]
    waits = [0] * len(boxes)
    for n in (n for row in below for n in row):
        waits[n] += 1
    left = dict.fromkeys(range(len(boxes)))
    out: list[_Box] = []
    now = -1
    while left:
        free = now + 1 if now + 1 in left and not waits[now + 1] else next((n for n in left if not waits[n]), None)
        now = next(iter(left)) if free is None else free
        del left[now]
        out.append(boxes[now])
        for n in below[now]:
            waits[n] -= 1
    return out


def _below(upper: _Box, boxes: list[_Box], ends: _Box | None) -> list[int]:
    """Which boxes are to be read after one: those below it in its column, and the line that ends the page."""
    floor, left, right = upper.bottom + 1, upper.left, upper.right
    return [
        n
        for n, box in enumerate(boxes)
        if box.top <= floor and box is not upper and ((left < box.right and box.left < right) or box is ends)
    ]


def _top(box: _Box) -> float:
    return box.top


def _mark_cells(blocks: list[list[Piece]]) -> None:
    """Marks as cells the small blocks of which one stands beside another: columns of text hold more than that."""
    small = [block for block in blocks if sum(len(piece.text) for piece in block) < _CELL]
    if len(small) > _MOST_BLOCKS:
        return
    for block in small:
        top, bottom = block[0].base + block[0].size, block[-1].base
        right = max(piece.right for piece in block)
        for other in small:
            if other[0].left > right and other[-1].base < top and other[0].base + other[0].size > bottom:
                for piece in (*block, *other):
                    piece.cell = True


def _leading(blocks: Sequence[Sequence[Piece]]) -> float:
    """The usual distance of lines on the page, as a multiple of their height."""
    steps: Counter[int] = Counter()
    for block in blocks:
        for above, below in pairwise(block):
            steps[round(20 * (above.base - below.base) / (above.size or 1.0))] += len(below.text)
    if not steps:
        return 1.3
    usual = max(steps.values())
    return min(step for step, count in steps.items() if count >= 0.5 * usual) / 20


def _space(block: list[Piece], leading: float, before: Piece | None) -> None:
    """Fills in gaps and indents; a block that goes on at the top of the next column has no gap before it."""
    left = min(piece.left for piece in block)
    above = before
    for piece in block:
        piece.indent = (piece.left - left) / (0.5 * piece.size) if piece.size else 0.0
        piece.gap = above is None or _is_gap(above, piece, leading, same=above is not before)
        above = piece


def _is_gap(above: Piece, piece: Piece, leading: float, *, same: bool) -> bool:
    """Whether blank space stands between two lines read one after the other; `same` if they are of one block."""
    size = above.size if above.size > piece.size else piece.size
    if not same and (above.cell or piece.cell):
        return True
    if above.base < piece.base:
        return not (piece.left > above.left and piece.size == above.size)
    return size > 0 and above.base - piece.base > _LOOSE * leading * size
