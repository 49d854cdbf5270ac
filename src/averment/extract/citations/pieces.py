"""Takes a bracket or a note apart into its sources, lead-ins and comments left out.

Knows how sources are strung together. It must not know where the bracket or note stands, nor read a source's fields.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from averment.extract.citations.comments import comment, without_comments
from averment.extract.citations.cuts import LONGEST, parts_of
from averment.extract.citations.endings import YEAR
from averment.extract.citations.evidence import URL, Shape, Sources, shape
from averment.extract.citations.leads import after_lead, led_from, skip, trimmed
from averment.extract.citations.shapes import shapes

_NUMBERS = re.compile(r"[\d\s,–-]+(?:and|et|y)?[\d\s,–-]*\Z")
_YEARS = re.compile(rf"(?P<names>[^\W\d_][^,;()\d]{{1,60}}),? (?P<years>{YEAR}[a-z]?(?:, {YEAR}[a-z]?)+)\Z")
_YEAR = re.compile(rf"{YEAR}[a-z]?")
_SMALL = frozenset(["&", "and", "of", "the", "de", "for", "et", "y", "la"])


class Piece(Struct, frozen=True, gc=False):
    """One source in a bracket or note: `[start, end)` in the flow, its shape, whether only its place says it is one.

    `said` is what it stands for where that is more than it prints: of "Ali, 2010, 2012" the second is "Ali, 2012".
    """

    start: int
    end: int
    shape: Shape
    bare: bool = False
    said: str = ""


def pieces_in(of: Sources, start: int, end: int, *, note: bool = False) -> list[Piece]:
    """The sources in `[start, end)`, in order; none if the stretch is no citation.

    In a note every part counts that is not a comment; elsewhere only what has the shape of a source. A part that is
    names alone belongs to the source after it ("Camden, John; Oakley, Rosalind, Who Moves?, 2016").
    """
    if note and (simple := _simple(of, start, end)):
        return [simple]
    found: list[Piece] = []
    held: int | None = None
    parts = parts_of(of, start, end, note=note)
    for n, (left, right) in enumerate(parts, 1):
        begin = after_lead(of, left, right)
        led = begin > skip(of.text, left, right)
        piece = _piece(of, begin, right, note) if begin < right else None
        if piece and piece.bare and n < len(parts) and "," not in of.text[piece.start : piece.end]:
            piece = None
        if piece is None:
            if found and _NUMBERS.match(of.text, left, right):
                found[-1] = replace(found[-1], end=trimmed(of, found[-1].start, right))
            held = (begin if held is None else held) if not led and _names_alone(of.text[begin:right]) else None
        elif piece.shape == "link" and led and found and _takes_address(of, found[-1]):
            found[-1] = replace(found[-1], end=piece.end)
        else:
            found += _by_year(of, piece if held is None or led or piece.shape == "back" else replace(piece, start=held))
            held = None
    return found


def _simple(of: Sources, start: int, end: int) -> Piece | None:
    """A note that is one symbol or "ibid." with at most a place in it: the commonest in UN documents, read at once."""
    symbol = of.symbol_in(start, start + 1)
    again = None if symbol else shapes().again.match(of.folded, start, end)
    if symbol is None and again is None:
        return None
    after = symbol[1] if symbol else again.end() if again else end
    if of.text.startswith(".", after) and again:
        after += 1
    rest = of.folded[after:end].rstrip(" .")
    if rest and not (rest.startswith(", ") and len(rest) < 40 and shapes().locator.match(rest[2:])):
        return None
    return Piece(start, after + len(rest), "full" if symbol else "back")


def _takes_address(of: Sources, piece: Piece) -> bool:
    """Whether an address led in after a piece ("; available at ...") is that piece's own: it has none yet."""
    return piece.shape in ("full", "short") and of.text.find("://", piece.start, piece.end) < 0


def _by_year(of: Sources, piece: Piece) -> list[Piece]:
    """The piece, or for an author with several years ("Ali, 2010, 2012") one for each."""
    text = of.text
    match = _YEARS.match(text, piece.start, piece.end) if ", " in text[piece.end - 7 : piece.end] else None
    if not match:
        return [piece]
    first, *others = [year.span() for year in _YEAR.finditer(text, match.start("years"), piece.end)]
    more = [Piece(start, end, "short", said=f"{match['names']}, {text[start:end]}") for start, end in others]
    return [Piece(piece.start, first[1], "short"), *more]


def _piece(of: Sources, start: int, end: int, note: bool) -> Piece | None:
    """The source in a part from which lead-ins are taken, or `None`."""
    end = trimmed(of, start, end)
    if note:
        start, end = without_comments(of, start, end)
    if not 2 <= end - start <= LONGEST:
        return None
    kind = shape(of, start, end)
    if kind == "link":
        return _address(of, start, end)
    if kind:
        stop = kind == "back" and end - start < 6 and of.text.startswith(".", end)  # the stop of "Id." is its own
        return Piece(start, end + stop, kind)
    if not note:
        return None
    if not comment(of, start, end):
        return Piece(start, end, "full", bare=True)
    begin = led_from(of, start, end)
    return _piece(of, begin, end, note) if begin else None


def _address(of: Sources, start: int, end: int) -> Piece | None:
    match = URL.search(of.text, start, end)
    return Piece(match.start(), address_end(of.text, match), "link") if match else None


def address_end(text: str, match: re.Match[str]) -> int:
    """The end of an address without the punctuation of the sentence that it stands in."""
    end = match.end()
    while text[end - 1] in ".,;:'’!?*_":
        end -= 1
    if text[end - 1] in ")]" and ("(" if text[end - 1] == ")" else "[") not in match[0]:
        end -= 1
    return end


def _names_alone(part: str) -> bool:
    """Whether a part could be the authors of what comes after the semicolon: names, and no sentence."""
    words = part.replace(",", " ").split()
    return 0 < len(words) <= 12 and all(word[0].isupper() or word in _SMALL for word in words)
