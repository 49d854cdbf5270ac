"""What type tells: which blocks are set larger or bolder than the text around them.

Knows sizes and weights where a format gives them; plain text gives none, and then nothing is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from averment.readers.layout.blocks import Block
from averment.readers.layout.lines import Line

_LARGER = 1.08
_SMALLER = 0.93
_MOSTLY = 0.4
_TITLE = 300
_ENOUGH = 2


class Typography:
    """The type of one text: its body's size, and whether weight and size set headings apart."""

    def __init__(self, blocks: Sequence[Block], lines: Sequence[Line]) -> None:
        self._lines = lines
        sizes: Counter[float] = Counter()
        bold = total = 0
        for line in lines:
            if not line.size and not line.bold:
                continue
            length = line.end - line.start
            sizes[line.size] += length
            total += length
            bold += length * line.bold
        self.known = total > 0
        self._body = sizes.most_common(1)[0][0] if sizes else 0.0
        self._weighs = bold < _MOSTLY * total
        self.tells = self.known and sum(self._short(block) and self.stands_out(block) for block in blocks) >= _ENOUGH

    def stands_out(self, block: Block) -> bool:
        """Whether all lines of a block are bold or larger than the body, where that is not how the body is set."""
        if not self.known:
            return False
        rows = [self._lines[i] for i in block.rows]
        if self._weighs and all(line.bold for line in rows):
            return all(line.size >= _SMALLER * self._body for line in rows)
        return self._body > 0 and all(line.size > _LARGER * self._body for line in rows)

    def look(self, block: Block) -> tuple[int, bool]:
        """How a block is set, larger and bolder type last in order."""
        first = self._lines[block.rows[0]]
        return round(first.size), first.bold

    def _short(self, block: Block) -> bool:
        return self._lines[block.rows[-1]].end - self._lines[block.rows[0]].start < _TITLE
