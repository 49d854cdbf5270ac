"""Whether words are the names of organisations, and what stands before them on a title page.

Holds the look of names: capitals, with small words between. It must not know which organisations there are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.vocab.bodies import body_named
from averment.vocab.countries import code_of
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_WORD = re.compile(r"[^\W_][\w.’'-]*")
_DOCUMENT = (
    r"(?:(?:joint|individual|written|oral|public|press|media|stakeholder|shadow|alternative|parallel|civil society|ngo"
    r"|upr|follow-up|supplementary) )*"
    r"(?:submission|statement|report|intervention|contribution|input|letter|briefing|communication|response)s?"
)
_BEFORE = re.compile(
    rf"(?P<names>.{{2,220}}?)(?:'s|’s)?\s*(?P<by>[-–—:|,])?\s+(?P<what>{_DOCUMENT})(?P<rest>\b.*)", re.IGNORECASE
)
_OPENS = re.compile(
    rf"{_DOCUMENT}(?=\s(?:to|on|by|of|for|from|in|regarding|concerning|about)\b|\s?[:–—-]|\Z)", re.IGNORECASE
)
_SENT = re.compile(
    r"(?:joint |written |oral )*(?:submission|statement|intervention|contribution|input)s?\b.{0,12}?\s(?:to|for)\s"
)
_LISTED = re.compile(r"[;,&]| (?:and|et|y) (?:the |l[ae]s? |los )?[A-Z]")


class Before(NamedTuple):
    """The names that stand before the kind of a document, and the rest of the title after it."""

    names: str
    rest: str


def is_names(text: str) -> bool:
    """Whether a line is one organisation's name or a list of such, as far as its look shows.

    Every word of more than three letters has a capital, small words apart, and there is a list or a word that marks an
    organisation, or an abbreviation.

    >>> is_names("Arche Nova, Sea Trust and the League of Fishers"), is_names("Rights in decline")
    (True, False)
    """
    bare = text.strip(" .,;*")
    pages = masthead_words().pages
    if not 1 < len(bare) < 400 or bare[-1] in "?!:" or fold(bare).startswith(pages.not_names) or body_named(bare):
        return False
    words = _WORD.findall(bare)
    if len(words) > 60 or any(word[0].islower() and word.lower() not in pages.small for word in words):
        return False
    if len(words) <= 3 and not bare.isupper() and any(len(word) >= 3 and word.isupper() for word in words):
        return True
    if len(words) > 3 and _LISTED.search(bare):
        return True
    return not pages.organisations.isdisjoint(map(fold, words))


def before_document(text: str) -> Before | None:
    """The names before "Joint Submission", "Statement" and the like in a title, or `None` if none stand there.

    >>> before_document("Sea Trust and Coral Watch Joint Submission to the Committee")
    Before(names='Sea Trust and Coral Watch', rest='to the Committee')
    """
    match = _BEFORE.match(text)
    if not match or not (is_names(match["names"]) or _may_be_names(match)):
        return None
    return Before(match["names"].strip(" -–—:|,"), match["rest"].strip(" -–—:|,"))


def _may_be_names(match: re.Match[str]) -> bool:
    """Whether capitalised words before "Submission to" name somebody although no word of them marks an organisation."""
    names = match["names"]
    if match["by"] not in (None, "–", "—", "-") or not _SENT.match(match["what"].lower() + match["rest"]):
        return False
    words = _WORD.findall(names)
    return (
        2 <= len(words) <= 8
        and names[-1] not in ":,;"
        and ":" not in names
        and all(word[0].isupper() or word in masthead_words().pages.small for word in words)
        and body_named(names) is None
        and code_of(names) is None
        and not opens_document(f"{names} {match['what']}")
    )


def opens_document(text: str) -> bool:
    """Whether a line begins with the kind of a document and says what it is to, on or by.

    >>> opens_document("Joint NGO Statement on the closed wells"), opens_document("Statements were taken in May")
    (True, False)
    """
    return bool(_OPENS.match(text))


def labelled(text: str, openings: tuple[str, ...], *, colon: bool) -> str | None:
    """The words after one of these openings at the start of a line, or `None` if it has none; `colon` asks for one.

    >>> labelled("Submitted by: Sea Trust", ("submitted by",), colon=True)
    'Sea Trust'
    """
    match = _opening(openings, colon).match(fold(text))
    return text[match.end() :].strip() if match and match.end() < len(text) else None


@cache
def _opening(openings: tuple[str, ...], colon: bool) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(openings)})\s*{':' if colon else ':?'}(?:\s+|(?<=:)|(?<='))(?=\S)")
