"""Bodies by name and symbol, their calendars, and the words of mastheads."""

from __future__ import annotations

import pytest

from averment.vocab.bodies import (
    bodies,
    body_named,
    body_names,
    body_of_symbol,
    resolution_symbol,
    treaty_named,
    years_of,
)
from averment.vocab.lexicon import fold
from averment.vocab.masthead import agenda_letters, letters, masthead_words


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Commission on the Status of Women", "CSW"),
        ("COMMISSION ON THE STATUS OF WOMEN", "CSW"),
        ("the UN Human Rights Council", "HRC"),
        ("Conseil des droits de l’homme", "HRC"),
        ("Comité de los Derechos del Niño", "CRC"),
        ("Human Rights Committee", "CCPR"),
        ("Convention on the Rights of the Child", None),
        ("Committee of the Whole Town", None),
    ],
)
def test_body_named(name: str, body: str | None) -> None:
    found = body_named(name)
    assert (found.id if found else None) == body


@pytest.mark.parametrize(
    ("symbol", "body"),
    [
        ("A/HRC/52/NGO/1", "HRC"),
        ("A/HRC/WG.6/20/SVN/2", "UPR"),
        ("A/78/1", "GA"),
        ("E/CN.4/Sub.2/2000/3", "SubCom"),
        ("E/2022/NGO/4", "ECOSOC"),
        ("CEDAW/C/PRK/CO/2-4", "CEDAW"),
        ("CAT/OP/12/5", "SPT"),
        ("XYZ/1/2", None),
    ],
)
def test_body_of_symbol(symbol: str, body: str | None) -> None:
    found = body_of_symbol(symbol)
    assert (found.id if found else None) == body


@pytest.mark.parametrize(
    ("body", "session", "years"),
    [
        ("CSW", 68, (2024,)),
        ("CSocD", 56, (2018,)),
        ("CPD", 58, (2025,)),
        ("PFII", 18, (2019,)),
        ("HRC", 7, (2008,)),
        ("HRC", 45, (2020,)),
        ("HRC", 31, (2016,)),
        ("UPR", 20, (2014,)),
        ("UPR", 37, (2021,)),
        ("GA", 78, (2023, 2024)),
        ("HRC", 900, ()),
        ("CEDAW", 85, ()),
    ],
)
def test_years(body: str, session: int, years: tuple[int, ...]) -> None:
    assert years_of(bodies()[body], session) == years


def test_every_body_stands_under_a_known_one_and_has_a_name_of_its_own() -> None:
    for body in bodies().values():
        assert body.under is None or body.under in bodies()
        assert body.names
        assert body_named(body.names[0]) is body


def test_treaties_and_resolutions() -> None:
    treaty = treaty_named("International Covenant on Civil and Political Rights")
    assert treaty is not None
    assert treaty.id == "CCPR"
    assert resolution_symbol("Human Rights Council", "16/21") == "A/HRC/RES/16/21"
    assert resolution_symbol("Consejo Económico y Social", "1996/31") == "E/RES/1996/31"
    assert resolution_symbol("Town Council", "4/5") is None


def test_names_are_found_in_running_text() -> None:
    hits = body_names().scan(fold("Submission to the Committee against Torture and the Human Rights Council"))
    assert [hit.value.id for hit in hits] == ["CAT", "HRC"]  # type: ignore[attr-defined]


def test_masthead_words_are_folded() -> None:
    """The words are compared with folded text, so that one with a capital or a curly mark would never be met."""
    words = masthead_words()
    for group in (words, words.submitters, words.pages):
        for field in group.__struct_fields__:
            value = getattr(group, field)
            if isinstance(value, (tuple, frozenset)):
                assert [word for word in value if word != fold(word)] == [], field


def test_agenda_titles_are_found_by_their_first_letters() -> None:
    assert agenda_letters(letters("Universal Periodic Review of Chad")) == ["universalperiodicreview"]
    assert agenda_letters("short") == []
