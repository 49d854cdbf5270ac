"""Cuts the lines below a form into units: a title, the line under it, a byline, the first words of the text.

Holds the typographical signs by which one unit ends and the next begins, and those by which running text differs
from a title. It must not know what a masthead's fields are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from averment.extract.masthead.lines import Line, Lines
from averment.vocab.countries import code_of
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words

_NUMBERED = re.compile(
    r"(?:\(?\d{1,3}[.)]|[IVX]{1,5}\.|[A-Z]\.|\(?[a-z]\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?:\s|\Z)|\d{1,2} [A-Z][a-z]+ [a-z]"
)
_SENTENCE = re.compile(r"[a-z\u00e0-\u00ff”’)\]]{2}[.!?](?:\d{1,3})?(?:\s+[A-Z\u00c0-\u00dd“«]|\Z)")
_HANGS = re.compile(
    r"(?:,|\b(?:of|the|on|in|to|and|or|for|by|with|from|at|against|its|his|her|a|an|de|la|le|les|des|du|et|sur|aux?|à|en|los|las"
    r"|el|y|sobre|para|del|al|contra|par|pour|dans|concerning|regarding|under|between|entre|that|including)|[-–(/])\Z"
)
_LOWER = re.compile(r"[^\W\d_A-Z\u00c0-\u00de]")
_LONGEST = 40
_NARROW = 38
_NAMELY = 10
_DATED = 45


class Unit(NamedTuple):
    """A run of lines that belong together: their words joined, folded, and the lines themselves."""

    text: str
    key: str
    lines: tuple[Line, ...]

    @property
    def level(self) -> int:
        """The level of a Markdown heading, else 0."""
        return self.lines[0].level

    @property
    def gap(self) -> bool:
        """Whether something blank stood before it."""
        return self.lines[0].gap


def unit_at(lines: Lines, index: int) -> tuple[Unit, int] | None:
    """The unit that begins at a line, and the index of the line after it; `None` past the last line."""
    first = lines.get(index)
    if first is None:
        return None
    taken = [first]
    while (line := lines.get(index + len(taken))) and len(taken) < _LONGEST:
        if _parts(taken, line, lines.get(index + len(taken) + 1)):
            break
        taken.append(line)
    return _unit(taken), index + len(taken)


def _parts(taken: list[Line], line: Line, after: Line | None) -> bool:
    """Whether a line begins a unit of its own rather than going on with the one before it."""
    last = taken[-1]
    if line.level or last.level or line.star:
        return True
    if line.gap:
        return not (_HANGS.search(last.key) and _LOWER.match(line.text))
    if _NUMBERED.match(line.text) or opens_role(line):
        return True
    if opens_role(last) and not _HANGS.search(last.key) and not _LOWER.match(line.text):
        return True
    if _LOWER.match(line.text):
        return False
    if last.marked and not _LOWER.match(line.text):
        return True
    if _HANGS.search(last.key):
        return False
    if line.text[0] == "(":
        return False
    words = masthead_words()
    if last.text.isupper() != line.text.isupper() and len(line.text) > _NAMELY < len(last.text):
        return True
    if (
        line.bold != last.bold
        or line.key in words.tails
        or last.key in words.tails
        or line.key.strip(" :.") in words.openings
    ):
        return True
    if begins_text(line.key) and not line.text.isupper():
        return True
    return begins_title(line.key) or is_label(line.text) or _short(taken, line, after)


def _short(taken: list[Line], line: Line, after: Line | None) -> bool:
    """Whether the line before broke off although the next word would have had room."""
    width = max(len(one.text) for one in taken)
    if len(taken) == 1 and after is not None and not after.gap:
        width = max(width, min(len(line.text), 100))
    if code_of(line.text) or code_of(_unit(taken).text):
        return True
    narrow = after is None or (width < _NARROW and len(after.text) < _NARROW)
    return len(taken[-1].text) + 1 + len(line.text.split()[0]) < max(width, 0 if narrow else _NARROW) - 9


def _unit(taken: list[Line]) -> Unit:
    text = join_lines(taken) or ""
    return Unit(text, fold(text), tuple(taken))


def join_lines(lines: Iterable[Line]) -> str | None:
    """The words of lines, joined; `None` if there are none."""
    whole: str | None = None
    for line in lines:
        whole = line.text if whole is None else join(whole, line.text)
    return whole


def join(before: str, after: str) -> str:
    """Two printed lines as one: a hyphen at the line's end stays, and takes no blank after it.

    >>> join("access through non-State-", "based grievance mechanisms"), join("Report of the", "Board")
    ('access through non-State-based grievance mechanisms', 'Report of the Board')
    """
    if before.endswith("\u00ad"):
        return before[:-1] + after
    if re.search(r"[^\W\d_]-\Z", before) and _LOWER.match(after):
        return before + after
    return f"{before} {after}"


def opens_role(line: Line) -> bool:
    """Whether a line of a title page stands for itself: a date, a byline, an address on the web."""
    words = masthead_words()
    if line.key.startswith(("http", "www.")):
        return True
    if line.text[-1:].isdigit() and len(line.text) < 2 * _DATED and _ends_in_date(line.text):
        return True
    head, colon, _ = line.key.partition(":")
    if colon and len(head) < _DATED:
        return head.startswith(
            (
                *words.pages.date,
                *words.pages.subject,
                *words.pages.passed,
                *words.submitters.bylines,
                *words.submitters.by,
            )
        )
    return line.key.startswith(words.submitters.by)


def _ends_in_date(text: str) -> bool:
    """Whether a line is a date, or ends in one that a dash, comma or stroke parts from a name or place."""
    found = find_dates(text)
    if len(found) != 1 or found[0].end != len(text) or found[0].last:
        return False
    before = text[: found[0].start].rstrip()
    return not before or (before[-1] in ",-–—|:" and not begins_title(fold(text)))


def begins_title(key: str) -> bool:
    """Whether folded words open a title of the kinds that documents bear ("report of", "note by")."""
    return key.startswith(masthead_words().titles)


def begins_text(key: str) -> bool:
    """Whether folded words open running text, as far as the way it begins shows."""
    return key.startswith(masthead_words().texts)


def is_label(text: str) -> bool:
    """Whether a line names somebody's part in the document: "Chair-Rapporteur: ..."."""
    head, colon, _ = fold(text).partition(":")
    return bool(colon) and len(head) < 60 and head.strip().startswith(masthead_words().labels)


def is_opening(unit: Unit) -> bool:
    """Whether a unit is the heading of a first section: "Introduction", "1. Background", "I. Summary"."""
    bare = re.sub(r"\A(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)]?\s+", "", unit.text).strip(" :.")
    return fold(bare) in masthead_words().openings or fold(unit.text.strip(" :.")) in masthead_words().openings


def is_text(unit: Unit) -> bool:
    """Whether a unit is running text, not a title."""
    words = unit.text.split()
    if _NUMBERED.match(unit.text) or (unit.text.endswith(",") and len(words) < 7):
        return True
    if len(words) >= 9 and begins_text(unit.key) and not unit.level:
        return True
    if unit.level and len(words) < 60:
        return False
    titled = begins_title(unit.key)
    if len(words) >= 14 and _SENTENCE.search(unit.text.rstrip(".") if titled else unit.text):
        return True
    return (len(words) >= 9 and unit.text.endswith((".", "!", "?", ":")) and not titled) or len(words) > (
        250 if titled else 90
    )


def is_note(line: Line) -> bool:
    """Whether a line is a note to the masthead: it has a note mark before it, or is worded like one."""
    return line.star or line.key.startswith(masthead_words().notes)
