"""What must hold of every document, whatever it was read from."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from averment.model.document import Document


def assert_sound(document: Document) -> Document:
    """Asserts that the flow is made of the text, passage by passage, and that marks call notes; gives it back.

    Every visible character of the flow stands at its place in the text, which only grows within an unbroken piece;
    passages lie one behind the other, parted by one line break, and none holds one.
    """
    text, flow = document.text, document.flow
    assert len(flow.starts) == len(flow.shifts)
    assert list(flow.starts) == sorted(flow.starts)
    text.encode()  # no lone surrogates, which no JSON could hold
    end = -1
    for passage in flow.passages:
        assert passage.start == end + 1, "passages are parted by one character"
        assert passage.end > passage.start
        end = passage.end
        words = flow.text[passage.start : passage.end]
        assert "\n" not in words
        assert words == words.strip(" \t")
        for at, sign in enumerate(words, passage.start):
            if not sign.isspace():
                assert text[flow.offset(at)] == sign, f"{sign!r} at {at} of the flow is not at its place in the text"
    assert len(flow.text) == max(0, end)
    for mark in flow.marks:
        assert 0 <= mark.at <= len(flow.text)
        assert flow.passages[mark.note].kind in ("note", "reference")
    for link in flow.links:
        assert link.start < link.end
        assert "\n" not in flow.text[link.start : link.end]
    assert [place.offset for place in document.places] == sorted(place.offset for place in document.places)
    return document


def shape(document: Document) -> list[tuple[str, str, str]]:
    """The passages of a document as (kind, label, words)."""
    flow = document.flow
    return [(p.kind, p.label, flow.text[p.start : p.end]) for p in flow.passages]


def ties(document: Document) -> list[tuple[str, str, str]]:
    """Its marks as (words before the mark, label, words of the note), each cut short."""
    flow = document.flow
    found = []
    for mark in flow.marks:
        note = flow.passages[mark.note]
        found.append(
            (flow.text[max(0, mark.at - 12) : mark.at].split("\n")[-1], mark.label, flow.text[note.start : note.end])
        )
    return found


def rules(document: Document) -> list[str]:
    """The rules of its findings."""
    return [finding.rule for finding in document.findings]


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Asserts that what is done inside takes no longer than that."""
    begun = time.perf_counter()
    yield
    taken = time.perf_counter() - begun
    assert taken < seconds, f"it took {taken:.1f} s"
