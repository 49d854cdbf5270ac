"""Whether a piece of a sentence asserts a fact of the world, by evidence that adds up.

Each trait of a piece (how it begins, what words stand in it, whether it is cited, what section it stands in) weighs
for or against; the sum against a threshold decides, and the distance from it says how sure that is. The weights are
vocabulary; this module finds the traits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from averment.extract.claims.cut import Piece
from averment.extract.claims.openings import begin, opening
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs
from averment.model.document import Matter
from averment.model.finding import Confidence
from averment.vocab.claims import claims

_DIGIT = re.compile(r"\d")
_CUES = (
    "duty", "future", "condition", "judge", "feel", "plea", "about", "contact", "organisation", "past", "present",
    "source", "law", "deny",
)  # fmt: skip
"""The cues that count wherever in a piece they stand."""
_VERBS = frozenset(("past", "present", "verb", "future", "duty", "said", "organ_ask", "organ_worry"))
"""Cues that are verbs."""
_ENDING = re.compile(r"[a-z]{2}(?:ed|aron|ieron|ó|ent|ait|aient)\b")
_AVERRED = 70
"""How far into a sentence the maker's "note that" may stand to hand on to what follows."""
_SHORT = 45
SURE, LIKELY = 1.5, 0.5
"""How far from the threshold a decision is sure, or likely."""


class Assertion(NamedTuple):
    """Whether a piece asserts a fact, and how sure that is."""

    holds: bool
    confidence: Confidence


def weigh(
    matter: Matter, pieces: Sequence[Piece], signs: Sequence[Signs], setting: Setting, makers: tuple[str, ...]
) -> list[Assertion]:
    """The verdict on each piece."""
    weights, threshold = claims().weights, claims().threshold
    starts = [name.start for name in matter.states]
    found = []
    for piece, sign in zip(pieces, signs, strict=True):
        at = bisect_left(starts, piece.start)
        named = at < len(starts) and starts[at] < piece.end
        purpose = setting.purpose[piece.passage]
        score = weights["base"] + sum(
            weights[trait]
            for trait in traits(piece, sign, matter.folded, matter.document.language, makers, purpose, named)
        )
        distance = abs(score - threshold)
        sure: Confidence = "sure" if distance >= SURE else "likely" if distance >= LIKELY else "unsure"
        found.append(Assertion(score > threshold, sure))
    return found


def traits(
    piece: Piece, sign: Signs, folded: str, language: str, makers: tuple[str, ...], purpose: str, named: bool
) -> Iterator[str]:
    """The traits of a piece, each a key of the vocabulary's weights."""
    cues = sign.cues
    start = begin(folded, piece.start, piece.end, language)
    kind = "own" if makers and folded.startswith(makers, start) else opening(folded, start, piece.end, language)
    if kind in ("own", "ours"):
        near = start + _AVERRED
        kind = "averred" if 0 <= cues.get("aver", -1) < near else "held" if 0 <= cues.get("hold", -1) < near else kind
    if kind:
        yield kind
    yield from (cue for cue in _CUES if cue in cues)
    if cues.get("self_middle", -1) > start:
        yield "self_middle"
    if piece.stop == "?":
        yield "question"
    elif piece.stop == ":":
        yield "lead_in"
    elif not _VERBS.isdisjoint(cues):
        pass
    elif piece.stop not in ".;":
        yield "fragment"
    elif _ENDING.search(folded, piece.start, piece.end) is None:
        yield "verbless"
    if piece.end - piece.start < _SHORT:
        yield "short"
    if piece.cites:
        yield "cited"
    if _DIGIT.search(folded, piece.start, piece.end):
        yield "number"
    if named:
        yield "state"
    if piece.rest:
        yield "rest"
    if purpose:
        yield purpose
