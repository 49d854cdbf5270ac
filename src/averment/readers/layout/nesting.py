"""How deep the items of a list stand: by their indent, and by marks that change.

Knows blocks and lines; what else stands between items ends their list.
"""

from __future__ import annotations

from collections.abc import Sequence

from averment.readers.layout.blocks import Block
from averment.readers.layout.lines import Line

_STEP = 1.5


def nest_items(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Gives every item its level, in place: 1 for the outermost of its list."""
    stack: list[tuple[float, str]] = []
    for block in blocks:
        if block.kind != "item":
            stack.clear()
            continue
        mark = block.opened.label if block.opened and block.style == "bullet" else block.style
        indent = lines[block.rows[0]].indent
        while stack and indent < stack[-1][0] - _STEP:
            stack.pop()
        known = next((n for n, (at, seen) in enumerate(stack) if seen == mark and abs(at - indent) <= _STEP), -1)
        if known >= 0:
            del stack[known + 1 :]
        else:
            stack.append((indent, mark))
        block.level = len(stack)
