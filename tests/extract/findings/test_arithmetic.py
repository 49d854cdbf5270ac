"""Arithmetic that cannot be, and arithmetic that only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.all import extract
from averment.extract.figures import find_figures
from averment.extract.findings.arithmetic import impossible
from averment.extract.findings.shares import can_give
from averment.extract.matter import prepare
from averment.model.document import Document, Flow, Passage
from averment.model.finding import Finding
from averment.model.reading import Found
from averment.readers.open import open_document


def found_in(text: str, language: str = "en") -> list[Finding]:
    flow = Flow(text, (Passage(0, len(text), "paragraph"),))
    matter = prepare(Document("x", "", "text/plain", language, text, flow))
    return list(impossible(matter, Found(figures=find_figures(matter, (), ()))))


WRONG = [
    ("A survey of 60 households found that 12.5% of households were dry.", "share-impossible", "12.5%", "a whole"),
    (
        "Of the husbands, 897 were northern men and 101 were southern miners; 56.1% of southern respondents drank.",
        "share-impossible",
        "56.1%",
        "words in common tell which group",
    ),
    ("Fifty of the 44 States voted.", "parts-exceed-whole", "Fifty of the 44 States", "a part of a whole"),
    ("We met 24 survivors (18 women, 9 men).", "parts-exceed-whole", "24 survivors (18 women, 9 men", "a bracket"),
    ("They held 20 people, of whom 30 were children.", "parts-exceed-whole", "20 people, of whom 30", "of whom"),
    ("All of them (60% women, 45% men) came.", "shares-exceed-hundred", "60% women, 45%", "shares of one bracket"),
    ("Another 120% of women said so.", "shares-exceed-hundred", "120%", "more than all"),
    ("Girls aged 18 to 14 left.", "range-runs-down", "aged 18 to 14", "ages"),
    ("Between 40 and 30 people came.", "range-runs-down", "Between 40 and 30 people", "between"),
    ("He was held for five years, from 2015 to 2017.", "duration-dates", "five years, from 2015 to 2017", "too long"),
    (
        "From January 2019 to March 2021 (six months) it was shut.",
        "duration-dates",
        "January 2019 to March 2021 (six months",
        "too short, in a bracket",
    ),
]


@pytest.mark.parametrize(("text", "rule", "words", "why"), WRONG, ids=[row[3] for row in WRONG])
def test_it_is_flagged(text: str, rule: str, words: str, why: str) -> None:
    (finding,) = found_in(text)
    assert (finding.rule, finding.severity) == (rule, "warning"), why
    assert finding.span
    assert text[slice(*finding.span)] == words


RIGHT = [
    ("A survey of 57 prisoners found that 40% of prisoners had fled.", "23 of 57 rounds to it"),
    ("Of 40 women interviewed, 33% had fled.", "halves may be rounded up"),
    ("A survey of 60 homes found that about 12.5% of homes were dry.", "a rough share"),
    ("We met 45 women. In the country, 21.3% of women have fled.", "women at large are not the women met"),
    ("We met 45 of the women; nationally, 21.3% of the women have fled.", "a share of the nation"),
    ("A survey of some 60 homes found that 12.5% of homes were dry.", "a rough group"),
    ("At least 20 people were held, of whom 30 were children.", "an open whole"),
    ("Prices rose by 120% of wages.", "a growth"),
    ("It fell from 40 to 30 people.", "a change"),
    ("He was held from 3 March 2015 to 4 May 2017 (two years).", "a duration that fits"),
    ("He was held for 20 days between January 2019 and March 2021.", "at some time between"),
    ("Mortality is 56/49 per 1,000.", "a pair is no range"),
]


@pytest.mark.parametrize(("text", "why"), RIGHT, ids=[row[1] for row in RIGHT])
def test_it_is_not_flagged(text: str, why: str) -> None:
    assert found_in(text) == [], why


def test_the_sum_is_spelled_out() -> None:
    (finding,) = found_in("A survey of 101 miners found that 56.1% of miners had fled.")
    assert "56.1% of 101 is 56.66; 56/101 = 55.4% and 57/101 = 56.4%" in finding.message


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 2))
def test_every_share_that_is_one_can_be_given(group: int, part: int, decimals: int) -> None:
    part = min(part, group)
    assert can_give(round(100 * part / group, decimals), decimals, group)


def test_a_share_between_two_whole_numbers_cannot_be_given() -> None:
    assert not can_give(50.0, 1, 3)
    assert can_give(50, 0, 2)


@pytest.mark.parametrize("name", ["dev", "made"])
def test_documents_of_others_hold_the_one_impossible_share_and_no_other(shared: Path, name: str) -> None:
    rules = ("share-impossible", "parts-exceed-whole", "shares-exceed-hundred", "range-runs-down", "duration-dates")
    flagged = []
    for path in sorted((shared / "gold" / name).glob("*.txt")):
        matter, found = extract(open_document(path))
        hits = [f for f in found.findings if f.rule in rules]
        flagged += [(path.stem, f.rule, matter.flow.text[slice(*f.span)]) for f in hits if f.span]
    assert flagged == ([("jubilee-csw68", "share-impossible", "56.1%")] if name == "dev" else [])
