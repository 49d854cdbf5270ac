"""Ordinals that number sessions, in words and figures, in three languages."""

from __future__ import annotations

import pytest

from averment.vocab.ordinals import find_session, numbers_in_words, parse_ordinal

ORDINALS = [
    ("first", 1, "English"),
    ("Sixty-eighth", 68, "with a hyphen"),
    ("Forty first", 41, "without"),
    ("one hundred and twelfth", 112, "past a hundred"),
    ("Fourtieth", 40, "a misprint met in issued documents"),
    ("première", 1, "French"),
    ("vingt et unième", 21, "French, 'et'"),
    ("soixante et onzième", 71, "French counts on from sixty"),
    ("quatre-vingtième", 80, "French eighty"),
    ("quatre-vingt-dix-neuvième", 99, "French counts on from eighty"),
    ("sexagésimo octavo", 68, "Spanish"),
    ("trigésimo primer", 31, "Spanish, shortened"),
    ("vigesimotercera", 23, "Spanish, one word, feminine"),
    ("decimoséptimo", 17, "Spanish teens"),
    ("85.º", 85, "figures, Spanish"),
    ("31e", 31, "figures, French"),
    ("37th", 37, "figures, English"),
    ("session", None, "no ordinal"),
    ("", None, "nothing"),
]

SESSIONS = [
    ("Sixty-ninth session", 69, "a line of a masthead"),
    ("Seventeenth special session", 17, "a special session"),
    ("Resumed forty-fifth session", 45, "resumed"),
    ("United Nations Human Rights Council: 21st Session", 21, "after the body's name"),
    ("on the Universal Periodic Review, 48th Session", 48, "within a title"),
    ("Session 37", 37, "the number after the word"),
    ("85.º período de sesiones (8-26 de mayo de 2023)", 85, "Spanish with dates"),
    ("Quatorzième session extraordinaire", 14, "French special session"),
    ("2022 session", None, "a session named by its year has no number"),
    ("Substantive session of 2009", None, "nor this one"),
    ("sessions of the Council", None, "no number at all"),
]


@pytest.mark.parametrize(("text", "number", "reason"), ORDINALS)
def test_parse_ordinal(text: str, number: int | None, reason: str) -> None:
    assert parse_ordinal(text) == number, reason


@pytest.mark.parametrize(("text", "number", "reason"), SESSIONS)
def test_find_session(text: str, number: int | None, reason: str) -> None:
    found = find_session(text)
    assert (found.number if found else None) == number, reason


def test_the_span_holds_the_ordinal_and_the_word() -> None:
    text = "held at its Forty-second session in Geneva"
    found = find_session(text)
    assert found is not None
    assert text[found.start : found.end] == "Forty-second session"


def test_every_ordinal_to_ninety_nine_is_known_in_each_language() -> None:
    for language in ("en", "fr", "es"):
        assert set(range(1, 200)) <= set(numbers_in_words(language).values()), language
