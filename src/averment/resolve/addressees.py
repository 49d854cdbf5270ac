"""Whom a request addresses: States by code, bodies by name, "these three nations" by what went before.

Takes the phrases that extraction found, as printed, and says what each means in its document: "the Government" is that
of the State which the section or document is about, "the Commission" the body that the document is submitted to. A
phrase that names nobody the document tells of stays as printed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.model.claim import Request
from averment.model.document import Matter
from averment.model.statement import Masthead
from averment.resolve.concerned import Concerned, codes_in, states_in
from averment.vocab.asking import LANGUAGES, UNNAMED, asking
from averment.vocab.clauses import any_language
from averment.vocab.lexicon import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_COUNT = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "deux": 2, "trois": 3, "quatre": 4,
    "cinq": 5, "dos": 2, "ambos": 2, "ambas": 2, "tres": 3, "cuatro": 4, "cinco": 5,
}  # fmt: skip
_POINTERS = (
    r"(?:these|those|both|all|ces|les|estos|estas|esos|ambos|ambas|said|aforementioned|concerned|above|named|same"
    r"|neighbouring)"
)
_GROUP = re.compile(
    rf"(?:{_POINTERS} )*(?:(?P<n>" + "|".join(_COUNT) + rf") )?(?:of (?:these|the) )?(?:{_POINTERS} )*"
    r"(?:nations?|states?|countries|governments?|authorities|capitals|parties|pays|états|gouvernements|naciones|estados"
    r"|países|gobiernos)(?: concerned| concernés| mencionados| in question)?$"
)
_POINTING = re.compile(
    r"(?:these|those|both|ces|estos|estas|esos|ambos|ambas|said|aforementioned|two|three|four|five|deux|trois|dos"
    r"|tres)\b"
)
_REGION = re.compile(
    r"(?:in|of|across|throughout|from|de|en|dans|de la|en la) (?P<term>(?:the |this |la |l')?[\w -]{3,40})$"
    r"|(?P<of>the [\w -]{3,30})'s "
)
_LEADING = re.compile(
    r"(?:this|these|both|the|honourable|distinguished|esteemed|your|ce|cette|este|esta|present|two|all|deux|dos|ambos"
    r"|members of (?:the )?)\b ?"
)
_HOLDERS = re.compile(r"mandate holders?|titulaires? de mandat|titular(?:es)? de(?:l)? mandatos?")
_TWO = re.compile(
    r" (?:and|et|y) (?:to )?(?:the |le |la |l'|au |à la |el |al |a la )?"
    r"(?=Special|Independent|Working|Expert|Committee|Rapporte|Comité|Relator)"
)
_NAME = r"[A-Z][\w’'-]+"
_LINK = r"(?:,? and|,| of| for| against| in| the| on| de| la| los| y| et| des)*"


def resolve_addressees(
    matter: Matter, masthead: Masthead, requests: tuple[Request, ...]
) -> tuple[tuple[str, ...], ...]:
    """For each request its addressees: ISO alpha-3 codes for States, else names as printed, in order, each once.

    A State's government, authorities, parliament and the like are the State; companies, agencies and bodies that bear a
    State's name are not. Words that point ("both Governments", "the Commission") are followed back in the document;
    what cannot be told stays as printed, and a request of nobody by name is of the State that the document is about, or
    of nobody.
    """
    told = _Told(matter, masthead)
    return tuple(
        tuple(dict.fromkeys(name for phrase in request.addressed for name in told.means(phrase, request.start)))
        for request in requests
    )


class _Kind(NamedTuple):
    """What a phrase can be told to mean without its place: names, or `None` where the place decides."""

    names: tuple[str, ...] | None


class _Told:
    """What a document tells of those it may address: its States, its body, its enumerations."""

    def __init__(self, matter: Matter, masthead: Masthead) -> None:
        self.matter = matter
        self.masthead = masthead
        self.language = matter.document.language
        self.concerned = Concerned(matter, masthead)
        self._known: dict[str, _Kind] = {}

    def means(self, phrase: str, at: int) -> tuple[str, ...]:
        """Whom a phrase means in a request that begins at flow offset `at`."""
        if phrase == UNNAMED:
            return self.concerned.at(at)
        if phrase not in self._known:
            self._known[phrase] = self._anywhere(phrase)
        names = self._known[phrase].names
        return names if names is not None else self._here(phrase, at)

    def _anywhere(self, phrase: str) -> _Kind:
        """What the phrase means wherever it stands."""
        words = fold(phrase)
        for language in sorted(LANGUAGES, key=lambda each: each != self.language):
            states = states_in(phrase, words, language)
            if states and (codes := _own(words, states)):
                return _Kind(codes)
        if codes_in(phrase, self.language):
            return _Kind((phrase,))
        if _GROUP.match(words) or _is_authority(words) or _REGION.search(words):
            return _Kind(None)
        return _Kind(self._body(phrase, words))

    def _here(self, phrase: str, at: int) -> tuple[str, ...]:
        """What a phrase that points means in its place."""
        words = fold(phrase)
        group = _GROUP.match(words)
        if group and _POINTING.match(words):
            size = _COUNT.get(group["n"] or "", 2 if "both" in words else 0)
            return self.concerned.enumerated(size, at) or (phrase,)
        if region := _REGION.search(words):
            defined = self.concerned.defined(region["term"] or region["of"])
            if defined and _is_authority(words[: region.start()].strip()):
                return defined
        return (self.concerned.at(at) if _is_authority(words) else ()) or (phrase,)

    def _body(self, phrase: str, words: str) -> tuple[str, ...]:
        """The body meant by a bare "Commission" or "mandate holder"; the phrase itself where it is no such word."""
        bare = _LEADING.sub("", words, count=1).strip() if _LEADING.match(words) else words
        if bare not in _generic():
            return (phrase,)
        bodies = _listed(self.masthead.body)
        if _HOLDERS.match(bare):
            return tuple(bodies) or (phrase,)
        key = bare.split(" ")[-1] if self.language == "en" else bare.split(" ")[0]
        holds = re.compile(rf"\b{re.escape(key)}")
        for names in (bodies, _listed(self.masthead.organ)):
            if named := tuple(name for name in names if holds.search(fold(name))):
                return named
        return self._in_full(bare) or (phrase,)

    def _in_full(self, bare: str) -> tuple[str, ...]:
        """The one full name in the text that a bare "Committee" can be short for."""
        head = re.escape(bare.title())
        full = re.compile(
            rf"\b(?:(?:{_NAME} ){{1,4}}{head}\b(?! on| for| of| against)(?: on {_NAME}(?:{_LINK} {_NAME}){{0,7}})?"
            rf"|{head} (?:on|for|of|against|de|des|du|para|sobre) (?:the )?{_NAME}(?:{_LINK} {_NAME}){{0,9}})"
        )
        names = {match.group().removeprefix("The ") for match in full.finditer(self.matter.flow.text)}
        return tuple(names) if len(names) == 1 else ()


def _listed(value: str | list[str] | None) -> list[str]:
    """The bodies that a field of the masthead names; one string may name two."""
    return _TWO.split(value) if isinstance(value, str) else list(value or [])


def _own(words: str, states: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """The codes of the States, if the phrase names them or their authorities and nobody else."""
    rest = words
    for start, end, _ in reversed(states):
        rest = f"{rest[:start]} {rest[end:]}"
    joins, qualities, known = _joins(), any_language("adjectives"), _authorities()
    left = [word for word in _WORD.findall(rest) if word not in joins and word not in qualities]
    if not left or " ".join(left) in known or all(word in known for word in left):
        return tuple(dict.fromkeys(code for _, _, code in states))
    return ()


@cache
def _joins() -> frozenset[str]:
    """Small words around the name of a State and its authorities."""
    return any_language("determiners") | any_language("joins")


@cache
def _authorities() -> frozenset[str]:
    """Words that with a State's name are the State: "Government", "authorities", "Parliament"."""
    told = asking().actors
    return frozenset(word for each in LANGUAGES for word in told[each].authorities | told[each].organs)


@cache
def _alone() -> frozenset[str]:
    """Words that are the State of the document by themselves."""
    told = asking().actors
    several = {"governments", "states", "nation", "republic", "gouvernements", "gobiernos", "république", "república"}
    return frozenset(word for each in LANGUAGES for word in told[each].authorities if word not in several)


@cache
def _generic() -> frozenset[str]:
    """Words that are a body by themselves only where the document has one."""
    told = asking()
    full = {"human rights council", "security council", "general assembly"}
    return frozenset(told.generic) | frozenset(
        word for each in LANGUAGES for word in told.actors[each].bodies if word not in full
    )


def _is_authority(words: str) -> bool:
    """Whether a phrase without a State's name stands for the State that the document is about."""
    if words in _alone() or words == "governments":
        return True
    left = [
        word
        for word in words.split(" ")
        if word not in _joins() and word not in ("current", "interim", "relevant", "competent")
    ]
    return " ".join(left) in _alone()
