"""How well the fields of a source agree with those that were meant, as the measure of readings counts them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from averment.model.citation import Back, Source

_LIKE = 0.85


def agreement(meant: Mapping[str, Any], got: Source | Back | None) -> tuple[int, int, int]:
    """How many fields are right, meant and found: authors one by one, publisher, title and year."""
    read = got if isinstance(got, Source) else Source("")
    right = wanted = found = 0
    for name, value in (("publisher", read.publisher), ("title", read.title), ("issued", read.issued)):
        want = meant.get(name)
        if name == "issued":
            want, value = (str(want)[:4] if want else None), (value[:4] if value else None)
        right += bool(want and value and alike(str(want), value))
        wanted += bool(want)
        found += bool(value)
    authors = list(meant.get("authors") or [])
    right += min(sum(any(alike(a, b) for b in read.authors) for a in authors), len(read.authors))
    return right, wanted + len(authors), found + len(read.authors)


def alike(a: str, b: str) -> bool:
    """Whether two strings are one but for case, blanks, marks and a few letters."""
    a, b = _folded(a), _folded(b)
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LIKE


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[\"'“”‘’«»`*_\\]", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[‐-―-]", "-", text)).strip(" .,;:")
