"""Whether a piece of a sentence asserts a fact of the world, by evidence that adds up.

Each trait of a piece (how it begins, what words stand in it, whether it is cited, what section it stands in) weighs
for or against; the sum against a threshold decides, and the distance from it says how sure that is. The weights are
vocabulary; this module adds them up.
"""

from __future__ import annotations

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

_STOPS = '.,;:!)”"'
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
    weights, purposes = claims().weights, setting.purpose
    scale = _Scale(matter.folded, matter.document.language, makers)
    state, threshold = weights["state"], claims().threshold
    found = []
    for piece, sign, codes in zip(pieces, signs, named, strict=True):
        score = scale.weight(piece, sign) - threshold
        if codes:
            score += state
        purpose = purposes[piece.passage]
        if purpose:
            score += weights[purpose]
        found.append(_verdict(score))
    return found


def _verdict(margin: float) -> Assertion:
    if margin > 0:
        return _YES[2 if margin >= SURE else 1 if margin >= LIKELY else 0]
    return _NO[2 if margin <= -SURE else 1 if margin <= -LIKELY else 0]


class _Scale:
    """Weighs one document's pieces by what is in them."""

    def __init__(self, folded: str, language: str, makers: tuple[str, ...]) -> None:
        self._folded = folded
        self._mails = "@" in folded
        self._openings = Openings(language, makers)
        self._verbs = _verbs(language)
        self._endings = tuple(spoken(language).endings)
        self._verbal = _verbal()
        self._weights = claims().weights

    def weight(self, piece: Piece, sign: Signs) -> float:
        """The sum of the weights of a piece's opening, cues and shape."""
        folded, weights, at = self._folded, self._weights, sign.at
        start, end, stop = piece.start, piece.end, piece.stop
        score = weights["base"] + _cued(sign.bits)
        kind, begun = self._openings.of(folded, start, end)
        if kind:
            score += weights[_handed_on(kind, at, begun + _NEAR) if at else kind]
        if at and at.get("self_middle", -1) > begun:
            score += weights["self_middle"]
        if stop == "?":
            score += weights["question"]
        elif stop == ":":
            score += weights["lead_in"]
        elif not sign.bits & self._verbal:
            score += self._unspoken(piece)
        if end - start < _SHORT:
            score += weights["short"]
        if piece.cites:
            score += weights["cited"]
        if piece.rest:
            score += weights["rest"]
        if self._mails and "@" in folded[start:end]:
            score += weights["contact"]
        return score

    def _unspoken(self, piece: Piece) -> float:
        """What a piece without a cue of a verb weighs: a name or title, words without any verb, or a sentence yet."""
        words = self._folded[piece.start : piece.end].replace("'", " ").split()
        if not self._verbs.isdisjoint(words):
            return 0.0
        if piece.stop not in ".;":
            return self._weights["fragment"]
        endings = self._endings
        for word in words:
            if word.endswith(endings) or (word[-1] in _STOPS and word.rstrip(_STOPS).endswith(endings)):
                return 0.0
        return self._weights["verbless"]


def _handed_on(kind: str, at: dict[str, int], near: int) -> str:
    """An opening's kind; a maker's is another if a verb near by hands on to what follows ("we note that")."""
    if kind in ("own", "ours"):
        if 0 <= at.get("aver", -1) < near:
            return "averred"
        if 0 <= at.get("hold", -1) < near:
            return "held"
    return kind


@cache
def _verbal() -> int:
    return sum(bit(kind) for kind in _VERBS)


@cache
def _verbs(language: str) -> frozenset[str]:
    """Finite verbs; in English also the third person of the verbs that orders begin with ("promotes")."""
    words = spoken(language)
    orders = words.openings["imperative"] if words is claims().en else []
    return frozenset((*words.verbs, *(f"{verb}s" for verb in orders), *(f"{verb}es" for verb in orders)))


@cache
def _cued(bits: int) -> float:
    """What the cues in a piece weigh together, wherever they stand."""
    weights = claims().weights
    return sum(weights.get(kind, 0.0) for kind in cue_kinds() if bits & bit(kind) and kind != "self_middle")
