"""Rows: the paragraphs of a document that has them, and the labels printed before them.

It must not know any format, nor what a row turns out to be once all are known (see `settle`).
"""

from __future__ import annotations

import re

from msgspec import Struct

from averment.model.document import Kind
from averment.readers.layout.openings import opening
from averment.readers.typeset import HIGH
from averment.vocab.layout import layout_words

ITEMS = frozenset(["bullet", "paren", "half", "small"])
"""The forms of numbers that mark list items; the others number paragraphs."""


class Row(Struct, gc=False):
    """One paragraph: it stands at `[start, end)` of the text, its words, without label, from `words` on.

    `weight` is how much its type stands out as a whole: 3 in bold, 2 underlined, 1 in italics, 0 not; `size` that of
    its type (0: not known), `alone` says that it fills a row of a table: by these headings are told that no style
    names. `note` is the number of the note it belongs to, or -1; `shown` is false for what stays out of the flow.
    """

    start: int
    words: int
    end: int
    kind: Kind = "paragraph"
    level: int = 0
    label: str = ""
    weight: int = 0
    size: int = 0
    alone: bool = False
    note: int = -1
    shown: bool = True


def label_of(printed: str) -> tuple[str, Kind]:
    """The label in what is printed before a paragraph, and whether it makes an item or a numbered paragraph.

    >>> [label_of(printed) for printed in ("12.", "(a)", "•", "118.3")]
    [('12', 'paragraph'), ('(a)', 'item'), ('•', 'item'), ('118.3', 'paragraph')]
    """
    opened = opening(f"{printed} X")
    if opened is None:
        return printed.rstrip("."), "item"
    return opened.label or printed.rstrip("."), "item" if opened.style in ITEMS else "paragraph"


def counts_pages(words: str) -> bool:
    """Whether a header or footer says no more than "page … of …"."""
    known = layout_words().page_words
    return all(word in known or word in ("of", "de", "sur", "/") or word.isdigit() for word in words.lower().split())


def label_length(words: str, label: str) -> int:
    """How many characters at the start of a note's words only repeat its label, as printed: "¹ ", "[1] ", "1. ".

    >>> [label_length(words, "1") for words in ("[1] See", "¹See", "1998 report", "The")]
    [4, 1, 0, 0]
    """
    if not label:
        return 0
    low, high = re.escape(label), re.escape(label.translate(HIGH))
    high = "" if high == low else rf"|{high}"
    found = re.match(rf"\s*(?:[\[(]?{low}[\])]?(?![^\W_]){high})[.:]?\s*", words)
    return found.end() if found and found.end() < len(words) else 0
