"""The masthead of a UN document, or the title page of a submission, from the raw lines at its top."""

from __future__ import annotations

from typing import NamedTuple

from averment.extract.masthead.check import check_masthead
from averment.extract.masthead.draft import Draft
from averment.extract.masthead.frontmatter import front_matter, take_front_matter
from averment.extract.masthead.lines import Line, Lines
from averment.extract.masthead.naming import settle_bodies
from averment.extract.masthead.reader import (
    describe_title,
    is_form,
    read_agenda_title,
    read_form,
    read_notes,
    read_titles,
    skip_second_form,
)
from averment.extract.masthead.running import running_heads
from averment.extract.masthead.signatories import dateline, speakers_in
from averment.extract.masthead.titlepage import read_title_page, take_from_title, take_names
from averment.extract.masthead.units import unit_at
from averment.model.document import Document
from averment.model.finding import Finding
from averment.model.statement import Masthead
from averment.vocab.masthead import letters


class Head(NamedTuple):
    """A masthead, the offset in `Document.text` at which the body begins, and what is odd (spans in the text)."""

    masthead: Masthead
    end: int
    findings: tuple[Finding, ...]


def read_masthead(document: Document) -> Head:
    """What a document says of itself at its top; every field `None` where it says nothing.

    Reads the form of a United Nations document, the title page of a submission, the head of an oral statement or press
    release, and Markdown front matter. The body begins after the masthead, the circulating note and the notes to it; a
    summary is text. Looks at the first 7,000 characters, for a date of signing at the last 500, and where nobody is
    named so far at running heads in the first 30,000. Misses mastheads whose columns a conversion mixed word by word.
    """
    text = document.text
    draft = Draft()
    block = front_matter(text)
    if block:
        take_front_matter(draft, block)
        take_names(draft)
        take_from_title(draft)
    lines = Lines(text, block.end if block else 0)
    index = _skip_heading(draft, lines) if block and "title" in draft.values else _read_top(draft, lines)
    index = read_notes(draft, lines, index)
    settle_bodies(draft)
    describe_title(draft)
    last = lines.get(index)
    end = (last.start if last else len(text)) if index or block else 0
    if not is_form(draft):
        _complete(draft, text, end)
    return Head(draft.masthead(), end, check_masthead(draft))


def _read_top(draft: Draft, lines: Lines) -> int:
    """Reads a form or a title page; the index of the line after it."""
    index = read_agenda_title(draft, lines, read_form(draft, lines))
    if not is_form(draft):
        return read_title_page(draft, lines, index)
    return read_titles(draft, lines, skip_second_form(draft, lines, index))


def _skip_heading(draft: Draft, lines: Lines) -> int:
    """Passes over a heading that says the title again; the index of the line after it."""
    found = unit_at(lines, 0)
    return found[1] if found and letters(found[0].text) == letters(draft.get("title")) else 0


def _complete(draft: Draft, text: str, end: int) -> None:
    """What the text itself says of its makers and its date, where the head does not."""
    nowhere = Line(end, end, "", "", False)
    draft.put("submitters", speakers_in(text, end), nowhere)
    if "date" not in draft.values and (dated := dateline(text, end)):
        draft.put("date", dated[0], dated[1])
    if "submitters" not in draft.values:
        running = running_heads(text)
        draft.put("submitters", running.names, nowhere)
        draft.put("date", running.year, nowhere)
