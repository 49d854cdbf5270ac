"""A citation on its way from words to fields: the text, and a working copy in which what has been understood is masked.

The working copy is as long as the text, so that places in one are places in the other. A masked stretch holds one
control character that says what stood there, and fills; later steps neither read nor cut through it.
Knows nothing of how things are found.
"""

from __future__ import annotations

from typing import NamedTuple

from averment.extract.citations.fields.dates import Date, dates_in
from averment.extract.citations.fields.signals import signals

ADDRESS, SYMBOL, DATE, IMPRINT, EDITOR, VOLUME, GONE, KIND = "\x01\x02\x03\x04\x05\x06\x07\x08"
OPEN, CLOSE = "\x0e\x0f"
KEPT = "\x10"
"""Inside a quotation or bracket that stays: no word to read there, and no place to cut."""
REST = "\x11"
"""All but the first character of a masked stretch."""
ENDS = frozenset(",;.:)]?!" + ADDRESS + SYMBOL + DATE + IMPRINT + EDITOR + VOLUME + GONE + KIND + OPEN + CLOSE + REST)


class Imprint(NamedTuple):
    """What a bracket says of the publication: "(Leiden: Brill, 2024)"; the place is left out."""

    at: int
    publisher: str | None


class Draft:
    """The state of one reading; `work` changes, `text` and its folded form `base` do not."""

    __slots__ = (
        "_dates",
        "base",
        "chosen",
        "imprints",
        "index",
        "quotes",
        "signals",
        "symbols",
        "text",
        "undated",
        "url",
        "work",
    )

    def __init__(self, text: str, base: str) -> None:
        self.text = text
        self.base = base
        self.work = base
        self.signals = signals(base)
        self.url: str | None = None
        self.symbols: list[str] = []
        self.index: str | None = None
        self.quotes: list[tuple[int, int]] = []
        self.imprints: list[Imprint] = []
        self.chosen: list[Date] = []
        self.undated = False
        self._dates: list[Date] | None = None

    @property
    def dates(self) -> list[Date]:
        """Every date in the text, looked for when first asked for."""
        if self._dates is None:
            self._dates = dates_in(self.base)
        return self._dates

    def mask(self, start: int, end: int, sign: str) -> None:
        """Writes the sign over `[start, end)` of the working copy; an empty stretch stays as it is."""
        if start >= end:
            return
        masked = sign * (end - start) if sign == KEPT else sign + REST * (end - start - 1)
        self.work = self.work[:start] + masked + self.work[end:]

    def is_quote(self, start: int, end: int) -> bool:
        """Whether `[start, end)` is what stands between the marks of a quotation that may be a title."""
        if not self.quotes:
            return False
        return any(first <= start <= first + 2 and end <= last for first, last in self.quotes)

    def ends_at(self, at: int) -> bool:
        """Whether a part may end at this place: at the text's end, a separator or something masked."""
        work = self.work
        size = len(work)
        while at < size and work[at] == " ":
            at += 1
        return at >= size or work[at] in ENDS

    def begins_at(self, at: int) -> bool:
        """Whether a part may begin at this place: at the text's start, after a separator or something masked."""
        work = self.work
        at -= 1
        while at >= 0 and work[at] == " ":
            at -= 1
        return at < 0 or work[at] in ENDS or work[at] in "([-|"
