"""Numbers that are no quantities: dates, labels, references back, ordinals, names; and what stands apart."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from averment.extract.figures import find_figures
from averment.extract.instruments import find_instruments
from averment.extract.matter import prepare
from averment.model.citation import Mention, Source
from averment.model.claim import Figure
from averment.model.document import Document, Flow, Passage
from averment.vocab.lexicon import fold

Read = Callable[..., list[tuple[str, object, str]]]

NOTHING = [
    ("On 3 and 4 May 2020 and in 2021 it rained.", "days and years"),
    ("It sat from 8 to 26 May.", "a range of days"),
    ("The 2019 elections and the 1990s passed.", "years before a noun"),
    ("See articles 2, 5 and 16, rule 43 and page 12.", "labels, and those that go on with them"),
    ("It met for its 37th and sixty-eighth sessions.", "ordinals"),
    ("These three nations, the two, and both 20.", "references back"),
    ("The two States signed.", "the two"),
    ("One prominent woman spoke; one of them left.", "one as an article and a pronoun"),
    ("The Five Eyes and the Group of 77 met in Room 12.", "names"),
    ("COVID-19, an AK-47, 3G and the G7 are here.", "numbers inside names"),
    ("It began at 13:30, at 2.30 p.m. and at 5 o'clock.", "hours of the day"),
    ("Call +41 22 917 9220.", "telephone numbers"),
    ("Hundreds of thousands fled; dozens died; several hundred stayed.", "vague numbers"),
    ("There are two reasons, in two ways, on two grounds.", "parts of an argument"),
    ("The second half of the year, a third party, half a lesson.", "halves and thirds that are no shares"),
    ("Section two and chapter three follow.", "labels in words"),
    ("The under-5 mortality rate is high.", "a bound in a name"),
    ("Resolution 5/1 and case 12/2020.", "numbers with strokes"),
    ("Children in grade 6 and tier 3.", "steps"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[1] for row in NOTHING])
def test_no_quantity(read: Read, text: str, why: str) -> None:
    assert read(text) == [], why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le 3 mai 2020, à 14 h 30, l’article 5, alinéa 2, et la page 12."),
        ("fr", "Les deux pays et ces trois États ont signé ; une femme a parlé."),
        ("es", "El 3 de mayo de 2020, el artículo 5, párrafo 2, y la pág. 12."),
        ("es", "Los dos países y estas tres naciones; una mujer habló."),
    ],
)
def test_no_quantity_in_french_or_spanish(read: Read, language: str, text: str) -> None:
    assert read(text, language) == []


def test_one_counts_where_it_is_counted(read: Read) -> None:
    assert [f[0] for f in read("It trained 12 judges and one police officer.")] == ["12 judges", "one police officer"]
    assert [f[0] for f in read("They charge even one dollar.")] == ["one dollar"]
    assert [f[0] for f in read("At least one person died.")] == ["At least one person"]


def test_a_dollar_is_the_last_one_named(read: Read) -> None:
    assert [f[2] for f in read("It cost FJ$980,000; of US$ 100 million promised, $83 million came.")] == [
        "FJD", "USD", "USD",
    ]  # fmt: skip


def test_a_dollar_is_that_of_the_state_spoken_of(read: Read) -> None:
    assert read("Australia spent $30-50 million on it.")[0][1:] == ([3e7, 5e7], "AUD")
    assert read("Kenya fines them 200 shillings.")[0][2] == "KES"


def test_population_and_hedge(figures: Callable[..., tuple[Figure, ...]]) -> None:
    share, count = figures("About 80 per cent of all Afghan girls left, and at least 9 provinces of Ghor are bare.")
    assert (share.population, share.hedge) == ("all Afghan girls", "about")
    assert (count.population, count.hedge) == ("provinces of Ghor", "at least")


def test_citations_and_mastheads_are_set_apart() -> None:
    text = "12 women spoke\nThey saw 40 men (Foe, 30 Voices, 2020)."
    passages = (Passage(0, 14, "head"), Passage(15, len(text), "paragraph"))
    matter = prepare(Document("x", "", "text/plain", "en", text, Flow(text, passages)))
    cited = (Mention(text.index("Foe"), text.index(")"), "inline", work=Source("w")),)
    assert [text[slice(*f.span)] for f in find_figures(matter, cited, ())] == ["40 men"]


def test_a_figure_torn_by_a_page_keeps_its_first_words() -> None:
    flow = Flow("A further 61 agencies asked.", (Passage(0, 28, "paragraph"),), starts=(0, 13), shifts=(0, 900))
    matter = prepare(Document("x", "", "text/plain", "en", "A further 61 " + " " * 900 + "agencies asked.", flow))
    (figure,) = find_figures(matter, (), ())
    assert (flow.text[slice(*figure.span)], figure.value) == ("61", 61)


PIECES = st.sampled_from(
    [
        *(
            "5",
            "12",
            "1,200",
            "2019",
            "two",
            "half",
            " million",
            "%",
            " per cent",
            " of",
            " women",
            "-",
            "(",
            ")",
            "$",
            "€",
        ),
        *(
            "a year",
            " aged",
            " to ",
            " and ",
            ".",
            ",",
            "\n",
            "’",
            "one",
            "’000",
            "/",
            " in ",
            "Act",
            " years",
            "é",
            "İ",
        ),
        *("$", "€", "İ", "ß", "third", "one in four", "US$ ", "+", "from ", "between ", "under-", "2/3 of "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["en", "fr", "es", "pt"]))
def test_any_text_is_read_into_figures_in_order(text: str, language: str) -> None:
    passages = []
    at = 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line), "paragraph"))
        at += len(line) + 1
    matter = prepare(Document("x", "", "text/plain", language, text, Flow(text, tuple(passages))))
    found = find_figures(matter, (), find_instruments(matter, ()))
    spans = [f.span for f in found]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) and "\n" not in text[start:end] for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(matter.folded) == len(fold(text)) == len(text)


@pytest.mark.parametrize(
    "piece", ["five ", "1,", "one hundred and ", "56% of 101 women ", "aged 5 to ", "$1.2 million (", "a third "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        matter = prepare(Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),))))
        begun = time.perf_counter()
        find_figures(matter, (), ())
        return time.perf_counter() - begun

    spent(100)
    assert spent(8000) < 20 * spent(1000) + 0.2
