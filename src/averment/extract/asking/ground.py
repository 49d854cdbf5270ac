"""The document made ready for finding requests: cues by sentence, States, citations and the words of its title page.

Works out once what every judge asks for; decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from averment.model.citation import Mention
from averment.model.document import Matter, Passage, Sentence, StateName
from averment.vocab.asking import Cue, cues

_TITLE = 900
"""How much of a document without a masthead is searched for the names of those who submit it."""


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
        self.passages: tuple[Passage, ...] = matter.flow.passages
        self.sentences: tuple[Sentence, ...] = matter.sentences
        self.body = matter.body
        self.states: tuple[StateName, ...] = matter.states
        self._state_starts = [name.start for name in self.states]
        self.mentions = tuple(sorted(mentions, key=lambda each: each.start))
        self._mention_starts = [each.start for each in self.mentions]
        self.starts = [each.start for each in self.sentences]
        self.hits = self._hits()
        self.first = self.first_sentences()

    def _hits(self) -> dict[int, list[Hit]]:
        """The cues of each sentence that has any, by the sentence's index."""
        found: dict[int, list[Hit]] = {}
        at, size = 0, len(self.sentences)
        for term in cues(self.language).scan(self.folded):
            while at < size and self.sentences[at].end <= term.start:
                at += 1
            if at == size:
                break
            if term.start >= self.sentences[at].start and isinstance(term.value, Cue):
                found.setdefault(at, []).append(Hit(term.start, term.end, term.value))
        return found

    def first_sentences(self) -> list[int]:
        """For each passage the index of its first sentence (that of the next passage's, if it has none)."""
        return [bisect_left(self.starts, passage.start) for passage in self.passages]

    def in_passage(self, index: int) -> range:
        """The indices of the sentences of a passage."""
        last = self.first[index + 1] if index + 1 < len(self.first) else len(self.sentences)
        return range(self.first[index], last)

    def named(self, start: int, end: int) -> tuple[StateName, ...]:
        """The States named in `[start, end)`."""
        return self.states[bisect_left(self._state_starts, start) : bisect_left(self._state_starts, end)]

    def cited(self, start: int, end: int) -> tuple[Mention, ...]:
        """The citations that begin in `[start, end)`."""
        low, high = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        return self.mentions[low:high]

    @property
    def title(self) -> str:
        """The folded words of the title page, or the opening where there is none, with the signature."""
        return self.folded[: max(self.body, _TITLE)] + "\n" + self.folded[-300:]
