"""Whether words are the names of organisations, and what stands before them on a title page.

Holds the look of names: capitals, with small words between. It must not know which organisations there are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.vocab.bodies import body_named
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_WORD = re.compile(r"[^\W_][\w.’'-]*")
_SMALL = frozenset(
    "of for the and de la le les des du et en del los las el y e on in to at against a an para pour sur sobre contra contre"
    " with by von und al à au aux d l s o da do das dos van der".split()
)
_NOT_NAMES = (
    "about ",
    "who ",
    "what ",
    "why ",
    "how ",
    "annex",
    "list of",
    "table of",
    "part ",
    "section ",
    "chapter ",
)
_DOCUMENT = (
    r"(?:joint |individual |written |oral |stakeholder |shadow |alternative |parallel |civil society |ngo |upr |follow-up |supplementary )*"
    r"(?:submission|statement|report|intervention|contribution|input|letter|briefing|communication|response)s?"
)
_BEFORE = re.compile(
    rf"(?P<names>.{{2,220}}?)(?:'s|’s)?\s*(?P<by>[-–—:|,])?\s+(?P<what>{_DOCUMENT})(?P<rest>\b.*)", re.IGNORECASE
)


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
    if not bare or len(bare) > 400 or fold(bare).startswith(_NOT_NAMES) or bare[-1] in "?!:" or body_named(bare):
        return False
    words = _WORD.findall(bare)
    if not 1 <= len(words) <= 60 or any(word[0].islower() and word.lower() not in _SMALL for word in words):
        return False
    key = {fold(word) for word in words}
    acronym = len(words) <= 3 and any(len(word) >= 3 and word.isupper() for word in words) and not bare.isupper()
    listed = re.search(r"[;,&]| and (?:the )?[A-Z]", bare) is not None and len(words) > 3
    return acronym or listed or not key.isdisjoint(masthead_words().pages.organisations)


def before_document(text: str) -> Before | None:
    """The names before "Joint Submission", "Statement" and the like in a title, or `None` if none stand there.

    >>> before_document("Sea Trust and Coral Watch Joint Submission to the Committee")
    Before(names='Sea Trust and Coral Watch', rest='to the Committee')
    """
    match = _BEFORE.match(text)
    if not match or not is_names(match["names"]):
        return None
    return Before(match["names"].strip(" -–—:|,"), match["rest"].strip(" -–—:|,"))


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
