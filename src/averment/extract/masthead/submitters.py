"""Who submits a document, and in what status: what its title or byline says of them.

Holds how names are listed and described in titles in English, French and Spanish. It must not know where in a
document the title stands. The words themselves are in `vocab/data/masthead.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from averment.model.statement import Status
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_BRACKETED = re.compile(r"\s*\([^()]*\)")
_OUTER = " ,;:*\u2013\u2014-\u00a0\t"
_LIST_GOES_ON = re.compile(r"\b(?:status|roster|list[ae]?|council)\b,? (?:and )?(?!with |of |on |in )(?=\w)")
_PERSON = re.compile(r", (?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+\Z")


class _Patterns(NamedTuple):
    by: re.Pattern[str]
    described: re.Pattern[str]
    single: re.Pattern[str]
    suffix: re.Pattern[str]
    after_suffix: re.Pattern[str]
    articles: tuple[re.Pattern[str], ...]
    conjunction: re.Pattern[str]
    report: re.Pattern[str]


def names_in_title(title: str) -> list[str]:
    """Those by whom a title says it is submitted or prepared; none if it does not say.

    >>> names_in_title("Statement submitted by A Roof for All and the Land League, non-governmental organizations in ...")
    ['A Roof for All', 'Land League']
    >>> names_in_title("Report of the Special Rapporteur on the right to food on her visit to Peru")
    ['Special Rapporteur on the right to food']
    """
    key = fold(title)
    patterns = _patterns()
    if by := patterns.by.search(key):
        named = title[by.end() :]
        if office := office_in(named):
            return [office]
        return described_names(named)
    if report := patterns.report.match(key):
        office = office_in(title[report.end() :])
        return [office] if office else []
    return []


def described_names(words: str) -> list[str]:
    """The names that words begin with, up to where they are described or a document is named.

    One name if the description is of one ("a non-governmental organization"), else as `split_names` parts them; where
    some are described apart from others ("A, B, non-governmental organizations in special consultative status, C, a
    non-governmental organization on the roster"), the names of each part.
    """
    key = fold(words)
    patterns = _patterns()
    parts = list(patterns.described.finditer(key))
    if not parts:
        return split_names(words)
    first = words[: parts[0].start()]
    further: list[str] = []
    for part, after in pairwise(parts):
        if more := _LIST_GOES_ON.search(key, part.end(), after.start()):
            further += split_names(words[more.end() : after.start()])
    if not further and patterns.single.search(key):
        return [trim_name(first)]
    return split_names(first) + further


def office_in(words: str) -> str | None:
    """The office that words begin with, up to what it reports on, without its article; `None` if they name none.

    >>> office_in("the Secretary-General on the question of torture")
    'Secretary-General'
    """
    bare = re.sub(r"\A(?:the |le |la |les |l['’]|el |los )", "", words.strip(), flags=re.IGNORECASE)
    key = fold(bare)
    told = masthead_words().submitters
    for name in told.fixed:
        if key.startswith(name) and not key[len(name) : len(name) + 1].isalnum() and not _named_on(key, name):
            return bare[: len(name)]
    if not key.startswith(told.offices):
        return None
    ends = [at for end in told.ends if (at := key.find(end)) > 0]
    name = bare[: min(ends)] if ends else bare
    return _PERSON.sub("", name).strip(_OUTER + ".")


def _named_on(key: str, name: str) -> bool:
    """Whether a fixed name is only the beginning of a longer one: "Human Rights Council Advisory Committee"."""
    return key[len(name) :].startswith((" advisory", " consultative", " working"))


def split_names(words: str) -> list[str]:
    """The names in a list of organisations, articles and what stands in brackets left out.

    A semicolon parts names if there is one; else commas do, and the last "and". A piece such as "Inc." belongs to the
    name before it. Misses where a name itself holds a comma or an "and" that nothing tells from the list's own.

    >>> split_names("Sea Trust (Suva), Coral Foundation, Inc. (Apia) and the League of Fishers")
    ['Sea Trust', 'Coral Foundation, Inc.', 'League of Fishers']
    """
    bare = _BRACKETED.sub("", words).strip(_OUTER)
    if ";" in bare:
        return _trimmed(bare.split(";"))
    patterns = _patterns()
    joined: list[str] = []
    whole = False
    for piece in re.split(r",\s+", bare):
        if joined and patterns.suffix.fullmatch(piece.strip(" .")):
            joined[-1] += f", {piece}"
        elif joined and (lead := patterns.after_suffix.match(piece)):
            joined[-1] += f", {lead[1]}"
            joined.append(piece[lead.end() :])
            whole = True
        else:
            joined.append(piece)
    if not whole:
        joined[-1:] = _part_last(joined[-1])
    return _trimmed(joined)


def _part_last(piece: str) -> list[str]:
    """The last piece of a list, parted at the conjunction before its last name if it has one.

    Of several conjunctions the one before an article is taken, else the last with two words or more on either side.
    """
    cuts = list(_patterns().conjunction.finditer(piece))
    if not cuts:
        return [piece]
    if cuts[0].start() <= 0:
        return [piece[cuts[0].end() :]]
    whole = [cut for cut in cuts if " " in piece[: cut.start()].strip() and " " in piece[cut.end() :].strip()]
    cut = ([cut for cut in cuts if cut["article"]] or whole or cuts)[-1]
    return [piece[: cut.start()], piece[cut.end() :]]


def _trimmed(pieces: list[str]) -> list[str]:
    return list(dict.fromkeys(name for piece in pieces if (name := trim_name(piece))))


def trim_name(name: str) -> str:
    """A name without its article, a general noun before it ("l'association ..."), brackets and stops.

    >>> trim_name("l’association Cheveux blancs (Bobo)."), trim_name("Coral Foundation, Inc.")
    ('Cheveux blancs', 'Coral Foundation, Inc.')
    """
    bare = _BRACKETED.sub("", name).strip(_OUTER + '“”«»"')
    if bare.endswith(".") and not re.search(r"(?:Inc|Ltd|Corp|Co|[A-Za-z]\.[A-Za-z])\.\Z", bare):
        bare = bare[:-1]
    for article in _patterns().articles:
        match = article.match(bare.replace("’", "'"))
        if match and not bare[match.end()].islower():
            bare = bare[match.end() :].strip(" “”«»\u00a0")
    return bare


def status_in(text: str) -> Status | None:
    """The consultative status that words give their organisations, if it is one and the same for all.

    >>> status_in("a non-governmental organization in special consultative status"), status_in("in consultative status")
    ('special', None)
    """
    key = fold(text)
    told = masthead_words().submitters
    kinds: tuple[tuple[Status, tuple[str, ...]], ...] = (
        ("special", told.special),
        ("general", told.general),
        ("roster", told.roster),
    )
    found = [status for status, words in kinds if re.search(rf"\b(?:{one_of(words)})\b", key)]
    return found[0] if len(found) == 1 else None


@cache
def _patterns() -> _Patterns:
    told = masthead_words().submitters
    conjunctions = one_of(told.conjunctions)
    article = r"(?:the|la|le|les|el|los|las)\s+|l['’]\s?"
    return _Patterns(
        by=re.compile(rf"\b(?:{one_of(told.by)})\s*:?\s+(?=\S)"),
        described=re.compile(rf"[,\s(]+(?:{one_of(told.described)})"),
        single=re.compile(rf"\b(?:{one_of(told.single)})\b"),
        suffix=re.compile(rf"(?:{one_of(told.suffixes)})", re.IGNORECASE),
        after_suffix=re.compile(rf"((?:Inc|Ltd|LLC|e\.V|A\.C|Corp)\.?) (?:{conjunctions}) "),
        articles=(
            re.compile(rf"(?:{article})(?=\S)"),
            re.compile(rf"(?:{article})?(?:{one_of(told.generic)})\s+(?=\S)"),
        ),
        conjunction=re.compile(
            rf"(?:\A|\s)(?:{conjunctions})\s(?=(?P<article>(?:{article})(?:(?:{one_of(told.generic)})\s)?)?[^\W_a-z])"
        ),
        report=re.compile(rf"(?:{one_of(told.reports)})(?:\s+|(?<='))"),
    )
