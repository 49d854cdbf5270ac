"""Whether two descriptions mean the same work, from what they say of its symbol, address, title, makers and year.

Pure judgement on two `Source`s, for one document and later across many. Precision comes first: without enough to tell
by, the answer is "unsure", and whoever asks must keep the two apart or put the question to a person.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal, NamedTuple

from rapidfuzz.fuzz import ratio

from averment.model.citation import Source
from averment.resolve.bodies import names_match, same_body
from averment.vocab.plain import plain
from averment.vocab.works import FUNCTION, GENRE, cues

Outcome = Literal["same", "different", "unsure"]
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(
    r"[\divxlc](?:(?<=\d)\d*(?:[./-]\d+)*|(?<=\b[ivxlc])[ivxlc]{1,5}\b"
    r"|(?:(?<=part [ivx])|(?<=volume [ivx])|(?<=vol [ivx]))\b)"
)
"""Figures, and Roman numbers that are a word; begun with a set of letters, so that most places are passed over fast."""
_DOCUMENT = re.compile(r"[a-z][a-z-]{0,11}/")
"""How the symbol of a United Nations document begins; two of them that differ are two documents."""
_MAIN = re.compile(r"[:–?] | - ")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_ALIKE = 90.0
"""The least similarity of two titles, in per cent of their letters, that makes them one: a typing error or two."""


class Verdict(NamedTuple):
    """The answer and what it rests on: "symbol", "address", "title", "authors", "publisher", "year" or "too little"."""

    outcome: Outcome
    because: str


class Facts:
    """What of a source is compared, made comparable once; what only some comparisons need, when it is asked for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.symbol = _symbol(source.symbol) if source.symbol else ""
        self.address = address_of(source.url) if source.url else ""
        self.year = (source.issued or "")[:4]
        self._plain = plain(source.title).replace("&", "and") if source.title else ""
        self.words = tuple(_WORD.findall(self._plain))
        self.title = " ".join(self.words)

    @cached_property
    def main(self) -> str:
        """The title without its subtitle."""
        return " ".join(_WORD.findall(_MAIN.split(self._plain, maxsplit=1)[0]))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the title."""
        return frozenset(_NUMBER.findall(self._plain))


def same_work(a: Source, b: Source) -> Verdict:
    """Whether two sources are one work: "same", "different" or "unsure", and on what ground.

    Equal symbols or addresses decide for, unequal symbols, years, authors or numbers within titles ("No. 8", "No. 9")
    against. Titles may differ by typing errors, or one be the other without its subtitle, if who made them agrees. Two
    editions are two works where their years differ. Misses translations of one work under another title.

    >>> short = Source("", publisher="WHO", title="Burns")
    >>> same_work(short, Source("", publisher="World Health Organization", title="Burns"))
    Verdict(outcome='same', because='title and publisher')
    """
    return compare(Facts(a), Facts(b))


def _symbol(symbol: str) -> str:
    """A symbol without blanks; of a case's number the digits only, since its words vary ("App. no.", "Application")."""
    bare = re.sub(r"\s+", "", plain(symbol))
    return bare if _DOCUMENT.match(bare) else "/".join(re.findall(r"\d+", bare)) or bare


def address_of(url: str) -> str:
    """An address without what does not change where it leads: scheme, "www.", fragment, closing stroke, tracking.

    >>> address_of("https://www.example.org/a/?utm_source=x#top")
    'example.org/a'
    """
    bare = _SCHEME.sub("", url.strip().lower()).split("#")[0]
    path, mark, query = bare.partition("?")
    if not mark:
        return path.rstrip("/")
    kept = "&".join(
        part for part in query.split("&") if part and not part.startswith(("utm_", "fbclid", "gclid", "ref="))
    )
    return path.rstrip("/") + (mark + kept if kept else "")


def compare(a: Facts, b: Facts) -> Verdict:
    """As `same_work`, of facts already worked out."""
    if a.symbol and b.symbol and (a.symbol == b.symbol or (_DOCUMENT.match(a.symbol) and _DOCUMENT.match(b.symbol))):
        return Verdict("same" if a.symbol == b.symbol else "different", "symbol")
    if _dated_apart(a.source.issued, b.source.issued):
        return Verdict("different", "year")
    titled = bool(a.title and b.title)
    relation = _titles(a, b) if titled else "none"
    if a.address and a.address == b.address and ("/" in a.address or not titled):
        return Verdict("same" if relation != "unlike" else "unsure", "address")
    if relation == "unlike":
        return Verdict("different", "title")
    if not titled:
        return _untitled(a, b)
    return _titled(a, b, relation)


