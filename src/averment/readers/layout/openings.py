"""What a line opens with: a heading's mark, a bullet, a number or letter, a quotation's mark, a table's bar.

Holds the forms of list marks and numbering. It must not know how lines join or what the document says.
"""

from __future__ import annotations

import re
from typing import NamedTuple

OPENERS = frozenset("#>|([-–—*+•●▪◦‣■□○◾➢➤✓✔·⁃§0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\\")
"""First characters at which a line can open something; letters only before "." or ")"."""

_BULLETS = frozenset("•●▪◦‣■□○◾➢➤✓✔⁃·")
_DASHES = frozenset("-–—*+")
_ROMAN = re.compile(r"[ivxlc]+\Z", re.IGNORECASE)
_HASH = re.compile(r"(#{1,6})(?:[ \t]+|(?=\*\*)|\Z)")
_NUMBERING = re.compile(
    r"(?P<paren>\((?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlc]{1,6})\))(?=\s|\Z|[A-Z])"
    r"|(?P<half>(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6})\))(?=\s|\Z)"
    r"|(?P<deep>\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s+[^\Wa-z]|\s+[“\"‘«(\[]|\s*\Z)"
    r"|(?P<dot>\d{1,3})\\?[.°](?=\s|\Z|[A-ZÀ-Þ“«])[°º]?"
    r"|(?P<roman>[IVXLC]{1,7})(?:\.|\s+[-–—])(?=\s|\Z)"
    r"|(?P<capital>[A-Z])\.(?=\s|\Z)"
    r"|(?P<small>[a-z]|[ivx]{1,5})\.(?=\s|\Z)"
    r"|(?P<bare>\d{1,2})(?=[ \t]+[^\W\d_a-z])"
)


_BOLD_NUMBER = re.compile(r"\*\*(?P<n>\d{1,3}(?:\.\d{1,3})*)\.?\s?\*\*\.?\s+(?=\S)")


class Opening(NamedTuple):
    """What a line opens: how many characters that takes, the label as printed, and how it is numbered.

    `style` is "heading", "bullet", "quote", "table" or the form of the number ("paren", "half", "deep", "dot",
    "roman", "capital", "small", "bare"); `number` its parts ("2.1": (2, 1); "c": (3,)); `level` a heading's or
    quotation's depth.
    """

    style: str
    lead: int
    label: str = ""
    number: tuple[int, ...] = ()
    level: int = 0


def opening(line: str) -> Opening | None:
    """What a line opens with, or `None` for a line that just runs.

    >>> opening("2.1. Between 1932 and 1945")
    Opening(style='deep', lead=5, label='2.1', number=(2, 1), level=0)
    """
    first = line[0]
    if first == "o" and line[1:2] == " " and line[2:3].isupper():
        return Opening("bullet", 2, "o")
    if first.isalpha():
        return _numbered(line) if line[1:2] in _AFTER_LETTER or line[:8].find(".", 1) > 0 else None
    if first.isdecimal() or first == "(":
        return _numbered(line)
    if first == "#":
        return _heading(line)
    if first in _BULLETS or "\ue000" <= first <= "\uf8ff" or first >= "\U000f0000":
        rest = line[1:].lstrip()
        return Opening("bullet", len(line) - len(rest), first)
    if first in _DASHES and line[1:2] != first:
        return _dashed(line)
    if first == ">":
        rest = line.lstrip("> ")
        return Opening("quote", len(line) - len(rest), ">", level=line[: len(line) - len(rest)].count(">"))
    if first == "|" and line.count("|") > 1:
        return Opening("table", 0)
    if first == "*" and line[1:2] == "*":
        return _bold(line)
    if first == "\\" and line[1:2] in ("-", "*", "+"):
        return _dashed(line[1:], 1)
    return None


def _bold(line: str) -> Opening | None:
    """A number alone in bold before running text: "**12.** The Committee …"."""
    found = _BOLD_NUMBER.match(line)
    if not found:
        return None
    style = "deep" if "." in found["n"] else "dot"
    return Opening(style, found.end(), found["n"], tuple(map(int, found["n"].split("."))))


_AFTER_LETTER = frozenset([".", ")", " "])


def _heading(line: str) -> Opening | None:
    found = _HASH.match(line)
    return Opening("heading", found.end(), level=len(found[1])) if found else None


def _dashed(line: str, skipped: int = 0) -> Opening | None:
    rest = line[1:].lstrip(" \t")
    if rest and len(rest) == len(line) - 1:
        return None
    return Opening("bullet", skipped + len(line) - len(rest), line[0])


def _numbered(line: str) -> Opening | None:
    found = _NUMBERING.match(line)
    if not found:
        return None
    style = found.lastgroup or ""
    label = found[style]
    end = found.end()
    rest = line[end:].lstrip()
    return Opening(style, len(line) - len(rest), label, _value(style, label.strip("().")))


def _value(style: str, label: str) -> tuple[int, ...]:
    if label[0].isdecimal():
        return tuple(map(int, label.split(".")))
    if style == "roman" or (len(label) > 1 and _ROMAN.match(label)):
        return (roman(label),)
    return (ord(label[0].lower()) - 96,)


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(numeral: str) -> int:
    """The value of a roman numeral, read leniently.

    >>> roman("XIV")
    14
    """
    total = 0
    before = 0
    for letter in reversed(numeral.lower()):
        value = _ROMAN_VALUES.get(letter, 0)
        total += value if value >= before else -value
        before = max(before, value)
    return total


def values(opened: Opening) -> set[int]:
    """The places in a row that a label may have: "(i)" may be the first, as a roman numeral, or the ninth letter.

    >>> sorted(values(Opening("paren", 4, "(i)", (9,))))
    [1, 9]
    """
    label = opened.label.strip("().")
    numeral = {roman(label)} if label.isalpha() and _ROMAN.match(label) else set()
    return numeral | {opened.number[-1]}
