"""Who submits, as titles, bylines and first sentences say; in what status; under which resolution."""

from __future__ import annotations

import pytest

from averment.extract.masthead.addressees import addressed_in
from averment.extract.masthead.listing import split_names
from averment.extract.masthead.names import before_document, is_names
from averment.extract.masthead.running import running_heads
from averment.extract.masthead.signatories import dateline, speakers_in
from averment.extract.masthead.submitters import names_in_title, status_in
from averment.extract.masthead.warrants import resolutions_in

TITLES = [
    (
        "Statement submitted by Land and Sea, a non-governmental organization",
        ["Land and Sea"],
        "one, so 'and' is its own",
    ),
    (
        "Statement submitted by Land League and Sea Trust, non-governmental organizations",
        ["Land League", "Sea Trust"],
        "two",
    ),
    (
        "Joint written statement submitted by Roof for All, Coral Watch, Inc. and Women and Children First, "
        "non-governmental "
        "organizations in special consultative status, Land League, a non-governmental organization on the roster",
        ["Roof for All", "Coral Watch, Inc.", "Women and Children First", "Land League"],
        "statuses apart, a suffix, an 'and' within a name",
    ),
    ("Déclaration présentée par l’association Les Rives, organisation non gouvernementale", ["Les Rives"], "French"),
    (
        "Declaración presentada por la Red de Aguas y la Fundación Ceibo, organizaciones no gubernamentales",
        ["Red de Aguas", "Fundación Ceibo"],
        "Spanish",
    ),
    ("Report of the Secretary-General on wells", ["Secretary-General"], "an office whose name ends there"),
    (
        "Final report of the Special Rapporteur on wells on her visit to Chad",
        ["Special Rapporteur on wells"],
        "a visit",
    ),
    ("Report of the Independent Expert on dust, Ada Example", ["Independent Expert on dust"], "the holder's name"),
    ("Research-based study of the Advisory Committee", ["Advisory Committee"], "words before the kind of document"),
    ("Summary of the Human Rights Council panel on wells", [], "a summary of what others said"),
    (
        "Submission by the Rain Institute to the Working Group on Business and Human Rights",
        ["Rain Institute"],
        "to whom",
    ),
    ("Comments by the State", [], "nobody by name"),
    ("The right to a name", [], "nobody"),
]

LISTS = [
    ("Sea Trust; Fair Thread e.V.; Legal Aid", ["Sea Trust", "Fair Thread e.V.", "Legal Aid"], "semicolons"),
    ("Sadaqa (Kuwait City), Balik, Inc. (Quezon City) and Nyumbani", ["Sadaqa", "Balik, Inc.", "Nyumbani"], "places"),
    ("Ligue des Rives et Réseau Sel et Terre", ["Ligue des Rives", "Réseau Sel et Terre"], "two conjunctions"),
    (
        "Action for Women and Girls and the Right to Play Fund",
        ["Action for Women and Girls", "Right to Play Fund"],
        "article",
    ),
    ("A, B, and C", ["A", "B", "C"], "a comma before 'and'"),
    ("Coral Watch", ["Coral Watch"], "one"),
    ("", [], "none"),
]


@pytest.mark.parametrize(("title", "names", "reason"), TITLES)
def test_names_in_title(title: str, names: list[str], reason: str) -> None:
    assert names_in_title(title) == names, reason


@pytest.mark.parametrize(("words", "names", "reason"), LISTS)
def test_split_names(words: str, names: list[str], reason: str) -> None:
    assert split_names(words) == names, reason


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("a non-governmental organization in special consultative status", "special"),
        ("organisation non gouvernementale dotée du statut consultatif général", "general"),
        ("reconocida como entidad consultiva especial", "special"),
        ("on the Roster", "roster"),
        ("inscrite sur la Liste", "roster"),
        ("in consultative status (category II)", "special"),
        ("in consultative status with the Council", None),
        ("A in special consultative status and B on the roster", None),
    ],
)
def test_status(words: str, status: str | None) -> None:
    assert status_in(words) == status


