"""Lists of works: which entry an author and year in the text call ("(Yoon, 2019)"), and which entries no text calls.

Knows entries and the words that call them. It must not know how an entry's fields are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.endings import YEAR
from averment.extract.citations.evidence import Sources
from averment.extract.citations.noted import entries_of
from averment.extract.citations.shapes import shapes
from averment.model.document import Flow

_YEAR = re.compile(rf"\b({YEAR}[a-z]?)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PAGED = re.compile(
    r"\(((?P<name>[^\Wa-z\d_][^()\d;“”\"]{1,60}|[“\"][^”\"()]{2,80}[”\"]),? (?P<page>\d{1,4}(?:\s?[–-]\s?\d{1,4})?))\)"
)
NONE = -1
SEVERAL = -2
_HEAD = 160
_OPENING = 90


class Listed:
    """The entries of a document's list of works, found by the words they open with and their years."""

    def __init__(self, of: Sources, flow: Flow) -> None:
        self.of = of
        self.flow = flow
        self.entries = entries_of(flow, "reference")
        self.called: set[int] = set()
        self._opening: dict[str, list[int]] = {}
        for index in self.entries:
            start = flow.passages[index].start
            for word in set(_WORD.findall(of.folded, start, min(start + _OPENING, flow.passages[index].end))):
                self._opening.setdefault(word, []).append(index)
        self._initialled: dict[str, list[int]] = {}
        for index in self.entries:
            self._initialled.setdefault(self._initials(index), []).append(index)

    def entry(self, words: str) -> int:
        """The entry that folded words call, `NONE`, or `SEVERAL` where more than one could be."""
        if not self.entries:
            return NONE
        names = [w for w in _WORD.findall(words[: _year_at(words)]) if len(w) > 1 and w not in shapes().joiners]
        if not names:
            return NONE
        found = self._only(self._opening.get(names[0], ()), names, words)
        if found == NONE and len(names) == 1:
            found = self._only(self._initialled.get(names[0], ()), [], words)
        if found >= 0:
            self.called.add(found)
        return found

    def uncalled(self) -> Iterator[Anchor]:
        """The entries that no text calls, each a source that stands behind nothing."""
        for index in self.entries:
            if index not in self.called:
                passage = self.flow.passages[index]
                end = passage.end - (self.flow.text[passage.end - 1] == ".")
                named = (Named(passage.start, end, "note"),)
                yield Anchor(passage.start, passage.start, None, named)

    def _only(self, candidates: Iterable[int], names: list[str], words: str) -> int:
        """The one candidate that fits, or the one that also begins with the first name; `NONE` or `SEVERAL` else."""
        fitting: list[int] = []
        begun: list[int] = []
        for index in candidates:
            if self._fits(index, names, words):
                fitting.append(index)
                if names and self._begins(index, names[0]):
                    begun.append(index)
                if len(begun) > 1:
                    return SEVERAL  # a long document may list a work a thousand times: two are enough to tell
        best = begun if len(fitting) > 1 and begun else fitting
        return best[0] if len(best) == 1 else SEVERAL if best else NONE

    def _fits(self, index: int, names: list[str], low: str) -> bool:
        """Whether an entry has the year and opens with the names."""
        passage = self.flow.passages[index]
        entry = self.of.folded[passage.start : passage.end]
        year = _YEAR.search(low)
        if year and year[1] not in _years(entry):
            return False
        head = entry[:_HEAD]
        return all(name in head for name in names[:3])

    def _initials(self, index: int) -> str:
        """The initials of the name that an entry opens with: "World Health Organization. (2020)" is "who"."""
        start = self.flow.passages[index].start
        opening = re.split(r"[.(,\d]", self.of.folded[start : start + _OPENING], maxsplit=1)[0]
        words = [word for word in _WORD.findall(opening) if word not in shapes().joiners]
        return "".join(word[0] for word in words) if len(words) > 1 else ""

    def _begins(self, index: int, name: str) -> bool:
        start = self.flow.passages[index].start
        return self.of.folded.startswith(name, start)


def _year_at(words: str) -> int:
    match = _YEAR.search(words)
    return match.start() if match else len(words)


def _years(entry: str) -> set[str]:
    return set(_YEAR.findall(entry))


def with_entries(anchors: Iterable[Anchor], listed: Listed) -> Iterator[Anchor]:
    """The anchors, their short citations tied to the entries that they call."""
    for anchor in anchors:
        if not listed.entries or not any(named.form == "short" for named in anchor.named):
            yield anchor
            continue
        tied = []
        for named in anchor.named:
            words = named.said.lower() or listed.of.folded[named.start : named.end]
            entry = listed.entry(words) if named.form == "short" else NONE
            tied.append(replace(named, entry=entry) if entry >= 0 else named)
        yield replace(anchor, named=tuple(tied))


def paged(of: Sources, start: int, end: int, listed: Listed) -> Iterator[Anchor]:
    """Brackets with an author, or a title in quotation marks, and a page, of a work in the list: "(Mutua 45)"."""
    for match in _PAGED.finditer(of.text, start, end) if listed.entries else ():
        entry = listed.entry(of.folded[match.start(1) : match.end("name")])
        if entry != NONE:
            named = Named(match.start(1), match.end(1), "short", entry=max(entry, NONE), locator=match["page"])
            yield Anchor(match.start(), match.end(), "after", (named,))
