"""Citations without brackets or notes: links, sources that a sentence names, sources set apart."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from averment.extract.citations import find_citations
from averment.extract.matter import prepare
from averment.model.document import Document, Flow, Passage

LINKS = [
    (
        "Wells are dry <https://wells.example.org/a>, and fields burn.",
        [("https://wells.example.org/a", "Wells are dry")],
        "an address in sharp brackets",
    ),
    (
        "Wells are dry ([Molnar, Wells, 2021](https://wells.example.org/a)).",
        [("Molnar, Wells, 2021", "Wells are dry")],
        "linked words in brackets",
    ),
    (
        "Wells are dry ([Survey](https://wells.example.org/a), table 3).",
        [("Survey", "Wells are dry")],
        "a place after the linked words",
    ),
    (
        "In [a poll of farmers](https://wells.example.org/p), most said that wells are dry.",
        [("a poll of farmers", "most said that wells are dry")],
        "a link that opens its sentence",
    ),
    (
        "The council [shut nine wells](https://wells.example.org/s) in the north.",
        [("shut nine wells", "The council shut nine wells in the north")],
        "linked words inside a sentence",
    ),
    ("Write to [us](mailto:well@example.org) or call.", [], "a mailbox"),
    ("Contact: Jane Roe, well@example.org, www.wells.example.org", [], "a contact block"),
    ("The Council is a charity. http://wells.example.org\n\nWells are dry.", [], "a home page after a sentence"),
]

NAMED = [
    ("Amanat (2004) writes that wells are dry.", ["Amanat (2004)"], "a narrative mention"),
    ("This is confirmed by Chen and Liu (2019, p. 4).", ["Chen and Liu (2019, p. 4)"], "named after 'by'"),
    ("Según Pérez y Gómez (2018), los pozos están secos.", ["Pérez y Gómez (2018)"], "Spanish"),
    ("FAO (2022) estimates the cost at four million.", ["FAO (2022)"], "an organisation"),
    ("According to the report “The Empty Well” (2020), wells are dry.", ["report “The Empty Well” (2020)"], "a title"),
    ("As noted in A/HRC/44/51, para. 5, wells are dry.", ["A/HRC/44/51, para. 5"], "a symbol"),
    (
        "As stated in Human Rights Council resolution 5/1, wells count.",
        ["Human Rights Council resolution 5/1"],
        "a resolution",
    ),
    ("Wells are dry. See also Molnar, Wells, 2021.", ["Molnar, Wells, 2021"], "a sentence that only cites"),
    ("Source: Well Fund, Indicators, 2021.", ["Well Fund, Indicators, 2021"], "under a table"),
    (
        "Wells were shut. Republic v. Kamau, [2019] eKLR, para. 45.",
        ["Republic v. Kamau, [2019] eKLR, para. 45"],
        "a case",
    ),
    ("Amnesty International says that wells are dry.", [], "a name is the claim's voice"),
    ("According to the Minister “we shall never shut a well”, all is well.", [], "what somebody said is no title"),
    ("Resolution 1325 (2000) and the Children Act (2001) say so.", [], "instruments"),
    ("The census (2019) and Geneva (2020) changed nothing.", [], "things and places"),
    ("See the annex for details.", [], "a pointer"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), LINKS, ids=[row[2] for row in LINKS])
def test_links(seen: Callable[..., list[Any]], text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert [(s.words, (s.supports or "").rstrip(".")) for s in seen(text)] == expected, reason


@pytest.mark.parametrize(("text", "words", "reason"), NAMED, ids=[row[2] for row in NAMED])
def test_named(seen: Callable[..., list[Any]], text: str, words: list[str], reason: str) -> None:
    assert [s.words for s in seen(text)] == words, reason


def _matter(text: str, kind: str = "paragraph") -> Document:
    flow = Flow(text, (Passage(0, len(text), kind),))  # type: ignore[arg-type]
    return Document("text", "", "text/plain", "en", text, flow)


@given(st.text(alphabet="()[]“”;,. aA1/<>é\u00a0–vV", max_size=200))
@settings(max_examples=300, deadline=None)
def test_never_fails_and_spans_are_sound(text: str) -> None:
    line = text.replace("\n", " ")
    for mention in find_citations(prepare(_matter(line))):
        assert 0 <= mention.start < mention.end <= len(line)
        assert (mention.work is None) != (mention.back is None)
        if mention.supports:
            assert 0 <= mention.supports[0] < mention.supports[1] <= len(line)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "[",
        "(a ",
        "(Molnar, 2019) ",
        "; see also 2019, ",
        "2020, 2020, ",
        "A/HRC/1/1 and ",
        "(2004) ",
        "See Molnar, 2019. ",
        "www.a.example.org ",
        "“",
        "ibid. ",
        "1, 2, ",
        "according to “",
        " v. ",
    ],
)
@pytest.mark.parametrize("kind", ["paragraph", "note"])
def test_time_grows_with_length_alone(piece: str, kind: str) -> None:
    def spent(times: int) -> float:
        matter = prepare(_matter((piece * times)[:-1], kind))
        begun = time.perf_counter()
        find_citations(matter)
        return time.perf_counter() - begun

    spent(10)
    small, large = spent(2_000), spent(16_000)
    assert large < 30 * small + 0.05, f"{large:.3f}s for eight times as much as took {small:.3f}s"
