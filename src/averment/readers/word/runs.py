"""The running matter of Word paragraphs: text, breaks, fields, links, note marks, tracked changes, boxes.

One `Runs` lives through a document, because fields may span paragraphs. It writes into an `Assembler` and gathers
what must wait until the paragraph is over. It must not know tables, lists or headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from msgspec import Struct

from averment.readers.assemble import Assembler
from averment.readers.limits import Limits
from averment.readers.typeset import Type, high_digits
from averment.readers.word.names import MC, NONE, Element, M, Properties, R, W, number, properties, toggle, value
from averment.readers.word.notes import NoteBook, Sort
from averment.readers.word.styles import Look, Styles

_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_NOTE_REFERENCE = re.compile(r"\s*NOTEREF\s+(\S+)", re.IGNORECASE)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_INSIDE = re.compile(r"[\n\r\t\f\v]+ *")
_SYMBOLS = {
    0xB7: "•",
    0xA7: "▪",
    0xD8: "➢",
    0xFC: "✓",
    0xFE: "☑",
    0xA8: "□",
    0x6F: "□",
    0xE0: "→",
    0x2D: "-",
    0x20: " ",
}


_UNNAMED = Look()


class Field(Struct):
    """A field that has begun: its instruction, and whether its result has."""

    instruction: str = ""
    shown: bool = False
    muted: bool = False
    linked: bool = False
    note: str = ""


class Runs:
    """Walks the content of paragraphs."""

    def __init__(
        self,
        out: Assembler,
        styles: Styles,
        notes: NoteBook,
        limits: Limits,
        links: Mapping[str, str],
        *,
        head: bool = False,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.boxes: list[Element] = []
        self.type = Type()
        self._letters = 0
        self._out = out
        self._styles = styles
        self._notes = notes
        self._limits = limits
        self._links = links
        self._head = head
        self._fields: list[Field] = []
        self._look = Look()
        self._marked: dict[str, str] = {}
        self._bookmarks: dict[str, str] = {}
        self._own_mark = ""
        self._depth = 0

    def paragraph(self, paragraph: Element, look: Look) -> None:
        """The content of one paragraph; `type` and `boxes` tell afterwards what it was set in and held."""
        self.type = Type()
        self._look = look
        self._inside(paragraph)
        for field in self._fields:
            field.shown = True

    def _inside(self, parent: Element) -> None:
        self._depth += 1
        self._limits.check("xml_depth", self._depth, self._notes.name)
        for child in parent:
            handle = _HANDLERS.get(child.tag)
            if handle:
                handle(self, child)
        self._depth -= 1

    # what a paragraph may hold

    def _hyperlink(self, link: Element) -> None:
        url = self._links.get(link.get(R + "id", ""), "")
        if url and link.get(W + "anchor"):
            url = f"{url}#{link.get(W + 'anchor')}"
        if url:
            self._out.open_link(url)
        self._inside(link)
        if url:
            self._out.close_link()

    def _deleted(self, change: Element) -> None:
        self.counts["tracked"] += 1

    def _inserted(self, change: Element) -> None:
        self.counts["tracked"] += 1
        self._inside(change)

    def _comment(self, mark: Element) -> None:
        self.counts["comments"] += 1

    def _simple_field(self, field: Element) -> None:
        self._begin_field()
        self._fields[-1].instruction = field.get(W + "instr", "")
        self._separate_field()
        self._inside(field)
        self._end_field()

    def _content(self, control: Element) -> None:
        content = control.find(W + "sdtContent")
        if content is not None:
            self._inside(content)

    def _ruby(self, ruby: Element) -> None:
        base = ruby.find(W + "rubyBase")
        if base is not None:
            self._inside(base)

    def _alternative(self, choice: Element) -> None:
        """The first alternative that holds anything; the others say the same again."""
        before = len(self.boxes), self._out.at
        for option in choice:
            if option.tag in (MC + "Choice", MC + "Fallback"):
                self._inside(option)
            if (len(self.boxes), self._out.at) != before:
                return

    def _drawing(self, drawing: Element) -> None:
        if self._shown():
            outermost = (box for box in drawing.iter(W + "txbxContent") if not _within_box(box, drawing))
            self.boxes += [box for box in outermost if not _repeated(box, drawing)]

    def _formula(self, formula: Element) -> None:
        if self._shown():
            self._words("".join(part.text or "" for part in formula.iter(M + "t")))

    def _bookmark(self, mark: Element) -> None:
        self._bookmarks[mark.get(W + "id", "")] = mark.get(W + "name", "")

    def _bookmark_end(self, mark: Element) -> None:
        self._bookmarks.pop(mark.get(W + "id", ""), None)

    # what a run may hold

    def _run(self, run: Element) -> None:
        first = run[0] if len(run) else None
        given = properties(first) if first is not None and first.tag == W + "rPr" else NONE
        named = self._styles.look(value(given, "rStyle"), "character") if W + "rStyle" in given else _UNNAMED
        hidden = _first(toggle(given, "vanish"), named.hidden, self._look.hidden)
        if hidden:
            self.counts["hidden"] += any(True for _ in run.iter(W + "t"))
            return
        before = self._letters
        align = value(given, "vertAlign")
        if align == "superscript" or (not align and named.raised):
            self._raised(run)
        else:
            self._inside(run)
        if self._letters > before:
            self._weigh(self._letters - before, given, _first(toggle(given, "b"), named.bold, self._look.bold))

    def _weigh(self, letters: int, given: Properties, bold: bool | None) -> None:
        """Adds a run's letters to the paragraph's tally of type."""
        italic = toggle(given, "i") if given else None
        underlined = value(given, "u") not in (None, "none") if given else None
        self.type.add(letters, bold=bold, italic=italic, underlined=underlined)
        self.type.size = max(self.type.size, (number(given, "sz") if given else None) or self._look.size or 0)

    def _raised(self, run: Element) -> None:
        """A run set high: digits become superscripts, which may be note marks typed by hand."""
        for part in run:
            if part.tag == W + "t" and part.text:
                self._words(high_digits(part.text))
            elif part.tag in _HANDLERS:
                _HANDLERS[part.tag](self, part)

    def _text(self, text: Element) -> None:
        if text.text:
            self._words(text.text)

    def _words(self, words: str) -> None:
        if not self._shown():
            return
        if self._own_mark:
            self._notes.labels[self._own_mark] = words.strip()
            self._out.mark(words.strip(), self._own_mark)
            self._own_mark = ""
            return
        if self._fields and self._fields[-1].note:
            self._out.mark(words.strip(), self._fields[-1].note)
            return
        self._letters += len(words.strip())
        if not words.isprintable():
            self._out.words(_INSIDE.sub(" ", words))
        else:
            self._out.add(words)

    def _tab(self, element: Element) -> None:
        if self._shown():
            self._out.add("\n" if self._head else "\t")

    def _break(self, element: Element) -> None:
        if self._shown():
            self._out.add("\n")

    def _hard_hyphen(self, element: Element) -> None:
        if self._shown():
            self._out.add("\u2011")

    def _soft_hyphen(self, element: Element) -> None:
        if self._shown():
            self._out.silent("\xad")

    def _symbol(self, symbol: Element) -> None:
        code = symbol.get(W + "char", "")
        try:
            point = int(code[:8], 16)
        except ValueError:
            return
        if 0xF000 <= point <= 0xF0FF:
            point -= 0xF000
            self._words(_SYMBOLS.get(point, "\ufffd"))
        elif point < 0xD800 or 0xE000 <= point < 0x110000:
            self._words(chr(point))

    def _reference(self, mark: Element) -> None:
        if not self._shown():
            return
        kind: Sort = "footnote" if mark.tag == W + "footnoteReference" else "endnote"
        own = mark.get(W + "customMarkFollows", "0") in ("1", "true", "on")
        found = self._notes.call(kind, mark.get(W + "id", ""), numbered=not own)
        if found is None:
            return
        key, label = found
        self._marked.update((name, key) for name in self._bookmarks.values())
        if own:
            self._own_mark = key
        else:
            self._out.mark(label, key)

    # fields

    def _field_sign(self, sign: Element) -> None:
        kind = sign.get(W + "fldCharType")
        if kind == "begin":
            self._begin_field()
        elif kind == "separate":
            self._separate_field()
        elif kind == "end":
            self._end_field()

    def _instruction(self, text: Element) -> None:
        if self._fields and not self._fields[-1].shown and len(self._fields[-1].instruction) < 5000:
            self._fields[-1].instruction += text.text or ""

    def _begin_field(self) -> None:
        self._fields.append(Field())
        self._limits.check("xml_depth", len(self._fields), self._notes.name)

    def _separate_field(self) -> None:
        if not self._fields:
            return
        field = self._fields[-1]
        field.shown = True
        link = _HYPERLINK.search(field.instruction)
        if link:
            url = link[1] or link[2] or ""
            if url and url[0] != "\\":
                self._out.open_link(url)
                field.linked = True
        reference = _NOTE_REFERENCE.match(field.instruction)
        if reference:
            field.note = self._marked.get(reference[1], "")
        field.muted = self._head and bool(_PAGE_FIELD.match(field.instruction))

    def _end_field(self) -> None:
        if self._fields and self._fields.pop().linked:
            self._out.close_link()

    def _shown(self) -> bool:
        return all(field.shown and not field.muted for field in self._fields)


def _first(*settings: bool | None) -> bool | None:
    """The first setting that is made, of those that go before one another."""
    return next((setting for setting in settings if setting is not None), None)


def _within_box(box: Element, drawing: Element) -> bool:
    """Whether a box lies inside another box of the same drawing, which will be walked with it."""
    parent = box.getparent()
    while parent is not None and parent is not drawing:
        if parent.tag == W + "txbxContent":
            return True
        parent = parent.getparent()
    return False


def _repeated(box: Element, drawing: Element) -> bool:
    """Whether a box stands in the fallback of an alternative whose choice has boxes itself."""
    parent = box.getparent()
    while parent is not None and parent is not drawing:
        if parent.tag == MC + "Fallback":
            choice = parent.getparent()
            return choice is not None and any(
                True for option in choice.iterfind(MC + "Choice") for _ in option.iter(W + "txbxContent")
            )
        parent = parent.getparent()
    return False


_HANDLERS: dict[str | bytes | bytearray, Callable[[Runs, Element], None]] = {
    W + "r": Runs._run,
    W + "t": Runs._text,
    W + "tab": Runs._tab,
    W + "ptab": Runs._tab,
    W + "br": Runs._break,
    W + "cr": Runs._break,
    W + "noBreakHyphen": Runs._hard_hyphen,
    W + "softHyphen": Runs._soft_hyphen,
    W + "sym": Runs._symbol,
    W + "hyperlink": Runs._hyperlink,
    W + "ins": Runs._inserted,
    W + "moveTo": Runs._inserted,
    W + "del": Runs._deleted,
    W + "moveFrom": Runs._deleted,
    W + "commentReference": Runs._comment,
    W + "fldSimple": Runs._simple_field,
    W + "fldChar": Runs._field_sign,
    W + "instrText": Runs._instruction,
    W + "sdt": Runs._content,
    W + "smartTag": Runs._inside,
    W + "customXml": Runs._inside,
    W + "dir": Runs._inside,
    W + "bdo": Runs._inside,
    W + "ruby": Runs._ruby,
    W + "footnoteReference": Runs._reference,
    W + "endnoteReference": Runs._reference,
    W + "bookmarkStart": Runs._bookmark,
    W + "bookmarkEnd": Runs._bookmark_end,
    W + "drawing": Runs._drawing,
    W + "pict": Runs._drawing,
    W + "object": Runs._drawing,
    MC + "AlternateContent": Runs._alternative,
    M + "oMath": Runs._formula,
    M + "oMathPara": Runs._formula,
}
