"""Formats that need help: what is said without it, what comes of them with it."""

from __future__ import annotations

import shutil
import sys

import pytest

from averment.errors import BrokenDocument, UnknownFormat
from averment.readers.open import open_document
from tests.making.sound import assert_sound, ties

RTF = (
    rb"{\rtf1\ansi\deff0 {\b Findings}\par Women were held.{\super\chftn}"
    rb"{\footnote\pard See the report.}\par It rose.\par}"
)


def test_without_the_library_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    with pytest.raises(UnknownFormat, match=r"it is RTF.*install averment\[more\] and pandoc"):
        open_document(RTF, "old.rtf")


@pytest.fixture
def _pandoc() -> None:
    pytest.importorskip("pypandoc", reason="the extra averment[more] is not installed")
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")


@pytest.mark.usefixtures("_pandoc")
def test_rtf_through_pandoc() -> None:
    document = assert_sound(open_document(RTF, "old.rtf"))
    assert document.media_type == "application/rtf"
    assert [(label, note) for _, label, note in ties(document)] == [("1", "See the report.")]


@pytest.mark.usefixtures("_pandoc")
def test_what_pandoc_cannot_read_is_broken() -> None:
    with pytest.raises(BrokenDocument, match="pandoc cannot read it"):
        open_document(b"{\\rtf1 \\bin99999 ", "broken.rtf")
