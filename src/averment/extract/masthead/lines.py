"""The lines at the top of a text, freed of mark-up: what masthead readers work on.

Holds how a line, a table cell and a Markdown block are told apart. It must not know what any line says.
"""

from __future__ import annotations

import re
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from averment.vocab.lexicon import fold

REACH = 7_000
"""How many characters at the top of a text are looked at."""

MOST = 140
"""How many lines at most are looked at."""

_CELLS = re.compile(r" {4,}|\t+|\s*\|\s*|<br ?/?>")
_PARAGRAPH = 700
"""A longer line is a paragraph of running text; what is left out of it cannot change that."""

_MOST_CELLS = 16

_DIGIT = re.compile(r"[0-9]")
_RULE = re.compile(r"[-_=*~.\u2014\u2013#|:+ \t\\]+")
_NOTE_MARK = re.compile(
    r"(?:\s*(?:,\s*)?(?:\\?[*†‡§\uf02a]|\[\^?[\w*]{1,4}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇ]|<sup>[^<]{1,6}</sup>))+[,.]?\s*\Z"
)
_MARK = 24
"""How near a line's end its note mark begins."""

_MARK_ENDS = frozenset("*†‡§\uf02a]¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇ>,.")
_INNER = re.compile(r"(?<=[\w”’\"):,])\\?\*{1,3}(?=[\s,.;:)])")
_LEAD = re.compile(
    r"(?P<hash>\#{1,6}(?=\s|\*))?\s*(?P<quote>>\s*)*(?P<star>(?:\\\*|\*(?!\*)){1,4}(?=\s)|\[\^?\w{1,4}\]:)?\s*"
)
_PAIRS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)([^*_]*?\S)\1(?!\w)")


class Line(Struct, frozen=True, gc=False):
    """One line, or cell of one: where it stands in the text, what it says, and how it was set.

    `text` has no mark-up, note marks or outer blanks, `key` is `text` folded. `gap`: something blank or a rule stood
    before it. `level`: of a Markdown heading, else 0. `bold`: all of it. `marked`: a note mark stood at its end.
    `star`: it begins with one, so it is a note. `digits`: it holds a figure.
    """

    start: int
    end: int
    text: str
    key: str
    gap: bool
    level: int = 0
    bold: bool = False
    marked: bool = False
    star: bool = False
    digits: bool = False

    def saying(self, text: str, *, gap: bool | None = None) -> Line:
        """The same line with other words."""
        digits = _DIGIT.search(text) is not None
        return replace(self, text=text, key=fold(text), gap=self.gap if gap is None else gap, digits=digits)


class Lines:
    """The lines at the top of a text, blank ones left out, read one at a time as they are asked for.

    >>> lines = Lines("**Human Rights Council**\\n\\n### Report\\\\*\\n")
    >>> [(line.text, line.gap, line.marked) for line in lines.up_to(9)]
    [('Human Rights Council', True, False), ('Report', True, True)]
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self._printed = iter(text[start : start + REACH].splitlines(keepends=True))
        self._at = start
        self._gap = True
        self._held: list[Line] = []
        self.lengths: dict[int, int] = {}
        """How many lines the unit that begins at a line has, as far as `units` has found out."""

    def get(self, index: int) -> Line | None:
        """The line of this index, or `None` past the last that is looked at."""
        held = self._held
        if index < len(held):
            return held[index]
        while len(held) <= index and len(held) < MOST and (raw := next(self._printed, "")):
            self._read(raw)
        return held[index] if index < len(held) else None

    def up_to(self, index: int) -> list[Line]:
        """The lines before this index, as far as there are so many."""
        self.get(index)
        return self._held[:index]

    def _read(self, raw: str) -> None:
        """Takes the next printed line; it may hold several cells, or nothing."""
        at = self._at
        self._at += len(raw)
        bare = raw.strip()
        if not bare or (not bare[0].isalnum() and _RULE.fullmatch(bare)):
            self._gap = self._gap or not bare or bare.strip("*, ") != ""
            return
        for start, piece in _cells(raw):
            line = _line(at + start, piece, self._gap)
            if line is not None:
                self._held.append(line)
                self._gap = line.level > 0


def _cells(raw: str) -> list[tuple[int, str]]:
    """The pieces of a line that a table or wide blanks set apart, each with its offset."""
    if "    " not in raw and "\t" not in raw and "|" not in raw and "<br" not in raw:
        return [(0, raw)]
    pieces = []
    at = 0
    for cut in islice(_CELLS.finditer(raw), _MOST_CELLS):
        pieces.append((at, raw[at : cut.start()]))
        at = cut.end()
    pieces.append((at, raw[at:]))
    return [(start, piece) for start, piece in pieces if piece.strip() and not _RULE.fullmatch(piece.strip())]


def _paired(match: re.Match[str]) -> str:
    return match[2]


def _line(start: int, raw: str, gap: bool) -> Line | None:
    """One line from its raw words, or `None` if nothing but marks is left of it."""
    words = raw.strip()
    begin = start + len(raw) - len(raw.lstrip())
    end = begin + len(words)
    words = words[:_PARAGRAPH].replace("\u2217", "*")
    level, star = 0, False
    if words[0] in "#>*\\[" and (lead := _LEAD.match(words)):
        level = len(lead["hash"] or "")
        star = bool(lead["star"])
        words = words[lead.end() :]
    bold = words.startswith(("**", "__"))
    if "*" in words or "_" in words:
        words, pairs = _PAIRS.subn(_paired, words)
        words = _PAIRS.sub(_paired, words) if pairs else words
    marked = False
    if words and words[-1] in _MARK_ENDS:
        tail = words[-_MARK:]
        if not tail.isascii() or "*" in tail or "]" in tail or ">" in tail:
            mark = _NOTE_MARK.search(words, len(words) - len(tail))
            if mark:
                words, marked = words[: mark.start()], True
    if "*" in words:
        words = _INNER.sub("", words)
    if "*" in words or "\\" in words:
        words = words.replace("\\", "").replace("**", "").strip("*")
    if "  " in words or not words.isprintable():  # else its blanks are single ones already
        words = " ".join(words.split())
    words = words.strip(" ")
    if not words:
        return None
    return Line(begin, end, words, fold(words), gap, level, bold, marked, star, _DIGIT.search(words) is not None)
