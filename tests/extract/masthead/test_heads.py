"""Whole heads of documents, field by field, from two tables of made-up ones (`forms.toml`, `pages.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.masthead import Head, read_masthead
from averment.model.document import Document, Flow

HERE = Path(__file__).parent
HEADS: dict[str, dict[str, Any]] = {
    head["name"]: head
    for table in ("forms.toml", "pages.toml")
    for head in tomllib.loads((HERE / table).read_text(encoding="utf-8"))["head"]
}


def head_of(text: str) -> Head:
    """The head of a text."""
    return read_masthead(Document("note", "", "text/plain", "en", text, Flow("", ())))


@pytest.mark.parametrize("name", HEADS)
def test_fields(name: str) -> None:
    expected = HEADS[name]
    masthead = head_of(expected["text"]).masthead
    assert {field: getattr(masthead, field) for field in expected["fields"]} == expected["fields"]
    assert [field for field in expected.get("absent", []) if getattr(masthead, field)] == []


@pytest.mark.parametrize("name", [name for name in HEADS if "starts" in HEADS[name]])
def test_where_the_body_begins(name: str) -> None:
    text, starts = HEADS[name]["text"], HEADS[name]["starts"]
    end = head_of(text).end
    assert text[end : end + len(starts)] == starts


@pytest.mark.parametrize("name", [name for name in HEADS if "starts_at_once" in HEADS[name]])
def test_a_text_without_a_head_is_left_whole(name: str) -> None:
    assert head_of(HEADS[name]["text"]).end == 0


@pytest.mark.parametrize("name", [name for name in HEADS if "finding" in HEADS[name]])
def test_what_is_odd_is_reported(name: str) -> None:
    assert HEADS[name]["finding"] in [finding.rule for finding in head_of(HEADS[name]["text"]).findings]


@pytest.mark.parametrize("name", [name for name in HEADS if "finding" not in HEADS[name]])
def test_a_sound_head_has_no_findings(name: str) -> None:
    assert head_of(HEADS[name]["text"]).findings == ()


@pytest.mark.parametrize("name", HEADS)
def test_spans_of_findings_lie_in_the_text(name: str) -> None:
    text = HEADS[name]["text"]
    for finding in head_of(text).findings:
        assert finding.span is None or 0 <= finding.span[0] < finding.span[1] <= len(text)


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(sorted(HEADS)), min_size=1, max_size=2).map(
        lambda names: "".join(HEADS[name]["text"][:: len(names)] for name in names)
    )
)
def test_any_text_has_a_head_within_it(text: str) -> None:
    head = head_of(text)
    assert 0 <= head.end <= len(text)
    assert head == head_of(text)


def test_only_the_top_is_looked_at() -> None:
    text = HEADS["hrc ngo"]["text"]
    assert head_of(text + "word " * 500_000).masthead == head_of(text + "word " * 5).masthead


def test_lines_may_end_in_any_way() -> None:
    text = HEADS["csw joint roster"]["text"]
    assert head_of(text.replace("\n", "\r\n")).masthead == head_of(text).masthead
