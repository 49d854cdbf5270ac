"""Nouns that are counted: which mean persons, which events, which other things, in English, French and Spanish.

Holds nouns, how their plurals are made, and which endings tell what an unknown one is. It must not know numbers.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

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


@cache
def plurals(language: str) -> dict[str, Counted]:
    """The plural forms of a language's known nouns, folded, and what they count.

    >>> plurals("en")["wives"], plurals("fr")["décès"], plurals("es")["mujeres"]
    ('person', 'event', 'person')
    """
    told = _language(language)
    found: dict[str, Counted] = {}
    for kind, nouns in _kinds(told):
        for noun in nouns.nouns.split():
            found[fold(plural(noun, language))] = kind
    for kind, nouns in _kinds(told):
        found.update((fold(form), kind) for form in nouns.fixed.split())
    return found


@cache
def stops(language: str) -> frozenset[str]:
    """Words that end the phrase a counted noun stands in, folded: prepositions, pronouns, auxiliaries."""
    return frozenset(fold(_language(language).stops).split())


@cache
def adjectives(language: str) -> frozenset[str]:
    """Plural adjectives that stand before a noun, in languages whose nouns mostly stand first."""
    return frozenset(fold(_language(language).adjectives).split())


@cache
def singulars(language: str) -> dict[str, Counted]:
    """The singular forms of a language's known nouns, folded, and what they count."""
    return {fold(noun): kind for kind, nouns in _kinds(_language(language)) for noun in nouns.nouns.split()}


@cache
def endings(language: str) -> tuple[tuple[str, Counted], ...]:
    """Endings of plurals that tell what an unknown noun counts, the longest first."""
    pairs = [(end, kind) for kind, nouns in _kinds(_language(language)) for end in nouns.endings.split()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def kind_of(word: str, language: str) -> Counted | None:
    """What a plural noun counts, by the vocabulary or by its ending; `None` if neither tells.

    >>> kind_of("villagers", "en"), kind_of("carpenters", "en"), kind_of("buildings", "en"), kind_of("stones", "en")
    ('person', 'person', 'thing', None)
    """
    known = plurals(language).get(word)
    if known is not None:
        return known
    for end, kind in endings(language):
        if word.endswith(end) and len(word) > len(end) + 1:
            return kind
    return None


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


def _language(language: str) -> Language:
    told = load("counted", dict[str, Language])
    return told.get(language, told["en"])


def _kinds(told: Language) -> tuple[tuple[Counted, Nouns], ...]:
    return (("thing", told.things), ("event", told.events), ("person", told.persons))
