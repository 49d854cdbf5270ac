"""The list of issues is whole, and its words are fit to be found."""

from __future__ import annotations

import pytest

from averment.vocab.claims import claims, cue_kinds, spoken
from averment.vocab.countries import known
from averment.vocab.issues import LANGUAGES, codes, issues, words


def test_every_issue_says_what_it_covers_and_has_words_in_every_language() -> None:
    assert len(codes()) == 38
    for code, issue in issues().items():
        assert issue.covers, code
        assert all((issue.en, issue.fr, issue.es)), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_open_and_so_short_that_it_begins_half_the_dictionary(language: str) -> None:
    for word in words(language):
        assert word.phrase.strip() == word.phrase != ""
        assert not word.open or len(word.phrase) >= 3, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_both_word_and_hint_of_one_issue(language: str) -> None:
    given: dict[tuple[str, str, bool], set[bool]] = {}
    for word in words(language):
        given.setdefault((word.code, word.phrase, word.open), set()).add(word.hint)
    assert {key for key, kinds in given.items() if len(kinds) > 1} == set()


def test_an_unknown_language_is_read_with_english_words() -> None:
    assert list(words("xx")) == list(words("en"))


def test_everything_that_can_be_found_is_weighed() -> None:
    """Openings and purposes of sections have weights; a weight belongs to something that can be found."""
    vocabulary = claims()
    shapes = {
        "base",
        "averred",
        "held",
        "question",
        "lead_in",
        "fragment",
        "verbless",
        "short",
        "cited",
        "state",
        "rest",
    }
    found = {kind for language in LANGUAGES for kind in spoken(language).openings} | set(vocabulary.sections)
    assert found <= set(vocabulary.weights)
    assert set(vocabulary.weights) <= found | shapes | set(cue_kinds())


def test_groups_of_states_are_made_of_states() -> None:
    for group, states in claims().groups.items():
        assert len(states) > 1, group
        assert all(known(code) for code in states), group
