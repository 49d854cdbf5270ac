"""Claims, figures, instruments and recommendations: what a statement asserts, counts, invokes and asks."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from averment.model.finding import Confidence

Voice = Literal["own", "reported"]


class Claim(Struct, frozen=True):
    """One checkable assertion of fact: its span, the citations behind it, whom and what it is about.

    `countries` are ISO 3166 alpha-3 codes, `issues` the codes of the vocabulary, `voice` says whether the submitter
    asserts it or reports that somebody does.
    """

    id: str
    span: tuple[int, int]
    citations: list[str] = []
    countries: list[str] = []
    issues: list[str] = []
    voice: Voice = "own"
    confidence: Confidence = "sure"


class Figure(Struct, frozen=True):
    """One stated quantity of people, events or things: hedge, number and unit or counted noun.

    `value` is a number, or a list of two for a range; a share is in per cent. `unit` is `percent`, `rate`,
    `person`, `year`, `month`, `week`, `day`, `hour`, `event`, `thing`, an ISO 4217 code or a measure's symbol.
    """

    id: str
    span: tuple[int, int]
    value: float | list[float]
    unit: str
    population: str | None = None
    claim: str | None = None
    hedge: str | None = None
    confidence: Confidence = "sure"


class Instrument(Struct, frozen=True):
    """One mention of a law, treaty, resolution or agreement, with its canonical id."""

    span: tuple[int, int]
    id: str
    confidence: Confidence = "sure"


class Recommendation(Struct, frozen=True):
    """One request to one set of addressees for one thing.

    `verb` is the lemma of the asking verb, or of the action where there is none. `addressees` are ISO alpha-3 codes for
    States, else names as printed. `number` is the paragraph's printed number, `made_by` the recommending States.
    """

    id: str
    span: tuple[int, int]
    verb: str
    addressees: list[str] = []
    number: str | None = None
    made_by: list[str] = []
    confidence: Confidence = "sure"


class Request(Struct, frozen=True):
    """A recommendation as extraction finds it: spans count in the flow, addressees are phrases still to be resolved."""

    start: int
    end: int
    verb: str
    addressed: tuple[str, ...] = ()
    number: str | None = None
    made_by: tuple[str, ...] = ()
    confidence: Confidence = "sure"
