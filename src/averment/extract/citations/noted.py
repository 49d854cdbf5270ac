"""Finds the sources in notes, and the marks in the running text that call numbered references.

A footnote's or endnote's own words are the citation; where an author numbers a list of works and prints the numbers in
brackets ("[1, 3]", "[7; see also 1, p. 41]"), each number printed is one. Knows passages and marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.brackets import bracketed
from averment.extract.citations.comments import comment
from averment.extract.citations.evidence import Sources
from averment.extract.citations.pieces import pieces_in
from averment.model.document import Flow, Mark, Passage

_ITEM = re.compile(
    r"\s*(?P<first>\d{1,3})(?:\s?[–-]\s?(?P<last>\d{1,3}))?(?P<locator>(?:\s*,\s*[^\W\d]+\.?\s*[\d–-]+)?)"
)
_ROUND = re.compile(r"(?<=[\w”’\")%.] )\(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,12}\)(?=[\s.,;:]|\Z)")


def in_notes(of: Sources, flow: Flow, listed: frozenset[int]) -> Iterator[Anchor]:
    """The sources in notes, each anchored where its mark stands; those of notes that no mark calls have no anchor.

    `listed` are the passages that numbers in the text call: they are works, named where their numbers stand.
    """
    called: dict[int, Mark] = {}
    for mark in flow.marks:
        if not mark.kept:
            called.setdefault(mark.note, mark)
    for index in entries_of(flow, "note"):
        if index in listed and index not in called:
            continue
        passage = flow.passages[index]
        named = _in_note(of, passage) if called else _entry(of, passage)
        if named:
            at = called[index].at if index in called else passage.start
            yield Anchor(at, at, "after" if index in called else None, named, passage.label or None)


def in_numbers(of: Sources, flow: Flow) -> list[Anchor]:
    """The brackets that call numbered references, each number a source whose words stand in the list."""
    marks = [mark for mark in flow.marks if mark.kept]
    if marks:
        entries = {flow.passages[n].label: n for n in entries_of(flow, "note")}
        entries |= {flow.passages[mark.note].label: mark.note for mark in marks}
        spans = dict(_bracket_around(of.text, mark) for mark in marks)
        found = [_called(of.text, opening, closing, entries) for opening, closing in spans.items()]
        return [anchor for anchor in found if anchor.named]
    return _in_round_brackets(of, flow) if not flow.marks else []


def _bracket_around(text: str, mark: Mark) -> tuple[int, int]:
    """The bracket that a mark stands in, as its opening and its closing; the mark's own edges if it stands in none."""
    floor = max(0, mark.at - 90)
    opening = max(text.rfind("[", floor, mark.at), text.rfind("(", floor, mark.at))
    closing = text.find("]" if text[opening] == "[" else ")", mark.at, mark.at + 90) if opening >= 0 else -1
    return (opening, closing) if closing > 0 else (mark.at - 1, mark.at + len(mark.label))


def _in_round_brackets(of: Sources, flow: Flow) -> list[Anchor]:
    """Numbers in round brackets that call a numbered list of works: "(1)", "(2,3)"."""
    entries = {flow.passages[n].label: n for n in entries_of(flow, "note") if flow.passages[n].label.isdigit()}
    if len(entries) < 2:
        return []
    found = []
    for match in _ROUND.finditer(of.text, 0, body_end(flow)):
        anchor = _called(of.text, match.start(), match.end() - 1, entries)
        if anchor.named:
            found.append(anchor)
    works = {named.entry for anchor in found for named in anchor.named}
    return found if 2 * len(works) >= len(entries) else []


def _called(text: str, opening: int, closing: int, entries: dict[str, int]) -> Anchor:
    """The bracket as an anchor: its numbers, in order, each with the range it opens and the place inside the work."""
    items = _ITEM.finditer(text, opening + 1, closing)
    return Anchor(opening, closing + 1, "after", tuple(named for item in items for named in _numbers(item, entries)))


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


def _in_note(of: Sources, passage: Passage) -> tuple[Named, ...]:
    """The sources that a note names; of a note that is only comment, those in its brackets.

    A note under an asterisk mostly says something of the document: there a source must look like one.
    """
    start, end = passage.start, passage.end
    strict = bool(passage.label) and not passage.label.isalnum()
    found = [piece for piece in pieces_in(of, start, end, note=True) if not (strict and piece.bare)]
    if found:
        return tuple(
            Named(p.start, p.end, "ibid" if p.shape == "back" else "note", said=p.said, sure=not p.bare) for p in found
        )
    return tuple(replace(named, form="note") for anchor in bracketed(of, start, end) for named in anchor.named)


def _entry(of: Sources, passage: Passage) -> tuple[Named, ...]:
    """The work that an entry of a list gives: all its words, unless they are a comment."""
    end = passage.end - of.text.endswith(".", passage.start, passage.end)
    if end - passage.start < 3 or comment(of, passage.start, end):
        return ()
    return (Named(passage.start, end, "note"),)


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


def entries_of(flow: Flow, kind: str) -> list[int]:
    """The indices of the passages of a kind, among notes and references."""
    return [n for n in range(_first_note(flow), len(flow.passages)) if flow.passages[n].kind == kind]
