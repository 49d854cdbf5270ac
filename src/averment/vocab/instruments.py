"""Instruments: treaties and other texts known by name, and the words by which laws, resolutions and comments are named.

Holds names, ids and the words of naming. It must not know where in a text an instrument is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load

Trigger = Literal["name", "short", "head", "resolution", "decision", "comment", "goal", "target", "part"]
_GOALS = 17
_SHORT = 9
EDGES = " \n([\"'-/"
"""What may stand before a phrase that is sought."""
_LANGUAGES = ("en", "fr", "es")


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """One instrument known by name: its id, what kind it is, its names, and abbreviations ("+": a body's name too)."""

    id: str
    kind: str
    names: list[str]
    short: list[str] = []


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    named: list[Named]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What may and may not stand in the name of a law in one language; each is a list of words in one string."""

    small: str
    opens: str
    outside: str
    of_the: str
    never: str
    never_code: str
    never_order: str
    bodies: str
    adjectives: str
    possessive: str
    breaks: str
    before_year: str


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """The nouns that head names in one language, and the words of such names."""

    heads: dict[str, list[str]]
    words: Words


class Organ(Struct, frozen=True, forbid_unknown_fields=True):
    """An organ and the symbols that its resolutions and decisions bear."""

    resolution: str
    decision: str
    names: list[str]


class Committee(Struct, frozen=True, forbid_unknown_fields=True):
    """A committee and the symbol that its general comments bear."""

    symbol: str
    names: list[str]


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for articles and other parts of a law."""

    words: list[str]


class Numbered(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that open a numbered text, by what it is."""

    resolution: list[str]
    decision: list[str]
    comment: list[str]
    goal: list[str]
    target: list[str]


class Context(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before and after a committee's short name where its treaty is meant."""

    before: list[str]
    after: list[str]


class Kinds(Struct, frozen=True, forbid_unknown_fields=True):
    """What the kinds of instruments have in common, and words that stand with some; see `vocab/data/laws.toml`."""

    treaties: list[str]
    made: list[str]
    go_on: list[str]
    undated: list[str]
    between: list[str]
    ordinary: list[str]
    of_bodies: list[str]
    subject: list[str]


class Laws(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `vocab/data/laws.toml`."""

    en: Language
    fr: Language
    es: Language
    kinds: Kinds
    codes: dict[str, list[str]]
    parts: Parts
    organs: list[Organ]
    committees: list[Committee]
    numbered: Numbered
    treaty_context: Context


class Clue(NamedTuple):
    """What a phrase found may be: a known name, an abbreviation, or a word that opens or heads a name.

    `id` is the instrument's for names, `kind` its kind, or the head's; `exact` is how an abbreviation must be printed;
    `body` says that it is a committee's name too.
    """

    what: Trigger
    kind: str = ""
    id: str = ""
    exact: str = ""
    body: bool = False


class Naming(NamedTuple):
    """The words of naming of a language, each list as a set, as printed for those with capitals, else folded."""

    small: frozenset[str]
    opens: frozenset[str]
    outside: frozenset[str]
    of_the: frozenset[str]
    never: frozenset[str]
    never_code: frozenset[str]
    never_order: frozenset[str]
    bodies: frozenset[str]
    adjectives: frozenset[str]
    possessive: frozenset[str]
    breaks: frozenset[str]
    before_year: frozenset[str]


@cache
def laws() -> Laws:
    """The words by which laws and resolutions are named, loaded once."""
    return load("laws", Laws)


@cache
def named() -> tuple[Named, ...]:
    """The instruments known by name, loaded once."""
    return tuple(load("instruments", _File).named)


@cache
def naming(language: str) -> Naming:
    """The words of names in a language, those of English being in every one."""
    told = laws()
    spoken = (told.en, getattr(told, language)) if language in _LANGUAGES else (told.en,)
    return Naming(*(frozenset(w for one in spoken for w in getattr(one.words, f).split()) for f in Naming._fields))


@cache
def clues(language: str) -> Lexicon[Clue]:
    """Every phrase by which an instrument may be named in a text of this language; English ones always.

    A short phrase is kept behind every mark of `EDGES`, so that it is not looked at in the middle of every other word;
    a hit's start is then that mark, and the phrase begins one on.
    """
    phrases: dict[str, Clue] = {}
    told = laws()
    for spoken in dict.fromkeys(("en", language if language in _LANGUAGES else "en")):
        for kind, words in getattr(told, spoken).heads.items():
            phrases.update((fold(word), Clue("head", kind)) for word in words)
    for word in told.parts.words:
        phrases.setdefault(fold(word), Clue("part"))
    for what in Numbered.__struct_fields__:
        phrases.update((fold(word), Clue(what, what)) for word in getattr(told.numbered, what))  # type: ignore[arg-type]
    touching = (f"{word}{number}" for word in ("sdg", "ods", "odd") for number in range(1, _GOALS + 1))
    phrases.update((phrase, Clue("goal", "goal")) for phrase in touching)
    phrases.update(_names())
    edges = {edge + phrase: clue for phrase, clue in phrases.items() if len(phrase) <= _SHORT for edge in EDGES}
    return Lexicon({**edges, **{phrase: clue for phrase, clue in phrases.items() if len(phrase) > _SHORT}})


def _names() -> Iterator[tuple[str, Clue]]:
    for one in named():
        for name in one.names:
            yield fold(name), Clue("name", one.kind, one.id, name)
        for short in one.short:
            bare = short.rstrip("+")
            yield fold(bare), Clue("short", one.kind, one.id, bare, bare != short)


def id_of(name: str) -> str | None:
    """The id of the instrument with this name or abbreviation, in any language, or `None`.

    >>> id_of("Convention relative aux droits de l’enfant"), id_of("the Palermo Protocol"), id_of("Penal Code")
    ('CRC', 'Palermo Protocol', None)
    """
    key = fold(name).removeprefix("the ")
    return next((clue.id for phrase, clue in _names() if phrase == key), None)
