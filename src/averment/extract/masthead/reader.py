"""Reads the head of a document from its first lines: the form, the agenda title, the title, what stands below it.

Holds the order in which a head is laid out. What single lines say is in `fields`, where units part in `units`, what a
title says of its makers in `submitters`, and what a title page says besides in `titlepage`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.fields import read_line, split_fields
from averment.extract.masthead.lines import Line, Lines
from averment.extract.masthead.naming import settle_bodies
from averment.extract.masthead.submitters import names_in_title, status_in
from averment.extract.masthead.units import (
    Unit,
    begins_title,
    goes_on,
    is_label,
    is_note,
    is_opening,
    is_text,
    join,
    join_lines,
    unit_at,
)
from averment.extract.masthead.warrants import resolutions_in
from averment.vocab.bodies import body_named, treaty_named
from averment.vocab.countries import code_of
from averment.vocab.lexicon import fold
from averment.vocab.masthead import agenda_letters, letters, masthead_words

_GLUED = re.compile(r"(?<=[a-zà-ÿ”’)])\d{1,2}\Z")
_ITEMS = ("item", "agenda item", "point", "tema")
_ALIKE = 12
_FORM = 45
_BODY_LINES = 6
_NAME_LINES = 4
_LONGEST_NAME = 140
_AGENDA_LINES = 9


def read_form(draft: Draft, lines: Lines, index: int = 0) -> int:
    """Reads the lines of a form into the draft; the index of the first line after them.

    Lines that no field takes are the name of a body if a session, an agenda item or another field follows soon.
    """
    other: list[Line] = []
    begun = False
    while (line := lines.get(index)) and index < _FORM:
        if _closes(line) or (begun and _one_known(lines, index)):
            break
        taken = _read_fields(draft, lines, index)
        if not taken and not _goes_on(draft, lines, index):
            break
        if not taken:
            if "session" in draft.spans and not draft.fresh_body:
                other.clear()
            other.append(line)
            draft.fresh_body = True
        begun = begun or "agenda_item" in draft.values or line.key.startswith("agenda item")
        index += taken or 1
    settle_bodies(draft, join_lines(other))
    return index


def _read_fields(draft: Draft, lines: Lines, index: int) -> int:
    """Reads the fields of a line, or the body's name that it begins; how many lines were taken."""
    line = lines.get(index)
    if line is None:
        return 0
    taken = False
    for piece in split_fields(line):
        taken = read_line(draft, piece, _fresh(draft)) or taken
    if taken:
        return 1
    whole = line.text
    for count in range(2, _NAME_LINES + 1):
        after = lines.get(index + count - 1)
        if after is None or after.gap or len(whole) > _LONGEST_NAME:
            return 0
        whole = join(whole, after.text)
        if body_named(whole) or treaty_named(whole):
            read_line(draft, replace(line, end=after.end).saying(whole), _fresh(draft))
            return count
    return 0


def is_form(draft: Draft) -> bool:
    """Whether what was read is the form of a United Nations document, and not just a body's name over a title."""
    marks = {"symbol", "distribution", "original_language", "job_number"}
    return not marks.isdisjoint(draft.values) or any(name in marks for name, _, _ in draft.blank)


def _fresh(draft: Draft) -> bool:
    return "session" not in draft.spans and "agenda_item" not in draft.values


def _closes(line: Line) -> bool:
    """Whether a line cannot be one of a form: a note, or a title."""
    return line.star or (begins_title(line.key) and len(line.key) > 12)


def _goes_on(draft: Draft, lines: Lines, index: int) -> bool:
    """Whether a line that no field takes is followed, within a few, by one that a session or agenda item takes."""
    if draft.seen < 2 or "agenda_item" in draft.values:
        return False
    for ahead in range(index + 1, index + _BODY_LINES):
        line = lines.get(ahead)
        if line is None or line.star or len(line.text) > 120 or begins_title(line.key):
            return False
        trial = Draft(seen=draft.seen)
        if read_line(trial, line, True) and ("session" in trial.spans or "agenda_item" in trial.values):
            return True
    return False


