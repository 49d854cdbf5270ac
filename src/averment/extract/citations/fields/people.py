"""Lists of authors: names of persons in any order and any culture, each weighed by how much it looks like one.

Knows names; it must not know what follows them in a citation. Names are kept in the order printed, without titles and
degrees; "Surname, Given" stays as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.citations.fields.names import INITIALS, MOST, Named, is_degree, only_degrees, weigh_name, weigh_tokens, without_degrees
from averment.extract.citations.fields.parts import Part
from averment.vocab.plain import plain
from averment.vocab.works import FAMILY, GIVEN, cues

_AND = re.compile(r"\s*&\s*|\s+(?:and|with|y|et|e|und|en)\s+|\A(?:and|&|y|et|with)\s+")
_OTHERS_END = re.compile(r",?\s*(?:&|and|et|y)\s+(?:al|coll|others|colleagues|autres|otros|otras|cols?|colaboradores)\.?\Z|\s+et al\.?\Z|\Aal\.?\Z", re.IGNORECASE)
_JOINTS = frozenset(("and", "with", "y", "et", "e", "und", "en"))


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
    full = False
    at = 0
    while at < len(units):
        index, words, closes = units[at]
        following = units[at + 1] if at + 1 < len(units) else None
        if following and following[0] == index:
            following = None
        step = _step(words, following, bool(names))
        if step is None:
            break
        named, used = step
        if named.shape != "note":
            if len(names) == 40 or (named.shape == "alone" and full):
                break
            full = full or named.shape not in ("alone", "others")
            weight += named.weight if not names else named.weight - 0.5
            names.append(named.name)
        at += used
        index, _, closes = units[at - 1]
        if closes and names:
            found[index + 1] = People(list(names), weight)
        if named.shape == "others":
            break
    return found


def _step(words: str, following: tuple[int, str, bool] | None, begun: bool) -> tuple[Named, int] | None:
    """The next name and how many units it takes; `None` where the list ends."""
    if begun and only_degrees(words):
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
    if only_degrees(rest):
        return None
    if len(rest) < 12 and rest.upper() == rest and ("." in rest or len(rest) < 3) and all(INITIALS.fullmatch(token) for token in rest.split()):
        return Named(f"{named.name}, {rest}", "inverted", 2.0 + 0.3 * (named.shape == "alone"))
    if named.shape == "full" and rest and _all_given(rest) and not _any_given(words):
        return Named(f"{named.name}, {without_degrees(rest)}", "inverted", named.weight + 1.4)
    if named.shape != "alone" or not rest:
        return None
    given = weigh_tokens(rest.split()) if len(rest.split()) < 4 else None
    if given is None or given.weight < 0.2:
        return None
    table = cues()
    first = table.get(plain(rest.split()[0]).strip("."), 0) >> GIVEN & 31
    mine = table.get(plain(words), 0)
    if not first and (mine >> GIVEN & 31 or given.shape != "alone"):
        return None
    weight = 0.9 + 1.4 * bool(first) + 0.4 * bool(mine >> FAMILY & 31) + min(0.0, named.weight)
    return Named(f"{named.name}, {without_degrees(rest)}", "inverted", weight)


def _all_given(words: str) -> bool:
    tokens = [token for token in plain(words).split() if not is_degree(token)]
    return 0 < len(tokens) < 4 and all(cues().get(token.strip(".,"), 0) >> GIVEN & 31 or len(token) < 3 for token in tokens)


def _any_given(words: str) -> bool:
    return any(cues().get(token, 0) >> GIVEN & 31 for token in plain(words).split())


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


