"""What words tell of the part of a citation that they stand in."""

from __future__ import annotations

import re

import pytest

from averment.vocab.works import (
    BITS,
    CONTAINER,
    FUNCTION,
    GENRE,
    GIVEN,
    LAW,
    ORGANISATION,
    SMALL,
    cues,
    folded,
    leading,
    one_of,
    works,
)

ONE = (1 << BITS) - 1


@pytest.mark.parametrize(
    ("word", "cue"),
    [
        ("ministere", ORGANISATION),
        ("defensoria", ORGANISATION),
        ("revista", CONTAINER),
        ("encuesta", GENRE),
        ("without", FUNCTION),
        ("amara", GIVEN),
        ("act", LAW),
        ("ley", LAW),
        ("del", SMALL),
    ],
)
def test_what_words_speak_for(word: str, cue: int) -> None:
    assert cues()[word] >> cue & ONE == 1


def test_counts_do_not_run_into_one_another() -> None:
    assert sum([cues()["ministry"]] * 31) >> ORGANISATION & ONE == 31
    assert sum([cues()["ministry"]] * 31) >> CONTAINER & ONE == 0


def test_every_word_is_folded() -> None:
    assert all(word == word.lower() and " " not in word for word in cues())


def test_the_longest_phrase_is_tried_first() -> None:
    assert folded(["p", "page", "pp"]) == ("page", "pp", "p")
    match = re.match(one_of(["p", "pp"]), "pp. 3")
    assert match is not None
    assert match.group() == "pp"
    assert all(phrase.endswith(" ") for phrase in leading("offices"))


def test_kinds_are_those_of_the_model() -> None:
    assert set(works().kinds) == {"interview", "dataset", "thesis", "un-document", "report"}
