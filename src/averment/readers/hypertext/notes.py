"""Notes on HTML pages: which links are note marks, which elements they call, which links only lead back.

A mark and its note point to each other in most kinds of HTML; the mark is the one that comes first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.readers.hypertext.tree import Element
from averment.vocab.pages import page_words

_MARK = re.compile(r"[\[(]?\s*(?P<label>\d{1,4}|[*†‡§]{1,4}|[ivxlc]{1,7}|[a-z]{1,2})\s*[\])]?\.?\Z", re.IGNORECASE)
_BACK = frozenset("↩↑^⤴⬆\ufe0e\ufe0f ↵")
_BLOCKS = ("li", "p", "dd", "dt", "td", "div", "aside", "section", "tr", "blockquote")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 12_000


class Notes(NamedTuple):
    """`marks` are links with the label and key of the note that each calls, `bodies` the elements that hold notes with
    their keys, `back` the links that lead back. Elements are told by identity."""

    marks: dict[Element, tuple[str, str]]
    bodies: dict[Element, str]
    back: set[Element]


def find_notes(root: Element) -> Notes:
    """The notes of a page."""
    order: dict[Element, int] = {}
    named: dict[str, Element] = {}
    links: list[tuple[Element, str]] = []
    for n, element in enumerate(root.iter("*")):
        given = element.attrib
        if not given:
            continue
        for name in (given.get("id"), given.get("name") if element.tag == "a" else None):
            if name and name not in named:
                named[name] = element
                order[element] = n
        if element.tag == "a" and "#" in (given.get("href") or ""):
            links.append((element, str(given["href"]).split("#", 1)[1]))
            order[element] = n
    return _told_apart([(link, named.get(name)) for link, name in links], order)


def _told_apart(links: list[tuple[Element, Element | None]], order: dict[Element, int]) -> Notes:
    found = Notes({}, {}, set())
    bodies: dict[Element, Element | None] = {}
    for link, target in links:
        words = "".join(str(part) for part in link.itertext()).strip()
        if not words or len(words) > 12:
            continue
        if all(sign in _BACK for sign in words) or _names(link, page_words().back):
            found.back.add(link)
            continue
        match = _MARK.match(words)
        if not match or target is None:
            continue
        if order[target] < order[link]:
            found.back.add(link)
            continue
        if target not in bodies:
            bodies[target] = _body(target)
        body = bodies[target]
        if body is not None and body not in link.iterancestors():
            key = found.bodies.setdefault(body, f"note {len(found.bodies)}")
            found.marks[link] = match["label"], key
    return found


def _body(target: Element) -> Element | None:
    """The block that a link leads to, if it can be a note: no heading, nor a part of the page with headings in it."""
    at: Element | None = target
    while at is not None and at.tag not in _BLOCKS:
        if at.tag in _HEADINGS or at.tag == "body":
            return None
        at = at.getparent()
    if at is None or next(at.iter(*_HEADINGS), None) is not None:
        return None
    size = sum(len(part) for part in at.itertext())
    return at if 0 < size < _LONGEST else None


def _names(link: Element, words: list[str]) -> bool:
    parent = link.getparent()
    around = [link] if parent is None else [link, parent]
    said = " ".join(f"{e.get('class', '')} {e.get('role', '')} {e.get('rel', '')}" for e in around).lower()
    return any(word in said for word in words)
