"""Word files (.docx, .docm, .dotx): the package's parts put together into a document.

The body comes first, after what the first page's header and footer print (a UN document has its symbol there), then the
notes in the order of their marks. Macros are never run, nothing outside the file is opened; both are findings.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from averment.errors import BrokenDocument
from averment.model.document import Document
from averment.model.finding import Finding, Severity
from averment.readers.assemble import Assembler
from averment.readers.language import language_of
from averment.readers.limits import Limits
from averment.readers.original import Original
from averment.readers.package import Package, parse_xml
from averment.readers.rows import counts_pages
from averment.readers.word.body import Body
from averment.readers.word.names import Element, R, W, properties, toggle, transitional
from averment.readers.word.notes import NoteBook
from averment.readers.word.numbering import Numbering
from averment.readers.word.runs import Runs
from averment.readers.word.styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relationship:
    """Where one part of a package points: the end of its type's address, its target, and whether that lies outside."""

    def __init__(self, element: Element, folder: str) -> None:
        self.id = element.get("Id", "")
        self.kind = element.get("Type", "").rsplit("/", 1)[-1]
        self.outside = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        self.target = target if self.outside else posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


class WordFile:
    """The parts of a Word package that matter, each parsed when it is asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = [r.target for r in self._related("") if r.kind == "officeDocument" and r.target in package]
        if not main:
            reason = "the package has no main text, or does not say which part it is"
            raise BrokenDocument(package.name, reason, "open it in Word or LibreOffice and save it again")
        self.main = main[0]
        self.relationships = {r.id: r for r in self._related(self.main)}

    def _related(self, part: str) -> list[Relationship]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self._package:
            return []
        return [Relationship(element, folder) for element in self._package.xml(rels).iterfind(_RELATIONSHIPS)]

    def root(self, part: str) -> Element:
        """The root of a part that is there."""
        return parse_xml(transitional(self._package.read(part)), f"part {part}", self._package.name)

    def of_kind(self, kind: str) -> tuple[str, Element | None]:
        """The first part of a kind that the main text points to ("styles", "footnotes"), and its root."""
        for relationship in self.relationships.values():
            if relationship.kind == kind and not relationship.outside and relationship.target in self._package:
                return relationship.target, self.root(relationship.target)
        return "", None

    def links(self, part: str) -> Mapping[str, str]:
        """The addresses of a part's hyperlinks, by relationship id."""
        related = self.relationships.values() if part == self.main else self._related(part)
        return {r.id: r.target for r in related if r.kind == "hyperlink" and r.outside}

    def macros(self) -> bool:
        """Whether the file carries macros."""
        return any(posixpath.basename(part).lower() == "vbaproject.bin" for part in self._package)

    def pointing_outside(self) -> list[str]:
        """What the main text would fetch from elsewhere when opened: templates, pictures, embedded objects."""
        kinds = (r.kind for r in self.relationships.values() if r.outside and r.kind != "hyperlink")
        settings = (r.kind for r in self._related("word/settings.xml") if r.outside)
        return sorted({*kinds, *settings})

    def inserted(self) -> list[str]:
        """Parts that hold documents of their own within this one, which are not read."""
        return [r.target for r in self.relationships.values() if r.kind in ("aFChunk", "subDocument")]


def read_docx(original: Original, limits: Limits) -> Document:
    """The document in a Word file.

    Raises `BrokenDocument`, `EncryptedDocument` or `LimitExceeded`. What a picture shows is not read; page breaks
    are not known, so `pages` is 0.
    """
    package = Package(original.data, original.name, limits)
    file = WordFile(package)
    reader = _Reader(file, original.name, limits)
    reader.read()
    whole = reader.out.whole()
    return original.document(
        MEDIA_TYPE,
        language_of(whole.flow.text),
        whole.text,
        whole.flow,
        places=whole.places,
        findings=(*package.findings(), *reader.findings()),
    )


class _Reader:
    """One pass over the parts of a Word file."""

    def __init__(self, file: WordFile, name: str, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self.out = Assembler(name, limits)
        self._styles = Styles(file.of_kind("styles")[1])
        self._numbering = Numbering(file.of_kind("numbering")[1], self._styles)
        self._parts = {sort: file.of_kind(f"{sort}s") for sort in ("footnote", "endnote")}
        settings = file.of_kind("settings")[1]
        self._notes = NoteBook(name, self._parts["footnote"][1], self._parts["endnote"][1], settings)
        self._bodies: list[tuple[Body, Runs]] = []

    def read(self) -> None:
        """The first page's header and footer, the body, the notes that it calls."""
        root = self._file.root(self._file.main)
        body = root.find(W + "body")
        if body is None:
            raise BrokenDocument(self._notes.name, "its main text has no body", "open it in Word and save it again")
        for part in self._first_page(body):
            self._edge(part)
        self.out.gap()
        self._body(self._file.main).walk(body)
        notes = {sort: self._body(part) for sort, (part, found) in self._parts.items() if found is not None}
        self.out.gap()
        for key in self.out.notes():
            notes[key.split(" ")[0]].note(key, self._notes.bodies[key])

    def _body(self, part: str, *, head: bool = False) -> Body:
        runs = Runs(self.out, self._styles, self._notes, self._limits, self._file.links(part), head=head)
        body = Body(self.out, runs, self._styles, self._numbering, self._notes, self._limits, part)
        self._bodies.append((body, runs))
        return body

    def _first_page(self, body: Element) -> Iterator[str]:
        """The parts that hold the header of the first page, and its footer where that is the first page's own."""
        section = next(body.iter(W + "sectPr"), None)
        own = bool(toggle(properties(section), "titlePg"))
        for tag, kind in (
            ("headerReference", "first" if own else "default"),
            ("footerReference", "first" if own else ""),
        ):
            for reference in section.iterfind(W + tag) if section is not None else ():
                target = self._file.relationships.get(reference.get(R + "id", ""))
                if kind and reference.get(W + "type", "default") == kind and target is not None and not target.outside:
                    yield target.target

    def _edge(self, part: str) -> None:
        before = len(self.out.rows)
        self._body(part, head=True).blocks(self._file.root(part))
        for n in range(before, len(self.out.rows)):
            row = self.out.rows[n]
            row.kind, row.level, row.shown = "head", 0, not counts_pages(self.out.said(n))

    def findings(self) -> list[Finding]:
        """What is odd about the file."""
        tracked = sum(runs.counts["tracked"] for _, runs in self._bodies) + sum(
            body.changed for body, _ in self._bodies
        )
        comments = sum(runs.counts["comments"] for _, runs in self._bodies)
        hidden = sum(runs.counts["hidden"] for _, runs in self._bodies)
        outside = ", ".join(self._file.pointing_outside())
        told: list[tuple[bool, str, Severity, str]] = [
            (self._file.macros(), "macros", "warning", "the file carries macros; they were neither run nor read"),
            (
                bool(outside),
                "points-outside",
                "warning",
                f"the file points to things outside it ({outside}); none was fetched",
            ),
            (tracked > 0, "tracked-changes", "warning", f"{tracked:,} tracked changes were read as if accepted"),
            (comments > 0, "comments", "advice", f"{comments:,} comments were left out"),
            (hidden > 0, "hidden-text", "warning", f"{hidden:,} runs of hidden text were left out"),
            (bool(self._file.inserted()), "unread-part", "warning", "a document set into this one was not read"),
            (not self.out.rows, "no-text", "warning", "the file holds no text; what pictures show is not read"),
        ]
        return [Finding(rule, severity, None, message) for holds, rule, severity, message in told if holds]
