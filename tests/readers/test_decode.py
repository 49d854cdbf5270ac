"""Encodings: what bytes are decoded to, what is guessed and said to be, what is odd."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.readers.decode import decode, oddities

FRENCH = "L’État a arrêté quarante femmes à Genève. « Où sont les enfants ? » demandent-elles…\n" * 3
RUSSIAN = "Власти задержали сорок женщин в Женеве. Где дети? — спрашивают они.\n" * 5
ARABIC = "احتجزت السلطات أربعين امرأة في جنيف. أين الأطفال؟\n" * 5
CHINESE = "当局在日内瓦拘留了四十名妇女。孩子们在哪里？ 她们问道。\n" * 5
SPANISH = "¿Dónde están las niñas? Según la Comisión, más de 40 mujeres siguen detenidas…\n" * 3
ENCODED = [
    (FRENCH, "utf-8", False),
    (FRENCH, "utf-16", False),
    (FRENCH, "utf-16-le", True),
    (FRENCH, "utf-16-be", True),
    (FRENCH, "utf-32", False),
    (FRENCH, "utf-32-le", True),
    (FRENCH, "utf-32-be", True),
    (FRENCH, "cp1252", True),
    (SPANISH, "cp1252", True),
    (SPANISH.replace("…", "."), "latin-1", True),
    (RUSSIAN, "utf-8", False),
    (RUSSIAN, "utf-16-le", True),
    (RUSSIAN, "utf-16-be", True),
    (RUSSIAN, "cp1251", True),
    (RUSSIAN.replace("—", "-"), "koi8-r", True),
    (ARABIC, "utf-16-le", True),
    (ARABIC, "cp1256", True),
    (CHINESE, "utf-16-le", True),
    (CHINESE, "gb18030", True),
    ("Plain English.\n", "ascii", False),
]


@pytest.mark.parametrize(("text", "encoding", "guessed"), ENCODED, ids=[f"{row[0][:9]} {row[1]}" for row in ENCODED])
def test_encodings(text: str, encoding: str, guessed: bool) -> None:
    found = decode(text.encode(encoding))
    assert found.text.lstrip("\ufeff") == text
    assert ("encoding-guessed" in [finding.rule for finding in found.findings]) is guessed


EXACT = [
    (b"\xef\xbb\xbfA", "\ufeffA", "a byte order mark counts as a character, as in any UTF-8 decoder"),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n", "line ends stay as they are"),
    (b"a\0b", "a\0b", "so do null characters"),
    ("e\u0301\u00a0\u2028".encode(), "e\u0301\u00a0\u2028", "nothing is normalised"),
]


@pytest.mark.parametrize(("data", "text", "reason"), EXACT, ids=[row[2] for row in EXACT])
def test_text_is_exactly_what_was_stored(data: bytes, text: str, reason: str) -> None:
    assert decode(data).text == text, reason


DAMAGED = [
    (
        "été".encode() + b" caf\xe9 " + "œuvre".encode(),
        "été café œuvre",
        "a stray byte among UTF-8 is a Windows letter",
    ),
    ("étés ".encode() + b"a\xed\xa0\x80b", "étés a\ufffd\ufffd\ufffdb", "half a surrogate pair is no character"),
    ("déjà été".encode()[:-1], "déjà ét\ufffd", "a character cut in two at the end"),
    (b"caf\xe9", "café", "one lone byte is a Windows letter"),
    (b"\xff\xfea\0b", "\ufeffa\ufffd", "UTF-16 cut in mid-character"),
]


@pytest.mark.parametrize(("data", "text", "reason"), DAMAGED, ids=[row[2] for row in DAMAGED])
def test_damaged_text_is_read_as_best_it_can_be(data: bytes, text: str, reason: str) -> None:
    found = decode(data)
    assert found.text == text, reason
    assert {finding.rule for finding in found.findings} & {"undecodable-bytes", "encoding-guessed"}


ODD = [
    ("a\0b", "null-bytes", (1, 2)),
    ("a\r\nb\n", "mixed-line-ends", None),
    ("a\u202eb", "direction-controls", (1, 2)),
    ("lost: \ufffd", "replacement-characters", (6, 7)),
    ("bell \x07", "control-characters", (5, 6)),
]


@pytest.mark.parametrize(("text", "rule", "span"), ODD, ids=[row[1] for row in ODD])
def test_what_is_odd_is_found_and_placed(text: str, rule: str, span: tuple[int, int] | None) -> None:
    assert [(finding.rule, finding.span) for finding in decode(text.encode()).findings] == [(rule, span)]


def test_a_plain_text_has_no_findings() -> None:
    assert decode(b"One line.\nAnother.\n").findings == ()


def test_a_declared_encoding_goes_before_a_guess_and_after_a_byte_order_mark() -> None:
    assert decode("Łódź".encode("cp1250"), "cp1250").text == "Łódź"
    assert decode("\ufeffÉlan".encode(), "cp1252").text == "\ufeffÉlan"


@pytest.mark.parametrize("declared", ["rot13", "base64", "no-such", "a\0b", "zip"])
def test_a_declaration_that_names_no_encoding_of_text_is_passed_over(declared: str) -> None:
    assert decode(b"Text", declared).text == "Text"


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded(data: bytes) -> None:
    text = decode(data).text
    text.encode()


@given(st.text(max_size=200))
def test_utf8_is_always_told(text: str) -> None:
    data = text.encode()
    if "\0" not in text and not any(sign < " " and sign not in "\t\r\n" for sign in text):
        assert decode(data).text == text


@given(st.text(st.sampled_from("ab \x00\x01\x0b\x1f\x7f\x80é’\u2029\u202a\u202e\u202f\u2066\u2069\ufffd"), max_size=8))
def test_every_odd_sign_is_found_wherever_it_stands(text: str) -> None:
    odd = {"\x01\x1f\x7f": "control-characters", "\u202a\u202e\u2066\u2069": "direction-controls"}
    odd |= {"\ufffd": "replacement-characters", "\x00": "null-bytes"}
    due = {rule for signs, rule in odd.items() if any(sign in text for sign in signs)}
    assert {finding.rule for finding in oddities(text)} == due
