"""How a sentence begins: with its maker, the document, a wish, a greeting, an order, or the world.

Looks only at the first words, after connectives ("However, in this regard, ..."); the words are vocabulary.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.vocab.claims import claims, spoken
from averment.vocab.lexicon import fold

_WORD = re.compile(r"[^\W_][^\s,;:.()]*")
_AFTER = re.compile(r"[,:]? *")


class _Openings(NamedTuple):
    connectives: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[tuple[str, str], ...]]
    small: frozenset[str]


@cache
def _openings(language: str) -> _Openings:
    words = spoken(language)
    kinds: dict[str, list[tuple[str, str]]] = {}
    for kind, phrases in words.openings.items():
        for phrase in phrases:
            key = fold(phrase)
            kinds.setdefault(_head(key), []).append((key, kind))
    connectives: dict[str, list[str]] = {}
    for phrase in words.connectives:
        connectives.setdefault(_head(fold(phrase)), []).append(fold(phrase))
    return _Openings(
        {head: tuple(sorted(found, key=len, reverse=True)) for head, found in connectives.items()},
        {head: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for head, found in kinds.items()},
        frozenset(claims().small),
    )


def _head(phrase: str) -> str:
    """The first word of a phrase, by which it is looked up."""
    word = _WORD.match(phrase)
    return word[0] if word else phrase


def begin(folded: str, start: int, end: int, language: str) -> int:
    """Where the sentence proper begins: past signs and connectives, three at most."""
    connectives = _openings(language).connectives
    for _ in range(3):
        word = _WORD.search(folded, start, end)
        if word is None:
            return start
        start = word.start()
        phrase = next((p for p in connectives.get(word[0], ()) if _whole(folded, start, p)), None)
        if phrase is None:
            return start
        after = _AFTER.match(folded, start + len(phrase), end)
        if after is None or after.end() >= end:
            return start
        start = after.end()
    return start


def opening(folded: str, start: int, end: int, language: str) -> str:
    """The kind of opening at `start`, or nothing: the world."""
    word = _WORD.match(folded, start, end)
    if word is None:
        return ""
    for phrase, kind in _openings(language).kinds.get(word[0], ()):
        if _whole(folded, start, phrase):
            if kind != "imperative":
                return kind
            after = _WORD.search(folded, start + len(phrase), end)
            return kind if after is not None and after[0] not in _openings(language).small else ""
    return ""


def _whole(folded: str, start: int, phrase: str) -> bool:
    if not folded.startswith(phrase, start):
        return False
    end = start + len(phrase)
    return end >= len(folded) or not folded[end].isalnum() or not phrase[-1].isalnum()