@pytest.mark.parametrize(
    ("sentence", "symbols", "paragraphs"),
    [
        (
            "in accordance with paragraphs 36 and 37 of Economic and Social Council resolution 1996/31",
            ["E/RES/1996/31"],
            [36, 37],
        ),
        (
            "conformément aux paragraphes 30 et 31 de la résolution 1996/31 du Conseil économique et social",
            ["E/RES/1996/31"],
            [30, 31],
        ),
        (
            "en los párrafos 36 y 37 de la resolución 1996/31 del Consejo Económico y Social",
            ["E/RES/1996/31"],
            [36, 37],
        ),
        (
            "paragraph 15 (b) of the annex to Human Rights Council resolution 5/1 and paragraph 5 of "
            "Council resolution 16/21",
            ["A/HRC/RES/5/1", "A/HRC/RES/16/21"],
            ["15 (b)", 5],
        ),
        ("Economic and Social Council resolution 1296 (XLIV)", ["E/RES/1296 (XLIV)"], []),
        ("under paragraph 4 of the plan", [], []),
    ],
)
def test_resolutions(sentence: str, symbols: list[str], paragraphs: list[int | str]) -> None:
    assert resolutions_in(sentence) == (symbols, paragraphs)


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("Coral Watch", True),
        ("Arche Nova, Sea Trust and Les Rives", True),
        ("PEN Utopia", True),
        ("About Coral Watch", False),
        ("Rights in decline", False),
        ("Human Rights Council", False),
        ("What is the League?", False),
        ("JOINT SUBMISSION", False),
    ],
)
def test_is_names(words: str, yes: bool) -> None:
    assert is_names(words) is yes


def test_names_before_a_kind_of_document() -> None:
    assert before_document("Coral Watch & Sea Trust - Joint Submission") == ("Coral Watch & Sea Trust", "")
    assert before_document("Coral Watch Submission to the Committee") == ("Coral Watch", "to the Committee")
    assert before_document("A strong statement on wells") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "This statement is made on behalf of Sea Trust, Coral Watch and Les Rives.",
            ["Sea Trust", "Coral Watch", "Les Rives"],
        ),
        ("The Harbour Coalition (HC) condemns the raid of 3 May.", ["Harbour Coalition"]),
        ("Coral Watch and the Sea Trust welcome the report.", ["Coral Watch", "Sea Trust"]),
        ("La Ligue des droits et libertés exprime son inquiétude.", ["Ligue des droits et libertés"]),
        ("The Government expresses its regret.", []),
        ("The women of the delta condemn the raid.", []),
        ("He spoke on behalf of the victims.", []),
    ],
)
def test_speakers(text: str, names: list[str]) -> None:
    assert speakers_in(text, 0) == names


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("(Geneva, 5 March 2024) – The League said so.\n", "2024-03-05"),
        ("BRUSSELS, 5 March 2024 - The League said so.\n", "2024-03-05"),
        ("The raid came at dawn.\n\nBrussels, 31 July 2026\n", "2026-07-31"),
        ("The raid of 3 May 2020 came at dawn.\n", None),
    ],
)
def test_dateline(text: str, iso: str | None) -> None:
    dated = dateline(text, 0)
    assert (dated[0] if dated else None) == iso


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "to the Special Rapporteur on wells, including springs and the Special Rapporteur on dust",
            ["Special Rapporteur on wells, including springs", "Special Rapporteur on dust"],
        ),
        (
            "Submission to the UN Human Rights Council on the Universal Periodic Review",
            ["UN Human Rights Council", "Universal Periodic Review"],
        ),
        ("Statement to the Joint Committee on Public Health on clean air", ["Joint Committee on Public Health"]),
        ("Rapport alternatif au Comité contre la torture", ["Comité contre la torture"]),
        ("A letter to the editor", []),
    ],
)
def test_addressees(text: str, names: list[str]) -> None:
    assert [one.name for one in addressed_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names", "year"),
    [
        ("The wells are dry.\nSea Trust\n12\nThey are shut.\nSea Trust\n", ["Sea Trust"], None),
        ("The wells are dry.\nMERSEL\n12\nThey are shut.\nMERSEL\n", ["MERSEL"], None),
        ("Lighthouse International Report 2008\nThe wells are dry.\n", ["Lighthouse International"], "2008"),
        ("The wells are dry.\nSea Trust\nThey are shut.\n", [], None),
        ("CEDAW\nThe wells are dry.\nCEDAW\n", [], None),
        ("Wells\nThe wells are dry.\nWells\n", [], None),
    ],
)
def test_running_heads(text: str, names: list[str], year: str | None) -> None:
    assert running_heads(text) == (names, year)
