"""Cuts sentences into pieces that rest on the same citations; the citations themselves are left out.

Knows where citations stand and what text each stands behind, and which stretches are requests; whether a piece
asserts anything is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from averment.model.citation import Mention
from averment.model.claim import Request
from averment.model.document import Matter
from averment.vocab.claims import claims, spoken

LEAST = 18
"""A piece of fewer characters is no claim by itself."""
LEAD = 80
"""How far before a citation its bracket may open, a lead-in ("see, for instance, ...") between them."""
_HINGES = 3
"""No more words than this lead on to a request."""
_FAR = 20_000
"""A request or supported stretch longer than this is not followed to its end."""
_FAR_CLOSE = 400
"""A bracket that closes further than this after the citation in it is taken for unclosed."""
_ENDS = ".!?"
"""A cell whose last sign is none of these holds a name or a number."""
_KINDS = frozenset(("paragraph", "item", "quote", "cell"))
_TRIM = " \t,;:-–—.)]}»>*|"
_CLOSING = {"(": ")", "[": "]", "<": ">", "«": "»"}
_PAIRS = {opened: re.compile(f"[{re.escape(opened + closed)}]") for opened, closed in _CLOSING.items()}


class Piece(Struct, frozen=True, gc=False):
    """A stretch of one sentence: its place, its passage and the citations behind it.

    `rest` says whether it is what a request leaves of a sentence, `stop` is the sign that ends the
    sentence, or a comma if the piece does not.
    """

    start: int
    end: int
    passage: int
    cites: tuple[int, ...]
    rest: bool
    stop: str


def pieces(matter: Matter, mentions: tuple[Mention, ...], requests: tuple[Request, ...]) -> list[Piece]:
    """Every piece of every sentence of the body, in order."""
    text = matter.flow.text
    starts = [mention.start for mention in mentions]
    standing = _Window((m.start, m.end, i) for i, m in enumerate(mentions) if not _worn(m))
    backed = _Window((*m.supports, i) for i, m in enumerate(mentions) if m.supports and m.supports[0] < m.supports[1])
    asked = _Window((request.start, request.end, i) for i, request in enumerate(requests))
    aside = _aside(matter.document.language)
    found: list[Piece] = []
    over_standing, over_backed, over_asked = standing.over, backed.over, asked.over
    for start, end, passage in _stretches(matter, mentions, starts):
        near, marks, taken = over_standing(start, end), over_backed(start, end), over_asked(start, end)
        stop = text[end - 1]
        if (
            not near
            and not taken
            and (not marks or all(low - LEAST <= start and end <= high + LEAST for low, high, _ in marks))
        ):
            cites = tuple(sorted([index for _, _, index in marks])) if marks else ()
            if end - start >= LEAST:
                found.append(Piece(start, end, passage, cites, False, stop))
            continue
        for begin, finish in _parts(text, start, end, near, marks):
            part = (begin, finish)
            for left, right in _outside(text, begin, finish, over_asked(begin, finish), aside) if taken else (part,):
                if right - left >= LEAST:
                    rest = bool(taken) and (left, right) != part
                    cites = _behind(left, right, over_backed(left, right)) if marks else ()
                    found.append(Piece(left, right, passage, cites, rest, stop if right >= end - 1 else ","))
    return found


def _worn(mention: Mention) -> bool:
    """Whether the citation's words are part of the sentence that it stands behind (linked words)."""
    return mention.supports is not None and mention.supports[0] <= mention.start and mention.end <= mention.supports[1]


def _stretches(matter: Matter, mentions: tuple[Mention, ...], starts: list[int]) -> Iterator[tuple[int, int, int]]:
    """The body's sentences, those that a citation runs across taken as one."""
    text, passages, body = matter.flow.text, matter.flow.passages, matter.body
    begun = finish = 0
    within = -1
    for sentence in matter.sentences:
        start, passage = sentence.start, sentence.passage
        if start < body:
            continue
        kind = passages[passage].kind
        if kind not in _KINDS or (kind == "cell" and text[sentence.end - 1] not in _ENDS):
            continue
        if within == passage and _runs_across(finish, start, mentions, starts):
            finish = sentence.end
            continue
        if within >= 0:
            yield begun, finish, within
        begun, finish, within = start, sentence.end, passage
    if within >= 0:
        yield begun, finish, within


