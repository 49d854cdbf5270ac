"""The walk through an HTML page: paragraphs, lists, tables, links and marks, as a reader sees them.

Goes through the tree without recursion, so that no depth of elements can stop it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import urljoin

from lxml import etree
from msgspec import Struct

from averment.model.document import Kind
from averment.readers.assemble import Assembler
from averment.readers.counting import printed
from averment.readers.hypertext.notes import Notes
from averment.readers.hypertext.tree import Element, unread
from averment.readers.rows import label_of
from averment.readers.typeset import Type, high_digits

_PART = "html"
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
])  # fmt: skip
_SPACED = frozenset([
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "td", "th", "ul",
])  # fmt: skip
"""Blocks that browsers set with blank space above and below."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BETWEEN_MARKS = frozenset([",", ";", "–", "-", ", ", "[", "]"])
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LAYOUT_CELL = 400
_LAYOUT_PARTS = ("p", "table", "ul", "ol", "h1", "h2", "h3", "h4")


class List(Struct):
    """A list that the walk is in: how its items are numbered ("" for bullets) and how far it has counted."""

    form: str
    count: int


class Walk:
    """One walk, writing into an assembler."""

    def __init__(self, out: Assembler, notes: Notes, base: str) -> None:
        self._out = out
        self._notes = notes
        self._base = base
        self._lists: list[List] = []
        self._label = ""
        self._cells: list[tuple[bool, bool]] = []
        self._inside: Counter[str] = Counter()
        self._note: list[tuple[str, Element]] = []
        self._ends_blank = False
        self._breaks = 0
        self._type = Type()
        self._line = 0
        self._begun: set[str] = set()
        self._labels = {key: label for label, key in reversed(notes.marks.values())}

    def title(self, words: str) -> None:
        """The page's title, where no heading on it says what it is."""
        if words:
            self._out.add(_SPACE.sub(" ", words))
            self._out.end(_PART, 0, "head")

    def left_out(self) -> None:
        """Notes that are called but stand outside the part of the page that was walked."""
        for body, key in self._notes.bodies.items():
            if key not in self._begun and key in self._out.notes():
                self.through(body)

    def through(self, root: Element) -> None:
        """All of `root` that is shown, in order."""
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            if event == "start":
                if element is not root and self._passed_over(element):
                    walker.skip_subtree()
                    skipped = element
                else:
                    self._enter(element)
                    self._words(element.text)
            else:
                if element is not skipped:
                    self._leave(element)
                skipped = None
                if element is not root:
                    self._words(element.tail)
        self._end()

    def _passed_over(self, element: Element) -> bool:
        """Whether what an element holds is not to be walked: it is a note's mark, which is set here, or not shown."""
        mark = self._notes.marks.get(element)
        if mark is None:
            return element in self._notes.back or unread(element)
        self._out.hush("[")
        self._out.mark(*mark)
        if element.tail and element.tail[0] == "]":
            element.tail = element.tail[1:]
            self._out.silent("]")
        return True

    # elements

    def _enter(self, element: Element) -> None:
        tag = element.tag
        key = self._notes.bodies.get(element)
        if tag in _BLOCKS or key is not None:
            self._end()
            if tag in _SPACED:
                self._out.gap()
            self._line = element.sourceline or 0  # type: ignore[assignment]  # lxml-stubs takes it for `...`
        if key is not None:
            self._note.append((key, element))
        if tag in _TONES:
            self._inside[_TONES[tag]] += 1
        handle = _ENTER.get(tag)
        if handle:
            handle(self, element)

    def _leave(self, element: Element) -> None:
        tag = str(element.tag)
        handle = _LEAVE.get(tag)
        if handle:
            handle(self, element)
        if tag in _BLOCKS or element in self._notes.bodies:
            self._end(int(tag[1]) if tag in HEADINGS else 0)
            if tag in _SPACED:
                self._out.gap()
        if tag in _TONES:
            self._inside[_TONES[tag]] -= 1
        if self._note and self._note[-1][1] is element:
            self._note.pop()

    def _anchor(self, link: Element) -> None:
        href = (link.get("href") or "").strip()
        url = urljoin(self._base, href) if self._base and not href.startswith("#") else href
        words = "".join(str(part) for part in link.itertext()).strip()
        if url.startswith(("http://", "https://", "mailto:")) and "://" not in words and not words.startswith("www."):
            self._out.open_link(url)

    def _anchor_ends(self, link: Element) -> None:
        self._out.close_link()

    def _line_break(self, element: Element) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self._end()
            self._out.gap()
        elif not self._out.empty:
            self._out.add("\n")
            self._ends_blank = True

    def _list(self, element: Element) -> None:
        start = element.get("start") or "1"
        form = element.get("type") or "decimal"
        count = int(start) - 1 if start.isdecimal() and len(start) < 7 else 0
        self._lists.append(List(form if element.tag == "ol" else "", count))

    def _list_ends(self, element: Element) -> None:
        if self._lists:
            self._lists.pop()

    def _item(self, element: Element) -> None:
        if not self._lists:
            self._label = "•"
            return
        listed = self._lists[-1]
        value = element.get("value") or ""
        listed.count = int(value) if value.isdecimal() and len(value) < 7 else listed.count + 1
        self._label = f"{printed(listed.count, listed.form)}." if listed.form else "•"

    def _item_ends(self, element: Element) -> None:
        self._end()
        self._label = ""

    def _cell(self, element: Element) -> None:
        size = sum(len(part) for part in element.itertext())
        row = element.getparent()
        alone = row is None or sum(child.tag in ("td", "th") for child in row) == 1
        layout = size > _LAYOUT_CELL and next(element.iter(*_LAYOUT_PARTS), None) is not None
        self._cells.append((not layout, alone))

    def _cell_ends(self, element: Element) -> None:
        self._end()
        if self._cells:
            self._cells.pop()

    # words

    def _words(self, text: str | None) -> None:
        if not text:
            return
        if self._inside["verbatim"]:
            self._verbatim(text)
            return
        words = _SPACE.sub(" ", text)
        if words[0] == " " and (self._out.empty or self._ends_blank):
            words = words[1:]
        if not words:
            return
        if words != " ":
            self._breaks = 0
            self._begin()
        self._ends_blank = words[-1] == " "
        inside = self._inside
        self._type.add(
            len(words.strip()),
            bold=inside["bold"] > 0,
            italic=inside["italic"] > 0,
            underlined=inside["underlined"] > 0,
        )
        if not inside["high"]:
            self._out.words(words)
        elif words.strip() in _BETWEEN_MARKS:
            self._out.silent(words)
        else:
            self._out.words(high_digits(words))

    def _verbatim(self, text: str) -> None:
        """Text set line by line: blank lines part its paragraphs."""
        for n, piece in enumerate(_BLANK_LINE.split(text.replace("\r\n", "\n"))):
            if n:
                self._end()
                self._out.gap()
            if piece.strip():
                self._begin()
                self._out.words(piece.strip("\n"))

    def _begin(self) -> None:
        """Prints the label of the paragraph before its first words."""
        if not self._out.empty:
            return
        if self._note:
            key = self._note[-1][0]
            if key not in self._begun:
                self._begun.add(key)
                self._out.label(self._labels[key])
        elif self._label:
            self._out.label(self._label)

    def _end(self, heading: int = 0) -> None:
        """Ends the paragraph, if it has words."""
        self._breaks = 0
        self._ends_blank = False
        if self._out.empty:
            return
        if self._note:
            key = self._note[-1][0]
            row = self._out.end_note(_PART, self._line, key, self._labels[key]) if key in self._out.notes() else None
            row = row or self._out.end(_PART, self._line)
        else:
            label, kind = label_of(self._label) if self._label else ("", self._kind(heading))
            row = self._out.end(_PART, self._line, "cell" if self._celled() and not heading else kind, heading, label)
        if row:
            row.weight = self._type.weight()
            row.alone = bool(self._cells) and self._cells[-1][1]
            row.level = max(1, len(self._lists)) if row.kind == "item" else row.level
        self._type = Type()
        self._label = ""

    def _celled(self) -> bool:
        return bool(self._cells) and self._cells[-1][0]

    def _kind(self, heading: int) -> Kind:
        return "heading" if heading else "quote" if self._inside["quoted"] else "paragraph"


_TONES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underlined", "sup": "high", "pre": "verbatim",
    "blockquote": "quoted", "th": "bold",
}  # fmt: skip
_ENTER: dict[str | bytes | bytearray, Callable[[Walk, Element], None]] = {
    "a": Walk._anchor,
    "br": Walk._line_break,
    "ol": Walk._list,
    "ul": Walk._list,
    "menu": Walk._list,
    "li": Walk._item,
    "td": Walk._cell,
    "th": Walk._cell,
    "q": lambda walk, _: walk._words("“"),
}
_LEAVE: dict[str, Callable[[Walk, Element], None]] = {
    "a": Walk._anchor_ends,
    "ol": Walk._list_ends,
    "ul": Walk._list_ends,
    "menu": Walk._list_ends,
    "li": Walk._item_ends,
    "td": Walk._cell_ends,
    "th": Walk._cell_ends,
    "q": lambda walk, _: walk._words("”"),
}
