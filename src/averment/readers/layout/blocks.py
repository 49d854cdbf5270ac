"""Lines gathered into blocks: paragraphs, items, headings, quotations, table rows.

Joins what a page's width, a page's end or a note block cut apart, and parts what was set apart. It must not know
notes (they are taken out before) nor decide which blocks are headings beyond what mark-up says (see `headings`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec import Struct

from averment.readers.layout.lines import Line
from averment.readers.layout.openings import OPENERS, Opening, opening, values
from averment.readers.layout.signs import ended, fresh, runs_on, short
from averment.vocab.layout import layout_words

_CLOSED = frozenset(["heading", "cell"])
_LISTED = frozenset(["paren", "half", "small"])
_PAUSES = frozenset(";:")
_FED = frozenset(["table", "bare"])
LONG = 1e9
"""The width of a text whose lines are whole paragraphs."""


class Block(Struct, gc=False):
    """Lines that make one passage: their indices, and what the first of them opened.

    `kind` is the passage's kind as far as it is known; `marked` says that mark-up made it a heading. `lead` is how
    much of the first line is not text, `gap` whether blank space stands above, `hungry` whether it is a label whose
    text is still to come.
    """

    rows: list[int]
    kind: str
    opened: Opening | None
    lead: int
    gap: bool
    level: int = 0
    marked: bool = False
    hungry: bool = False

    @property
    def style(self) -> str:
        """How the block is numbered, or ""."""
        return self.opened.style if self.opened else ""


def width_of(said: Sequence[str]) -> float:
    """The width to which a text's lines were broken, in characters; `LONG` for a text that was not."""
    sizes = sorted(len(s) for s in said if len(s) > 20)
    if not sizes:
        return LONG
    total = sum(sizes)
    if sum(n for n in sizes if n > 180) > 0.35 * total:
        return LONG
    return float(sizes[int(0.9 * (len(sizes) - 1))])


