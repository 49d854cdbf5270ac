"""Numbers in a citation that are no field: volumes and issues, pages and paragraphs, series, index numbers.

Knows how such numbers are printed, in a part of their own or at the edge of one; dates are for `dates.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.draft import GONE, VOLUME
from averment.vocab.plain import plain
from averment.vocab.works import ORGANISATION, cues, leading, works

TRAILING = re.compile(
    r"\s(?:(?!(?:1[5-9]|20)\d\d\b)\d{1,4}|e\d{3,8}|[ivxlc]{1,6}(?=\s?\())(?:\s?\([^)]{0,24}\))?(?:\s?:\s?[\w–-]+)?\Z"
)
"""A volume after the name of a journal: " 44", " 8(1)", " 12: 101-29", " e004411"."""
LEADING = re.compile(
    r"\A\d{1,4}\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)\s+|\A\d{1,4}\s(?=[A-Z][\w.'’& ]{2,60}\s[a-z]?\d{1,8}\Z)"
)
"""A volume before the name of a journal: "12(11) ", and "17 " in "17 Harv. L. Rev. 5"."""
_VOLUME = re.compile(
    r"\d{1,3}\s\d{1,5}[-–]\d{1,5}"
    r"|\d{1,4}\s?(?:\(\s?[\w .,–-]{0,20}\)|/\d{1,3})?(?:\s?:\s?[\w–, -]{0,24})?"
    r"|[a-z]{0,2}\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?"
)
_PLACE = re.compile(
    r"[\divxlcdm§]{1,8}[a-z]?|\([\w]{1,3}\)|[\divxlc]{1,8}(?:[.(/–-][\w.()]{1,8}){1,3}"
    r"|and|et|y|to|seq|ff|bis|&|[a-h]|of|no"
)
_HEADED = re.compile(r"([^\W\d_]+)[.:]?(?:\s|\Z|(?=\d{1,5}(?:[-–]\d{1,5})?(?:[\s,]|\Z)))")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?-\s?(?:1[5-9]|20)\d\d|(?:19|20)\d\d")
_SERIES = re.compile(
    r"[\w .'’-]{0,40}\b(?:reports?|briefing|papers?|briefs?|series|bulletin|rapport|informe|cuadernos?|notes?|document)"
    r"\s(?:series\s)?(?:no\.?|n[°º]|num\.?|number)\s?\d[\w/.-]*(?: \[?\w{2,6}\]?)?"
)
_DIGIT = re.compile(r"\d")
_ROMAN = re.compile(r"[ivxlc]{1,6}(?:\.[a-z\d]{1,3}){0,3}\.?")
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 14
"""The most numbers that one locator strings together."""


def number_sign(key: str) -> str:
    """`VOLUME` or `GONE` for a folded part that numbers a volume or a place in the work, else nothing.

    >>> number_sign("vol. 12") == VOLUME, number_sign("para. 13 (a) and (b)") == GONE, number_sign("the rule of law")
    (True, True, '')
    """
    if key in _words("whole"):
        return GONE
    if _DIGIT.search(key) is None:
        short = len(key) < 16 and key.partition(" ")[0].rstrip(".") in _words("before")
        return GONE if short and _is_place(key) else ""
    if _YEARS.fullmatch(key):
        return ""
    if key[0].isdigit() and _VOLUME.fullmatch(key):
        return VOLUME if "(" in key or "/" in key or key.isdigit() else GONE
    if key[-1].isdigit() and " " not in key and _VOLUME.fullmatch(key):
        return GONE
    return _worded_sign(key)


def in_series(text: str, key: str) -> bool:
    """Whether a part (`key`, folded) only says where in a series a work stands: "Technical Report CRPC-TR91121"."""
    if not _DIGIT.search(key) or ":" in key or key.count(" ") > 7:
        return False
    return key.startswith(leading("series")) or (_SERIES.fullmatch(key) is not None and not numbered_series(text, key))


def numbered_series(text: str, key: str) -> bool:
    """Whether an organisation's own series names it: "UNU-EHS Report No. 19"; "Africa Report No. 208" names nobody."""
    if _SERIES.fullmatch(key) is None:
        return False
    first = text.split(" ", 1)[0]
    if first.isupper() and len(first) > 1:
        return True
    return any(cues().get(word, 0) >> ORGANISATION & 31 for word in _WORD.findall(key))


def _worded_sign(key: str) -> str:
    """The sign of a part whose number follows a word: "no. 3", "pp. 4-9", "index: ACT 30/8070/2018"."""
    headed = _HEADED.match(key)
    word = headed[1] if headed else ""
    if headed and word in _words("volumes") and key[headed.end() : headed.end() + 1].isdigit() and key.count(" ") < 3:
        return VOLUME
    if (word in _words("before") or key[0] in "§¶") and _is_place(key):
        return GONE
    return GONE if key.count(" ") < 6 and key.replace(":", "").startswith(_index_words()) else ""


def _is_place(key: str) -> bool:
    """Whether what follows the first word is only numbers: "para. 13 (a) and (b)"."""
    tokens = re.split(r"[\s,;]+", key.replace("&", " ").lstrip("§¶"))
    word = tokens[0].rstrip(".")
    if key[0] not in "§¶":
        tokens = [token for token in tokens[1:] if token.rstrip(".") not in _words("before")]
    if len(tokens) > _MOST:
        return False
    lone = len(tokens) == 1 and _ROMAN.fullmatch(tokens[0]) is not None and len(word + tokens[0]) > 3
    if not lone and not _DIGIT.search(key):
        return False
    return all(not token or token[0] in "(§" or _PLACE.fullmatch(token.strip(".")) for token in tokens)


@cache
def _words(kind: str) -> frozenset[str]:
    words: list[str] = getattr(works().locators, kind)
    return frozenset(plain(word).rstrip(".") for word in words)


@cache
def _index_words() -> tuple[str, ...]:
    return tuple(plain(word) + " " for word in works().locators.indexes)
