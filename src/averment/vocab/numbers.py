"""Numbers as people print them, in figures and in words, in English, French and Spanish.

Holds how a number is written ("2 062 534", "11’000", "1.4 million", "fifty-eight", "quatre-vingt-dix", "treinta y
cinco", "two and a half") and which phrases are shares, multiples or spans of time by themselves ("two thirds",
"twice", "a year and a half"). It must not know what is counted, nor whether a number is a quantity or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load
from averment.vocab.units import time_words

LANGUAGES = ("en", "fr", "es")
EDGES = " \n(\"'-/"
"""What may stand before a word that is sought, so that no word is found inside another."""

DIGITS = (
    r"[0-9](?:[0-9]{0,2}(?:(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|(?:[ '][0-9]{3})+(?![0-9]| [0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|(?:\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?)"
    r"|[0-9]*(?:[.,][0-9]+)?)"
)
"""A number in figures, in folded text: grouped by commas, dots, blanks or apostrophes, or with a decimal part."""

_DIGITS = re.compile(DIGITS)
_RUN = re.compile(r"[0-9]+")
_LONGEST = 24
_GROUPED = (",", ".", " ", "'")
_WORD = re.compile(r"[^\W\d_]+")
_PERCENT = re.compile(r" ?(?:%|per ?cent|pour cent|por ciento)")

Kind = Literal["number", "lump", "share", "multiple", "span"]


class Fractions(Struct, frozen=True, forbid_unknown_fields=True):
    """Fractions in words: phrases with their value in per cent, and the words of those put together by rule."""

    whole: dict[str, float]
    over: dict[str, int]
    under: dict[str, int]
    articles: list[str]
    not_before: list[str]


class Times(Struct, frozen=True, forbid_unknown_fields=True):
    """Multiples: the word for "times", phrases with their value, and what follows when two things are compared."""

    words: list[str]
    whole: dict[str, float]
    more: list[str]


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language says numbers (`vocab/data/numbers.toml`)."""

    ones: list[str]
    decimal: str
    lumps: dict[str, float]
    halves: list[str]
    range: list[str]
    between: list[str]
    out_of: list[str]
    cardinals: dict[str, float]
    scales: dict[str, float]
    joints: dict[str, list[str]]
    fractions: Fractions
    times: Times
    periods: dict[str, float]


class Number(Struct, frozen=True, gc=False):
    """A number read: `[start, end)` in the folded text and its value.

    `plain` says that it is digits alone, without group, decimals or scale; `scale` is what its last word multiplied by.
    """

    start: int
    end: int
    value: float
    plain: bool = False
    scale: float = 1.0


class Trigger(Struct, frozen=True, gc=False):
    """What a phrase found is: the start of a number in words, or a quantity by itself with its value and unit."""

    kind: Kind
    value: float = 0.0
    unit: str = ""


@cache
def speech(language: str) -> Speech:
    """How the language says numbers; English where it is not known."""
    return load("numbers", dict[str, Speech])[language if language in LANGUAGES else "en"]


def read_number(folded: str, at: int, language: str) -> Number | None:
    """The number that begins at `at` of the folded text, in figures or words, or `None`.

    A scale and a half belong to it ("1.4 million", "two and a half"). "1,700" and "1.700" are thousands, unless what
    follows shows the mark to be a decimal one ("1.700 million", "1.125 per cent"). The words "one" and "a hundred" are
    read as numbers too: whether they count anything is for the reader to say.

    >>> read_number("some 2 062 534 people", 5, "en").value, read_number("treinta y cinco", 0, "es").value
    (2062534.0, 35.0)
    """
    match = _RUN.match(folded, at)
    if match is None:
        return _words(folded, at, language)
    end = match.end()
    follows = folded[end : end + 2]
    if follows[:1] in _GROUPED and follows[1:].isdigit():
        match = _DIGITS.match(folded, at) or match
        end = match.end()
        follows = folded[end : end + 2]
    if end - at > _LONGEST:
        return None
    printed = match.group()
    pattern, initials = _behind(language)
    behind = pattern.match(folded, end) if follows[-1:] in initials else None
    if behind is None:
        if printed.isdigit():
            return Number(at, end, float(printed), True)
        return Number(at, end, _value(printed, "." in printed and _PERCENT.match(folded, end) is not None))
    if scale := behind.group(1):
        by = scales(scale, language)
        return Number(at, behind.end(), _value(printed, speech(language).decimal == ".") * by, scale=by)
    return Number(at, behind.end(), _value(printed, True) + 0.5)


def scales(words: str, language: str) -> float:
    """What words of scale multiply by: "million" by a million, "mil millones" by a thousand million."""
    product = 1.0
    for word in words.split():
        product *= speech(language).scales[word]
    return product


