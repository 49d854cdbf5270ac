"""Sections: which headings count, where their spans end, and how they nest."""

from __future__ import annotations

import pytest

from averment.extract.outline import outline
from averment.model.document import Document, Matter
from averment.readers.text import flow_of

TEXT = "The fishers of fourteen villages were driven from the shore of the lake, and their boats were burnt.\n\n"


def sections(text: str, body: str = "") -> list[tuple[str, int]]:
    flow = flow_of(text)
    document = Document("x", "", "text/plain", "en", text, flow)
    found = outline(Matter(document, flow.text.lower(), (), (), flow.text.index(body) if body else 0))
    return [(flow.text[s.span[0] : s.span[1]], s.level) for s in found]


NESTED = [
    ("## One|## Two", [1, 1], "siblings"),
    ("# One|## Two|# Three", [1, 2, 1], "levels of the mark-up"),
    ("### ONE|## TWO|#### THREE", [1, 1, 1], "capitals are siblings whatever the mark-up says"),
    ("## 1 One|### 1.1 Two|## 2 Three", [1, 2, 1], "numbers agree with the mark-up"),
    ("I. One|A. Two|1. Three|B. Four|II. Five", [1, 2, 3, 2, 1], "I, A, 1"),
    ("1. One|1.1 Two|1.1.1 Three|2. Four", [1, 2, 3, 1], "1, 1.1, 1.1.1"),
    ("1.1 One|1.2 Two|2.1 Three", [1, 1, 1], "an excerpt that begins within"),
    ("ONE TWO|Three four|FIVE SIX", [1, 2, 1], "capitals above small letters"),
    ("**One**|**Two**", [1, 1], "bold lines"),
]


@pytest.mark.parametrize(("headings", "levels", "reason"), NESTED)
def test_levels(headings: str, levels: list[int], reason: str) -> None:
    text = "".join(f"{heading}\n\n{TEXT}" for heading in headings.split("|"))
    assert [level for _, level in sections(text)] == levels, reason


def test_a_number_is_inside_the_span_and_mark_up_and_colon_are_not() -> None:
    text = f"## **1. Facts:**\n\n{TEXT}"
    assert sections(text) == [("1. Facts", 1)]


def test_titles_before_the_body_do_not_count() -> None:
    text = f"## Commission\n\n### Sixty-ninth session\n\n{TEXT}## Facts\n\n{TEXT}"
    assert sections(text, body="The fishers") == [("Facts", 1)]


@pytest.mark.parametrize("template", ["Statement", "DÉCLARATION", "Declaración", "Written statement"])
def test_a_form_s_own_heading_is_no_section(template: str) -> None:
    assert sections(f"{template}\n\nIntroduction\n\n{TEXT}") == [("Introduction", 1)]


def test_a_list_of_contents_is_no_section() -> None:
    text = f"Contents\n\n1. Facts ........ 2\n\n2. Law ........ 3\n\n# 1. Facts\n\n{TEXT}# 2. Law\n\n{TEXT}"
    assert [words for words, _ in sections(text)] == ["1. Facts", "2. Law"]


def test_a_signature_is_no_section() -> None:
    text = f"## Facts\n\n{TEXT}---\n\n**THE LAKE FISHERS’ UNION**\n\nBread • Boats • Peace\n\nHoma Bay, 31 July 2026\n"
    assert sections(text) == [("Facts", 1)]


def test_headings_of_notes_and_headings_without_text_count() -> None:
    text = f"## Facts\n\n{TEXT}## Law\n\n## Notes\n\n[1] A, 2001.\n\n[2] B, 2002.\n"
    assert [words for words, _ in sections(text)] == ["Facts", "Law", "Notes"]
