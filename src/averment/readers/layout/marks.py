"""Where a text may call a note: superscripts, digits glued to a word or a stop, brackets, asterisks.

Finds what could be note marks and says how much each looks like one; which of them are marks is decided by
`ties`, once the notes are known.
"""

from __future__ import annotations

import re
from collections.abc import Set

from msgspec import Struct

from averment.readers.layout.glued import GLUED, glued_form, readings
from averment.readers.layout.labels import SUPERSCRIPTS

_SUPER = "¹²³⁰⁴-⁹"
_RAISED = re.compile(rf"[{_SUPER}][{_SUPER}]*(?:[,–-][{_SUPER}]+)*")
_TAGGED = re.compile(
    r"<sup>\s*\[?(?P<a>\d{1,3}(?:[,–-]\s?\d{1,3})*)\]?\s*</sup>|\^(?P<b>\d{1,3}(?:,\d{1,3})*)\^", re.IGNORECASE
)
_CARETS = re.compile(r"\^(\d{1,3}(?:,\d{1,3})*)\^")
"""The marks between carets alone: a pattern that begins with one sign finds it much faster in a long text."""
_LINKED = re.compile(r"\[(?:\\?\[)?(\d{1,3}|[ivxlc]{1,7})(?:\\?\])?\]\(#[^\s)]{1,40}\)")
_BRACKET = re.compile(
    r"\[(\^[^\]\s]{1,24}|\d{1,3}(?!\d)(?:[^\]\n]|(?<=,)\n(?=\d)){0,90}|[ivxlc]{1,7}|(?:see|cf|voir|véase)\b[^\]\n]{1,80})\](?!\(#)"
)
_SEE = re.compile(r"\s*(?:(?:see|also|cf\.?|voir|aussi|véase|también|e\.g\.,?|and|et|y)\s+)*", re.IGNORECASE)
_ROW = re.compile(r"\d{1,3}(?!\d)(?:\s?[,–-]\s?\d{1,3}(?!\d))*")
_NUMBER = re.compile(r"\d{1,3}(?:\s?[–-]\s?\d{1,3})?")
_PAREN = re.compile(r"\((\d{1,3})\)(?<![\d.] )(?=[\s.,;:)”»\"]|\Z)")
_SLASH = re.compile(r"\d{1,3}/(?=[\s.,;:)]|\Z)")
_STARRED = (
    r"(?:(?<=[\w.)”\"’][\\])\*(?:\\\*){0,3}|(?<=[\w.)”\"’][*])\*{0,3}(?:,\s?\*{1,4})*(?=[\s),;]|\Z)"
    r"|(?<=\S [*])\*{0,3}(?=[ \t]*(?:\n|\Z))|(?<=\S[†‡])[†‡]?)"
)
_STAR = re.compile(rf"[*\\†‡]{_STARRED}")
_STAR_ALONE = re.compile(rf"\*{_STARRED}")
_DIGITS = frozenset(["dot", "bare", "glued", "raised", "slash", "paren"])
_BRACKETED = frozenset(["note", "bracket", "dot", "bare"])
_RANGE = 30
_UNITS = frozenset(["m", "km", "cm", "mm", "ft", "dm", "hm"])


class Call(Struct, gc=False):
    """A possible note mark: `[start, end)` in the text, the labels it may mean, and of what form it is.

    `form` is "raised", "bracket", "glued" (after a stop or bracket), "word" (after a letter), "spaced" (after a
    stop and a blank), "star", "paren" or "slash". `labels` are alternatives: each a tuple of labels stacked at the
    point. `spots` are the places of the labels where the mark stays in the text; `plain` says that nothing but labels
    stands in the brackets.
    """

    start: int
    end: int
    form: str
    labels: tuple[tuple[str, ...], ...]
    spots: tuple[tuple[int, int], ...] = ()
    plain: bool = True


