"""Lines: what the layout works on, whatever the format they come from.

Holds the `Line` and the cutting of plain text into lines. It must not know what any line means.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

_ALL = 0.85
_FEW = 15
_RUNNING = 0.2
_DIGITS = 6
_BACK = 8
_NEAREST = 1_000
_FURTHEST = 9_000
"""How far apart, in characters, the numbers of one page and the next may stand."""


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

    Where every line has a blank one above it, as some converters set them, only more than one is a gap.

    >>> [(line.start, line.end, line.gap) for line in lines_of("One\\n\\n  two")]
    [(0, 3, True), (7, 10, True)]
    """
    lines: list[Line] = []
    page = 1 if "\f" in text else 0
    gap = True
    gaps = 0
    at = start
    for raw in (text[start:] if start else text).splitlines(True):
        bare = raw.strip()
        if bare:
            lead = 0 if bare[0] == raw[0] else len(raw) - len(raw.lstrip())
            lines.append(Line(at + lead, at + lead + len(bare), page, gap, lead))
            gaps += gap
            gap = False
        else:
            gap = True
        if page and "\f" in raw:
            page += 1
            gap = True
        at += len(raw)
    return _closed(text, lines) if gaps > _ALL * len(lines) > _FEW else lines


def _closed(text: str, lines: list[Line]) -> list[Line]:
    """The lines with single blank ones between them taken as none, if most of them go on in mid-sentence."""
    if sum(text[line.start].islower() for line in lines) < _RUNNING * len(lines):
        return lines
    found = lines[:1]
    for before, line in pairwise(lines):
        breaks = len(text[before.end : line.start].splitlines()) - 1
        gap = breaks > 2 or before.page != line.page
        found.append(Line(line.start, line.end, line.page, gap, line.indent))
    return found


def with_pages(text: str, lines: list[Line]) -> list[Line]:
    """The lines with the pages that lone numbers tell where no form feed does: numbers that rise by one, a page apart.

    Without such numbers the lines as they were.
    """
    last = len(lines) - 1
    lone = [(i, line) for i, line in enumerate(lines) if line.end - line.start <= _DIGITS]
    chain = _numbered([(i, line) for i, line in lone if i == last or lines[i + 1].gap], text)
    if not chain:
        return lines
    after = lines[chain[0]].start > _NEAREST / 2
    cuts = set(chain)
    page = 1
    found: list[Line] = []
    for i, line in enumerate(lines):
        if i in cuts and not after and i:
            page += 1
        found.append(Line(line.start, line.end, page, line.gap, line.indent))
        if i in cuts and after:
            page += 1
    return found


def _numbered(lone: list[tuple[int, Line]], text: str) -> list[int]:
    """The longest chain of lone numbers that rise by one, about a page from one to the next."""
    length: dict[int, int] = {}
    before: dict[int, int] = {}
    seen: dict[int, list[tuple[int, int]]] = {}
    top = -1
    for i, line in lone:
        words = text[line.start : line.end].strip("-–—|[] ")
        if not words.isdecimal() or len(words) > _DIGITS - 2:
            continue
        number, at = int(words), line.start
        near = [j for j, start in seen.get(number - 1, [])[-_BACK:] if _NEAREST < at - start < _FURTHEST]
        before[i] = max(near, key=lambda j: (length[j], j), default=-1)
        length[i] = 1 + length.get(before[i], 0)
        seen.setdefault(number, []).append((i, at))
        top = i if top < 0 or length[i] >= length[top] else top
    chain = []
    while top >= 0:
        chain.append(top)
        top = before[top]
    return chain[::-1] if len(chain) > 1 else []
