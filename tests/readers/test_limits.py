"""Limits: how they are set, what a message says that names one."""

from __future__ import annotations

import pytest
from msgspec.structs import fields

from averment.errors import LimitExceeded, UsageError
from averment.readers.limits import Limits
from averment.readers.open import open_document

SETTINGS = [
    (("bytes=500MB",), "bytes", 500_000_000),
    (("bytes=1.5 GB",), "bytes", 1_500_000_000),
    (("bytes=2MiB",), "bytes", 2_097_152),
    (("pages=20_000",), "pages", 20_000),
    (("archive-ratio=1000",), "archive_ratio", 1000),
    (("pages=3,bytes=4k",), "bytes", 4000),
    (("pages=3", "pages=5"), "pages", 5),
    ((), "pages", Limits().pages),
]


@pytest.mark.parametrize(("settings", "name", "value"), SETTINGS, ids=[" ".join(row[0]) or "none" for row in SETTINGS])
def test_settings(settings: tuple[str, ...], name: str, value: int) -> None:
    assert getattr(Limits.parse(*settings), name) == value


@pytest.mark.parametrize("setting", ["bytes", "bytes=", "bytes=many", "=5", "bytes=-5", "byte=5", "bytes=5TB"])
def test_settings_that_make_no_sense_are_refused_with_what_they_should_be(setting: str) -> None:
    with pytest.raises(UsageError, match="--limit"):
        Limits.parse(setting)


def test_a_message_names_the_limit_what_was_found_and_how_to_raise_it() -> None:
    with pytest.raises(LimitExceeded) as caught:
        open_document(b"x" * 11, "long.txt", Limits(bytes=10))
    assert str(caught.value) == (
        "long.txt: the file holds 11 bytes, over the limit of 10; if you trust it, raise the limit: --limit bytes=11"
    )


def test_raising_the_limit_as_the_message_says_is_enough() -> None:
    with pytest.raises(LimitExceeded) as caught:
        open_document(b"x" * 11, "long.txt", Limits(bytes=10))
    setting = caught.value.remedy.rpartition(" ")[2]
    assert open_document(b"x" * 11, "long.txt", Limits.parse(setting)).text == "x" * 11


def test_every_limit_can_tell_of_itself() -> None:
    for field in fields(Limits):
        with pytest.raises(LimitExceeded, match=f"--limit {field.name}="):
            Limits().check(field.name, 10**12, "a file")
