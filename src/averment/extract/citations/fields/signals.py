"""What one sweep of a citation's words tells may be found in them, so that most of the looking is spared.

Knows hints; what they hint at is for those who ask to look at.
"""

from __future__ import annotations

from functools import cache

import ahocorasick

from averment.vocab.works import hints, works

BACK, VISIT, TALK, UNDATED, VERSUS = (1 << bit for bit in range(5))
"""A reference back, a visit to a page, a testimony, words in the place of a date, parties to a case."""
_VERSUS = (" v ", " v. ", " vs", " c. ", " contra ")


def signals(base: str) -> int:
    """The signals in folded words, as bits.

    >>> signals("smith v jones, interview") == VERSUS | TALK, signals("a plain title")
    (True, 0)
    """
    found = 0
    for _, told in _automaton().iter(base):
        found |= told
    return found


@cache
def _automaton() -> ahocorasick.Automaton:
    told = works()
    automaton = ahocorasick.Automaton()
    for signal, words in (
        (BACK, hints(told.back.hints)),
        (VISIT, hints(told.dates.visit_hints)),
        (TALK, hints(told.phrases.talks)),
        (UNDATED, hints(told.dates.undated_hints)),
        (VERSUS, _VERSUS),
    ):
        for word in words:
            automaton.add_word(word, automaton.get(word, 0) | signal)
    automaton.make_automaton()
    return automaton
