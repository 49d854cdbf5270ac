"""Turns what was found in a document into its reading: sources joined, addressees resolved, spans in the text."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from msgspec.structs import replace

from averment.model.citation import Citation
from averment.model.claim import Claim, Figure, Recommendation
from averment.model.document import Flow, Matter, Passage, Span
from averment.model.finding import Finding
from averment.model.reading import About, Block, Found, Reading
from averment.resolve.addressees import resolve_addressees
from averment.resolve.antecedents import resolve_mentions

_GAP = 8
"""Characters of mark-up, blanks or hyphen that may lie within one unbroken run of text."""

_span = attrgetter("span")


def resolve(matter: Matter, found: Found) -> Reading:
    """The reading of a document."""
    document, flow = matter.document, matter.flow
    joined = resolve_mentions(found.mentions)
    addressed = resolve_addressees(matter, found.masthead, found.requests)
    citations = [
        Citation(
            f"c{i}",
            flow.span(m.start, m.end),
            m.form,
            source,
            flow.span(*m.supports) if m.supports else None,
            m.locator,
            outcome,
            m.confidence,
        )
        for i, (m, (source, outcome)) in enumerate(zip(found.mentions, joined.means, strict=True), 1)
    ]
    recommendations = [
        Recommendation(f"r{i}", flow.span(r.start, r.end), r.verb, list(whom), r.number, list(r.made_by), r.confidence)
        for i, (r, whom) in enumerate(zip(found.requests, addressed, strict=True), 1)
    ]
    return Reading(
        averment=1,
        document=_about(matter),
        text=document.text,
        masthead=found.masthead,
        sections=[replace(s, span=flow.span(*s.span)) for s in found.sections],
        citations=citations,
        sources=list(joined.sources),
        claims=[replace(c, span=flow.span(*c.span)) for c in found.claims],
        figures=_figures(flow, found.figures, found.claims),
        instruments=[replace(i, span=flow.span(*i.span)) for i in found.instruments],
        recommendations=recommendations,
        findings=[*document.findings, *found.head_findings, *_anchored(flow, (*joined.findings, *found.findings))],
        blocks=_blocks(flow),
        places=list(document.places),
    )


def _about(matter: Matter) -> About:
    document = matter.document
    return About(
        document.name, document.sha256, document.media_type, len(document.text), document.pages, document.language
    )


def _blocks(flow: Flow) -> list[Block]:
    """The passages as unbroken runs of the text, in the order of the text: where a page cuts one, it is two runs."""
    starts, shifts = flow.starts, flow.shifts
    pieces = len(starts)
    runs: list[Block] = []
    at = bisect_right(starts, 0) - 1
    for number, passage in enumerate(flow.passages):
        begin, end, label = passage.start, passage.end, passage.label
        while at + 1 < pieces and starts[at + 1] <= begin:
            at += 1
        if starts[at] <= begin < end and (at + 1 == pieces or end <= starts[at + 1]):
            spans = [(begin + shifts[at], end + shifts[at])]
        else:
            spans = _unbroken(flow, passage, at)
        runs += [Block(span, number, passage.kind, passage.level, label) for span in spans]
    return sorted(runs, key=_span)


def _unbroken(flow: Flow, passage: Passage, at: int) -> list[Span]:
    """The runs of a passage that begins in piece `at` of the flow and goes on in others."""
    spans: list[Span] = []
    starts, shifts = flow.starts, flow.shifts
    begun, last = flow.offset(passage.start), 0
    while at < len(starts) and starts[at] < passage.end:
        until = starts[at + 1] if at + 1 < len(starts) else passage.end
        low, high = max(starts[at], passage.start), min(until, passage.end)
        start, end = (low + shifts[at], high + shifts[at]) if low < high else flow.span(low, high)
        if last and not 0 <= start - last <= _GAP:
            spans.append((begun, last))
            begun = start
        last = max(last, end) if start >= begun else end
        at += 1
    return [*spans, (begun, last)] if last > begun else spans


def _anchored(flow: Flow, findings: tuple[Finding, ...]) -> list[Finding]:
    return [replace(f, span=flow.span(*f.span)) if f.span else f for f in findings]


def _figures(flow: Flow, figures: tuple[Figure, ...], claims: tuple[Claim, ...]) -> list[Figure]:
    """The figures, each tied to the claim that it stands in."""
    starts = [claim.span[0] for claim in claims]
    tied = []
    for figure in figures:
        at = bisect_right(starts, figure.span[0]) - 1
        inside = at >= 0 and figure.span[1] <= claims[at].span[1]
        tied.append(replace(figure, span=flow.span(*figure.span), claim=claims[at].id if inside else None))
    return tied
