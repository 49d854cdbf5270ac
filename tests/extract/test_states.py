"""States named in running text: form, neighbours, shared names."""

from __future__ import annotations

import pytest

from averment.extract.states import named_states
from averment.vocab.lexicon import fold

TABLE = [
    ("en", "They fled from Niger to Nigeria.", "NER NGA", "the longer name wins"),
    ("en", "Guinea, Guinea-Bissau and Papua New Guinea", "GIN GNB PNG", "names within names"),
    ("en", "The US told us so.", "USA", "an abbreviation is in capitals"),
    ("en", "They ate turkey in Turkey.", "TUR", "a name begins with a capital"),
    ("en", "Michael Jordan met Chad Brown in Jordan.", "JOR", "persons are not States"),
    ("en", "In Jordan, Israel and Kenya", "JOR ISR KEN", "a small word before is no first name"),
    ("en", "The Kenya National Commission reported.", "KEN", "a body of a State names it"),
    ("en", "The Istanbul Convention was signed in Istanbul.", "TUR", "a treaty is not the city"),
    ("en", "Boats crossed the Indian Ocean to New Mexico.", "", "phrases that only hold a name"),
    ("en", "Latin American and American women", "USA", "a continent is not the State"),
    ("en", "Women left North Korea. Koreans stayed.", "PRK PRK", "a shared name follows the document"),
    ("en", "South Korea and North Korea; Korean women", "KOR PRK", "a shared name that cannot be told is left out"),
    ("en", "The Republic of the Congo and the Democratic Republic of the Congo", "COG COD", "both in full"),
    ("en", "The Congo basin near Kinshasa", "COD COD", "settled by a city"),
    ("en", "The report is available in English.", "", "a language is not a State"),
    ("fr", "L’Argentine et une femme argentine", "ARG ARG", "name and adjective"),
    ("fr", "Le Soudan du Sud et le Soudan", "SSD SDN", "the longer name wins"),
    ("fr", "Réunion du Conseil en France", "FRA", "a meeting is no island"),
    ("es", "El Estado guatemalteco y los EE.UU.", "GTM USA", "adjective and abbreviation"),
    ("es", "La Convención Americana y la República Dominicana", "DOM", "a treaty is not the State"),
    ("xx", "Kenya", "KEN", "an unknown language is read with English names"),
    ("en", "", "", "nothing"),
]


@pytest.mark.parametrize(("language", "text", "codes", "reason"), TABLE)
def test_named_states(language: str, text: str, codes: str, reason: str) -> None:
    assert " ".join(name.code for name in named_states(text, fold(text), language)) == codes, reason


def test_how_a_state_is_named() -> None:
    text = "Peru told Peruvians in Lima."
    assert [name.how for name in named_states(text, fold(text), "en")] == ["name", "demonym", "seat"]


def test_spans_are_the_words() -> None:
    text = "Women of the Solomon Islands moved to New Zealand’s cities."
    found = named_states(text, fold(text), "en")
    assert [text[name.start : name.end] for name in found] == ["Solomon Islands", "New Zealand"]
