"""Lines: what the layout works on, whatever the format they come from.

Holds the `Line` and the cutting of plain text into lines. It must not know what any line means.
"""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True, gc=False):
    """One printed line of a text: `[start, end)` without the blanks around it; never empty.

    `page` counts from 1 (0: pages not known). `gap` says that blank space stands above the line. `indent` is
    the blank before it, in characters or points. `size` (points; 0: not known) and `bold` are known where the
    format has type; plain text leaves them at their defaults.
    """

    start: int
    end: int
    page: int = 0
    gap: bool = False
    indent: float = 0.0
    size: float = 0.0
    bold: bool = False


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of a plain text from offset `start` on; a form feed begins a new page, a blank line leaves a gap.

    >>> [(line.start, line.end, line.gap) for line in lines_of("One\\n\\n  two")]
    [(0, 3, True), (7, 10, True)]
    """
    lines: list[Line] = []
    page = 1 if "\f" in text else 0
    gap = True
    at = start
    for raw in (text[start:] if start else text).splitlines(True):
        bare = raw.strip()
        if bare:
            lead = 0 if bare[0] == raw[0] else len(raw) - len(raw.lstrip())
            lines.append(Line(at + lead, at + lead + len(bare), page, gap, lead))
            gap = False
        else:
            gap = True
        if page and "\f" in raw:
            page += 1
            gap = True
        at += len(raw)
    return lines
