"""Recommendations of the universal periodic review: number, words and the States in brackets, as they are laid out."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.matter import prepare
from averment.extract.upr import states_in, upr_requests
from averment.model.claim import Request
from averment.readers.open import open_document

STATES = [
    ("Chile", ("CHL",), "one State"),
    ("France, Spain and Italy", ("FRA", "ESP", "ITA"), "a list"),
    ("Bosnia and Herzegovina", ("BIH",), "an 'and' within a name"),
    ("Spain, Trinidad and Tobago and Chad", ("ESP", "TTO", "TCD"), "one within a name, one between names"),
    ("Saint Vincent and the Grenadines and Cuba", ("VCT", "CUB"), "an article after 'and'"),
    ("Iran (Islamic Republic of)", ("IRN",), "brackets within a name"),
    ("the Netherlands/Côte d’Ivoire", ("NLD", "CIV"), "an article, a stroke, an accent"),
    ("Guinea- Bissau", ("GNB",), "a name that a line's end cut"),
    ("Finland, on behalf of the Nordic countries", ("FIN",), "speaking for others"),
    ("Brésil et Chili", ("BRA", "CHL"), "French"),
    ("México, Perú y Guatemala", ("MEX", "PER", "GTM"), "Spanish"),
    ("Maputo Protocol", (), "no State"),
    ("2017–2022", (), "years"),
    ("Chile and others of the region", ("CHL",), "and others"),
    ("Chile, the Pacific Ocean", (), "not all of them States"),
    ("", (), "nothing"),
]

PARAGRAPHS = [
    (
        "12.4 Ratify the Optional Protocol (Chile);",
        [("12.4", "Ratify the Optional Protocol", ("CHL",), "ratify")],
        "the plain form",
    ),
    (
        "77.120 Abolish the death penalty (Argentina) (Côte d’Ivoire) (Togo).",
        [("77.120", "Abolish the death penalty", ("ARG", "CIV", "TGO"), "abolish")],
        "each State in brackets of its own",
    ),
    (
        "5.11 Implement the plan of action (2019–2024) and the charter (Banjul Charter) (Ghana);",
        [
            (
                "5.11",
                "Implement the plan of action (2019–2024) and the charter (Banjul Charter)",
                ("GHA",),
                "implement",
            )
        ],
        "brackets that hold no State are words",
    ),
    (
        "9.2 Finalize the bill (Norway); Speed up the vote (Peru, Chad); Repeal the decree (Spain);",
        [
            ("9.2", "Finalize the bill", ("NOR",), "finalize"),
            ("9.2", "Speed up the vote", ("PER", "TCD"), "speed"),
            ("9.2", "Repeal the decree", ("ESP",), "repeal"),
        ],
        "three recommendations in one paragraph",
    ),
    (
        "31.7 Fully align the Act with the Covenant (Austria). Supported",
        [("31.7", "Fully align the Act with the Covenant", ("AUT",), "align")],
        "a status after it; an adverb before the verb",
    ),
    (
        "44.44 Enter into a dialogue with the demonstrators (Germany);",
        [("44.44", "Enter into a dialogue with the demonstrators", ("DEU",), "enter")],
        "a verb that is seldom asked",
    ),
    (
        "Recommendation 61.12: “Repeal the decree” (Denmark, supported)",
        [("61.12", "Repeal the decree", ("DNK",), "repeal")],
        "as a report quotes it, with the answer in the brackets",
    ),
    (
        "1. Ratify the Convention (Chile, Mexico); 2. Abolish the levy (Cuba); (c) Repeal the decree (Peru).",
        [
            ("1", "Ratify the Convention", ("CHL", "MEX"), "ratify"),
            ("2", "Abolish the levy", ("CUB",), "abolish"),
            ("1", "Repeal the decree", ("PER",), "repeal"),
        ],
        "numbers within a paragraph; a letter is no number",
    ),
    (
        "7.4 - Ratifier la Convention (recommandé par le Chili) ;",
        [("7.4", "Ratifier la Convention", ("CHL",), "ratifier")],
        "French, a dash after the number, words before the State",
    ),
    (
        "Ratify the Convention on domestic workers (Uruguay).",
        [(None, "Ratify the Convention on domestic workers", ("URY",), "ratify")],
        "without a number, an action",
    ),
    ("The prison in the north was rebuilt (Peru).", [], "without a number, a fact"),
    ("3.2 The prison in the north was rebuilt (Peru).", [], "a numbered fact, in no list of recommendations"),
    ("15.1 Ratify the Convention.", [], "no State"),
    ("15.1 Follow the model of others (Chile) when the law is drafted.", [], "a State in the middle of a sentence"),
]


def found(text: str) -> tuple[str, tuple[Request, ...]]:
    """The flow of a text and the recommendations in it."""
    matter = prepare(open_document(text.encode(), "note.txt"))
    return matter.flow.text, upr_requests(matter)


@pytest.mark.parametrize(("words", "codes", "reason"), STATES)
def test_states_in(words: str, codes: tuple[str, ...], reason: str) -> None:
    assert states_in(words) == codes, reason


@pytest.mark.parametrize(("text", "expected", "reason"), PARAGRAPHS)
def test_paragraphs(text: str, expected: list[tuple[str | None, str, tuple[str, ...], str]], reason: str) -> None:
    flow, requests = found(text)
    assert [(r.number, flow[r.start : r.end], r.made_by, r.verb) for r in requests] == expected, reason


def test_a_list_with_its_lead_in() -> None:
    text = (
        "8. The following recommendations were made:\n\n8.1 Adopt the bill on asylum (Mali);\n\n"
        "8.2 Provide, without delay, for birth registration (Fiji, Nauru);\n\n8.3 Zoning that protects wells (Oman).\n"
    )
    flow, requests = found(text)
    assert [r.number for r in requests] == ["8.1", "8.2", "8.3"]
    assert requests[2].made_by == ("OMN",)
    assert flow[requests[1].start : requests[1].end] == "Provide, without delay, for birth registration"


@given(
    st.lists(
        st.sampled_from(["Chad", "Cuba", "Fiji", "Iran (Islamic Republic of)", "Bosnia and Herzegovina"]), min_size=1
    )
)
def test_any_list_of_states_is_read(names: list[str]) -> None:
    codes = {"Chad": "TCD", "Cuba": "CUB", "Fiji": "FJI", "Iran (Islamic Republic of)": "IRN"}
    expected = dict.fromkeys(codes.get(name, "BIH") for name in names)
    assert states_in(", ".join(names)) == tuple(expected)


@pytest.mark.parametrize("piece", ["(", "(Chile", "(Chile)", "((Chile) ", "1.1 Ratify (Chile); "])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    matter = prepare(open_document((piece * (100_000 // len(piece)) + ")").encode(), "note.txt"))
    begun = time.perf_counter()
    upr_requests(matter)
    assert time.perf_counter() - begun < 3
