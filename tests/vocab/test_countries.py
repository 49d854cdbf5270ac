"""Names of States: what each means, how each is inflected, and that the table is whole."""

from __future__ import annotations

import pytest

from averment.vocab.countries import code_of, known, lexicon, name_of, vocabulary
from averment.vocab.lexicon import fold

NAMES = [
    ("South Korea", "KOR", "what everybody says"),
    ("the Republic of Korea", "KOR", "what the United Nations says, with an article"),
    ("DPRK", "PRK", "an abbreviation"),
    ("Democratic People’s Republic of Korea", "PRK", "a curly apostrophe"),
    ("Burma", "MMR", "an older name"),
    ("Cote d'Ivoire", "CIV", "without its accent"),
    ("Bolivia (Plurinational State of)", "BOL", "the United Nations' list form"),
    ("Bolivia", "BOL", "and its bare form"),
    ("TÜRKIYE", "TUR", "in capitals"),
    ("Turkey", "TUR", "the older English name"),
    ("Royaume-Uni", "GBR", "French"),
    ("Etats-Unis", "USA", "French, a capital without its accent"),
    ("la République démocratique du Congo", "COD", "French, with an article"),
    ("Países Bajos (Reino de los)", "NLD", "Spanish list form"),
    ("EE.UU.", "USA", "a Spanish abbreviation"),
    ("Congo", "COG", "the United Nations calls one of the two so"),
    ("Korea", None, "nobody's official name"),
    ("us", None, "a pronoun"),
    ("Chinese", None, "an adjective is not a name"),
    ("Seoul", None, "a city is not a State"),
    ("donors", None, "no name at all"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("name", "code", "reason"), NAMES)
def test_code_of(name: str, code: str | None, reason: str) -> None:
    assert code_of(name) == code, reason


def test_every_member_state_is_called_in_three_languages() -> None:
    """Every State has names; all but the smallest territories have an adjective in English."""
    listed, called = vocabulary().listed, vocabulary().called
    assert len(listed) == 250
    assert set(called) <= set(listed)
    assert {code for code in called if not called[code].places} <= set(listed)


def test_short_names_lead_back_to_their_codes() -> None:
    for code in vocabulary().listed:
        assert known(code)
        assert code_of(name_of(code)) == code


INFLECTED = [
    ("fr", "les autorités burkinabè", "BFA"),
    ("fr", "des femmes ivoiriennes", "CIV"),
    ("fr", "une loi grecque", "GRC"),
    ("fr", "la population lettonne", "LVA"),
    ("es", "las mujeres guatemaltecas", "GTM"),
    ("es", "la ley alemana", "DEU"),
    ("es", "mujeres marroquíes", "MAR"),
    ("es", "periodistas nicaragüenses", "NIC"),
]


@pytest.mark.parametrize(("language", "text", "code"), INFLECTED)
def test_inflected_adjectives(language: str, text: str, code: str) -> None:
    assert [hit.value.codes for hit in lexicon(language).scan(fold(text))] == [(code,)]  # type: ignore[attr-defined]
