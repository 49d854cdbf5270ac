"""What shows of a document with paragraphs only once all are known: headings, lines, numbers and notes made by hand.

A format names headings by styles, numbers by lists and notes by marks, but authors also type them: bold lines above
text, "(a)" and a tab, a raised digit and a list of sources at the end, a list in one paragraph with line breaks. These
are found here, by the type they are set in and by the layout's own rules. It must not know any format.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from averment.model.document import Kind
from averment.readers.layout.blocks import LONG, Block, Gatherer, width_of
from averment.readers.layout.find import find_notes
from averment.readers.layout.headings import find_headings
from averment.readers.layout.lines import Line, lines_of
from averment.readers.layout.marks import Call
from averment.readers.layout.openings import Opening, opening
from averment.readers.layout.ties import tie
from averment.readers.layout.weave import Edit
from averment.readers.rows import ITEMS, Row

_TYPED = frozenset(["bullet", "paren", "half", "small", "dot", "deep"])
_ENDS = re.compile(r"[.;,]\W*\Z")
_BOLD_SHARE = 0.4


def settle(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows with headings that no style names, numbers that were typed and lines that stand for paragraphs found."""
    settled = [part for row in rows for part in _lines_apart(text, row)]
    for row in settled:
        if row.shown and not row.label and row.kind in ("paragraph", "cell", "item", "quote"):
            _unlabel(text, row)
    body = [row for row in settled if row.shown and row.note < 0]
    if not _by_type(text, body) and not any(row.kind == "heading" for row in body):
        _by_layout(text, body)
    return settled


def _lines_apart(text: str, row: Row) -> list[Row]:
    """The row, or, where its line breaks part what belongs apart (entries of a list, say), a row for each part."""
    if row.note >= 0 or row.kind not in ("paragraph", "cell", "item") or text.find("\n", row.words, row.end) < 0:
        return [row]
    lines = [_moved(line, row.words) for line in lines_of(text[row.words : row.end])]
    said = [text[line.start : line.end] for line in lines]
    blocks = Gatherer(lines, said, range(len(lines)), width_of(said)).blocks()
    if len(blocks) < 2:
        return [row]
    parts = []
    for n, block in enumerate(blocks):
        first, last = lines[block.rows[0]], lines[block.rows[-1]]
        kind: Kind = row.kind if n == 0 or row.kind == "cell" else "item" if block.kind == "item" else "paragraph"
        label = row.label if n == 0 else ""
        start = row.start if n == 0 else first.start
        parts.append(replace(row, start=start, words=first.start, end=last.end, kind=kind, label=label))
    return parts


def _moved(line: Line, by: int) -> Line:
    return replace(line, start=line.start + by, end=line.end + by)


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
    if n + 1 == len(rows) or _leads_in(text, rows[n + 1]):
        return False
    if row.weight > 1:
        return True
    around = [rows[m].weight for m in (n - 1, n + 1) if m >= 0]
    return row.weight not in around and words[0] not in "“\"«‘'"


def _leads_in(text: str, after: Row) -> bool:
    """Whether what stands before a row only leads in to it: to a list whose items go on with its sentence."""
    return after.kind == "item" and text[after.words : after.words + 1].islower()


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
        if block.kind == "heading" and row.kind == "paragraph":
            row.kind, row.label, row.words = "heading", "", row.start  # a heading keeps its number


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
    said = [_as_line(text, row) for row in body]
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


def _as_line(text: str, row: Row) -> str:
    """A row as a line of Markdown, in which a heading is not taken for an entry with that number."""
    words = text[row.words if row.kind == "heading" else row.start : row.end].rstrip()
    return f"# {words}" if row.kind == "heading" else words or " "


def _within(at: int, starts: Sequence[int]) -> bool:
    """Whether a mark made by the word processor stands at that offset or up to four characters before."""
    near = bisect_right(starts, at) - 1
    return near >= 0 and at - starts[near] < 4


def _renumbered(edit: Edit, first: int) -> Edit:
    calls = tuple((label, note + first) for label, note in edit.calls)
    return Edit(edit.start, edit.end, edit.put, calls, edit.link, edit.kept)
