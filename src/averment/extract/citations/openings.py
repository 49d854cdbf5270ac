"""Finds sources named in the running sentence: "Amanat (2004) writes", "As stated in resolution 5/1, ...".

Knows sentences and what introduces a source in one. A mere name ("Amnesty International says") is no citation: it is
the claim's voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.endings import YEAR
from averment.extract.citations.evidence import Sources
from averment.extract.citations.listed import NONE, Listed
from averment.extract.citations.shapes import place_pattern, shapes
from averment.model.document import Sentence
from averment.vocab.citing import citing, every, one_of

_DATED = re.compile(rf"\(({YEAR}[a-z]?)(?:\s?[,:]\s?(?:pp?\.\s?)?\d{{1,4}}(?:\s?[–-]\s?\d{{1,4}})?)?\)")
_TOKEN = re.compile(r"\S+\Z")
_NAME = re.compile(r"[^\Wa-z\d_][\w.’'-]*,?\Z|[a-z]{1,3}['’-]?[^\Wa-z\d_][\w’'-]*,?\Z")
_RESOLUTION = re.compile(
    r"(?:[\w'’-]+\s){0,8}?(?:resolution|resolutions|résolution|resolución|decision|décision|decisión)\s(?:no\.?\s)?\d+(?:/\d+)?(?:\s\(\w+\))?"
)
_TITLE = re.compile(r"[^,;.“«\"]{0,80}(?P<title>[“«\"])[^”»\"]{8,200}[”»\"]")
_YEAR = re.compile(YEAR)
_ANOTHER = re.compile(rf",? (?:and|&|et|y) (?:[^\Wa-z\d_][\w.’'-]* ){{1,4}}\({YEAR}[a-z]?\)")
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r",|;|:|\.(?:\s|\Z)")


class _Openers(NamedTuple):
    leading: frozenset[str]
    opener: re.Pattern[str]
    reports: re.Pattern[str]
    leads: re.Pattern[str]
    place: re.Pattern[str]


@cache
def _openers() -> _Openers:
    told = citing()
    openers = every(told.openers)
    return _Openers(
        frozenset(word for phrase in (*openers, *every(told.see)) for word in phrase.split()),
        re.compile(rf"{one_of(openers)}\s+(?:(?:the|la|le|les|el|los|las)\s+|l')?"),
        re.compile(rf"(?:\s(?:et al\.?|also|has|have|a|ont|ha|han))?\s?,?\s{one_of(every(told.reports))}\b|['’]s\s"),
        re.compile(rf"(?:{one_of(openers)}|\bby|\bin|\bsee|\bper|\bpar|\bpor|\bselon|\bsegún)\s+(?:the\s+)?\Z"),
        re.compile(rf"(?:,\s{place_pattern()})+"),
    )


def dated_names(of: Sources, start: int, end: int, listed: Listed) -> Iterator[Anchor]:
    """Names with a year in brackets that the sentence speaks of: "Amanat (2004) writes", "by Chen (2019: 12)"."""
    for match in _DATED.finditer(of.text, start, end):
        begin = _names_before(of, match.start(), start)
        if begin is None:
            continue
        called = listed.entry(of.folded[begin : match.end(1)])
        if called == NONE and not _spoken_of(of, begin, match, start):
            continue
        yield Anchor(begin, match.end(), "within", (Named(begin, match.end(), "short", entry=max(called, NONE)),))


def _spoken_of(of: Sources, begin: int, match: re.Match[str], floor: int) -> bool:
    """Whether a sentence speaks of names with a year as of a source: they report, or it goes by them."""
    told = _openers()
    end = match.end()
    return (
        told.reports.match(of.folded, end) is not None
        or told.leads.search(of.folded, max(floor, begin - 40), begin) is not None
        or of.text.startswith(("’s", "'s"), match.start() - 3)
        or _ANOTHER.match(of.text, end) is not None
    )


def opening_sources(of: Sources, sentences: Iterable[Sentence]) -> Iterator[Anchor]:
    """Sources that open their sentence after "according to": a symbol, a resolution by number, a title in quotes."""
    told = _openers()
    for sentence in sentences:
        opener = told.opener.match(of.folded, sentence.start, sentence.end)
        if opener and (found := _source_at(of, opener.end(), sentence.end)):
            yield Anchor(*found, "opens", (Named(*found, "inline", sure=False),))


@cache
def opener_heads() -> frozenset[str]:
    """The first three letters of what a sentence may open with that names its source first."""
    return frozenset(word[:3] for word in every(citing().openers))


def _source_at(of: Sources, start: int, end: int) -> tuple[int, int] | None:
    """The source that begins at `start` in a sentence, up to the comma that ends its phrase."""
    symbol = of.symbol_in(start, min(end, start + 120))
    match = _RESOLUTION.match(of.folded, start, end) or _titled(of, start, end)
    if symbol and _END.search(of.text, start, symbol[0]):
        symbol = None
    if symbol is None and match is None:
        return None
    stop = max(symbol[1] if symbol else 0, match.end() if match else 0)
    if place := _openers().place.match(of.folded, stop, end):
        stop = place.end()
    close = _END.search(of.text, stop, end)
    return (start, close.start()) if close and close.start() - start <= 300 else None


def _titled(of: Sources, start: int, end: int) -> re.Match[str] | None:
    """A title in quotation marks, told from what somebody said by a word for a work before it or a year after it."""
    match = _TITLE.match(of.text, start, end)
    if match is None:
        return None
    words = _WORD.findall(of.folded, start, match.start("title"))
    told = shapes()
    known = not (told.works.isdisjoint(words) and told.documents.isdisjoint(words))
    return match if known or _YEAR.search(of.text, match.end(), min(end, match.end() + 40)) else None


def _names_before(of: Sources, at: int, floor: int) -> int | None:
    """Where the names before a bracket begin, or `None` if what stands there is no author."""
    text = of.text
    told = shapes()
    floor = max(floor, at - 90)
    floor = max(floor, text.rfind("\n", floor, at) + 1)
    begin = end = at - 1 if text[at - 1 : at] == " " else at
    words: list[str] = []
    while begin > floor and len(words) < 9:
        token = _TOKEN.search(text, floor, begin)
        if token is None:
            break
        word = token[0]
        if not (_NAME.match(word) or (words and word.lower() in told.joiners) or word == "al."):
            break
        if words and word[-1] in ".;:!?)" and len(word) > 3:
            break
        words.insert(0, word)
        begin = token.start()
        while begin > floor and text[begin - 1] == " ":
            begin -= 1
    leading = _openers().leading
    while (
        words
        and (word := words[0].lower().strip(",:"))
        and (word in told.joiners or word in told.plain or word in leading)
    ):
        words.pop(0)
    if not words or not _authored([w.lower().strip(".,'’") for w in words]):
        return None
    return text.index(words[0], max(floor, end - 90), end) if words else None


def _authored(words: list[str]) -> bool:
    """Whether words may name an author: none of them is a law, a treaty or a part of the document."""
    told = shapes()
    known = told.laws | told.treaties | told.inner | told.works
    return known.isdisjoint(words) and " ".join(words) not in told.cities
