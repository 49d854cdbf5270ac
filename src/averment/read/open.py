"""Opens a document: finds out what the bytes are and hands them to the reader for that format."""

from __future__ import annotations

import hashlib
from pathlib import Path

from averment.errors import EmptyDocument
from averment.model.document import Document
from averment.read.limits import Limits
from averment.read.text import flow_of


def open_document(source: str | Path | bytes, name: str | None = None, limits: Limits | None = None) -> Document:
    """The document at a path, or in bytes, read by the reader for its format."""
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    label = name or (Path(source).name if not isinstance(source, bytes) else "document")
    if not data:
        raise EmptyDocument(label, "the file is empty", "check that it was saved or downloaded whole")
    text = data.decode("utf-8-sig")
    return Document(label, hashlib.sha256(data).hexdigest(), "text/plain", "en", text, flow_of(text))