def calls_in(text: str, forms: Set[str]) -> list[Call]:
    """Everything in the text that may be a note mark, in order; `forms` are those of the lines that may be notes."""
    found: list[Call] = []
    if forms & _DIGITS:
        for match in GLUED.finditer(text):
            start, end = match.span()
            form = glued_form(text, start, end)
            labels = readings(match[0]) if form else ()
            if labels:
                found.append(Call(start, end, form, labels))
        if not text.isascii() and any(map(text.__contains__, "¹²³⁴⁵⁶⁷⁸⁹")):
            found += [_raised(m, m[0]) for m in _RAISED.finditer(text) if not _is_power(text, m.start())]
        if "<sup" in text or "<SUP" in text or ("^" in text and "<" in text):
            found += [_raised(m, m["a"] or m["b"]) for m in _TAGGED.finditer(text)]
        elif "^" in text:
            found += [_raised(m, m[1]) for m in _CARETS.finditer(text)]
    if "[" in text and forms & _BRACKETED:
        found += _bracketed(text)
    if "star" in forms:
        stars = _STAR if "\\" in text or "†" in text or "‡" in text else _STAR_ALONE
        found += [_star(match) for match in stars.finditer(text)]
    for form, pattern in (("paren", _PAREN), ("slash", _SLASH)):
        if form in forms:
            found += [Call(m.start(), m.end(), form, ((m[0].strip("()/"),),)) for m in pattern.finditer(text)]
    found.sort(key=_start)
    return found


def _start(call: Call) -> int:
    return call.start


def _star(match: re.Match[str]) -> Call:
    labels = tuple(part.strip() for part in match[0].replace("\\", "").split(","))
    return Call(match.start(), match.end(), "star", (labels,))


def _raised(match: re.Match[str], words: str) -> Call:
    labels = words.translate(SUPERSCRIPTS)
    more = readings(labels) if labels.isdecimal() else ()
    return Call(match.start(), match.end(), "raised", (tuple(spread(labels)), *more))


def _is_power(text: str, start: int) -> bool:
    """Whether a superscript is an exponent: "12 km²"."""
    word = text[max(0, start - 3) : start].rsplit(" ", maxsplit=1)[-1]
    return word in _UNITS and text[max(0, start - len(word) - 2) : start - len(word)].strip()[-1:].isdecimal()


def _bracketed(text: str) -> list[Call]:
    linked = [Call(m.start(), m.end(), "bracket", ((m[1],),)) for m in _LINKED.finditer(text)] if "(#" in text else []
    within = {at for call in linked for at in range(call.start, call.end)}
    return linked + [
        call for match in _BRACKET.finditer(text) if match.start() not in within and (call := _bracket(text, match))
    ]


def _bracket(text: str, match: re.Match[str]) -> Call | None:
    """A call in brackets: one label, a list of numbers, or numbers with places in works ("[7; see also 1, p. 41]")."""
    inner = match[1]
    start, end = match.span()
    if text[start - 1 : start] == "\\" and inner[-1] == "\\":
        start, inner = start - 1, inner[:-1]
    if inner.isdecimal():
        return Call(start, end, "bracket", ((inner,),), (match.span(1),))
    if inner[0] == "^":
        return Call(start, end, "bracket", ((inner[1:],),))
    if inner[0] in "ivxlc" and inner.isalpha():
        return Call(start, end, "bracket", ((inner,),))
    spots: list[tuple[int, int]] = []
    plain = True
    at = match.start(1)
    for part in inner.split(";"):
        lead = _SEE.match(part)
        row = _ROW.match(part, lead.end() if lead else 0)
        rest = part[row.end() :].lstrip() if row else ""
        if row and (not rest or rest[0] in ",:"):
            spots += [(at + n.start(), at + n.end()) for n in _NUMBER.finditer(part, row.start(), row.end())]
            plain = plain and not rest and row.start() < 2
        at += len(part) + 1
    if not spots:
        return None
    return Call(start, end, "bracket", (tuple(x for a, b in spots for x in spread(text[a:b])),), tuple(spots), plain)


def spread(labels: str) -> list[str]:
    """The labels in a list of numbers and ranges: "4-6, 9" is 4, 5, 6, 9."""
    row: list[str] = []
    for part in labels.replace(";", ",").split(","):
        ends = [end.strip() for end in part.replace("–", "-").split("-")]
        if len(ends) == 2 and all(map(str.isdecimal, ends)) and 0 < int(ends[1]) - int(ends[0]) <= _RANGE:
            row += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        else:
            row += [end for end in ends if end]
    return row
