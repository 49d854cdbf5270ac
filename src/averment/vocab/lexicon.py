"""Finds thousands of words and phrases at once, by one pass of an Aho-Corasick automaton.

Phrases and text are compared folded (`fold`): lower case, plain quotation marks, hyphens and spaces, every
character one for one, so that an offset in the folded text is an offset in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

T = TypeVar("T")

_EVEN = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u02bc", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
)


def fold(text: str) -> str:
    """The text in lower case with plain quotation marks, hyphens and spaces, as long as it was.

    >>> fold("The People’s Republic – İzmir")
    "the people's republic - izmir"
    """
    low = text.lower()
    if low.isascii():
        return low
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c.lower()[0] for c in text)
    for odd, even in _EVEN:
        low = low.replace(odd, even)
    return low


class Term(NamedTuple):
    """A phrase found: `[start, end)` in the folded text, and what the vocabulary says it means."""

    start: int
    end: int
    value: object


class Lexicon(Generic[T]):
    """Phrases with their meanings, to be found as whole words; of overlapping finds the longest wins.

    >>> lexicon = Lexicon({"Niger": "NER", "Nigeria": "NGA"})
    >>> [(hit.start, hit.value) for hit in lexicon.scan(fold("From Nigeria to Niger."))]
    [(5, 'NGA'), (16, 'NER')]
    """

    def __init__(self, phrases: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._automaton = ahocorasick.Automaton()
        items = phrases.items() if isinstance(phrases, Mapping) else phrases
        for phrase, value in items:
            key = fold(phrase)
            self._automaton.add_word(key, (len(key), key[:1].isalnum(), key[-1:].isalnum(), value))
        self._automaton.make_automaton()

    def scan(self, folded: str) -> list[Term]:
        """Every phrase in the folded text, in order, none overlapping another."""
        found: list[Term] = []
        begun = done = 0
        held: object = None
        size = len(folded)
        for last, (length, opens, closes, value) in self._automaton.iter(folded):
            end = last + 1
            start = end - length
            if (opens and start and folded[start - 1].isalnum()) or (closes and end < size and folded[end].isalnum()):
                continue
            if start >= done:
                if done:
                    found.append(Term(begun, done, held))
            elif length <= done - begun:
                continue
            begun, done, held = start, end, value
        if done:
            found.append(Term(begun, done, held))
        return found