def _runs_across(end: int, after: int, mentions: tuple[Mention, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, end) - 1
    return at >= 0 and mentions[at].start < end and mentions[at].end > after


class _Window:
    """Stretches of text, each with an index, to be asked for place by place from the beginning to the end."""

    def __init__(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        self._order = sorted(stretches)
        self._size = len(self._order)
        self._longest = min(_FAR, max([end - start for start, end, _ in self._order], default=0))
        self._at = 0

    def over(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Those that overlap `[start, end)`; no start may come before one asked for earlier."""
        order, at, size = self._order, self._at, self._size
        if at == size or order[at][0] >= end:
            return []
        floor = start - self._longest
        while at < size and order[at][0] < floor:
            at += 1
        self._at = at
        found = []
        while at < size:
            stretch = order[at]
            if stretch[0] >= end:
                break
            if stretch[1] > start:
                found.append(stretch)
            at += 1
        return found


def _behind(start: int, end: int, marks: list[tuple[int, int, int]]) -> tuple[int, ...]:
    """The citations, in order, of which the larger part of the support (or of the piece) is this piece."""
    kept = []
    for low, high, index in marks:
        shared = min(end, high) - max(start, low)
        if shared > 0 and 2 * shared >= min(end - start, high - low):
            kept.append(index)
    if len(kept) > 1:
        kept.sort()
    return tuple(kept)


def _parts(
    text: str, start: int, end: int, near: list[tuple[int, int, int]], marks: list[tuple[int, int, int]]
) -> list[tuple[int, int]]:
    """The stretches of a sentence between its citations and where the text behind a citation begins or ends.

    Each without what does not belong to it at its ends, if enough is left.
    """
    if not near and not marks:
        stretch = _trimmed(text, start, end)
        return [stretch] if stretch[1] - stretch[0] >= LEAST else []
    cuts = _cuts(start, end, marks) if marks else []
    holes = _holes(text, start, end, near)
    holes.append((end, end))
    at, size = 0, len(cuts)
    begin = start
    found: list[tuple[int, int]] = []
    for low, high in holes:
        while at < size and cuts[at] < low:
            cut = cuts[at]
            if begin + LEAST < cut < low - LEAST:
                found.append((begin, cut))
                begin = cut
            at += 1
        if low - begin >= LEAST:
            found.append((begin, low))
        begin = high
    trimmed = [_trimmed(text, first, last) for first, last in found]
    return [stretch for stretch in trimmed if stretch[1] - stretch[0] >= LEAST]


def _cuts(start: int, end: int, marks: list[tuple[int, int, int]]) -> list[int]:
    """Where inside `[start, end)` the text behind a citation begins or ends."""
    cuts: set[int] = set()
    for low, high, _ in marks:
        if start < low < end:
            cuts.add(low)
        if start < high < end:
            cuts.add(high)
    return sorted(cuts) if len(cuts) > 1 else list(cuts)


def _holes(text: str, start: int, end: int, near: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """What the citations in a sentence take out of it: each with the bracket that it stands in."""
    holes: list[tuple[int, int]] = []
    for begin, finish, _ in near:
        if holes and begin < holes[-1][1]:
            if finish > holes[-1][1]:
                holes[-1] = (holes[-1][0], min(end, finish))
            continue
        holes.append(_bracketed(text, holes[-1][1] if holes else start, end, begin, finish))
    return holes


def _bracketed(text: str, low: int, end: int, start: int, finish: int) -> tuple[int, int]:
    """The place of a citation at `[start, finish)` with the bracket around it, if one opens shortly before."""
    floor = max(low, start - LEAD)
    if start > floor and text[start - 1] in _CLOSING:
        begin = start - 1
    else:
        before = text[floor:start]
        at = max(map(before.rfind, _CLOSING))
        if at < 0 or _CLOSING[before[at]] in before[at:]:
            return start, min(end, finish)
        begin = floor + at
    while begin > floor and text[begin - 1] in _CLOSING:
        begin -= 1
    return begin, _close(text, begin, finish, end)


def _close(text: str, begin: int, at: int, end: int) -> int:
    """Just after the bracket that closes the one at `begin`, or `at` where none does."""
    opened = text[begin]
    depth, far = 0, min(end, at + _FAR_CLOSE)
    first = text.find(_CLOSING[opened], begin, far)
    if first < 0:
        return min(at, end)
    if first >= at - 1 and text.find(opened, begin + 1, first) < 0:
        return first + 1
    for sign in _PAIRS[opened].finditer(text, begin, far):
        depth += 1 if sign[0] == opened else -1
        if depth == 0 and sign.start() >= at - 1:
            return sign.end()
    return min(at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the blanks and stray signs at its ends; a closing stop stays."""
    while start < end and text[start] in _TRIM:
        start += 1
    while start < end and ((last := text[end - 1]) in ",;:-–—([{<«*|" or last.isspace()):
        end -= 1
    return start, end


def _outside(
    text: str, start: int, end: int, taken: list[tuple[int, int, int]], aside: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """What of `[start, end)` no request takes, and facts told in passing within one ("the act, which has ...")."""
    begin = start
    for low, high, _ in taken:
        if low > begin:
            yield _unhinged(text, begin, min(low, end))
        told = aside.search(text, max(low, begin), min(high, end))
        if told:
            yield _trimmed(text, *told.span(1))
        begin = max(begin, high)
    if begin < end:
        yield (begin, end) if begin == start else _trimmed(text, begin, end)


def _unhinged(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the words that lead on to a request ("and we")."""
    start, end = _trimmed(text, start, end)
    for _ in range(_HINGES):
        last = text.rfind(" ", start, end) + 1
        if not last or text[last:end].lower() not in _loose():
            break
        start, end = _trimmed(text, start, last)
    return start, end


@cache
def _aside(language: str) -> re.Pattern[str]:
    """A clause in a request that tells a fact, up to the end of it."""
    words = spoken(language)
    return re.compile(rf", ((?:{'|'.join(words.asides)}) (?:{'|'.join(words.aside_verbs)}) [^.;]{{15,400}})")


@cache
def _loose() -> frozenset[str]:
    return frozenset(claims().loose)
