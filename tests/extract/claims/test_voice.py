"""Whose voice a claim is in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.model.claim import Claim

Read = Callable[..., tuple[Claim, ...]]

VOICES = [
    ("en", "The wells were closed in May.", "own", "asserted plainly"),
    ("en", "Survivors have reported that the wells were closed.", "reported", "somebody says so"),
    ("en", "According to the mayor, the wells were closed in May.", "reported", "an opening attribution"),
    ("en", "A 2020 study found that half of the wells were closed.", "reported", "a finding"),
    ("en", "The wells were reportedly closed in May.", "reported", "hearsay"),
    ("en", "The Committee was concerned that wells had been closed.", "reported", "an organ's concern"),
    ("en", "The Committee recommended that the wells be opened.", "own", "what an organ recommended is itself a fact"),
    (
        "en",
        "The Committee was concerned about the wells and urged the State to open them.",
        "reported",
        "concern first",
    ),
    ("en", "The opposition vowed to open the wells.", "own", "an act of saying that is itself the fact"),
    ("fr", "Selon le maire, les puits ont été fermés en mai.", "reported", "French"),
    ("fr", "L'avion aurait décollé vers midi.", "reported", "the French conditional of hearsay"),
    ("fr", "Les puits ont été fermés en mai.", "own", "French, plainly"),
    ("es", "Según el alcalde, los pozos fueron cerrados en mayo.", "reported", "Spanish"),
    ("es", "Los pozos fueron cerrados en mayo.", "own", "Spanish, plainly"),
]


@pytest.mark.parametrize(("language", "sentence", "voice", "reason"), VOICES)
def test_voice(claims_in: Read, language: str, sentence: str, voice: str, reason: str) -> None:
    (claim,) = claims_in(sentence, language)
    assert claim.voice == voice, reason
