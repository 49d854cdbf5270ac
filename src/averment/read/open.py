"""Opens a document: finds out what the bytes are and hands them to the reader for that format."""

from __future__ import annotations

from pathlib import Path

from averment.model.document import Document
from averment.read.docx import read_docx
from averment.read.limits import Limits
from averment.read.original import original
from averment.read.plain import read_plain
from averment.read.sniff import sniff


def open_document(source: str | Path | bytes, name: str | None = None, limits: Limits | None = None) -> Document:
    """The document at a path, or in bytes, read by the reader for its format."""
    allowed = limits or Limits()
    file = original(source, name, allowed)
    return (read_docx if sniff(file.data).format == "docx" else read_plain)(file, allowed)
