"""States and territories named in a text, by name, demonym or seat of government.

Knows how a name must be printed to be one, what around it makes it something else, and how a name that two States
share is settled by the document; what the names are is vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from averment.model.document import StateName
from averment.vocab.countries import Named, vocabulary, words
from averment.vocab.lexicon import fold

_NEXT = re.compile(r"[ -]([^\W\d_]+)")
_LAST = re.compile(r"(?:^|[\s(])([^\W\d_]+)[ -]$")
_LISTED = re.compile(r"(?:(?:,|,? and| or|,? et| y| ou| o) [A-Z][^\W\d_]+){0,6} ([^\W\d_]+)")
_MONEY = re.compile(r" ?[$£€]")
_BEFORE = 25
_TAILS = frozenset(".)*")


def named_states(text: str, folded: str, language: str) -> tuple[StateName, ...]:
    """Every State named in the text, in order.

    `folded` is the text as `fold` makes it. A name counts only as printed: with a capital, abbreviations in capitals,
    French and Spanish adjectives either way. Persons ("Michael Jordan"), treaties ("Istanbul Convention"), peoples
    ("the Turkish minority"), currencies and other things that bear a State's name are left out as far as the
    neighbouring words tell. A name that several States share ("Congo", "Korean") is the one of them that the document
    names otherwise; if it names none, the usual one; if it names both, none.

    >>> text = "Yemenis fled to Saudi Arabia across the Indian Ocean."
    >>> [(name.code, name.how) for name in named_states(text, fold(text), "en")]
    [('YEM', 'demonym'), ('SAU', 'name')]
    """
    found: list[StateName] = []
    shared: list[tuple[int, Named]] = []
    for start, end, means in _longest(words(language).sweep(folded)):
        if not means.codes:
            continue
        end = _closed(text, end, means.printed)
        if not _printed(text, start, end, means):
            continue
        how = "demonym" if means.form == "either" and not text[start].isupper() else means.how
        if _means_otherwise(text, folded, start, end, how):
            continue
        if len(means.codes) > 1:
            shared.append((len(found), means))
        found.append(StateName(start, end, means.codes[0], how))
    return _settled(found, shared)


def _longest(hits: Iterable[tuple[int, int, Named]]) -> Iterator[tuple[int, int, Named]]:
    """Of hits that overlap the one that begins first, and of those the longest; hits come in order of their ends."""
    held: tuple[int, int, Named] | None = None
    for hit in hits:
        if held is None or hit[0] >= held[1]:
            if held is not None:
                yield held
            held = hit
        elif hit[0] <= held[0]:
            held = hit
    if held is not None:
        yield held


def _closed(text: str, end: int, printed: str) -> int:
    """The end of a name whose last signs ("U.S.", "Bolivia (Plurinational State of)") are no part of its words."""
    if printed[-1:] not in _TAILS:
        return end
    tail = len(printed.rstrip(".)*")) - len(printed)
    return end - tail if tail and text.startswith(printed[tail:], end) else end


def _printed(text: str, start: int, end: int, means: Named) -> bool:
    """Whether the text prints the name as it must be printed to be one."""
    if means.form in ("any", "either"):
        return True
    words = text[start:end]
    if means.form == "exact":
        return words == means.printed and not _MONEY.match(text, end)
    if means.printed[:1].islower():
        return words == means.printed or words[:1].isupper()
    return words[0].isupper() and not (means.how == "seat" and len(words) < 5 and words.isupper())


class _Watch(NamedTuple):
    given: frozenset[str]
    bodies: frozenset[str]
    surnames: frozenset[str]
    before: frozenset[str]
    peoples: frozenset[str]
    ethnic: frozenset[str]
    texts: frozenset[str]


@cache
def _watch() -> _Watch:
    guards = vocabulary().guards
    words = (
        guards.given, guards.bodies, guards.surnames, guards.before, guards.peoples, guards.ethnic, guards.texts,
    )  # fmt: skip
    return _Watch(*(frozenset(fold(word) for word in group) for group in words))


def _means_otherwise(text: str, folded: str, start: int, end: int, how: str) -> bool:
    """Whether the words around a name make it a person, a people, or a text named after the place."""
    watch = _watch()
    word = folded[start:end]
    if how == "demonym":
        if _people(text, folded, start, end, watch):
            return True
    elif how == "seat" or word in watch.given:
        after = _NEXT.match(folded, end)
        if after and how == "seat" and after[1] in watch.texts:
            return True
        if after and word in watch.given and text[after.start(1)].isupper() and after[1] not in watch.bodies:
            return True
    if word not in watch.surnames:
        return False
    last = _LAST.search(text[max(0, start - _BEFORE) : start])
    return last is not None and last[1][0].isupper() and fold(last[1]) not in watch.before


def _people(text: str, folded: str, start: int, end: int, watch: _Watch) -> bool:
    """Whether an adjective is that of a people within some State ("ethnic Turkish", "Russian and Uzbek minorities")."""
    after = _LISTED.match(text, end)
    if after is not None and folded[after.start(1) : after.end(1)] in watch.peoples:
        return True
    last = _LAST.search(folded[max(0, start - _BEFORE) : start])
    return last is not None and last[1] in watch.ethnic


def _settled(found: list[StateName], shared: list[tuple[int, Named]]) -> tuple[StateName, ...]:
    """The names with those that several States share settled by the rest, or left out."""
    if not shared:
        return tuple(found)
    doubtful = {index for index, _ in shared}
    sure = {name.code for index, name in enumerate(found) if index not in doubtful}
    kept: list[StateName | None] = list(found)
    for index, means in shared:
        named = [code for code in means.codes if code in sure]
        if len(named) > 1:
            kept[index] = None
        elif named:
            kept[index] = StateName(found[index].start, found[index].end, named[0], means.how)
    return tuple(name for name in kept if name is not None)
