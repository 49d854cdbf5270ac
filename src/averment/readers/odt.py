"""OpenDocument texts (.odt, .ott): the package's parts put together into a document.

The first page's header comes first, then the body, then the notes in the order of their marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from averment.errors import BrokenDocument, EncryptedDocument
from averment.model.document import Document
from averment.model.finding import Finding, Severity
from averment.readers.assemble import Assembler
from averment.readers.language import language_of
from averment.readers.limits import Limits
from averment.readers.opendocument.body import Body
from averment.readers.opendocument.names import OFFICE, STYLE, Element
from averment.readers.opendocument.styles import Styles
from averment.readers.original import Original
from averment.readers.package import Package
from averment.readers.rows import counts_pages

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def read_odt(original: Original, limits: Limits) -> Document:
    """The document in an OpenDocument text.

    Raises `BrokenDocument`, `EncryptedDocument` or `LimitExceeded`. Tracked changes are read as accepted.
    """
    package = Package(original.data, original.name, limits)
    if "content.xml" not in package:
        raise BrokenDocument(original.name, "the package has no content", "open it in LibreOffice and save it again")
    if _locked(package):
        raise EncryptedDocument(original.name, "it is locked by a password", "remove the password and save it again")
    content = package.xml("content.xml")
    common = package.xml("styles.xml") if "styles.xml" in package else None
    out = Assembler(original.name, limits)
    roots = [content] if common is None else [common, content]
    body = Body(out, Styles(roots), original.name, limits)
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise BrokenDocument(original.name, "it is no text document", "save it as an OpenDocument text")
    _header(out, body, common)
    out.gap()
    body.walk(text)
    whole = out.whole()
    return original.document(
        MEDIA_TYPE,
        language_of(whole.flow.text),
        whole.text,
        whole.flow,
        places=whole.places,
        findings=(*package.findings(), *_findings(package, body, out)),
    )


def _locked(package: Package) -> bool:
    """Whether the parts are encrypted, as the manifest then says."""
    return "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml")


def _header(out: Assembler, body: Body, common: Element | None) -> None:
    """The header of the first page, which may hold the document's symbol."""
    body.head = True
    for header in _first_headers(common):
        body.blocks(header)
    body.head = False
    for n, row in enumerate(out.rows):
        row.kind, row.level, row.shown = "head", 0, not counts_pages(out.said(n))


def _first_headers(common: Element | None) -> Iterator[Element]:
    pages = list(common.iter(STYLE + "master-page")) if common is not None else []
    named = [page for page in pages if page.get(STYLE + "name") in ("First_20_Page", "First Page")]
    for page in (named or [page for page in pages if page.get(STYLE + "name") == "Standard"] or pages)[:1]:
        first = page.find(STYLE + "header-first")
        header = first if first is not None else page.find(STYLE + "header")
        if header is not None and header.get(STYLE + "display") != "false":
            yield header


def _findings(package: Package, body: Body, out: Assembler) -> list[Finding]:
    counts = body.counts
    scripts = any(part.startswith(("Basic/", "Scripts/")) for part in package)
    told: list[tuple[bool, str, Severity, str]] = [
        (scripts, "macros", "warning", "the file carries macros; they were neither run nor read"),
        (
            counts["tracked"] > 0,
            "tracked-changes",
            "warning",
            f"{counts['tracked']:,} tracked changes were read as if accepted",
        ),
        (counts["comments"] > 0, "comments", "advice", f"{counts['comments']:,} comments were left out"),
        (
            counts["hidden"] > 0,
            "hidden-text",
            "warning",
            f"{counts['hidden']:,} stretches of hidden text were left out",
        ),
        (not out.rows, "no-text", "warning", "the file holds no text; what pictures show is not read"),
    ]
    return [Finding(rule, severity, None, message) for holds, rule, severity, message in told if holds]
