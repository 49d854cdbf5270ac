"""To whom a submission is addressed, as its title or a line of its title page says.

Holds how bodies and holders of mandates are named after "to the". What each body is stands in `vocab/bodies`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.masthead.fields import name_bodies
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_SENT = r"\b(?:to|before|for|al?|à|au|aux|ante|devant)\s+(?:the\s|la\s|le\s|los\s|les\s|el\s|l['’]\s?)?"
_CAPITALS = r"(?:[^\W\d_a-zà-ÿ][\w’'-]*|(?:of|on|for|and|the|against|to|de|la|du|des|del|los|las|en|y|et|sur|sobre|contra|para|pour)(?=\s+[^\W\d_a-zà-ÿ]))"
_NAME = re.compile(rf"{_SENT}({_CAPITALS}(?:,?\s+{_CAPITALS})*)")
_MANDATE_END = re.compile(
    r"\s+(?:and|y|et)\s+(?:the\s|la\s|le\s|el\s)?(?=__)|;|\s[-–—]\s|\s(?:regarding|concerning|in response|pursuant|ahead of|at the|with regard|concernant|en vue)\b"
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
    starts, end = _mandate_patterns()
    key = fold(text)
    found = []
    for start in starts.finditer(key):
        stop = end.search(key, start.end())
        found.append(Addressee(text[start.start() : stop.start() if stop else len(text)].strip(" ,.;*"), None))
    return found


def _capitals(text: str) -> list[Addressee]:
    nouns = masthead_words().pages.bodies
    return [
        Addressee(match[1], None)
        for match in _NAME.finditer(text)
        if not nouns.isdisjoint(re.findall(r"[^\W\d_]+", fold(match[1])))
    ]


@cache
def _mandate_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where the name of a mandate's holder begins, and where it ends."""
    holders = rf"(?:(?:un|united nations)\s)?(?:{one_of(masthead_words().pages.mandates)})"
    begins = re.compile(rf"\b{holders}\s+(?:on|in|for|of|to|sur|dans|chargée?s?|sobre|para|de)\b")
    return begins, re.compile(_MANDATE_END.pattern.replace("(?=__)", rf"(?={holders})"))
