"""Quantities that a unit after the number shows: shares, money, lengths of time and ages, measures, multiples.

Each function takes the scene, what stands before the number, the number or range, and the word after it, and answers
with a `Draft`, or `None` if the number is not such a quantity after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from msgspec.structs import replace

from averment.extract.figures.ranges import Span
from averment.extract.figures.scene import Draft, Left, Next, Scene
from averment.vocab.lexicon import fold
from averment.vocab.numbers import read_number
from averment.vocab.units import currencies, unit_words

_SHORT = re.compile(r" ?(mn|bn|tn|m|b|k)(?![\w])")
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_OLD = re.compile(r"(?:[ -](?:old|olds)|'? of age| de edad| d'[aâ]ge)(?!\w)")
_HALF = re.compile(r" and a half| et demie?| y medi[oa]")
_AND = re.compile(r",? (?:and|et|y) (?=\w)")
_TO = re.compile(r" (and|to|et|à|y|a) (?=\w)")
_BETWEEN = ("between", "entre")
_PARTS = {"year": {"month": 12.0}, "month": {"day": 30.0, "week": 4.345}, "week": {"day": 7.0}}


def start_of(left: Left, span: Span) -> int:
    """Where a figure begins: with its hedge, or with what opens its range."""
    return left.open_at if left.opener and span.high else left.start


def hedge_of(left: Left, span: Span) -> str | None:
    """The hedge of a figure, as folded, or what opens its range."""
    hedge = left.opener if left.opener and span.high else left.hedge
    return hedge.phrase if hedge else None


def older(end: int, folded: str) -> int:
    """Where a figure that ends at `end` does so with "and over", "or more" and the like."""
    match = _after().match(folded, end)
    return match.end() if match else end


@cache
def _after() -> re.Pattern[str]:
    words = "|".join(sorted(map(fold, unit_words().hedges.after), key=len, reverse=True))
    return re.compile(rf" (?:{words})(?!\w)")


def share(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """Per cent, in signs or words; "percentage points" too. Two shares joined by "between" are one range."""
    end = _percent_end(scene, after)
    if not end:
        return None
    if left.opener is not None and span.high is None:
        span, end = _second(scene, left.opener.phrase, span, end)
    return Draft(start_of(left, span), end, span.value, "percent", hedge_of(left, span))


def _percent_end(scene: Scene, after: Next) -> int:
    """Where the words for per cent end that follow a number, or 0."""
    if after.unit is None or after.unit.kind != "percent":
        second = _pairs().get(after.word)
        return after.end + len(second) if second and scene.folded.startswith(second, after.end) else 0
    for points in unit_words().percent.points:
        if scene.folded.startswith(" " + points, after.end):
            return after.end + 1 + len(points)
    return after.end


@cache
def _pairs() -> dict[str, str]:
    return {first: " " + second for first, second in unit_words().percent.pairs}


def _second(scene: Scene, opener: str, span: Span, end: int) -> tuple[Span, int]:
    """A range whose ends both bear their sign: "between 10% and 15%"."""
    match = _TO.match(scene.folded, end)
    if match is None or (match.group(1) in ("and", "et", "y")) != opener.endswith(_BETWEEN):
        return span, end
    high = read_number(scene.folded, match.end(), scene.language)
    last = _percent_end(scene, scene.next(high.end)) if high else 0
    if high is None or not last or high.value <= span.low.value or opener in ("from", "de", "desde"):
        return span, end
    return Span(span.low, high, high.end), last


def money(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """A sum: a mark before it, or a currency's mark, code or name after it."""
    end = span.end
    paid = after.unit is not None and after.unit.kind == "money"
    if left.mark and (short := _SHORT.match(scene.folded, end)):
        span, end = _scaled(span, _SCALES[short.group(1)]), short.end()
        after = scene.next(end)
        paid = after.unit is not None and after.unit.kind == "money"
    word = left.mark
    if paid:
        name, name_end = _longer(scene, after)
        if not _is_money(scene, name, name_end, span):
            return None
        if word is None or len(name) > 2:
            word, end = name, name_end
    if word is None:
        return None
    return Draft(start_of(left, span), end, span.value, scene.currency(word, span.low.start), hedge_of(left, span))


