"""Whether a piece of a sentence asserts a fact of the world, by evidence that adds up.

Each trait of a piece (how it begins, what words stand in it, whether it is cited, what section it stands in) weighs
for or against; the sum against a threshold decides, and the distance from it says how sure that is. The weights are
vocabulary; this module finds the traits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from averment.extract.claims.cut import Piece
from averment.extract.claims.openings import Openings
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs, bit
from averment.model.document import Matter
from averment.model.finding import Confidence
from averment.vocab.claims import claims, cue_kinds, spoken

_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]+")
_ENDINGS = ("ed", "aron", "eron", "aban", "ían", "ó", "ent", "ait", "aient")
"""Endings of verbs in the past; some are also those of other words."""
_VERBS = ("past", "present", "future", "duty", "said", "organ_ask", "organ_worry")
"""Cues that are verbs."""
_NEAR = 70
"""How far into a sentence the maker's "note that" may stand to hand on to what follows."""
_SHORT = 45
SURE, LIKELY = 1.5, 0.5
"""How far from the threshold a decision is sure, or likely."""


class Assertion(NamedTuple):
    """Whether a piece asserts a fact, and how sure that is."""

    holds: bool
    confidence: Confidence


_YES = (Assertion(True, "unsure"), Assertion(True, "likely"), Assertion(True, "sure"))
_NO = (Assertion(False, "unsure"), Assertion(False, "likely"), Assertion(False, "sure"))


def weigh(
    matter: Matter,
    pieces: Sequence[Piece],
    signs: Sequence[Signs],
    named: Sequence[Sequence[str]],
    setting: Setting,
    makers: tuple[str, ...],
) -> list[Assertion]:
    """The verdict on each piece; `named` are the States named in each."""
    weights, threshold = claims().weights, claims().threshold
    base, state = weights["base"], weights["state"]
    read = _Reader(matter.folded, matter.document.language, makers)
    found = []
    for piece, sign, codes in zip(pieces, signs, named, strict=True):
        score = base + _cued(sign.bits)
        for trait in read.traits(piece, sign):
            score += weights[trait]
        if codes:
            score += state
        purpose = setting.purpose[piece.passage]
        if purpose:
            score += weights[purpose]
        found.append(_verdict(score - threshold))
    return found


def _verdict(margin: float) -> Assertion:
    if margin > 0:
        return _YES[2 if margin >= SURE else 1 if margin >= LIKELY else 0]
    return _NO[2 if margin <= -SURE else 1 if margin <= -LIKELY else 0]


class _Reader:
    """Finds the traits of one document's pieces."""

    def __init__(self, folded: str, language: str, makers: tuple[str, ...]) -> None:
        self._folded = folded
        self._openings = Openings(language, makers)
        self._verbs = frozenset(spoken(language).verbs)
        self._verbal = sum(bit(kind) for kind in _VERBS)

    def traits(self, piece: Piece, sign: Signs) -> list[str]:
        """The traits of a piece other than its cues, each a key of the vocabulary's weights."""
        found = []
        folded, start, end, at = self._folded, piece.start, piece.end, sign.at
        kind, begun = self._openings.of(folded, start, end)
        if kind:
            found.append(_handed_on(kind, at, begun + _NEAR))
        if at and at.get("self_middle", -1) > begun:
            found.append("self_middle")
        stop = piece.stop
        if stop == "?":
            found.append("question")
        elif stop == ":":
            found.append("lead_in")
        elif not sign.bits & self._verbal:
            found += self._unspoken(piece)
        if end - start < _SHORT:
            found.append("short")
        if piece.cites:
            found.append("cited")
        if _DIGIT.search(folded, start, end):
            found.append("number")
        if folded.find("@", start, end) >= 0:
            found.append("contact")
        if piece.rest:
            found.append("rest")
        return found

    def _unspoken(self, piece: Piece) -> tuple[str, ...]:
        """What a piece without a cue of a verb is: a name or title, words without any verb, or a sentence after all."""
        words = _WORDS.findall(self._folded, piece.start, piece.end)
        if not self._verbs.isdisjoint(words):
            return ()
        if piece.stop not in ".;":
            return ("fragment",)
        return () if any(word.endswith(_ENDINGS) for word in words) else ("verbless",)


def _handed_on(kind: str, at: dict[str, int], near: int) -> str:
    """An opening's kind; a maker's is another if a verb near by hands on to what follows ("we note that")."""
    if at and kind in ("own", "ours"):
        if 0 <= at.get("aver", -1) < near:
            return "averred"
        if 0 <= at.get("hold", -1) < near:
            return "held"
    return kind


@cache
def _cued(bits: int) -> float:
    """What the cues in a piece weigh together, wherever they stand."""
    weights = claims().weights
    return sum(weights.get(kind, 0.0) for kind in cue_kinds() if bits & bit(kind) and kind != "self_middle")
