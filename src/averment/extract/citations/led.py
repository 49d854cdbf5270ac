"""Finds sources set apart in the running text without brackets: "See also ...", "Source: ...", "— Author, Title".

Knows sentences and passages. It must not know what the sources stand behind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.brackets import FORMS
from averment.extract.citations.evidence import Sources, shape
from averment.extract.citations.leads import after_lead
from averment.extract.citations.pieces import pieces_in
from averment.model.document import Flow, Matter, Sentence
from averment.vocab.citing import citing, every

_DASHES = "—–―"
_LONGEST = 400


def led(of: Sources, sentences: Iterable[Sentence]) -> Iterator[Anchor]:
    """The sentences that only name sources, in order, each an anchor behind the text before it."""
    heads = lead_heads()
    for sentence in sentences:
        first = sentence.start
        if of.folded[first : first + 3] not in heads:
            continue
        if sentence.end - first <= _LONGEST and after_lead(of, first, sentence.end) > first:
            named = tuple(Named(p.start, p.end, FORMS[p.shape]) for p in pieces_in(of, first, sentence.end))
            if named:
                yield Anchor(first, sentence.end, None if _labelled(of, first, named[0].start) else "after", named)


def signed(of: Sources, flow: Flow, end: int) -> Iterator[Anchor]:
    """The passages that name the source of the quotation above them after a dash."""
    for passage in flow.passages:
        if passage.start >= end:
            return
        if of.text[passage.start : passage.start + 1] in _DASHES and 8 < passage.end - passage.start < _LONGEST:
            named = tuple(Named(p.start, p.end, FORMS[p.shape]) for p in pieces_in(of, passage.start + 1, passage.end))
            if named:
                yield Anchor(passage.start, passage.end, "after", named)


def judged(of: Sources, matter: Matter, start: int, end: int) -> Iterator[Anchor]:
    """The sentences that are a case and its report: "Republic v. Kamau, [2019] eKLR, para. 45."."""
    starts = [sentence.start for sentence in matter.sentences]
    at = of.text.find(" v. ", start, end)
    while at >= 0:
        sentence = matter.sentences[max(0, bisect_right(starts, at) - 1)]
        stop = sentence.end - of.text.endswith(".", sentence.start, sentence.end)
        alone = stop - sentence.start < _LONGEST and of.text.rfind("(", sentence.start, at) < 0
        if alone and shape(of, sentence.start, stop) == "full":
            yield Anchor(sentence.start, sentence.end, "after", (Named(sentence.start, stop, "inline", sure=False),))
        at = of.text.find(" v. ", max(at + 1, sentence.end), end)


def _labelled(of: Sources, start: int, end: int) -> bool:
    """Whether a label leads the sources in ("Source: ..."): they are those of a table or picture, not of a text."""
    return ":" in of.text[start:end]


@cache
def lead_heads() -> frozenset[str]:
    """The first three letters of what a sentence may begin with that only names sources."""
    told = citing()
    return frozenset(word[:3] for word in (*every(told.see), *every(told.labels), "for more", "pour plus", "para más"))
