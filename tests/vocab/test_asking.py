"""The words of asking: that the file loads, that its languages hold the same lists, and that forms are found."""

from __future__ import annotations

import pytest

from averment.vocab.asking import LANGUAGES, actions, around, asking, cues
from averment.vocab.lexicon import fold


def test_every_language_has_its_words() -> None:
    told = asking()
    assert set(told.words) == set(told.actors) == set(LANGUAGES)
    for language in LANGUAGES:
        assert any(verb.language == language for verb in told.verbs)
        assert {modal.force for modal in told.modals if modal.language == language} >= {"should", "must"}


def test_every_verb_has_a_form_and_a_lemma() -> None:
    for verb in asking().verbs:
        assert verb.lemma
        assert verb.say or verb.says, verb


def test_words_are_written_as_they_are_looked_for() -> None:
    for language in LANGUAGES:
        told = around(language)
        for words in (told.connectors, told.reasons, told.idle, told.sections, told.opens):
            assert all(word == fold(word).strip() for word in words)
    assert all(verb == fold(verb) for verb in actions())


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("we urge and call once again upon them", "en", [("say", "urge"), ("say", "call upon")]),
        ("nous appelons et demandons", "fr", [("say", "appeler"), ("say", "demander")]),
        ("instamos y hacemos un llamado", "es", [("say", "instar"), ("say", "llamar")]),
        ("the task is surgery", "en", []),
    ],
)
def test_forms_are_found_as_whole_words(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert [(hit.value.role, hit.value.lemma) for hit in cues(language).scan(fold(text))] == expected  # type: ignore[attr-defined]


def test_a_form_of_two_languages_is_the_documents() -> None:
    assert cues("en").scan("invite")[0].value.language == "en"  # type: ignore[attr-defined]
    assert cues("fr").scan("invite")[0].value.language == "fr"  # type: ignore[attr-defined]
