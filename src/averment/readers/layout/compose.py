"""Puts the lines of a block into a flow: one blank for each break, none where a word or an address was broken.

Knows lines and the weaver; what the lines are is settled before.
"""

from __future__ import annotations

from collections.abc import Sequence

from averment.readers.layout.hyphens import HYPHENS, keeps_hyphen
from averment.readers.layout.lines import Line
from averment.readers.layout.signs import in_address
from averment.readers.layout.weave import Weaver


def compose(
    weaver: Weaver, text: str, lines: Sequence[Line], rows: Sequence[int], lead: int, quoted: bool = False
) -> None:
    """Takes the lines `rows` into the weaver's passage; the first `lead` characters of the first are left out."""
    line = lines[rows[0]]
    start, end = min(line.start + lead, line.end), line.end
    if len(rows) > 2 and not quoted:
        stop = lines[rows[-1]].end
        words = text[start:stop]
        if words.count("\n") == len(rows) - 1 == stop - line.start - _length(lines, rows) and not _broken(words):
            weaver.take(start, stop)
            return
    address = False
    for n in range(1, len(rows)):
        before, line = line, lines[rows[n]]
        begin = line.start + (_quote_lead(text, line) if quoted else 0)
        last = text[end - 1]
        joint = " "
        if address or text.find("://", before.start, end) > 0:
            address = last != "," and in_address(text[before.start : end], text[begin : line.end], address)
            joint = "" if address else " "
        if joint and last in HYPHENS and end > start:
            keep = keeps_hyphen(text, end, begin)
            joint = " " if keep is None else ""
            if keep is False:
                weaver.take(start, end - 1)
                start = end = begin
        if joint and end + 1 == begin and text[end] == "\n":
            end = line.end
            continue
        if start < end:
            weaver.take(start, end)
        if joint:
            weaver.blank(end)
        start, end = begin, line.end
    weaver.take(start, end)


def _length(lines: Sequence[Line], rows: Sequence[int]) -> int:
    return sum([lines[i].end - lines[i].start for i in rows])


def _broken(words: str) -> bool:
    """Whether a word or an address may be broken at a line's end."""
    return "-\n" in words or "://" in words or "\u2010\n" in words or "\u00ad\n" in words or "\u2011\n" in words


def _quote_lead(text: str, line: Line) -> int:
    words = text[line.start : line.end]
    return len(words) - len(words.lstrip("> "))