def _titled(a: Facts, b: Facts, relation: str) -> Verdict:
    """Two works with like titles, by who made them."""
    authors = _authors(a.source.authors, b.source.authors)
    if authors is False:
        return Verdict("different", "authors")
    bodies = _bodies(a.source, b.source)
    made = authors is True or bodies is True
    if made:
        if a.address and b.address and a.address != b.address and _generic(a.words):
            return Verdict("unsure", "too little")
        if relation == "equal" or not _generic(min(a.words, b.words, key=len)):
            return Verdict("same", "title and authors" if authors else "title and publisher")
        return Verdict("unsure", "too little")
    if relation == "part":
        whole = a.source.kind == b.source.kind and a.source.kind in ("judgment", "law")
        return Verdict("same" if whole and bodies is None else "unsure", "title" if whole else "too little")
    telling = len(a.words) > 4 and not _generic(a.words)
    if bodies is False:
        return Verdict("same" if telling and a.year and a.year == b.year else "unsure", "title and year")
    if telling or (a.year and a.year == b.year) or (a.source.kind == b.source.kind == "law"):
        return Verdict("same", "title")
    return Verdict("unsure", "too little")


def _untitled(a: Facts, b: Facts) -> Verdict:
    """Works of which at least one has no title: the same only if all else that is printed agrees, and is enough."""
    if bool(a.title) != bool(b.title):
        return Verdict("unsure", "too little")
    authors = _authors(a.source.authors, b.source.authors)
    bodies = _bodies(a.source, b.source)
    if authors is False or (bodies is False and authors is not True):
        return Verdict("different", "authors" if authors is False else "publisher")
    dated = a.source.issued == b.source.issued
    if authors is True and dated and a.year:
        return Verdict("same", "authors and year")
    if bodies is True and dated and not (a.source.authors or b.source.authors) and not (a.address or b.address):
        return Verdict("same", "publisher")
    return Verdict("unsure", "too little")


def _titles(a: Facts, b: Facts) -> str:
    """How two titles stand to each other: "equal", "part" (one is a piece of the other) or "unlike"."""
    if a.title == b.title:
        return "equal"
    if a.numbers != b.numbers and a.numbers and b.numbers and not (a.numbers < b.numbers or b.numbers < a.numbers):
        return "unlike"
    if a.numbers == b.numbers and ratio(a.title, b.title, score_cutoff=_ALIKE) and _misspelt(a.words, b.words):
        return "equal"
    short, long = (a, b) if len(a.title) <= len(b.title) else (b, a)
    if short.title in (long.main, long.title[len(long.main) + 1 :]):
        return "part"
    enough = len(short.title) > 7 and len(short.words) > 1
    if enough and (f" {short.title} " in f" {long.title} " or ratio(short.title, long.title[: len(short.title)]) > 94):
        return "part"
    if short.main == long.main and len(short.main) > 11 and len(short.words) > 2 and short.numbers == long.numbers:
        return "part"
    return "unlike"


def _misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether every word that only one of two titles has is nearly one of the other's: "Chad" and "Mali" are not."""
    only, other = set(a) - set(b), set(b) - set(a)
    if any(len(word) < 4 for word in only | other):
        return not (only and other)
    return all(any(ratio(word, near) > 70 for near in (other or b)) for word in only) and all(
        any(ratio(word, near) > 70 for near in (only or a)) for word in other
    )


def _dated_apart(a: str | None, b: str | None) -> bool:
    """Whether two dates cannot be one: neither is the other less precisely."""
    return bool(a and b and not a.startswith(b) and not b.startswith(a))


def _generic(words: tuple[str, ...]) -> bool:
    """Whether a title names only a kind of text ("Annual report", "About us", "Concluding observations")."""
    table = cues()
    told = [word for word in words if not table.get(word, 0) >> FUNCTION & 31 and not word.isdigit()]
    return not told or all(
        table.get(word, 0) >> GENRE & 31 or word in ("annual", "final", "world", "concluding") for word in told
    )


def _authors(a: list[str], b: list[str]) -> bool | None:
    """Whether two lists of authors agree: the shorter within the longer; `None` if one is empty."""
    if not a or not b:
        return None
    if len(a) == len(b):
        return _within(a, b) and _within(b, a)
    return _within(a, b) if len(a) < len(b) else _within(b, a)


def _within(few: list[str], many: list[str]) -> bool:
    return all(any(names_match(name, other) for other in many) for name in few)


def _bodies(a: Source, b: Source) -> bool | None:
    if not a.publisher or not b.publisher:
        return None
    return same_body(a.publisher, b.publisher)
