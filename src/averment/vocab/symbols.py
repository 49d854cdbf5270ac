"""The grammar of United Nations document symbols, and a fast search for them in running text.

Holds how a symbol is built ("E/CN.6/2024/NGO/108", "S/RES/1325 (2000)", "A/RES/217 A (III)"), as the Dag
Hammarskjöld Library's guide to symbols gives it. It must not know what a symbol is cited for, nor which
resolution is meant by "Council resolution 16/21": that is for those who read citations and instruments.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.load import load

_LONGEST_ROOT = 12
_LETTER_FIRST = re.compile(r"(/\d{1,4})\s?([A-Z]) \(")
_LETTER_LAST = re.compile(r"(/\d{1,4}) (\([IVXLC]+\))([A-Z])\b")


class Adopted(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose resolutions carry which symbol: `A/HRC/RES/` and the names of the Human Rights Council."""

    prefix: str
    bodies: list[str]


class SymbolWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words that symbols are made of (`vocab/data/symbols.toml`)."""

    roots: list[str]
    organs: list[str]
    numbered: list[str]
    alone: list[str]
    resolutions: list[Adopted]


class Hit(NamedTuple):
    """A symbol in a text: `[start, end)` as printed, and the symbol with its spacing and dashes made even."""

    start: int
    end: int
    symbol: str


def find_symbols(text: str) -> list[Hit]:
    """Every UN document symbol in a text, in order, as `(start, end, symbol)`.

    The span leaves out an asterisk of reissue and closing punctuation; it holds a resumed part, a volume, or the year
    or session in brackets that belongs to the symbol. A double symbol ("E/2015/27-E/CN.6/2015/10") is one hit;
    `split_symbol` takes it apart. Time grows with the length of the text alone.

    A blank after a stroke, where a line's end cut the symbol, is left out of it if more strokes follow ("A/HRC/
    25/63"). Misses symbols without a stroke ("217 A (III)" alone) and series whose root is not in the vocabulary.
    Source: the Dag Hammarskjöld Library's guide to document symbols.

    >>> find_symbols("See A/HRC/25/63, para. 42, and/or S/RES/1325(2000).")
    [Hit(start=4, end=15, symbol='A/HRC/25/63'), Hit(start=34, end=50, symbol='S/RES/1325 (2000)')]
    """
    found: list[Hit] = []
    at = text.find("/")
    if at < 0:
        return found
    root, tail, joint = _grammar()
    last = _last_letters()
    done = 0
    while at >= 0:
        if not at or text[at - 1] not in last:
            at = text.find("/", at + 1)
            continue
        head = root.search(text, max(done, at - _LONGEST_ROOT), at)
        match = tail.match(text, head.start()) if head else None
        if match is None:
            at = text.find("/", at + 1)
            continue
        start, end = match.span()
        if follow := joint.match(text, end):
            end = follow.end()
        found.append(Hit(start, end, canonical(text[start:end])))
        done = end
        at = text.find("/", end)
    return found


def is_symbol(text: str) -> bool:
    """Whether a text is one UN document symbol and nothing else, asterisks of reissue apart.

    >>> is_symbol("E/CN.6/2015/L.1*"), is_symbol("and/or"), is_symbol("A/C")
    (True, False, False)
    """
    bare = text.strip().rstrip("*").rstrip()
    found = find_symbols(bare)
    return len(found) == 1 and found[0][:2] == (0, len(bare))


def canonical(symbol: str) -> str:
    """A symbol with one blank before a bracket, plain hyphens, no other blanks and no asterisks.

    >>> canonical("S/RES/1325(2000)*"), canonical("CEDAW/C/PRK/CO/2–4"), canonical("A/RES/217A(III)")
    ('S/RES/1325 (2000)', 'CEDAW/C/PRK/CO/2-4', 'A/RES/217 A (III)')
    """
    even = symbol.replace("*", "").replace("\u2013", "-").replace("\u2010", "-").replace("\u2011", "-")
    if "(" in even or " " in even:
        even = re.sub(r"\s*\(\s*", " (", " ".join(even.split())).replace("/ ", "/")
        even = _LETTER_LAST.sub(r"\1 \3 \2", _LETTER_FIRST.sub(r"\1 \2 (", even))
    return even


def split_symbol(symbol: str) -> list[str]:
    """The symbols that a double symbol is made of; a single one is a list of itself.

    >>> split_symbol("CEDAW/C/GC/31-CRC/C/GC/18")
    ['CEDAW/C/GC/31', 'CRC/C/GC/18']
    """
    _, tail, _ = _grammar()
    found: list[str] = []
    at = 0
    while match := tail.match(symbol, at):
        found.append(match.group())
        at = match.end() + 1
    return found or [symbol]


@cache
def words() -> SymbolWords:
    """The words that symbols are made of, loaded once."""
    return load("symbols", SymbolWords)


@cache
def _last_letters() -> frozenset[str]:
    """The letters with which the root of a symbol ends."""
    return frozenset("ASET").union(root[-1] for root in words().roots)


@cache
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Three patterns: a root that ends just before a stroke, a whole symbol from its root on, one joined to it."""
    told = words()
    single = "[ASET]"
    roots = "|".join(sorted((re.escape(r) for r in told.roots if len(r) > 1), key=len, reverse=True))
    edge = r"(?<![\w.@%/-])|(?<=undocs\.org/)|(?<=symbol=)"
    organs = "|".join(sorted(told.organs, key=len, reverse=True))
    numbered = "|".join(sorted(told.numbered, key=len, reverse=True))
    words_alone = "|".join(sorted(told.alone, key=len, reverse=True))
    number = r"\d{1,6}(?:[-–]\d{1,6})?[A-Z]?"
    special = r"(?:ES|S)-\d{1,3}"
    dotted = rf"(?:[A-Z]{{1,8}}|{numbered})\.(?:\d{{1,4}}[A-Z]?(?:[-–]\d{{1,4}})?|[IVXLC]{{1,6}}|[A-Z])"
    part = rf"(?:{dotted}|{special}|{number}|[A-Z]{{1,12}}(?:-[A-Z]{{1,8}})?|{words_alone})(?![\w])"
    session = rf"(?:{special}|3[1-9]|[4-9]\d|1\d\d|(?:19|20)\d\d)(?=/)"
    body = rf"(?:{organs})(?:\.\d{{1,4}}|\.[A-Z])?(?![\w.-])(?=/\s?[^\s]{{0,60}}\d)"
    alone = r"(?:PV|SR|INF|L|CRP|WP)[./]\d{1,5}(?![\w])|\d{3,6}(?!\w)"
    old = r"\s?[A-Z]?\s?\((?:[IVXLC]{1,8}|S-[IVX]{1,4}|ES-[IVX]{1,4}|ORG-\d\d)\)(?:[A-Z]\b)?"
    volume = r"\s?\((?:Part|Vol\.|Supp\.?|SUPP|Summary)\s?[IVX\d]{0,4}(?:/(?:Add|Corr|Rev)\.\d{1,2})?\)"
    adopted = rf"S/RES/\d{{1,4}}(?:\s?\((?:19|20)\d\d\))?(?!\w)|[AE]/RES/\d{{1,4}}{old}"
    stroke = r"/(?:\s(?=[A-Z0-9][\w.-]{0,7}/[A-Z0-9]))?"
    organ = rf"{single}/(?:{body}|{session}|{alone})(?:{stroke}{part}){{0,10}}+"
    series = rf"(?:{roots})/(?:{part}{stroke}(?=[^\s]{{0,40}}\d)|(?=\d{{3}})){part}(?:{stroke}{part}){{0,10}}+"
    whole = rf"(?:{adopted}|(?:{organ}|{series})(?:{volume})?)"
    root = re.compile(rf"(?:{edge})(?:{single}|{roots})\Z")
    return root, re.compile(whole), re.compile(rf"[-–](?={single}/|(?:{roots})/){whole}")
