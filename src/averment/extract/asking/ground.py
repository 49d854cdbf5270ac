"""The document made ready for finding requests: cues by sentence, States, citations and the words of its title page.

Works out once what every judge asks for; decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from averment.model.citation import Mention
from averment.model.document import Matter, Passage, Sentence, StateName
from averment.vocab.asking import LANGUAGES, Cue, Language, cues

_TITLE = 900
"""How much of a document without a masthead is searched for the names of those who submit it."""
_TITLE_AT_MOST = 6000
_LET = Cue("en", "may")
_WISHES = (
    ("May ", Cue("en", "may")),
    ("Let ", Cue("en", "may")),
    ("Que ", Cue("fr", "may")),
    ("Que ", Cue("es", "may")),
)


class Hit(NamedTuple):
    """A cue where it stands: `[start, end)` in the flow."""

    start: int
    end: int
    cue: Cue


class Ground:
    """A document's text, sentences and passages with the cues found in them."""

    def __init__(self, matter: Matter, mentions: tuple[Mention, ...]) -> None:
        self.text = matter.flow.text
        self.folded = matter.folded
        self.language = matter.document.language
        self.tongue: Language = next((each for each in LANGUAGES if each == self.language), "en")
        self.passages: tuple[Passage, ...] = matter.flow.passages
        self.sentences: tuple[Sentence, ...] = matter.sentences
        self.body = matter.body
        self.states: tuple[StateName, ...] = matter.states
        self.told: dict[object, Any] = {}
        """What sentences were already judged to ask, by sentence and setting."""
        self.names: dict[str, bool] = {}
        """Words already judged to be names or not."""
        self.starts = [each.start for each in matter.sentences]
        """Where each sentence begins."""
        self.mentions = tuple(sorted(mentions, key=attrgetter("start")))
        """The citations in order of place."""
        self._state_starts = [name.start for name in matter.states]
        self._mention_starts = [each.start for each in self.mentions]
        self.hits = self._hits()

    def _hits(self) -> dict[int, list[Hit]]:
        """The cues of each sentence that has any, by the sentence's index; "may" only where it opens one."""
        found: dict[int, list[Hit]] = {}
        starts, sentences = self.starts, self.sentences
        hits = [Hit(*term) for term in cues(self.language).scan(self.folded)]  # type: ignore[arg-type]
        if wishes := self._wishes():
            hits = sorted([*hits, *wishes])
        for hit in hits:
            at = bisect_right(starts, hit.start) - 1
            if at >= 0 and hit.start < sentences[at].end:
                found.setdefault(at, []).append(hit)
        return found

    def _wishes(self) -> list[Hit]:
        """Words that make a wish of the sentence they open: "May the Council act", "Que la Comisión actúe"."""
        found = []
        for word, cue in _WISHES:
            if cue.language in ("en", self.tongue):
                found += [Hit(at, at + len(word) - 1, cue) for at in self.starts if self.text.startswith(word, at)]
        found += [Hit(at + 1, at + 4, _LET) for at in _places(self.text, " let ") if self.text[at - 1] in ":;" and at]
        return found

    @cached_property
    def _marks(self) -> list[tuple[int, int]]:
        """Each quotation mark: where it stands, and the depth after it (straight ones open and close in turn)."""
        found, depth, at = [], 0, self.folded.find('"')
        while at >= 0:
            depth = 1 - depth
            found.append((at, depth))
            at = self.folded.find('"', at + 1)
        return found

    @cached_property
    def _guillemets(self) -> list[tuple[int, int]]:
        found, depth = [], 0
        for at in sorted([*_places(self.folded, "«"), *_places(self.folded, "»")]):
            depth = 1 if self.folded[at] == "«" else 0
            found.append((at, depth))
        return found

    def quoted(self, low: int, at: int) -> bool:
        """Whether `at` stands inside quotation marks opened since `low`."""
        low = max(low, at - 4000)
        straight = bisect_left(self._marks, (at, 0)) - bisect_left(self._marks, (low, 0))
        if straight % 2:
            return True
        last = bisect_left(self._guillemets, (at, 0)) - 1
        return last >= 0 and self._guillemets[last][0] >= low and self._guillemets[last][1] == 1

    def in_passage(self, index: int) -> range:
        """The indices of the sentences of a passage."""
        passage = self.passages[index]
        return range(bisect_left(self.starts, passage.start), bisect_left(self.starts, passage.end))

    def named(self, start: int, end: int) -> tuple[StateName, ...]:
        """The States named in `[start, end)`."""
        return self.states[bisect_left(self._state_starts, start) : bisect_left(self._state_starts, end)]

    def cited(self, start: int, end: int) -> tuple[Mention, ...]:
        """The citations that begin in `[start, end)`."""
        low, high = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        return self.mentions[low:high]

    def cites(self, start: int, end: int) -> bool:
        """Whether a citation begins in `[start, end)`."""
        at = bisect_left(self._mention_starts, start)
        return at < len(self._mention_starts) and self._mention_starts[at] < end

    def title(self, before: int) -> str:
        """The folded words of the title page (or the opening where there is none) before a place, and the signature."""
        front = min(before, max(self.body, _TITLE), _TITLE_AT_MOST)
        return self.folded[:front] + "\n" + self.folded[max(before + 300, len(self.folded) - 300) :]


def _places(text: str, mark: str) -> list[int]:
    found, at = [], text.find(mark)
    while at >= 0:
        found.append(at)
        at = text.find(mark, at + 1)
    return found
