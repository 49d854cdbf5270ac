"""The bytes of one file, as every reader gets them: with its name, its hash and the limits that hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

from averment.errors import DocumentError, EmptyDocument
from averment.model.document import Document, Flow, Place
from averment.model.finding import Finding
from averment.readers.limits import Limits


class Original(Struct, frozen=True):
    """One file: the name it goes by in messages, its bytes, and their SHA-256 in hexadecimal."""

    name: str
    data: bytes
    sha256: str

    def document(
        self,
        media_type: str,
        language: str,
        text: str,
        flow: Flow,
        *,
        pages: int = 0,
        places: tuple[Place, ...] = (),
        findings: tuple[Finding, ...] = (),
    ) -> Document:
        """The document that a reader made of this file."""
        return Document(self.name, self.sha256, media_type, language, text, flow, pages, places, findings)


def original(source: str | Path | bytes, name: str | None, limits: Limits) -> Original:
    """The file at a path, or bytes already in hand, if it is a file, not empty and within `limits.bytes`."""
    if isinstance(source, bytes):
        label, data = name or "document", source
    else:
        path = Path(source)
        label = name or path.name
        data = _load(path, label, limits)
    limits.check("bytes", len(data), label)
    if not data:
        raise EmptyDocument(label, "the file is empty", "check that it was saved or downloaded whole")
    return Original(label, data, hashlib.sha256(data).hexdigest())


def _load(path: Path, label: str, limits: Limits) -> bytes:
    if not path.is_file():
        reason = (
            "this is a folder"
            if path.is_dir()
            else "it is no ordinary file"
            if path.exists()
            else "there is no such file"
        )
        raise DocumentError(label, reason, "name a file")
    try:
        limits.check("bytes", path.stat().st_size, label)
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(label, f"the file cannot be opened ({error.strerror})", "check its permissions") from error
