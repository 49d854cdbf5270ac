"""Hostile texts, one test each: very long, oddly encoded, or made to make patterns slow."""

from __future__ import annotations

import random
import zlib

import pytest

from averment.errors import LimitExceeded
from averment.model.document import Document
from averment.readers.limits import Limits
from averment.readers.open import open_document
from tests.making.pdf import Page, pdf
from tests.making.sound import assert_sound, rules, within
from tests.making.word import docx, field, p, r


def test_a_text_of_200_megabytes_is_refused_by_name() -> None:
    data = b"The authorities held forty women.\n" * (200_000_000 // 34)
    with (
        within(5),
        pytest.raises(LimitExceeded, match=r"over the limit of 100,000,000; .*--limit bytes="),
    ):
        open_document(data, "long.txt")


def test_a_text_of_200_megabytes_is_read_when_the_limit_is_raised_as_the_message_says() -> None:
    data = b"held " * 40_000_000
    with pytest.raises(LimitExceeded) as caught:
        open_document(data, "long.txt")
    with within(30):
        document = open_document(data, "long.txt", Limits.parse(caught.value.remedy.rpartition(" ")[2]))
    assert len(document.text) == 200_000_000


def test_one_line_of_50_megabytes(one_line: Document) -> None:
    assert len(one_line.text) == 50_000_000
    assert len(one_line.flow.passages) == 1


@pytest.fixture(scope="module")
def one_line() -> Document:
    with within(20):
        return open_document(b"held " * 10_000_000, "line.txt")


def test_null_bytes() -> None:
    document = open_document(b"Women\0\0 were held.\0" * 1000, "nulls.txt")
    assert rules(document) == ["null-bytes"]
    assert document.text.count("\0") == 3000


def test_mixed_line_ends() -> None:
    document = open_document(b"One.\r\n\r\nTwo.\n\nThree.\r\rFour.", "ends.txt")
    assert rules(document) == ["mixed-line-ends"]
    assert document.flow.text == "One.\nTwo.\nThree.\nFour."
    assert document.text == "One.\r\n\r\nTwo.\n\nThree.\r\rFour."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_encodings(encoding: str) -> None:
    words = "Las autoridades detuvieron a cuarenta niñas según la Comisión. " * 3
    assert open_document(words.encode(encoding), "text.txt").flow.text == words.strip()


def test_right_to_left_text() -> None:
    words = "احتجزت السلطات أربعين امرأة. (جنيف، 2019)"
    document = assert_sound(open_document(f"{words}\n\nשלום \u202eabc\u202c.".encode(), "rtl.txt"))
    assert document.flow.text.split("\n")[0] == words
    assert "direction-controls" in rules(document)


SLOW = {
    "brackets that never close": "(" * 5000,
    "brackets that were never opened": "]" * 5000,
    "brackets of every kind": "([{<" * 3000 + ">}])" * 3000,
    "stars": "*" * 10_000,
    "underlines": "_a" * 10_000,
    "links that never end": "[a](" * 5000,
    "links within links": "[" * 5000 + "a" + "](b)" * 5000,
    "marks of notes": "[^1]" * 5000,
    "numbers": "1." * 10_000,
    "numbers on lines": "1.\n" * 10_000,
    "digits": "9" * 100_000,
    "dashes": "-" * 100_000,
    "blanks": " " * 100_000 + "x",
    "blank lines": "\n" * 100_000 + "x",
    "bars": "|" * 20_000,
    "addresses": "http://" * 10_000,
    "addresses over lines": "http://a/\n" * 10_000,
    "hyphens at line ends": "a-\n" * 20_000,
    "quotation marks": "“" * 20_000,
    "points": ". " * 50_000,
    "superscripts": "a¹" * 20_000,
    "notes": "\n".join(f"{n} Note {n}." for n in range(5000)),
    "page breaks": "\f1\n" * 20_000,
    "hashes": "#" * 20_000 + " x",
    "entities": "&amp;" * 20_000,
    "roman numbers": "i" * 50_000 + ".",
    "capitals": "A. " * 30_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_patterns_made_to_be_slow(name: str) -> None:
    text = f"Women were held.\n\n{SLOW[name]}\n\nThey were released."
    with within(3):
        document = open_document(text.encode(), "slow.md")
    assert document.text == text


def test_a_word_file_of_the_same_patterns() -> None:
    body = "".join(p(text[:5000].replace("\f", " ")) for text in SLOW.values())
    with within(5):
        open_document(docx(body), "slow.docx")


def test_a_page_of_links_to_one_note() -> None:
    page = '<a href="#n">1</a> ' * 20_000 + '<p id="n">' + "x" * 10_000 + "</p>"
    with within(5):
        open_document(f"<html><body>{page}</body></html>".encode(), "links.html")


def test_a_page_of_a_pdf_in_thousands_of_pieces() -> None:
    page = Page()
    chance = random.Random(5)
    for n in range(6000):
        page.say(chance.uniform(0, 500), chance.uniform(0, 800), f"w{n}", 4)
    with within(10):
        assert_sound(open_document(pdf([page]), "pieces.pdf"))


def test_a_pdf_whose_streams_unpack_to_much() -> None:
    packed = zlib.compress(b"BT /plain 9 Tf (Held.) Tj ET\n" * 300_000)
    data = pdf([Page().say(72, 700, "MARK")])
    start, end = data.index(b"<< /Length"), data.index(b"endstream")
    data = data[:start] + b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\n" % (len(packed), packed) + data[end:]
    with within(20):
        assert open_document(data, "packed.pdf").text


def test_fields_and_links_that_try_to_be_scripts() -> None:
    body = p(field(' HYPERLINK "javascript:alert(1)" ', r("click")) + r(" here"))
    assert open_document(docx(body), "script.docx").flow.links == ()
