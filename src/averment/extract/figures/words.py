"""Quantities that are phrases by themselves ("two thirds", "twice", "a year and a half"), and the number one."""

from __future__ import annotations

import re
from functools import cache

from averment.extract.figures.counts import head_after
from averment.extract.figures.ranges import Span
from averment.extract.figures.scene import Draft, Left, Next, Scene
from averment.extract.figures.shapes import out_of
from averment.extract.figures.sweep import Candidate
from averment.vocab.lexicon import fold
from averment.vocab.numbers import read_number, speech

_AND = frozenset(("and", "y", "et", "or", ","))
_ORDINAL = ("first", "second", "third", "th", "ième", "ièmes")
_BESIDE, _RATIO_REACH = 8, 36
_MILD = ("some", "within", "about", "over")


def read_phrase(scene: Scene, candidate: Candidate) -> Draft | None:
    """The figure that a phrase is by itself, where it stands as one."""
    trigger = candidate.trigger
    if trigger is None:
        return None
    left = scene.left(candidate.at, scene.word_before(candidate.at))
    hedge = left.hedge.phrase if left.hedge else None
    after = scene.next(candidate.end)
    if trigger.kind == "share":
        if not _is_share(scene, candidate, left, after):
            return None
        return Draft(left.start, candidate.end, trigger.value, "percent", hedge)
    if trigger.kind == "multiple":
        compared = after.word in scene.said.times.more
        return Draft(left.start, candidate.end, trigger.value, "rate", hedge) if compared else None
    if trigger.value == 1 and (left.hedge is None or hedge == "some"):
        return None
    if trigger.value == 10 and left.hedge is None and left.word not in scene.around.during:
        return None
    return Draft(left.start, candidate.end, trigger.value, trigger.unit, hedge)


def read_fraction(left: Left, part: re.Match[str]) -> Draft:
    """A fraction in figures before "of": "2/3 of families" is 66.7 per cent."""
    value = round(100 * int(part.group(1)) / int(part.group(2)), 1)
    return Draft(left.start, part.end(), value, "percent", left.hedge.phrase if left.hedge else None)


def _is_share(scene: Scene, candidate: Candidate, left: Left, after: Next) -> bool:
    """Whether a fraction in words is a share: "half of the seats", not "the first half" or "a third party"."""
    words = scene.folded[candidate.at : candidate.end]
    if after.word in _not_before(scene.language) or after.gap == "-":
        return False
    single = words.split()[0] in ("a", "half", "mitad", "moitié", "la", "le", "un", "une", "una")
    if left.word in scene.around.first_half and words in scene.said.fractions.whole:
        return False
    if after.word in ("of", "de", "des", "du", "d"):
        return True
    if left.hedge is not None or not single:
        return True
    if words in ("half", "la moitié", "la mitad"):
        return after.word in scene.around.half
    return after.gap == "" or after.word in scene.around.half


@cache
def _not_before(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in speech(language).fractions.not_before)


def is_article(scene: Scene, at: int, end: int, word: str) -> bool:
    """Whether a number word is "one" with nothing around it that could make it count: a first look, and a quick one."""
    if scene.folded[at:end] not in scene.ones or word in scene.hedged:
        return False
    after = scene.next(end)
    if after.gap == "-" or after.unit is not None or after.word in scene.joining:
        return False
    last = scene.found[-1] if scene.found else None
    if last is not None and at - last.end < _BESIDE and last.noun:
        return False
    return out_of(scene.language).search(scene.folded, end, end + _RATIO_REACH) is None


def stands_for_one(scene: Scene, left: Left, span: Span, after: Next) -> bool:
    """Whether a number in words counts: any but "one" does; "one" only with a unit, a hedge, a ratio or beside a count.

    A number with a capital in mid-sentence is a name ("Five Eyes"), one tied to an ordinal is one ("sixty-eighth").
    """
    start = span.low.start
    if scene.text[start].isupper() and start != scene.sentence(start) and left.word and left.word[-1] not in ".:;\"'":
        return False
    ordinal = after.gap == "-" and after.unit is None and after.word.endswith(_ORDINAL)
    if ordinal or left.word in ("pour", "por", "per"):
        return False
    if span.low.value != 1 or span.high is not None:
        return True
    if _ratio_follows(scene, span.end):
        return True
    if left.hedge is not None and left.hedge.phrase not in _MILD:
        return True
    if after.unit is not None and after.unit.kind != "time":
        return True
    if after.unit is not None and scene.language == "en":
        return after.word != "day" or after.gap == "-" or left.word in scene.around.during
    if after.unit is not None:
        return left.word in scene.around.during
    last = scene.found[-1] if scene.found else None
    return last is not None and bool(last.noun) and scene.folded[last.end : start].strip() in _AND


def _ratio_follows(scene: Scene, end: int) -> bool:
    """Whether "one", or its noun, is followed by "in", "out of" and a larger number."""
    head = head_after(scene, end, one=True)
    for at in (end, head.end) if head else (end,):
        if match := out_of(scene.language).match(scene.folded, at):
            base = read_number(scene.folded, match.end(), scene.language)
            return base is not None and base.value > 1
    return False
