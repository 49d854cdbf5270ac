"""Lists of works: which entry an author and year in the text call ("(Yoon, 2019)"), and which entries no text calls.

Knows entries and the words that call them. It must not know how an entry's fields are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.evidence import Sources
from averment.extract.citations.noted import entries_of
from averment.extract.citations.shapes import YEAR, shapes
from averment.model.document import Flow

_YEAR = re.compile(rf"\b({YEAR}[a-z]?)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HEAD = 160
_OPENING = 90


class Listed:
    """The entries of a document's list of works, found by the words they open with and their years."""

    def __init__(self, of: Sources, flow: Flow) -> None:
        self.of = of
        self.flow = flow
        self.entries = entries_of(flow, ("reference",))
        self.called: set[int] = set()
        self._opening: dict[str, list[int]] = {}
        for index in self.entries:
            start = flow.passages[index].start
            for word in set(_WORD.findall(of.folded, start, min(start + _OPENING, flow.passages[index].end))):
                self._opening.setdefault(word, []).append(index)

    def entry(self, start: int, end: int) -> int:
        """The entry that the words `[start, end)` call, or -1; where several could be, none is."""
        if not self.entries:
            return -1
        low = self.of.folded[start:end]
        joiners = shapes().joiners
        names = [word for word in _WORD.findall(low[: self._year_at(low)]) if word not in joiners and len(word) > 1]
        if not names:
            return -1
        fitting = [i for i in self._opening.get(names[0], ()) if self._fits(i, names, low)]
        if len(fitting) > 1:
            fitting = [i for i in fitting if self._begins(i, names[0])]
        if len(fitting) != 1:
            return -1
        self.called.add(fitting[0])
        return fitting[0]

    def uncalled(self) -> Iterator[Anchor]:
        """The entries that no text calls, each a source that stands behind nothing."""
        for index in self.entries:
            if index not in self.called:
                passage = self.flow.passages[index]
                end = passage.end - (self.flow.text[passage.end - 1] == ".")
                named = (Named(passage.start, end, "note"),)
                yield Anchor(passage.start, passage.start, None, named)

    def _year_at(self, low: str) -> int:
        match = _YEAR.search(low)
        return match.start() if match else len(low)

    def _fits(self, index: int, names: list[str], low: str) -> bool:
        """Whether an entry has the year and opens with the names."""
        passage = self.flow.passages[index]
        entry = self.of.folded[passage.start : passage.end]
        year = _YEAR.search(low)
        if year and year[1] not in _years(entry):
            return False
        head = entry[:_HEAD]
        return all(name in head for name in names[:3])

    def _begins(self, index: int, name: str) -> bool:
        start = self.flow.passages[index].start
        return self.of.folded.startswith(name, start)


def _years(entry: str) -> set[str]:
    return set(_YEAR.findall(entry))


def with_entries(anchors: Iterable[Anchor], listed: Listed) -> Iterator[Anchor]:
    """The anchors, their short citations tied to the entries that they call."""
    for anchor in anchors:
        if not listed.entries or not any(named.form == "short" for named in anchor.named):
            yield anchor
            continue
        tied = (n._replace(entry=listed.entry(n.start, n.end)) if n.form == "short" else n for n in anchor.named)
        yield anchor._replace(named=tuple(tied))
