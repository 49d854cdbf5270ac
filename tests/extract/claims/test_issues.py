"""What claims are about: words, hints, surroundings, muted phrases, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.model.claim import Claim

Read = Callable[..., tuple[Claim, ...]]

ABOUT = [
    ("en", "Guards tortured detainees in the prison.", {"torture", "detention"}, "a word each"),
    ("en", "Widows accused of witchcraft were driven out.", {"stigma"}, "a word that outweighs hints"),
    (
        "en",
        "Children of the Roma minority were placed in segregated schools.",
        {"children", "minorities", "education"},
        "many",
    ),
    ("en", "The newspaper was censored.", {"expression"}, "an open ending"),
    ("en", "The State has not ratified the Optional Protocol.", {"cooperation"}, "dealings with the United Nations"),
    ("en", "The Ministry of Health closed two churches.", {"religion"}, "a body's name says nothing"),
    (
        "en",
        "They were held in sexual slavery by soldiers.",
        {"sexual-violence", "conflict"},
        "a longer phrase covers a shorter",
    ),
    ("en", "Brothers sold their sisters as brides before the age of 18.", {"forced-marriage"}, "age told in words"),
    ("en", "Officers demanded money before they would let the trucks pass.", {"extortion"}, "no word for corruption"),
    ("en", "The suspects had not been tried.", {"justice"}, "a trial that did not come"),
    ("en", "No bill has been put to the vote.", {"legal-framework"}, "a law that is missing"),
    ("fr", "Il a gardé le bétail pendant dix ans sans être payé.", {"forced-labour"}, "unpaid, said in French"),
    ("es", "La mujer fue obligada a casarse a los trece años.", {"forced-marriage"}, "forced, said in Spanish"),
    ("fr", "Les veuves âgées sont accusées de sorcellerie.", {"stigma"}, "French"),
    ("fr", "Des journalistes ont été emprisonnés.", {"expression", "detention"}, "French plurals"),
    ("es", "Los desalojos dejaron sin techo a familias indígenas.", {"housing", "minorities"}, "Spanish"),
    ("es", "Las niñas abandonan la escuela.", {"children", "education"}, "Spanish gender"),
]


@pytest.mark.parametrize(("language", "sentence", "codes", "reason"), ABOUT)
def test_words(claims_in: Read, language: str, sentence: str, codes: set[str], reason: str) -> None:
    (claim,) = claims_in(sentence, language)
    assert codes <= set(claim.issues), reason


def test_muted_phrases_silence_only_themselves(claims_in: Read) -> None:
    (claim,) = claims_in("They were held in sexual slavery and in forced labour.")
    assert {"sexual-violence", "forced-labour"} <= set(claim.issues)
    (claim,) = claims_in("They were held in sexual slavery by the guards.")
    assert "forced-labour" not in claim.issues


def test_a_sentence_without_words_takes_its_surroundings(claims_in: Read) -> None:
    text = "# Prison conditions\nDetainees sleep on the floor of the prison. Nine of them were moved in May."
    assert [claim.issues[0] for claim in claims_in(text)] == ["detention", "detention"]


def test_a_sentence_full_of_words_takes_little(claims_in: Read) -> None:
    text = (
        "# Prison conditions\nDetainees sleep on the floor of the prison. "
        "Girls were denied schooling, journalists were censored and families were evicted."
    )
    assert "detention" not in claims_in(text)[1].issues


def test_the_strongest_comes_first(claims_in: Read) -> None:
    (claim,) = claims_in("Prisoners in remand detention were tortured.")
    assert claim.issues[0] == "detention"


def test_nothing_to_go_by_is_nothing(claims_in: Read) -> None:
    (claim,) = claims_in("The number rose from four to seven.")
    assert claim.issues == []
