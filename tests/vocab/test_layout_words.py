"""The vocabularies of the layout, outline, sentences and languages load, and hold what their readers count on."""

from __future__ import annotations

from msgspec.structs import asdict

from averment.vocab.abbreviations import abbreviations
from averment.vocab.languages import function_words
from averment.vocab.layout import layout_words
from averment.vocab.outline import outline_words


def test_words_are_in_lower_case_without_blanks_around() -> None:
    for words in (layout_words(), outline_words(), abbreviations()):
        for name, group in asdict(words).items():
            assert group, f"{name} is empty"
            odd = [word for word in group if word != word.lower().strip()]
            assert not odd, f"{name}: {odd}"


def test_no_heading_is_of_notes_and_of_works() -> None:
    words = layout_words()
    assert not words.note_headings & words.reference_headings


def test_no_abbreviation_both_may_and_may_not_end_a_sentence() -> None:
    assert not abbreviations().never & abbreviations().maybe


def test_every_language_has_enough_words_to_be_told_by() -> None:
    assert {"en", "fr", "es"} <= set(function_words())
    assert all(len(words) >= 15 for words in function_words().values())
