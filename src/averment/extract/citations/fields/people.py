"""Lists of authors: names of persons in any order and any culture, each weighed by how much it looks like one.

Knows names; it must not know what follows them in a citation. Names are kept in the order printed, without titles and
degrees; "Surname, Given" stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.citations.fields.parts import Part
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.works import CONTAINER, FAMILY, FUNCTION, GENRE, GIVEN, ORDINARY, ORGANISATION, cues

_AND = re.compile(r"\s*&\s*|\s+(?:and|with|y|et|e|und|en)\s+|\A(?:and|&|y|et|with)\s+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
_BARE_INITIALS = re.compile(r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,2}")
_OTHERS_END = re.compile(r",?\s*(?:&|and|et|y)\s+(?:al|coll|others|colleagues|autres|otros|otras|cols?|colaboradores)\.?\Z|\s+et al\.?\Z|\Aal\.?\Z", re.IGNORECASE)
_BRACKETED = re.compile(r"\((?:[^\W\d_]{1,2}\.-?){1,3}\)")
_PIECES = re.compile(r"[-‐‑'’]")
_PREFIXES = frozenset(("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ul", "ur", "d", "o", "l", "abd", "mac"))
_JOINTS = frozenset(("and", "with", "y", "et", "e", "und", "en"))
MOST = 8
"""The most words in a name."""


class Named(NamedTuple):
    """One stretch of a list of authors: the name in it as printed, what shape it has and how well it fits a person."""

    name: str
    shape: str
    weight: float


class People(NamedTuple):
    """The authors that the first `parts` parts of a citation name, and how well they fit."""

    names: list[str]
    weight: float


def read_people(parts: list[Part], start: int = 0) -> dict[int, People]:
    """For each number of parts that can end a list of authors beginning at part `start`, that list.

    Reads "A. Sawadogo, Dr I. Ouédraogo et coll.", "Power, Jennifer, Sylvia Kauer, and Adam Bourne", "Okello, J., &
    Brandt, K.", "Nam B, Kim JY", "Camden, John; Oakley, Rosalind". Misses single names that nothing marks as a person's.
    """
    found: dict[int, People] = {}
    units = _units(parts, start)
    names: list[str] = []
    weight = 0.0
    at = 0
    while at < len(units):
        index, words, closes = units[at]
        following = units[at + 1] if at + 1 < len(units) else None
        step = _step(words, following, bool(names))
        if step is None:
            break
        named, used = step
        if named.shape != "note":
            if len(names) == 40:
                break
            weight += named.weight if not names else named.weight - 0.5
            names.append(named.name)
        at += used
        index, _, closes = units[at - 1]
        if closes and names:
            found[index + 1] = People(list(names), weight)
        if named.shape == "others" or (named.shape == "alone" and len(names) == 1 and not closes):
            break
    return found


def weigh_name(words: str) -> Named | None:
    """A full name, or a surname alone, in these words; `None` if no person can be called that.

    >>> weigh_name("Yoon Hee-soon").shape, weigh_name("Prof. María de la Cruz, PhD").name, weigh_name("Press of the Sea")
    ('full', 'María de la Cruz', None)
    """
    tokens = words.split()
    while tokens and plain(tokens[0]).rstrip(".") in _honorifics() and len(tokens) > 1:
        tokens.pop(0)
    while len(tokens) > 1 and _is_degree(tokens[-1]):
        tokens.pop()
    if not tokens or len(tokens) > MOST:
        return None
    return _weighed(tokens)


def _weighed(tokens: list[str]) -> Named | None:
    """The weight of a name's words: given names, initials and particles speak for a person, ordinary words against."""
    given = family = initials = small = ordinary = full = 0
    joined = False
    table = cues()
    for at, token in enumerate(tokens):
        if _BRACKETED.fullmatch(token) and full:
            initials += 1
            continue
        if token[0] in "(\"'“‘" or any(c in "0123456789?!:/\x10" for c in token):
            return None
        key = plain(token).strip(".,'")
        if not key or _is_initials(token, at == len(tokens) - 1, len(tokens)):
            initials += 1
            continue
        if key in _particles() and (token[0].islower() or len(tokens) > 2):
            small += 1
            continue
        pieces = _PIECES.split(key)
        prefixed = len(pieces) > 1 and pieces[0] in _PREFIXES
        small += prefixed
        if not token[0].isupper() and not prefixed and not (small and full):
            return None
        full += 1
        said = table.get(key, 0) or sum(table.get(piece, 0) for piece in pieces)
        given += bool(said >> GIVEN & 31)
        family += bool(said >> FAMILY & 31)
        if said >> GIVEN & 31 == 0 and said >> FAMILY & 31 == 0:
            if table.get(key, 0) >> FUNCTION & 31:
                return None
            ordinary += bool(said >> ORDINARY & 31 or said >> ORGANISATION & 31 or said >> CONTAINER & 31 or said >> GENRE & 31)
        joined = joined or (len(pieces) > 1 and len(pieces[-1]) > 1)
    if not full:
        return None
    if full == 1 and not initials:
        weight = 0.3 + 0.5 * family + (0.3 if small else 0.0) + 0.3 * joined - 1.5 * ordinary
        return Named(" ".join(tokens), "alone", weight)
    weight = 0.7 + 1.6 * bool(given) + 0.3 * (given > 1) + 0.6 * bool(family) + 1.3 * bool(initials) + 0.6 * bool(small)
    weight += 0.6 * joined - 2.0 * ordinary - 0.3 * max(0, full - 3)
    shape = "vancouver" if initials and full and _BARE_INITIALS.fullmatch(tokens[-1]) else "full"
    return Named(" ".join(tokens).rstrip(","), shape, weight)


