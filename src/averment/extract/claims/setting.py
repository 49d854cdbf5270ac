"""What a claim hangs on: the heading over it, what that section is for, and who makes the statement.

Holds nothing about the claims themselves.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.model.document import Matter
from averment.model.statement import Masthead
from averment.vocab.claims import claims
from averment.vocab.lexicon import Lexicon, fold

_ACRONYM = re.compile(r"\(\s?[\"“”'‘’]?([A-Z][A-Za-z&-]{1,11})[\"“”'‘’]?\)")
_ARTICLE = re.compile(r"(?:the|la|le|el|les|los|las) |l'")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERING = re.compile(r"^[\s#*]*(?:(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[.)] ?|\d+ )?")
_TITLE = 60
"""A longer heading is about something, whatever word it begins with."""


_LEAST = 3
"""Shorter initials are also words ("AN", "US")."""
_MOST = 4


class Heading(Struct, frozen=True, gc=False):
    """A heading of the body: its passage, and its index among those above it that still holds (`None`: outermost)."""

    passage: int
    start: int
    end: int
    above: int | None


class Setting(NamedTuple):
    """The headings of a document, for each passage the heading over it, and what that section is for."""

    headings: tuple[Heading, ...]
    over: tuple[int | None, ...]
    purpose: tuple[str, ...]


@cache
def _purposes() -> Lexicon[str]:
    return Lexicon((word, kind) for kind, words in claims().sections.items() for word in words)


def setting(matter: Matter) -> Setting:
    """The headings that the document's passages stand under."""
    headings: list[Heading] = []
    purposes: list[str] = []
    over: list[int | None] = []
    levels: list[tuple[int, int]] = []
    body = matter.body
    under: int | None = None
    for index, passage in enumerate(matter.flow.passages):
        if passage.kind == "heading" and passage.start >= body:
            while levels and passage.level and levels[-1][0] >= passage.level:
                levels.pop()
            above = levels[-1][1] if levels and passage.level else None
            headings.append(Heading(index, passage.start, passage.end, above))
            purposes.append(
                _purpose(matter.folded[passage.start : passage.end]) or (purposes[above] if above is not None else "")
            )
            under = len(headings) - 1
            levels.append((passage.level, under))
        over.append(under)
    return Setting(tuple(headings), tuple(over), tuple(["" if at is None else purposes[at] for at in over]))


def _purpose(heading: str) -> str:
    """What a section with this heading is for: `asking`, `self` or `method`, or nothing of the kind."""
    bare = heading[_NUMBERING.match(heading).end() :]  # type: ignore[union-attr]
    for hit in _purposes().scan(bare):
        if (hit.start == 0 and len(bare) <= _TITLE) or (
            hit.value == "asking" and len(bare) <= 2 * (hit.end - hit.start)
        ):
            return str(hit.value)
    return ""


def makers(masthead: Masthead, text: str) -> tuple[str, ...]:
    """How a sentence may begin that speaks of those who make the statement: their names, short or full."""
    found: list[str] = []
    bodies = claims().bodies
    for name in masthead.submitters:
        folded = fold(name)
        if article := _ARTICLE.match(folded):
            folded = folded[article.end() :]
        for word in (folded, *_short(name, text)):
            found += (f"{word} ", f"{word}'s ", f"the {word} ", f"the {word}'s ")
            found += (f"la {word} ", f"le {word} ", f"l'{word} ", f"el {word} ")
        for body in bodies:
            if body in folded and _stands(body, folded):
                found += (f"the {body} ", f"la {body} ", f"le {body} ", f"l'{body} ", f"el {body} ")
    return tuple(dict.fromkeys(found))


def _short(name: str, text: str) -> list[str]:
    """The abbreviations by which the text calls an organisation: those it introduces, and its initials if used."""
    short = [match[1] for match in _ACRONYM.finditer(name)]
    at = text.find(name)
    while at >= 0 and len(short) < _MOST:
        match = _ACRONYM.match(text, at + len(name) + 1)
        if match:
            short.append(match[1])
        at = text.find(name, at + len(name))
    letters = [word[0] for word in _WORD.findall(name) if word[0].isupper()]
    for initials in ("".join(letters), "".join(letters[1:])):
        if len(initials) >= _LEAST and _stands(initials, text):
            short.append(initials)
    return [fold(word) for word in dict.fromkeys(short)]


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text by itself, not as a part of another."""
    at, size = text.find(word), len(word)
    while at >= 0:
        beside = text[max(0, at - 1) : at] + text[at + size : at + size + 1]
        if not any(c.isalnum() or c == "_" for c in beside):
            return True
        at = text.find(word, at + 1)
    return False
