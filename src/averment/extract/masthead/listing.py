"""How organisations are listed: "A (Suva), B, Inc. and the C" taken apart into names.

Holds commas, conjunctions and articles in English, French and Spanish. It must not know what the list is a list of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words, one_of

_BRACKETED = re.compile(r"\s*\([^()]*\)")
_COMMA = re.compile(r",\s+")
_OUTER = " ,;:*\u2013\u2014-\u00a0\t"
_QUOTES = '“”«»"'
_ABBREVIATED = re.compile(r"(?:Inc|Ltd|Corp|Co|[A-Za-z]\.[A-Za-z])\.\Z")
_NOBODY = frozenset(("state", "state under review", "state party", "government", "author", "authors"))


class _Patterns(NamedTuple):
    suffix: re.Pattern[str]
    after_suffix: re.Pattern[str]
    articles: tuple[re.Pattern[str], ...]
    conjunction: re.Pattern[str]


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
    for piece in _COMMA.split(bare):
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
    names = dict.fromkeys(trim_name(piece) for piece in pieces)
    return [name for name in names if name and fold(name) not in _NOBODY]


def trim_name(name: str) -> str:
    """A name without its article, a general noun before it ("l'association ..."), brackets and stops.

    >>> trim_name("l’association Cheveux blancs (Bobo)."), trim_name("Coral Foundation, Inc.")
    ('Cheveux blancs', 'Coral Foundation, Inc.')
    """
    bare = _BRACKETED.sub("", name).strip(_OUTER + _QUOTES)
    if bare.endswith(".") and not _ABBREVIATED.search(bare):
        bare = bare[:-1]
    for article in _patterns().articles:
        match = article.match(bare.replace("’", "'"))
        if match and not bare[match.end()].islower():
            bare = bare[match.end() :].strip(" \u00a0" + _QUOTES)
    return bare


@cache
def _patterns() -> _Patterns:
    told = masthead_words().submitters
    conjunctions, generic = one_of(told.conjunctions), one_of(told.generic)
    article = r"(?:the|la|le|les|el|los|las|du|des|del|de la|de los|de las)\s+|(?:de )?l['’]\s?"
    return _Patterns(
        suffix=re.compile(one_of(told.suffixes), re.IGNORECASE),
        after_suffix=re.compile(rf"((?:Inc|Ltd|LLC|e\.V|A\.C|Corp)\.?) (?:{conjunctions}) "),
        articles=(re.compile(rf"(?:{article})(?=\S)"), re.compile(rf"(?:{article})?(?:{generic})\s+(?=\S)")),
        conjunction=re.compile(
            rf"(?:\A|\s)(?:{conjunctions})\s(?=(?P<article>(?:{article})(?:(?:{generic})\s)?)?[^\W_a-z])"
        ),
    )
