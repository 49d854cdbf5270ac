"""Finds out what a file is from its bytes, whatever its name says.

Holds signatures and nothing else. A format that no reader here takes is named, so that the message can say so.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal, NamedTuple

Format = Literal["pdf", "docx", "odt", "html", "text", "other"]


class Sniffed(NamedTuple):
    """What a file is: its format, what to call it, and the extensions that go with it."""

    format: Format
    called: str
    extensions: tuple[str, ...]


TEXT = Sniffed("text", "plain text", ("txt", "text", "md", "markdown", "mkd", "rst", "log", "csv", "tsv", ""))
_PDF = Sniffed("pdf", "PDF", ("pdf",))
_DOCX = Sniffed("docx", "Word", ("docx", "docm", "dotx", "dotm"))
_ODT = Sniffed("odt", "OpenDocument text", ("odt", "ott"))
_HTML = Sniffed("html", "HTML", ("html", "htm", "xhtml", "shtml", "mht"))
_ZIP = Sniffed("other", "a zip archive", ("zip",))

_SIGNS: tuple[tuple[bytes, Sniffed], ...] = (
    (b"{\\rtf", Sniffed("other", "RTF", ("rtf",))),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sniffed("other", "an old Office file", ("doc", "xls", "ppt", "dot", "msg"))),
    (b"\x89PNG\r\n", Sniffed("other", "a picture (PNG)", ("png",))),
    (b"\xff\xd8\xff", Sniffed("other", "a picture (JPEG)", ("jpg", "jpeg"))),
    (b"GIF8", Sniffed("other", "a picture (GIF)", ("gif",))),
    (b"II*\0", Sniffed("other", "a picture (TIFF)", ("tif", "tiff"))),
    (b"MM\0*", Sniffed("other", "a picture (TIFF)", ("tif", "tiff"))),
    (b"BM", Sniffed("other", "a picture (BMP)", ("bmp",))),
    (b"%!PS", Sniffed("other", "PostScript", ("ps", "eps"))),
    (b"\x1f\x8b", Sniffed("other", "a gzip archive", ("gz", "tgz"))),
    (b"7z\xbc\xaf\x27\x1c", Sniffed("other", "a 7z archive", ("7z",))),
    (b"Rar!\x1a\x07", Sniffed("other", "a RAR archive", ("rar",))),
    (b"\x7fELF", Sniffed("other", "a program", ())),
    (b"MZ", Sniffed("other", "a program", ("exe", "dll"))),
    (b"SQLite format 3\0", Sniffed("other", "an SQLite database", ("db", "sqlite"))),
)
_BINARY_SIGNS = frozenset([b"BM", b"MZ"])
_INSIDE = (
    ("word/", _DOCX),
    ("ppt/", Sniffed("other", "PowerPoint", ("pptx",))),
    ("xl/", Sniffed("other", "Excel", ("xlsx",))),
)
_MIMETYPES = {
    "application/vnd.oasis.opendocument.text": _ODT,
    "application/vnd.oasis.opendocument.text-template": _ODT,
    "application/vnd.oasis.opendocument.presentation": Sniffed("other", "an OpenDocument presentation", ("odp",)),
    "application/vnd.oasis.opendocument.spreadsheet": Sniffed("other", "an OpenDocument spreadsheet", ("ods",)),
    "application/epub+zip": Sniffed("other", "EPUB", ("epub",)),
}
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|table|span|br|a\s+href)[\s/>][^<]*(?=<|\S)", re.IGNORECASE)
_CLOSING = re.compile(rb"</(?:p|div|h[1-6]|ul|ol|table|body|html)\s*>", re.IGNORECASE)
_CONTROLS = bytes([*range(1, 9), *range(14, 27), *range(28, 32), 127])
_HEAD = 65_536


def sniff(data: bytes) -> Sniffed:
    """What the bytes are; plain text if nothing says otherwise.

    >>> sniff(b"%PDF-1.7 ...").called
    'PDF'
    """
    if b"%PDF-" in data[:1024]:
        return _PDF
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zipped(data)
    for sign, found in _SIGNS:
        if data.startswith(sign) and (sign not in _BINARY_SIGNS or _binary(data[:_HEAD])):
            return found
    head = data[:_HEAD]
    if _HTML_START.match(narrow(head)) or _marked_up(narrow(head)):
        return _HTML
    return Sniffed("other", "no text", ()) if _binary(head) else TEXT


def narrow(head: bytes) -> bytes:
    """The head of a file with UTF-16's null bytes and marks dropped, so that tags can be looked for."""
    return head.replace(b"\0", b"").lstrip(b"\xff\xfe") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head


def _marked_up(head: bytes) -> bool:
    """Whether a file without an HTML head is a fragment of HTML: it begins with a tag and closes some."""
    start = head.lstrip()[:1]
    return start == b"<" and bool(_HTML_TAG.match(head.lstrip())) and bool(_CLOSING.search(head))


def _zipped(data: bytes) -> Sniffed:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()[:10_000]
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                declared = package.read("mimetype").decode("ascii", "replace").strip()
                if declared in _MIMETYPES:
                    return _MIMETYPES[declared]
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError, NotImplementedError, EOFError):
        return _by_traces(data)
    for folder, found in _INSIDE:
        if any(name.replace("\\", "/").startswith(folder) for name in names) and "[Content_Types].xml" in names:
            return found
    return _ODT if "content.xml" in names else _ZIP


def _by_traces(data: bytes) -> Sniffed:
    """What a damaged archive was, by the names that are left in it."""
    head = data[: 4 * _HEAD]
    if b"application/vnd.oasis.opendocument.text" in head[:200]:
        return _ODT
    return _DOCX if b"word/" in head or b"[Content_Types].xml" in head[:200] else _ZIP


def _binary(head: bytes) -> bool:
    """Whether bytes are no text in any encoding: too many are control characters."""
    nulls = head.count(0)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if nulls > 0.02 * len(head) and head[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return (controls > 0.08 * len(head) and not _wide(head)) or nulls > 0.8 * len(head)
    return controls > 0.04 * len(head) and head[:2] not in (b"\xff\xfe", b"\xfe\xff") and not _wide(head)


def _wide(head: bytes) -> bool:
    """Whether null or control bytes lie on one side of pairs only, as in UTF-16."""
    sides = [sum(byte < 32 for byte in head[side::2]) for side in (0, 1)]
    return max(sides) > 4 * min(sides)
