"""How a sentence begins: with its maker, the document, a wish, a greeting, an order, or the world.

Looks only at the first words, after connectives ("However, in this regard, ..."); the words are vocabulary.
"""

from __future__ import annotations

import re
from functools import cache

from averment.vocab.claims import claims, spoken
from averment.vocab.lexicon import fold

_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_][^\s,;:.()]*")
_MOST = 3
"""More connectives than this do not stand in a row."""
_STOPS = ",;:."
_Table = dict[str, tuple[tuple[str, str], ...]]


@cache
def _table(language: str) -> _Table:
    """Openings and connectives by their first two words, or by the one that they are; longer ones first."""
    words = spoken(language)
    table: dict[str, list[tuple[str, str]]] = {}
    for kind, phrases in (*words.openings.items(), ("connective", words.connectives)):
        for phrase in map(fold, phrases):
            table.setdefault(" ".join(phrase.split(" ")[:2]).rstrip(_STOPS), []).append((phrase, kind))
    return {key: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for key, found in table.items()}


@cache
def _firsts(language: str) -> frozenset[str]:
    """The words that openings and connectives begin with; a sentence that begins with another has none."""
    return frozenset(key.split(" ", 1)[0].rstrip(_STOPS) for key in _table(language))


@cache
def _small() -> frozenset[str]:
    return frozenset(claims().small)


class Openings:
    """The openings of one language and one document's makers.

    `makers` are the beginnings of sentences that speak of those who make the statement; such a sentence, like one
    that begins with "we", is of the kind `own`.

    >>> text = "however, we urge the state"
    >>> Openings("en", ()).of(text, 0, len(text))
    ('own', 9)
    """

    def __init__(self, language: str, makers: tuple[str, ...]) -> None:
        self._table = _table(language)
        self._firsts = _firsts(language)
        grouped: dict[str, list[str]] = {}
        for maker in makers:
            grouped.setdefault(maker.split(" ", 1)[0], []).append(maker)
        self._makers = {word: tuple(group) for word, group in grouped.items()}

    def of(self, folded: str, start: int, end: int) -> tuple[str, int]:
        """How the sentence `[start, end)` begins ("": with the world), and where the sentence proper does."""
        for _ in range(_MOST + 1):
            if not folded[start].isalnum():
                letter = _LETTER.search(folded, start, end)
                if letter is None:
                    break
                start = letter.start()
            one = folded.find(" ", start, end)
            first = folded[start : one if one > 0 else end]
            if first in self._makers and folded.startswith(self._makers[first], start):
                return "own", start
            phrase, kind = self._phrase(folded, start, end, first)
            if kind != "connective":
                if kind == "imperative" and self._is_noun(folded, start + len(phrase), end):
                    kind = ""
                return kind, start
            if start + len(phrase) >= end:
                break
            start += len(phrase)
        return "", start

    def _phrase(self, folded: str, start: int, end: int, first: str) -> tuple[str, str]:
        """The longest opening or connective at `start`, with its kind; `first` is the word there."""
        one = first.rstrip(_STOPS)
        if one not in self._firsts:
            return "", ""
        two = folded.find(" ", start + len(first) + 1, end)
        table = self._table
        for key in (folded[start : two if two > 0 else end].rstrip(_STOPS), one):
            if key in table:
                for phrase, kind in table[key]:
                    stop = start + len(phrase)
                    if folded.startswith(phrase, start) and (stop >= end or not folded[stop].isalnum()):
                        return phrase, kind
        return "", ""

    def _is_noun(self, folded: str, after: int, end: int) -> bool:
        """Whether what looks like an order is a noun, by the word after it ("Support for ...")."""
        word = _WORD.search(folded, after, end)
        return word is None or word[0] in _small()
