"""Who submits a document, and in what status: what its title or byline says of them.

Holds how titles name and describe those who submit, in English, French and Spanish. It must not know where in a
document the title stands. The words themselves are in `vocab/data/masthead.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from averment.extract.masthead.addressees import addressed_in
from averment.extract.masthead.listing import split_names, trim_name
from averment.extract.masthead.names import is_names
from averment.model.statement import Status
from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.masthead import masthead_words, one_of

_OUTER = " .,;:*\u2013\u2014-"
_NAMED = re.compile(r"\s*:?\s+(?=\S)")
_LIST_GOES_ON = re.compile(r"\b(?:status|roster|list[ae]?|council)\b,? (?:and )?(?!with |of |on |in )(?=\w)")
_TO = re.compile(r"\s(?:to|for|before|al|a la|ante el|ante la|au|aux|à la|à l['’]|pour)\s")
_ARTICLE = re.compile(r"(?:the |le |la |les |l['’]|el |los )", re.IGNORECASE)
_PERSON = re.compile(
    r", (?:(?:Mr|Ms|Mrs|Dr|M|Mme|Sr|Sra)\.? )?[A-Z][\w.’'-]+(?: (?:de|van|der|al|el|[A-Z][\w.’'-]*)){1,4}(?=[\s,*]|\Z)"
)
_NAME_ENDS = re.compile(
    r"\Z|[,:;.(*]|\s?[-–—]\s|\s(?:on|in|at|to|for|and|concerning|containing|regarding|sur|sobre|acerca)\b"
)


def names_in_title(title: str) -> list[str]:
    """Those by whom a title says it is submitted or prepared; none if it does not say.

    >>> names_in_title("Statement submitted by Roof for All and the Land League, non-governmental organizations")
    ['Roof for All', 'Land League']
    >>> names_in_title("Report of the Special Rapporteur on the right to food on her visit to Peru")
    ['Special Rapporteur on the right to food']
    """
    key = fold(title)
    for by in _by().scan(key):  # the first that something follows
        if match := _NAMED.match(key, by.end):
            named = _before_addressee(title[match.end() :])
            office = office_in(named)
            return [office] if office else described_names(named)
    if report := _report().match(key):
        office = office_in(title[report.end() :])
        return [office] if office else []
    return []


def _before_addressee(words: str) -> str:
    """Words up to where they say to whom: "the Rain Institute to the Working Group on ..."."""
    addressed = addressed_in(words)
    at = words.find(addressed[0].name) if addressed else -1
    cuts = list(_TO.finditer(words, 0, at)) if at > 0 else []
    return words[: cuts[-1].start()] if cuts else words


def described_names(words: str) -> list[str]:
    """The names that words begin with, up to where they are described.

    "On behalf of" adds those who are spoken for, if they are named. One name if the description is of one ("a
    non-governmental organization"), else as `split_names` parts them; where some are described apart from others ("A,
    B, non-governmental organizations in special consultative status, C, a non-governmental organization on the
    roster"), the names of each part.
    """
    for behalf in _behalf().scan(fold(words)):
        named, others = words[: behalf.start].strip(), words[behalf.end :].strip(" :")
        return described_names(named) + (described_names(others) if is_names(others) else [])
    key = fold(words)
    parts = [part for part in _described().scan(key) if key[part.start - 1 : part.start] in (",", " ", "(")]
    if not parts:
        return split_names(words)
    further: list[str] = []
    for part, after in pairwise(parts):
        if more := _LIST_GOES_ON.search(key, part.end, after.start):
            further += split_names(words[more.end() : after.start])
    first = words[: parts[0].start].rstrip(" ,(")
    if not further and any(single in key for single in masthead_words().submitters.single):
        return [trim_name(first)]
    return split_names(first) + further


def office_in(words: str) -> str | None:
    """The office that words begin with, up to what it reports on, without its article; `None` if they name none.

    >>> office_in("the Secretary-General on the question of torture")
    'Secretary-General'
    """
    bare = words.strip()
    if article := _ARTICLE.match(bare):
        bare = bare[article.end() :]
    key = fold(bare)
    told = masthead_words().submitters
    for name in told.fixed:
        if key.startswith(name) and _NAME_ENDS.match(key, len(name)):
            return bare[: len(name)]
    if not key.startswith(told.offices):
        return None
    ends = [at for end in told.ends if (at := key.find(end)) > 0]
    name = bare[: min(ends)] if ends else bare
    person = _PERSON.search(name)
    return name[: person.start() if person else None].strip(_OUTER)


def status_in(text: str) -> Status | None:
    """The consultative status that words give their organisations, if it is one and the same for all.

    >>> status_in("a non-governmental organization in special consultative status"), status_in("in consultative status")
    ('special', None)
    """
    found = {hit.value for hit in _statuses().scan(fold(text))}
    kinds: tuple[Status, ...] = ("general", "special", "roster")
    return next((kind for kind in kinds if found == {kind}), None)


@cache
def _by() -> Lexicon[None]:
    return Lexicon(dict.fromkeys(masthead_words().submitters.by))


@cache
def _behalf() -> Lexicon[None]:
    return Lexicon(dict.fromkeys(masthead_words().pages.behalf))


@cache
def _described() -> Lexicon[None]:
    return Lexicon(dict.fromkeys(masthead_words().submitters.described))


@cache
def _statuses() -> Lexicon[Status]:
    told = masthead_words().submitters
    phrases: dict[str, Status] = dict.fromkeys(told.general, "general")
    return Lexicon(phrases | dict.fromkeys(told.special, "special") | dict.fromkeys(told.roster, "roster"))


@cache
def _report() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w-]+\s){{0,2}}(?:{one_of(masthead_words().submitters.reports)})(?:\s+|(?<='))")
