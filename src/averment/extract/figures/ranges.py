"""The second number of a range: "30 to 80", "two or three", "between 3,000 and 5,000", "Q900 a Q1,200", "56/49 per"."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from averment.extract.figures.scene import Left, Next, Scene
from averment.vocab.lexicon import fold
from averment.vocab.numbers import Number, read_number, speech

_JOINS = ("between", "entre", "ages of")
_PAIRED = re.compile(r"/([0-9]{1,6})(?= (?:per|pour|por) )")
_DATED = re.compile(r"-[0-9]")


class Span(Struct, frozen=True, gc=False):
    """One number, or the two of a range, and where they end."""

    low: Number
    high: Number | None
    end: int

    @property
    def value(self) -> float | list[float]:
        """The number, or the list of two."""
        return self.low.value if self.high is None else [self.low.value, self.high.value]


def read_span(scene: Scene, low: Number, left: Left, after: Next) -> Span:
    """The number with the one that it makes a range with, if any.

    A scale said once counts for both ("2 to 2.5 million"). "And" joins a range only after "between".
    """
    end = low.end
    follows = scene.folded[end : end + 2]
    if after.word not in scene.joints and "-" not in follows and follows[:1] != "/":
        return Span(low, None, end)
    if follows[:1] == "/" and (pair := _PAIRED.match(scene.folded, low.end)):
        return Span(low, Number(pair.start(1), pair.end(), float(pair.group(1)), True), pair.end())
    match = _joint(scene.language).match(scene.folded, low.end)
    if match is None:
        return Span(low, None, low.end)
    high = read_number(scene.folded, match.end(), scene.language)
    if high is None or not _fits(scene, low, high, match, left):
        return Span(low, None, low.end)
    if high.scale > 1 and low.scale == 1 and low.value <= high.value / high.scale:
        low = replace(low, value=low.value * high.scale, plain=False)
    return Span(low, high, high.end)


def _fits(scene: Scene, low: Number, high: Number, match: re.Match[str], left: Left) -> bool:
    """Whether two numbers joined so are a range."""
    joint = match.group(1).strip()
    opener = left.opener.phrase if left.opener else ""
    spoken = not scene.folded[low.start].isdigit()
    if spoken != (not scene.folded[high.start].isdigit()) or (high.value == low.value):
        return False
    if joint == "-":
        tight = match.group(0) == "-" and not _DATED.match(scene.folded, high.end)
        return not spoken and tight and low.value < high.value
    if joint in scene.said.between:
        return opener.endswith(_JOINS)
    return low.value < high.value or bool(opener) or (left.hedge is not None and left.hedge.aged)


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What joins two numbers, and a currency mark that the second may bear."""
    said = speech(language)
    words = "|".join(sorted({fold(w) for w in (*said.range, *said.between)}, key=len, reverse=True))
    mark = r"(?:[a-z]{0,3}[$€£¥₹₦₱] ?|(?:rmb|ksh|usd|eur|gbp|rs|fcfa) |q(?=[0-9]))?"
    return re.compile(rf"( ?- ?| (?:{words}) ){mark}(?=[^\W_])")
