"""CSV: one row a claim, safe in spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest

from averment.model.citation import Source
from averment.model.reading import Reading
from averment.show.table import COLUMNS, claims_csv, safe, short_source


def test_one_row_a_claim_with_its_sources(reading: Reading) -> None:
    rows = list(csv.DictReader(io.StringIO(claims_csv([reading, reading]))))
    assert len(rows) == 4
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["text"] == "Two of ten women <b>were</b> sold"
    assert rows[0]["sources"] == "Asha Rao, The Road & <i>more</i> (2021)"
    assert (rows[0]["page"], rows[0]["countries"], rows[0]["voice"]) == ("1", "TCD", "reported")


def test_a_claim_that_begins_like_a_formula_is_defused(reading: Reading) -> None:
    rows = list(csv.DictReader(io.StringIO(claims_csv([reading]))))
    assert rows[1]["text"].startswith("'=cmd")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_every_way_to_begin_a_formula_is_defused(cell: str) -> None:
    assert safe(cell) == "'" + cell


@pytest.mark.parametrize(
    ("source", "words", "why"),
    [
        (Source("s", ["A B", "C D", "E F"], None, "T", "2020"), "A B and C D et al., T (2020)", "many authors are cut"),
        (Source("s", [], "Org", None, None, None, "A/1/2"), "Org, A/1/2", "a symbol stands in for a title"),
        (Source("s"), "a work that the citation does not name", "nothing is known"),
    ],
)
def test_a_source_in_few_words(source: Source, words: str, why: str) -> None:
    assert short_source(source) == words, why
