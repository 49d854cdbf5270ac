"""Texts and PDFs to measure on, made from our own annotated statements and the examples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = 3000
"""Characters that are taken for a page."""


@cache
def statements() -> tuple[str, ...]:
    """Our statements in English, as plain text."""
    names = sorted((ROOT / "tests" / "golden").glob("*.txt"))
    texts = (name.read_text(encoding="utf-8") for name in names)
    return tuple(text for text in texts if " the " in text[:4000])


def long_text(characters: int) -> str:
    """The statements one after the other, again and again, to at least so many characters."""
    parts, size = [], 0
    while size < characters:
        for text in statements():
            parts.append(text)
            size += len(text) + 2
    return "\n\n".join(parts)[:characters]


def pages(text: str) -> float:
    """How many pages a text comes to."""
    return len(text) / PAGE
