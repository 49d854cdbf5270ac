"""The flow of whole documents: what annotators marked must stand whole in it, and nothing may be lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from averment.model.document import Flow
from averment.readers.text import flow_of


def documents(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if text.exists():
            with text.open(encoding="utf-8", newline="") as file:
                yield path.stem, file.read(), json.loads(path.read_text(encoding="utf-8"))


def places(flow: Flow) -> dict[int, int]:
    """For each offset of the text that the flow holds, the passage it stands in."""
    found: dict[int, int] = {}
    for n, passage in enumerate(flow.passages):
        for i in range(passage.start, passage.end):
            found[flow.offset(i)] = n
    return found


def broken(text: str, gold: dict[str, Any]) -> list[str]:
    """Annotated claims and requests that do not begin and end in one passage, with the first words of each."""
    at = places(flow_of(text))
    told = []
    for kind in ("claims", "recommendations"):
        for entry in gold[kind]:
            start, end = entry["span"]
            inside = [i for i in range(start, end) if i in at]
            if not inside or at[inside[0]] != at[inside[-1]]:
                told.append(f"{kind}: {text[start : start + 60]!r}")
    return told


def test_claims_and_requests_stand_in_one_passage(golden: Path) -> None:
    assert {name: broken(text, gold) for name, text, gold in documents(golden) if broken(text, gold)} == {}


def test_headings_are_passages_of_their_own(golden: Path) -> None:
    for name, text, gold in documents(golden):
        flow = flow_of(text)
        spans = [flow.span(p.start, p.end) for p in flow.passages if p.kind == "heading"]
        for section in gold["sections"]:
            assert tuple(section["span"]) in spans, f"{name}: {text[slice(*section['span'])]!r}"


def test_every_word_of_a_text_is_in_its_flow_or_mark_up(golden: Path) -> None:
    for name, text, _ in documents(golden):
        flow = flow_of(text)
        words = {word.strip("*_#\\[]()|<>.,;:") for word in flow.text.split()}
        words |= {word for link in flow.links for word in link.url.split()} | {mark.label for mark in flow.marks}
        lost = [word for word in text.split() if len(word) > 6 and word.isalpha() and word not in words]
        assert not lost, f"{name}: {lost[:5]}"


def test_documents_of_other_people_hold_together(shared: Path) -> None:
    failures: dict[str, list[str]] = {}
    for name, text, gold in documents(shared / "gold" / "dev"):
        if told := broken(text, gold):
            failures[name] = told
    assert sum(map(len, failures.values())) <= MOST_BROKEN, failures


MOST_BROKEN = 0


@pytest.mark.parametrize("file", ["first_pages.jsonl", "upr_paragraphs.jsonl"])
def test_first_pages_keep_their_words(shared: Path, file: str) -> None:
    for line in (shared / "masthead" / file).read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        flow = flow_of(text)
        whole = flow.text.replace("-", "").replace(" ", "").replace("\n", "")
        lost = [word for word in text.split() if len(word) > 8 and word.isalpha() and word not in whole]
        assert not lost, (lost[:5], text[:80])


VARIANTS = {
    "without form feeds": lambda text: text.replace("\f", ""),
    "with a blank line after every line": lambda text: text.replace("\n", "\n\n"),
    "with the line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "with blanks at line ends": lambda text: text.replace("\n", " \n"),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_notes_are_found_however_a_converter_set_the_lines(shared: Path, variant: str) -> None:
    for name, text, _ in documents(shared / "gold" / "dev"):
        plain, varied = flow_of(text), flow_of(VARIANTS[variant](text))
        assert [p.label for p in varied.passages if p.kind == "note"] == [
            p.label for p in plain.passages if p.kind == "note"
        ], name
        assert [mark.label for mark in varied.marks] == [mark.label for mark in plain.marks], name
