"""The words around sources: every list is there, folded, and each word matches itself."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.citing import CitingWords, by_initial, citing, every, one_of
from averment.vocab.lexicon import fold

LISTS = [field.name for field in msgspec.structs.fields(CitingWords)]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_words_and_they_match_themselves(name: str) -> None:
    words = every(getattr(citing(), name))
    assert words
    pattern = re.compile(one_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert all(word == fold(word) and word == word.strip() for word in words)


def test_longest_first_so_that_the_longer_word_wins() -> None:
    lengths = [len(word) for word in every(citing().lead_ins)]
    assert lengths == sorted(lengths, reverse=True)


def test_soft_words_are_plain_words() -> None:
    assert set(every(citing().soft)) <= set(every(citing().plain)), "softness is an exception among the plain words"


@given(
    st.lists(st.text("ab(. ", min_size=1, max_size=4).filter(lambda word: word[0] != " "), min_size=1), st.text("ab(. ")
)
def test_grouped_by_initial_they_match_as_they_would_in_a_row(words: list[str], text: str) -> None:
    patterns = [re.escape(word) for word in words]
    grouped, row = re.search(by_initial(patterns), text), re.search("|".join(patterns), text)
    assert (grouped and grouped.span()) == (row and row.span())