def _value(printed: str, decimal: bool) -> float:
    """The value of digits as printed; with `decimal`, a lone dot before three digits is a decimal point."""
    bare = printed.replace(" ", "").replace("'", "")
    if bare.isdigit():
        return float(bare)
    if "." not in bare and len(bare) > 4 and bare[-4] == "," and bare[0] != "0":
        return float(bare.replace(",", ""))
    last = max(bare.rfind(","), bare.rfind("."))
    tail = len(bare) - last - 1
    other = "," if bare[last] == "." else "."
    if tail == 3 and bare.count(bare[last]) > 1:
        return float(re.sub(r"[.,]", "", bare))
    if tail == 3 and not (decimal and bare[last] == ".") and other not in bare and not bare.startswith("0"):
        return float(bare.replace(bare[last], ""))
    return float(bare[:last].replace(other, "").replace(bare[last], "") + "." + bare[last + 1 :])


def _words(folded: str, at: int, language: str) -> Number | None:
    """A number in words: cardinals put together, scales, and a half."""
    said = speech(language)
    cardinals, scales_said = said.cardinals, said.scales
    total = group = 0.0
    by = 1.0
    end = pos = at
    last = ""
    while match := _WORD.match(folded, pos):
        word = match.group()
        value, scale = cardinals.get(word), scales_said.get(word)
        if value is None and scale is None:
            if last not in said.joints.get(word, ()) or folded[match.end() : match.end() + 1] not in (" ", "-"):
                break
            pos, last = match.end() + 1, ""
            continue
        if value is not None:
            added = _joined(group, value)
            if added is None:
                break
            group = added
        elif scale is not None and scale < 1000:
            group = (group or 1.0) * scale
        elif scale is not None:
            by = scale
            total, group = (total + group) * scale if 0 < total < scale else total + (group or 1.0) * scale, 0.0
        end, last = match.end(), word
        if folded[end : end + 1] not in (" ", "-"):
            break
        pos = end + 1
    if end == at:
        return None
    halves = _halves(language)
    if folded.startswith(halves, end):
        half = next(half for half in halves if folded.startswith(half, end))
        return Number(at, end + len(half), total + group + 0.5)
    return Number(at, end, total + group, scale=by)


@cache
def _halves(language: str) -> tuple[str, ...]:
    """What adds a half to the number before it, with the blank or the hyphens that tie it."""
    return tuple(tied for half in speech(language).halves for tied in (" " + half, "-" + half.replace(" ", "-")))


def _joined(group: float, value: float) -> float | None:
    """A cardinal put behind what was said before it in the same group, or `None` where no number is said so."""
    tens = group % 100
    if tens == 0:
        return group + value
    if tens == 4 and value == 20:
        return group - 4 + 80
    if (tens >= 20 and tens % 10 == 0 and value < 10) or (tens in (60, 80) and 10 <= value < 20):
        return group + value
    return None


@cache
def _behind(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """What may belong to digits, a scale or a half, and the letters that such words begin with."""
    said = speech(language)
    words = sorted((fold(w) for w, v in said.scales.items() if v >= 1000), key=len, reverse=True)
    one = "|".join(words)
    pattern = re.compile(rf"(?:[ -]?((?:{one})(?: (?:{one}))?)| (?:{'|'.join(said.halves)}))(?![\w])")
    seconds = {word[1] for word in words} | {word[0] for word in (*words, *said.halves)}
    return pattern, frozenset(seconds)


@cache
def number_words(language: str) -> Lexicon[Trigger]:
    """Every word that a number in words begins with, and every phrase that is a quantity by itself.

    Each phrase is kept behind every mark of `EDGES`; a hit's start is that mark, and the word begins one on.
    """
    told = dict(_triggers(language))
    return Lexicon({edge + phrase: trigger for phrase, trigger in told.items() for edge in EDGES})


def _triggers(language: str) -> Iterator[tuple[str, Trigger]]:
    said = speech(language)
    for word in said.cardinals:
        yield fold(word), Trigger("number")
    if language in ("fr", "es"):
        yield from ((fold(w), Trigger("number")) for w in ("cent", "mille", "mil") if w in said.scales)
    for phrase, value in said.lumps.items():
        yield fold(phrase), Trigger("lump", value)
    for phrase, value in _shares(said.fractions):
        yield fold(phrase), Trigger("share", value)
    for phrase, value in said.times.whole.items():
        yield fold(phrase), Trigger("multiple", value)
    for form, value in said.periods.items():
        for word, (unit, factor) in time_words(language).items():
            yield fold(form.format(word)), Trigger("span", value * factor, unit)


def _shares(told: Fractions) -> Iterator[tuple[str, float]]:
    """Fractions in words with their value in per cent: "two thirds", "two-thirds", "a third"."""
    yield from told.whole.items()
    for under, parts in told.under.items():
        for over, count in told.over.items():
            if count < parts:
                share = round(100 * count / parts, 1)
                yield f"{over} {under}", share
                yield f"{over}-{under}", share
        for article in told.articles:
            yield f"{article} {under}", round(100 / parts, 1)
