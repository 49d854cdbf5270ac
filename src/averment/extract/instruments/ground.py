"""What a reader of instruments looks at: the text, where citations stand in it, and the instruments found before.

Knows documents and vocabulary; it must not decide what names an instrument.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from averment.model.citation import Mention
from averment.model.document import Matter
from averment.vocab.instruments import Naming, naming

_YEAR = re.compile(r"(?<![0-9/.-])(1[6-9]|20)[0-9]{2}(?![0-9/-])")
_LINE_REACH = 240
_STATES_BACK, _STATES_MOST = 40, 2000


class Find(NamedTuple):
    """An instrument as found: its span, its id, what kind it is, and its name as printed, without articles."""

    start: int
    end: int
    id: str
    kind: str
    name: str = ""


class Ground:
    """One document while its instruments are read. `found` grows as they are; `done` is where the next may begin."""

    def __init__(self, matter: Matter, mentions: tuple[Mention, ...]) -> None:
        self.matter = matter
        self.text = matter.flow.text
        self.folded = matter.folded
        self.language = matter.document.language[:2]
        self.naming: Naming = naming(self.language)
        self.found: list[Find] = []
        self.done = 0
        self._of_kind: dict[str, Find] = {}
        self._of_name: dict[str, str] = {}
        self.aliases: dict[str, Find] = {}
        cited = sorted((m.start, m.end) for m in mentions)
        self._cited = [start for start, _ in cited]
        self._ends = list(accumulate((end for _, end in cited), max))
        """For each citation in order, how far it and those before it reach."""
        self._states = [s.start for s in matter.states]
        self._main: str | None = None
        self._line = -1, 0

    def cited(self, at: int) -> bool:
        """Whether a place lies inside a citation."""
        index = bisect_right(self._cited, at) - 1
        return index >= 0 and at < self._ends[index]

    def is_source(self, at: int) -> bool:
        """Whether what begins at `at` is an entry of a list of works or opens a note: a source, not an instrument."""
        passage = self.matter.flow.passages[self.matter.flow.passage_at(at)]
        return passage.kind == "reference" or (passage.kind == "note" and at - passage.start < 12)

    def line(self, at: int) -> int:
        """Where the passage at `at` begins, or as far back as a name may reach."""
        if at != self._line[0]:
            low = max(0, at - _LINE_REACH)
            self._line = at, max(self.text.rfind("\n", low, at) + 1, low)
        return self._line[1]

    def word_after(self, at: int) -> str:
        """The word that follows `at` after one blank, as printed; empty if none does."""
        match = _WORD.match(self.text, at)
        return match.group(1) if match else ""

    def add(self, find: Find) -> None:
        """Puts down an instrument that was found."""
        self.found.append(find)
        self._of_kind[find.kind] = find
        if find.name and find.id != find.name:
            self._of_name.setdefault(find.name, find.id)

    def last(self, *kinds: str) -> Find | None:
        """The instrument of one of these kinds that was found last."""
        ones = [self._of_kind[kind] for kind in kinds if kind in self._of_kind]
        return max(ones, default=None)

    def state(self, start: int, end: int) -> str | None:
        """The State whose law is named in a span: named where the span begins or ends or right before it ("Kenya's",
        "Constitution of Kenya"), else before it in its passage, else in the last heading over it, else most often in
        the document. One named inside is not: a law on foreigners is not theirs."""
        states, passages = self.matter.states, self.matter.flow.passages
        index = bisect_right(self._states, end - 1) - 1
        if index >= 0 and states[index].end >= end - 1 and states[index].start > start:
            return states[index].code
        while index >= 0 and states[index].start > start:
            index -= 1
        if index >= 0 and states[index].start >= self.line(start):
            return states[index].code
        for state in reversed(states[max(0, index - _STATES_BACK) : index + 1]):
            if state.how == "name" and passages[self.matter.flow.passage_at(state.start)].kind == "heading":
                return state.code
        return self._main_state()

    def _main_state(self) -> str | None:
        """The State named most often in the document."""
        if self._main is None:
            counts = Counter(s.code for s in self.matter.states[:_STATES_MOST] if s.how == "name")
            self._main = counts.most_common(1)[0][0] if counts else ""
        return self._main or None

    def national(self, start: int, end: int, kind: str, name: str) -> str:
        """The id of a national law: State, year and kind where all are told, else the name as printed."""
        year = _YEAR.search(self.text, start, end) or _enacted(self.text, end)
        state = self.state(start, end) if year else None
        if year is None or state is None:
            return self._of_name.get(name, name)
        return f"{state} {year.group()} {kind}"


_WORD = re.compile(r" ([^\W\d_][\w'’-]*)")
_ENACTED = re.compile(
    r",? ?(?:which was |was |as )?"
    r"(?:in|promulgated|adopted|enacted|passed|signed|approved|promulguée?|adoptée?|promulgada|aprobada)"
    r"(?: into law)?(?: (?:in|on|by|le|en|el|de|of|early|late))?(?: [\w]{1,12}){0,4}? ((?:19|20)[0-9]{2})(?![0-9])"
)


def _enacted(text: str, end: int) -> re.Match[str] | None:
    match = _ENACTED.match(text, end)
    return _YEAR.search(text, match.start(1), match.end(1)) if match else None
