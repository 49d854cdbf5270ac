"""Who speaks and when, where no masthead or title page says: from the first sentences and the sign-off.

Holds how a statement names its makers in its own text ("on behalf of ...", "The Coalition condemns ..."), and how it
is dated at its beginning or its end. Only the first and the last few hundred characters are looked at.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.masthead.lines import Line, Lines
from averment.extract.masthead.names import is_names
from averment.extract.masthead.submitters import split_names, trim_name
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_OTHERS = frozenset(
    "government state court president minister secretary rapporteur gouvernement estado gobierno".split()
)
_TOP = 1_600
_TAIL = 500
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
    behalf, subject = _patterns()
    spoken = subject.match(top.lstrip())
    if spoken and _organised(spoken["names"]):
        return [trim_name(spoken["names"])] if spoken["says"] else split_names(spoken["names"])
    for found in behalf.finditer(fold(top)):
        end = _LIST_END.search(fold(top), found.end())
        words = " ".join(top[found.end() : end.start() if end else len(top)].split())
        if is_names(words):
            return split_names(words)
    return []


def _organised(names: str) -> bool:
    """Whether the subject of a sentence is an organisation: named like one, or beginning with a noun for one.

    The second is for French and Spanish, where the words of a name have no capitals.
    """
    words = re.findall(r"[^\W_]+", fold(names))
    nouns = masthead_words().pages.organisations
    if len(words) < 2 or len(words) > 30 or not _OTHERS.isdisjoint(words):
        return False
    return (is_names(names) and not nouns.isdisjoint(words)) or (words[0] in nouns and not names[0].islower())


def dateline(text: str, start: int) -> tuple[str, Line] | None:
    """The date that a text opens with ("Geneva, 5 March 2024 - The ...") or is signed off with ("Geneva, 5 March 2024")."""
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
    return found[0].first if re.match(r"\)?\s?[-–—:.]\s?\S", text[found[0].end :]) else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "On behalf of" in folded text, and a first sentence whose subject makes itself heard, in text as printed."""
    pages = masthead_words().pages
    behalf = re.compile(
        r"\b(?:on behalf of|au nom de|au nom des|au nom du|en nombre de|in the name of)(?: the following organi[sz]ations:?)?\s+"
    )
    names = r"(?P<names>[^\W\d_][^.;:!?\n]{3,260}?)"
    subject = re.compile(
        rf"(?:The |La |Le |Les |L['’]|El |Las |Los )?{names}(?: \([^()]{{2,20}}\))?,? (?:(?P<says>{one_of(pages.says)})|{one_of(pages.say)})\b"
    )
    return behalf, subject
