"""Opens a document: finds out what the bytes are and hands them to the reader for that format.

Formats are told by content. A name that says otherwise is a finding, and the document is read as what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath

from msgspec.structs import replace

from averment.errors import EncryptedDocument, UnknownFormat
from averment.model.document import Document
from averment.model.finding import Finding
from averment.readers.docx import read_docx
from averment.readers.html import read_html
from averment.readers.limits import Limits
from averment.readers.more import read_more
from averment.readers.odt import read_odt
from averment.readers.original import Original, original
from averment.readers.pdf import read_pdf
from averment.readers.plain import read_plain
from averment.readers.sniff import Sniffed, sniff

Reader = Callable[[Original, Limits], Document]

_READERS: dict[str, Reader] = {
    "pdf": read_pdf,
    "docx": read_docx,
    "odt": read_odt,
    "html": read_html,
    "text": read_plain,
}


def open_document(source: str | Path | bytes, name: str | None = None, limits: Limits | None = None) -> Document:
    """The document at a path, or in bytes, read by the reader for its format.

    PDF, Word (.docx), OpenDocument text, HTML, Markdown and plain text in any encoding are read; other formats where
    the extra `averment[more]` and pandoc are installed. Raises a `DocumentError` that names the file, the reason and
    the remedy: `EmptyDocument`, `UnknownFormat`, `BrokenDocument`, `EncryptedDocument`, `LimitExceeded`.

    >>> open_document(b"Women are detained.", "note.txt").flow.text
    'Women are detained.'
    """
    allowed = limits or Limits()
    file = original(source, name, allowed)
    found = sniff(file.data)
    if found.format == "other":
        return _other(file, found, allowed)
    document = _READERS[found.format](file, allowed)
    told = _misnamed(file.name, found)
    return replace(document, findings=(*told, *document.findings)) if told else document


def _misnamed(name: str, found: Sniffed) -> tuple[Finding, ...]:
    """The finding that a file's extension says another format than its content has."""
    extension = PurePath(name).suffix.lstrip(".").lower()
    if not extension or extension in found.extensions or (found.format == "text" and extension not in _TELLING):
        return ()
    told = f"the name says .{extension}, but the file is {found.called}, and was read as that"
    return (Finding("wrong-extension", "warning", None, told),)


_TELLING = frozenset(
    ["pdf", "doc", "docx", "docm", "odt", "rtf", "html", "htm", "epub", "pptx", "xlsx", "zip", "png", "jpg"]
)
"""Extensions that plain text does not go by."""


def _other(file: Original, found: Sniffed, limits: Limits) -> Document:
    """A format of the wider world: read where it can be, else refused with the remedy."""
    if found.called == "an old Office file":
        if "EncryptedPackage".encode("utf-16-le") in file.data:
            raise EncryptedDocument(file.name, "it is locked by a password", "remove the password and save it again")
        raise UnknownFormat(file.name, "it is in the old Office format", "save it as .docx or PDF and read that")
    if found.called.startswith("a picture"):
        raise UnknownFormat(file.name, f"it is {found.called}", "have its text recognised (OCR) and read that")
    if found.called in ("RTF", "EPUB", "PowerPoint", "an OpenDocument presentation"):
        return read_more(file, found.extensions[0], limits)
    raise UnknownFormat(file.name, f"it is {found.called}", "export it to PDF, .docx or plain text and read that")
