"""Phrases found as whole words, the longest of those that overlap; texts folded character for character."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.lexicon import Lexicon, fold

LETTERS = "ab -."

TABLE = [
    ("a port and a sea port", ["port", "sea port"], "the longer phrase where one holds the other"),
    ("port", ["port"], "all of a text"),
    ("ports, airport, seaport", [], "parts of longer words"),
    ("(port)/port-port", ["port", "port", "port"], "marks on either side"),
    ("the u.n.and the u.n.", ["u.n.", "u.n."], "a phrase that ends in a stop may have a letter behind it"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "found", "reason"), TABLE)
def test_scan(text: str, found: list[str], reason: str) -> None:
    lexicon = Lexicon([(phrase, phrase) for phrase in ("port", "sea port", "u.n.")])
    assert [hit.value for hit in lexicon.scan(text)] == found, reason


def _whole_words(phrases: set[str], text: str) -> set[tuple[int, int]]:
    """Every place where a phrase stands as whole words, found by trying each."""

    def inside(at: int) -> bool:
        return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

    spans = {(at, at + len(p)) for p in phrases for at in range(len(text)) if text.startswith(p, at)}
    return {span for span in spans if not inside(span[0]) and not inside(span[1])}


@given(st.sets(st.text(LETTERS, min_size=1, max_size=4), min_size=1, max_size=6), st.text(LETTERS, max_size=40))
def test_hits_are_whole_words_in_order_and_none_is_missed_without_cause(phrases: set[str], text: str) -> None:
    every = _whole_words(phrases, text)
    found = [(hit.start, hit.end) for hit in Lexicon({phrase: phrase for phrase in phrases}).scan(text)]
    assert set(found) <= every
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert bool(found) == bool(every)


@given(st.text(max_size=80))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