def _step(words: str, following: tuple[int, str, bool] | None, begun: bool) -> tuple[Named, int] | None:
    """The next name and how many units it takes; `None` where the list ends."""
    if begun and _only_degrees(words):
        return Named("", "note", 0.0), 1
    if begun and _OTHERS_END.search(" " + words) and not _OTHERS_END.sub("", " " + words).strip():
        return Named("", "note", 0.0), 1
    bare = _OTHERS_END.sub("", words)
    named = weigh_name(bare)
    if named is None:
        return None
    if bare != words:
        return Named(named.name, "others", max(named.weight, 0.4) + 2.0), 1
    if following is None:
        return named, 1
    inverted = _inverted(named, bare, following[1])
    if inverted:
        return inverted, 2
    return named, 1


def _inverted(named: Named, words: str, following: str) -> Named | None:
    """ "Surname, Given": a surname before initials or a given name."""
    rest = _OTHERS_END.sub("", following)
    if _only_degrees(rest):
        return None
    if len(rest) < 12 and rest.upper() == rest and all(_INITIALS.fullmatch(token) for token in rest.split()):
        return Named(f"{named.name}, {rest}", "inverted", 2.0 + 0.3 * (named.shape == "alone"))
    if named.shape != "alone" or not rest:
        return None
    given = _weighed(rest.split()) if len(rest.split()) < 4 else None
    if given is None or given.weight < 0.2:
        return None
    table = cues()
    first = table.get(plain(rest.split()[0]).strip("."), 0) >> GIVEN & 31
    mine = table.get(plain(words), 0)
    if not first and (mine >> GIVEN & 31 or given.shape != "alone"):
        return None
    weight = 0.9 + 1.4 * bool(first) + 0.4 * bool(mine >> FAMILY & 31) + min(0.0, named.weight)
    return Named(f"{named.name}, {_without_degrees(rest)}", "inverted", weight)


def _units(parts: list[Part], start: int) -> list[tuple[int, str, bool]]:
    """The parts cut further at "and": part index, words, whether the part ends with them. Stops where no name can be."""
    found: list[tuple[int, str, bool]] = []
    for index in range(start, len(parts)):
        part = parts[index]
        if part.quoted or part.length > 16 or (index > start and (part.signs or part.before in (".", ":", "?") or (part.place and not part.count(GIVEN)))):
            break
        text = part.text
        found.extend(_cut_at_and(index, text, part.key))
        if part.length > MOST and found[-2:-1] and found[-2][0] != index:
            break
    return found


def _cut_at_and(index: int, text: str, key: str) -> list[tuple[int, str, bool]]:
    others = _OTHERS_END.search(text)
    head = text[: others.start()] if others else text
    bits = [head]
    if "&" in head or not _JOINTS.isdisjoint(key.split()):
        bits = [bit for bit in _AND.split(head) if bit]
    if others:
        bits = [*bits[:-1], f"{bits[-1] if bits else ''} et al.".strip()]
    return [(index, bit, at == len(bits) - 1) for at, bit in enumerate(bits)]


def _is_initials(token: str, last: bool, length: int) -> bool:
    """Whether a token is initials ("A.", "J.-P.", and at the end "JY") and not an acronym."""
    if length < 2 or len(token) > 8 or token.upper() != token or not _INITIALS.fullmatch(token):
        return False
    return "." in token or len(token) < 3 or (last and len(token) < 4)


def _is_degree(token: str) -> bool:
    return token.strip(".,").replace(".", "").lower() in _degrees() and sum(c.isupper() for c in token) > 1


def _only_degrees(words: str) -> bool:
    tokens = words.split()
    return len(tokens) < 4 and all(_is_degree(t) or t.strip(".").lower() in ("jr", "sr", "esq", "eds", "ed") for t in tokens)


def _without_degrees(words: str) -> str:
    tokens = words.split()
    while len(tokens) > 1 and _is_degree(tokens[-1]):
        tokens.pop()
    return " ".join(tokens)


@cache
def _particles() -> frozenset[str]:
    return frozenset(persons().words.particles)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(persons().words.honorifics)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(persons().words.degrees)
