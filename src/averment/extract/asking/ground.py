"""The document made ready for finding requests: cues by sentence, States, citations and the words of its title page.

Works out once what every judge asks for; decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import Any, NamedTuple

from averment.model.citation import Mention
from averment.model.document import Matter, Passage, Sentence, StateName
from averment.vocab.asking import LANGUAGES, Cue, Language, cues

_TITLE = 900
"""How much of a document without a masthead is searched for the names of those who submit it."""
_TITLE_AT_MOST = 6000
_NOTES = ("note", "reference")
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
        """The cues of each sentence that has any, by the sentence's index; "may" only where it opens one.

        What stands before the body and in notes asks nothing and is left out.
        """
        found: dict[int, list[Hit]] = {}
        starts, sentences, low = self.starts, self.sentences, self.body
        terms = cues(self.language).scan(self.folded[low : self._end()])
        hits = [Hit(low + start, low + end, cue) for start, end, cue in terms]  # type: ignore[arg-type]
        if wishes := self._wishes():
            hits = sorted([*hits, *wishes])
        for hit in hits:
            at = bisect_right(starts, hit.start) - 1
            if at >= 0 and hit.start < sentences[at].end:
                found.setdefault(at, []).append(hit)
        return found

    def _end(self) -> int:
        """Where the last passage ends that is no note or reference; these come last."""
        return next((each.end for each in reversed(self.passages) if each.kind not in _NOTES), 0)

    def _wishes(self) -> list[Hit]:
        """Words that make a wish of the sentence they open: "May the Council act", "Que la Comisión actúe"."""
        wishes = [(word, cue) for word, cue in _WISHES if cue.language in ("en", self.tongue)]
        opening = tuple(word for word, _ in wishes)
        found = []
        for at in self.starts:
            if self.text.startswith(opening, at):
                found += [Hit(at, at + len(word) - 1, cue) for word, cue in wishes if self.text.startswith(word, at)]
        found += [Hit(at + 1, at + 4, _LET) for at in _places(self.text, " let ") if self.text[at - 1] in ":;" and at]
        return found

    def quoted(self, low: int, at: int) -> bool:
        """Whether `at` stands inside quotation marks opened since `low`."""
        low = max(low, at - 4000)
        if self.folded.count('"', low, at) % 2:
            return True
        opened = self.folded.rfind("«", low, at)
        return opened >= 0 and self.folded.rfind("»", opened, at) < 0

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
