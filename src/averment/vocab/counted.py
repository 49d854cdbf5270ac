"""Nouns that are counted: which mean persons, which events, which other things, in English, French and Spanish.

Holds nouns, how their plurals are made, and which endings tell what an unknown one is. It must not know numbers.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import fold
from averment.vocab.load import load

Counted = Literal["person", "event", "thing"]


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one kind in the singular, forms that no rule makes, and endings of plurals that tell the kind."""

    nouns: str
    fixed: str
    endings: str


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """The nouns of one language (`vocab/data/counted.toml`)."""

    stops: str
    adjectives: str
    persons: Nouns
    events: Nouns
    things: Nouns


class Counting(NamedTuple):
    """What a language counts: plural and singular nouns, folded, and what each counts.

    `stops` end the phrase that a noun stands in, `adjectives` stand before it where nouns mostly stand first, `ends`
    are endings of plurals that tell what an unknown noun counts, the longest first, and `ended` says what.
    """

    plurals: dict[str, Counted]
    singulars: dict[str, Counted]
    stops: frozenset[str]
    adjectives: frozenset[str]
    ends: tuple[str, ...]
    ended: dict[str, Counted]

    def kind(self, word: str) -> Counted | None:
        """What a plural noun counts, by the vocabulary or by its ending; `None` if neither tells."""
        known = self.plurals.get(word)
        if known is not None or not word.endswith(self.ends):
            return known
        end = next(end for end in self.ends if word.endswith(end))
        return self.ended[end] if len(word) > len(end) + 1 else None


@cache
def counting(language: str) -> Counting:
    """The nouns that a language counts; those of English where it is not known.

    >>> [counting("en").kind(word) for word in ("villagers", "wives", "buildings", "killings", "stones")]
    ['person', 'person', 'thing', 'event', None]
    """
    told = load("counted", dict[str, Language])
    mine, spoken = (told[language], language) if language in told else (told["en"], "en")
    kinds: tuple[tuple[Counted, Nouns], ...] = (
        ("thing", mine.things),
        ("event", mine.events),
        ("person", mine.persons),
    )
    plurals: dict[str, Counted] = {}
    singulars: dict[str, Counted] = {}
    for kind, nouns in kinds:
        for noun in nouns.nouns.split():
            plurals[fold(plural(noun, spoken))] = singulars[fold(noun)] = kind
    for kind, nouns in kinds:
        plurals.update((fold(form), kind) for form in nouns.fixed.split())
    ended = {fold(end): kind for kind, nouns in kinds for end in nouns.endings.split()}
    ends = tuple(sorted(ended, key=lambda end: (-len(end), end)))
    stops, adjectives = (frozenset(fold(words).split()) for words in (mine.stops, mine.adjectives))
    return Counting(plurals, singulars, stops, adjectives, ends, ended)


def plural(noun: str, language: str) -> str:
    """The plural of a noun by the language's rule.

    >>> plural("body", "en"), plural("hôpital", "fr"), plural("redada", "es"), plural("juez", "es")
    ('bodies', 'hôpitaux', 'redadas', 'jueces')
    """
    return _RULES.get(language, _english)(noun)


def _english(noun: str) -> str:
    if noun.endswith(("man", "woman")) and noun not in ("human", "german", "roman"):
        return noun[:-2] + "en"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    return noun + "s"


def _french(noun: str) -> str:
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al"):
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith("eau") else "s")


def _spanish(noun: str) -> str:
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    if noun.endswith(("ión", "án", "és", "ón")):
        bare = {"ó": "o", "á": "a", "é": "e"}[noun[-2]]
        return noun[:-2] + bare + noun[-1] + "es"
    return noun + ("s" if noun[-1] in "aeiouáéó" else "es")


_RULES = {"en": _english, "fr": _french, "es": _spanish}
