"""To whom a submission is addressed, as its title or a line of its title page says.

Holds how bodies and holders of mandates are named after "to the". What each body is stands in `vocab/bodies`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.masthead.naming import name_bodies
from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.masthead import masthead_words, one_of

_SENT = r"\b(?:to|before|for|al?|à|au|aux|ante|devant)\s+(?:the\s|la\s|le\s|los\s|les\s|el\s|l['’]\s?)?"
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_SMALL = (
    r"(?:of|on|for|and|the|against|to|de|la|du|des|del|los|las|en|y|et|sur|sobre|contra|para|pour)(?=\s+[^\W\d_a-zà-ÿ])"
)
_NAME = re.compile(rf"{_SENT}({_CAPITAL}(?:,?\s+(?:{_CAPITAL}|{_SMALL}))*)")
_OF_MANDATE = re.compile(r"\s+(?:on|in|for|of|to|sur|dans|chargée?s?|sobre|para|de)\b")
_ENDS = (
    r";|\s[-–—]\s|\s(?:regarding|concerning|in response|pursuant|ahead of|at the|with regard|concernant|en vue)\b"
    r"|,\s(?:[12]\d{3}|\d{1,2} )|:\s|\.(?:\s|\Z)|\s\("
)


class Addressee(NamedTuple):
    """A body that is addressed: its name as printed, and its id if the vocabulary knows it."""

    name: str
    body: str | None


def addressed_in(text: str) -> list[Addressee]:
    """The bodies that a title or a line of address names, in order.

    Holders of mandates come first ("the Special Rapporteur on ... and the Special Rapporteur on ..."), then bodies of
    the vocabulary, else a name in capitals after "to the" that is one of a body.

    >>> [one.name for one in addressed_in("Submission to the Joint Committee on Public Health on clean air")]
    ['Joint Committee on Public Health']
    """
    known = [Addressee(words, body.id) for body, words in name_bodies(text)]
    if any(one.body == "UPR" for one in known):
        return known
    return _mandates(text) or known or _capitals(text)


def _mandates(text: str) -> list[Addressee]:
    key = fold(text)
    found: list[Addressee] = []
    done = 0
    for hit in _holders().scan(key):
        if hit.start >= done and _OF_MANDATE.match(key, hit.end):
            stop = _mandate_end().search(key, hit.end)
            done = stop.start() if stop else len(text)
            start = hit.start - next((len(of) for of in ("united nations ", "un ") if key[: hit.start].endswith(of)), 0)
            found.append(Addressee(text[start:done].strip(" ,.;*"), None))
    return found


def _capitals(text: str) -> list[Addressee]:
    nouns = masthead_words().pages.bodies
    return [
        Addressee(match[1], None)
        for match in _NAME.finditer(text)
        if not nouns.isdisjoint(re.findall(r"[^\W\d_]+", fold(match[1])))
    ]


@cache
def _holders() -> Lexicon[None]:
    return Lexicon(dict.fromkeys(masthead_words().pages.mandates))


@cache
def _mandate_end() -> re.Pattern[str]:
    """Where the name of a mandate's holder ends: at the next one, or at what no longer says what the mandate is on."""
    holders = rf"(?:(?:un|united nations)\s)?(?:{one_of(masthead_words().pages.mandates)})"
    return re.compile(rf"\s+(?:and|y|et)\s+(?:the\s|la\s|le\s|el\s)?(?={holders})|{_ENDS}")
