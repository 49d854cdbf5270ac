"""Digits that are set high on a PDF page: the marks that call notes, and the numbers that notes begin with.

Only digits that stand where a mark may are looked at; these are shown as superscripts, as they are printed. It must
not know notes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.readers.pages.glyphs import Glyphs
from averment.readers.typeset import HIGH

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_NEVER_BEFORE = frozenset("([{/\\$€£#&=+_~<>|^@–—-")
"""Signs after which a number is no note's mark."""
_NEVER_AFTER = frozenset("%°/")


class Raised(NamedTuple):
    """`shown` is the page's text with digits that are set high as superscripts; `turns` are offsets at which a line
    begins although pdfium has put no break there: a raised number at a line's start may be given with the line before.
    """

    shown: str
    turns: list[int]


def raise_digits(glyphs: Glyphs) -> Raised:
    """The page's text as it is printed, character for character as long as it was."""
    text = glyphs.text
    found: list[tuple[int, int]] = []
    turns: list[int] = []
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        begin = _begin(glyphs, text, start, end, turns)
        if begin < end:
            found.append((begin, end))
    return Raised(_shown(text, found), turns)


def _begin(glyphs: Glyphs, text: str, start: int, end: int, turns: list[int]) -> int:
    """Where the raised digits of a number begin; its end if none is raised."""
    before = text[start - 1] if start else "\n"
    if end - start > 3:
        return end if _YEAR.match(text[start:end]) else _smaller_from(glyphs, start, end)
    if before in "\r\n":
        return start if _higher(glyphs, start, _letter_after(text, end)) else end
    if before == " ":
        return start if _may_stand_alone(text, start, end) and _alone(glyphs, start, end, turns) else end
    if before in _NEVER_BEFORE or text[end : end + 1] in _NEVER_AFTER:
        return end
    return start if _higher(glyphs, start, start - 1) else end


def _alone(glyphs: Glyphs, start: int, end: int, turns: list[int]) -> bool:
    """Whether a number after a blank is set high; noted in `turns` if it stands on a line of its own below."""
    base, size = glyphs.seat(start - 2)
    low, small = glyphs.seat(start)
    if low < base and small > 0 and glyphs.sides(start)[0] < glyphs.sides(start - 2)[0]:
        turns.append(start)
        return _higher(glyphs, start, _letter_after(glyphs.text, end))
    return _is_higher(low, small, base, size)


def _smaller_from(glyphs: Glyphs, start: int, end: int) -> int:
    """Where, in a long number, digits set high begin: a note's mark after a year, say."""
    base, size = glyphs.seat(start)
    at = end
    while at > max(start + 1, end - 4) and _is_higher(*glyphs.seat(at - 1), base, size):
        at -= 1
    return at


def _higher(glyphs: Glyphs, digit: int, letter: int) -> bool:
    low, small = glyphs.seat(digit)
    return small > 0 and _is_higher(low, small, *glyphs.seat(letter))


def _is_higher(low: float, small: float, base: float, size: float) -> bool:
    """Whether type on the line `low` of size `small` is set high beside letters on the line `base` of that `size`."""
    return 0 < small < 0.88 * size and low > base + 0.08 * size


def _letter_after(text: str, end: int) -> int:
    """Where the letter stands that follows a number at the start of a line, over a blank and a break."""
    at = end
    while at < end + 4 and text[at : at + 1] in (" ", "\r", "\n"):
        at += 1
    return min(at, len(text) - 1)


def _may_stand_alone(text: str, start: int, end: int) -> bool:
    """Whether a number after a blank stands where a note's mark may: before a new sentence, a stop or a line's end."""
    after = text[end : end + 1]
    if start < 2 or after in ("", "\r"):
        return start >= 2
    if after == " ":
        follows = text[end + 1 : end + 2]
        return follows == "\r" or follows.isupper() or follows.isdigit() or follows in '“«"'
    return after in ".,;:" and (text[start - 2].isalpha() or text[start - 2] in "»”")


def _shown(text: str, found: list[tuple[int, int]]) -> str:
    """The text with those stretches as superscripts."""
    out: list[str] = []
    at = 0
    for start, end in found:
        out += (text[at:start], text[start:end].translate(HIGH))
        at = end
    return "".join((*out, text[at:])) if out else text
