"""Who speaks and when, where no masthead or title page says: from the first sentences and the sign-off.

Holds how a statement names its makers in its own text ("on behalf of ...", "The Coalition condemns ..."), and how it
is dated at its beginning or its end. Only the first and the last few hundred characters are looked at.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.masthead.lines import Line, Lines
from averment.extract.masthead.listing import split_names, trim_name
from averment.extract.masthead.names import is_names
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.masthead import masthead_words

_TOP = 1_600
_TAIL = 500
_SENTENCE = 320
_STOP = re.compile(r"[;:!?\n]|\.(?=\s)")
_ACRONYM = re.compile(r"\s*\([^()]{2,20}\)\Z")
_ARTICLE = re.compile(r"(?:The|La|Le|Les|El|Las|Los)\s|L['’]\s?")
_DASHED = re.compile(r"\)?\s?[-–—:.]\s?\S")
_PLACED = re.compile(r"[^\W\d_][^\d;:]{1,40},? ?(?:le |the |el )?")
_DATELINE = re.compile(r"\A\W{0,3}[^\W\d_][^\d;:(]{1,40}[,(]? ?\(?\Z")
_LIST_END = re.compile(r"[.;:!?\n]|,? (?:in|we|i|and (?:we|i)|to|at|which|who|regarding|concerning|nous|dans|à|sur) ")


def speakers_in(text: str, start: int) -> list[str]:
    """The organisations in whose name a text speaks, as its first sentences say; none if they do not.

    >>> speakers_in("I speak on behalf of Sea Trust, Coral Watch and the League of Fishers.", 0)
    ['Sea Trust', 'Coral Watch', 'League of Fishers']
    >>> speakers_in("The Harbour Coalition condemns the raid.", 0)
    ['Harbour Coalition']
    """
    top = text[start : start + _TOP]
    if names := _subject(top.lstrip()[:_SENTENCE]):
        return names
    key = fold(top)
    for found in _behalf().scan(key):
        end = _LIST_END.search(key, found.end + 2)
        words = " ".join(top[found.end : end.start() if end else len(top)].strip(" :").split())
        if is_names(words):
            return split_names(words)
    return []


def _subject(opening: str) -> list[str]:
    """Those named as the subject of the first sentence, if its verb is one by which submitters speak."""
    stop = _STOP.search(opening)
    sentence = opening[: stop.start() if stop else None]
    verb = next(iter(_verbs().scan(fold(sentence))), None)
    if verb is None:
        return []
    names = _ACRONYM.sub("", sentence[: verb.start].rstrip(" ,"))
    if article := _ARTICLE.match(names):
        names = names[article.end() :]
    if not _organised(names):
        return []
    return [trim_name(names)] if verb.value == "one" else split_names(names)


def _organised(names: str) -> bool:
    """Whether the subject of a sentence is an organisation: named like one, or beginning with a noun for one.

    The second is for French and Spanish, where the words of a name have no capitals.
    """
    words = re.findall(r"[^\W_]+", fold(names))
    pages = masthead_words().pages
    if not 2 <= len(words) <= 30 or not pages.others.isdisjoint(words):
        return False
    if words[0] in pages.organisations and not names[0].islower():
        return True
    return is_names(names) and not pages.organisations.isdisjoint(words)


def dateline(text: str, start: int) -> tuple[str, Line] | None:
    """The date that a text opens with ("Geneva, 5 March 2024 - The ...") or is signed off with, and its line."""
    first = Lines(text, start).get(0)
    if first and (opened := opens_with_date(first.text)):
        return opened, first
    tail = Lines(text, max(start, len(text) - _TAIL))
    for line in reversed(tail.up_to(40)):
        found = find_dates(line.text) if len(line.text) < 70 else []
        if len(found) == 1 and not found[0].last and not re.search(r"\w", line.text[found[0].end :]):
            before = line.text[: found[0].start]
            if not before or _PLACED.fullmatch(before):
                return found[0].first, line
    return None


def opens_with_date(text: str) -> str | None:
    """The date of a dateline that a text opens with: a place before it, a dash or bracket after it; else `None`.

    >>> opens_with_date("(Geneva, 5 March 2024) – The guard was changed.")
    '2024-03-05'
    """
    found = find_dates(text[:120])
    if not found or not _DATELINE.fullmatch(text[: found[0].start] or "X "):
        return None
    return found[0].first if _DASHED.match(text, found[0].end) else None


@cache
def _behalf() -> Lexicon[None]:
    return Lexicon(dict.fromkeys(masthead_words().pages.behalf))


@cache
def _verbs() -> Lexicon[str]:
    """The verbs of first sentences, with the number of their subject."""
    pages = masthead_words().pages
    return Lexicon(dict.fromkeys(pages.say, "many") | dict.fromkeys(pages.says, "one"))
