"""Citations and the works they mean.

A `Mention` is a citation as extraction finds it: its words, what they stand behind, and either the
work they describe or a reference back to one given elsewhere. Resolution turns mentions into
`Citation`s, each naming a `Source`; the same work, however often and however briefly cited, is one source.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from averment.model.finding import Confidence

Form = Literal["inline", "note", "link", "short", "ibid"]
Outcome = Literal["resolved", "ambiguous", "unmatched"]


class Source(Struct, frozen=True):
    """One distinct work cited.

    `authors` are persons as printed, `publisher` the organisation that signs or publishes it, `issued` an ISO
    date as precise as printed, `symbol` a UN symbol or report reference, `kind` what sort of work it is
    ("report", "article", "news", "law", "judgment", "un-document", "web", "book", "interview", "dataset", "work").
    """

    id: str
    authors: list[str] = []
    publisher: str | None = None
    title: str | None = None
    issued: str | None = None
    url: str | None = None
    symbol: str | None = None
    kind: str = "work"
    confidence: Confidence = "sure"


class Back(Struct, frozen=True):
    """A reference back: "ibid.", "op. cit.", "supra note 3", "(Yoon, 2019)".

    `kind` is `ibid` (the citation just before), `note` (the work in the note labelled `note`), or `short`
    (the work by these `names` and/or with these words in its `title`, of this `year`: "2019", "2019a").
    """

    kind: Literal["ibid", "note", "short"]
    names: list[str] = []
    title: str | None = None
    year: str | None = None
    note: str | None = None


class Mention(Struct, frozen=True):
    """One citation as found: spans count in the flow; exactly one of `work` and `back` is given.

    `note` is the label of the note or numbered reference that the mention stands in, if it stands in one.
    """

    start: int
    end: int
    form: Form
    work: Source | None = None
    back: Back | None = None
    supports: tuple[int, int] | None = None
    locator: str | None = None
    note: str | None = None
    confidence: Confidence = "sure"


class Citation(Struct, frozen=True):
    """One mention of one source, resolved; spans count in `Document.text`.

    `source` is the id of the work, or `None` where resolution could not say which (`outcome` tells why:
    "ambiguous", several fit; "unmatched", none does).
    """

    id: str
    span: tuple[int, int]
    form: Form
    source: str | None
    supports: tuple[int, int] | None
    locator: str | None = None
    outcome: Outcome = "resolved"
    confidence: Confidence = "sure"
