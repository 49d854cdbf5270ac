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
from averment.extract.citations.led import judged, lead_heads, led, signed
from averment.extract.citations.linked import cites, linked
from averment.extract.citations.listed import Listed, paged, with_entries
from averment.extract.citations.locators import locator_in
from averment.extract.citations.noted import body_end, in_notes, in_numbers
from averment.extract.citations.openings import dated_names, opener_heads, opening_sources
from averment.extract.citations.supports import supported
from averment.extract.citations.work import read_work
from averment.model.citation import Back, Form, Mention, Source
from averment.model.document import Flow, Matter, Span
from averment.model.finding import Confidence


def find_citations(matter: Matter) -> tuple[Mention, ...]:
    """Every citation in the document, in order of place; spans count in the flow.

    Finds brackets, notes, numbered references, links, sources named by the sentence or set apart in it, and works in
    a list that no text calls. What a citation stands behind follows the annotation guidelines (see `supports`).
    Misses sources named in the running sentence by title alone, and sources without any mark of one in brackets.
    """
    of = sources_of(matter)
    anchors = sorted(_anchors(of, matter), key=_place)
    write = _Writer(of, matter)
    found = [
        write.mention(anchor, named, span)
        for anchor, span in zip(anchors, supported(matter, anchors), strict=True)
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
    heads = opener_heads() | lead_heads()
    folded = of.folded
    few = [s for s in matter.sentences if folded[s.start : s.start + 3] in heads and begin <= s.start < end]
    numbered = in_numbers(of, flow)
    for more in (
        iter(numbered),
        with_entries(bracketed(of, begin, end, links), listed),
        dated_names(of, begin, end, listed),
        paged(of, begin, end, listed),
        opening_sources(of, few),
        led(of, few),
        signed(of, flow, end),
        judged(of, matter, begin, end),
        linked(flow, folded, begin, end),
    ):
        found = _merged(found, more, flow, places)
    yield from found
    yield from in_notes(of, flow, frozenset(named.entry for anchor in numbered for named in anchor.named))
    yield from listed.uncalled()


def _merged(found: list[Anchor], more: Iterator[Anchor], flow: Flow, places: list[int]) -> list[Anchor]:
    """Both, in order of place, without those of the second that overlap one of the first or stand in a heading."""
    starts = [anchor.start for anchor in found]
    kept: list[Anchor] = []
    for anchor in more:
        at = bisect_left(starts, anchor.end)
        if at and found[at - 1].end > anchor.start:
            continue
        if flow.passages[bisect_right(places, anchor.start) - 1].kind not in ("heading", "head"):
            kept.append(anchor)
    return sorted([*found, *kept], key=_place) if found and kept else kept or found


class _Writer:
    """Writes mentions; the same words are read once."""

    def __init__(self, of: Sources, matter: Matter) -> None:
        self.of = of
        self.flow: Flow = matter.flow
        self.language = matter.document.language
        self.known: dict[str, Source | Back] = {}

    def mention(self, anchor: Anchor, named: Named, span: Span | None) -> Mention:
        """The mention of one source that an anchor names."""
        start, end = named.start, named.end
        meant, label = self._meant(named, anchor.note)
        locator = named.locator or locator_in(self.of, start, end)
        trust: Confidence = "sure" if named.sure else "likely"
        if isinstance(meant, Back):
            form: Form = "short" if meant.kind == "short" else "ibid"
            return Mention(start, end, form, None, meant, span, locator, label, trust)
        if named.url and not meant.url:
            meant = replace(meant, url=named.url)
        return Mention(start, end, named.form, meant, None, span, locator, label, trust)

    def _meant(self, named: Named, note: str | None) -> tuple[Source | Back, str | None]:
        """What the words, or the entry that they call, describe; and the label of the note or entry."""
        text = self.flow.text
        if named.entry < 0:
            return self._read(named.said or text[named.start : named.end]), note
        entry = self.flow.passages[named.entry]
        return self._read(text[entry.start : entry.end].rstrip(" .")), entry.label or note

    def _read(self, words: str) -> Source | Back:
        meant = self.known.get(words)
        if meant is None:
            meant = self.known[words] = read_work(words, self.language) or Source("", title=words)
        return meant


def _place(anchor: Anchor) -> Span:
    return anchor.start, anchor.end


def _start(mention: Mention) -> Span:
    return mention.start, mention.end
