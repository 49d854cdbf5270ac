"""PDF files: the text of every page in reading order, laid out with what its type and place tell.

pdfium reads them; nothing in a file is run, opened or fetched. A page that is only a picture has no text: it is named
in a finding, because recognising pictures of text is not done here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from averment.errors import BrokenDocument, EncryptedDocument
from averment.model.document import Document, Place
from averment.model.finding import Finding, Severity
from averment.readers.language import language_of
from averment.readers.layout import Edit, Line, lay_out
from averment.readers.limits import Deadline, Limits
from averment.readers.original import Original
from averment.readers.pages.cells import celled, in_cells
from averment.readers.pages.glyphs import Glyphs
from averment.readers.pages.links import Address, addresses
from averment.readers.pages.order import ordered
from averment.readers.pages.pieces import Piece, pieces_of

MEDIA_TYPE = "application/pdf"
_PASSWORD = 4


def read_pdf(original: Original, limits: Limits) -> Document:
    """The document in a PDF file.

    Raises `EncryptedDocument` for a file that only a password opens, `BrokenDocument` for one that cannot be
    repaired, `LimitExceeded` for one with too many pages. Lines are kept as printed in the text; running heads and
    feet, note marks and hyphens at line ends are left out of the flow.
    """
    with _opened(original) as source:
        pages = len(source)
        limits.check("pages", pages, original.name)
        told = _active(source)
        pressed = _Press(original.name, limits)
        for number in range(pages):
            pressed.page(source, number)
        if pressed.lost(pages):
            raise BrokenDocument(original.name, "none of its pages can be read: the PDF is damaged", "get a whole copy")
    flow = celled(lay_out(pressed.text(), pressed.lines, pressed.edits), pressed.lines, pressed.cells)
    return original.document(
        MEDIA_TYPE,
        language_of(flow.text),
        pressed.text(),
        flow,
        pages=pages,
        places=tuple(pressed.places),
        findings=(*told, *_cut_short(original.data), *pressed.findings()),
    )


@contextmanager
def _opened(original: Original) -> Iterator[PdfDocument]:
    """The file opened by pdfium, which mends what it can."""
    name = original.name
    try:
        source = _open(original.data) or _open(_with_trailer(original.data))
    except PdfiumError:
        raise EncryptedDocument(name, "it is locked by a password", "remove the password and save it again") from None
    if source is None:
        reason = "the PDF is damaged or cut short and cannot be mended"
        raise BrokenDocument(name, reason, "get a whole copy, or print it to a new PDF")
    try:
        if not len(source):
            raise BrokenDocument(name, "the PDF has no pages that can be found", "get a whole copy")
        yield source
    finally:
        source.close()


def _open(data: bytes) -> PdfDocument | None:
    """The file as pdfium opens it, mending what it can, or `None`; `PdfiumError` for one that a password locks."""
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise
        return None


def _with_trailer(data: bytes) -> bytes:
    """The file with an end that names its root, without which one that was cut short cannot be mended."""
    root = data.rfind(b" obj", 0, max(0, data.find(b"/Catalog")))
    numbers = data[max(0, root - 24) : root].split()[-2:]
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers):
        return b"%PDF-"
    whole = data[: data.rfind(b"endobj") + 6]
    return b"%s\ntrailer\n<< /Root %s %s R >>\n%%%%EOF\n" % (whole, *numbers)


class _Press:
    """Sets the pages one after another into one text, with its lines."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.lines: list[Line] = []
        self.edits: list[Edit] = []
        self.cells: set[int] = set()
        self._closed: tuple[str, int] | None = None
        self._line_end = 0
        self.places: list[Place] = []
        self._name = name
        self._limits = limits
        self._deadline = Deadline(limits, name)
        self._out: list[str] = []
        self._at = 0
        self._empty: list[int] = []
        self._pictures = 0
        self._broken: list[int] = []
        self._whole: str | None = None

    def text(self) -> str:
        """The text of all pages."""
        if self._whole is None:
            self._whole = "".join(self._out)
        return self._whole

    def page(self, source: PdfDocument, number: int) -> None:
        """One page, which is freed before the next is read."""
        self._deadline.check()
        page = pdfium.FPDF_LoadPage(source.raw, number)
        if not page:
            self._broken.append(number + 1)
            return
        glyphs = Glyphs(page)
        try:
            self._limits.check("characters", self._at + glyphs.characters, self._name)
            drawn, shown = pieces_of(glyphs)
            pieces = ordered(in_cells(drawn, glyphs, shown))
            if pieces:
                self._set(pieces, number + 1, addresses(source.raw, page, glyphs))
            else:
                self._empty.append(number + 1)
                self._pictures += _pictured(page)
        finally:
            glyphs.close()
            pdfium.FPDF_ClosePage(page)

    def _set(self, pieces: Sequence[Piece], page: int, links: Sequence[Address]) -> None:
        if self._out:
            self._add("\n\f")
        self.places.append(Place(self._at, page, "page"))
        for n, piece in enumerate(pieces):
            if n:
                self._add("\n\n" if piece.gap else "\n")
            start = self._at
            self._add(piece.text)
            if piece.cell:
                self.cells.add(len(self.lines))
            size = round(2 * piece.size) / 2
            self.lines.append(Line(start, self._at, page, piece.gap or not n, piece.indent, size, piece.bold))
            for link in links:
                self._link(link.edits(piece, start), start)
            self._line_end = self._at

    def _link(self, found: Sequence[Edit], start: int) -> None:
        """Links words of a line that begins at `start`; a link that goes on from the line before is one with it."""
        if found and self._closed and self._closed == (found[0].link, self._line_end) and found[0].start == start:
            self.edits[-1:] = found[1:]
        else:
            self.edits += found
        if found:
            self._closed = found[0].link or "", found[1].start

    def _add(self, words: str) -> None:
        self._out.append(words)
        self._at += len(words)

    def lost(self, pages: int) -> bool:
        """Whether no page could be read at all."""
        return len(self._broken) == pages

    def findings(self) -> list[Finding]:
        """Pages without text, and pages that could not be read."""
        told: list[tuple[str, Severity, str]] = []
        if self._broken:
            told.append(
                ("broken-page", "error", f"{_named(self._broken)} could not be read: the file is damaged there")
            )
        if self._empty:
            what = "pictures only; have them recognised (OCR) to be read" if self._pictures else "no text on them"
            told.append(("page-without-text", "warning", f"{_named(self._empty)}: {what}"))
        if not self.lines:
            why = "it seems to be scanned" if self._pictures else "its pages are empty"
            told.append(("no-text", "error", f"no page of the document has text; {why}"))
        return [Finding(rule, severity, None, message) for rule, severity, message in told]


