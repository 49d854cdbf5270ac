"""The blocks of a Word file: paragraphs, tables, content controls, text boxes, and the notes after them.

Says of each paragraph what kind it is, as far as style, numbering and place tell. Headings that no style names are
found afterwards (see `averment.readers.headings`). It must not know packages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from averment.model.document import Kind
from averment.readers.assemble import Assembler
from averment.readers.limits import Limits
from averment.readers.rows import Row, label_of
from averment.readers.typeset import KINDS
from averment.readers.word.names import MC, Element, Properties, W, number, properties, toggle, value
from averment.readers.word.notes import NoteBook
from averment.readers.word.numbering import Numbering
from averment.readers.word.runs import Runs
from averment.readers.word.styles import Look, Styles, spacing

_BLANK = 60
"""Space between paragraphs, in twentieths of a point, from which on it shows as such."""


class Body:
    """Walks the blocks of one part into an assembler."""

    def __init__(
        self,
        out: Assembler,
        runs: Runs,
        styles: Styles,
        numbering: Numbering,
        notes: NoteBook,
        limits: Limits,
        part: str,
    ) -> None:
        self.changed = 0
        self._out = out
        self._runs = runs
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._limits = limits
        self._part = part
        self._index = 0
        self._depth = 0
        self._tables = 0
        self._sections: list[Element] = []
        self._held: tuple[Look, Properties] | None = None
        self._label = ""
        self._item_depth = 0
        self._blank = False
        self._below = 0
        self._last_look: Look | None = None

    def walk(self, root: Element) -> None:
        """All blocks under `root`."""
        self._sections = list(root.iter(W + "sectPr"))
        if self._sections:
            self._notes.section(self._sections[0], ended=False)
        self.blocks(root)

    def blocks(self, parent: Element) -> None:
        """The blocks of a body, cell, box or control, in order."""
        self._depth += 1
        self._limits.check("xml_depth", self._depth, self._notes.name)
        for child in parent:
            handle = _HANDLERS.get(child.tag)
            if handle:
                handle(self, child)
        self._depth -= 1

    def _paragraph(self, paragraph: Element) -> None:
        self._index += 1
        given = properties(paragraph.find(W + "pPr"))
        mark = given.get(W + "rPr")
        removed = mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None)
        section = W + "sectPr" in given
        if self._held:
            look, given = self._held
        else:
            look = self._styles.look(value(given, "pStyle"))
            self._part_from_last(given, look)
            self._number(given, look, paragraph)
        self._runs.paragraph(paragraph, look)
        if removed:
            self.changed += 1
            self._held = look, given
        else:
            self._held = None
            self._close(given, look)
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            if not removed:
                self.blocks(box)
        if section:
            self._next_section()

    def _part_from_last(self, given: Properties, look: Look) -> None:
        """A blank line in the text where blank space is printed between this paragraph and the last one."""
        above, below = spacing(given, "before"), spacing(given, "after")
        above = above if above is not None else look.above or 0
        close = toggle(given, "contextualSpacing") if W + "contextualSpacing" in given else look.close
        between = 0 if close and look is self._last_look else above + self._below
        if self._blank or between >= _BLANK:
            self._out.gap()
        self._blank = False
        self._below = below if below is not None else look.below or 0
        self._last_look = look

    def _number(self, given: Properties, look: Look, paragraph: Element) -> None:
        """Prints the paragraph's number or bullet, if it has one and any words to stand before."""
        self._label = ""
        listed = properties(given.get(W + "numPr"))
        own = number(listed, "numId")
        num = look.num if own is None else own
        if not num:
            return
        depth = number(listed, "ilvl")
        if depth is None:
            depth = look.depth if look.depth is not None and own is None else None
        if depth is None:
            depth = self._numbering.depth_for(num, value(given, "pStyle"))
        printed = self._numbering.next(num, depth)
        if printed and _has_words(paragraph):
            self._label = printed
            self._item_depth = depth
            self._out.label(printed, kept=_level(given, look) > 0)

    def _close(self, given: Properties, look: Look) -> None:
        level = _level(given, look)
        kind = self._kind(look, level)
        label = label_of(self._label)[0] if self._label and kind != "heading" else ""
        row = self._out.end(self._part, self._index, kind, level, label)
        if row:
            self._settle(row, look)
        else:
            self._blank = True
        self._label = ""

    def _kind(self, look: Look, level: int) -> Kind:
        if level:
            return "heading"
        if self._tables:
            return "cell"
        if self._label:
            return label_of(self._label)[1]
        return KINDS.get(look.role.kind, "paragraph")

    def _settle(self, row: Row, look: Look) -> None:
        row.shown = look.role.kind != "contents"
        row.level = row.level if row.kind == "heading" else self._item_depth + 1 if row.kind == "item" else 0
        row.weight = self._runs.type.weight()
        row.size = self._runs.type.size or look.size or 0

    def _table(self, table: Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table) if not self._removed(row)]
        framed = all(len(cells) == 1 for cells in rows)
        self._tables += not framed
        for cells in rows:
            before = len(self._out.rows)
            for cell in cells:
                self._blank = True
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is None or merged.get(W + "val", "continue") != "continue":
                    self.blocks(cell)
            for said in self._out.rows[before:]:
                said.alone = len(cells) == 1 and not framed
        self._tables -= not framed
        self._blank = True

    def _removed(self, row: Element) -> bool:
        """Whether a tracked change takes a row out of its table."""
        removed = row.find(f"{W}trPr/{W}del") is not None
        self.changed += removed
        return removed

    def _content(self, control: Element) -> None:
        content = control.find(W + "sdtContent")
        if content is None:
            return
        gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        before = len(self._out.rows)
        self.blocks(content)
        if gallery is not None and gallery.get(W + "val") == "Table of Contents":
            for row in self._out.rows[before:]:
                row.shown = False

    def _alternative(self, choice: Element) -> None:
        before = self._out.at
        for option in choice:
            if option.tag in (MC + "Choice", MC + "Fallback") and self._out.at == before:
                self.blocks(option)

    def _next_section(self) -> None:
        if self._sections:
            self._sections.pop(0)
        if self._sections:
            self._notes.section(self._sections[0])

    # notes

    def note(self, key: str, body: Element) -> None:
        """One note after the body: its paragraphs make one passage."""
        label = self._notes.labels.get(key, "")
        if label:
            self._out.label(label)
        for n, paragraph in enumerate(body.iter(W + "p")):
            if n and not self._out.empty:
                self._out.add("\n")
            self._index += 1
            look = self._styles.look(value(properties(paragraph.find(W + "pPr")), "pStyle"))
            self._runs.paragraph(paragraph, look)
        self._runs.boxes = []
        self._out.end_note(self._part, self._index, key, label)


