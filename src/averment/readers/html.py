"""HTML pages: what a reader sees of them, put together into a document.

Scripts, styles, menus and hidden parts stay out; nothing outside the file is ever fetched. Notes are told by the links
between mark and note.
"""

from __future__ import annotations

from averment.model.document import Document
from averment.model.finding import Finding
from averment.readers.assemble import Assembler
from averment.readers.hypertext.notes import find_notes
from averment.readers.hypertext.tree import Element, content, decoded, parse
from averment.readers.hypertext.walk import Walk
from averment.readers.language import language_of
from averment.readers.limits import Limits
from averment.readers.original import Original

MEDIA_TYPE = "text/html"


def read_html(original: Original, limits: Limits) -> Document:
    """The document on an HTML page; its text is what the page shows, one paragraph a line."""
    source = decoded(original.data)
    root = parse(source.text, original.name)
    out = Assembler(original.name, limits)
    if root is not None:
        matter = content(root)
        walk = Walk(out, find_notes(root), _base(root))
        if next(matter.iter("h1"), None) is None:
            walk.title(_title(root))
        walk.through(matter)
        walk.left_out()
    whole = out.whole()
    empty = () if out.rows else (Finding("no-text", "warning", None, "the page shows no text"),)
    return original.document(
        MEDIA_TYPE,
        language_of(whole.flow.text),
        whole.text,
        whole.flow,
        places=whole.places,
        findings=(*(f for f in source.findings if f.span is None), *empty),
    )


def _title(root: Element) -> str:
    """The title of the page, unless it is a mere file name."""
    words = (root.findtext(".//title") or "").strip()
    return words if " " in words else ""


def _base(root: Element) -> str:
    """The address that relative links are relative to, if the page says it."""
    for element in root.iter("base", "link"):
        if element.tag == "base" or element.get("rel") == "canonical":
            url = element.get("href") or ""
            if url.startswith(("http://", "https://")):
                return url
    return ""