def _named(pages: Sequence[int]) -> str:
    """Page numbers in words, runs drawn together: "pages 2-4, 9"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    shown = [f"{first}" if first == last else f"{first}-{last}" for first, last in runs[:20]]
    more = f" and {len(runs) - 20} more" if len(runs) > 20 else ""
    return f"{'page' if len(pages) == 1 else 'pages'} {', '.join(shown)}{more}"


def _pictured(page: Any) -> bool:
    """Whether a page holds a picture, looking at its first objects."""
    count = min(50, pdfium.FPDFPage_CountObjects(page))
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, n)) for n in range(count))
    return any(kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _active(source: PdfDocument) -> list[Finding]:
    """What the file would do or carry besides its pages."""
    told = []
    scripts = pdfium.FPDFDoc_GetJavaScriptActionCount(source.raw)
    if scripts > 0:
        told.append(Finding("scripts", "warning", None, f"the file carries {scripts} scripts; none was run"))
    attached = pdfium.FPDFDoc_GetAttachmentCount(source.raw)
    if attached > 0:
        told.append(Finding("attachments", "advice", None, f"{attached} files are attached to it, which were not read"))
    return told


def _cut_short(data: bytes) -> list[Finding]:
    if b"%%EOF" in data[-2048:]:
        return []
    told = "the file does not end as a PDF does and was mended; its last pages may be missing"
    return [Finding("cut-short", "warning", None, told)]
