"""The words that stand around sources in English, French and Spanish: lead-ins, references back, locators and the like.

Holds words and how to match them. It must not know what makes a stretch of text a source, nor read one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from averment.vocab.lexicon import fold
from averment.vocab.load import load

Words = dict[str, list[str]]


class CitingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Each list of `vocab/data/citing.toml`, by language; what each is for is said there."""

    see: Words
    qualifiers: Words
    lead_ins: Words
    labels: Words
    joints: Words
    back: Words
    note: Words
    locators: Words
    undated: Words
    lists: Words
    testimony: Words
    works: Words
    documents: Words
    asides: Words
    inner: Words
    laws: Words
    treaties: Words
    plain: Words
    soft: Words
    verbs: Words
    openers: Words
    reports: Words
    cities: Words
    joins: Words


@cache
def citing() -> CitingWords:
    """The words around sources, loaded once."""
    return load("citing", CitingWords)


def every(words: Words) -> list[str]:
    """The words of all languages, folded, each once, longest first.

    >>> every({"en": ["see", "see also"], "fr": ["Voir"]})
    ['see also', 'voir', 'see']
    """
    return sorted({fold(word) for same in words.values() for word in same}, key=lambda word: (-len(word), word))


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, in folded text, a blank standing for any run of blanks.

    >>> re.fullmatch(one_of(["op. cit"]), "op.  cit") is not None
    True
    """
    return by_initial(re.escape(word).replace(r"\ ", r"\s+") for word in words)


def by_initial(patterns: Iterable[str]) -> str:
    """A pattern for any of these, each beginning with a plain letter or sign; those with one initial stand together, in
    their order, so that most places in a text are told apart by the initials alone.

    >>> by_initial(["page", "para", "see", "p"])
    '(?:p(?:age|ara|)|see)'
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        size = 2 if pattern[:1] == "\\" else 1
        groups.setdefault(pattern[:size], []).append(pattern[size:])
    found = [first + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for first, rest in groups.items()]
    return f"(?:{'|'.join(found)})"
