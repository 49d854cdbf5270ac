"""Pieces: what stands on one line of a PDF page, taken from pdfium in bulk, with its place and type.

pdfium gives the text of a page in one call. Place and type are asked for at the two ends of each line only, and at
digits that may be set high: asking at every character would take longer than reading the page. It must not know
paragraphs or notes.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

_BREAK = re.compile("[^\r\n\ufffe\x02]*(?:\ufffe|\x02|\r\n|\r|\n|\\Z)")
_DIGITS = re.compile(r"\d+")
_NEVER_BEFORE = frozenset("([{/\\$€£#&=+_~<>|^@–—-")
"""Signs after which a number is no note's mark."""
_NEVER_AFTER = frozenset("%°/")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", _SUPERSCRIPTS)
_ODD = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uf0a7\uf0b7\uf0d8\uf0fc\ufb00-\ufb06]")
_EVEN = {
    **dict.fromkeys([*range(9), *range(14, 32)], ""),
    0x02: "-", 0xFFFE: "-", 0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "✓",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_BOLD = re.compile(rb"bold|black|heavy|demi|-bd", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:[(\[]?\w{1,4}[.)\]]|[^\w\s]|\d{1,3}(?:\.\d{1,3})*\.?)\s*\Z")
_NAME = 96
_FORCED = 0x40000
_GAP = 1.6
"""How many times the height of the letters a gap must be wide to part cells; in justified text blanks stay below it."""
_MOST_RECTS = 20_000


_BAND = 4
Gaps = dict[int, list[tuple[float, float]]]
"""Gaps by the band of the page, a few points high, in which they lie."""


class Piece(Struct, gc=False):
    """One run of text on one line: where it stands on the page in points from its lower left, and how it is set.

    `size` is the height of its type, 0 if the page does not tell (turned text, say). `at` is the offset in pdfium's
    text of its first character, `end` of that after its last; `spaced` says that a blank stood before it. `gap` and
    `indent` are those of `averment.read.layout.Line`, filled in when pieces are put in order; `cell` says
    that it seems to stand in a cell of a table.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    at: int
    end: int
    spaced: bool = False
    gap: bool = False
    indent: float = 0.0
    cell: bool = False


class PageText:
    """The text of one page; `close` it when it has been read."""

    def __init__(self, page: Any) -> None:
        self._raw = pdfium.FPDFText_LoadPage(page)
        self.characters = max(0, pdfium.FPDFText_CountChars(self._raw)) if self._raw else 0
        self._box = pdfium.FS_RECTF()
        self._at_box = ctypes.byref(self._box)
        self._name = ctypes.create_string_buffer(_NAME)
        self._flags = ctypes.c_int()
        self._straight = True

    def close(self) -> None:
        """Frees the page's text."""
        if self._raw:
            pdfium.FPDFText_ClosePage(self._raw)
            self._raw = None

    def pieces(self) -> list[Piece]:
        """The page's pieces in pdfium's order, which is the order in which the page draws them."""
        text = self._text()
        if not text or text.isspace():
            return []
        self._straight = len(text) == self.characters
        high, turns = self._high(text)
        shown = _with_high(text, high)
        pieces: list[Piece] = []
        for start, end in _lines(text, turns):
            bare = text[start:end].strip()
            if bare:
                first = start + text[start:end].index(bare[0])
                pieces.append(self._piece(shown, first, first + len(bare), spaced=first > start))
        return self._in_cells(pieces, text, shown)

    def at(self, x: float, y: float) -> int:
        """The number of the character at a place on the page, or -1."""
        return int(pdfium.FPDFText_GetCharIndexAtPos(self._raw, x, y, 2.0, 4.0))

    def _text(self) -> str:
        count = self.characters
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        return bytes(memoryview(buffer)[: max(0, written - 1)]).decode("utf-16-le", "replace")

    def _index(self, at: int) -> int:
        """pdfium's number of the character at an offset in the text, where the two differ."""
        return at if self._straight else max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, at))

    def _place(self, at: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and height of the character at an offset in the text; zeros where type is turned."""
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, self._index(at), self._at_box):
            return 0.0, 0.0, 0.0, 0.0
        box = self._box
        return box.left, box.right, box.bottom, box.top - box.bottom

    def _piece(self, shown: str, first: int, end: int, *, spaced: bool) -> Piece:
        words = shown[first:end]
        left, _, bottom, size = self._place(first)
        _, right, _, _ = self._place(end - 1)
        letter = first
        if words[0] in _SUPERSCRIPTS:
            letter += len(words) - len(words.lstrip(_SUPERSCRIPTS + " "))
            if letter < end:
                _, _, bottom, size = self._place(letter)
        bold = self._bold(letter) and self._bold(letter + 2 * (end - letter) // 3)
        text = words.translate(_EVEN) if _ODD.search(words) else words
        return Piece(text, left, right, bottom, size, bold, first, end, spaced)

    def _bold(self, at: int) -> bool:
        size = pdfium.FPDFText_GetFontInfo(self._raw, self._index(at), self._name, _NAME, self._flags)
        return bool(self._flags.value & _FORCED) or bool(_BOLD.search(self._name.raw[: max(0, size)]))

    # digits set high

    def _high(self, text: str) -> tuple[list[tuple[int, int]], list[int]]:
        """The stretches of digits that are set smaller and higher than the letter beside them, and where lines turn.

        A raised number that opens a line is sometimes given as if it ended the line before: there the line turns.
        """
        found: list[tuple[int, int]] = []
        turns: list[int] = []
        for match in _DIGITS.finditer(text):
            start, end = match.span()
            before = text[start - 1] if start else "\n"
            if end - start > 3 or before.isdigit():
                start = self._smaller_from(start, end) if not _YEAR.match(match[0]) else end
                if start < end:
                    found.append((start, end))
            elif before in "\r\n":
                if self._is_raised(start, _letter_after(text, end)):
                    found.append((start, end))
            elif before == " ":
                if _may_stand_alone(text, start, end) and self._alone(text, start, end, turns):
                    found.append((start, end))
            elif (
                before not in _NEVER_BEFORE
                and text[end : end + 1] not in _NEVER_AFTER
                and self._is_raised(start, start - 1)
            ):
                found.append((start, end))
        return found, turns

    def _alone(self, text: str, start: int, end: int, turns: list[int]) -> bool:
        """Whether a number after a blank is set high; noted in `turns` if it stands on a line of its own below."""
        x, _, low, small = self._place(start)
        left, _, base, size = self._place(start - 2)
        if x < left and low < base and small > 0:
            turns.append(start)
            return self._is_raised(start, _letter_after(text, end))
        return _is_raised(low, small, base, size)

    def _is_raised(self, digit: int, letter: int) -> bool:
        return _is_raised(*self._place(digit)[2:], *self._place(letter)[2:])

    def _smaller_from(self, start: int, end: int) -> int:
        """Where, in a number, digits set high begin: a note's mark after a year, say."""
        _, _, base, size = self._place(start)
        at = end
        while at > start + 1 and _is_raised(*self._place(at - 1)[2:], base, size):
            at -= 1
        return at

    # gaps between cells

    def _gaps(self) -> Gaps:
        """Wide gaps between neighbours on one line, by the height of its middle: where one begins and ends."""
        rects = max(0, pdfium.FPDFText_CountRects(self._raw, 0, -1))
        gaps: Gaps = {}
        last_right = last_middle = last_height = 0.0
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        places = [ctypes.byref(side) for side in (left, top, right, bottom)]
        for n in range(min(rects, _MOST_RECTS)):
            pdfium.FPDFText_GetRect(self._raw, n, *places)
            middle, height = (top.value + bottom.value) / 2, top.value - bottom.value
            wide = left.value - last_right > _GAP * max(height, last_height)
            if wide and abs(middle - last_middle) < 0.6 * max(height, last_height):
                gaps.setdefault(int(last_middle) // _BAND, []).append((last_right, left.value))
            last_right, last_middle, last_height = right.value, middle, height
        return gaps

    def _in_cells(self, pieces: list[Piece], text: str, shown: str) -> list[Piece]:
        """The pieces, those parted that hold more than one cell of a table.

        Cells are told by wide gaps between neighbours drawn apart, and, where a whole row is drawn at once, by lines
        much wider than their letters need.
        """
        gaps = self._gaps()
        usual = _usual_width(pieces)
        out: list[Piece] = []
        for piece in pieces:
            excess = piece.right - piece.left - 1.25 * usual * piece.size * (piece.end - piece.at)
            if excess > _GAP * piece.size:
                out += self._parted(piece, text, shown, self._cuts(piece, text))
            elif gaps and _gapped(piece, gaps):
                out += self._parted(piece, text, shown, self._cuts_at(piece, text, gaps))
            else:
                out.append(piece)
        return out

    def _parted(self, piece: Piece, text: str, shown: str, cuts: list[int]) -> list[Piece]:
        """A piece parted at the blanks at those offsets, but not after a number or bullet that opens it."""
        bounds = [piece.at]
        for cut in cuts:
            if not (len(bounds) == 1 and _LABEL.match(text[piece.at : cut])):
                bounds.append(cut)
        if len(bounds) == 1:
            return [piece]
        parts = []
        for first, last in pairwise((*bounds, piece.end)):
            words = text[first:last]
            first += len(words) - len(words.lstrip())
            part = self._piece(shown, first, first + len(words.strip()), spaced=piece.spaced or first > piece.at)
            part.cell = True
            parts.append(part)
        return parts

    def _cuts(self, piece: Piece, text: str) -> list[int]:
        """The offsets of the wide blanks in a piece, found by looking at each."""
        blanks = (at for at in range(piece.at + 1, piece.end - 1) if text[at] == " ")
        wide = _GAP * piece.size
        return [at for at in blanks if self._place(at + 1)[0] - self._place(at - 1)[1] > wide]

    def _cuts_at(self, piece: Piece, text: str, gaps: Gaps) -> list[int]:
        """The offsets of the blanks in a piece where the page has wide gaps."""
        cuts: set[int] = set()
        for band in _bands(piece):
            for begin, end in gaps.get(band, ()):
                if piece.left < begin and end < piece.right:
                    cuts.add(self._cut(piece, text, (begin + end) / 2))
        return sorted(cuts - {0})

    def _cut(self, piece: Piece, text: str, x: float) -> int:
        """The offset of the blank in a piece after which the text goes on beyond `x`, or 0."""
        blanks = [at for at in range(piece.at + 1, piece.end - 1) if text[at] == " "]
        found = bisect_left(blanks, x, key=lambda at: self._place(at + 1)[0])
        return blanks[found] if found < len(blanks) else 0


def _usual_width(pieces: list[Piece]) -> float:
    """How wide a letter is on the page, as a share of its height: the median of its longer lines."""
    shares = sorted((p.right - p.left) / (p.size * (p.end - p.at)) for p in pieces if p.end - p.at > 30 and p.size > 0)
    return shares[len(shares) // 2] if len(shares) > 3 else 0.55


def _bands(piece: Piece) -> range:
    return range(int(piece.bottom) // _BAND, int(piece.bottom + piece.size) // _BAND + 1)


def _gapped(piece: Piece, gaps: Gaps) -> bool:
    return any(band in gaps for band in _bands(piece))


def _letter_after(text: str, end: int) -> int:
    """Where the letter stands that follows a number at the start of a line, over a blank and a break."""
    at = end
    while at < end + 4 and text[at : at + 1] in (" ", "\r", "\n"):
        at += 1
    return min(at, len(text) - 1)


def _may_stand_alone(text: str, start: int, end: int) -> bool:
    """Whether a number after a blank stands where a note's mark may: before a new sentence, a stop or a line's end."""
    after = text[end : end + 1]
    if after in ("", "\r"):
        return True
    if after == " ":
        follows = text[end + 1 : end + 2]
        return follows == "\r" or follows.isupper() or follows.isdigit() or follows in '“«"('
    return after in ".,;:" and (text[start - 2].isalpha() or text[start - 2] in "»”")


def _is_raised(low: float, small: float, base: float, size: float) -> bool:
    """Whether type that stands at `low` and is `small` is set high beside letters at `base` of that `size`."""
    return 0 < small < 0.88 * size and low > base + 0.04 * size


def _lines(text: str, turns: list[int]) -> Iterator[tuple[int, int]]:
    """The lines of a page's text: up to each break, and to each place where a line turns."""
    for match in _BREAK.finditer(text):
        start, end = match.span()
        for turn in turns:
            if start < turn < end:
                yield start, turn
                start = turn
        yield start, end


def _with_high(text: str, high: list[tuple[int, int]]) -> str:
    """The text with the digits that are set high as superscripts."""
    if not high:
        return text
    out: list[str] = []
    at = 0
    for start, end in high:
        if start >= at:
            out += (text[at:start], text[start:end].translate(_RAISED))
            at = end
    return "".join((*out, text[at:]))
