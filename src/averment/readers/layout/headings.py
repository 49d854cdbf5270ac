"""Headings without mark-up: short blocks, bold lines, capitals and numbered titles that stand above text.

Turns blocks into headings; which headings are sections, and at what level, is for `extract.outline`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from averment.readers.layout.blocks import LONG, Block
from averment.readers.layout.lines import Line
from averment.readers.layout.signs import ended, final, fresh
from averment.readers.layout.typography import Typography
from averment.vocab.outline import outline_words

_MOST = 220
_ROW = 3
_DATE = re.compile(
    r"\d{1,2}\W{1,3}(?:de\s+)?[^\W\d_]{3,12},?\s+(?:de\s+)?(?:19|20)\d\d\b|\b[A-Z][a-zéû]{2,9}\.?\s+(?:\d{1,2},\s*)?(?:19|20)\d\d\W*\Z"
)
_BOLD = re.compile(r"(?:\*\*|__)(?P<in>[^*_].*?)(?:\*\*|__):?\Z")
_NOT = re.compile(r"https?:|www\.|@|\||\.{4,}|\t\d+\Z")
_HINTS = ("http", "www.", "@", "|", "....", "\t")
"""One of these is in every line in which that pattern finds something."""
_NUMBERS = re.compile(r"\d[\d.,/]*")
_SENTENCE = re.compile(r"[a-z)”\]]{3}[.!?]\S{0,6} [A-ZÀ-Þ“«(]")
_LETTERED = frozenset(["capital", "roman", "small"])
_NUMBERED = frozenset(["dot", "deep", "roman", "capital", "bare"])


def find_headings(blocks: Sequence[Block], lines: Sequence[Line], said: Sequence[str], width: float) -> None:
    """Marks the blocks that are headings, in place.

    What looked like a number before any other block and is none ("12 States", "M. Dupont") becomes part of its text.
    """
    judge = _Judge(blocks, lines, said, width)
    numbered = judge.titled()
    for n, block in enumerate(blocks):
        if block.kind == "paragraph" and judge.is_heading(n, numbered):
            block.kind = "heading"
    _unnumber(blocks)
    _settle_runs(blocks, judge)
    judge.rank()


def _unnumber(blocks: Sequence[Block]) -> None:
    """Gives back to the text what is no label: numbers without a stop, and letters that stand in no row of them."""
    runs: dict[str, int] = {}
    lone: dict[int, Block] = {}
    for block in blocks:
        opened = block.opened
        if opened is None or block.marked:
            continue
        if block.style == "bare" and block.kind != "heading":
            block.opened, block.lead = None, 0
        elif block.style in _LETTERED and block.kind != "heading":
            value = opened.number[0]
            if runs.get(block.style) == value - 1:
                lone.pop(value - 1, None)
            else:
                lone[value] = block
            runs[block.style] = value
    for block in lone.values():
        block.opened, block.lead = None, 0
        block.kind = "paragraph" if block.kind == "item" else block.kind


def _settle_runs(blocks: Sequence[Block], judge: _Judge) -> None:
    """Of many short lines in a row without text between them (a title page, a table) only the last may be a heading."""
    run: list[Block] = []
    begun = False
    for n, block in enumerate(blocks):
        if block.kind == "heading" and not block.marked and not block.style:
            run.append(block)
            continue
        for other in run[:-1] if len(run) > _ROW else []:
            other.kind = "paragraph" if begun else "head"
        run.clear()
        begun = begun or judge.runs(n)


def _may_hold_year(line: str) -> bool:
    return "19" in line or "20" in line


def _runs_on(line: str) -> bool:
    """Whether a line holds what headings do not: an address, a table's bar, leaders, a sentence's end, many numbers."""
    if any(map(line.__contains__, _HINTS)) and _NOT.search(line):
        return True
    if ("." in line or "!" in line or "?" in line) and _SENTENCE.search(line):
        return True
    return len(_NUMBERS.findall(line)) > 2


class _Judge:
    def __init__(self, blocks: Sequence[Block], lines: Sequence[Line], said: Sequence[str], width: float) -> None:
        self.blocks = blocks
        self.lines = lines
        self.said = said
        self.width = width
        self.type = Typography(blocks, lines)
        self.size = [sum([len(said[i]) for i in block.rows]) for block in blocks]

    def titled(self) -> set[int]:
        """The numbered blocks that belong to a run of titles above text rather than of numbered paragraphs or items."""
        found: set[int] = set()
        runs: dict[str, list[int]] = {}
        for n, block in enumerate(self.blocks):
            style = block.style
            if style not in _NUMBERED or block.kind != "paragraph" or not block.opened:
                continue
            run = runs.setdefault(style, [])
            if run and style == "dot" and not self._follows(run[-1], block):
                found |= self._titles_of(run)
                run.clear()
            run.append(n)
        for run in runs.values():
            found |= self._titles_of(run)
        return found

    def _follows(self, n: int, block: Block) -> bool:
        before = self.blocks[n].opened
        return bool(before and block.opened and before.number[0] < block.opened.number[0] <= before.number[0] + 2)

    def _titles_of(self, run: Sequence[int]) -> set[int]:
        titles = {n for n in run if self._titles(n)}
        return titles if len(titles) >= 0.5 * len(run) else set()

    def _titles(self, n: int) -> bool:
        """Whether a numbered block stands like a title: short, and above something not numbered in its way."""
        block = self.blocks[n]
        if self.size[n] > 330 or n + 1 == len(self.blocks):
            return False
        after = self.blocks[n + 1]
        if after.style == block.style or (final(self.said[block.rows[-1]]) and self.size[n + 1] < 60):
            return False
        return not self.said[block.rows[-1]].endswith((";", ":", ","))

    def is_heading(self, n: int, numbered: set[int]) -> bool:
        """Whether a paragraph block is a heading."""
        block = self.blocks[n]
        size = self.size[n]
        style = block.style
        if size > 330 or len(block.rows) > 6:
            return False
        first, last = self.said[block.rows[0]], self.said[block.rows[-1]]
        if style in _NUMBERED:
            return self._numbered(n, block, size, numbered, last)
        if style:
            return False
        if self.type.stands_out(block):
            return self._set_apart(n, first, last)
        bold = _BOLD.match(first) if len(block.rows) == 1 and first[0] in "*_" else None
        if bold:
            return len(bold["in"]) <= 140 and bold["in"].rstrip()[-1:] not in ".:;,!" and "**" not in bold["in"]
        if last[-1] == ":":
            return last.strip(" *_:").lower() in outline_words().titles and n + 1 < len(self.blocks)
        if size > _MOST or last[-1] in ",;-–|(" or (ended(last) and not self._question(last, n)):
            return False
        if not fresh(first) or first[0] in "*_(…" or _runs_on(first) or (_may_hold_year(last) and _DATE.search(last)):
            return False
        if self.type.tells and not first.isupper():
            return False
        word = first.split(" ", 1)[0].lower()
        known = outline_words()
        if word.rstrip(":,.") in known.not_first or (word[-1] == ":" and word[:-1] in known.field_labels):
            return False
        return self._above_text(n, block, size)

    def _set_apart(self, n: int, first: str, last: str) -> bool:
        """Whether a block in heavier or larger type is a heading: it leads to no list and is no address or date."""
        if last[-1] in ",;" or n + 1 == len(self.blocks) or _NOT.search(first) or _DATE.match(first):
            return False
        if final(last) and last[-1] != "?" and not all(self.lines[i].bold for i in self.blocks[n].rows):
            return False
        return last[-1] != ":" or last.strip(" :").lower() in outline_words().titles

    def _numbered(self, n: int, block: Block, size: int, numbered: set[int], last: str) -> bool:
        style = block.style
        if style == "bare" and ((ended(last) and last[-1] != "?") or _DATE.match(self.said[block.rows[0]])):
            return False
        if block.opened and block.opened.lead >= size:
            return False
        if n in numbered:
            return True
        return style in ("capital", "roman", "bare") and size <= 160 and not ended(last) and last[-1] != ","

    def _question(self, last: str, n: int) -> bool:
        block = self.blocks[n]
        return last[-1] == "?" and ":" not in last[:16] and len(block.rows) == 1 and self.size[n] < 100 and block.gap

    def _above_text(self, n: int, block: Block, size: int) -> bool:
        """Whether a short block without a stop stands above text of its own."""
        words = self.said[block.rows[0]]
        if not any(map(str.isalpha, words)):
            return False
        if n + 1 == len(self.blocks):
            return n > 0 and size < min(100, 0.75 * self.width) and (block.gap or self._ends_alone(n, words))
        after = self.blocks[n + 1]
        if after.kind == "paragraph" and not fresh(self.said[after.rows[0]]) and not after.style:
            return False
        if after.kind == "item" and self.said[after.rows[0]][after.lead : after.lead + 1].islower():
            return False
        if not block.gap and n and not self._settled(n - 1) and not words.isupper():
            return False
        return self.width >= LONG or len(block.rows) > 1 or size < 0.95 * self.width or block.gap

    def runs(self, n: int) -> bool:
        """Whether a block is running text: long, or ending with a stop."""
        return self.size[n] > 120 and final(self.said[self.blocks[n].rows[-1]])

    def rank(self) -> None:
        """Gives headings that mark-up gives no level the rank of their type, the largest first, where type tells."""
        if not self.type.tells:
            return
        found = [block for block in self.blocks if block.kind == "heading" and not block.marked]
        looks = sorted({self.type.look(block) for block in found}, reverse=True)
        for block in found:
            block.level = 1 + looks.index(self.type.look(block))

    def _ends_alone(self, n: int, words: str) -> bool:
        """Whether a text's last line may be a heading: it stands apart and holds a common word, as names do not."""
        return self._settled(n - 1) and any(len(word) > 4 and word.islower() for word in words.split())

    def _settled(self, n: int) -> bool:
        """Whether a block is done, so that what follows it without a gap may be a heading."""
        block = self.blocks[n]
        return block.kind == "heading" or ended(self.said[block.rows[-1]]) or self.size[n] < 0.6 * min(self.width, 150)
