"""Small words by which clauses and noun phrases are taken apart: articles, conjunctions, auxiliaries, by language.

Holds words as sets, folded, for looking up. It must not know what a clause says or who speaks in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from averment.vocab.load import load

Words = frozenset[str]


class Small(Struct, frozen=True, forbid_unknown_fields=True):
    """The small words of one language; what each set is for is said at the head of `vocab/data/clauses.toml`."""

    determiners: Words
    breaks: Words
    finite: Words
    verbal: Words
    fronts: Words
    and_words: tuple[str, ...]
    relatives: tuple[str, ...]
    according: tuple[str, ...]
    not_infinitives: Words
    statement: Words
    hanging: Words
    noun_next: Words
    noun_maybe: Words
    adverbs: Words
    not_adverbs: Words
    being: Words
    no_subject: Words
    noun_before: Words
    speaking: Words
    pronouns: Words
    between_requests: Words
    before_noun: Words
    adjectives: Words
    joins: Words
    tails: Words


@cache
def _all() -> dict[str, Small]:
    return load("clauses", dict[str, Small])


@cache
def small(language: str) -> Small:
    """The small words of a language that the file holds ("en", "fr", "es").

    >>> "aux" in small("fr").determiners, "aux" in small("en").determiners
    (True, False)
    """
    return _all()[language]


@cache
def any_language(name: str) -> Words:
    """One set of words, of all languages together.

    >>> {"we", "nous", "nosotros"} <= any_language("between_requests")
    True
    """
    return frozenset(word for each in _all().values() for word in getattr(each, name))


def alternatives(words: Iterable[str]) -> str:
    """The words as one group of a pattern, longest first, so that the longest that fits is taken.

    >>> alternatives(["also", "in particular", "in"])
    '(?:in\\\\ particular|also|in)'
    """
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
