"""One sweep over a document for everything that tells claims apart: cues, words of issues, names of groups of States.

Gives every area of the flow (a piece of a sentence, a heading) the signs that stand in it; what they mean together
is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.vocab.claims import claims, cue_kinds, spoken
from averment.vocab.issues import MUTE, words
from averment.vocab.words import Words

What = Literal["cue", "word", "hint", "group", "mute"]
Sign = tuple[What, str]
"""What a phrase tells: a cue of some kind, a word or a hint of an issue, a group of States, or nothing (`mute`)."""
PLACED = frozenset(("aver", "hold", "said", "credit", "hearsay", "organ_ask", "organ_worry", "self_middle"))
"""Cues of which it matters where they stand."""


class Meaning(NamedTuple):
    """All that one phrase tells: cues as bits, those whose place matters by name, issues, and the rest."""

    bits: int
    placed: tuple[str, ...]
    words: tuple[str, ...]
    hints: tuple[str, ...]
    rest: tuple[Sign, ...]


class Signs(Struct, gc=False):
    """The signs of one area.

    `bits` holds the kinds of cue in it (`bit` gives each its bit), `at` where those of `PLACED` first stand, `words`
    and `hints` how many of each issue there are (those inside a phrase that mutes them do not count), `groups` the
    groups of States named.
    """

    bits: int = 0
    at: dict[str, int] = {}
    words: dict[str, int] = {}
    hints: dict[str, int] = {}
    groups: tuple[str, ...] = ()

    def has(self, kind: str) -> bool:
        """Whether a cue of this kind stands in the area."""
        return bool(self.bits & bit(kind))


@cache
def bit(kind: str) -> int:
    """The bit that stands for a kind of cue."""
    return 1 << cue_kinds().index(kind)


def _joined(found: tuple[Sign, ...]) -> Meaning:
    kinds = [key for what, key in found if what == "cue"]
    bits = 0
    for kind in kinds:
        bits |= bit(kind)
    return Meaning(
        bits,
        tuple(kind for kind in kinds if kind in PLACED),
        tuple(key for what, key in found if what == "word"),
        tuple(key for what, key in found if what == "hint"),
        tuple(sign for sign in found if sign[0] in ("group", "mute")),
    )


@cache
def _vocabulary(language: str) -> Words[Sign, Meaning]:
    items: list[tuple[str, bool, Sign]] = []
    for word in words(language):
        what: What = "mute" if word.code == MUTE else "hint" if word.hint else "word"
        items.append((word.phrase, word.open, (what, word.code)))
    for kind, phrases in spoken(language).cues.items():
        items += [(phrase.rstrip("*"), phrase.endswith("*"), ("cue", kind)) for phrase in phrases]
    items += [(name, False, ("group", name)) for name in claims().groups]
    return Words(items, _joined)


def signs(folded: str, language: str, areas: Sequence[tuple[int, int]]) -> list[Signs]:
    """The signs of each area; areas are in order and do not overlap."""
    found = [Signs() for _ in areas]
    if not areas:
        return found
    text, spans = _close_up(folded, areas)
    at, last = 0, len(areas) - 1
    begin, finish = spans[0]
    area = found[0]
    words_of, hints_of = area.words, area.hints
    counted: list[tuple[int, dict[str, int], tuple[str, ...]]] = []
    quiet = 0
    for start, end, (bits, placed, spoken_of, hinted, rest) in _vocabulary(language).sweep(text):
        if end > finish:
            while end > finish and at < last:
                at += 1
                begin, finish = spans[at]
            area = found[at]
            words_of, hints_of = area.words, area.hints
            counted.clear()
            if end > finish:
                break
        if start < begin:
            continue
        if bits:
            area.bits |= bits
            for kind in placed:
                area.at.setdefault(kind, start - begin + areas[at][0])
        if rest and _rest(area, rest, start, counted):
            quiet = end
        if end > quiet or rest:
            if spoken_of:
                for code in spoken_of:
                    words_of[code] = words_of.get(code, 0) + 1
                counted.append((start, words_of, spoken_of))
            if hinted:
                for code in hinted:
                    hints_of[code] = hints_of.get(code, 0) + 1
                counted.append((start, hints_of, hinted))
    return found


def _close_up(folded: str, areas: Sequence[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The text of the areas alone, and where each stands in it; what lies between them is not swept.

    Each keeps the characters on either side of it, which tell whether words begin and end there.
    """
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    size = 0
    for start, end in areas:
        low = start - 1 if start else 0
        part = folded[low : end + 1]
        spans.append((size + start - low, size + end - low))
        parts.append(part)
        size += len(part) + 1
    return "\n".join(parts), spans


def _rest(
    area: Signs, rest: tuple[Sign, ...], start: int, counted: list[tuple[int, dict[str, int], tuple[str, ...]]]
) -> bool:
    """Takes groups and muted phrases; a muted one uncounts the words inside it. Whether there was one."""
    quiets = False
    for what, key in rest:
        if what == "group":
            area.groups += (key,)
            continue
        quiets = True
        while counted and counted[-1][0] >= start:
            _, counts, codes = counted.pop()
            for code in reversed(codes):
                counts[code] -= 1
                if not counts[code]:
                    del counts[code]
    return quiets