def _level(given: Properties, look: Look) -> int:
    """A heading's level by the paragraph's own outline level, its style's, or its style's name; 0 for none."""
    own = number(given, "outlineLvl")
    if own is not None:
        return own + 1 if 0 <= own < 9 else 0
    if look.outline is not None:
        return look.outline
    return max(1, look.role.level) if look.role.kind == "heading" else 0


def _has_words(paragraph: Element) -> bool:
    return any(text.text and text.text.strip() for text in paragraph.iter(W + "t")) or any(
        True for _ in paragraph.iter(W + "sym", W + "footnoteReference")
    )


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, those inside controls and marked insertions too."""
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag in (W + "sdt", W + "customXml", W + "ins"):
            yield from child.iterfind(f".//{W}tr") if child.tag != W + "sdt" else _rows_inside(child)


def _rows_inside(control: Element) -> Iterator[Element]:
    content = control.find(W + "sdtContent")
    if content is not None:
        yield from _rows(content)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            yield from _cells(child)


_HANDLERS: dict[str | bytes | bytearray, Callable[[Body, Element], None]] = {
    W + "p": Body._paragraph,
    W + "tbl": Body._table,
    W + "sdt": Body._content,
    W + "customXml": Body.blocks,
    W + "ins": Body.blocks,
    W + "moveTo": Body.blocks,
    MC + "AlternateContent": Body._alternative,
}
