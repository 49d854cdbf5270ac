"""Claims that want a source: figures and grave allegations in sentences that cite nothing."""

from __future__ import annotations

import pytest

from averment.extract.findings.sourcing import RULE, unsourced
from averment.model.citation import Mention, Source
from averment.model.claim import Claim, Figure
from averment.model.document import Document, Flow, Matter, Passage, Sentence
from averment.model.reading import Found

FIRST, SECOND = "Guards killed nine women in May.", "The council knew of it."
TEXT = f"{FIRST} {SECOND}"
MATTER = Matter(
    Document("x", "", "text/plain", "en", TEXT, Flow(TEXT, (Passage(0, len(TEXT), "paragraph"),))),
    TEXT.lower(),
    (Sentence(0, len(FIRST), 0), Sentence(len(FIRST) + 1, len(TEXT), 0)),
)
CITED = (Mention(0, 1, "note", work=Source("w")),)
NINE = Figure("f1", (TEXT.index("nine"), TEXT.index("nine") + 10), 9, "person")


def claim(**kwargs: object) -> Claim:
    return Claim("k1", (0, len(FIRST)), **kwargs)  # type: ignore[arg-type]


TABLE = [
    (claim(), (NINE,), "“nine women”", "a figure"),
    (claim(issues=["health", "killing"]), (), "unlawful killing", "a grave allegation"),
    (claim(issues=["health"]), (), "", "neither"),
    (claim(issues=["killing"], citations=["c1"]), (NINE,), "", "cited"),
    (claim(issues=["killing"], voice="reported"), (NINE,), "", "somebody is said to say so"),
    (claim(issues=["killing"], confidence="unsure"), (NINE,), "", "perhaps no claim at all"),
]


@pytest.mark.parametrize(("said", "figures", "told", "reason"), TABLE)
def test_unsourced(said: Claim, figures: tuple[Figure, ...], told: str, reason: str) -> None:
    found = unsourced(MATTER, Found(mentions=CITED, claims=(said,), figures=figures))
    assert len(found) == bool(told), reason
    if told:
        assert (found[0].rule, found[0].severity, found[0].span) == (RULE, "advice", said.span)
        assert told in found[0].message


def test_a_citation_elsewhere_in_the_sentence_is_enough() -> None:
    halves = (Claim("k1", (0, 12), issues=["killing"]), Claim("k2", (13, 30), citations=["c1"]))
    assert unsourced(MATTER, Found(mentions=CITED, claims=halves)) == ()


def test_a_document_without_citations_is_told_once() -> None:
    both = (claim(issues=["killing"]), Claim("k2", (len(FIRST) + 1, len(TEXT)), issues=["torture"]))
    (finding,) = unsourced(MATTER, Found(claims=both))
    assert finding.span is None
    assert "2 claims" in finding.message
