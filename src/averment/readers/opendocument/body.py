"""The content of an OpenDocument text: paragraphs and what runs in them, lists, tables, sections, notes.

Tracked changes are read as accepted, annotations and hidden text left out. It must not know packages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from averment.model.document import Kind
from averment.readers.assemble import Assembler
from averment.readers.limits import Limits
from averment.readers.opendocument.names import DRAW, OFFICE, TABLE, TEXT, XLINK, Element, count
from averment.readers.opendocument.styles import PLAIN, Look, Styles
from averment.readers.rows import Row, label_of
from averment.readers.typeset import KINDS, Type, high_digits

_PART = "content.xml"
OUTLINE = "\0outline"
_BLANK = 3.0
"""Space between paragraphs, in points, from which on it shows as such."""


class Body:
    """Walks one tree into an assembler."""

    def __init__(self, out: Assembler, styles: Styles, name: str, limits: Limits) -> None:
        self.counts: Counter[str] = Counter()
        self.head = False
        self._out = out
        self._styles = styles
        self._name = name
        self._limits = limits
        self._index = 0
        self._depth = 0
        self._tables = 0
        self._blank = False
        self._below = 0.0
        self._silent = 0
        self._type = Type()
        self._look: Look = PLAIN
        self._notes: dict[str, tuple[str, Element]] = {}
        self._boxes: list[Element] = []
        self._list: list[tuple[str, str]] = []
        self._counts: dict[str, list[int]] = {}
        self._by_id: dict[str, str] = {}
        self._label: list[str] = []

    def walk(self, root: Element) -> None:
        """All blocks under `root`, then the notes that they call."""
        self.blocks(root)
        self._out.gap()
        for key, (label, note) in list(self._notes.items()):
            self._note(key, label, note)

    def blocks(self, parent: Element) -> None:
        """The blocks of a body, cell, box or section, in order."""
        self._depth += 1
        self._limits.check("xml_depth", self._depth, self._name)
        for child in parent:
            handle = _BLOCKS.get(child.tag)
            if handle:
                handle(self, child)
        self._depth -= 1

    # blocks

    def _paragraph(self, paragraph: Element) -> None:
        self._index += 1
        look = self._styles.look(paragraph.get(TEXT + "style-name"), "paragraph")
        level = self._level(paragraph, look)
        if self._blank or (look.above or 0) + self._below >= _BLANK:
            self._out.gap()
        self._below = look.below or 0
        label = self._label.pop() if self._label else ""
        if paragraph.tag == TEXT + "h" and not label and level:
            label = self._outline_label(paragraph, level)
        if label:
            self._out.label(label, kept=level > 0)
        self._run_through(paragraph, look)
        known, listed = label_of(label) if label else ("", KINDS.get(look.role.kind, "paragraph"))
        kind: Kind = "heading" if level else "cell" if self._tables else listed
        row = self._out.end(_PART, self._index, kind, level, "" if level else known)
        self._blank = row is None
        if row:
            self._settle(row, look)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _settle(self, row: Row, look: Look) -> None:
        row.shown = not self._silent and look.role.kind != "contents"
        if row.kind == "item":
            row.level = max(1, len(self._list))
        row.weight, row.size = self._type.weight(), look.size or 0

    def _level(self, paragraph: Element, look: Look) -> int:
        if paragraph.tag == TEXT + "h":
            return count(paragraph.get(TEXT + "outline-level"), 1, 20)
        if look.outline is not None:
            return look.outline
        return max(1, look.role.level) if look.role.kind == "heading" else 0

    def _outline_label(self, heading: Element, level: int) -> str:
        levels = self._styles.lists.get(OUTLINE, {})
        if level not in levels or heading.get(TEXT + "is-list-header") == "true":
            return ""
        return levels[level].label(levels, self._count(OUTLINE, level, levels[level].start))

    def _count(self, key: str, depth: int, start: int, forced: int | None = None) -> list[int]:
        """Counts one on at a depth of a list and gives the counts of all depths down to it."""
        counts = self._counts.setdefault(key, [])
        del counts[depth:]
        while len(counts) < depth:
            counts.append(0 if len(counts) + 1 < depth else start - 1)
        counts[depth - 1] += 1
        if forced is not None:
            counts[depth - 1] = forced
        return [max(1, number) for number in counts]

    def _list_block(self, listed: Element) -> None:
        outer = self._list[-1] if self._list else ("", "")
        named = listed.get(TEXT + "style-name") or outer[1]
        depth = len(self._list) + 1
        key = outer[0]
        goes_on = listed.get(TEXT + "continue-list") or listed.get(TEXT + "continue-numbering")
        if depth == 1:
            key = self._key(listed, named, goes_on)
        elif goes_on != "true" and len(self._counts.get(key, ())) >= depth:
            del self._counts[key][depth - 1 :]
        self._list.append((key, named))
        self._depth += 1
        self._limits.check("xml_depth", self._depth, self._name)
        for item in listed:
            if item.tag in (TEXT + "list-item", TEXT + "list-header"):
                self._item(item, named, depth)
        self._depth -= 1
        self._list.pop()

    def _key(self, listed: Element, named: str, goes_on: str | None) -> str:
        """Under what name an outermost list counts: that of the list which it continues, or one of its own."""
        own = listed.get("{http://www.w3.org/XML/1998/namespace}id", "")
        key = self._by_id.get(goes_on or "", "") or (self._by_id.get(f"\0{named}", "") if goes_on == "true" else "")
        key = key or f"{named}\0{self._index}"
        self._by_id[f"\0{named}"] = key
        if own:
            self._by_id[own] = key
        return key

    def _item(self, item: Element, named: str, depth: int) -> None:
        levels = self._styles.lists.get(named, {})
        level = levels.get(depth)
        self._label.clear()
        if level and item.tag == TEXT + "list-item" and _opens_with_words(item):
            forced = item.get(TEXT + "start-value")
            counts = self._count(self._list[-1][0], depth, level.start, count(forced) if forced else None)
            label = level.label(levels, counts)
            if label:
                self._label.append(label)
        self.blocks(item)
        self._label.clear()

    def _table(self, table: Element) -> None:
        rows = [row for row in table.iter(TABLE + "table-row") if _of_table(row, table)]
        cells = [[cell for cell in row if cell.tag == TABLE + "table-cell"] for row in rows]
        framed = all(len(row) <= 1 for row in cells)
        self._tables += not framed
        for row in cells:
            before = len(self._out.rows)
            for cell in row:
                self._blank = True
                self.blocks(cell)
            for said in self._out.rows[before:]:
                said.alone = len(row) == 1 and not framed
        self._tables -= not framed
        self._blank = True

    def _section(self, section: Element) -> None:
        if section.get(TEXT + "display") == "none":
            self.counts["hidden"] += 1
            return
        self.blocks(section)

    def _contents(self, index: Element) -> None:
        self._silent += 1
        self._section(index)
        self._silent -= 1

    def _bibliography(self, index: Element) -> None:
        before = len(self._out.rows)
        self._section(index)
        for row in self._out.rows[before:]:
            if row.kind == "paragraph":
                row.kind = "reference"

    # what runs in a paragraph

    def _run_through(self, paragraph: Element, look: Look) -> None:
        self._type, self._look = Type(), look
        self._words(paragraph.text, look)
        self._inside(paragraph, look)

    def _inside(self, parent: Element, look: Look) -> None:
        self._depth += 1
        self._limits.check("xml_depth", self._depth, self._name)
        for child in parent:
            handle = _RUNS.get(child.tag)
            if handle:
                handle(self, child, look)
            self._words(child.tail, look)
        self._depth -= 1

    def _words(self, words: str | None, look: Look) -> None:
        if not words:
            return
        if look.hidden:
            self.counts["hidden"] += 1
            return
        lead = " " if words[0] in " \t\n\r" and not self._out.empty else ""
        tail = " " if words[-1] in " \t\n\r" and words.strip() else ""
        bare = f"{lead}{' '.join(words.split())}{tail}" if words.strip() else lead
        self._type.add(len(bare.strip()), bold=look.bold, italic=look.italic, underlined=look.underlined)
        self._out.words(high_digits(bare) if look.raised else bare)

    def _span(self, span: Element, look: Look) -> None:
        own = self._styles.look(span.get(TEXT + "style-name"), "text")
        inner = _laid_over(look, own)
        self._words(span.text, inner)
        self._inside(span, inner)

    def _link(self, link: Element, look: Look) -> None:
        url = link.get(XLINK + "href", "")
        outward = "://" in url or url.startswith("mailto:")
        if outward:
            self._out.open_link(url)
        self._span(link, look)
        if outward:
            self._out.close_link()

    def _blanks(self, blanks: Element, look: Look) -> None:
        self._out.add(" " * count(blanks.get(TEXT + "c"), 1, 200))

    def _tab(self, tab: Element, look: Look) -> None:
        self._out.add("\n" if self.head else "\t")

    def _break(self, line: Element, look: Look) -> None:
        self._out.add("\n")

    def _note_mark(self, note: Element, look: Look) -> None:
        citation, body = note.find(TEXT + "note-citation"), note.find(TEXT + "note-body")
        if citation is None or body is None:
            return
        label = (citation.get(TEXT + "label") or "".join(str(t) for t in citation.itertext())).strip()
        key = f"{len(self._notes)}"
        self._notes[key] = label, body
        self._out.mark(label, key)

    def _annotation(self, note: Element, look: Look) -> None:
        self.counts["comments"] += 1

    def _boxed(self, frame: Element) -> None:
        for box in frame.iterfind(DRAW + "text-box"):
            self.blocks(box)

    def _frame(self, frame: Element, look: Look) -> None:
        self._boxes += frame.iterfind(DRAW + "text-box")

    def _shape(self, shape: Element, look: Look) -> None:
        if any(child.tag in (TEXT + "p", TEXT + "list") for child in shape):
            self._boxes.append(shape)

    def _changed(self, mark: Element, look: Look) -> None:
        self.counts["tracked"] += 1

    def _ruby(self, ruby: Element, look: Look) -> None:
        base = ruby.find(TEXT + "ruby-base")
        if base is not None:
            self._span(base, look)

    def _plain(self, field: Element, look: Look) -> None:
        self._words(field.text, look)
        self._inside(field, look)

    def _hidden(self, field: Element, look: Look) -> None:
        self.counts["hidden"] += 1

    def _note(self, key: str, label: str, body: Element) -> None:
        if label:
            self._out.label(label)
        for n, paragraph in enumerate(body.iter(TEXT + "p", TEXT + "h")):
            if n and not self._out.empty:
                self._out.add("\n")
            self._index += 1
            self._run_through(paragraph, self._styles.look(paragraph.get(TEXT + "style-name"), "paragraph"))
        self._boxes = []
        self._out.end_note(_PART, self._index, key, label)


def _laid_over(under: Look, over: Look) -> Look:
    """The look of words within words: what the inner style leaves open, the outer one gives."""
    return Look(
        bold=_pick(over.bold, under.bold),
        italic=_pick(over.italic, under.italic),
        underlined=_pick(over.underlined, under.underlined),
        hidden=_pick(over.hidden, under.hidden),
        raised=_pick(over.raised, under.raised),
    )


def _pick(new: bool | None, old: bool | None) -> bool | None:
    return old if new is None else new


def _opens_with_words(item: Element) -> bool:
    """Whether an item begins with a paragraph of its own, and not with a list within it."""
    first = next((child for child in item if isinstance(child.tag, str)), None)
    return first is not None and first.tag in (TEXT + "p", TEXT + "h")


def _of_table(row: Element, table: Element) -> bool:
    parent = row.getparent()
    while parent is not None and parent.tag != TABLE + "table":
        parent = parent.getparent()
    return parent is table


_BLOCKS: dict[str | bytes | bytearray, Callable[[Body, Element], None]] = {
    TEXT + "p": Body._paragraph,
    TEXT + "h": Body._paragraph,
    TEXT + "list": Body._list_block,
    TEXT + "section": Body._section,
    TEXT + "numbered-paragraph": Body.blocks,
    TABLE + "table": Body._table,
    TEXT + "table-of-content": Body._contents,
    TEXT + "illustration-index": Body._contents,
    TEXT + "table-index": Body._contents,
    TEXT + "alphabetical-index": Body._contents,
    TEXT + "bibliography": Body._bibliography,
    TEXT + "index-body": Body.blocks,
    TEXT + "index-title": Body.blocks,
    DRAW + "frame": Body._boxed,
}
_FIELDS = (
    "author-initials", "author-name", "bibliography-mark", "bookmark-ref", "chapter", "conditional-text",
    "creation-date", "creator", "database-display", "date", "description", "drop-down", "expression", "file-name",
    "initial-creator", "keywords", "meta", "meta-field", "modification-date", "note-ref", "placeholder",
    "reference-ref", "script-result", "sender-company", "sender-firstname", "sender-lastname", "sequence",
    "sequence-ref", "subject", "text-input", "time", "title", "user-defined", "user-field-get", "variable-get",
    "variable-set",
)  # fmt: skip
_RUNS: dict[str | bytes | bytearray, Callable[[Body, Element, Look], None]] = {
    TEXT + "span": Body._span,
    TEXT + "a": Body._link,
    TEXT + "s": Body._blanks,
    TEXT + "tab": Body._tab,
    TEXT + "line-break": Body._break,
    TEXT + "note": Body._note_mark,
    OFFICE + "annotation": Body._annotation,
    DRAW + "frame": Body._frame,
    DRAW + "custom-shape": Body._shape,
    DRAW + "rect": Body._shape,
    TEXT + "change-start": Body._changed,
    TEXT + "change": Body._changed,
    TEXT + "ruby": Body._ruby,
    TEXT + "hidden-text": Body._hidden,
    TEXT + "hidden-paragraph": Body._hidden,
    **{TEXT + name: Body._plain for name in _FIELDS},
}
