"""Sections: which headings of the body count, and at what level, whatever the mark-up says.

The reader says which passages are headings; here those that head no section are left out (a form's own headings,
lists of contents, signatures), and the rest are set in order by their numbering, capitals and mark-up. It must not look
at lines or pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from averment.model.document import Flow, Matter, Passage
from averment.model.statement import Section
from averment.vocab.outline import outline_words

_NUMBER = re.compile(
    r"(?P<deep>\d{1,3}(?:\.\d{1,3}){1,4})\.?\s|(?P<dot>\d{1,3})[.)]?\s|(?P<roman>[IVXLC]{1,7})\s?[.)–—-]?\s(?=\S)"
    r"|(?P<capital>[A-Z])[.)]\s|(?P<small>\(?[a-z]{1,2}\))\s|(?P<part>(?:part|chapter|section|partie|chapitre|parte|capítulo|sección)\s)",
    re.IGNORECASE,
)
_ORDER = ("part", "roman", "capital", "dot", "deep", "small")
_LEADERS = re.compile(r"\.{4,}|…{2,}|\s\d{1,3}\Z")
_TRIM = " *_#:."


class Heading(Struct, gc=False):
    """One heading under judgement: its passage, where its section's span ends, its numbering and look."""

    index: int
    start: int
    end: int
    words: str
    style: str
    depth: int
    caps: bool
    marked: int


def outline(matter: Matter) -> tuple[Section, ...]:
    """The document's headings in order; spans count in the flow, numbers inside, mark-up and closing colon outside.

    Misses headings that only type sets apart where the format has no type (a bold sentence in plain text).
    """
    headings = _headings(matter.flow, matter.body)
    return tuple(
        Section((heading.start, heading.end), level) for heading, level in zip(headings, _levels(headings), strict=True)
    )


def _headings(flow: Flow, body: int) -> list[Heading]:
    passages = flow.passages
    found: list[Heading] = []
    contents = False
    for index, passage in enumerate(passages):
        if passage.kind != "heading" or passage.start < body:
            contents = contents and passage.kind != "paragraph"
            continue
        words = flow.text[passage.start : passage.end]
        bare = words.strip(_TRIM).lower()
        if bare in outline_words().contents:
            contents = True
        elif bare not in outline_words().template and not (contents and _LEADERS.search(words)):
            found.append(_heading(index, passage, words))
    return _without_signature(flow, found)


def _heading(index: int, passage: Passage, words: str) -> Heading:
    number = _NUMBER.match(words)
    style = (number.lastgroup or "") if number else ""
    if style == "roman" and not words[:1].isupper():
        style = ""
    depth = words[: number.end()].count(".") if number and style == "deep" else 0
    end = passage.start + len(words.rstrip(" :"))
    rest = words[number.end() :] if number else words
    caps = rest.isupper() and sum(c.isalpha() for c in rest) > 2
    return Heading(index, passage.start, end, words, style, depth, caps, passage.level)


def _without_signature(flow: Flow, headings: list[Heading]) -> list[Heading]:
    """The headings without those of a signature or address block at the end, which have no sentence under them."""
    passages = flow.passages
    last = max((i for i, p in enumerate(passages) if p.kind not in ("note", "reference")), default=-1)
    while headings:
        heading = headings[-1]
        below = passages[heading.index + 1 : last + 1]
        notes = heading.index == last and last + 1 < len(passages)
        if notes or not below or any(p.end - p.start > 90 or flow.text[p.end - 1] in ".;!?" for p in below):
            break
        headings = headings[:-1]
    return headings


def _levels(headings: Sequence[Heading]) -> list[int]:
    """For each heading its level: 1 for the outermost."""
    if not headings:
        return []
    if _reliable(headings):
        ranks = {mark: rank for rank, mark in enumerate(sorted({h.marked for h in headings}), 1)}
        return [ranks[h.marked] for h in headings]
    return _by_look(headings)


def _reliable(headings: Sequence[Heading]) -> bool:
    """Whether the mark-up's levels agree with the headings' numbering and capitals."""
    by_look: dict[tuple[str, int, bool], int] = {}
    for heading in headings:
        if not heading.marked:
            return False
        look = (heading.style, heading.depth, heading.caps)
        if by_look.setdefault(look, heading.marked) != heading.marked and (heading.style or heading.caps):
            return False
    return True


def _by_look(headings: Sequence[Heading]) -> list[int]:
    """Levels from numbering and capitals alone.

    Kinds of number nest in one order (part, I, A, 1, 1.1, a). An unnumbered heading among numbered ones stands under
    the one before it, unless it is of the kind that closes a document ("Conclusion", "Notes") or stands before all.
    """
    styles = [style for style in _ORDER if style != "deep" and any(h.style == style for h in headings)]
    mixed = not styles and any(h.caps for h in headings) and not all(h.caps for h in headings)
    levels: list[int] = []
    current = 0
    for heading in headings:
        if heading.style == "deep":
            above = styles.index("dot") + 1 if "dot" in styles else len([s for s in styles if s != "small"])
            current = above + heading.depth
            levels.append(current)
        elif heading.style:
            current = styles.index(heading.style) + 1
            levels.append(current)
        elif mixed:
            levels.append(1 if heading.caps else 2)
        else:
            closing = heading.words.strip(_TRIM).lower() in outline_words().titles or heading.caps
            levels.append(1 if closing or not current else current + 1)
    least = min(levels) - 1
    return [level - least for level in levels]
