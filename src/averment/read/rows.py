"""Rows: the paragraphs of a document that has them, and what shows only once all are known.

A format names headings by styles, numbers by lists and notes by marks, but authors also type them: bold lines above
text, "(a)" and a tab, a raised digit and a list of sources at the end. These are found here, by the type they are set
in and by the layout's own rules. It must not know any format.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from averment.model.document import Kind
from averment.read.layout.blocks import LONG, Block
from averment.read.layout.find import find_notes
from averment.read.layout.headings import find_headings
from averment.read.layout.lines import Line
from averment.read.layout.marks import Call
from averment.read.layout.openings import Opening, opening
from averment.read.layout.ties import tie
from averment.read.layout.weave import Edit
from averment.read.typeset import HIGH
from averment.vocab.layout import layout_words

ITEMS = frozenset(["bullet", "paren", "half", "small"])
"""The forms of numbers that mark list items; the others number paragraphs."""
_TYPED = frozenset(["bullet", "paren", "half", "small", "dot", "deep"])
_ENDS = re.compile(r"[.;,]\W*\Z")
_BOLD_SHARE = 0.4


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


def settle(text: str, rows: list[Row]) -> None:
    """Finds, in place, the headings that no style names and the numbers that were typed."""
    for row in rows:
        if row.shown and not row.label and row.kind in ("paragraph", "cell", "item", "quote"):
            _unlabel(text, row)
    body = [row for row in rows if row.shown and row.note < 0]
    if not _by_type(text, body) and not any(row.kind == "heading" for row in body):
        _by_layout(text, body)


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


def _unlabel(text: str, row: Row) -> None:
    """Takes a number or bullet that was typed before a paragraph out of its words."""
    words = text[row.words : min(row.end, row.words + 80)]
    opened = opening(words)
    if opened is None or not opened.label or opened.lead >= len(words):
        return
    tabbed = "\t" in words[: opened.lead]
    if opened.style not in _TYPED and not (tabbed and opened.style not in ("heading", "quote", "table")):
        return
    if row.weight and opened.style not in ITEMS and row.kind == "paragraph":
        return
    row.words += opened.lead
    row.label = opened.label
    if row.kind == "paragraph" and opened.style in ITEMS:
        row.kind, row.level = "item", 1


def _by_type(text: str, rows: Sequence[Row]) -> bool:
    """Marks as headings what bold, underlined or italic type sets apart; whether any was found."""
    weighty = [n for n, row in enumerate(rows) if row.weight and row.kind in ("paragraph", "cell")]
    letters = sum(row.end - row.words for row in rows if row.kind in ("paragraph", "item", "quote"))
    if sum(rows[n].end - rows[n].words for n in weighty if rows[n].kind == "paragraph") > _BOLD_SHARE * letters:
        weighty = [n for n in weighty if rows[n].alone]
    found = [rows[n] for n in weighty if _heads(text, rows, n)]
    named = [row.level for row in rows if row.kind == "heading"]
    looks = sorted({_look(text, row) for row in found}, reverse=True)
    for row in found:
        row.kind = "heading"
        row.level = max(named, default=0) + 1 + looks.index(_look(text, row))
    return bool(found)


def _heads(text: str, rows: Sequence[Row], n: int) -> bool:
    """Whether a paragraph that type sets apart stands as a heading: short, no clause's end, above text unlike it."""
    row = rows[n]
    words = text[row.words : row.end].strip()
    if row.kind == "cell" and not (row.alone and row.weight > 1):
        return False
    if len(words) > (200 if row.weight > 1 else 100) or not any(map(str.isalpha, words)):
        return False
    if _ENDS.search(words) and not (row.weight == 3 and len(words) < 60 and words.endswith(".")):
        return False
    if n + 1 == len(rows):
        return False
    if row.weight > 1:
        return True
    around = [rows[m].weight for m in (n - 1, n + 1) if m >= 0]
    return row.weight not in around and words[0] not in "“\"«‘'"


def _look(text: str, row: Row) -> tuple[int, bool, int]:
    words = text[row.words : row.end]
    return row.size, words.isupper(), row.weight


def _by_layout(text: str, rows: Sequence[Row]) -> None:
    """Marks as headings what the layout takes for such in plain text; used where nothing else tells."""
    lines = [Line(row.words, row.end, gap=True) for row in rows]
    said = [text[line.start : line.end].strip() for line in lines]
    blocks = [Block([n], _block_kind(row), _opened(row), 0, True) for n, row in enumerate(rows)]
    find_headings(blocks, lines, said, LONG)
    for block, row in zip(blocks, rows, strict=True):
        if block.kind == "heading" and row.kind == "paragraph" and not row.label:
            row.kind = "heading"


def _block_kind(row: Row) -> str:
    return "cell" if row.kind == "head" else row.kind


def _opened(row: Row) -> Opening | None:
    return opening(f"{row.label} X") if row.label else None


def typed_notes(text: str, rows: list[Row], edits: Sequence[Edit], first: int) -> list[Edit]:
    """The marks of notes that were typed rather than made by the word processor; their rows become notes in place.

    `edits` are those made so far, which are not looked into; `first` is the number of the first note found here.
    """
    body = [row for row in rows if row.shown and row.note < 0]
    if not body:
        return []
    lines = [Line(row.words if row.kind == "heading" else row.start, row.end, gap=True) for row in body]
    said = [text[line.start : line.end].rstrip() or " " for line in lines]
    starts = [edit.start for edit in edits if edit.calls]

    def typed(call: Call) -> bool:
        return not _within(call.start, starts) and (not starts or call.form != "word")

    notes, calls = find_notes(text, lines, said, range(len(lines)), LONG, typed)
    for number, entry in enumerate(notes.entries, first):
        for n in entry.rows:
            row = body[n]
            row.kind, row.label, row.note = entry.kind, entry.label, number  # type: ignore[assignment]
            row.words = max(row.words, lines[n].start + (entry.lead if n == entry.rows[0] else 0))
    found = tie(text, lines, calls, notes)
    return [_renumbered(edit, first) for edit in found]


def _within(at: int, starts: Sequence[int]) -> bool:
    """Whether a mark made by the word processor stands at that offset or up to four characters before."""
    near = bisect_right(starts, at) - 1
    return near >= 0 and at - starts[near] < 4


def _renumbered(edit: Edit, first: int) -> Edit:
    calls = tuple((label, note + first) for label, note in edit.calls)
    return Edit(edit.start, edit.end, edit.put, calls, edit.link, edit.kept)
