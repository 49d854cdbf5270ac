"""The patterns and word sets by which sources are told from other text, made once from the vocabulary.

Holds patterns over folded text. It must not apply them: that is for `evidence`, `pieces` and the finders.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.citations.endings import YEAR
from averment.vocab.citing import citing, every, one_of

_NUMBER = r"(?:\d+[a-z]?\b|[ivxlc]+\b|[a-z]\b)(?:[.:-]\d+|\.(?:[ivxlc\d]+|[a-z])\b)*(?:\s?\([a-z\divx]{1,4}\))*"
_JOINERS = (
    "and of the for on in to et al y e de del la las los le les des du und der für & a at au aux en para sobre von van "
    "coll with from its sur pour par wa ole ben abu against into between among under without contre contra entre por "
    "dans sous avec con sin upon über zur zum im"
)
_LEADS_UP = (
    "in on since from until till by to of during before after and or en depuis desde hasta el de le du dans à at as"
)


class Shapes(NamedTuple):
    """What the vocabulary comes to; every pattern is for folded text."""

    back: re.Pattern[str]
    again: re.Pattern[str]
    back_inside: re.Pattern[str]
    locator: re.Pattern[str]
    located: re.Pattern[str]
    particle: re.Pattern[str]
    year_first: re.Pattern[str]
    numbered: re.Pattern[str]
    plain: frozenset[str]
    soft: frozenset[str]
    inner: frozenset[str]
    laws: frozenset[str]
    treaties: frozenset[str]
    treaty_names: frozenset[str]
    works: frozenset[str]
    documents: frozenset[str]
    verbs: frozenset[str]
    testimony: frozenset[str]
    joiners: frozenset[str]
    leads_up: frozenset[str]
    cities: frozenset[str]


@cache
def shapes() -> Shapes:
    """The patterns and word sets, made once."""
    told = citing()
    place = place_pattern()
    treaties = {key: words for key, words in told.treaties.items() if key != "short"}
    return Shapes(
        *_back(one_of(every(told.back)), one_of(every(told.note))),
        re.compile(
            rf"(?!s\. ?[dfn]\b)(?:{place}|[§¶]+\s?{_NUMBER}.*|(?!{YEAR}(?:[a-z]|\b))\d{{1,4}}(?:\s?-\s?\d{{1,4}})?"
            r"|\[\d+\])(?:\s*\(.*\))?[\s.)]*\Z"
        ),
        re.compile(rf"[\s.(]{place}[\s.)]*\Z"),
        _particle(),
        re.compile(rf"{YEAR}(?:[-–/]\d{{2,4}})? [^\Wa-z\d_]"),
        re.compile(r"[\s.]*(?:n[o°]\.?\s*)?(?:\d|[ivx]+\b|[a-z]\b|\()"),
        frozenset(every(told.plain)),
        frozenset(every(told.soft)),
        frozenset(every(told.inner)),
        frozenset(every(told.laws)),
        frozenset(every(treaties)),
        frozenset(told.treaties["short"]),
        frozenset(every(told.works)),
        frozenset(every(told.documents)),
        frozenset(every(told.verbs)),
        frozenset(every(told.testimony)),
        frozenset(_JOINERS.split()),
        frozenset(_LEADS_UP.split()),
        frozenset(every(told.cities)),
    )


def _particle() -> re.Pattern[str]:
    """A name that begins in lower case: "al-Mutairi", "van der Linden", "de la Cruz"."""
    particles = (
        "al|el|as|ad|de|del|della|di|da|dos|das|du|van|von|der|den|ten|ter|bin|bint|ibn|ould|le|la|las|los|d|o|y"
    )
    return re.compile(rf"(?:(?:{particles})['’\s-]+){{1,3}}[^\Wa-z\d_]")


@cache
def place_pattern() -> str:
    """A pattern for a place inside a source: a word for it and its number."""
    return _place(one_of(every(citing().locators)))


def _place(words: str) -> str:
    """A place inside a source: "paras. 12–14", "p. 2(d)", "cap. IV.B", "art. 514-1", "§23 and 78(2)"."""
    return rf"{words}\b\.?\s*(?:n[o.º°]+\s*)?{_NUMBER}(?:\s?(?:[-,&]|and|et|y|to|a)\s?{_NUMBER})*"


def _back(words: str, note: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """References back: those that begin with a word for one, those that say "ibid.", those with a word inside."""
    numbered = rf"{note}\.?\s*(?:no\.?\s*)?\d+"
    above = r"(?:supra|infra|above|below|ci-dessus|precitee?|arriba)"
    return (
        re.compile(rf"(?:{words}(?=[\s.,;:)]|\Z)|id(?:\.|(?=\s*[,;:)]|\s+at\b|\s*\Z)))"),
        re.compile(r"(?:ibid(?:em)?|ibíd(?:em)?|idem|ídem|id\.)(?=[\s.,;:)]|\Z)"),
        re.compile(
            rf"\b(?:{above},?\s+(?:at\s+)?{numbered}|{numbered},?\s+(?:\w+\s)?{above}|(?:op|ob|loc|art)\.?\s?cit\b|supra\b"
            rf"|précitée?s?\b|citad[oa] supra|cited above|cité ci-dessus)|\(nn?\.? ?\d+\)"
        ),
    )