def read_agenda_title(draft: Draft, lines: Lines, index: int) -> int:
    """Reads the title of the agenda item, if one stands here; the index of the line after it."""
    if "agenda_title" in draft.values or not draft.seen:
        return index
    taken = _known_agenda(lines, index)
    if taken and _several(draft.get("agenda_item")):
        taken += _rest_of_block(lines, index + len(taken))
    if not taken and _is_agenda(draft, lines, index):
        taken = _agenda_lines(lines, index)
        taken += _known_agenda(lines, index + len(taken))
    if taken:
        draft.put("agenda_title", join_lines(taken), taken[0])
    return index + len(taken)


def _several(item: str | None) -> bool:
    """Whether a printed agenda item is more than one: "2 and 8"."""
    return item is not None and len(re.findall(r"\d+", item)) > 1


def _rest_of_block(lines: Lines, index: int) -> list[Line]:
    """The lines up to the next gap, if another block of a title follows; none if a title begins here."""
    taken: list[Line] = []
    while (line := lines.get(index + len(taken))) and not line.gap and not begins_title(line.key):
        taken.append(line)
    after = unit_at(lines, index + len(taken))
    return taken if after and after[0].gap and not is_text(after[0]) and not is_opening(after[0]) else []


def skip_second_form(draft: Draft, lines: Lines, index: int) -> int:
    """Passes over the session, dates and agenda item of a second body, which a document under two symbols has."""
    line = lines.get(index)
    if line is None or not ("ses" in line.key or line.key.startswith(_ITEMS) or body_named(line.text)):
        return index
    second = Draft(seen=draft.seen)
    after = read_form(second, lines, index)
    if "session" not in second.spans and "agenda_item" not in second.values:
        return index
    return read_agenda_title(second, lines, after)


def _known_agenda(lines: Lines, index: int) -> list[Line]:
    """The lines from here on that make up one or more standing agenda titles."""
    taken: list[Line] = []
    while True:
        more = _one_known(lines, index + len(taken))
        if not more:
            return taken
        taken += more
        while (line := lines.get(index + len(taken))) and goes_on(taken[-1], line):
            taken.append(line)


def _one_known(lines: Lines, index: int) -> list[Line]:
    """The lines from here on that make up one standing agenda title, give or take a misprint."""
    first = lines.get(index)
    titles = agenda_letters(letters(first.text[: 2 * _ALIKE])) if first else []
    sofar, taken, whole = "", 0, 0
    while titles and (line := lines.get(index + taken)) and taken < _AGENDA_LINES:
        sofar += letters(line.text)
        taken += 1
        titles = [title for title in titles if _so_far(title, sofar)]
        whole = taken if any(len(title) - len(sofar) < _ALIKE for title in titles) else whole
    return lines.up_to(index + whole)[index:]


def _so_far(title: str, sofar: str) -> bool:
    """Whether letters are the beginning of a title, or very much like it."""
    return title.startswith(sofar) or (
        3 * _ALIKE < len(sofar) < len(title) + _ALIKE // 2 and ratio(title[: len(sofar)], sofar) > 90
    )


def _is_agenda(draft: Draft, lines: Lines, index: int) -> bool:
    """Whether the unit here is an agenda title: another that can be the title follows it."""
    found = unit_at(lines, index)
    if found is None or is_text(found[0]) or is_label(found[0].text):
        return False
    taken = _agenda_lines(lines, index)
    after = unit_at(lines, index + len(taken))
    if after is None or is_opening(after[0]) or is_note(after[0].lines[0]) or is_label(after[0].text):
        return False
    in_capitals = (
        taken[-1].text.isupper() and not after[0].gap and not read_line(Draft(seen=9), after[0].lines[0], False)
    )
    if begins_title(found[0].key) and not in_capitals and (found[0].gap or "agenda_item" not in draft.values):
        return False
    if "agenda_item" in draft.values:
        return not is_text(after[0])
    return draft.seen >= 3 and begins_title(after[0].key)


def _agenda_lines(lines: Lines, index: int) -> list[Line]:
    """The lines of an agenda title: to the next gap, or to where a title begins or capitals end."""
    first = lines.get(index)
    taken: list[Line] = []
    while (line := lines.get(index + len(taken))) and first:
        if taken and (line.gap or line.level or first.text.isupper() != line.text.isupper()):
            break
        if taken and first.gap and begins_title(line.key):
            break
        taken.append(line)
    return taken


