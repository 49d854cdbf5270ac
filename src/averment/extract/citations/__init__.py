"""Citations: where they stand, what they stand behind, and which work or earlier citation each describes.

`find_citations` brings the finders together: brackets, notes, numbered references, links, sources named in the
sentence, lists of works. Each yields anchors; what every anchor stands behind is worked out once, over all of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec.structs import replace

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.brackets import bracketed
from averment.extract.citations.evidence import Sources, sources_of
from averment.extract.citations.led import judged, led, signed
from averment.extract.citations.linked import cites, linked
from averment.extract.citations.listed import Listed, paged, with_entries
from averment.extract.citations.locators import locator_in
from averment.extract.citations.noted import body_end, in_notes, in_numbers
from averment.extract.citations.openings import dated_names, opening_sources
from averment.extract.citations.supports import supported
from averment.extract.citations.work import read_work
from averment.model.citation import Back, Form, Mention, Source
from averment.model.document import Flow, Matter, Span


def find_citations(matter: Matter) -> tuple[Mention, ...]:
    """Every citation in the document, in order of place; spans count in the flow."""
    flow = matter.flow
    of = sources_of(matter)
    anchors = sorted(_anchors(of, matter), key=_place)
    spans = supported(matter, anchors)
    language = matter.document.language
    found = [
        _mention(of, flow, anchor, named, span, language)
        for anchor, span in zip(anchors, spans, strict=True)
        for named in anchor.named
    ]
    found.sort(key=_start)
    return tuple(found)


def _anchors(of: Sources, matter: Matter) -> Iterator[Anchor]:
    """The anchors that every finder yields; where two would take the same words, the first named here has them."""
    flow = matter.flow
    end = body_end(flow)
    begin = matter.body if matter.body < end else 0
    listed = Listed(of, flow)
    links = [link for link in flow.links if begin <= link.start < end and cites(link)]
    found: list[Anchor] = []
    places = [passage.start for passage in flow.passages]
    numbered = in_numbers(of, flow)
    for more in (
        iter(numbered),
        with_entries(bracketed(of, begin, end, links), listed),
        dated_names(of, begin, end, listed),
        paged(of, begin, end, listed),
        opening_sources(of, matter.sentences, begin, end),
        led(of, matter, begin, end),
        signed(of, flow, end),
        judged(of, matter, begin, end),
        linked(flow, of.folded, begin, end),
    ):
        found = _merged(found, more, flow, places)
    yield from found
    yield from in_notes(of, flow, frozenset(named.entry for anchor in numbered for named in anchor.named))
    yield from listed.uncalled()


def _merged(found: list[Anchor], more: Iterator[Anchor], flow: Flow, places: list[int]) -> list[Anchor]:
    """Both, in order of place, without those of the second that overlap one of the first or stand in a heading."""
    starts = [anchor.start for anchor in found]
    kept = list(found)
    for anchor in more:
        at = bisect_left(starts, anchor.end)
        if at and found[at - 1].end > anchor.start:
            continue
        if flow.passages[bisect_right(places, anchor.start) - 1].kind not in ("heading", "head"):
            kept.append(anchor)
    kept.sort(key=_place)
    return kept


def _mention(of: Sources, flow: Flow, anchor: Anchor, named: Named, span: Span | None, language: str) -> Mention:
    start, end = named.start, named.end
    passage = flow.passages[named.entry] if named.entry >= 0 else None
    words = flow.text[passage.start : passage.end] if passage else named.said or flow.text[start:end]
    meant = read_work(words, language) or Source("", title=words)
    if isinstance(meant, Back):
        form: Form = "short" if meant.kind == "short" else "ibid"
        return Mention(start, end, form, None, meant, span, named.locator or locator_in(of, start, end), anchor.note)
    if named.url and not meant.url:
        meant = replace(meant, url=named.url)
    label = passage.label if passage else anchor.note
    return Mention(start, end, named.form, meant, None, span, named.locator or locator_in(of, start, end), label)


def _place(anchor: Anchor) -> Span:
    return anchor.start, anchor.end


def _start(mention: Mention) -> Span:
    return mention.start, mention.end
