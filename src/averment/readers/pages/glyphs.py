"""The text of one PDF page as pdfium holds it, and where its characters stand and how they are set.

Holds the calls to pdfium. Each costs about a microsecond, so its callers ask about few characters. Offsets count in
`text`, which pdfium gives in one call. It must not know lines, cells or notes.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

_BOLD = re.compile(rb"bold|black|heavy|demi|-bd", re.IGNORECASE)
_NAME = 96
_FORCED = 0x40000
_MOST_RECTS = 20_000


class Glyphs:
    """The characters of one page; `close` it when it has been read."""

    def __init__(self, page: Any) -> None:
        self._raw = pdfium.FPDFText_LoadPage(page)
        self.characters = max(0, pdfium.FPDFText_CountChars(self._raw)) if self._raw else 0
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._at_box, self._at_matrix = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._name = ctypes.create_string_buffer(_NAME)
        self._flags = ctypes.c_int()
        self.text = self._read()
        self._straight = len(self.text) == self.characters

    def close(self) -> None:
        """Frees the page's text."""
        if self._raw:
            pdfium.FPDFText_ClosePage(self._raw)
            self._raw = None

    def _read(self) -> str:
        count = self.characters
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        return bytes(memoryview(buffer)[: max(0, written - 1)]).decode("utf-16-le", "replace")

    def _index(self, at: int) -> int:
        """pdfium's number of the character at an offset in the text, where the two differ."""
        return at if self._straight else max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, at))

    def sides(self, at: int) -> tuple[float, float]:
        """Where the character at an offset begins and ends, in points from the left of the page."""
        pdfium.FPDFText_GetLooseCharBox(self._raw, at if self._straight else self._index(at), self._at_box)
        return self._box.left, self._box.right

    def seat(self, at: int) -> tuple[float, float]:
        """The height of the base line that the character at an offset stands on, and the size of its type.

        The size is 0 for type that is turned, and for blanks and breaks that pdfium has put in.
        """
        return self.start(at)[1:]

    def start(self, at: int) -> tuple[float, float, float]:
        """Where the run of type begins that the character at an offset was drawn with, and its `seat`."""
        index = at if self._straight else self._index(at)
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._raw, index, self._at_matrix) or abs(matrix.b) > abs(matrix.d):
            return 0.0, 0.0, 0.0
        base = matrix.f
        return matrix.e, base, abs(matrix.d) * pdfium.FPDFText_GetFontSize(self._raw, index) if base else 0.0

    def bold(self, at: int) -> bool:
        """Whether the character at an offset is set in bold."""
        size = pdfium.FPDFText_GetFontInfo(self._raw, self._index(at), self._name, _NAME, self._flags)
        return bool(self._flags.value & _FORCED) or bool(_BOLD.search(self._name.raw[: max(0, size)]))

    def at(self, x: float, y: float) -> int:
        """The offset of the character at a place on the page, or -1."""
        index = int(pdfium.FPDFText_GetCharIndexAtPos(self._raw, x, y, 2.0, 4.0))
        return index if index < 0 or self._straight else pdfium.FPDFText_GetTextIndexFromCharIndex(self._raw, index)

    def stroke_count(self) -> int:
        """How many runs of characters the page draws at once."""
        return int(pdfium.FPDFText_CountRects(self._raw, 0, -1))

    def strokes(self) -> Iterator[tuple[float, float, float, float]]:
        """The left, top, right and bottom of each run of characters that is drawn at once, in order."""
        count = min(_MOST_RECTS, self.stroke_count())
        sides = [ctypes.c_double() for _ in range(4)]
        left, top, right, bottom = sides
        places = [ctypes.byref(side) for side in sides]
        for n in range(count):
            pdfium.FPDFText_GetRect(self._raw, n, *places)
            yield left.value, top.value, right.value, bottom.value
