"""Links on PDF pages: which words lead to which address.

A link is a rectangle on the page; the words in it are found by the characters at its ends. Web addresses that are
printed out are no links in this sense, as they are read as text.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from averment.read.layout import Edit
from averment.read.pages.glyphs import Glyphs
from averment.read.pages.pieces import Piece

_LONGEST = 4096
_MOST = 500


class Address(Struct, gc=False):
    """A link: the page's characters from `first` to `last` lead to `url`."""

    first: int
    last: int
    url: str

    def edits(self, piece: Piece, start: int) -> list[Edit]:
        """The edits by which a piece that stands at `start` of the text is linked, if it is."""
        begin, end = max(self.first, piece.at), min(self.last + 1, piece.end)
        size = len(piece.text)
        if begin >= end or size != piece.end - piece.at:
            return []
        words = piece.text[begin - piece.at : end - piece.at]
        if "://" in words or words.lstrip().startswith(("www.", "http")):
            return []
        return [
            Edit(start + begin - piece.at, start + begin - piece.at, link=self.url),
            Edit(start + end - piece.at, start + end - piece.at, link=""),
        ]


def addresses(document: Any, page: Any, text: Glyphs) -> list[Address]:
    """The links of a page that lead out of the document."""
    found: list[Address] = []
    at = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    while len(found) < _MOST and pdfium.FPDFLink_Enumerate(page, at, link):
        url = _url(document, link)
        if not url or not pdfium.FPDFLink_GetAnnotRect(link, rect):
            continue
        middle = (rect.top + rect.bottom) / 2
        first, last = text.at(rect.left + 1, middle), text.at(rect.right - 1, middle)
        if 0 <= first <= last:
            found.append(Address(first, last, url))
    return found


def _url(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(_LONGEST)
    size = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
    url = buffer.raw[: max(0, size - 1)].decode("utf-8", "replace") if size <= _LONGEST else ""
    return url if url.startswith(("http://", "https://", "mailto:")) else ""
