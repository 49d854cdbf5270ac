"""One document at a time: read, extract, resolve. The only place where the stages meet."""

from __future__ import annotations

from pathlib import Path

from averment.extract.all import extract
from averment.model.reading import Reading
from averment.readers.limits import Limits
from averment.readers.open import open_document
from averment.resolve.reading import resolve


def read(source: str | Path | bytes, *, name: str | None = None, limits: Limits | None = None) -> Reading:
    """The reading of the document at a path, or in bytes: everything in it that is evidence.

    Spans in the reading count in `reading.text`, in Unicode code points. `name` is what the document is called in the
    reading and in messages, `limits` how large it may be. Raises `averment.errors.DocumentError`, with the reason and
    the remedy, for a document that cannot be read; whatever can be decoded is read, and what is odd is a finding.

    >>> reading = read(b"In 2021, two officers were convicted (Aster Watch, Behind the Gate, 2022).", name="note.txt")
    >>> [source.title for source in reading.sources]
    ['Behind the Gate']
    """
    matter, found = extract(open_document(source, name, limits or Limits()))
    return resolve(matter, found)
