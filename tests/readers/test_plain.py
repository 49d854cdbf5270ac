"""Plain text files as whole documents: the text exact, the flow without what does not print."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from averment.readers.open import open_document
from tests.making.sound import assert_sound, rules


def test_a_byte_order_mark_stays_in_the_text_and_out_of_the_flow() -> None:
    document = assert_sound(open_document(b"\xef\xbb\xbfWomen were held.", "a.txt"))
    assert document.text == "\ufeffWomen were held."
    assert document.flow.text == "Women were held."


def test_null_characters_stay_in_the_text_and_out_of_the_flow() -> None:
    document = open_document(b"Women\0 were held.\0", "a.txt")
    assert document.text == "Women\0 were held.\0"
    assert "\0" not in document.flow.text
    assert rules(document) == ["null-bytes"]


@given(st.text(max_size=300))
def test_any_text_is_read_whole(text: str) -> None:
    data = text.encode()
    if data and not data.startswith((b"\xfe\xff", b"\xff\xfe")):
        document = open_document(b"Women were held. " * 20 + b"\n\n" + data, "a.txt")
        assert document.text.endswith(text) or "encoding-guessed" in rules(document)
