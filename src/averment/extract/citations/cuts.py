"""Where a bracket or note is cut into sources: at semicolons, joints, symbols in a row, authors with years in a row.

Finds places to cut. Whether a part is a source is for `pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from averment.extract.citations.endings import YEAR
from averment.extract.citations.evidence import Sources, shape
from averment.extract.citations.leads import after_lead, joints, leads, skip, trimmed
from averment.extract.citations.shapes import shapes

LONGEST = 3000
"""No source is longer; what is, is read no further."""

_PLACES = r"(?:[^\s,;]{1,12}\.?\s?[\d\s().,–-]*(?:\([a-z]\)[\s,]*)*(?:(?:and|et|y)\s[\d\s().–-]+)?)?"
_BETWEEN_SYMBOLS = re.compile(rf"[\s,;.]*{_PLACES}(?:,|\s(?:and|et|y|&)|, and)\s+\Z")
_URL_REST = re.compile(r"[^\s<>«»“”\"]+")
_AND = re.compile(r"\s+(?:and|et|y|&)\s+(?=[^\Wa-z])")
_DATED_AND = re.compile(r"(\d[a-z]?\)?),?\s+(?:and|et|y|&)\s+(?=[^\Wa-z\d_])")
_CHAIN = re.compile(rf"[^\W\d_][^,;()\d]{{1,60}},? {YEAR}[a-z]?, (?={YEAR}|[^\W\d_a-z])")


def parts_of(of: Sources, start: int, end: int, *, note: bool) -> list[tuple[int, int]]:
    """The stretch cut where one source ends and the next begins; time grows with its length alone."""
    low = of.folded[start:end]
    cuts: list[tuple[int, int]] = []
    if ";" in low:
        cuts += _semicolons(of.text, start, end)
    if note and ". " in low:
        cuts += _stops(of, start, end)
    if "/" in low:
        cuts += _symbols(of, start, end)
    cuts += joints(of, start, end)
    rows = low.count("0") + low.count("9") > 1 and low.count("20") + low.count("19") > 1
    if not cuts:
        return _joined(of, start, end) if rows else [(start, end)]
    cuts.sort()
    parts: list[tuple[int, int]] = []
    for stop, begin in (*cuts, (end, end)):
        if stop >= start:
            parts += _joined(of, start, stop) if rows else [(start, stop)]
            start = begin
    return parts


def _semicolons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Semicolons outside brackets and quotation marks."""
    depth, since = 0, start
    at = text.find(";", start, end)
    while at >= 0:
        for opening, closing in ("()", "[]", "“”", "«»"):
            depth += text.count(opening, since, at) - text.count(closing, since, at)
        since = at
        depth = max(depth, 0)
        if not depth and not text[at + 1 : at + 2].isdigit():  # "2020;8(3):45-52" is a volume
            yield at, at + 1
        at = text.find(";", at + 1, end)


def _stops(of: Sources, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Full stops after which another source is led in, or a symbol or "ibid." begins."""
    text = of.text
    at = text.find(". ", start, end)
    while at >= 0:
        begin = skip(text, at + 1, end)
        if of.symbol_in(begin, begin + 1) or _led(of, begin, end) or shapes().again.match(of.folded, begin, end):
            yield at, begin
        at = text.find(". ", at + 1, end)


def _led(of: Sources, start: int, end: int) -> bool:
    """Whether a source is led in here; an address "available at ..." belongs to the source before."""
    return leads(of, start, end) and not of.folded.startswith(("http", "www."), after_lead(of, start, end))


def _symbols(of: Sources, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where one symbol follows another ("A/HRC/44/51 and A/HRC/45/12"), and "and" after an address."""
    symbol = of.symbol_in(start, end)
    while symbol and (following := of.symbol_in(symbol[1], end)):
        if following[0] - symbol[1] < 120 and _BETWEEN_SYMBOLS.match(of.text, symbol[1], following[0]):
            yield _without_and(of.text, symbol[1], following[0]), following[0]
        symbol = following
    at = of.text.find("://", start, end)
    while at >= 0:
        address = _URL_REST.match(of.text, at, end)
        stop = address.end() if address else at + 1
        if joint := _AND.match(of.text, stop, end):
            yield joint.span()
        at = of.text.find("://", stop, end)


def _without_and(text: str, start: int, end: int) -> int:
    """Where what stands between two symbols ceases to belong to the first: its paragraphs do, the "and" does not."""
    between = text[start:end].rstrip()
    for joint in ("and", "et", "y", "&"):
        if between.endswith(" " + joint):
            between = between[: -len(joint)]
    return start + len(between.rstrip(" ,;"))


def _joined(of: Sources, start: int, end: int) -> list[tuple[int, int]]:
    """A part, cut between authors with years in a row and at an "and" between two that are each a source."""
    text = of.text
    parts = []
    while (chain := _CHAIN.match(text, start, end)) and not text[chain.end()].isdigit():
        parts.append((start, chain.end() - 2))
        start = chain.end()
    match = _DATED_AND.search(text, start, end) if end - start < LONGEST else None
    if match:
        first = match.end(1)
        if shape(of, after_lead(of, start, first), first) and shape(of, match.end(), trimmed(of, match.end(), end)):
            parts.append((start, first))
            start = match.end()
    return [*parts, (start, end)]
