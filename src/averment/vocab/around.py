"""The words around a number: what makes it a label, and what lets it stand without the noun that it counts.

Holds words by language. It must not know how a number is printed, nor which one is a quantity.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import fold
from averment.vocab.load import load


class _Language(Struct, frozen=True, forbid_unknown_fields=True):
    """One language of `vocab/data/around.toml`: words in one string, or phrases in a list."""

    before: str
    abbreviated: str
    weak: str
    after: str
    pointing: str
    the: str
    rhetorical: str
    costly: str
    existence: str
    done: str
    joints: str
    verbs: str
    who: str
    pronouns: str
    determiners: str
    change: str
    during: str
    first_half: str
    half: str
    copulas: list[str]
    more: list[str]
    of: list[str]
    number_of: list[str]


class Around(NamedTuple):
    """What the file says of one language, folded and ready to be looked up in.

    `before`, `abbreviated` (with a full stop), `weak` (unless something counted follows) and `after` make a number a
    label; `pointing` and `the` make it a reference back, `rhetorical` nouns count parts of the text. The rest says
    where a number without a noun is a quantity all the same; phrases have a blank before them, the longest come first.
    """

    before: frozenset[str]
    abbreviated: frozenset[str]
    weak: frozenset[str]
    after: frozenset[str]
    pointing: frozenset[str]
    the: frozenset[str]
    rhetorical: frozenset[str]
    costly: frozenset[str]
    existence: frozenset[str]
    done: frozenset[str]
    joints: frozenset[str]
    verbs: frozenset[str]
    who: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    change: frozenset[str]
    during: frozenset[str]
    first_half: frozenset[str]
    half: frozenset[str]
    copulas: tuple[str, ...]
    more: tuple[str, ...]
    of: tuple[str, ...]
    number_of: tuple[str, ...]


@cache
def around(language: str) -> Around:
    """The words around numbers in a language; those of English where it is not known.

    >>> "article" in around("en").before, "para" in around("en").before, "para" in around("es").before
    (True, True, False)
    """
    told = load("around", dict[str, _Language])
    mine = told.get(language, told["en"])
    found: dict[str, object] = {}
    for field in Around._fields:
        value = getattr(mine, field)
        if isinstance(value, str):
            found[field] = frozenset(fold(value).split())
        else:
            found[field] = tuple(" " + phrase for phrase in sorted(map(fold, value), key=len, reverse=True))
    words = Around(**found)  # type: ignore[arg-type]
    return words._replace(before=words.before | words.abbreviated)
