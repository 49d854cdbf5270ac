"""The reading of one document: everything in it that is evidence, as `averment read --format json` prints it."""

from __future__ import annotations

from msgspec import Struct

from averment.model.citation import Citation, Mention, Source
from averment.model.claim import Claim, Figure, Instrument, Recommendation, Request
from averment.model.document import Kind, Place, place_of
from averment.model.finding import Finding
from averment.model.statement import Masthead, Section


class About(Struct, frozen=True):
    """The document that a reading is of."""

    name: str
    sha256: str
    media_type: str
    characters: int
    pages: int
    language: str


class Block(Struct, frozen=True, gc=False):
    """One unbroken run of a passage in the text; a passage that a page cuts has several, with one `passage` number.

    `kind`, `level` and `label` are those of `averment.model.document.Passage`.
    """

    span: tuple[int, int]
    passage: int
    kind: Kind
    level: int = 0
    label: str = ""


class Found(Struct, frozen=True):
    """What extraction finds before anything is resolved; every span counts in the flow, save those of `head_findings`,
    which are about the masthead and count in `Document.text`."""

    masthead: Masthead = Masthead()
    sections: tuple[Section, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    requests: tuple[Request, ...] = ()
    findings: tuple[Finding, ...] = ()
    head_findings: tuple[Finding, ...] = ()


class Reading(Struct, frozen=True):
    """A document taken apart into evidence; spans count in `text`."""

    averment: int
    document: About
    text: str
    masthead: Masthead
    sections: list[Section] = []
    citations: list[Citation] = []
    sources: list[Source] = []
    claims: list[Claim] = []
    figures: list[Figure] = []
    instruments: list[Instrument] = []
    recommendations: list[Recommendation] = []
    findings: list[Finding] = []
    blocks: list[Block] = []
    places: list[Place] = []

    def place(self, offset: int) -> Place:
        """Where the character at `offset` of the text stood in the original file."""
        return place_of(self.places, offset)
