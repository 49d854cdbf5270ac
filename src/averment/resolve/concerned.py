"""Which State a document, a section or a passage is about, and which States it enumerated before a place.

Reads titles, headings and the States named in the text; knows nothing of requests.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from averment.model.document import Matter, StateName
from averment.model.statement import Masthead
from averment.vocab.countries import Named, lexicon
from averment.vocab.lexicon import fold

_NEAR = 60
"""How far apart two States of one enumeration may stand."""
_LOOK_BACK = 200
"""How many runs of States, or headings, back is looked."""

_LISTING = re.compile(r"[\s,;()\w'-]{0,60}")
_JOINT = re.compile(r",|;|\band\b|\bet\b|\by\b|\be\b|\bor\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|that|which|from|to|by|see|also)\b")


class Heading(NamedTuple):
    """A heading: where it starts, how deep it is, and the States it names."""

    start: int
    level: int
    codes: tuple[str, ...]


class Concerned:
    """The States that a document is about, as a whole and place by place."""

    def __init__(self, matter: Matter, masthead: Masthead) -> None:
        self._matter = matter
        self._masthead = masthead
        self._defined: dict[str, tuple[str, ...]] = {}

    def at(self, at: int) -> tuple[str, ...]:
        """The State whose government "the Government" is at a place: of the section, the document, the passage."""
        section = self._section(at)
        if section:
            return section
        if len(self.subjects) == 1:
            return self.subjects
        passage = self._matter.flow.passage_at(at)
        begin = self._matter.flow.passages[passage].start if passage >= 0 else 0
        before = self._states[bisect_left(self._starts, begin) : bisect_left(self._starts, at)]
        return (before[-1].code,) if len({name.code for name in before}) == 1 else ()

    def enumerated(self, size: int, at: int) -> tuple[str, ...]:
        """The last States enumerated before `at`, `size` of them (0: however many, but two at least)."""
        for _, codes in self._runs_before(at):
            if len(codes) == size or (not size and len(codes) > 1):
                return codes
        if len(self.subjects) == size or (not size and len(self.subjects) > 1):
            return self.subjects
        counted = Counter(name.code for name in self._states)
        return tuple(code for code, _ in counted.most_common(size)) if len(counted) >= size else ()

    def defined(self, term: str) -> tuple[str, ...]:
        """The States for which the document says a term stands: "in Fiji and Tuvalu (“the region”)"."""
        if term not in self._defined:
            self._defined[term] = self._enumerated_before(term)
        return self._defined[term]

    def _enumerated_before(self, term: str) -> tuple[str, ...]:
        """The States enumerated in the passage that holds a term in quotation marks."""
        place = self._matter.folded.find(f'"{term}"')
        if place < 0:
            return ()
        passage = self._matter.flow.passages[self._matter.flow.passage_at(place)]
        inside = [codes for end, codes in self._runs_before(passage.end) if end > passage.start and len(codes) > 1]
        return max(inside, key=len) if inside else ()

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """The States that the document is about: those its title names, or else the one it names by far most."""
        head = self._masthead
        for line in (head.title, head.subtitle, head.agenda_title):
            if codes := codes_in(line or "", self._matter.document.language):
                return codes
        titled = {name.code for name in self._states if name.end <= self._matter.body}
        if len(titled) == 1:
            return tuple(titled)
        ranked = Counter(name.code for name in self._states if name.start >= self._matter.body).most_common(2)
        clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
        return (ranked[0][0],) if clear else ()

    @property
    def _states(self) -> tuple[StateName, ...]:
        return self._matter.states

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self._states]

    @cached_property
    def _headings(self) -> list[Heading]:
        found = []
        for passage in self._matter.flow.passages:
            if passage.kind == "heading":
                inside = self._states[bisect_left(self._starts, passage.start) : bisect_left(self._starts, passage.end)]
                found.append(Heading(passage.start, passage.level, tuple(dict.fromkeys(each.code for each in inside))))
        return found

    def _section(self, at: int) -> tuple[str, ...]:
        """The one State that the nearest heading to name any names; those deeper than a nearer one do not count."""
        level = 99
        last = bisect_left(self._headings, at, key=lambda each: each.start)
        for heading in reversed(self._headings[max(0, last - _LOOK_BACK) : last]):
            if heading.level > level:
                continue
            level = heading.level
            if heading.codes:
                return heading.codes if len(heading.codes) == 1 else ()
        return ()

    @cached_property
    def _runs(self) -> list[tuple[int, tuple[str, ...]]]:
        """Runs of States named close together, in order: where each ends, and the codes."""
        runs: list[list[StateName]] = []
        for name in self._states:
            if name.how == "demonym":
                continue
            if runs and _lists(self._matter.folded, runs[-1][-1].end, name.start):
                runs[-1].append(name)
            else:
                runs.append([name])
        return [(run[-1].end, tuple(dict.fromkeys(name.code for name in run))) for run in runs]

    def _runs_before(self, at: int) -> list[tuple[int, tuple[str, ...]]]:
        """The last runs that end before `at`, nearest first."""
        last = bisect_right(self._runs, at, key=lambda run: run[0])
        return self._runs[max(0, last - _LOOK_BACK) : last][::-1]


def _lists(folded: str, start: int, end: int) -> bool:
    """Whether only the words of an enumeration stand between two States."""
    if end - start > _NEAR:
        return False
    between = folded[start:end]
    return bool(_LISTING.fullmatch(between)) and not _VERB.search(between) and bool(_JOINT.search(between))


def states_in(phrase: str, words: str, language: str) -> list[tuple[int, int, str]]:
    """The States named in a phrase, as `(start, end, code)`; `words` is the phrase folded.

    >>> states_in("Government of Mali", "government of mali", "en")
    [(14, 18, 'MLI')]
    """
    found = []
    for hit in lexicon(language).scan(words):
        means = hit.value
        if (
            isinstance(means, Named)
            and means.codes
            and (means.form in ("any", "either") or phrase[hit.start].isupper())
        ):
            found.append((hit.start, hit.end, means.codes[0]))
    return found


def codes_in(phrase: str, language: str) -> tuple[str, ...]:
    """The codes of the States named in a phrase, each once, in order."""
    return tuple(dict.fromkeys(code for _, _, code in states_in(phrase, fold(phrase), language)))
