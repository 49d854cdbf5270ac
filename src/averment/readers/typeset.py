"""How the letters of a paragraph are set, tallied by readers of formats that have runs of type.

By this a paragraph that is bold as a whole is told from one with a bold word. It must not know any format.
"""

from __future__ import annotations

import re

from msgspec import Struct

from averment.model.document import Kind

KINDS: dict[str, Kind] = {"title": "head", "quote": "quote", "note": "note", "reference": "reference", "item": "item"}
"""The kind of passage that a style's purpose makes."""

_NUMBER = re.compile(r"\s*\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\s*\Z")
HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""From digits to superscripts, for `str.translate`."""


class Type(Struct):
    """How many letters a paragraph has, and how many of them stand out in which way; `size` is that of its largest."""

    letters: int = 0
    bold: int = 0
    italic: int = 0
    underlined: int = 0
    size: int = 0

    def add(self, letters: int, *, bold: bool | None, italic: bool | None, underlined: bool | None) -> None:
        """Counts a run of so many letters."""
        self.letters += letters
        self.bold += letters if bold else 0
        self.italic += letters if italic else 0
        self.underlined += letters if underlined else 0

    def weight(self) -> int:
        """How much the paragraph stands out as a whole: 3 in bold, 2 underlined, 1 in italics, 0 not."""
        most = 0.95 * self.letters
        if not self.letters:
            return 0
        return 3 if self.bold >= most else 2 if self.underlined >= most else 1 if self.italic >= most else 0


def high_digits(words: str) -> str:
    """The words of a run that is set high: a number becomes superscript, as it may be a note's mark typed by hand.

    >>> [high_digits(words) for words in ("12", "st")]
    ['¹²', 'st']
    """
    return words.translate(HIGH) if _NUMBER.match(words) else words
