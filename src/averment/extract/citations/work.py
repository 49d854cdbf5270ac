"""Reads one citation's words into the work they describe, or the reference back that they make."""

from __future__ import annotations

from averment.model.citation import Back, Source


def read_work(words: str, language: str = "en") -> Source | Back | None:
    """The work that a citation's words describe, or the earlier citation they refer back to; `None` if neither."""
    return None
