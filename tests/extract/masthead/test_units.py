"""Where a title ends and something else begins: lines put together into units."""

from __future__ import annotations

import pytest

from averment.extract.masthead.frontmatter import front_matter
from averment.extract.masthead.lines import Lines
from averment.extract.masthead.units import is_opening, is_text, unit_at


def units(text: str) -> list[str]:
    """The units of a text, as words."""
    lines, index, found = Lines(text), 0, []
    while unit := unit_at(lines, index):
        found.append(unit[0].text)
        index = unit[1]
    return found


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("The right to a name in the towns of\nthe north\nNote by the Secretariat", 2, "a line that opens a title"),
        (
            "Report of the Working Group on the Periodic\nReview*\nChad",
            2,
            "a note mark ends the title, a State follows",
        ),
        (
            "Report of the Working Group on the Universal\nPeriodic Review\nBosnia and\nHerzegovina",
            2,
            "a State on two lines",
        ),
        ("Draft code on\nsafe wells (Basic\nRequirements)\nDetermination 2021", 1, "a narrow column"),
        ("UTOPIA\n(REPUBLIC OF)", 1, "brackets go on"),
        ("Study of wells and of\n\nsprings", 1, "a gap in mid-phrase"),
        ("Study of wells\n\nSprings", 2, "a gap"),
        ("Wells of the north\n12 May 2020", 2, "a date stands for itself"),
        ("Wells of the north\nhttp://wells.example", 2, "so does an address"),
        ("Joint oral statement\nLigue des Rives et Réseau Sel et Terre", 2, "a mere kind of document"),
        ("REPORT OF THE FORUM\nGeneva meeting of the experts", 2, "capitals end"),
        ("Report of the Forum on its\nTwelfth session", 1, "a session after a word that hangs"),
        ("Wells of the north\n1. The wells are dry.", 2, "a numbered paragraph"),
    ],
)
def test_units(text: str, expected: int, reason: str) -> None:
    assert len(units(text)) == expected, (reason, units(text))


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("The present report looks at the wells of the north of the country", True),
        ("1. Wells", True),
        ("Dear Commissioners,", True),
        ("The wells of the north have been dry since the year in which the dam was built. Nobody came.", True),
        (
            "Report of the Special Rapporteur on wells and springs, including their use by towns and farms",
            False,
        ),
        ("The wells of the north", False),
    ],
)
def test_is_text(text: str, yes: bool) -> None:
    unit = unit_at(Lines(text), 0)
    assert unit is not None
    assert is_text(unit[0]) is yes


@pytest.mark.parametrize(
    "text", ["Introduction", "1. Background", "II. SUMMARY", "## Executive summary", "Introducción:"]
)
def test_openings(text: str) -> None:
    unit = unit_at(Lines(text), 0)
    assert unit is not None
    assert is_opening(unit[0])


def test_front_matter() -> None:
    block = front_matter(
        '---\ntitle: "On water"\nauthors:\n  - Coral Watch\n  - Sea Trust\ntags: [a, "b c"]\n---\nText\n'
    )
    assert block is not None
    assert {key: given for key, (given, _) in block.values.items()} == {
        "title": ["On water"],
        "authors": ["Coral Watch", "Sea Trust"],
        "tags": ["a", "b c"],
    }
    assert front_matter("---\n\nText after a rule\n") is None
    assert front_matter("Text") is None
