"""How a line may begin as a note: "12 ", "12.", "[12]", "[^a]:", "¹²", "*", and what converters make of them.

Holds the forms of note labels and the headings that stand over notes. It must not know whether a line is a note.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.vocab.layout import layout_words

SUPERSCRIPTS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_NUMBER = re.compile(
    r"(?P<n>\d{1,3})(?:(?P<slash>/\s+)|(?P<dot>(?:\\?\.|\)|:)(?=\s|\Z|[^\W\d_])\s*)"
    r"|(?P<bare>[\s\u00a0]+(?=\S)|\Z)|(?P<glued>(?=[A-ZÀ-Þ“\"‘«(])))"
)
_SIGNED = re.compile(
    r"\[\^(?P<note>[^\]\s]{1,24})\](?::|\s)\s*"
    r"|\[?\\?\[(?P<linked>\d{1,3}|[ivxlc]{1,7})\\?\]\]?\(#[^\s)]{1,40}\)[.:]?\s*"
    r"|\\?\[(?P<bracket>\d{1,3}|[ivxlc]{1,7})\\?\]:?(?![\[(])\s*"
    r"|\((?P<paren>\d{1,3})\)\s*"
    r"|(?:<sup>\[?|\^)(?P<tagged>\d{1,3})(?:\]?</sup>|\^)[.)]?\s*"
    r"|(?P<raised>[¹²³⁰⁴-⁹]{1,3})[.)]?\s*"
    r"|(?P<star>(?:\\?\*){1,4}(?=\s|\Z|\*?[^*\n]{1,400}\Z)|†{1,2}|‡{1,2})\s*"
)
FIRSTS = frozenset("\\[(<^0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡")
"""The characters with which a label can begin."""
TRIM = "#*_:. \t"
_LEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,5}|[A-Z])[.)]?\s+")
_SAME = {"tagged": "raised", "linked": "bracket"}


class Label(NamedTuple):
    """How a line is labelled as a note: the label, its form, how many characters it takes, and its number (0: none)."""

    text: str
    form: str
    lead: int
    number: int


def label_of(line: str) -> Label | None:
    """The label with which a line may begin as a note.

    >>> label_of("[12] United Nations, Treaty Series")
    Label(text='12', form='bracket', lead=5, number=12)
    """
    if line[0] not in FIRSTS:
        return None
    if line[0].isdecimal() and line[0] <= "9":
        found = _NUMBER.match(line)
        return Label(found["n"], found.lastgroup or "", found.end(), int(found["n"])) if found else None
    found = _SIGNED.match(line)
    if not found:
        return None
    form = found.lastgroup or ""
    text = found[form].translate(SUPERSCRIPTS).replace("\\", "")
    return Label(text, _SAME.get(form, form), found.end(), int(text) if text.isdecimal() else 0)


def heading_of_notes(line: str) -> str:
    """ "note" or "reference" for a line that heads notes or a list of works, else ""."""
    trimmed = line.strip(TRIM)
    bare = trimmed.lower()
    kind = _kind(bare)
    if kind or not bare:
        return kind
    if bare[0].isdecimal() or bare[1:2] in (".", ")") or line[:2].isupper():
        numbered = _LEADING.match(trimmed)
        return _kind(bare[numbered.end() :].strip(TRIM)) if numbered else ""
    return ""


def _kind(bare: str) -> str:
    words = layout_words()
    return "note" if bare in words.note_headings else "reference" if bare in words.reference_headings else ""