def read_titles(draft: Draft, lines: Lines, index: int) -> int:
    """Reads title and subtitle; the index of the line after them."""
    while found := unit_at(lines, index):
        unit, after = found
        first = unit.lines[0]
        if is_note(first) or is_text(unit) or is_circulating(unit) or is_opening(unit) or _is_statement(unit):
            break
        if "title" in draft.values and _below_title(unit):
            break
        if is_label(unit.text):
            index = after
            continue
        if not begins_title(unit.key) and read_line(draft, first, False):
            index += 1
            continue
        _take_title(draft, unit)
        index = after
    return index


def _below_title(unit: Unit) -> bool:
    """Whether a unit below the title belongs to the text: it stands apart and is no line of a title, or is a label."""
    head, colon, _ = unit.key.partition(":")
    if colon and head.endswith(masthead_words().submitters.by):
        return True
    apart = unit.gap and not is_label(unit.text) and unit.key not in masthead_words().tails
    return apart and not begins_title(unit.key) and not _is_country(unit.text) and not unit.text.startswith("(")


def _take_title(draft: Draft, unit: Unit) -> None:
    """Takes a unit for the title, for the country below it, or for the line below that.

    A country alone stands below the agenda title, which is the document's title too ("Universal periodic review").
    """
    title, agenda = draft.get("title"), draft.get("agenda_title")
    if title is None:
        alone = agenda is not None and _is_country(unit.text)
        draft.put("title", f"{agenda} {unit.text}" if alone else _GLUED.sub("", unit.text), unit.lines[0])
    elif unit.text.startswith("(") and "subtitle" not in draft.values:
        draft.values["title"] = f"{title} {unit.text}"
    elif _is_country(unit.text) and "subtitle" not in draft.values:
        draft.values["title"] = f"{title} {unit.text}"
        draft.country = unit.text
    else:
        draft.put("subtitle", unit.text, unit.lines[0])


def _is_country(text: str) -> bool:
    return len(text) < 80 and code_of(text) is not None


def is_circulating(unit: Unit) -> bool:
    """Whether a unit is the sentence by which the Secretary-General circulates a statement."""
    return any(cue in unit.key for cue in masthead_words().circulating) and len(unit.text) > 40


def _is_statement(unit: Unit) -> bool:
    return unit.key.strip(" :.") in masthead_words().statement


def read_notes(draft: Draft, lines: Lines, index: int) -> int:
    """Reads the circulating note and the notes below it; the index of the line at which the document's text begins."""
    while found := unit_at(lines, index):
        unit, after = found
        first = unit.lines[0]
        if is_circulating(unit):
            _take_resolutions(draft, unit, True)
        elif _is_statement(unit) and "title" in draft.values:
            return after
        elif not is_note(first) and not read_line(draft, first, False):
            break
        elif not is_note(first):
            after = index + 1
        index = after
    return index


def _take_resolutions(draft: Draft, unit: Unit, firm: bool) -> None:
    symbols, paragraphs = resolutions_in(unit.text)
    if symbols:
        draft.put("resolution", symbols[0] if len(symbols) == 1 else symbols, unit.lines[0])
        draft.put("paragraphs", paragraphs, unit.lines[0])


def describe_title(draft: Draft) -> None:
    """Puts what title and subtitle say of submitters, status and resolutions into the draft."""
    for name in ("title", "subtitle"):
        words = draft.get(name)
        if not words:
            continue
        where = Line(*draft.spans.get(name, draft.spans["title"]), words, "", False)
        bare = words.removesuffix(draft.country).rstrip() if draft.country else words
        draft.put("submitters", names_in_title(bare) or _reporting(draft, words), where)
        draft.put("status", status_in(words), where)
        symbols, paragraphs = resolutions_in(words)
        if symbols and "accordance" in words and "resolution" not in draft.values:
            draft.put("resolution", symbols[0] if len(symbols) == 1 else symbols, where)
            draft.put("paragraphs", paragraphs, where)


def _reporting(draft: Draft, title: str) -> list[str]:
    """The State that reports on itself, whose name stands below the title of its national report."""
    if not fold(title).startswith(masthead_words().national):
        return []
    return [draft.country] if draft.country else []
