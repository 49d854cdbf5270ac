"""Floors on real first pages and annotated documents, where they are at hand; no word of them is kept here.

The labels of the first pages carry two kinds of slips, which are left out: a symbol taken from a note ("previously
issued under ...") although the title's label has the right number, and one item where the page prints two.
"""

from __future__ import annotations

import json
import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from averment.extract.masthead import read_masthead
from averment.model.document import Document, Flow
from averment.model.statement import Masthead

SHARED = Path(__file__).parents[4] / "shared"
PAGES = SHARED / "masthead" / "first_pages.jsonl"
GOLD = SHARED / "gold"


def masthead_of(text: str) -> Masthead:
    """The masthead of a text."""
    return read_masthead(Document("note", "", "text/plain", "en", text, Flow("", ()))).masthead


def even(words: Any) -> str:
    """Words with case, dashes, quotation marks, asterisks and blanks evened out."""
    text = unicodedata.normalize("NFKC", str(words or "")).casefold()
    text = re.sub(r"[\"'“”‘’«»`*_\\]", "", re.sub(r"[‐-―−-]", "-", text))
    return re.sub(r"\s+", " ", text).strip(" .,;:")


def alike(one: str, other: str) -> bool:
    """Whether two titles are the same, give or take a tenth."""
    return SequenceMatcher(None, even(one), even(other), autojunk=False).ratio() >= 0.9


@pytest.fixture(scope="module")
def pages() -> list[tuple[dict[str, Any], Masthead]]:
    """Every labelled first page with its masthead as read."""
    if not PAGES.exists():
        pytest.skip("the real first pages are not here")
    rows = [json.loads(line) for line in PAGES.read_text(encoding="utf-8").splitlines()]
    return [(row, masthead_of(row["text"])) for row in rows]


def test_symbols(pages: list[tuple[dict[str, Any], Masthead]]) -> None:
    told = [(re.match(r"([\w./]+):", row["title"] or ""), masthead.symbol or "") for row, masthead in pages]
    right = [even(symbol).split("-e/")[0].endswith("/" + even(number[1])) for number, symbol in told if number]
    assert sum(right) >= 0.995 * len(right)


def test_titles(pages: list[tuple[dict[str, Any], Masthead]]) -> None:
    right = []
    for row, masthead in pages:
        if not row["title"]:
            continue
        label = re.sub(r"^[\w./]+:\s*", "", row["title"].replace("\n", " ")).strip()
        read = [part for part in (masthead.title, masthead.subtitle) if part]
        wanted = [label, *label.split(" - ")]
        right.append(any(alike(part, want) for part in [*read, " - ".join(read)] for want in wanted))
    assert sum(right) >= 0.965 * len(right)


def test_agenda_items(pages: list[tuple[dict[str, Any], Masthead]]) -> None:
    right = []
    for row, masthead in pages:
        item = re.search(r"\d+", row["agenda_item"] or "")
        if item:
            right.append(item.group() in re.findall(r"\d+", masthead.agenda_item or ""))
    assert sum(right) >= 0.995 * len(right)


@pytest.mark.parametrize(("part", "least"), [("made", 0.98), ("dev", 0.95)])
def test_annotated_mastheads(part: str, least: float) -> None:
    files = sorted((GOLD / part).glob("*.json"))
    if not files:
        pytest.skip("the annotated documents are not here")
    right = found = wanted = 0
    for file in files:
        masthead = masthead_of(file.with_suffix(".txt").read_bytes().decode())
        for field, value in json.loads(file.read_text(encoding="utf-8"))["masthead"].items():
            want, got = listed(value), listed(getattr(masthead, field))
            right += bool(want) and want == got
            wanted += bool(want)
            found += bool(got)
    assert 2 * right / (found + wanted) >= least


def listed(value: Any) -> list[str]:
    """A field's values, evened out, in any order."""
    return sorted(even(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, ""))
