"""Note marks that a converter glued to the word or stop before them: "support.1", "men1", "age.101112".

Tells digits that may be a mark from digits that are part of a number, name, unit, symbol or address.
"""

from __future__ import annotations

import re
from functools import lru_cache

from averment.vocab.layout import layout_words

GLUED = re.compile(r"[0-9](?:(?<=[^\s\d(\[{/\\$€£#&=+_~<>|^@–—-][0-9])|(?<=[.”’»)] [0-9]))[0-9]{0,14}(?![\d%°º/’])")
"""Digits straight behind something that is neither blank, digit nor a sign that belongs to a number, or behind a stop
and a blank."""

_CLOSERS = frozenset(".,;:!?”\"’'»)]…%*")
_TOKEN = 60
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+\Z")
"""A whole number in groups of three, which a decimal rarely follows: a digit behind its stop may be a mark."""
_DECIMAL = re.compile(r"[.,’'/:-]?\d|[.,]?\s*(?:per cent|percent|million|billion|millones|millions|%)")


def glued_form(text: str, start: int, end: int) -> str:
    """ "glued" for digits after a stop or bracket that may be a mark, "word" for such after a letter, else ""."""

    before = text[start - 1]
    if text[start] == "0":
        return ""
    if before == " ":
        return "spaced" if end - start < 4 and not text[end : end + 1].strip() else ""
    after = text[end : end + 1]
    if before in _CLOSERS:
        if not _after_stop(text, start, end, before) or (after in "°/" and after):
            return ""
        if (after.isalpha() and not after.isupper()) or (after in ".," and text[end + 1 : end + 2].isdecimal()):
            return ""
        return "glued"
    if not before.isalpha() or after.isalnum() or (after in ".,-–:" and text[end + 1 : end + 2].isalnum() and after):
        return ""
    return "word" if _after_word(text, start, text[start:end]) else ""


def _after_stop(text: str, start: int, end: int, before: str) -> bool:
    """Whether digits after a stop or bracket may be a mark: not a decimal, an article's number, a time, a symbol."""
    token = _token(text, start)
    if ("/" in token and "://" in token) or "www." in token or "@" in token:
        return False
    word = token[:-1]
    if before in ".,:’'" and word[-1:].isdecimal():
        years = word[-4:]
        year = before in ".," and years.isdecimal() and 1500 < int(years) < 2200
        if not year and not (before == "." and _GROUPED.search(word)):
            return False
        return not _DECIMAL.match(text, end) and text[start - 6 : start - 5] not in ("/", ".", "-", "’")
    if before == ".":
        piece = word[word.rfind("/") + 1 :].lower().strip("([“\"«'’.")
        return piece not in layout_words().number_words and not (len(piece) == 1 and "/" in word)
    return bool(word)


def _after_word(text: str, start: int, digits: str) -> bool:
    """Whether digits after a letter may be a mark: not part of a name, a unit, a code or an address."""
    word = _token(text, start).lstrip("(“\"«‘'[")
    if len(word) < 2 or "/" in word or "@" in word or "_" in word or any(c.isdecimal() for c in word):
        return False
    if word.lower() + digits in layout_words().numbered_names:
        return False
    return len(word) > 3 or not word.isupper()


def _token(text: str, start: int) -> str:
    """What stands before `start` without a blank between."""
    low = max(0, start - _TOKEN)
    return text[max(text.rfind(" ", low, start) + 1, text.rfind("\n", low, start) + 1, low) : start]


@lru_cache(maxsize=4_096)
def readings(digits: str) -> tuple[tuple[str, ...], ...]:
    """What glued digits may mean: one label, or consecutive labels stacked ("78": 78, or 7 and 8)."""
    whole = ((digits,),) if len(digits) <= 3 else ()
    for size in (1, 2, 3):
        first = digits[:size]
        number = int(first)
        at, row = size, [first]
        while at < len(digits):
            number += 1
            label = str(number)
            if not digits.startswith(label, at):
                break
            row.append(label)
            at += len(label)
        if len(row) > 1 and at == len(digits):
            return (*whole, tuple(row))
    return whole