class Gatherer:
    """Gathers the kept lines of one text into blocks."""

    def __init__(
        self,
        lines: Sequence[Line],
        said: Sequence[str],
        kept: Sequence[int],
        width: float,
        cuts: Set[int] = frozenset(),
        heads: Set[int] = frozenset(),
    ) -> None:
        self.cuts = cuts
        self.heads = heads
        self.seen: dict[str, set[int]] = {}
        self.lines = lines
        self.said = said
        self.kept = kept
        self.width = width
        self.tight = 0.8 * width if width < LONG else LONG
        self.loose = 0.9 * width if width < LONG else LONG
        self.long = width >= LONG
        self.typed = any(line.size or line.bold for line in lines)

    def blocks(self) -> list[Block]:
        """The blocks, in order."""
        found: list[Block] = []
        lines, said = self.lines, self.said
        plain = not (self.typed or self.long)
        last, page, tail, flows = -1, 0, ":", False
        for k, i in enumerate(self.kept):
            line, here = said[i], lines[i]
            gap = here.gap or i != last + 1 or here.page != page or last < 0
            if flows and not gap and "a" <= line[0] <= "z" and tail not in _PAUSES and not _may_open(line):
                found[-1].rows.append(i)
            else:
                self._place(found, k, last, gap)
                flows = plain and found[-1].kind not in _CLOSED and not found[-1].hungry
            last, page, tail = i, here.page, line[-1]
        return found

    def _place(self, found: list[Block], k: int, last: int, gap: bool) -> None:
        """Puts the k-th kept line into the last block, or begins a new one with it."""
        i = self.kept[k]
        line = self.said[i]
        opened = opening(line) if _may_open(line) else None
        if i in self.heads:
            found.append(_head(i, opened, gap))
            return
        if found and self._continues(k, i, line, last, gap, opened, found[-1]):
            found[-1].rows.append(i)
            found[-1].hungry = False
            return
        if opened and not gap and not self._opens(opened, line, last, found[-1]):
            opened = None
        found.append(_block(i, opened, gap))
        if opened:
            if opened.number:
                self.seen[opened.style] = values(opened)
            found[-1].hungry = opened.lead >= len(line) and opened.style not in _FED

    def _continues(self, k: int, i: int, line: str, last: int, gap: bool, opened: Opening | None, block: Block) -> bool:
        """Whether a line goes on with the block."""
        if block.hungry:
            return not (gap and line[0] == "#")
        if opened:
            if opened.style == "quote":
                return not gap and block.kind == "quote"
            if gap or self._opens(opened, line, last, block):
                return False
        return self._joins(k, i, line, last, gap, block)

    def _opens(self, opened: Opening, line: str, last: int, block: Block) -> bool:
        """Whether what a line seems to open is meant, the line following another without a gap."""
        style = opened.style
        if style in ("heading", "quote", "table"):
            return True
        before = self.said[last]
        if opened.number and _cut_reference(before):
            return False
        done = ended(before) or block.kind == "heading" or block.style == "heading"
        if style == "bullet":
            return done or opened.label not in "-–—*+·o" or block.style == "bullet" or short(before, line, self.tight)
        if style == "bare":
            return done or (short(before, line, self.tight) and len(block.rows) == 1)
        if opened.lead >= len(line):
            return True
        if style in _LISTED and not values(opened) & ({1} | {n + 1 for n in self.seen.get(style, ())}):
            return False
        if done or block.style == style or (before[-1] == "," and style != "capital"):
            return True
        if style in ("capital", "roman", "small"):
            return short(before, line, self.tight)
        return short(before, line, self.tight) or before.endswith((" and", " or", " et", " y", " ou", " o"))

    def _joins(self, k: int, i: int, line: str, last: int, gap: bool, block: Block) -> bool:
        """Whether a line that opens nothing goes on where the block left off."""
        before = self.said[last]
        if block.kind in _CLOSED:
            return False
        if gap:
            return self._mends(i, line, last, before, block)
        if block.kind == "quote":
            return True
        if (self.typed or line[:2].isupper() or before[:2].isupper()) and self._unlike(i, last):
            return False
        if before[-1] == "-" and before[-2:-1].isalpha():
            return True
        if before[-1] == "," and line.split(" ", 1)[0].rstrip(",").lower() in layout_words().preambular:
            return False
        lower = line[0].islower()
        if self.long or len(before) > 200:
            return lower and not ended(before)
        if lower:
            return before[-1] not in ";:" or not short(before, line, self.loose)
        done = ended(before)
        width = self._local(block, line, 1.0 if done else 1.1)
        if done:
            if self.lines[i].indent > self.lines[last].indent + 1.5 and fresh(line):
                return False
            return not short(before, line, 0.9 * width) and not (fresh(line) and self._stands(k, i, line))
        if not short(before, line, 0.8 * width):
            return True
        word = before[before.rfind(" ") + 1 :].lower().strip('(“«"')
        return word in layout_words().joining or before[-1] in "&–" or (before[-1] in "-(/" and len(block.rows) > 1)

    def _unlike(self, i: int, last: int) -> bool:
        """Whether two lines are set in type that differs: in size, weight or capitals."""
        a, b = self.lines[last], self.lines[i]
        before, line = self.said[last], self.said[i]
        if abs(a.size - b.size) > 0.08 * a.size and a.size and b.size:
            return True
        if a.bold != b.bold:
            return fresh(line) or ended(before)
        caps = line.isupper()
        return caps != before.isupper() and min(_letters(before), _letters(line)) > 7 and fresh(line)

    def _local(self, block: Block, line: str, slack: float) -> float:
        """The width of the block so far, if it is set narrower than the text and `line` keeps to it, give or take."""
        sizes = [len(self.said[i]) for i in block.rows[-4:]]
        if len(sizes) > 1:
            return min(self.width, max(sizes)) if len(line) <= slack * max(sizes) else self.width
        first = sizes[0]
        if first > 35 and abs(first - len(line)) < 0.12 * first and not ended(self.said[block.rows[0]]):
            return min(self.width, first)
        return self.width

    def _mends(self, i: int, line: str, last: int, before: str, block: Block) -> bool:
        """Whether the text goes on across a gap, a page's end or notes: it was cut in mid-sentence."""
        if ended(before) or before[-1] == "|":
            return False
        cut = self._cut(last, i)
        full = (self.long and len(before) > 60) or len(before) >= self.tight
        first = line[0]
        if first.islower():
            if self._plain(line) and (before[-1] != "," or cut or full):
                return cut or (full and (len(block.rows) > 1 or len(before) > 90))
            return False
        if not cut or not full or len(block.rows) + self.long < 2 or first in '“"«‘#*_':
            return before[-1] in "-/" and runs_on(before[before.rfind(" ") + 1 :], line) and "://" in before
        return first.isalnum() or first in "(["

    def _cut(self, last: int, i: int) -> bool:
        """Whether between two kept lines a page ends, or furniture or notes were taken out, but no rule was drawn."""
        between = range(last + 1, i)
        if any(j not in self.cuts for j in between):
            return False
        return len(between) > 0 or self.lines[i].page != self.lines[last].page

    def _plain(self, line: str) -> bool:
        """Whether a lower-case line is prose and not a list's letter or an address."""
        return len(line) > 1 and not line.startswith(("http", "www."))

    def _stands(self, k: int, i: int, line: str) -> bool:
        """Whether a line looks like a heading between paragraphs without gaps: short, no stop, then a fresh line."""
        if ended(line) or line[-1] == "," or k + 1 >= len(self.kept):
            return False
        j = self.kept[k + 1]
        after = self.said[j]
        if not short(line, after, self.tight):
            return False
        return self.lines[j].gap or fresh(after) or not after[0].isalnum()


def _may_open(line: str) -> bool:
    """A cheap test before `opening`: a line that starts like a word seldom opens anything."""
    first = line[0]
    if "a" <= first <= "z" or "A" <= first <= "Z":
        head = line[1:8]
        return "." in head or ")" in head or head[:1] == " "
    return first in OPENERS or not first.isascii()


def _head(i: int, opened: Opening | None, gap: bool) -> Block:
    if opened and opened.style == "heading":
        return Block([i], "heading", opened, opened.lead, gap, opened.level, True)
    return Block([i], "heading", None, 0, gap)


def _letters(line: str) -> int:
    return sum(map(str.isalpha, line))


def _cut_reference(before: str) -> bool:
    """Whether a line ends with a word whose number stands on the next: "(Act No." / "32 of 2011)"."""
    return before[-1] == "." and before[before.rfind(" ") + 1 : -1].strip("(").lower() in layout_words().number_words


def _block(i: int, opened: Opening | None, gap: bool) -> Block:
    if opened is None:
        return Block([i], "paragraph", None, 0, gap)
    style = opened.style
    if style == "heading":
        return Block([i], "heading", opened, opened.lead, gap, opened.level, True)
    if style == "quote":
        return Block([i], "quote", opened, opened.lead, gap)
    if style == "table":
        return Block([i], "cell", opened, 0, gap)
    if style in ("bullet", "paren", "half", "small"):
        return Block([i], "item", opened, opened.lead, gap)
    return Block([i], "paragraph", opened, opened.lead, gap)
