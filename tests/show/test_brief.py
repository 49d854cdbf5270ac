"""The brief: what a terminal shows of a reading."""

from __future__ import annotations

import io

from msgspec.structs import replace
from rich.console import Console

from averment.model.reading import Reading
from averment.show.brief import brief


def printed(reading: Reading, rows: int = 12) -> str:
    """The brief as plain text."""
    out = io.StringIO()
    Console(file=out, width=100, highlight=False).print(brief(reading, rows))
    return out.getvalue()


def test_says_who_speaks_to_whom_and_counts(reading: Reading) -> None:
    shown = printed(reading)
    assert "Aster Watch to Committee, session 3" in shown
    assert "2 claims (1 with a source)" in shown
    assert "1 citation of 1 work" in shown


def test_shows_every_kind_of_evidence(reading: Reading) -> None:
    shown = printed(reading)
    for words in (
        "trafficking",
        "s1",
        "nothing cited",
        "reported",
        "Road Act",
        "urge Chad to act",
        "claim-without-source",
    ):
        assert words in shown


def test_cuts_long_tables_and_says_how_much_is_left(reading: Reading) -> None:
    many = replace(reading, claims=reading.claims * 10)
    assert "and 15 more" in printed(many, rows=5)


def test_markup_in_a_document_is_not_markup_on_the_terminal(reading: Reading) -> None:
    odd = replace(reading, masthead=replace(reading.masthead, title="[red]Alarm[/red] [/oops]"))
    assert "[red]Alarm[/red] [/oops]" in printed(odd)


def test_an_empty_reading_is_shown_without_tables(reading: Reading) -> None:
    bare = replace(
        reading, claims=[], citations=[], sources=[], figures=[], instruments=[], recommendations=[], findings=[]
    )
    assert "0 claims" in printed(bare)
    assert "Sources" not in printed(bare)
