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
Asks = Literal["whom", "only", "that", "offer", "thing", "need", "not"]
Force = Literal["should", "must", "need", "has", "impersonal"]
Role = Literal["say", "says", "said", "saying", "noun", "should", "must", "need", "has", "may", "impersonal"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "es")
Words = frozenset[str]

UNNAMED = "(the State concerned)"
"""Stands among the addressees of a request for the State that a document is about, where a list names nobody."""


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """One asking verb, its forms, and what stands after it (see the head of `vocab/data/asking.toml`)."""

    language: Language
    lemma: str
    asks: Asks
    questions: bool = False
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
    """The words of one language that stand around requests, folded; what each set is for is said in the file."""

    renew: Words
    first: Words
    between: Words
    selves: Words
    bodies: Words
    documents: Words
    questions: Words
    subordinators: Words
    holds: Words
    idle: Words
    holders: Words
    dues: Words
    reports: Words
    connectors: Words
    reasons: Words
    therefore: tuple[str, ...]
    anaphors: Words
    sections: Words
    opens: Words


class Actors(Struct, frozen=True, forbid_unknown_fields=True):
    """Who can be asked, in one language, folded."""

    authorities: Words
    organs: Words
    offices: Words
    bodies: Words
    others: Words
    names: Words


class Actions(Struct, frozen=True, forbid_unknown_fields=True):
    """English verbs of action, words before them, and verbs of formalities, of mere words, and as often nouns."""

    en: Words
    adverbs: Words
    formal: Words
    inward: Words
    nouns: Words


class AskingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`vocab/data/asking.toml`."""

    verbs: list[Verb]
    modals: list[Modal]
    nouns: list[Noun]
    words: dict[Language, Around]
    actors: dict[Language, Actors]
    generic: list[str]
    actions: Actions
    irregular: dict[str, str]


class Cue(NamedTuple):
    """What a form found in a text may be: of which verb, in which part, and what stands after it."""

    language: Language
    role: Role
    lemma: str = ""
    asks: Asks = "whom"
    questions: bool = False


@cache
def asking() -> AskingWords:
    """The words, loaded once."""
    return load("asking", AskingWords)


@cache
def around(language: Language) -> Around:
    """The words of one language that stand around requests."""
    return asking().words[language]


@cache
def actors(language: Language) -> Words:
    """The heads of phrases for those who can be asked, in one language.

    >>> "mandate holders" in actors("en"), "water" in actors("en")
    (True, False)
    """
    told = asking().actors[language]
    return told.authorities | told.organs | told.offices | told.bodies | told.others | told.names


@cache
def actions() -> Words:
    """English verbs of action, in the base form."""
    return asking().actions.en


@cache
def cues(language: str) -> Lexicon[Cue]:
    """Every form that may ask in a document of this language; one that two share is taken as that language has it.

    Of the other languages, which a document may quote, only what can be no word of its own: "demandons", not "engage".

    >>> [hit.value.lemma for hit in cues("en").scan("we urge a to act and call upon b")]
    ['urge', 'call upon']
    """
    own: Language = next((each for each in LANGUAGES if each == language), "en")
    found: dict[str, Cue] = {}
    for each in sorted(LANGUAGES, key=lambda each: each != own):
        for phrase, cue in _forms(each):
            if each == own or cue.role in _PLAIN:
                found.setdefault(fold(phrase), cue)
    return Lexicon(found)


_PLAIN: tuple[Role, ...] = ("say", "should", "must", "noun")
"""Parts whose forms are no words of another language."""


def _forms(language: Language) -> list[tuple[str, Cue]]:
    told = asking()
    forms = [
        (word, Cue(language, "noun", noun.lemma))
        for noun in told.nouns
        if noun.language == language
        for word in noun.words
    ]
    forms += [
        (word, Cue(language, modal.force))
        for modal in told.modals
        if modal.language == language
        for word in modal.words
    ]
    for verb in told.verbs:
        if verb.language == language:
            forms += _inflected(verb)
    return forms


def _inflected(verb: Verb) -> list[tuple[str, Cue]]:
    roles: tuple[tuple[Role, list[str]], ...] = (
        ("say", verb.say), ("says", verb.says), ("said", verb.said), ("saying", verb.saying),
    )  # fmt: skip
    return [
        (word, Cue(verb.language, role, verb.lemma, verb.asks, verb.questions))
        for role, words in roles
        for word in words
    ]
