"""Real files of the United Nations and of organisations, read where they lie: what must come out of them.

They are other people's documents and no part of this repository; without them these tests are skipped.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from pathlib import Path

import pytest

from averment.model.document import Document
from averment.pipeline import read
from averment.readers.open import open_document
from tests.making.sound import assert_sound, shape, ties

GOLD = Path(__file__).parents[3] / "shared" / "gold"
pytestmark = pytest.mark.skipif(not (GOLD / "files").is_dir(), reason="the real files are not here")
SAME = ["accessnow-upr37-australia", "drw-ohchr-privacy-2018"]


def opened(name: str) -> Document:
    return assert_sound(open_document(GOLD / "files" / name))


def tokens(text: str) -> list[str]:
    """The words of a text, hyphens and line ends aside, by which two conversions of it are compared."""
    plain = unicodedata.normalize("NFKC", text).replace("-\n", "")
    return re.findall(r"[^\W_]+", plain)


@pytest.mark.parametrize("name", SAME)
def test_a_pdf_holds_the_words_that_another_converter_finds_in_the_same_order(name: str) -> None:
    ours = tokens(opened(f"{name}.pdf").text)
    theirs = tokens((GOLD / "dev" / f"{name}.txt").read_text(encoding="utf-8"))
    assert difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio() > 0.99


@pytest.mark.parametrize("name", SAME)
def test_a_pdf_gives_the_reading_that_its_text_gives(name: str) -> None:
    ours, theirs = read(GOLD / "files" / f"{name}.pdf"), read(GOLD / "dev" / f"{name}.txt")
    for kind in ("citations", "sources", "figures", "instruments", "recommendations"):
        assert len(getattr(ours, kind)) == len(getattr(theirs, kind)), kind
    assert abs(len(ours.claims) - len(theirs.claims)) <= 0.1 * len(theirs.claims)


def test_all_endnotes_of_a_compilation_are_tied() -> None:
    document = opened("upr20-compilation.pdf")
    assert [label for _, label, _ in ties(document)] == [str(n) for n in range(1, 122)]


def test_the_masthead_of_a_compilation_stands_at_its_top() -> None:
    lines = [line for line in opened("upr20-compilation.pdf").text.split("\n") if line]
    assert lines[:8] == [
        "United Nations",
        "A/HRC/WG.6/20/SVN/2",
        "General Assembly",
        "Distr.: General",
        "18 August 2014",
        "Original: English",
        "Human Rights Council",
        "Working Group on the Universal Periodic Review",
    ]


def test_a_list_of_recommendations_in_tables() -> None:
    passages = shape(opened("upr48-thematic-list.docx"))
    numbered = [(label, words) for kind, label, words in passages if kind == "cell" and label.startswith("140.")]
    assert len(numbered) > 200
    assert all(words[0].isupper() for _, words in numbered)
    themes = [words for kind, _, words in passages if kind == "heading"]
    assert len(themes) > 20
    assert all(words.startswith("Theme: ") for words in themes)


def test_advance_questions_by_state() -> None:
    passages = shape(opened("upr48-advance-questions.docx"))
    assert sum(kind == "heading" for kind, _, _ in passages) == 8
    assert sum(kind == "item" for kind, _, _ in passages) > 15
