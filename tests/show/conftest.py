"""Readings made by hand, so that what is shown is tested apart from what is read."""

from __future__ import annotations

import pytest

from averment.model.citation import Citation, Source
from averment.model.claim import Claim, Figure, Instrument, Recommendation
from averment.model.document import Place
from averment.model.finding import Finding
from averment.model.reading import About, Block, Reading
from averment.model.statement import Masthead

TEXT = (
    "Aster Watch\n\nTwo of ten women <b>were</b> sold (Rao, The Road, 2021).\n\n3\n\nWe urge Chad to act.\n\n"
    "=cmd|calc is what the guard wrote."
)


def span(words: str) -> tuple[int, int]:
    """Where words stand in the text."""
    at = TEXT.index(words)
    return at, at + len(words)


@pytest.fixture
def reading() -> Reading:
    """A small reading with one item of each kind, and one claim that begins like a formula."""
    blocks = ("Aster Watch", "Two of ten women <b>were</b> sold (Rao, The Road, 2021).", "We urge Chad to act.")
    return Reading(
        averment=1,
        document=About("note.txt", "0" * 64, "text/plain", len(TEXT), 0, "en"),
        text=TEXT,
        masthead=Masthead(title="A & B", submitters=["Aster Watch"], body="Committee", session=3),
        citations=[
            Citation("c1", span("Rao, The Road, 2021"), "inline", "s1", span("Two of ten women <b>were</b> sold"))
        ],
        sources=[
            Source("s1", ["Asha Rao"], None, "The Road & <i>more</i>", "2021-03-04", "https://example.org/?a=1&b=2")
        ],
        claims=[
            Claim("k1", span("Two of ten women <b>were</b> sold"), ["c1"], ["TCD"], ["trafficking"], "reported"),
            Claim("k2", span("=cmd|calc is what the guard wrote.")),
        ],
        figures=[Figure("f1", span("Two"), 2.0, "person", "women", "k1")],
        instruments=[Instrument(span("Road"), "Road Act")],
        recommendations=[Recommendation("r1", span("urge Chad to act"), "urge", ["TCD"])],
        findings=[Finding("claim-without-source", "advice", span("guard"), "nothing stands behind <this>")],
        blocks=[Block(span(words), i, "paragraph") for i, words in enumerate(blocks)],
        places=[Place(0, 1, "page", 0)],
    )