def short_money(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """A sum whose scale is a letter touching the number, with the currency behind it: "5m naira"."""
    if after.word not in _SCALES:
        return None
    behind = scene.next(after.end)
    if behind.unit is None or behind.unit.kind != "money":
        return None
    return money(scene, left, _scaled(span, _SCALES[after.word]), behind)


def _is_money(scene: Scene, name: str, end: int, span: Span) -> bool:
    """Whether a word after a number is meant as a currency: a code must be in capitals."""
    if len(name) > 3 or not name.isalpha():
        return True
    printed = scene.text[end - len(name) : end]
    return printed.isupper() or name in _plain_names()


@cache
def _plain_names() -> frozenset[str]:
    return frozenset(fold(name) for currency in currencies().values() for name in currency.names)


def _longer(scene: Scene, after: Next) -> tuple[str, int]:
    """A currency's name with the word behind it, where that is one too: "francs CFA"."""
    further = scene.next(after.end)
    if further.gap == " " and (pair := f"{after.word} {further.word}") in scene.units:
        return pair, further.end
    return after.word, after.end


def _scaled(span: Span, by: float) -> Span:
    low = replace(span.low, value=span.low.value * by)
    high = replace(span.high, value=span.high.value * by) if span.high else None
    return Span(low, high, span.end)


def time(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """A length of time or an age: "18 months", "6-year-old", "17 years and 11 months", "60 ans et plus"."""
    unit, end = after.unit, after.end
    text = scene.text
    if unit is None or (after.gap == "-" and text[span.low.start].isupper() and text[end - len(after.word)].isupper()):
        return None
    if half := _HALF.match(scene.folded, end):
        span = Span(replace(span.low, value=span.low.value + 0.5), span.high, half.end())
        end = half.end()
    if unit.factor != 1:
        span = _scaled(span, unit.factor)
    if unit.code in _PARTS and span.high is None:
        span, end = _compound(scene, span, end, unit.code)
    if old := _OLD.match(scene.folded, end):
        end = old.end()
    return Draft(start_of(left, span), older(end, scene.folded), span.value, unit.code, hedge_of(left, span))


def _compound(scene: Scene, span: Span, end: int, code: str) -> tuple[Span, int]:
    """Years with their months: "17 years and 11 months" is 17.92 years."""
    match = _AND.match(scene.folded, end)
    further = read_number(scene.folded, match.end(), scene.language) if match else None
    if further is None:
        return span, end
    after = scene.next(further.end)
    if after.unit is None or after.unit.kind != "time" or after.unit.code not in _PARTS[code]:
        return span, end
    whole = round(span.low.value + further.value / _PARTS[code][after.unit.code], 2)
    return Span(replace(span.low, value=whole), None, after.end), after.end


def measure(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """A length, weight, area or volume, by symbol or word."""
    power = _powers().get(after.word, "")
    if power:
        after = scene.next(after.end)
    if after.unit is None or after.unit.kind != "measure":
        return None
    if len(after.word) < 3 and not scene.folded[span.low.start].isdigit():
        return None
    if len(after.word) == 1 and scene.text[after.end - 1].isupper():
        return None
    end = after.end
    if not power:
        behind = scene.next(end)
        if behind.gap == " " and (power := _powers().get(behind.word, "")):
            end = behind.end
        elif scene.text[end : end + 1] in ("²", "³"):
            power, end = scene.text[end], end + 1
    return Draft(start_of(left, span), end, span.value, after.unit.code + power, hedge_of(left, span))


@cache
def _powers() -> dict[str, str]:
    return {fold(word): power for power, words in unit_words().powers.items() for word in words}


def multiple(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """So many times: a rate where two things are compared ("two times more likely"), else events."""
    compared = scene.next(after.end).word in scene.said.times.more
    if after.gap != " " or (not compared and span.low.value == 1):
        return None
    unit = "rate" if compared else "event"
    return Draft(start_of(left, span), after.end, span.value, unit, hedge_of(left, span))


BY_KIND: dict[str, Callable[[Scene, Left, Span, Next], Draft | None]] = {
    "percent": share, "money": money, "time": time, "measure": measure,
}  # fmt: skip
"""Which shape the kind of a unit calls for."""
