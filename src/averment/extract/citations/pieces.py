"""Takes a bracket or a note apart into its sources: cut at semicolons and joints, lead-ins and comments left out.

Knows how sources are strung together. It must not know where the bracket or note stands, nor read a source's fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from averment.extract.citations.comments import comment, without_comments
from averment.extract.citations.evidence import URL, Shape, Sources, shape
from averment.extract.citations.shapes import YEAR, shapes
from averment.vocab.citing import citing, every, one_of

_BLANK = " \t.,;:*_<>"
_CLOSE = " \t.,;:*_<>"
_OPENERS = "([“«‘"
_NUMBERS = re.compile(r"[\d\s,–-]+(?:and|et|y)?[\d\s,–-]*\Z")
_JOINED = re.compile(
    r"[\s,;.]*(?:[^\s,;]{1,12}\.?\s?[\d\s().,–-]*(?:\([a-z]\)[\s,]*)*(?:(?:and|et|y)\s[\d\s().–-]+)?)?(?:,|\s(?:and|et|y|&)|, and)\s+\Z"
)
_AND = re.compile(r"\s+(?:and|et|y|&)\s+(?=[^\Wa-z])")
_DATED_AND = re.compile(r"(\d[a-z]?\)?),?\s+(?:and|et|y|&)\s+(?=[^\Wa-z\d_])")
_YEARS = re.compile(rf"(?P<names>[^\W\d_][^,;()\d]{{1,60}}),? (?P<years>{YEAR}[a-z]?(?:, {YEAR}[a-z]?)+)\Z")
_YEAR = re.compile(rf"{YEAR}[a-z]?")
_CHAIN = re.compile(rf"(?:[^\W\d_][^,;()\d]{{1,60}},? {YEAR}[a-z]?(?:, (?={YEAR}|[^\W\d_a-z])|\Z))")
_AND_WORDS = r"(?:and|et|y|e|&)"


_LONGEST = 3000


class Piece(NamedTuple):
    """One source in a bracket or note: `[start, end)` in the flow, its shape, whether only its place says it is one.

    `said` is what it stands for where that is more than it prints: of "Ali, 2010, 2012" the second is "Ali, 2012".
    """

    start: int
    end: int
    shape: Shape
    bare: bool = False
    said: str = ""


class _Leads(NamedTuple):
    lead: re.Pattern[str]
    see: re.Pattern[str]
    joint: re.Pattern[str]
    aside: re.Pattern[str]
    article: re.Pattern[str]


@cache
def _leads() -> _Leads:
    told = citing()
    see, also, others = (one_of(every(words)) for words in (told.see, told.qualifiers, told.lead_ins))
    seeing = rf"{see}\b\.?(?:,?\s+{also}(?=[\s,.:])[.,:]*)*"
    aside = r"(?:(?:as to|regarding|concerning|with respect to|en cuanto a|quant à)\s[^,;:]{1,60}[,:]\s+)?"
    label = rf"{one_of(every(told.labels))}\s*:"
    words = rf"(?:(?:{_AND_WORDS}|but|mais|pero)\s+)?(?:{seeing}|{others}(?!\w)|{label})[*_]*(?:[\s,:;]+|\Z){aside}"
    lead = rf"[*_]*(?:{words}|{_AND_WORDS}\s+)"
    return _Leads(
        re.compile(lead),
        re.compile(rf"(?:\A|(?<=[\s,;:(])){seeing}[*_]*[\s,:]+"),
        re.compile(rf"[,.]?\s+[*_]*{one_of(every(told.joints))}\b[*_]*[,:]?\s+"),
        re.compile(
            rf"\s*[(\[]{one_of(every(told.asides))}\b[^()\[\]]*(?:\([^()\[\]]*\)[^()\[\]]*)?[)\]][\s.]*\Z"
            rf"|[.;]\s+{one_of(every(told.asides)[:-1])}\b[^.]*\Z"
        ),
        re.compile(
            rf"(?:(?:the|a|an|its|their|his|her|la|le|les|el|los|las|un|une|una|l['’])\s?)?"
            rf"(?:(?:\d{{4}}\s)?{one_of(every(told.works))}\s(?:by|of|from|de|du|des|del|par|por|published by)\s(?:the\s|la\s|l['’])?)?"
            rf"(?=[^\Wa-z\d_])"
        ),
    )


def after_lead(of: Sources, start: int, end: int) -> int:
    """Where a source begins once "see", "see also", "cf." and the like are left out."""
    lead = _leads().lead
    start = _skip(of.text, start, end)
    while match := lead.match(of.folded, start, end):
        start = _skip(of.text, match.end(), end)
    if start < end and of.text[start].islower() and (article := _leads().article.match(of.text, start, end)):
        return article.end()
    return start


def pieces_in(of: Sources, start: int, end: int, *, note: bool = False) -> list[Piece]:
    """The sources in `[start, end)`, in order; none if the stretch is no citation.

    In a note every part counts that is not a comment; elsewhere only what has the shape of a source. A part that is
    names alone belongs to the source after it ("Camden, John; Oakley, Rosalind, Who Moves?, 2016").
    """
    found: list[Piece] = []
    held: int | None = None
    parts = _parts(of, start, end, note)
    for n, (left, right) in enumerate(parts, 1):
        begin = after_lead(of, left, right)
        led = begin > left and begin > _skip(of.text, left, right)
        piece = _piece(of, begin, right, note) if begin < right else None
        if piece and piece.bare and n < len(parts) and "," not in of.text[piece.start : piece.end]:
            piece = None
        if piece is None:
            if found and _NUMBERS.match(of.text, left, right):
                found[-1] = found[-1]._replace(end=_trimmed(of, found[-1].start, right))
            held = (begin if held is None else held) if not led and _names_alone(of.text[begin:right]) else None
        else:
            found += _by_year(of, piece if held is None or led or piece.shape == "back" else piece._replace(start=held))
            held = None
    return found


def _by_year(of: Sources, piece: Piece) -> list[Piece]:
    """The piece, or for an author with several years ("Ali, 2010, 2012") one for each."""
    match = _YEARS.match(of.text, piece.start, piece.end)
    if not match:
        return [piece]
    years = [(year.start(), year.end()) for year in _YEAR.finditer(of.text, match.start("years"), piece.end)]
    first, *others = years
    names = of.text[piece.start : match.end("names")]
    more = [Piece(start, end, "short", said=f"{names}, {of.text[start:end]}") for start, end in others]
    return [Piece(piece.start, first[1], "short"), *more]


def _piece(of: Sources, start: int, end: int, note: bool) -> Piece | None:
    """The source in a part from which lead-ins are taken, or `None`."""
    end = _trimmed(of, start, end)
    if note:
        start, end = without_comments(of, start, end)
    if not 2 <= end - start <= _LONGEST:
        return None
    kind = shape(of, start, end)
    if kind == "back" and end - start < 6 and of.text.startswith(".", end):
        end += 1
    if kind == "link":
        address = URL.search(of.text, start, end)
        return Piece(address.start(), address_end(of.text, address), kind) if address else None
    if kind or not note:
        return Piece(start, end, kind) if kind else _led(of, start, end, note)
    if comment(of, start, end):
        return _led(of, start, end, note)
    return Piece(start, end, "full", True)


def _led(of: Sources, start: int, end: int, note: bool) -> Piece | None:
    """The source that a comment leads up to: "For the law on land, see Smith, 2019"."""
    match = _leads().see.search(of.folded, start + 1, end) if note else None
    return _piece(of, after_lead(of, match.end(), end), end, note) if match and match.end() < end else None


def _parts(of: Sources, start: int, end: int, note: bool) -> list[tuple[int, int]]:
    """The stretch cut where one source ends and the next begins."""
    low = of.folded[start:end]
    cuts: list[tuple[int, int]] = []
    if ";" in low:
        cuts += _semicolons(of.text, start, end)
    if note and ". " in low:
        cuts += _stops(of, start, end)
    if "/" in low:
        cuts += _symbols(of, start, end)
    if _hints_joint(low):
        cuts += ((match.start(), match.end()) for match in _leads().joint.finditer(of.folded, start + 1, end))
    parts: list[tuple[int, int]] = []
    left = start
    for stop, begin in sorted(cuts):
        if stop >= left:
            parts.append((left, stop))
            left = begin
    return [*parts, *_joined(of, left, end)]


def _hints_joint(low: str) -> bool:
    """Whether a stretch may hold words that join two sources; far cheaper than looking for them."""
    return (
        "cit" in low
        or "quot" in low
        or "see" in low
        or "print" in low
        or "updat" in low
        or "repro" in low
        or "voir" in low
        or "véas" in low
        or "ver " in low
    )


def _semicolons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Semicolons outside brackets and quotation marks."""
    depth, since = 0, start
    at = text.find(";", start, end)
    while at >= 0:
        for opening, closing in ("()", "[]", "“”", "«»"):
            depth += text.count(opening, since, at) - text.count(closing, since, at)
        since = at
        if depth <= 0:
            depth = 0
            if not text[at + 1 : at + 2].isdigit():  # "2020;8(3):45-52" is a volume
                yield at, at + 1
        at = text.find(";", at + 1, end)


