"""One document at a time: read, extract, resolve. The only place where the stages meet."""

from __future__ import annotations

from pathlib import Path

from averment.extract.all import extract
from averment.model.reading import Reading
from averment.read.open import open_document
from averment.resolve.reading import resolve


def read(source: str | Path | bytes, *, name: str | None = None) -> Reading:
    """The reading of the document at a path, or in bytes: everything in it that is evidence."""
    matter, found = extract(open_document(source, name))
    return resolve(matter, found)
