"""What a claim is about: issue codes by the words in it and by what it hangs on.

A word of an issue in the claim itself nearly decides; hints, the heading, the sentences before and after, the rest of
the paragraph and section and what the document keeps coming back to add up. A claim that has words of several issues
takes little from its surroundings. The weights were fitted on annotated statements, document by document against the
rest, and rounded.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from averment.extract.claims.cut import Piece
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs

LEAST = 2.5
FALLBACK = 1.75
"""A piece that reaches `LEAST` for no issue has the one that comes nearest, if it reaches this."""
WORD, SECOND = 2.05, 0.9
HINT, HINTS = 0.6, 0.5
BEFORE, AFTER = 1.2, 0.6
HEADING, HEADING_HINT = 0.9, 0.7
PASSAGE, SECTION, TITLE = 1.3, 0.65, 0.65
DOCUMENT_FIRST, SECTION_FIRST = 0.35, 1.05
THEME = 0.6
"""The issue that a document speaks of most counts in full from this share of its pieces on."""
CROWDED_OUT = -0.6
"""What an issue without a word in the claim loses for every issue that has one."""
HINTED, HINTED_TWICE = 0.4, 0.9
"""How far a piece with one hint, or with more, speaks of an issue."""
MOST = 4
"""More other issues than this weigh no more."""


class Around(Struct, frozen=True, gc=False):
    """What a passage's pieces take from their surroundings: for each code spoken of in the passage how much, the codes
    for which it is enough by itself, and the code of which it is most with how much."""

    adds: dict[str, float]
    enough: dict[str, float]
    most: tuple[str, float]


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
        heard = of.get
        for code in words:
            of[code] = heard(code, 0.0) + 1.0
        for code, count in sign.hints.items():
            if code not in words:
                of[code] = heard(code, 0.0) + (HINTED if count == 1 else HINTED_TWICE)

    def join(self, other: Spoken) -> None:
        """Adds a stretch within this one."""
        if not self.size:
            self.size, self.of = other.size, dict(other.of)
            return
        self.size += other.size
        of = self.of
        heard = of.get
        for code, share in other.of.items():
            of[code] = heard(code, 0.0) + share

    def most(self) -> str:
        """The issue spoken of most; of equals the one whose code comes first."""
        return _heaviest(self.of)[0]


def surroundings(
    pieces: Sequence[Piece], signs: Sequence[Signs], setting: Setting, headings: Sequence[Signs], title: Signs
) -> dict[int, Around]:
    """For each passage what its pieces take from it, its section, the whole document and its title, issue by issue."""
    passages: dict[int, Spoken] = {}
    for piece, sign in zip(pieces, signs, strict=True):
        heard = passages.get(piece.passage)
        if heard is None:
            heard = passages[piece.passage] = Spoken()
        heard.hear(sign)
    sections: dict[int | None, Spoken] = {}
    whole = Spoken()
    for passage, spoken in passages.items():
        over = setting.over[passage]
        section = sections.get(over)
        if section is None:
            section = sections[over] = Spoken()
        section.join(spoken)
    for spoken in sections.values():
        whole.join(spoken)
    given = {code: TITLE for code in title.words if code in whole.of}
    first = whole.most()
    if first:
        share = whole.of[first] / whole.size
        given[first] = given.get(first, 0.0) + DOCUMENT_FIRST * min(1.0, share / THEME)
    lead = {over: _lead(spoken, given, None if over is None else headings[over]) for over, spoken in sections.items()}
    return {passage: _around(spoken, lead[setting.over[passage]]) for passage, spoken in passages.items()}


def _lead(section: Spoken, given: dict[str, float], heading: Signs | None) -> Around:
    """What a section gives to all its pieces, with what the document gives."""
    adds = dict(given)
    for code, share in section.of.items():
        adds[code] = adds.get(code, 0.0) + SECTION * share / section.size
    most = section.most()
    if most:
        adds[most] += SECTION_FIRST
    if heading is not None:
        for codes, weight in ((heading.words, HEADING), (heading.hints, HEADING_HINT)):
            for code in codes:
                adds[code] = adds.get(code, 0.0) + weight
    enough = {code: add for code, add in adds.items() if add >= LEAST}
    return Around(adds, enough, _heaviest(adds))


def _heaviest(weights: dict[str, float]) -> tuple[str, float]:
    """The code of the largest weight, and that; of equals the one that comes first."""
    found, most = "", 0.0
    for code, weight in weights.items():
        if not found or weight > most or (weight == most and code < found):
            found, most = code, weight
    return found, most


def _around(passage: Spoken, lead: Around) -> Around:
    """What a passage's pieces take from it, with what its section and the document give."""
    adds, given, most = {}, lead.adds, lead.most
    enough = lead.enough
    for code, share in passage.of.items():
        add = adds[code] = given.get(code, 0.0) + PASSAGE * share / passage.size
        if add >= LEAST:
            enough = {**enough, code: add}
        if add > most[1]:
            most = (code, add)
    return Around(adds, enough, most)


def issues_of(sign: Signs, before: Signs | None, after: Signs | None, around: Around) -> list[str]:
    """The codes of one piece, the strongest first; `before` and `after` are its neighbours in the paragraph."""
    words, adds = sign.words, around.adds
    spoken = len(words)
    out = CROWDED_OUT * (spoken if spoken < MOST else MOST)
    scores = {code: adds[code] + WORD + (SECOND if count > 1 else 0.0) for code, count in words.items()}
    for code, count in sign.hints.items():
        held = scores[code] if code in scores else adds[code] + out
        scores[code] = held + (HINT if count == 1 else HINT + HINTS)
    for neighbour, weight in ((before, BEFORE), (after, AFTER)):
        if neighbour is not None:
            for code in neighbour.words:
                scores[code] = (scores[code] if code in scores else adds[code] + out) + weight
    for code, add in around.enough.items():
        if code not in scores:
            scores[code] = add + out
    found = [code for code, score in scores.items() if score >= LEAST]
    if len(found) > 1:
        found.sort(key=lambda code: (-scores[code], code))
    return found or _nearest(scores, around.most, out)


def _nearest(scores: dict[str, float], most: tuple[str, float], out: float) -> list[str]:
    """The one code that comes nearest, if it comes near enough."""
    if most[0]:
        scores.setdefault(most[0], most[1] + out)
    code, score = _heaviest(scores)
    return [code] if score >= FALLBACK else []
