"""Finds the brackets in running text that hold sources: "(Author, Title, Year)", "(see also ...; cf. ...)".

Knows brackets. It must not know what a source looks like (`evidence`) nor what it stands behind (`supports`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.evidence import Sources
from averment.extract.citations.pieces import Piece, pieces_in
from averment.extract.citations.shapes import shapes
from averment.model.citation import Form
from averment.model.document import Link

_EDGE = re.compile(r"[()\[\]\n]")
_HINT = re.compile(
    r"[\d/\"“«]|[a-z]['‘] |ib[ií]d|idem|ídem|\bid\.|cit\.|n\. ?d\b|s\. ?[df]\b|forthcoming|in press|para[iî]tre|prensa"
    r"|supra|on file|interview|entretien|entrevista|source|sans date|sin fecha|undated|\bv\.? "
)
_MOST = 1500
FORMS: dict[str, Form] = {"back": "ibid", "link": "link", "short": "short", "full": "inline"}


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The outermost pairs of brackets in `[start, end)`, each within its line, as `(opening, closing)` offsets.

    An opening without a closing is passed over, and what stands inside it is taken for itself; time is linear.

    >>> list(brackets("a (b [c]) (d (e) f", 0, 18))
    [(2, 8), (13, 15)]
    """
    waiting: list[int] = []
    closed: list[tuple[int, int]] = []
    for match in _EDGE.finditer(text, start, end):
        sign, at = match[0], match.start()
        if sign == "(" or sign == "[":
            waiting.append(at)
        elif sign == "\n":
            yield from closed
            waiting.clear()
            closed.clear()
        elif waiting and (text[waiting[-1]] == "(") == (sign == ")"):
            opening = waiting.pop()
            while closed and closed[-1][0] > opening:
                closed.pop()
            closed.append((opening, at))
            if not waiting:
                yield from closed
                closed.clear()
    yield from closed


def bracketed(of: Sources, start: int, end: int, links: Sequence[Link] = ()) -> Iterator[Anchor]:
    """The brackets in `[start, end)` that hold sources, in order; `links` are the hyperlinks there, in order."""
    at = 0
    for opening, closing in brackets(of.text, start, end):
        while at < len(links) and links[at].end <= opening:
            at += 1
        inside = []
        while at < len(links) and links[at].start < closing:
            inside.append(links[at])
            at += 1
        yield from _bracket(of, opening, closing, inside)


def _bracket(of: Sources, opening: int, closing: int, links: Sequence[Link]) -> Iterator[Anchor]:
    """The bracket as an anchor if it holds sources, else those of the brackets inside it that do."""
    size = closing - opening
    named: tuple[Named, ...] = ()
    if links or (3 < size < _MOST and _HINT.search(of.folded, opening + 1, closing)):
        named = tuple(_named(of, pieces_in(of, opening + 1, closing), links))
    if named:
        yield Anchor(opening, closing + 1, "after", named)
    elif size > 20 and of.text.find("(", opening + 1, closing) > 0:
        for first, last in brackets(of.text, opening + 1, closing):
            yield from _bracket(of, first, last, [link for link in links if first < link.start < last])


def _named(of: Sources, found: Sequence[Piece], links: Sequence[Link]) -> list[Named]:
    """The pieces, and for a piece that is little more than linked words, the linked words."""
    named = [Named(piece.start, piece.end, FORMS[piece.shape]) for piece in found]
    for link in links:
        whole = next((n for n, piece in enumerate(named) if piece.start < link.end and link.start < piece.end), -1)
        if whole < 0:
            named.append(Named(link.start, link.end, "link", link.url))
        elif (link.end - link.start) * 2 >= named[whole].end - named[whole].start or _located(of, link, named[whole]):
            named[whole] = Named(link.start, link.end, "link", link.url)
        else:
            named[whole] = named[whole]._replace(url=link.url)
    return sorted(named) if links else named


def _located(of: Sources, link: Link, named: Named) -> bool:
    """Whether only a place inside the work stands beside the linked words: "SHDS, table 11.3"."""
    rest = of.folded[link.end : named.end].strip(" ,")
    return link.start == named.start and bool(shapes().locator.match(rest))
