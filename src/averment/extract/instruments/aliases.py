"""Short names that a text gives an instrument in brackets, and the places where it uses them afterwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from averment.extract.instruments.ground import Find, Ground
from averment.vocab.lexicon import fold

_BRACKET = re.compile(
    r" ?[\(\[](?:hereinafter|hereafter|henceforth|also known as|known as|referred to as|ci-après|en adelante)?"
    r",? ?(?:as )?(?:the |la |le |el |l['’])?[\"“'‘«]? ?"
    r"([A-Z][\w&/-]*(?: [A-Z&][\w&/-]*){0,4}) ?[\"”'’»]?[\)\]]"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z&/-]{1,14}\Z")
_REPEATED = ("act", "law", "code", "agreement", "treaty", "accord", "decree", "bill", "ordinance")
_MOST = 40
_PLACES = ("ACT", "NSW", "NT", "WA", "SA", "UK", "US", "USA", "EU", "UN", "NZ", "EC", "EEC", "Cth", "Vic", "Qld")


def note_alias(ground: Ground, find: Find) -> int:
    """Keeps the short name in brackets behind an instrument, and says where the instrument with it ends."""
    match = _BRACKET.match(ground.text, find.end)
    if match is None:
        return find.end
    alias = match.group(1)
    capitals = sum(c.isupper() for c in alias)
    if alias in _PLACES or (capitals < 2 and " " not in alias):
        return find.end
    bare = find.id.split(" art. ")[0]
    ground.aliases.setdefault(alias, Find(find.start, find.end, bare, find.kind, find.name))
    return match.end()


def second_names(ground: Ground) -> list[Find]:
    """The places where a text uses a short name that it gave an instrument, or its name in other letters.

    Only the first names that a text gives are followed, so that time grows with its length alone.
    """
    spans = sorted((f.start, f.end) for f in ground.found)
    found: list[Find] = []
    for alias, given in list(ground.aliases.items())[:_MOST]:
        if _ACRONYM.match(alias):
            found += _uses(ground, ground.text, alias, given, given.end + len(alias) + 3, spans)
    for name, given in list(_names(ground).items())[:_MOST]:
        found += _uses(ground, ground.folded, name, given, 0, spans)
    return found


def _names(ground: Ground) -> dict[str, Find]:
    """Names of two words or more that were found by their capitals, folded."""
    names: dict[str, Find] = {}
    for find in ground.found:
        if find.kind in _REPEATED and 1 <= find.name.count(" ") <= 6:
            names.setdefault(fold(find.name), find)
    return names


def _uses(ground: Ground, text: str, name: str, given: Find, at: int, spans: list[tuple[int, int]]) -> Iterator[Find]:
    """Where the name stands as a whole word outside what was found and cited."""
    at = text.find(name, at)
    while at >= 0:
        end = at + len(name)
        whole = not (text[at - 1].isalnum() or text[end : end + 1].isalnum()) and text[at - 1] not in "(-/@"
        if whole and not ground.cited(at) and not _within(spans, at) and not ground.is_source(at):
            yield Find(at, end, given.id.split(" art. ")[0], given.kind, name)
        at = text.find(name, end)


def _within(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, (at, 1 << 60)) - 1
    return index >= 0 and at < spans[index][1]
