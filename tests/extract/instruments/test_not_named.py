"""What is no instrument, or no second one; short names that a text gives; articles alone; and any text whatever."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from averment.extract.instruments import find_instruments
from averment.extract.matter import prepare
from averment.model.citation import Mention, Source
from averment.model.document import Document, Flow, Passage

Named = Callable[..., list[tuple[str, str]]]

NOTHING = [
    ("The Act, the draft resolution and this Convention are silent.", "anaphors"),
    ("International law, Sharia law, the rule of law and Criminal Law.", "bodies of law"),
    ("The Law Commission and the Border Law Network met.", "bodies"),
    ("CEDAW recommended it, CRC noted it and the CAT Committee asked.", "committees"),
    ("In 2018 law enforcement grew; in 2020 agreement was reached.", "a year that belongs to the sentence"),
    ("Under the Covenant, States must act.", "a covenant without an article"),
    ("The Government of National Accord ruled.", "a government"),
    ("The bill, a zero-tolerance bill and the labour code.", "small letters"),
    ("Three goals, target 5 and indicator 2.", "numbers that are not of the Goals"),
    ("The right to Self-Determination, General Principles, the Rules of Procedure.", "nouns that head no name"),
    ("Act now; order them in order; the rules of the house.", "common words"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[1] for row in NOTHING])
def test_no_instrument(named: Named, text: str, why: str) -> None:
    assert named(text) == [], why


def test_a_short_name_is_followed(named: Named) -> None:
    text = "The Quiet Streets (Order and Access) Act (QSA) passed. The QSA is harsh, said AQSA."
    assert [words for words, _ in named(text)] == ["Quiet Streets (Order and Access) Act", "QSA"]
    assert len({name for _, name in named(text)}) == 1


def test_a_name_is_found_again_in_other_letters(named: Named) -> None:
    text = "The Reparations Agreement came after a separate reparations agreement."
    assert [words for words, _ in named(text)] == ["Reparations Agreement", "reparations agreement"]


def test_an_article_takes_up_the_treaty_named_before(named: Named) -> None:
    text = "It signed the Convention on the Rights of the Child. It broke article 9 of the Convention (art. 10 (2))."
    assert [name for _, name in named(text)] == ["CRC", "CRC art. 9", "CRC art. 10"]
    assert named("It is bound by CEDAW, and article 10 of that treaty forbids it.")[1] == (
        "article 10 of that treaty",
        "CEDAW art. 10",
    )


def test_an_article_behind_a_bare_noun(named: Named) -> None:
    text = (
        "It joined the Convention on the Rights of the Child. The Convention (art. 9) and the Convention's article 12."
    )
    assert [name for _, name in named(text)] == ["CRC", "CRC art. 9", "CRC art. 12"]


def test_a_list_of_treaties_makes_a_committee_s_name_one(named: Named) -> None:
    assert [name for _, name in named("It ratified ICCPR, CEDAW, CRC and CAT.")] == ["ICCPR", "CEDAW", "CRC", "CAT"]


def test_two_codes_beside_one_another(named: Named) -> None:
    text = "Put it out of the Penal Code and into the civil code."
    assert [words for words, _ in named(text)] == ["Penal Code", "civil code"]


def test_what_is_cited_is_not_named() -> None:
    text = "It is a crime (Harm Act 2004, s. 3)."
    matter = prepare(Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),))))
    cited = (Mention(text.index("Harm"), text.index(")"), "inline", work=Source("w")),)
    assert find_instruments(matter, cited) == ()
    assert len(find_instruments(matter, ())) == 1


def test_the_opening_of_a_note_and_a_list_of_works_are_sources() -> None:
    text = "Harm Act 2004.\nHarm Act 2004."
    for kind in ("note", "reference"):
        passages = (Passage(0, 14, "paragraph"), Passage(15, 29, kind))
        matter = prepare(Document("x", "", "text/plain", "en", text, Flow(text, passages)))
        assert [i.span for i in find_instruments(matter, ())] == [(0, 13)]


PIECES = st.sampled_from(
    [
        *(
            "the ",
            "Act",
            " Act ",
            "Law ",
            "of ",
            "on ",
            "and ",
            "Rights ",
            "(",
            ") ",
            "2004",
            "1996/31 ",
            "resolution ",
        ),
        *(
            "article 5 ",
            "CEDAW ",
            "Convention ",
            "Code ",
            ", ",
            ". ",
            "\n",
            "’s ",
            "No. ",
            "Goal ",
            "loi ",
            "ley ",
            "İ",
        ),
        *("É", "İ", "resolution ", "general comment ", "ratify ", "(ABC) ", "Security Council ", "SDG5", " 1997 law "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["en", "fr", "es", "pt"]))
def test_any_text_is_read_into_instruments_in_order(text: str, language: str) -> None:
    passages = []
    at = 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line), "paragraph"))
        at += len(line) + 1
    matter = prepare(Document("x", "", "text/plain", language, text, Flow(text, tuple(passages))))
    found = find_instruments(matter, ())
    assert [i.span for i in found] == sorted(i.span for i in found)
    assert all(0 <= i.span[0] < i.span[1] <= len(text) and i.id for i in found)


@pytest.mark.parametrize(
    "piece",
    ["Act ", "Law of the ", "the Xx Yy Convention (XYC) ", "article 5 and 6 of the ", "resolution 1/2, 3/4, ", "(A B "],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        matter = prepare(Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),))))
        begun = time.perf_counter()
        find_instruments(matter, ())
        return time.perf_counter() - begun

    spent(100)
    assert spent(8000) < 20 * spent(1000) + 0.2
