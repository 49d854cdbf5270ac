"""Where a full stop, a colon, a question mark or a dash in a citation separates fields, and where it does not.

Knows abbreviations, initials and names around a mark; commas and semicolons always separate.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.draft import Draft
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import cities, known_plain
from averment.vocab.works import FAMILY, GIVEN, PARTICLE, cues, works

_LAST = re.compile(r"[^\s,;(\x01-\x11]+\Z")
_INITIAL_NEXT = re.compile(r"\s?[^\W\d_]\.")
_CLAUSE = re.compile(r"[^,.;:?!(]*")
_JOINTS = frozenset(("and", "y", "et", "e", "und", "with"))
_SURNAME = re.compile(r"(?:[a-z'’]{1,4}\s){0,3}[A-ZÀ-Þ][\w'’.-]*(?:[ -][A-ZÀ-Þ][\w'’.-]*){0,2}")
_LISTED = re.compile(r"\s[A-ZÀ-Þ]{1,3},\s*\Z")
_INITIALED = re.compile(
    r"(?:.*\s(?:and|&|y|et)\s)?(?:[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]{1,3}|(?:[A-ZÀ-Þ]\.? ?){1,3}[A-ZÀ-Þ][\w'’-]+)"
)
_COMPANIES = ("co", "inc", "ltd", "corp", "jr", "al")
_INTO = ("in", "dans", "en", "available at", "source")
_NUMBERED = ("vol.", "vol ", "no. ", "n° ")


def separates(draft: Draft, sign: str, start: int, at: int) -> bool:
    """Whether the mark at this place separates fields; the part that it would end begins at `start`."""
    if sign == ".":
        return _stop(draft, start, at)
    if sign == ":":
        return _colon(draft, start, at)
    if sign in "?!":
        following = draft.text[at + 1 : at + 3].strip()
        return not following or following[:1].isupper() or draft.ends_at(at + 1)
    if sign == "|":
        return not draft.text[at + 1 :].lstrip()[:1].islower()
    if not at or draft.work[at - 1] != " ":
        return False
    left, right = draft.base[start:at].strip(), draft.base[at + 2 : at + 40].split(",", 1)[0]
    return known_plain(left) is not None or known_plain(right.strip(" .\x01\x11")) is not None


def _colon(draft: Draft, start: int, at: int) -> bool:
    """A colon separates a place from a publisher, "In" from a book, a person from a title; else it is in a title."""
    left, printed = draft.base[start:at].strip(), draft.text[start:at].strip()
    if left in cities() or left in _INTO or (len(left) == 2 and printed.isupper()) or known_plain(left) is not None:
        return True
    if draft.base.startswith(_NUMBERED, at + 2) or (len(left) < 80 and _INITIALED.fullmatch(printed)):
        return True
    words = left.split()
    return 1 < len(words) < 5 and bool(cues().get(words[0], 0) >> GIVEN & 31) and words[0] != words[-1]


def _stop(draft: Draft, start: int, at: int) -> bool:
    """Whether a full stop ends a field rather than an abbreviation, an initial or a number."""
    base, text = draft.base, draft.text
    following = draft.work[at + 1 : at + 4].lstrip()[:1]
    ends = not following or following < " "
    if not ends and text[at + 1 : at + 4].lstrip()[:1].islower():
        return False
    match = _LAST.search(draft.work, max(start, at - 24), at)
    if match is None:
        return True
    word = base[match.start() : at]
    if word == "al":
        return True
    if (len(word) == 1 and word.isalpha()) or (len(word) == 3 and word[1] == "-"):
        return _after_initial(draft, start, match.start(), at)
    if "." in word and len(word.rpartition(".")[2].strip("-")) == 1:
        return ends and draft.ends_at(at)
    if word in ("ed", "eds") and not base[start : match.start()].strip():
        return True
    return word not in _abbreviations() or (ends and word in _COMPANIES)


def _after_initial(draft: Draft, start: int, initial: int, at: int) -> bool:
    """A stop after one letter ends a list of authors if the letter follows a surname: "Okello J. Land rights …"."""
    text = draft.text
    before = text[start:initial].strip()
    if _INITIAL_NEXT.match(text, at + 1) or plain(before).rstrip(".") in _honorifics():
        return False
    following = draft.work[at + 1 : at + 4].lstrip()
    if not following or following[0] < " ":
        return True
    surname = len(before) < 60 and _SURNAME.fullmatch(before) is not None
    listed = _LISTED.search(text, max(0, start - 8), start) is not None
    if start and draft.base[:start].rstrip().endswith(",") and not listed and (surname or not before):
        return _sentence(text, at + 1)
    if not surname or not text[at - 1].isupper():
        return False
    given = any(cues().get(word, 0) >> GIVEN & 31 for word in plain(before).split())
    return listed or _sentence(text, at + 1, given)


def _sentence(text: str, at: int, given: bool = False) -> bool:
    """Whether a title follows rather than more of a name: words in small letters; many in capitals, if no given name
    stands before the initial."""
    match = _CLAUSE.match(text, at, at + 200)
    words = match.group().split() if match else []
    if not match or not words:
        return False
    small = [word for word in words if word[0].islower() and word not in _JOINTS and word not in _particles()]
    joined = any(word in _JOINTS for word in words) or "&" in words
    said = cues().get(plain(words[0]), 0)
    plainly = said and not (said >> GIVEN & 31 or said >> FAMILY & 31 or said >> PARTICLE & 31)
    if plainly or small or given:
        return bool(plainly or small)
    return bool((len(words) > 4 and not joined) or text[match.end() : match.end() + 1] == ":")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(plain(works().words.abbreviation).split())


@cache
def _particles() -> frozenset[str]:
    return frozenset(persons().words.particles)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(persons().words.honorifics)
