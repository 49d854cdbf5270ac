"""The examples from file to evidence: what a person sees in `make demo`, in four formats and two languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import averment

FILES = ["csw70-lantern-road.md", "upr-harbour-line.docx", "cedaw-tumen-circle.pdf", "dialogue-rive-claire.txt"]


def words(reading: averment.Reading, span: tuple[int, int]) -> str:
    """A span's words on one line."""
    return " ".join(reading.text[slice(*span)].split())


@pytest.mark.parametrize(
    ("name", "claims", "sources", "requests", "speaker"),
    [
        (FILES[0], 11, 10, 3, ["Lantern Road"]),
        (FILES[1], 11, 8, 4, ["Harbour Line", "Second Shore"]),
        (FILES[2], 9, 6, 4, ["Tumen Circle"]),
        (FILES[3], 3, 3, 2, []),
    ],
)
def test_as_much_is_found_as_stands_in_them(
    name: str, claims: int, sources: int, requests: int, speaker: list[str], examples: Path
) -> None:
    reading = averment.read(examples / name)
    assert reading.masthead.submitters == speaker
    assert len(reading.sources) == sources
    assert abs(len(reading.claims) - claims) <= 1
    assert abs(len(reading.recommendations) - requests) <= 1
    assert all(citation.outcome == "resolved" for citation in reading.citations)


def test_the_share_that_cannot_be_is_found_with_its_arithmetic(examples: Path) -> None:
    (finding,) = [f for f in averment.read(examples / FILES[0]).findings if f.rule == "share-impossible"]
    for part in ("56.1%", "101", "56/101 = 55.4%", "57/101 = 56.4%"):
        assert part in finding.message


def test_footnotes_of_the_word_file_stand_behind_their_sentences(examples: Path) -> None:
    reading = averment.read(examples / FILES[1])
    by_id = {source.id: source for source in reading.sources}
    (claim,) = [c for c in reading.claims if "6-year-old" in words(reading, c.span)]
    (key,) = claim.citations
    (citation,) = [c for c in reading.citations if c.id == key]
    assert by_id[citation.source or ""].authors == ["Choe Sang-Hun"]
    assert citation.form == "note"


def test_letters_typed_in_a_list_with_blank_bullets_are_no_part_of_the_request(examples: Path) -> None:
    reading = averment.read(examples / FILES[1])
    asked = [words(reading, r.span) for r in reading.recommendations if r.addressees == ["KOR"]]
    assert asked[0].startswith("open an independent inquiry")
    assert all(not item.startswith("(") for item in asked)


def test_a_row_of_numbers_broken_over_two_lines_of_a_pdf_calls_both_works(examples: Path) -> None:
    reading = averment.read(examples / FILES[2])
    assert words(reading, reading.claims[0].span).startswith("Brokers lure women")
    assert len(reading.claims[0].citations) == 2


def test_requests_in_french_name_whom_they_ask(examples: Path) -> None:
    reading = averment.read(examples / FILES[3])
    assert next((r.verb, r.addressees) for r in reading.recommendations) == ("exhorter", ["CHN"])


def test_the_demo_runs_and_says_where_the_pages_are(examples: Path) -> None:
    done = subprocess.run(
        [sys.executable, examples / "demo.py"], capture_output=True, text=True, timeout=120, check=True
    )
    assert all(f"{name}.html" in done.stdout for name in FILES)
    assert "share-impossible" in done.stdout


def test_the_place_of_a_person_is_the_state_of_the_title_not_one_merely_named_before(examples: Path) -> None:
    (finding,) = [f for f in averment.read(examples / FILES[1]).findings if f.rule == "person-identifiable"]
    assert "Republic of Korea" in finding.message
    assert "China" not in finding.message
