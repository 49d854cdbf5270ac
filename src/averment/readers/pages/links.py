"""Links on PDF pages: which words lead to which address.

A link is a rectangle on the page; the words in it are found by the characters at its ends. Web addresses that are
printed out are no links in this sense, as they are read as text.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from averment.readers.layout import Edit
from averment.readers.pages.glyphs import Glyphs
from averment.readers.pages.pieces import Piece

_LONGEST = 4096
_LINE_END = re.compile(r"\s*[\r\n]")
_MOST = 500
_SLACK = 12
"""By how many characters a piece may be shorter than its stretch of the page's text, breaks and joints left out."""


class Address(Struct, gc=False):
    """A link: `[first, end)` of the page's `text` leads to `url`."""

    first: int
    end: int
    url: str
    text: str

    def edits(self, piece: Piece, start: int) -> list[Edit]:
        """The edits by which a piece that stands at `start` of the document's text is linked, if it is."""
        begin, end = max(self.first, piece.at), min(self.end, piece.end)
        words = self.text[begin:end].strip()
        if not words or "://" in words or words.startswith(("www.", "http")):
            return []
        at = piece.text.find(words, max(0, begin - piece.at - _SLACK))
        if at < 0:
            return []
        return [
            Edit(start + at, start + at, link=self.url),
            Edit(start + at + len(words), start + at + len(words), link=""),
        ]


def addresses(document: Any, page: Any, glyphs: Glyphs) -> list[Address]:
    """The links of a page that lead out of the document."""
    found: list[Address] = []
    at = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    while len(found) < _MOST and pdfium.FPDFLink_Enumerate(page, at, link):
        url = _url(document, link)
        if not url or not pdfium.FPDFLink_GetAnnotRect(link, rect):
            continue
        first, last = _ends(glyphs, rect.left, rect.right, (rect.top + rect.bottom) / 2)
        if 0 <= first <= last:
            found.append(Address(first, last + 1, url, glyphs.text))
    return sorted(found, key=_first)


def _first(address: Address) -> int:
    return address.first


def _ends(glyphs: Glyphs, left: float, right: float, middle: float) -> tuple[int, int]:
    """The first and last character in a rectangle; it may be wider than the words, up to the end of their line."""
    first = next((at for step in range(1, 14, 4) if (at := glyphs.at(left + step, middle)) >= 0), -1)
    last = glyphs.at(right - 1, middle)
    if first >= 0 > last:
        rest = _LINE_END.search(glyphs.text, first)
        end = (rest.start() if rest else len(glyphs.text)) - 1
        last = end if glyphs.sides(end)[1] <= right + 2 else -1
    return first, last


def _url(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(_LONGEST)
    size = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
    url = buffer.raw[: max(0, size - 1)].decode("utf-8", "replace") if size <= _LONGEST else ""
    return url if url.startswith(("http://", "https://", "mailto:")) else ""
