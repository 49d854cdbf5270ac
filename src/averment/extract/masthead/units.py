"""Cuts the lines below a form into units: a title, the line under it, a byline, the first words of the text.

Holds the typographical signs by which one unit ends and the next begins, and those by which running text differs
from a title. It must not know what a masthead's fields are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from averment.extract.masthead.lines import Line, Lines
from averment.vocab.countries import code_of
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words
from averment.vocab.ordinals import find_session

_NUMBERED = re.compile(
    r"(?:\(?\d{1,3}[.)]|[IVX]{1,5}\.|[A-Z]\.|\(?[a-z]\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?:\s|\Z)"
    r"|\d{1,2} [A-Z][a-z]+ [a-z]"
)
_HEADING_NUMBER = re.compile(r"(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)]?\s+")
_SENTENCE = re.compile(r"[a-z\u00e0-\u00ff”’)\]]{2}[.!?](?:\d{1,3})?(?:\s+[A-Z\u00c0-\u00dd“«]|\Z)")
_LOWER = re.compile(r"[^\W\d_A-Z\u00c0-\u00de]")
_CUT_WORD = re.compile(r"[^\W\d_]-\Z")
_MOST_LINES = 40
_MOST_OF_TEXT = 7
_NARROW = 38
_RAGGED = 9
_WIDEST = 100
_NAMELY = 10
_DATED = 45
_COUNTRY = 62
_PAGES_OF_TITLE = 90
_JOINT_TITLE = 250


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
    if index in lines.lengths:
        end = index + lines.lengths[index]
        return _unit(lines.up_to(end)[index:]), end
    taken = [first]
    most = _MOST_OF_TEXT if begins_text(first.key) else _MOST_LINES
    while len(taken) < most and (line := lines.get(index + len(taken))):
        if _parts(taken, line, lines.get(index + len(taken) + 1)):
            break
        taken.append(line)
    lines.lengths[index] = len(taken)
    return _unit(taken), index + len(taken)


def _parts(taken: list[Line], line: Line, after: Line | None) -> bool:
    """Whether a line begins a unit of its own rather than going on with the one before it."""
    last = taken[-1]
    if line.level or last.level or line.star:
        return True
    lower = bool(_LOWER.match(line.text))
    hangs = _hangs(last)
    if line.gap:
        return not (hangs and lower)
    if _NUMBERED.match(line.text) or (opens_role(line) and not hangs):
        return True
    if lower or hangs:
        return False
    if line.text[0] == "(":
        return last.marked or opens_role(last)
    return last.marked or opens_role(last) or _differs(taken, line) or _opens(line) or _is_short(taken, line, after)


def _hangs(line: Line) -> bool:
    """Whether a line ends in a word or sign after which something must follow."""
    if line.text[-1] in ",-–(/":
        return True
    last = line.text.rpartition(" ")[2]
    pages = masthead_words().pages
    if last.isupper():
        return last.lower() in pages.small and line.text.isupper()
    return last in pages.small or last in pages.hanging


def _differs(taken: list[Line], line: Line) -> bool:
    """Whether a line is set in another way than the one before it, or either says something complete by itself."""
    last = taken[-1]
    if last.text.isupper() != line.text.isupper() and len(line.text) > _NAMELY < len(last.text):
        return True
    words = masthead_words()
    if line.bold != last.bold or line.key in words.tails or last.key in words.tails:
        return True
    return line.key.strip(" :.") in words.openings or (len(taken) == 1 and last.key in words.kinds)


def _opens(line: Line) -> bool:
    """Whether a line begins like a title, a text or a label."""
    return begins_title(line.key) or (begins_text(line.key) and not line.text.isupper()) or is_label(line.text)


def _is_short(taken: list[Line], line: Line, after: Line | None) -> bool:
    """Whether the line before broke off although the next word would have had room, or a country's name ends there."""
    last = taken[-1]
    width = max(len(one.text) for one in taken)
    if len(taken) == 1 and after is not None and not after.gap:
        width = max(width, min(len(line.text), _WIDEST))
    narrow = after is None or (width < _NARROW and len(after.text) < _NARROW)
    room = max(width, 0 if narrow else _NARROW) - _RAGGED
    if _is_country(line.text) or (len(taken) < 3 and _is_country(_unit(taken).text)):
        return not _is_country(join(last.text, line.text))
    return len(last.text) + 1 + len(line.text.partition(" ")[0]) < room


