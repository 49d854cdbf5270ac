"""Lists of authors: names of persons in any order and any culture, each weighed by how much it looks like one.

Knows names; it must not know what follows them in a citation. Names are kept in the order printed, without titles and
degrees; "Surname, Given" stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from averment.extract.citations.fields.names import (
    INITIALS,
    MOST,
    Named,
    is_degree,
    only_degrees,
    weigh_name,
    weigh_tokens,
    without_degrees,
)
from averment.extract.citations.fields.part import Part
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.works import FAMILY, GIVEN, cues, one_of

_AND = re.compile(r"\s*&\s*|\s+(?:and|with|y|et|e|und|en)\s+|\A(?:and|&|y|et|with)\s+")
_JOINTS = frozenset(("and", "with", "y", "et", "e", "und", "en"))
_MOST_AUTHORS = 60


class People(Struct, frozen=True, gc=False):
    """The authors that the first parts of a citation name, how well they fit, and whether there are others."""

    names: list[str]
    weight: float
    others: bool = False


class _Unit(Struct, frozen=True, gc=False):
    """A stretch that may be one name: the part it is of, its words printed and folded, whether the part ends with it,
    and whether "and others" follows it."""

    part: int
    words: str
    key: str
    closes: bool
    others: bool


def read_people(parts: list[Part], start: int = 0) -> dict[int, People]:
    """For each number of parts that can end a list of authors beginning at part `start`, that list.

    Reads "A. Sawadogo, Dr I. Ouédraogo et coll.", "Power, Jennifer, Sylvia Kauer, and Adam Bourne", "Okello, J., &
    Brandt, K.", "Nam B, Kim JY", "Camden, John; Oakley, Rosalind". Misses single names that nothing marks as persons'.
    """
    found: dict[int, People] = {}
    names: list[str] = []
    weight = 0.0
    full = False
    units = _units(parts, start)
    unit = next(units, None)
    while unit is not None and len(names) < _MOST_AUTHORS:
        following = next(units, None)
        if not (names and (not unit.words or only_degrees(unit.words))):
            named = _name(unit, following)
            if named is None or (named.shape == "alone" and full and named.weight < 0.75):
                break
            if named.shape == "inverted" and following is not None:
                unit, following = following, next(units, None)
            full = full or named.shape not in ("alone", "others")
            weight += named.weight if not names else named.weight - 0.5
            names.append(named.name)
        if unit.closes:
            found[unit.part + 1] = People(list(names), weight, unit.others)
        if unit.others:
            break
        unit = following
    return found


def _name(unit: _Unit, following: _Unit | None) -> Named | None:
    """The name in a unit, with the one after it if that is the given name."""
    named = weigh_name(unit.words, unit.key)
    if named is None:
        return None
    if unit.others:
        return Named(named.name, "others", max(named.weight, 0.4) + 2.0)
    if following is None or following.part == unit.part:
        return named
    return _inverted(named, unit, following) or named


def _inverted(named: Named, unit: _Unit, following: _Unit) -> Named | None:
    """ "Surname, Given": a surname before initials or a given name."""
    rest = following.words
    if not rest or rest.count(" ") > 2 or only_degrees(rest):
        return None
    if _is_initials(rest):
        return Named(f"{named.name}, {rest}", "inverted", 2.0 + 0.3 * (named.shape == "alone"))
    keys = following.key.split()
    if named.shape == "full":
        fits = _all_given(rest, keys) and not any(_cue(key, GIVEN) for key in unit.key.split())
        return Named(f"{named.name}, {without_degrees(rest)}", "inverted", named.weight + 1.4) if fits else None
    if named.shape != "alone":
        return None
    given = weigh_tokens(rest.split(), keys)
    if given is None or given.weight < 0.2:
        return None
    first = _cue(keys[0].strip("."), GIVEN)
    if not first and (_cue(unit.key, GIVEN) or given.shape != "alone" or _cue(following.key, FAMILY)):
        return None
    weight = 0.9 + 1.4 * first + 0.4 * _cue(unit.key, FAMILY) + min(0.0, named.weight)
    return Named(f"{named.name}, {without_degrees(rest)}", "inverted", weight)


def _is_initials(words: str) -> bool:
    if len(words) > 11 or not words.isupper() or ("." not in words and len(words) > 2):
        return False
    return all(INITIALS.fullmatch(token) for token in words.split())


def _all_given(words: str, keys: list[str]) -> bool:
    tokens = [key for token, key in zip(words.split(), keys, strict=True) if not is_degree(token)]
    return bool(tokens) and all(_cue(key.strip(".,"), GIVEN) or len(key) < 3 for key in tokens)


def _cue(key: str, cue: int) -> bool:
    return bool(cues().get(key, 0) >> cue & 31)


def _units(parts: list[Part], start: int) -> Iterator[_Unit]:
    """The parts cut further at "and", up to where no name can be."""
    for index in range(start, len(parts)):
        part = parts[index]
        if part.quoted or part.length > 2 * MOST:
            return
        if index > start and (part.signs or part.before in (".", ":", "?") or _is_place(part)):
            return
        if "&" in part.text or part.key.endswith(_others_ends()) or not _JOINTS.isdisjoint(part.key.split()):
            yield from _cut_at_and(index, part.text, part.key)
        else:
            yield _Unit(index, part.text, part.key, True, False)
        if part.length > MOST:
            return


def _is_place(part: Part) -> bool:
    """Whether a part is a place and neither a given name ("Florence") nor a degree ("MA")."""
    return part.place and not part.count(GIVEN) and not is_degree(part.text)


def _cut_at_and(index: int, text: str, key: str) -> list[_Unit]:
    others = _others().search(key) if key.rstrip(".").endswith(_others_ends()) else None
    head = text[: others.start()] if others else text
    bits = [bit for bit in _AND.split(head) if bit] or [""]
    last = len(bits) - 1
    return [_Unit(index, bit, plain(bit), at == last, at == last and others is not None) for at, bit in enumerate(bits)]


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s|\A){one_of(persons().words.others)}\.?\Z")


@cache
def _others_ends() -> tuple[str, ...]:
    words = {phrase.split()[-1].strip(".") for phrase in persons().words.others}
    return (*words, *(f"{word}." for word in words))
