"""Finds the brackets in running text that hold sources: "(Author, Title, Year)", "(see also ...; cf. ...)".

Knows brackets. It must not know what a source looks like (`evidence`) nor what it stands behind (`supports`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.evidence import Sources
from averment.extract.citations.pieces import Piece, pieces_in
from averment.extract.citations.shapes import shapes
from averment.model.citation import Form
from averment.model.document import Link

_PLAIN = r"[^()\[\]\n]"
_INNER = rf"[(\[]{_PLAIN}*+[)\]]"
_BRACKET = re.compile(rf"[(\[](?:{_PLAIN}++|[(\[](?:{_PLAIN}++|{_INNER})*+[)\]])*+[)\]]")
_SIGN = re.compile(r"[\d/\"]")
_HINT = re.compile(
    r"[a-z]['‘] |ib[ií]d|idem|ídem|\bid\.|cit\.|n\. ?d\b|s\. ?[df]\b|forthcoming|in press|para[iî]tre|prensa"
    r"|supra|on file|interview|entretien|entrevista|source|sans date|sin fecha|undated|\bv\.? "
)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCES = re.compile(r"\n|(?<=[^\W\d_]{4})[.;] ")
_OPENS = re.compile(r"(?:in|according to|as|dans|selon|d'apres|d'après|en|según|comme|como)\s")
_MOST = 1500
FORMS: dict[str, Form] = {"back": "ibid", "link": "link", "short": "short", "full": "inline"}


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The outermost brackets in `[start, end)`, each within its line, as `(opening, closing)`, in order.

    Brackets nest three deep; what is never closed is passed over, and what stands in it taken for itself.
    Time is linear.

    >>> list(brackets("a (b [c]) (d (e) f", 0, 18))
    [(2, 8), (13, 15)]
    """
    far = len(text)
    rounded, squared = text.find("(", start, end), text.find("[", start, end)
    while rounded >= 0 or squared >= 0:
        at = min(rounded if rounded >= 0 else far, squared if squared >= 0 else far)
        match = _BRACKET.match(text, at, end)
        after = match.end() if match else at + 1
        if match:
            yield at, after - 1
        rounded = rounded if rounded < 0 or rounded >= after else text.find("(", after, end)
        squared = squared if squared < 0 or squared >= after else text.find("[", after, end)


def bracketed(of: Sources, start: int, end: int, links: Sequence[Link] = ()) -> Iterator[Anchor]:
    """The brackets in `[start, end)` that hold sources, in order; `links` are the hyperlinks there, in order.

    A bracket inside one that holds sources is part of it; inside one that holds none it is looked at for itself.
    """
    at = 0
    for opening, closing in brackets(of.text, start, end):
        while at < len(links) and links[at].end <= opening:
            at += 1
        inside = [link for link in links[at : at + 8] if link.start < closing] if at < len(links) else []
        named = _sources_in(of, opening, closing, inside)
        if named:
            yield Anchor(opening, closing + 1, "after", named)
        elif of.text.find("(", opening + 1, closing) > 0 or of.text.find("[", opening + 1, closing) > 0:
            yield from bracketed(of, opening + 1, closing, inside)


def _sources_in(of: Sources, opening: int, closing: int, links: Sequence[Link]) -> tuple[Named, ...]:
    """The sources that one bracket holds."""
    size = closing - opening
    if not links and not (4 < size < _MOST and _hinted(of.folded, opening + 1, closing)):
        return ()
    found = [p for p in pieces_in(of, opening + 1, closing) if not _names_document(of, opening, closing, p)]
    return tuple(_named(of, found, links)) if found or links else ()


def _hinted(folded: str, start: int, end: int) -> bool:
    """Whether a bracket may hold a source at all; most gloss or count, and are passed over here."""
    return bool(_SIGN.search(folded, start, end) or _HINT.search(folded, start, end))


def _named(of: Sources, found: Sequence[Piece], links: Sequence[Link]) -> list[Named]:
    """The pieces, and for a piece that is little more than linked words, the linked words."""
    named = [Named(piece.start, piece.end, FORMS[piece.shape], said=piece.said) for piece in found]
    for link in links:
        whole = next((n for n, piece in enumerate(named) if piece.start < link.end and link.start < piece.end), -1)
        if whole < 0:
            named.append(Named(link.start, link.end, "link", link.url))
        elif (link.end - link.start) * 2 >= named[whole].end - named[whole].start or _located(of, link, named[whole]):
            named[whole] = Named(link.start, link.end, "link", link.url)
        else:
            named[whole] = replace(named[whole], url=link.url)
    return sorted(named) if links else named


def _names_document(of: Sources, opening: int, closing: int, piece: Piece) -> bool:
    """Whether a piece is the bare symbol of a document that the text speaks of: "the previous report (A/HRC/37/79)".

    It cites nothing then, unless the document opens the sentence as its source: "In his report (A/HRC/25/60), ...".
    """
    symbol = of.symbol_in(piece.start, piece.end)
    if symbol is None or symbol[:2] != (piece.start, piece.end) or not of.symbol_in(opening + 1, opening + 2):
        return False
    before = of.folded[max(0, opening - 180) : opening]
    before = _SENTENCES.split(before)[-1].lstrip()
    if of.text.startswith(",", closing + 1) and _OPENS.match(before):
        return False
    return not shapes().documents.isdisjoint(_WORD.findall(before))


def _located(of: Sources, link: Link, named: Named) -> bool:
    """Whether only a place inside the work stands beside the linked words: "SHDS, table 11.3"."""
    rest = of.folded[link.end : named.end].strip(" ,")
    return link.start == named.start and bool(shapes().locator.match(rest))