def _is_country(text: str) -> bool:
    """Whether words are a State's name and nothing else; most are ruled out by their length or first letter."""
    return len(text) < _COUNTRY and not text[0].islower() and text.count(" ") < 9 and code_of(text) is not None


def _unit(taken: list[Line]) -> Unit:
    text = join_lines(taken) or ""
    return Unit(text, fold(text), tuple(taken))


def goes_on(last: Line, line: Line) -> bool:
    """Whether a line in the same block goes on with the one before it, by its first letter or that one's last word."""
    return not line.gap and (bool(_LOWER.match(line.text)) or _hangs(last) or last.key.endswith(":"))


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
    if before.endswith("-") and _CUT_WORD.search(before) and _LOWER.match(after):
        return before + after
    return f"{before} {after}"


def opens_role(line: Line) -> bool:
    """Whether a line of a title page stands for itself: a date, a session, a byline, an address on the web."""
    if line.key.startswith(("http", "www.")):
        return True
    if line.digits and line.text[-1].isdigit() and len(line.text) < 2 * _DATED and _ends_in_date(line.text):
        return True
    if len(line.text) < _DATED and "ses" in line.key and (session := find_session(line.text)):
        return session.end - session.start == len(line.text)
    head, colon, _ = line.key.partition(":")
    if colon and len(head) < _DATED:
        return head.startswith(_labels())
    return line.key.startswith(masthead_words().submitters.by)


@cache
def _labels() -> tuple[str, ...]:
    """The words before a colon that give a line of a title page its role."""
    words = masthead_words()
    return (
        *words.pages.date,
        *words.pages.subject,
        *words.pages.passed,
        *words.submitters.bylines,
        *words.submitters.by,
    )


def _ends_in_date(text: str) -> bool:
    """Whether a line is a date, or ends in one that a dash, comma or stroke parts from a name or place."""
    found = find_dates(text)
    if len(found) != 1 or found[0].end != len(text) or found[0].last:
        return False
    before = text[: found[0].start].rstrip()
    key = fold(text)
    return not before or key.startswith(_dates()) or (before[-1] in ",-–—|:" and not begins_title(key))


@cache
def _dates() -> tuple[str, ...]:
    """Openings of lines that give the date, each with the blank after it."""
    return tuple(f"{word} " for word in masthead_words().pages.date)


def begins_title(key: str) -> bool:
    """Whether folded words open a title of the kinds that documents bear ("report of", "note by")."""
    return key.startswith(masthead_words().titles)


def begins_text(key: str) -> bool:
    """Whether folded words open running text, as far as the way it begins shows."""
    return key.startswith(masthead_words().texts)


def is_label(text: str) -> bool:
    """Whether a line names somebody's part in the document: "Chair-Rapporteur: ..."."""
    head, colon, _ = text.partition(":")
    return bool(colon) and len(head) < _COUNTRY and fold(head.strip()).startswith(masthead_words().labels)


def is_opening(unit: Unit) -> bool:
    """Whether a unit is the heading of a first section: "Introduction", "1. Background", "I. Summary"."""
    openings = masthead_words().openings
    bare = unit.key.strip(" :.")
    if bare in openings:
        return True
    number = _HEADING_NUMBER.match(unit.text)
    return number is not None and fold(unit.text[number.end() :].strip(" :.")) in openings


def is_text(unit: Unit) -> bool:
    """Whether a unit is running text, not a title."""
    words = unit.text.split()
    if _NUMBERED.match(unit.text) or (unit.text[-1] == "," and len(words) < 7):
        return True
    if len(words) < 9:
        return False
    if not unit.level and begins_text(unit.key):
        return True
    if unit.level and len(words) < _PAGES_OF_TITLE:
        return False
    titled = begins_title(unit.key)
    if len(words) >= 14 and _SENTENCE.search(unit.text.rstrip(".") if titled else unit.text):
        return True
    return (unit.text[-1] in ".!?:" and not titled) or len(words) > (_JOINT_TITLE if titled else _PAGES_OF_TITLE)


def is_note(line: Line) -> bool:
    """Whether a line is a note to the masthead: it has a note mark before it, or is worded like one."""
    return line.star or line.key.startswith(masthead_words().notes)
