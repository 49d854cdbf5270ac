"""States and territories: what they and their people are called in English, French and Spanish, and their ISO codes.

Holds the names and how each must be printed to count; knows nothing of documents. `countries.toml` is the United
Nations' own list, `country_names.toml` what people say otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load
from averment.vocab.words import Words

How = Literal["name", "demonym", "seat"]
Form = Literal["capital", "exact", "any", "either"]
LANGUAGES = ("en", "fr", "es")


class Listed(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of the United Nations' list."""

    iso2: str
    m49: int
    short: str
    names: list[str]


class Called(Struct, frozen=True, forbid_unknown_fields=True):
    """What one State is called besides, by language; adjectives in the masculine singular."""

    en: list[str] = []
    fr: list[str] = []
    es: list[str] = []
    people_en: list[str] = []
    people_fr: list[str] = []
    people_es: list[str] = []
    places: list[str] = []


class Guards(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are not always a State: the names that persons bear too, and what around them says so."""

    given: list[str]
    bodies: list[str]
    surnames: list[str]
    before: list[str]
    peoples: list[str]
    ethnic: list[str]
    texts: list[str]
    alone: list[str]


class Named(Struct, frozen=True):
    """What a name means: its code (several if States share it, none if it names no State), and how it is printed.

    `form` says how a text must print it: `capital` (first letter), `exact` (every letter: "US"), `any`, or `either`
    (with a capital it is the name, without one the adjective).
    """

    codes: tuple[str, ...]
    how: How = "name"
    form: Form = "capital"
    printed: str = ""


class Entry(Struct, frozen=True):
    """One name of one State."""

    language: str
    name: str
    means: Named


class Vocabulary(Struct, frozen=True):
    """Everything known of the names of States."""

    listed: dict[str, Listed]
    called: dict[str, Called]
    shared: dict[str, list[str]]
    guards: Guards
    nothing: list[str]


@cache
def vocabulary() -> Vocabulary:
    """Both files, checked."""
    raw = dict(load("country_names", dict[str, dict[str, Any]]))
    shared = msgspec.convert(raw.pop("shared"), dict[str, list[str]])
    guards = msgspec.convert(raw.pop("guards"), Guards)
    nothing = msgspec.convert(raw.pop("nothing")["phrases"], list[str])
    called = msgspec.convert(raw, dict[str, Called])
    return Vocabulary(load("countries", dict[str, Listed]), called, shared, guards, nothing)


def code_of(name: str) -> str | None:
    """The alpha-3 code of the State or territory with this name as printed, in any language, or `None`.

    The name must be the whole string, with or without an article, and name one State; adjectives and cities do not
    count. Case and accents are evened out, so that a heading in capitals is understood; only abbreviations must be
    in capitals ("US"). A name that two States share is taken as the United Nations uses it ("Congo" is COG), and is
    `None` where it does not ("Korea").

    >>> code_of("the Republic of Korea"), code_of("Chine"), code_of("ESTADOS UNIDOS DE AMÉRICA"), code_of("Utopia")
    ('KOR', 'CHN', 'USA', None)
    """
    means = _by_name().get(_plain(name))
    if means is None or (means.form == "exact" and not any(c.isupper() for c in name)):
        return None
    return means.codes[0]


def name_of(code: str) -> str:
    """The State's short English name, as the United Nations prints it.

    >>> name_of("PRK")
    "Democratic People's Republic of Korea"
    """
    return vocabulary().listed[code].short


def known(code: str) -> bool:
    """Whether a State or territory has this alpha-3 code."""
    return code in vocabulary().listed


@cache
def lexicon(language: str) -> Lexicon[Named]:
    """The names, adjectives and places to look for in a text of this language; English names always.

    Phrases that hold a State's name and do not name it ("Indian Ocean") are in it too, with no codes.
    """
    return Lexicon(phrases(language))


@cache
def words(language: str) -> Words[Named, Named]:
    """The same as `lexicon`, to be swept for faster, punctuation aside."""
    return Words(((phrase, False, means) for phrase, means in phrases(language).items()), _only)


def _only(found: tuple[Named, ...]) -> Named:
    return found[0]


@cache
def phrases(language: str) -> dict[str, Named]:
    """Every name, adjective and place of `lexicon`, folded, with its meaning."""
    found: dict[str, Named] = {}
    alone = {fold(name) for name in vocabulary().guards.alone}
    spoken = language if language in LANGUAGES else "en"
    for entry in _entries():
        if entry.language in ("", "en", spoken):
            for name in _spellings(entry.name):
                _add(found, fold(name), entry.means)
    for name in alone:
        found.pop(name, None)
    for name, codes in vocabulary().shared.items():
        form: Form = "capital" if name[0].isupper() else "any"
        found[fold(name)] = Named(tuple(codes), "name" if form == "capital" else "demonym", form, name)
    found.update((fold(phrase), Named(())) for phrase in vocabulary().nothing)
    return found


def _add(phrases: dict[str, Named], key: str, means: Named) -> None:
    """Adds a name; the first to claim it keeps it, save that a name and its own State's adjective share it."""
    first = phrases.setdefault(key, means)
    if first.codes == means.codes and {first.form, means.form} == {"capital", "any"}:
        phrases[key] = Named(means.codes, "name", "either", means.printed)


@cache
def _by_name() -> dict[str, Named]:
    names: dict[str, Named] = {}
    for entry in _entries():
        if entry.means.how == "name":
            names.setdefault(_plain(entry.name), entry.means)
    return names


def _entries() -> Iterator[Entry]:
    """Every name of every State, the United Nations' own first."""
    found = vocabulary()
    for code, row in found.listed.items():
        for name in row.names:
            yield Entry("en", name, _named(code, name))
    for code, row in found.listed.items():
        for name in row.names:
            if " (" in name:
                bare = name.split(" (")[0]
                yield Entry("en", bare, _named(code, bare))
    for code, called in found.called.items():
        yield from _called(code, called)


def _called(code: str, called: Called) -> Iterator[Entry]:
    for language in LANGUAGES:
        for name in getattr(called, language):
            yield Entry(language, name, _named(code, name))
        for word in getattr(called, f"people_{language}"):
            for name in _INFLECT[language](word):
                form: Form = "capital" if language == "en" else "any"
                yield Entry(language, name, Named((code,), "demonym", form, name))
    for name in called.places:
        yield Entry("", name, Named((code,), "seat", "exact" if _shouted(name) else "capital", name))


def _named(code: str, name: str) -> Named:
    return Named((code,), "name", "exact" if _shouted(name) else "capital", name)


def _shouted(name: str) -> bool:
    """Whether a name is an abbreviation, in capitals throughout."""
    return name.isupper() or name in ("oPt", "BiH")


def _spellings(name: str) -> Iterator[str]:
    """A name as printed, and without its accents, in capitals as they are often dropped."""
    yield name
    bare = _unaccented(name)
    if bare != name and len(bare) > 4:
        yield bare


def _unaccented(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _plain(name: str) -> str:
    """A name for looking up: lower case, no accents, no article, single spaces."""
    words = re.sub(r"\s+", " ", _unaccented(fold(name))).strip(" .,;:*")
    return re.sub(r"^(?:the|le|la|les|el|los|las) |^l'", "", words).replace(" & ", " and ")


def _english(word: str) -> Iterator[str]:
    yield word
    if not word.endswith(("ese", "s", "sh", "ch", "man", "i-Kiribati", "lao")) or word.endswith("German"):
        yield f"{word}s"


_FRENCH = {
    "ien": ("ien", "ienne", "iens", "iennes"),
    "éen": ("éen", "éenne", "éens", "éennes"),
    "yen": ("yen", "yenne", "yens", "yennes"),
    "ton": ("ton", "tonne", "tons", "tonnes"),
    "turc": ("turc", "turcs"),
    "grec": ("grec", "grecs"),
    "ais": ("ais", "aise", "aises"),
    "ois": ("ois", "oise", "oises"),
    "e": ("e", "es"),
    "è": ("è", "ès"),
    "é": ("é", "és"),
}


def _french(word: str) -> Iterator[str]:
    for ending, forms in _FRENCH.items():
        if word.endswith(ending):
            yield from (word[: -len(ending)] + form for form in forms)
            return
    yield from (word, f"{word}e", f"{word}s", f"{word}es")


_SPANISH = {
    "és": ("és", "esa", "eses", "esas"),
    "án": ("án", "ana", "anes", "anas"),
    "ón": ("ón", "ona", "ones", "onas"),
    "ol": ("ol", "ola", "oles", "olas"),
    "í": ("í", "íes", "ís"),
    "ú": ("ú", "úes", "ús"),
    "o": ("o", "a", "os", "as"),
    "a": ("a", "as"),
    "e": ("e", "es"),
}


def _spanish(word: str) -> Iterator[str]:
    for ending, forms in _SPANISH.items():
        if word.endswith(ending):
            yield from (word[: -len(ending)] + form for form in forms)
            return
    yield from (word, f"{word}es")


_INFLECT = {"en": _english, "fr": _french, "es": _spanish}
