"""Opening: formats told by content, names that say otherwise, what is refused and with what remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from averment.errors import BrokenDocument, DocumentError, EmptyDocument, EncryptedDocument, UnknownFormat
from averment.readers.open import open_document
from averment.readers.sniff import sniff
from tests.making.opendocument import odt
from tests.making.pdf import Page, pdf
from tests.making.sound import rules
from tests.making.word import docx, p, package

PDF = pdf([Page().say(72, 700, "Women were held.")])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TOLD = [
    (PDF, "PDF"),
    (b"\n\nsome junk before\n" + PDF, "PDF"),
    (docx(p("x")), "Word"),
    (odt("<text:p>x</text:p>"), "OpenDocument text"),
    (b"<!DOCTYPE html><p>x", "HTML"),
    (b"\xef\xbb\xbf  <html>", "HTML"),
    (b"<!-- saved --><HTML><p>x", "HTML"),
    ("<html><p>x</p>".encode("utf-16"), "HTML"),
    (b"<div><p>One.</p><p>Two.</p></div>", "HTML"),
    (b"{\\rtf1 x}", "RTF"),
    (OLE, "an old Office file"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture (PNG)"),
    (package({"a.txt": b"x"}), "a zip archive"),
    (package({"[Content_Types].xml": b"x", "ppt/presentation.xml": b"x"}), "PowerPoint"),
    (package({"mimetype": b"application/epub+zip"}), "EPUB"),
    (bytes(range(256)) * 40, "no text"),
    (b"", "plain text"),
    (b"BM is what she was called.", "plain text"),
    (b"<p> is a tag, says the text, and that is all.", "plain text"),
    ("Женщины".encode("utf-16-le") * 40, "plain text"),
    (b"Women were held.\x1b[0m\n" * 20, "plain text"),
    (b"a\0b\0 null bytes in a text\0", "plain text"),
]


@pytest.mark.parametrize(("data", "called"), TOLD, ids=[f"{n} {row[1]}" for n, row in enumerate(TOLD)])
def test_formats_are_told_by_content(data: bytes, called: str) -> None:
    assert sniff(data).called == called


NAMED = [
    (PDF, "statement.docx", "application/pdf", True),
    (docx(p("x")), "statement.doc", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", True),
    (docx(p("x")), "statement.DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", False),
    (b"Women were held.", "statement.pdf", "text/plain", True),
    (b"Women were held.", "statement.2019", "text/plain", False),
    (b"Women were held.", "statement", "text/plain", False),
    (b"# Women\n\nThey were held.", "statement.md", "text/markdown", False),
    (b"<!DOCTYPE html><p>x</p>", "statement.txt", "text/html", True),
]


@pytest.mark.parametrize(("data", "name", "media", "odd"), NAMED, ids=[f"{row[2][-12:]} {row[1]}" for row in NAMED])
def test_a_name_that_says_otherwise_is_a_finding(data: bytes, name: str, media: str, odd: bool) -> None:
    document = open_document(data, name)
    assert document.media_type == media
    assert ("wrong-extension" in rules(document)) is odd


REFUSED = [
    (b"", EmptyDocument, "is empty"),
    (OLE, UnknownFormat, r"save it as \.docx"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedDocument, "password"),
    (b"\x89PNG\r\n\x1a\n", UnknownFormat, "OCR"),
    (package({"a.txt": b"x"}), UnknownFormat, "zip archive"),
    (bytes(range(256)) * 40, UnknownFormat, "no text"),
    (docx(p("x"))[:-40], BrokenDocument, "cut short"),
    (package({"[Content_Types].xml": b"<x/>", "word/other.xml": b"<x/>"}), BrokenDocument, "no main text"),
    (package({"mimetype": b"application/vnd.oasis.opendocument.text"}), BrokenDocument, "no content"),
    (odt("")[:300], BrokenDocument, "cut short"),
]


@pytest.mark.parametrize(("data", "error", "told"), REFUSED, ids=[f"{n} {row[2]}" for n, row in enumerate(REFUSED)])
def test_what_cannot_be_read_is_refused_with_a_remedy(data: bytes, error: type[DocumentError], told: str) -> None:
    with pytest.raises(error, match=told) as caught:
        open_document(data, "sent.xyz")
    assert caught.value.name == "sent.xyz"
    assert caught.value.remedy


def test_paths(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(b"Women were held.")
    document = open_document(file)
    assert (document.name, document.text) == ("note.txt", "Women were held.")
    assert open_document(str(file), "other.txt").name == "other.txt"
    for path, told in (
        (tmp_path, "folder"),
        (tmp_path / "none.txt", "no such file"),
        (Path("/dev/null"), "no ordinary"),
    ):
        with pytest.raises(DocumentError, match=told):
            open_document(path)


def test_the_hash_is_that_of_the_bytes() -> None:
    assert open_document(b"abc", "a.txt").sha256.startswith("ba7816bf")
