"""One sweep for hints finds what looking for each of them would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.citations.fields.signals import BACK, TALK, UNDATED, VERSUS, VISIT, signals
from averment.vocab.works import folded, works

_TOLD = works()
_WORDS = {
    BACK: folded(_TOLD.back.hints),
    VISIT: folded(_TOLD.dates.visit_hints),
    TALK: folded(_TOLD.phrases.talks),
    UNDATED: folded(_TOLD.dates.undated_hints),
}
_BITS = st.sampled_from([*(word for words in _WORDS.values() for word in words), "the ", "2019", ", ", "(", "n", "e"])


@pytest.mark.parametrize(
    ("base", "expected", "reason"),
    [
        ("lowland trust, annual survey, 2019", 0, "nothing hints at anything"),
        ("okello, supra note 4", BACK, "a reference back"),
        ("harbour board, tide tables, accessed 3 may 2021", VISIT, "a visit to a page"),
        ("group interview, north camp", TALK, "a testimony"),
        ("mensah, salt roads, n.d.", UNDATED, "words in the place of a date"),
        ("marsh v. harbour board", VERSUS, "parties to a case"),
        ("marsh v harbour board, cited in okello", VERSUS | BACK, "two signals in one citation"),
    ],
)
def test_signals(base: str, expected: int, reason: str) -> None:
    assert signals(base) == expected, reason


@given(st.lists(_BITS, max_size=8).map("".join))
def test_no_hint_is_missed(base: str) -> None:
    told = signals(base)
    for signal, words in _WORDS.items():
        assert bool(told & signal) == any(word in base for word in words)
