"""The works of one document as they are collected: each description joins the work it means, or begins a new one.

Knows how to find the few works that a description could mean without comparing it with all; the judgement itself is
that of `works.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from averment.model.citation import Source
from averment.model.finding import Confidence
from averment.resolve.bodies import abbreviation, first_letters, initials_of
from averment.resolve.works import Facts, compare
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain
from averment.vocab.works import FUNCTION, cues

_BUCKET = 48
"""How many of the latest works under one key are compared: more than any document needs, and no worse than linear."""
_WORDS = 14
_SHORT = 5
_APART = re.compile(r"\s*(?:;|&|\band\b|\bet\b|\by\b|/)\s*")
_JOINS = re.compile(r"[;&/aey](?:(?<=[;&/])|(?<=\ba)nd\b|(?<=\be)t\b|(?<=\by)\b)")
"""What `_APART` parts names at, begun with a set of letters, so that most places are passed over fast."""
_WORD = re.compile(r"[^\W_]+")


class Collected:
    """Distinct works with what was printed of each, found again by symbol, address, words of the title, or makers."""

    def __init__(self) -> None:
        self._facts: list[Facts] = []
        self._exact: dict[tuple[object, ...], int] = {}
        self._near: dict[str, list[int]] = {}
        self._made: dict[str, list[int]] = {}
        self._short: set[int] = set()

    def add(self, source: Source, *, short: bool = False) -> int:
        """The number of the work that a description means; what it says more completes the work's fields."""
        exact = (tuple(source.authors), source.publisher, source.title, source.issued, source.url, source.symbol)
        if (at := self._exact.get(exact)) is not None:
            return at
        facts = Facts(source)
        makers = _makers(source)
        keys = _keys(facts, makers)
        found = next((i for i in self._could_be(facts, keys, makers) if _same(self._facts[i], facts)), None)
        if found is None:
            found = len(self._facts)
            self._facts.append(facts)
            if short:
                self._short.add(found)
        else:
            self._complete(found, source)
        for key in keys:
            _put(self._near, key, found)
        for key in makers:
            _put(self._made, key, found)
        self._exact[exact] = found
        return found

    def _complete(self, work: int, source: Source) -> None:
        """Adds to a work what another description of it says more."""
        before = self._facts[work].source
        whole = fuller(before, source)
        if whole != before:
            self._facts[work] = Facts(whole)

    def _could_be(self, facts: Facts, keys: Iterable[str], makers: Iterable[str]) -> list[int]:
        """The works to compare a description with; a short title is looked for among the works of its makers."""
        near = _found(self._near, keys)
        if facts.title and len(facts.words) < _SHORT:
            near |= _found(self._made, makers)
        return sorted(near)

    def merged(self, work: int) -> Source:
        """A work's description, each field the fullest printed."""
        return self._facts[work].source

    def minted(self, work: int) -> bool:
        """Whether only a short form of the work is given."""
        return work in self._short

    def candidates(self, names: Iterable[str], title: str | None) -> list[int]:
        """The works that may be by one of those named or have these words in their title, in order."""
        keys = {key for name in names for key in (*_person_keys(name), *_body_keys(name))}
        words = tuple(_WORD.findall(plain(" ".join([*names, title or ""]))))
        return sorted(_found(self._made, keys) | _found(self._near, _pairs(words)))


def fuller(a: Source, b: Source) -> Source:
    """Two descriptions of one work as one: of each field the fuller.

    Of authors the longer list, of dates the more precise, of titles and names the longer, save that an abbreviation
    never stands for a name spelled out.
    """
    return Source(
        a.id,
        authors=b.authors if len(b.authors) > len(a.authors) else a.authors,
        publisher=_longer(_named(a, b), _named(b, a)),
        title=_longer(a.title, b.title),
        issued=_longer(a.issued, b.issued),
        url=a.url or b.url,
        symbol=a.symbol or b.symbol,
        kind=b.kind if a.kind in ("work", "web") else a.kind,
        confidence=_better(a.confidence, b.confidence),
    )


def _named(source: Source, other: Source) -> str | None:
    """A source's publisher, unless it only abbreviates the title of the other ("SHDS")."""
    name = source.publisher
    if name and not source.title and other.title and initials_of(name) in initials_of(other.title):
        return None
    return name


def _same(a: Facts, b: Facts) -> bool:
    return compare(a, b).outcome == "same"


def _longer(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b
    return b if len(b) > len(a) else a


def _better(a: Confidence, b: Confidence) -> Confidence:
    return "sure" if "sure" in (a, b) else "likely" if "likely" in (a, b) else "unsure"


def _put(index: dict[str, list[int]], key: str, work: int) -> None:
    there = index.get(key)
    if there is None:
        index[key] = [work]
    elif work not in there[-_BUCKET:]:
        there.append(work)


def _found(index: dict[str, list[int]], keys: Iterable[str]) -> set[int]:
    """The latest works under each of the keys."""
    found: set[int] = set()
    for key in keys:
        if there := index.get(key):
            found.update(there[-_BUCKET:])
    return found


def _keys(facts: Facts, makers: tuple[str, ...]) -> tuple[str, ...]:
    """What a work is looked for by: every work that could be the same has one of them in common."""
    keys = _pairs(facts.words)
    if facts.symbol:
        keys.append(f"symbol {facts.symbol}")
    if facts.address:
        keys.append(f"address {facts.address}")
    return (*keys,) if facts.title else (*keys, *makers)


def _pairs(words: tuple[str, ...]) -> list[str]:
    """The telling words of a title in pairs; a lone one by itself."""
    table = cues()
    told = [word for word in words[:_WORDS] if not table.get(word, 0) >> FUNCTION & 31] or words[:_WORDS]
    if len(told) == 1:
        return [f"word {told[0]}"]
    return [f"words {first} {second}" for first, second in pairwise(told)]


def _makers(source: Source) -> tuple[str, ...]:
    """What a work is looked for by among those of its makers."""
    bodies = _body_keys(source.publisher) if source.publisher else ()
    return (*(key for name in source.authors for key in _person_keys(name)), *bodies) if source.authors else bodies


def _person_keys(name: str) -> list[str]:
    return [f"person {word}" for word in _WORD.findall(plain(name)) if len(word) > 2]


@lru_cache(maxsize=1024)
def _body_keys(name: str) -> tuple[str, ...]:
    """An organisation by its name, its known name, its first letters, and each of several joined."""
    keys: dict[str, None] = {}
    parts = dict.fromkeys((name, *_APART.split(name))) if _JOINS.search(name) else (name,)
    for part in parts:
        low = plain(part)
        if means := known_plain(low.strip(" .,;:")):
            keys[f"body {plain(means.name)}"] = None
        keys[f"body {low.strip(' .,')}"] = None
        keys[f"body {abbreviation(part) or first_letters(low)}"] = None
    return tuple(keys)
