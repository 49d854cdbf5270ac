"""What a claim is about: issue codes by the words in it and by what it hangs on.

A word of an issue in the claim itself nearly decides; hints, the heading, the sentences before and after, the rest of
the paragraph and section and what the document keeps coming back to add up. A claim that has words of several issues
takes little from its surroundings. The weights were fitted on annotated statements, document by document against the
rest, and rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from averment.extract.claims.cut import Piece
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs

LEAST = 2.45
WORD, SECOND = 2.4, 0.45
HINT, HINTS = 0.8, 0.6
BEFORE, AFTER = 0.8, 0.5
HEADING, HEADING_HINT = 0.65, 0.7
PASSAGE, SECTION = 1.2, 0.4
DOCUMENT_FIRST, SECTION_FIRST = 0.7, 1.0
CROWDED, CROWDED_OUT = -0.16, -0.55
"""Per other issue that has a word in the claim: what a word of this one loses, and what it loses without one."""
HINTED, HINTED_TWICE = 0.4, 0.8
"""How far a piece with one hint, or with more, speaks of an issue."""
MOST = 4
"""More other issues than this weigh no more."""


class Around(NamedTuple):
    """What a passage's pieces take from it and from what it stands in, and the codes that this alone would decide."""

    adds: dict[str, float]
    enough: tuple[str, ...]


class Spoken:
    """How far a stretch of text speaks of each issue, summed over the pieces in it."""

    __slots__ = ("of", "size")

    def __init__(self) -> None:
        self.of: dict[str, float] = {}
        self.size = 0

    def hear(self, sign: Signs) -> None:
        """Adds one piece: one for an issue that it has a word for, less for one that it only hints at."""
        self.size += 1
        of, words = self.of, sign.words
        for code in words:
            of[code] = of.get(code, 0.0) + 1.0
        for code, count in sign.hints.items():
            if code not in words:
                of[code] = of.get(code, 0.0) + (HINTED if count == 1 else HINTED_TWICE)

    def join(self, other: Spoken) -> None:
        """Adds a stretch within this one."""
        self.size += other.size
        for code, share in other.of.items():
            self.of[code] = self.of.get(code, 0.0) + share

    def most(self) -> str:
        """The issue spoken of most; of equals the one whose code comes first."""
        return min(self.of, key=lambda code: (-self.of[code], code), default="")


def surroundings(
    pieces: Sequence[Piece], signs: Sequence[Signs], setting: Setting, headings: Sequence[Signs]
) -> dict[int, Around]:
    """For each passage what its pieces take from it, from their section and from the whole document, issue by issue."""
    passages: dict[int, Spoken] = {}
    for piece, sign in zip(pieces, signs, strict=True):
        passages.setdefault(piece.passage, Spoken()).hear(sign)
    sections: dict[int | None, Spoken] = {}
    whole = Spoken()
    for passage, spoken in passages.items():
        sections.setdefault(setting.over[passage], Spoken()).join(spoken)
    for spoken in sections.values():
        whole.join(spoken)
    first = whole.most()
    lead = {over: _lead(spoken, first, None if over is None else headings[over]) for over, spoken in sections.items()}
    around = {}
    for passage, spoken in passages.items():
        adds = dict(lead[setting.over[passage]])
        for code, share in spoken.of.items():
            adds[code] += PASSAGE * share / spoken.size
        around[passage] = Around(adds, tuple(code for code, add in adds.items() if add >= LEAST))
    return around


def _lead(section: Spoken, first: str, heading: Signs | None) -> dict[str, float]:
    """What a section gives to all its pieces."""
    adds = {code: SECTION * share / section.size for code, share in section.of.items()}
    for code, weight in ((first, DOCUMENT_FIRST), (section.most(), SECTION_FIRST)):
        if code:
            adds[code] = adds.get(code, 0.0) + weight
    if heading is not None:
        for code in heading.words:
            adds[code] = adds.get(code, 0.0) + HEADING
        for code in heading.hints:
            adds[code] = adds.get(code, 0.0) + HEADING_HINT
    return adds


def issues_of(sign: Signs, before: Signs | None, after: Signs | None, around: Around) -> list[str]:
    """The codes of one piece, the strongest first; `before` and `after` are its neighbours in the paragraph."""
    words, adds = sign.words, around.adds
    other = min(MOST, len(words))
    out, crowded = CROWDED_OUT * other, CROWDED * (other - 1)
    scores: dict[str, float] = {}
    for code, count in words.items():
        scores[code] = adds[code] + WORD + crowded + (SECOND if count > 1 else 0.0)
    for code, count in sign.hints.items():
        held = scores[code] if code in scores else adds[code] + out
        scores[code] = held + (HINT if count == 1 else HINT + HINTS)
    for neighbour, weight in ((before, BEFORE), (after, AFTER)):
        if neighbour is not None:
            for code in neighbour.words:
                scores[code] = (scores[code] if code in scores else adds[code] + out) + weight
    for code in around.enough:
        if code not in scores:
            scores[code] = adds[code] + out
    found = [code for code, score in scores.items() if score >= LEAST]
    if len(found) > 1:
        found.sort(key=lambda code: (-scores[code], code))
    return found