def _stops(of: Sources, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Full stops in a note after which another source is led in, or a symbol or reference back begins."""
    text = of.text
    at = text.find(". ", start, end)
    while at >= 0:
        begin = _skip(text, at + 1, end)
        symbol = of.symbol_in(begin, begin + 1)
        if symbol or _leads().lead.match(of.folded, begin, end) or shapes().again.match(of.folded, begin, end):
            yield at, begin
        at = text.find(". ", at + 1, end)


def _symbols(of: Sources, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where one symbol follows another ("A/HRC/44/51 and A/HRC/45/12"), and "and" after an address."""
    symbol = of.symbol_in(start, end)
    while symbol and (following := of.symbol_in(symbol[1], end)):
        if _JOINED.match(of.text, symbol[1], following[0]):
            yield symbol[1] + _locator_length(of, symbol[1], following[0]), following[0]
        symbol = following
    for address in URL.finditer(of.text, start, end) if of.text.find("://", start, end) > 0 else ():
        if joint := _AND.match(of.text, address.end(), end):
            yield joint.start(), joint.end()


def _locator_length(of: Sources, start: int, end: int) -> int:
    """How much of what stands between two symbols belongs to the first: its paragraphs, without the "and"."""
    between = of.text[start:end].rstrip()
    for joint in ("and", "et", "y", "&"):
        if between.endswith(" " + joint):
            between = between[: -len(joint)].rstrip()
    return len(between.rstrip(" ,;"))


def _joined(of: Sources, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The last part, cut at "and" between two that are each a source, and between authors with years in a row."""
    text = of.text
    chain = _CHAIN.match(text, start, end)
    while chain and chain.end() < end:
        yield start, chain.end() - 2
        start = chain.end()
        chain = _CHAIN.match(text, start, end)
    match = _DATED_AND.search(text, start, end) if end - start < _LONGEST else None
    if match:
        first = match.end(1)
        if shape(of, after_lead(of, start, end), first) and shape(of, match.end(), _trimmed(of, match.end(), end)):
            yield start, first
            start = match.end()
    yield start, end


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _BLANK:
        start += 1
    return start


def _trimmed(of: Sources, start: int, end: int) -> int:
    """The end of a source without afterthoughts ("(hereinafter ...)", "(emphasis added)"), stops and blanks."""
    text = of.text
    while end > start and text[end - 1] in _CLOSE:
        end -= 1
    while match := _aside(of, start, end):
        end = match.start()
    while end > start and text[end - 1] in _CLOSE:
        end -= 1
    return end


def _aside(of: Sources, start: int, end: int) -> re.Match[str] | None:
    """The aside with which a stretch ends, if any: "(emphasis added)", ". Own translation"."""
    low = of.folded
    if end <= start or not (low[end - 1] in ")]" or low.rfind(". ", max(start, end - 90), end) > 0):
        return None
    return _leads().aside.search(low, max(start + 1, end - 300), end)


def address_end(text: str, match: re.Match[str]) -> int:
    """The end of an address without the punctuation of the sentence that it stands in."""
    end = match.end()
    while text[end - 1] in ".,;:'’!?*_":
        end -= 1
    if text[end - 1] in ")]":
        opening = "(" if text[end - 1] == ")" else "["
        if opening not in match[0]:
            end -= 1
    return end


def _names_alone(part: str) -> bool:
    """Whether a part could be the authors of what comes after the semicolon: names, and no sentence."""
    words = part.replace(",", " ").split()
    return 0 < len(words) <= 12 and all(
        w[0].isupper() or w in ("&", "and", "of", "the", "de", "for", "et", "y", "la") for w in words
    )
