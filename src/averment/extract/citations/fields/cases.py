"""Judgments and decisions: citations whose title is the name of a case.

Knows how cases are cited (OSCOLA, Bluebook, AGLC, treaty bodies, French and Spanish usage); laws are for `law.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import Date
from averment.model.citation import Source
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain
from averment.vocab.symbols import find_symbols
from averment.vocab.works import works

_VERSUS = re.compile(
    r"(?<=[\w.)’'])\s(?:v|vs|Vs|VS|(?<=[A-Z]{3}\s)V)\.?\s(?=[A-ZÀ-Þ(“‘'])"
    r"|(?<=[\w.)])\s(?:c\.|contra)\s(?=[A-ZÀ-Þ])"
)
_STYLE = re.compile(
    r"(?:In re|Re|Matter of|In the matter of|Ex parte|Case concerning|Caso|Affaires?)\s+(?=[A-ZÀ-Þ“«'])"
)
_ENDS = re.compile(
    r"\s?[\[(]\s?(?:19|20)\d\d"
    r"|\s?[\[(](?=[A-Z][\w. ]{0,40}(?:19|20)\d\d)"
    r"|\s\((?:merits|judgment|admissibility|just satisfaction|dec)"
    r"|,\s(?!(?:Inc|Ltd|LLC|Corp|Co|Jr|S\.A|PLC|et al|y otr[oa]s|et autres|and others|and another)\b)"
    r"|\.\s(?=[A-ZÀ-Þ])(?<!\b\w\.\s)(?<!\b\w\w\.\s)(?<!\b\w\w\w\.\s)"
    r"|\s(?:Application|App|Appl|Communication|Nos?)\b\.?|\s\d+\s[A-Z]|;|\shttps?:"
)
_NUMBERED = re.compile(
    r"(?:app(?:lication|l|\.)?s?\.?|communication|comm\.|petition|case|requ[eê]te|cause|s[ée]ries?|ser\.|docket"
    r"|civil appeal|criminal appeal)\s?"
    r"(?:n(?:o|º|°|os)?s?\.?\s?|c,?\s(?:no\.?|n[º°o]\.?)\s?|c\)\sno\.\s?)?([\w/.-]{0,16}\d[\w/.-]*(?:\sof\s(?:19|20)\d\d)?)"
    r"|n[°º]\s?\d{3,6}/\d\d",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:.]\s(?!D\.\s?H\.)(?:arrêts?\s)?")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 220
"""The longest name of a case."""


def read_case(text: str, limit: int, dates: list[Date]) -> Source | None:
    """The judgment or decision that the words cite, or `None`; its parties are looked for before offset `limit`, its
    date among `dates`.

    The title is the name of the case, `symbol` the report or application number, the publisher a court printed first.

    >>> case = read_case("Coleman v Power (2004) 220 CLR 1", 99, [])
    >>> case.title, case.symbol
    ('Coleman v Power', '220 CLR 1')
    """
    versus = _VERSUS.search(text, 0, limit)
    known_by = versus or _STYLE.match(text)
    if known_by is None:
        return None
    begin = _parties(text, versus.start()) if versus else 0
    ends = _ENDS.search(text, known_by.end())
    end = ends.start() if ends else len(text)
    title = text[begin:end].strip(" ,.;:'‘’“”\"«»")
    if not title or len(title) > _LONGEST or (versus is None and ends is None):
        return None
    outside = [date for date in dates if date.start >= end or date.end <= begin]
    issued = max(outside, key=lambda date: len(date.iso)).iso if outside else None
    court = text[:begin].strip(" ,.;:").removesuffix(", arrêt") or None
    return Source("", publisher=court, title=title, issued=issued, symbol=_reference(text, end), kind="judgment")


def _parties(text: str, versus: int) -> int:
    """Where the name of the case begins: after a court printed before it."""
    at = 0
    for match in _BREAK.finditer(text, 0, versus):
        if _is_court(plain(text[at : match.start()])):
            at = match.end()
    return at


def _is_court(key: str) -> bool:
    means = known_plain(key.strip(" ."))
    if means:
        return means.sort in ("court", "organisation")
    return not _courts().isdisjoint(_WORD.findall(key)[:6])


def _reference(text: str, start: int) -> str | None:
    """The symbol, law report or number that a case is found by."""
    for hit in find_symbols(text):
        return hit[2]
    match = _reports().search(text, start) or _NUMBERED.search(text, start)
    return " ".join(match.group().split()) if match else None


@cache
def _courts() -> frozenset[str]:
    return frozenset(plain(word) for word in works().law.courts)


@cache
def _reports() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, works().references.reports), key=len, reverse=True))
    volume = r"(?:\[(?:19|20)\d\d\]\s(?:\d+\s)?|\b\d{1,4}\s)"
    return re.compile(rf"{volume}(?:{names})\s(?:\([\w. ]{{1,16}}\)\s)?\d{{1,5}}(?:\s\(\w+\))?")
