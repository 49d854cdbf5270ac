"""Finds the sources in notes, and the marks in the running text that call numbered references.

A footnote's or endnote's own words are the citation; where an author numbers a list of works and prints the numbers in
brackets ("[1, 3]", "[7; see also 1, p. 41]"), each number printed is one. Knows passages and marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.brackets import FORMS, bracketed
from averment.extract.citations.evidence import Sources
from averment.extract.citations.pieces import pieces_in
from averment.model.document import Flow, Mark

_ITEM = re.compile(
    r"\s*(?P<first>\d{1,3})(?:\s?[–-]\s?(?P<last>\d{1,3}))?(?P<locator>(?:\s*,\s*[^\W\d]+\.?\s*[\d–-]+)?)"
)
_NUMBERS = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*")


def in_notes(of: Sources, flow: Flow) -> Iterator[Anchor]:
    """The sources in notes, each anchored where its mark stands; those of notes that no mark calls have no anchor."""
    called: dict[int, Mark] = {}
    kept: set[int] = set()
    for mark in flow.marks:
        if stays(flow, mark):
            kept.add(mark.note)
        else:
            called.setdefault(mark.note, mark)
    for index in range(_first_note(flow), len(flow.passages)):
        passage = flow.passages[index]
        if passage.kind != "note" or (index in kept and index not in called):
            continue
        named = _in_note(of, passage.start, passage.end, strict=bool(passage.label) and not passage.label.isalnum())
        if named:
            at = called[index].at if index in called else passage.start
            yield Anchor(at, at, "after" if index in called else None, named, passage.label or None)


def in_numbers(of: Sources, flow: Flow) -> Iterator[Anchor]:
    """The brackets that call numbered references, each number a source whose words stand in the list."""
    entries = {flow.passages[mark.note].label: mark.note for mark in flow.marks if stays(flow, mark)}
    text = flow.text
    done = -1
    for mark in flow.marks:
        if mark.at < done or not stays(flow, mark):
            continue
        opening = text.rfind("[", 0, mark.at)
        closing = text.find("]", mark.at)
        done = closing + 1
        named = [n for item in text_items(text, opening + 1, closing) for n in _numbers(item, entries)]
        yield Anchor(opening, done, "after", tuple(named))


def stays(flow: Flow, mark: Mark) -> bool:
    """Whether a mark is still in the text: a number of the author's own list of works, in brackets."""
    return flow.text.startswith(mark.label, mark.at) and flow.text[mark.at - 1 : mark.at] in "[ ,;–-"


def text_items(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers in a bracket, each with the range it opens and the place inside the work, in order."""
    return (item for item in _ITEM.finditer(text, start, end))


def _numbers(item: re.Match[str], entries: dict[str, int]) -> Iterator[Named]:
    """The works that one number or range calls: the ends of a range by their digits, those between by its dash."""
    first, last = item["first"], item["last"]
    if first in entries:
        end = item.end() if not last else item.end("first")
        yield Named(item.start("first"), end, "note", entry=entries[first], locator=item["locator"].strip(" ,") or None)
    if last:
        between = item.end("first"), item.start("last")
        for number in range(int(first) + 1, min(int(last), int(first) + 30)):
            if str(number) in entries:
                yield Named(*between, "note", entry=entries[str(number)])
        if last in entries:
            yield Named(item.start("last"), item.end(), "note", entry=entries[last])


def _in_note(of: Sources, start: int, end: int, strict: bool) -> tuple[Named, ...]:
    """The sources that a note names; of a note that is only comment, those in its brackets.

    A note under an asterisk mostly says something of the document: there, `strict`, a source must look like one.
    """
    found = [piece for piece in pieces_in(of, start, end, note=True) if not (strict and piece.bare)]
    if found:
        return tuple(Named(p.start, p.end, "note" if p.shape != "back" else FORMS["back"]) for p in found)
    return tuple(named._replace(form="note") for anchor in bracketed(of, start, end) for named in anchor.named)


def _first_note(flow: Flow) -> int:
    """The index of the first note or reference: they stand last."""
    index = len(flow.passages)
    while index and flow.passages[index - 1].kind in ("note", "reference"):
        index -= 1
    return index


def body_end(flow: Flow) -> int:
    """The flow offset at which the running text ends and notes begin."""
    index = _first_note(flow)
    return flow.passages[index].start if index < len(flow.passages) else len(flow.text)


def entries_of(flow: Flow, kinds: Sequence[str]) -> list[int]:
    """The indices of the passages of the kinds, among notes and references."""
    return [n for n in range(_first_note(flow), len(flow.passages)) if flow.passages[n].kind in kinds]
