"""Hostile files, one test each: whatever is sent is read, or refused by a message that says what to do about it.

No test may take memory or time out of proportion to its file; the limits that guard the machine are the usual ones
unless a test says so.
"""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from averment.errors import BrokenDocument, DocumentError, EncryptedDocument, LimitExceeded, UnknownFormat
from averment.readers.limits import Limits
from averment.readers.open import open_document
from tests.making.opendocument import odt
from tests.making.pdf import Page, empty_pages, pdf
from tests.making.sound import assert_sound, rules, within
from tests.making.word import docx, p, package, r, table


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WORD = docx(p("Women were held.") * 50)


# files that are not what they should be


def test_an_empty_file() -> None:
    with pytest.raises(DocumentError, match="is empty"):
        open_document(b"", "empty.docx")


def test_a_binary_file() -> None:
    noise = random.Random(7).randbytes(100_000)
    with pytest.raises(UnknownFormat, match="no text"):
        open_document(noise, "noise.txt")


def test_a_wrong_extension() -> None:
    assert "wrong-extension" in rules(open_document(WORD, "statement.pdf"))


@pytest.mark.parametrize("share", [1, 3, 5, 7, 9])
def test_a_word_file_cut_short(share: int) -> None:
    with pytest.raises(BrokenDocument, match="cut short"):
        open_document(WORD[: len(WORD) * share // 10], "cut.docx")


def test_a_word_file_with_a_damaged_part() -> None:
    at = WORD.index(b"word/document.xml") + 40
    damaged = WORD[:at] + bytes(byte ^ 0xFF for byte in WORD[at : at + 20]) + WORD[at + 20 :]
    with pytest.raises(BrokenDocument, match="damaged"):
        open_document(damaged, "damaged.docx")


def test_a_word_file_whose_xml_is_broken() -> None:
    parts = parts_of(WORD)
    parts["word/document.xml"] = parts["word/document.xml"][:-30]
    with pytest.raises(BrokenDocument, match=r"word/document\.xml is no sound XML"):
        open_document(package(parts), "broken.docx")


def test_any_byte_of_a_word_file_may_be_wrong() -> None:
    chance = random.Random(11)
    for _ in range(150):
        data = bytearray(WORD)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(DocumentError):
            assert_sound(open_document(bytes(data), "wrong.docx"))


def test_any_byte_of_a_pdf_may_be_wrong() -> None:
    whole = pdf([Page().column(72, 700, ["The authorities held forty women for longer than"] * 5)] * 2)
    chance = random.Random(13)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(DocumentError):
            assert_sound(open_document(bytes(data), "wrong.pdf"))


def test_a_pdf_cut_short() -> None:
    whole = pdf([Page().say(72, 700, f"Page {n} of the report on women in detention.") for n in range(30)])
    document = open_document(whole[: len(whole) // 2], "cut.pdf")
    assert {"cut-short", "broken-page"} <= set(rules(document))
    assert "Page 3 of the report" in document.text


def test_an_encrypted_pdf() -> None:
    with pytest.raises(EncryptedDocument, match="password"):
        open_document(pdf([Page().say(72, 700, "Held.")], password="secret"), "locked.pdf")


def test_an_encrypted_word_file_is_an_old_container() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le") + bytes(200)
    with pytest.raises(EncryptedDocument, match="password"):
        open_document(container, "locked.docx")


def test_an_encrypted_member_of_a_package() -> None:
    data = bytearray(WORD)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0:
        data[at + 6] |= 1
        at += 4
    with pytest.raises(EncryptedDocument, match="password"):
        open_document(bytes(data), "locked.docx")


def test_an_encrypted_opendocument_text() -> None:
    manifest = b'<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(EncryptedDocument, match="password"):
        open_document(odt("<text:p>x</text:p>", extra={"META-INF/manifest.xml": manifest}), "locked.odt")


# bombs


def test_a_pdf_of_a_hundred_thousand_empty_pages_is_over_the_limit_of_pages() -> None:
    data = empty_pages(100_000)
    with (
        within(5),
        pytest.raises(LimitExceeded, match=r"it has 100,000 pages, over the limit of 20,000; .*--limit pages="),
    ):
        open_document(data, "pages.pdf")


def test_a_pdf_of_a_hundred_thousand_empty_pages_can_be_read_when_the_limit_is_raised() -> None:
    data = empty_pages(100_000)
    with within(20):
        document = open_document(data, "pages.pdf", Limits.parse("pages=100000"))
    assert document.pages == 100_000
    assert document.findings[0].message.startswith("pages 1-100000")


def test_a_pdf_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(LimitExceeded, match="--limit seconds="):
        open_document(empty_pages(3000), "slow.pdf", Limits(seconds=-1))


def test_a_zip_bomb() -> None:
    bomb = docx(p(r("A" * 150_000_000)))
    assert len(bomb) < 300_000
    with within(10), pytest.raises(LimitExceeded, match=r"as only a bomb does.*--limit archive_ratio="):
        open_document(bomb, "bomb.docx")


def test_a_zip_bomb_of_many_parts() -> None:
    many = package({**parts_of(WORD), **{f"word/part{n}.xml": b"" for n in range(12_000)}})
    with within(2), pytest.raises(LimitExceeded, match="--limit archive_members="):
        open_document(many, "many.docx")


def test_a_zip_bomb_whose_directory_lies_about_its_size() -> None:
    parts = parts_of(docx(p(r("A" * 3_000_000))))
    honest = package(parts)
    size = len(parts["word/document.xml"])
    data = honest.replace(struct.pack("<L", size), struct.pack("<L", 1000))
    with pytest.raises(BrokenDocument, match="damaged"):
        open_document(data, "liar.docx")


def test_parts_that_lie_over_one_another_are_read_within_the_limit_for_all() -> None:
    notes = dict.fromkeys(range(3), "A note.")
    with pytest.raises(LimitExceeded, match="--limit archive_bytes="):
        open_document(docx(p("x"), footnotes=notes), "over.docx", Limits(archive_bytes=900))


def test_two_parts_of_one_name_are_told() -> None:
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", parts_of(docx(p("Other text.")))["word/document.xml"])
    document = open_document(out.getvalue(), "two.docx")
    assert document.flow.text == "Other text."
    assert "doubled-part" in rules(document)


def test_names_that_lead_out_of_the_package_write_nothing(tmp_path: Path) -> None:
    before = set(tmp_path.parent.iterdir())
    parts = {**parts_of(WORD), "../../evil.xml": b"x", "/etc/evil": b"x", "C:\\evil": b"x"}
    os.chdir(tmp_path)
    assert open_document(package(parts), "out.docx").flow.text
    assert set(tmp_path.parent.iterdir()) == before
    assert list(tmp_path.iterdir()) == []


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_in_a_word_file(encoding: str) -> None:
    parts = parts_of(WORD)
    text = parts["word/document.xml"].decode().partition("?>")[2]
    head = BILLION.replace('version="1.0"', f'version="1.0" encoding="{encoding}"')
    parts["word/document.xml"] = (head + text.replace("Women", "&l9;")).encode(encoding)
    with within(2), pytest.raises(BrokenDocument, match="declares a document type"):
        open_document(package(parts), "laughs.docx")


def test_an_entity_bomb_in_an_opendocument_text() -> None:
    parts = parts_of(odt("<text:p>x</text:p>"))
    parts["styles.xml"] = BILLION.encode() + parts["styles.xml"].partition(b"?>")[2]
    with within(2), pytest.raises(BrokenDocument, match=r"styles\.xml declares a document type"):
        open_document(package(parts), "laughs.odt")


def test_an_entity_bomb_in_a_page() -> None:
    with within(2):
        document = open_document((BILLION + "<html><body><p>&l9;</p></body></html>").encode(), "laughs.html")
    assert len(document.text) < 10_000


@pytest.mark.parametrize("part", ["word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels"])
def test_an_external_entity_in_a_word_file_is_never_opened(part: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    parts = parts_of(WORD)
    head = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    parts[part] = head.encode() + parts[part].partition(b"?>")[2].replace(b"Women", b"&x;")
    with pytest.raises(BrokenDocument, match="declares a document type"):
        open_document(package(parts), "outside.docx")


def test_an_external_entity_in_a_page_is_never_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><p>a &x;</p></body></html>'
    assert "the secret" not in open_document(page.encode(), "outside.html").text


def test_what_a_word_file_points_to_is_never_fetched() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    target = 'Target="http://127.0.0.1:9/x" TargetMode="External"'
    relations = "".join(
        f'<Relationship Id="x{n}" Type="{kind}{name}" {target}/>'
        for n, name in enumerate(("image", "attachedTemplate"))
    )
    document = open_document(docx(p("Text."), relations=relations), "outside.docx")
    assert "points-outside" in rules(document)
    assert document.flow.text == "Text."


def test_macros_are_told_and_not_run() -> None:
    document = open_document(
        docx(p("Text."), extra={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell calc"}), "macros.docm"
    )
    assert rules(document) == ["macros"]
    assert document.flow.text == "Text."


# depth


def test_tables_deep_within_one_another() -> None:
    body = p("deep")
    for _ in range(70):
        body = table([body])
    with pytest.raises(LimitExceeded, match="--limit xml_depth="):
        open_document(docx(body), "deep.docx")


def test_tables_deeper_than_any_parser_goes() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 3000 + p("deep") + "</w:tc></w:tr></w:tbl>" * 3000
    with pytest.raises(DocumentError):
        open_document(docx(body), "deep.docx", Limits(xml_depth=10**9))


def test_fields_that_never_end() -> None:
    sign = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert open_document(docx(p(sign * 50 + r("shown")) + p("Later.")), "fields.docx").flow.text.endswith("Later.")
    with pytest.raises(LimitExceeded):
        open_document(docx(p(sign * 5000)), "fields.docx")


def test_styles_that_are_based_on_one_another_in_a_circle() -> None:
    circle = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
    )
    assert open_document(docx(p("Text.", "A"), styles=circle), "circle.docx").flow.text == "Text."


def test_notes_that_call_themselves() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    document = open_document(docx(p(r("Text") + mark), footnotes={1: p(r("See note") + mark)}), "self.docx")
    assert_sound(document)


def test_lists_deep_within_one_another_in_an_opendocument_text() -> None:
    body = "<text:list><text:list-item>" * 70 + "<text:p>deep</text:p>" + "</text:list-item></text:list>" * 70
    with pytest.raises(LimitExceeded, match="--limit xml_depth="):
        open_document(odt(body), "deep.odt")


def test_elements_deep_within_one_another_on_a_page() -> None:
    with within(2):
        assert "deep" in open_document(b"<html>" + b"<div>" * 1500 + b"deep" + b"</div>" * 1500, "deep.html").text
        with pytest.raises(LimitExceeded):
            open_document(b"<html>" + b"<div>" * 100_000 + b"deep", "deep.html")


def test_counts_that_are_no_numbers() -> None:
    body = p(
        "Text.",
        "",
        '<w:outlineLvl w:val="99999999999999999999"/><w:numPr><w:ilvl w:val="-7"/><w:numId w:val="x"/></w:numPr>',
    )
    assert open_document(docx(body), "counts.docx").flow.text == "Text."
    blanks = '<text:p>a<text:s text:c="999999999999"/>b<text:s text:c="99999999"/>c</text:p>'
    assert len(open_document(odt(blanks), "counts.odt").text) < 1000
