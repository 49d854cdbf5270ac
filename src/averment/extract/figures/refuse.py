"""What a number is when it is no quantity: a label, a date, a time, a year, an ordinal, a reference back."""

from __future__ import annotations

import re
from functools import cache

from averment.extract.figures.scene import Draft, Left, Next, Scene
from averment.vocab.dates import DateWords
from averment.vocab.lexicon import fold
from averment.vocab.load import load
from averment.vocab.numbers import Number

_CHAIN = re.compile(r"(?: ?\([a-z0-9]{1,4}\)){0,3}[,;]? ?(?:and |or |to |y |et |ou |o |a |à |- ?|& )?")
_CLOCK = re.compile(r"[0-2]?[0-9][.,][0-5][0-9] ")
FRACTION = re.compile(r"([1-9])/([2-9]|10)(?= (?:of|de|des|du) )")
_HEADED = re.compile(r"\.?\s+[^\W\d_a-z]")
_CHAIN_REACH = 16
_ABBREVIATED = ("m", "bn", "mn", "k", "b", "tn", "s")
_BEFORE_AGE = ("under", "over", "sub", "plus")


def is_marked(scene: Scene, number: Number, after: Next) -> bool:
    """Whether what touches the number shows it to be a mark: "(2)", "[3]", "13:30", "5/1", "37th", "COVID-19"."""
    folded, start, end = scene.folded, number.start, number.end
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before == behind == " ":
        return False
    if behind.isalpha() and not _unit_attached(after):
        return True
    if behind in ("/", ":", ".") and folded[end + 1 : end + 2].isdigit():
        return behind != "/" or (" per " not in folded[end : end + 14] and not FRACTION.match(folded, start))
    if behind in (")", "]") and before in ("(", "[", "\n", ""):
        return True
    if before in ("\n", "") and (number.plain or number.value < 100) and _HEADED.match(scene.text, end):
        return True
    if before == "-":
        word = scene.word_before(start - 1)
        return word[-1:].isalnum() and word not in _BEFORE_AGE
    return False


def _unit_attached(after: Next) -> bool:
    return (after.unit is not None and after.unit.kind == "measure") or after.word in _ABBREVIATED


def is_label(scene: Scene, at: int, end: int, word: str, spoken: bool) -> bool:
    """Whether the word before a number makes it a label, or it goes on with a list of labels: "articles 2, 5 and 16".

    A number in words is one only behind a word in full ("section two").
    """
    told = scene.around
    if spoken:
        return len(word) > 3 and word in told.before
    labelled = (word[:-1] in told.abbreviated) if word.endswith(".") else (word in told.before)
    if not labelled and scene.label >= 0 and at - scene.label < _CHAIN_REACH:
        labelled = _CHAIN.fullmatch(scene.folded, scene.label, at) is not None
    if labelled:
        scene.label = end
    return labelled


def is_dated(scene: Scene, number: Number, word: str, after: Next) -> bool:
    """Whether a number is a day of a month or an hour of the day, by the words before and after it."""
    if after.word in scene.around.after and after.gap != "-":
        return True
    if after.unit is not None and after.unit.code == "hour" and _CLOCK.match(scene.folded, number.start):
        return True
    if not number.plain or number.value > 31:
        return False
    months = month_names()
    if after.word in months or word.rstrip(".") in months:
        return True
    return after.word == "de" and scene.next(after.end).word in months


def is_weakly_labelled(scene: Scene, left: Left, draft: Draft) -> bool:
    """Whether a number after "part", "case" or "day" is that thing's: it is, unless something counted follows."""
    if left.hedge is not None or left.mark is not None or left.word not in scene.around.weak:
        return False
    if draft.unit in ("percent", "rate") or draft.unit.isupper():
        return False
    return scene.text[scene.folded.rfind(left.word, 0, draft.start)].isupper() or not draft.noun


def points_back(scene: Scene, left: Left, draft: Draft, plain: bool) -> bool:
    """Whether a number only takes up what was counted before: "these three nations", "the two", "the 20"."""
    if left.hedge is not None or draft.unit not in ("person", "event", "thing"):
        return False
    if left.word in scene.around.pointing:
        return True
    return left.word in scene.around.the and (draft.value == 2 or (not draft.noun and plain))


@cache
def month_names() -> frozenset[str]:
    """The names of months in every language, folded."""
    told = load("dates", DateWords).months
    return frozenset(fold(name) for language in told.values() for names in language for name in names)
