"""The words by which something is asked of somebody, in English, French and Spanish.

Holds what the asking verbs, the modals and the nouns for those asked are, and what stands around them. It must not know
how a sentence is taken apart, nor whom a document means by "the Government".
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load

Language = Literal["en", "fr", "es"]
Asks = Literal["whom", "that", "thing", "need", "not"]
Force = Literal["should", "must", "need", "may", "impersonal"]
Role = Literal["say", "says", "said", "saying", "noun", "should", "must", "need", "may", "impersonal"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "es")

UNNAMED = "(the State concerned)"
"""Stands among the addressees of a request for the State that a document is about, where a list names nobody."""


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """One asking verb, its forms, and what stands after it (see the head of `vocab/data/asking.toml`)."""

    language: Language
    lemma: str
    asks: Asks
    say: list[str] = []
    says: list[str] = []
    said: list[str] = []
    saying: list[str] = []


class Modal(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say what is due, and how far they may be of a bare fact."""

    language: Language
    force: Force
    words: list[str]


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """A request as a noun: "our call on"."""

    language: Language
    lemma: str
    words: list[str]


class Around(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language that stand around requests; what each list is for is said in the file."""

    renew: list[str]
    first: list[str]
    between: list[str]
    selves: list[str]
    bodies: list[str]
    documents: list[str]
    questions: list[str]
    needs: list[str]
    subordinators: list[str]
    holds: list[str]
    idle: list[str]
    holders: list[str]
    dues: list[str]
    reports: list[str]
    laws: list[str]
    connectors: list[str]
    reasons: list[str]
    therefore: list[str]
    anaphors: list[str]
    sections: list[str]
    opens: list[str]
    by: list[str]


class Actors(Struct, frozen=True, forbid_unknown_fields=True):
    """Who can be asked, in one language."""

    authorities: list[str]
    organs: list[str]
    bodies: list[str]
    others: list[str]
    names: list[str]


class Actions(Struct, frozen=True, forbid_unknown_fields=True):
    """English verbs of action, words that may stand before them, and those that are as often nouns."""

    en: list[str]
    adverbs: list[str]
    inward: list[str]
    nouns: list[str]


class AskingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`vocab/data/asking.toml`."""

    verbs: list[Verb]
    modals: list[Modal]
    nouns: list[Noun]
    words: dict[Language, Around]
    actors: dict[Language, Actors]
    actions: Actions
    irregular: dict[str, str]


class Cue(NamedTuple):
    """What a form found in a text may be: of which verb, in which part, and what stands after it."""

    language: Language
    role: Role
    lemma: str = ""
    asks: Asks = "whom"


@cache
def asking() -> AskingWords:
    """The words, loaded once."""
    return load("asking", AskingWords)


@cache
def cues(language: str) -> Lexicon[Cue]:
    """Every form that may ask, of all three languages; a form that two share is taken as the document's language has it.

    >>> [hit.value.lemma for hit in cues("en").scan("we urge a to act and call upon b")]
    ['urge', 'call upon']
    """
    own = sorted(LANGUAGES, key=lambda each: each != language)
    found: dict[str, Cue] = {}
    for each in own:
        for phrase, cue in _forms(each):
            found.setdefault(fold(phrase), cue)
    return Lexicon(found)


def _forms(language: Language) -> list[tuple[str, Cue]]:
    told = asking()
    forms: list[tuple[str, Cue]] = []
    for noun in told.nouns:
        if noun.language == language:
            forms += [(word, Cue(language, "noun", noun.lemma)) for word in noun.words]
    for modal in told.modals:
        if modal.language == language:
            forms += [(word, Cue(language, modal.force)) for word in modal.words]
    for verb in told.verbs:
        if verb.language != language:
            continue
        roles: tuple[tuple[Role, list[str]], ...] = (
            ("say", verb.say), ("says", verb.says), ("said", verb.said), ("saying", verb.saying),
        )  # fmt: skip
        for role, words in roles:
            forms += [(word, Cue(language, role, verb.lemma, verb.asks)) for word in words]
    return forms


class Sets(NamedTuple):
    """The words of one language as sets, for looking up."""

    around: Around
    first: frozenset[str]
    between: frozenset[str]
    selves: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    questions: frozenset[str]
    holders: frozenset[str]
    laws: frozenset[str]
    anaphors: frozenset[str]
    actors: frozenset[str]
    authorities: frozenset[str]
    organs: frozenset[str]


@cache
def sets(language: Language) -> Sets:
    """The words of one language, folded, as sets."""
    around, actors = asking().words[language], asking().actors[language]
    everyone = [*actors.authorities, *actors.organs, *actors.bodies, *actors.others, *actors.names]
    lists = (
        around.first, around.between, around.selves, around.bodies, around.documents, around.questions,
        around.holders, around.laws, around.anaphors, everyone, actors.authorities, actors.organs,
    )  # fmt: skip
    return Sets(around, *(frozenset(map(fold, words)) for words in lists))


@cache
def actions() -> frozenset[str]:
    """English verbs of action, in the base form."""
    return frozenset(asking().actions.en)
