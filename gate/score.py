"""Scores a reading against its annotation, task by task.

Spans are compared without white space and matched one to one, best overlap (intersection over union) first. What
counts as right, task by task, is said beside each function. Every right item has a name ("claims 120-188"), so that
two runs can be compared item by item and not only by their sums.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate, combinations
from typing import Any, NamedTuple

Item = dict[str, Any]
TASKS = (
    "masthead", "sections", "citations", "source-fields", "same-source", "supports", "claims", "countries", "issues",
    "figures", "instruments", "recommendations", "addressees",
)  # fmt: skip


class Outcome(NamedTuple):
    """What one document adds to one task: how much is right, annotated and found, and the names of what is right."""

    right: float
    gold: float
    found: float
    items: frozenset[str] = frozenset()


def f1(outcomes: Iterable[Outcome]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean over documents, every item weighing the same.

    >>> f1([Outcome(3, 4, 3), Outcome(0, 0, 3)])[2]
    0.6
    """
    rows = list(outcomes)
    right, gold, found = (sum(side) for side in zip(*(row[:3] for row in rows), strict=True)) if rows else (0, 0, 0)
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def even(value: object) -> str:
    """A value with case, white space, quotation marks and dashes evened out, and no mark at either end."""
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    text = re.sub(r"[\"'“”‘’«»`*_\\]", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[‐-―]", "-", text)).strip(" .,;:")


def alike(one: object, other: object) -> bool:
    """Whether two strings are the same but for a seventh of their letters."""
    a, b = even(one), even(other)
    return bool(a and b) and (a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.85)


def many(value: object) -> list[Any]:
    """A value, a list of values or nothing, as a list."""
    return [v for v in (value if isinstance(value, list) else [value]) if v not in (None, "")]


class Ruler:
    """Measures spans of one text in characters that are not blank."""

    def __init__(self, text: str) -> None:
        self._ink = [0, *accumulate(not c.isspace() for c in text)]

    def span(self, span: Any) -> tuple[int, int]:
        """A span in inked characters; an absent one is empty."""
        start, end = span or (0, 0)
        return self._ink[min(start, len(self._ink) - 1)], self._ink[min(end, len(self._ink) - 1)]

    def pairs(self, gold: list[Item], found: list[Item], least: float) -> list[tuple[Item, Item]]:
        """Annotated and found items matched one to one, best overlap first, none under `least`."""
        ours = [self.span(item["span"]) for item in found]
        ranked = []
        for i, item in enumerate(gold):
            want = self.span(item["span"])
            ranked += [(o, i, j) for j, got in enumerate(ours) if (o := overlap(want, got)) >= least]
        taken: tuple[set[int], set[int]] = set(), set()
        matched = []
        for _, i, j in sorted(ranked, reverse=True):
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                matched.append((gold[i], found[j]))
        return matched


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two spans."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (max(a[1], b[1]) - min(a[0], b[0])) if both > 0 else 0.0


def score(gold: Item, reading: Item, text: str) -> dict[str, Outcome]:
    """Every task's outcome for one document."""
    ruler = Ruler(text)
    cited = ruler.pairs(gold["citations"], reading["citations"], 0.7)
    claims = ruler.pairs(gold["claims"], reading["claims"], 0.5)
    asked = ruler.pairs(gold["recommendations"], reading["recommendations"], 0.5)
    outcomes = {
        "masthead": _masthead(gold["masthead"], reading["masthead"]),
        "citations": _spans(cited, gold["citations"], reading["citations"]),
        "source-fields": _fields(cited, gold, reading),
        "same-source": _same(cited),
        "supports": _supports(cited, ruler),
        "claims": _spans(claims, gold["claims"], reading["claims"]),
        "countries": _sets(claims, "countries"),
        "issues": _sets(claims, "issues"),
        "figures": _figures(ruler, gold["figures"], reading["figures"]),
        "recommendations": _spans(asked, gold["recommendations"], reading["recommendations"]),
        "addressees": _sets(asked, "addressees"),
    }
    for task, least in (("sections", 0.8), ("instruments", 0.5)):
        outcomes[task] = _spans(ruler.pairs(gold[task], reading[task], least), gold[task], reading[task])
    return outcomes


def _named(items: Iterable[Item]) -> frozenset[str]:
    return frozenset("{}-{}".format(*item["span"]) for item in items)


def _spans(pairs: list[tuple[Item, Item]], gold: list[Item], found: list[Item]) -> Outcome:
    """Right: a span that overlaps enough."""
    return Outcome(len(pairs), len(gold), len(found), _named(want for want, _ in pairs))


def _masthead(gold: Item, found: Item) -> Outcome:
    """Right: a field equal when evened out, lists in any order."""
    want = {k: sorted(map(even, many(v))) for k, v in gold.items() if many(v)}
    got = {k: sorted(map(even, many(found.get(k)))) for k in gold if many(found.get(k))}
    right = frozenset(k for k, v in want.items() if got.get(k) == v)
    return Outcome(len(right), len(want), len(got), right)


def _fields(pairs: list[tuple[Item, Item]], gold: Item, found: Item) -> Outcome:
    """Right: publisher, title and every author alike, the year equal, for each pair of works once."""
    ours, theirs = ({s["id"]: s for s in doc["sources"]} for doc in (gold, found))
    right, want, got, names = 0, 0, 0, set()
    for a, b in dict.fromkeys((w["source"], g["source"]) for w, g in pairs):
        for field, value, other in _sides(ours.get(a, {}), theirs.get(b, {})):
            hit = len([v for v in value if any(alike(v, o) for o in other)])
            right, want, got = right + min(hit, len(other)), want + len(value), got + len(other)
            names |= {f"{a} {field}"} if value and hit == len(value) == len(other) else set()
    return Outcome(right, want, got, frozenset(names))


def _sides(a: Item, b: Item) -> Iterator[tuple[str, list[Any], list[Any]]]:
    for field in ("publisher", "title", "issued", "authors"):
        year: Callable[[Any], Any] = (lambda v: str(v)[:4]) if field == "issued" else (lambda v: v)
        yield field, [year(v) for v in many(a.get(field))], [year(v) for v in many(b.get(field))]


def _same(pairs: list[tuple[Item, Item]]) -> Outcome:
    """Right: two citations of one work that are found to be of one work."""
    right, want, got = 0, 0, 0
    for (a, b), (c, d) in combinations(pairs, 2):
        one, joined = a["source"] == c["source"], b["source"] is not None and b["source"] == d["source"]
        right, want, got = right + (one and joined), want + one, got + joined
    return Outcome(right, want, got)


def _supports(pairs: list[tuple[Item, Item]], ruler: Ruler) -> Outcome:
    """Right: characters of the text that a citation stands behind."""
    right, want, got = 0, 0, 0
    for a, b in pairs:
        if a.get("supports"):
            one, other = ruler.span(a["supports"]), ruler.span(b.get("supports"))
            right += max(0, min(one[1], other[1]) - max(one[0], other[0]))
            want, got = want + one[1] - one[0], got + other[1] - other[0]
    return Outcome(right, want, got)


def _sets(pairs: list[tuple[Item, Item]], field: str) -> Outcome:
    """Right: a code or name that both sides give."""
    right, want, got, names = 0, 0, 0, set()
    for a, b in pairs:
        one, other = set(map(even, a.get(field) or [])), set(map(even, b.get(field) or []))
        right, want, got = right + len(one & other), want + len(one), got + len(other)
        names |= {"{}-{} {}".format(*a["span"], value) for value in one & other}
    return Outcome(right, want, got, frozenset(names))


def _figures(ruler: Ruler, gold: list[Item], found: list[Item]) -> Outcome:
    """Right: an overlapping span with the same unit and, to half a per cent, the same numbers."""
    right = [want for want, got in ruler.pairs(gold, found, 0.5) if _equal(want, got)]
    return Outcome(len(right), len(gold), len(found), _named(right))


def _equal(want: Item, got: Item) -> bool:
    a, b = many(want["value"]), many(got["value"])
    near = len(a) == len(b) and all(abs(x - y) <= 0.005 * abs(x) for x, y in zip(a, b, strict=True))
    return near and even(want["unit"]) == even(got["unit"])
