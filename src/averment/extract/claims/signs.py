"""One sweep over a document for everything that tells claims apart: cues, words of issues, names of groups of States.

Gives every area of the flow (a piece of a sentence, a heading) the signs that stand in it; what they mean together
is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from averment.vocab.claims import claims, spoken
from averment.vocab.issues import MUTE, words
from averment.vocab.words import Words


class Sign(NamedTuple):
    """What a word tells: a cue of some kind, a word or a hint of an issue, a group of States, or nothing (`mute`)."""

    what: Literal["cue", "word", "hint", "group", "mute"]
    key: str


class Signs:
    """The signs of one area: where each kind of cue first stands, the phrases for each issue, the groups named.

    `words` and `hints` hold for each issue how many there are; those inside a phrase that mutes them do not count.
    """

    __slots__ = ("_hits", "_muted", "cues", "groups", "hints", "words")

    def __init__(self) -> None:
        self.cues: dict[str, int] = {}
        self.words: dict[str, int] = {}
        self.hints: dict[str, int] = {}
        self.groups: list[str] = []
        self._hits: list[tuple[int, int, Sign]] = []
        self._muted: list[tuple[int, int]] = []

    def take(self, sign: Sign, start: int, end: int) -> None:
        """Takes one sign found at a place."""
        what = sign.what
        if what == "cue":
            self.cues.setdefault(sign.key, start)
        elif what == "group":
            self.groups.append(sign.key)
        elif what == "mute":
            self._muted.append((start, end))
        else:
            self._hits.append((start, end, sign))

    def settle(self) -> Signs:
        """Counts the words and hints, once all signs are taken."""
        for start, end, sign in self._hits:
            if self._muted and any(low <= start and end <= high for low, high in self._muted):
                continue
            counts = self.words if sign.what == "word" else self.hints
            counts[sign.key] = counts.get(sign.key, 0) + 1
        return self


@cache
def _vocabulary(language: str) -> Words[Sign]:
    items: list[tuple[str, bool, Sign]] = []
    for word in words(language):
        what: Literal["hint", "word", "mute"] = "mute" if word.code == MUTE else "hint" if word.hint else "word"
        items.append((word.phrase, word.open, Sign(what, word.code)))
    for kind, phrases in spoken(language).cues.items():
        items += [(phrase.rstrip("*"), phrase.endswith("*"), Sign("cue", kind)) for phrase in phrases]
    items += [(name, False, Sign("group", name)) for name in claims().groups]
    return Words(items)


def signs(folded: str, language: str, areas: Sequence[tuple[int, int]]) -> list[Signs]:
    """The signs of each area; areas are in order and do not overlap."""
    found = [Signs() for _ in areas]
    if not areas:
        return found
    at, (start, end), last = 0, areas[0], len(areas) - 1
    for hit in _vocabulary(language).sweep(folded):
        while hit.end > end and at < last:
            at += 1
            start, end = areas[at]
        if hit.start < start or hit.end > end:
            continue
        for sign in hit.means:
            found[at].take(sign, hit.start, hit.end)
    return [area.settle() for area in found]
