"""The place inside a work that a citation names: "para. 9", "p. 88-91", "cap. IV.B, párr. 88", "§23 and 78(2)"."""

from __future__ import annotations

import re

from averment.extract.citations.endings import is_date
from averment.extract.citations.evidence import Sources
from averment.extract.citations.shapes import shapes

_SHORT = re.compile(r"\d{4}[a-z]?\s?[:,]\s?(?:pp?\.\s?)?(?P<page>\d{1,4}(?:\s?-\s?\d{1,4})?)\Z")
_YEARS = frozenset(["19", "20"])


def locator_in(of: Sources, start: int, end: int) -> str | None:
    """The place inside the work with which `[start, end)` ends, a date or address after it aside, or `None`."""
    low = of.folded[max(start, end - 240) : end]
    if low[-6:-4] == ", " and low[-4:-2] in _YEARS:
        return None
    segments = low.split(", ")
    last = len(segments)
    named = shapes().locator
    if last > 2 and not named.match(segments[-1]):
        if not (named.match(segments[-2]) and _passes(segments[-1])):
            return _page(of, low, end)
        last -= 1
    first = last
    while first > 1 and named.match(segments[first - 1]):
        first -= 1
    if first < last:
        begin = end - len(", ".join(segments[first:]))
        place = of.text[begin : begin + len(", ".join(segments[first:last]))].rstrip(" .")
        return place[:-1] if place.endswith(")") and "(" not in place else place
    return _page(of, low, end)


def _page(of: Sources, low: str, end: int) -> str | None:
    """The page after the year of a short citation with whose folded words `low` the stretch up to `end` ends."""
    match = _SHORT.search(low, max(0, len(low) - 24)) if low[-1:].isdigit() else None
    return of.text[end - len(low) + match.start("page") : end] if match else None


def _passes(segment: str) -> bool:
    """Whether a segment may stand after the place in a work: a date, an address, "available at"."""
    return "http" in segment or "www." in segment or "accessed" in segment or (len(segment) < 24 and is_date(segment))
