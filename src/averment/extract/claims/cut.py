"""Cuts sentences into pieces that rest on the same citations; the citations themselves are left out.

Knows where citations stand and what text each stands behind, and which stretches are requests; whether a piece
asserts anything is not decided here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from averment.model.citation import Mention
from averment.model.claim import Request
from averment.model.document import Matter, Sentence

LEAST = 18
"""A piece of fewer characters is no claim by itself."""
LEAD = 80
"""How far before a citation its bracket may open, a lead-in ("see, for instance, ...") between them."""
_KINDS = frozenset(("paragraph", "item", "quote", "cell"))
_TRIM = " \t,;:-–—.)]}»>*|"
_CLOSING = {"(": ")", "[": "]", "<": ">", "«": "»"}


class Piece(NamedTuple):
    """A stretch of one sentence: its place, passage, the sentence's number, the citations behind it.

    `first` says whether it begins the sentence, `rest` whether it is what a request leaves of a sentence, `stop` the
    sign that ends the sentence.
    """

    start: int
    end: int
    passage: int
    sentence: int
    cites: tuple[int, ...]
    first: bool
    rest: bool
    stop: str


def pieces(matter: Matter, mentions: tuple[Mention, ...], requests: tuple[Request, ...]) -> list[Piece]:
    """Every piece of every sentence of the body, in order."""
    text = matter.flow.text
    starts = [mention.start for mention in mentions]
    behind = _Behind(mentions)
    asked = _Asked(requests)
    found: list[Piece] = []
    for number, (start, end, passage) in enumerate(_stretches(matter, mentions, starts)):
        near = [m for m in mentions[bisect_left(starts, start) : bisect_left(starts, end)] if not _worn(m)]
        marks = behind.within(start, end)
        stop = text[end - 1]
        if not near and not marks and not asked.within(start, end):
            found.append(Piece(start, end, passage, number, (), True, False, stop))
            continue
        for begin, finish in _parts(text, start, end, near, behind, marks):
            for left, right, rest in asked.outside(begin, finish):
                if right - left >= LEAST:
                    found.append(
                        Piece(left, right, passage, number, behind.of(left, right, marks), left == start, rest, stop)
                    )
    return found


def _worn(mention: Mention) -> bool:
    """Whether the citation's words are part of the sentence that it stands behind (linked words)."""
    return mention.supports is not None and mention.supports[0] <= mention.start and mention.end <= mention.supports[1]


def _stretches(matter: Matter, mentions: tuple[Mention, ...], starts: list[int]) -> Iterator[tuple[int, int, int]]:
    """The body's sentences, those that a citation runs across taken as one."""
    passages = matter.flow.passages
    held: tuple[int, int, int] | None = None
    for sentence in matter.sentences:
        if sentence.start < matter.body or passages[sentence.passage].kind not in _KINDS:
            continue
        if held is not None and held[2] == sentence.passage and _runs_across(held[1], sentence, mentions, starts):
            held = (held[0], sentence.end, held[2])
            continue
        if held is not None:
            yield held
        held = (sentence.start, sentence.end, sentence.passage)
    if held is not None:
        yield held


def _runs_across(end: int, after: Sentence, mentions: tuple[Mention, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, end) - 1
    return at >= 0 and mentions[at].start < end and mentions[at].end > after.start


class _Behind:
    """What text each citation stands behind, for looking up by place."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        backed = [(*m.supports, i) for i, m in enumerate(mentions) if m.supports and m.supports[1] > m.supports[0]]
        self._order = sorted(backed)
        self._starts = [start for start, _, _ in self._order]
        self._longest = max((end - start for start, end, _ in self._order), default=0)

    def within(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Supported stretches, with their citation's index, that overlap `[start, end)`."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        return [mark for mark in self._order[low:high] if mark[1] > start]

    @staticmethod
    def of(start: int, end: int, marks: list[tuple[int, int, int]]) -> tuple[int, ...]:
        """The citations, in order, of which the larger part of the support (or of the piece) is this piece."""
        kept = []
        for low, high, index in marks:
            shared = min(end, high) - max(start, low)
            if shared > 0 and 2 * shared >= min(end - start, high - low):
                kept.append(index)
        return tuple(sorted(kept))


def _parts(
    text: str, start: int, end: int, near: list[Mention], behind: _Behind, marks: list[tuple[int, int, int]]
) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence between its citations and where the text behind a citation begins or ends."""
    holes = _holes(text, start, end, near)
    cuts = sorted({at for low, high, _ in marks for at in (low, high) if start < at < end})
    begin = start
    for low, high in (*holes, (end, end)):
        inside = [at for at in cuts if begin + LEAST < at < low - LEAST]
        for left, right in zip((begin, *inside), (*inside, low), strict=True):
            trimmed = _trimmed(text, left, right)
            if trimmed[1] - trimmed[0] >= LEAST:
                yield trimmed
        begin = high


def _holes(text: str, start: int, end: int, near: list[Mention]) -> list[tuple[int, int]]:
    """What the citations in a sentence take out of it: each with the bracket that it stands in."""
    holes: list[tuple[int, int]] = []
    for mention in near:
        if holes and mention.start < holes[-1][1]:
            if mention.end > holes[-1][1]:
                holes[-1] = (holes[-1][0], min(end, mention.end))
            continue
        low = holes[-1][1] if holes else start
        holes.append(_bracketed(text, low, end, mention))
    return holes


def _bracketed(text: str, low: int, end: int, mention: Mention) -> tuple[int, int]:
    """A citation's place with the bracket around it, if one opens shortly before."""
    floor = max(low, mention.start - LEAD)
    before = text[floor : mention.start]
    at = max(before.rfind(mark) for mark in _CLOSING)
    if at < 0 or _CLOSING[before[at]] in before[at:]:
        return mention.start, min(end, mention.end)
    begin = floor + at
    while begin > floor and text[begin - 1] in _CLOSING:
        begin -= 1
    return begin, _close(text, begin, mention.end, end)


def _close(text: str, begin: int, at: int, end: int) -> int:
    """Just after the bracket that closes the one at `begin`, or `at` where none does."""
    opened, closed = text[begin], _CLOSING[text[begin]]
    depth = 0
    for place in range(begin, end):
        if text[place] == opened:
            depth += 1
        elif text[place] == closed:
            depth -= 1
            if depth == 0 and place >= at - 1:
                return place + 1
    return min(at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the blanks and stray signs at its ends; a closing stop stays."""
    while start < end and text[start] in _TRIM:
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:-–—([{<«*|"):
        end -= 1
    return start, end


class _Asked:
    """Where the requests are."""

    def __init__(self, requests: tuple[Request, ...]) -> None:
        self._spans = sorted((request.start, request.end) for request in requests)
        self._starts = [start for start, _ in self._spans]
        self._longest = max((end - start for start, end in self._spans), default=0)

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Requests that overlap `[start, end)`."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        return [span for span in self._spans[low:high] if span[1] > start]

    def outside(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """What of `[start, end)` is no request, and whether anything was taken away."""
        taken = self.within(start, end)
        begin = start
        for low, high in taken:
            if low > begin:
                yield begin, low, True
            begin = max(begin, high)
        if begin < end:
            yield begin, end, bool(taken)
