"""The place inside a work that a citation names: "para. 9", "p. 88-91", "cap. IV.B, párr. 88", "§23 and 78(2)"."""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.evidence import Sources
from averment.extract.citations.shapes import place_pattern

_SHORT = re.compile(r"\d{4}[a-z]?\s?[:,]\s?(?:pp?\.\s?)?(?P<page>\d{1,4}(?:\s?[–-]\s?\d{1,4})?)\Z")


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s,(.;])(?:{place_pattern()}|§+\s?\d[^,;]*)(?:,\s{place_pattern()})*")


def locator_in(of: Sources, start: int, end: int) -> str | None:
    """The last place inside the work named in `[start, end)`, as printed, or `None`."""
    words = of.folded[start:end]
    if not any(map(str.isdigit, words)):
        return None
    if match := _SHORT.search(words):
        return of.text[start + match.start("page") : start + match.end("page")]
    last = None
    for last in _places().finditer(words):
        pass
    return of.text[start + last.start() : start + last.end()] if last else None
