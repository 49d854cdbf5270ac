"""Cuts a draft into parts at the marks that separate fields, passing over what is only a number, an editor or a kind.

Knows how parts follow one another; what separates is for `stops.py`, what numbers for `numbering.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.brackets import INDEX
from averment.extract.citations.fields.draft import CLOSE, EDITOR, GONE, IMPRINT, KIND, REST, VOLUME, Draft
from averment.extract.citations.fields.imprint import EDITION, kinds
from averment.extract.citations.fields.numbering import TRAILING, in_series, number_sign
from averment.extract.citations.fields.part import Part
from averment.extract.citations.fields.stops import separates
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places, table
from averment.vocab.works import leading

_MARK = re.compile(r"[\x01-\x08\x0e\x0f,;:.?!|–—-](?:(?=[\0- ]|\Z)|(?<=[\x01-\x08\x0e\x0f]))")
_MASKED = re.compile(r"[\x01-\x08\x0e\x0f\x11 ]*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){0,3}[^\W\d_]")
_COMPANIES = ("inc", "ltd", "llc")
MOST = 64
"""The most parts that are looked at; words with more are no citation."""


def parts_of(draft: Draft) -> tuple[list[Part], str]:
    """The parts of a draft in order, and what was masked after the last of them."""
    gathered = _Gathered(draft)
    add, found = gathered.add, gathered.found
    work = draft.work
    size = len(work)
    start = 0
    for match in _MARK.finditer(work):
        at = match.start()
        if at < start:
            continue
        sign = work[at]
        if sign < " ":
            masked = _MASKED.match(work, at)
            end = masked.end() if masked else at + 1
            add(start, at, "", _signs(work[at:end]))
            start = end
        elif sign in ",;" or separates(draft, sign, start, at):
            add(start, at + (sign in "?!"), "-" if sign in "–—" else sign, "")
            start = at + 1
        if len(found) == MOST:
            break
    else:
        add(start, size, "", "")
    return found, gathered.signs


def _signs(masked: str) -> str:
    """What a masked stretch says: each of its signs once, in order."""
    signs = masked.replace(REST, "").replace(" ", "")
    return signs if len(signs) < 2 else "".join(sorted(set(signs)))


class _Gathered:
    """Parts as they are found, with what stood since the last of them."""

    __slots__ = ("before", "draft", "found", "signs")

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.found: list[Part] = []
        self.before = ""
        self.signs = ""

    def add(self, start: int, end: int, after: str, masked: str) -> None:
        """Takes the stretch `[start, end)` for a part, a number or nothing; `after` separates it from what follows."""
        if start < end:
            piece = self.draft.base[start:end].rstrip(" ,;:([-")
            key = piece.lstrip(" ,;:.)]-")
            if key[:1] == "'" and key.count("'") == 1:
                key = key[1:]
            if key:
                end = start + len(piece)
                self._piece(end - len(key), end, key, after)
        if after:
            self.before = after
        if masked:
            self.signs += masked

    def _piece(self, start: int, end: int, key: str, after: str) -> None:
        """Takes words, the stop after an initial with them."""
        if after == "." and len(key) < 9 and _INITIALS.fullmatch(self.draft.text, start, end):
            end += 1
        sign = self._sign(start, end, key, after)
        if sign:
            self.signs += sign
            return
        found = self.found
        if found and self.before == "," and not self.signs and (joined := self._joined(found[-1], start, end)):
            found[-1] = joined
            return
        found.append(Part(self.draft, start, end, self.before, self.signs))
        self.before = self.signs = ""

    def _sign(self, start: int, end: int, key: str, after: str) -> str:
        """What to note instead of a part: a volume, a place in the work, an editor, a kind of text."""
        if self.found:
            if sign := number_sign(key):
                page = sign == VOLUME and key.isdigit() and (IMPRINT in self.signs or not self.draft.chosen)
                return GONE if page else sign
            if key.startswith(leading("filed")):
                return GONE
            if key in _editor_words():
                return EDITOR
            if "/" in key and self._indexed(start, end, key):
                return GONE
            if len(self.found) > 1 and in_series(self.draft.text[start:end], key):
                return KIND
        elif not after:
            return ""
        return KIND if key in kinds() or ("ed" in key and EDITION.fullmatch(key)) else ""

    def _indexed(self, start: int, end: int, key: str) -> bool:
        """Whether a part is an index number ("AFR 44/3355/2020"); the first is kept."""
        if not key[-1].isdigit() or not INDEX.fullmatch(self.draft.text[start:end]):
            return False
        self.draft.index = self.draft.index or self.draft.text[start:end]
        return True

    def _joined(self, last: Part, start: int, end: int) -> Part | None:
        """The last part and this one as one, if a comma inside a name parted them ("Farrar, Straus and Giroux")."""
        if last.quoted:
            return None
        base = self.draft.base
        if CLOSE in last.signs and not last.known and last.length < 3:
            joins = TRAILING.search(self.draft.text[start:end]) is not None
        else:
            joins = base.startswith(_COMPANIES, start)
            if not joins and last.key not in _first_bits():
                return None
        whole = TRAILING.sub("", base[last.start : end])
        if not (joins or known_plain(whole) or whole in places()):
            return None
        return Part(self.draft, last.start, end, last.before, last.signs)


@cache
def _first_bits() -> frozenset[str]:
    """What stands before the first comma of every known name that has one."""
    return frozenset(name.split(", ", 1)[0] for name in (*table(), *places()) if ", " in name)


@cache
def _editor_words() -> frozenset[str]:
    return frozenset(plain(word) for word in persons().words.editors)
