"""Runs every extractor over one document, in an order in which each needs only what came before."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from averment.extract.citations import find_citations
from averment.extract.claims import find_claims
from averment.extract.figures import find_figures
from averment.extract.findings import find_oddities
from averment.extract.instruments import find_instruments
from averment.extract.masthead import read_masthead
from averment.extract.matter import prepare
from averment.extract.outline import outline
from averment.extract.requests import find_requests
from averment.model.document import Document, Matter
from averment.model.reading import Found


def extract(document: Document) -> tuple[Matter, Found]:
    """The document's matter and everything found in it, unresolved."""
    head = read_masthead(document)
    matter = prepare(document, _body(document, head.end))
    mentions = find_citations(matter)
    instruments = find_instruments(matter, mentions)
    requests = find_requests(matter, mentions)
    found = Found(
        masthead=head.masthead,
        sections=outline(matter),
        mentions=mentions,
        claims=find_claims(matter, mentions, requests, head.masthead),
        figures=find_figures(matter, mentions, instruments),
        instruments=instruments,
        requests=requests,
        head_findings=head.findings,
    )
    return matter, replace(found, findings=find_oddities(matter, found))


def _body(document: Document, end: int) -> int:
    """The flow offset of the first passage that begins at or after text offset `end`."""
    flow = document.flow
    if not end:
        return 0
    starts = [flow.offset(p.start) for p in flow.passages if p.kind not in ("note", "reference")]
    at = bisect_left(starts, end)
    return flow.passages[at].start if at < len(starts) else len(flow.text)
