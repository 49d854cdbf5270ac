"""Sentences of a flow, passage by passage.

One sweep finds every stop; most are decided by what stands on either side of them. Where an English word might be an
abbreviation that our own lists do not know, nupunkt decides (the best of six splitters measured on legal text). No
sentence ends inside a parenthesis that closes, or inside a short quotation: there a stop belongs to a source or title.
"""

from __future__ import annotations

import re
from functools import cache

from nupunkt import load as load_model

from averment.model.document import Flow, Sentence
from averment.vocab.abbreviations import abbreviations

_STOP = re.compile(r"[.!?…][.!?…]*+[\"”’»)\]']*+")
_BRACKET = re.compile(r"\[[^\[\]\n]{0,60}\d[^\[\]\n]{0,20}\][.;,]?(?= |\Z)")
_LEFT = "(“\"«[‘'¿¡/—–"
_LONGEST = 9
_OPENERS = "“\"«‘'([¿¡"
_CLOSERS = "”\"»’)]'"
_PARENTHESIS = 700
_QUOTATION = 180
_BACK = 24


def sentences(flow: Flow, language: str) -> tuple[Sentence, ...]:
    """The sentences of every passage, in order, blanks at either end left out.

    `language` is the code of the language the flow is in; any but "en" does without nupunkt's English model.

    >>> from averment.model.document import Passage
    >>> flow = Flow("Women left. See art. 5 below.", (Passage(0, 29, "paragraph"),))
    >>> [flow.text[s.start : s.end] for s in sentences(flow, "en")]
    ['Women left.', 'See art. 5 below.']
    """
    text = flow.text
    breaks = _breaks(text, language == "en")
    found: list[Sentence] = []
    at, count = 0, len(breaks)
    for index, passage in enumerate(flow.passages):
        start, end = passage.start, passage.end
        while at < count and breaks[at] <= start:
            at += 1
        if passage.kind not in ("heading", "head", "cell"):
            while at < count and breaks[at] < end:
                stop = breaks[at]
                found.append(Sentence(start, stop, index))
                start = stop
                while start < end and text[start] == " ":
                    start += 1
                at += 1
        if start < end:
            found.append(Sentence(start, end, index))
    return tuple(found)


def _breaks(text: str, english: bool) -> list[int]:
    """The offsets at which sentences end within their passages."""
    ends: list[int] = []
    begun = 0
    size = len(text)
    for match in _STOP.finditer(text):
        end = match.end()
        if end + 1 >= size or text[end] != " ":
            continue
        after = text[end + 1]
        if after.islower() or not _ends(text, match.start(), end, after, english):
            continue
        begun = max(begun, text.rfind("\n", begun, end) + 1)
        if _enclosed(text, begun, end):
            continue
        if after == "[":
            bracket = _BRACKET.match(text, end + 1)
            end = bracket.end() if bracket else end
        if not ends or end > ends[-1]:
            ends.append(end)
            begun = end
    return ends


def _ends(text: str, stop: int, end: int, after: str, english: bool) -> bool:
    """Whether the stop at `stop` ends a sentence, going by the word before it and the one after it."""
    if not (after.isalnum() or after in _OPENERS):
        return False
    if text[stop] != "." or end - stop > 1:
        return after not in _CLOSERS or after in _OPENERS
    back = text[max(0, stop - _BACK) : stop]
    word = back[max(back.rfind(" "), back.rfind("\n")) + 1 :].lstrip(_LEFT)
    if len(word) > _LONGEST and word.isalpha():
        return True
    if not word or not word[-1].isalpha():
        return not (word.isdecimal() and len(word) < 4 and text[stop - len(word) - 1 : stop - len(word)] in ("", "\n"))
    low = word.lower()
    known = abbreviations()
    if low in known.never or (len(word) == 1 and word.islower()):
        return False
    if len(word) == 1 and word.isupper():
        return _starts(text, end + 1, after) and not text[end + 1 : end + 3].isupper()
    if low in known.maybe or "." in word:
        return after in _OPENERS or _starts(text, end + 1, after)
    if not english or len(word) > 6 or not after.isupper():
        return True
    return low not in _model_abbreviations() or _model_says(word, text[end + 1 : end + 30].split(" ", 1)[0])


def _starts(text: str, at: int, after: str) -> bool:
    """Whether the word at `at` is one that starts sentences."""
    if not after.isalpha():
        return False
    end = at
    while end < len(text) and end - at < 16 and text[end].isalpha():
        end += 1
    return text[at:end].lower() in abbreviations().starters


def _enclosed(text: str, begun: int, end: int) -> bool:
    """Whether an offset stands inside a parenthesis or short quotation that opened since `begun` and closes near by."""
    for left, right, most in (("(", ")", _PARENTHESIS), ("“", "”", _QUOTATION), ("«", "»", _QUOTATION)):
        low = max(begun, end - most)
        opened = text.rfind(left, low, end)
        if opened < 0 or (
            text.rfind(right, opened, end) >= 0 and text.count(left, low, end) <= text.count(right, low, end)
        ):
            continue
        closed = text.find(right, end, opened + most)
        if closed >= 0 and "\n" not in text[end:closed]:
            return True
    return False


@cache
def _model_abbreviations() -> frozenset[str]:
    return load_model("default").abbreviations


@cache
def _model_says(word: str, after: str) -> bool:
    return load_model("default").text_contains_sentbreak(f"{word}. {after}")
