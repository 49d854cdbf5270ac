"""How what belongs to an instrument's name is printed behind and before it: numbers, dates, parties, subjects.

Knows forms of print in English, French and Spanish; it must not know which nouns head a name.
"""

from __future__ import annotations

import re

from averment.vocab.instruments import laws

_UNION = r"(?: \((?:EU|EC|EEC|UE|CE)\))?"
_NO = r"(?:[Nn]os?\.?|[Nn][°º]\.?|[Nn]úm\.?|№|Number|número)"
_CENTURY = r"(?:1[6-9]|20)[0-9]{2}"
_OF_DATE = rf"(?: (?:of|de|du) (?:[0-9]{{1,2}}(?:er)? (?:de )?[\w]+ (?:de |of )?)?{_CENTURY})"
_NUMBER = re.compile(rf"{_UNION},? ?\(?{_NO} ?[\w.-]{{0,6}}[0-9][\w/.-]*{_OF_DATE}?\)?(?:,? {_CENTURY}(?![0-9]))?")
_BARE = re.compile(rf"{_UNION} (?:[A-Z]{{1,3}}-)?[0-9]{{1,6}}(?:[/-][0-9A-Z]{{1,6}}){{0,3}}(?![\w%]){_OF_DATE}?")
_DATED = re.compile(
    r"(?:,? (?:of )?(?:[0-9]{1,2} )?(?:[A-Z][a-z]+ )?|,? (?:de|du) (?:[0-9]{1,2}(?:er)? (?:de )?[\w]+ (?:de )?)?)"
    rf"{_CENTURY}(?![0-9/])"
)
_ILO = re.compile(r" (?:No\.? ?)?[0-9]{1,3}(?![\w/.-])(?: de la OIT| de l['’]OIT| of the ILO)?")
_ILO_NUMBER = re.compile(r"(?:Conventions?|Convenios?) (?:[Nn]os?\.? ?|[Nn]° ?|núm\. ?)?([0-9]{1,3})\b")
_TAIL = re.compile(
    r" \((?:(?:Act |Law |Cap\. )?[Nn]o\.? ?[0-9][\w/. -]{0,18}|Cth|ACT|Vic|NSW|Qld|WA|SA|Tas|NT|UK"
    r"|Cap\.? [0-9]+|(?:19|20)[0-9]{2})\)"
)
_OF_YEAR = re.compile(rf"{_OF_DATE}(?![0-9/])")
_ANY_YEAR = re.compile(rf"{_CENTURY} ")
_YEAR_LEFT = re.compile(rf"(\S+) {_CENTURY} (?:(?!in |to |on |of |the |a |and |or )[a-zé-]+ ){{0,2}}\Z")
_LEFT_REACH = 56
_PARTIES = re.compile(
    r" (?:with|between|entre|con|avec) (?:[\w’'-]+ ){0,5}?[\w’'-]*[A-Z][\w’'-]*"
    r"(?: (?:[A-Z][\w’'-]*|of|and|the|counterpart|Government|et|y|la|le)){0,6}"
)
_ON = re.compile(
    r" (?:on|concerning|regarding|against|relating to) (?:the )?[a-z-]+"
    r"(?: (?:of|and|against|for|to|in) (?:the )?[a-z-]+){0,2}"
)
_MORE_BRACKET = re.compile(r" \((?=[A-Z])[^()]{3,90}\) (?=[A-Z])")


def number_after(text: str, end: int, kind: str) -> int:
    """Where the number or date behind a noun of this kind ends; `end` if there is none."""
    kinds = laws().kinds
    bare = _BARE if kind in kinds.made else _ILO if kind == "convention" else None
    for pattern in (_NUMBER, _DATED, bare):
        if pattern is not None and (match := pattern.match(text, end)):
            return match.end() - (text[match.end() - 1] in "./-")
    return end


def small_number_after(text: str, end: int, kind: str, language: str) -> int:
    """The same for a noun printed small, which needs "No.", or in French and Spanish only the number, or a year."""
    bare = _BARE if language != "en" and kind in ("act", "decree", "bill", "convention") else None
    for pattern in (_NUMBER, bare, _OF_YEAR):
        if pattern is not None and (match := pattern.match(text, end)):
            return match.end() - (text[match.end() - 1] in "./-")
    return end


def date_after(text: str, end: int) -> int:
    """Where a date behind a name ends; `end` if there is none."""
    match = _DATED.match(text, end)
    return match.end() if match else end


def tail_after(text: str, end: int) -> int:
    """Where a bracket with a law's number or jurisdiction ends: "(Act No. 5 of 2010)", "(Cth)"."""
    match = _TAIL.match(text, end)
    return match.end() if match else end


def goes_on(text: str, end: int) -> bool:
    """Whether a name goes on behind a bracket: "Criminal Code Amendment (...) Act"."""
    return _MORE_BRACKET.match(text, end) is not None


def year_before(text: str, low: int, at: int) -> re.Match[str] | None:
    """The year before a noun printed small, and in group 1 the word before that: "the 2018 media law"."""
    low = max(low, at - _LEFT_REACH)
    return _YEAR_LEFT.search(text, low, at) if _ANY_YEAR.search(text, low, at) else None


def parties_after(text: str, end: int) -> int:
    """Where the parties named behind an agreement end; `end` if none are."""
    match = _PARTIES.match(text, end)
    return match.end() if match else end


def subject_after(text: str, end: int) -> int:
    """Where a subject printed small behind a law ends: "regulations on employment"; `end` if there is none."""
    match = _ON.match(text, end)
    return match.end() if match else end


def ilo_number(name: str) -> str | None:
    """The number of a convention of the International Labour Organization, where a name gives it."""
    match = _ILO_NUMBER.search(name)
    return match.group(1) if match else None
