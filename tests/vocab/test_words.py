"""Words found at the beginnings of words, open and closed, whatever marks stand around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.lexicon import fold
from averment.vocab.words import Words, even

VOCABULARY = Words(
    [("camp", False, "camp"), ("well-being", False, "well"), ("refuge", True, "refuge"), ("l'eau", False, "eau")], tuple
)

TABLE = [
    ("in the camp", ["camp"], "the end of the text"),
    ("camp life", ["camp"], "the beginning of the text"),
    ("“camp”, (camp) camp/camp", ["camp"] * 4, "marks on either side"),
    ("campaign, encamp", [], "part of a longer word"),
    ("refugees, refuge", ["refuge", "refuge"], "an open ending"),
    ("subrefuge", [], "open, but not at a beginning"),
    ("wellbeing", [], "another word"),
    ("well being and well-being", ["well", "well"], "hyphen or blank"),
    ("l’eau", ["eau"], "a curly apostrophe"),
    ("camp\ncamp", ["camp", "camp"], "across passages"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "found", "reason"), TABLE)
def test_sweep(text: str, found: list[str], reason: str) -> None:
    assert [word for _, _, means in VOCABULARY.sweep(fold(text)) for word in means] == found, reason


def test_spans_are_the_phrases() -> None:
    text = "a camp for refugees"
    assert [text[start:end] for start, end, _ in VOCABULARY.sweep(text)] == ["camp", "refuge"]


def test_a_phrase_may_mean_several_things() -> None:
    words = Words([("camp", False, 1), ("camp", False, 2), ("camp", True, 3)], tuple)
    assert [means for _, _, means in words.sweep("a camp")] == [(3,), (1, 2)]


@given(st.text(max_size=80))
def test_even_keeps_every_offset(text: str) -> None:
    assert len(even(text)) == len(text)
