"""Instruments known by name, and the words of naming."""

from __future__ import annotations

import pytest

from averment.vocab.instruments import Clue, clues, id_of, laws, named, naming
from averment.vocab.lexicon import fold


def test_no_name_means_two_instruments() -> None:
    seen: dict[str, str] = {}
    for one in named():
        for name in (*one.names, *(short.rstrip("+") for short in one.short)):
            assert seen.setdefault(fold(name), one.id) == one.id, name


def test_ids_are_given_once() -> None:
    ids = [one.id for one in named()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Convention relative aux droits de l’enfant", "CRC"),
        ("the Palermo Protocol", "Palermo Protocol"),
        ("Pacto Internacional de Derechos Civiles y Políticos", "ICCPR"),
        ("Protocole de Maputo", "Maputo Protocol"),
        ("OP-CRC-SC", "OP-CRC-SC"),
        ("Penal Code", None),
    ],
)
def test_names_in_any_language(name: str, means: str | None) -> None:
    assert id_of(name) == means


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_the_longest_name_is_found(language: str) -> None:
    words = fold("Optional Protocol to the Convention against Torture")
    assert Clue("name", "protocol", "OPCAT", "Optional Protocol to the Convention against Torture") in [
        hit.value for hit in clues(language).scan(words)
    ]
    assert "of" in naming(language).small


def test_organs_have_symbols_with_a_place_for_the_number() -> None:
    assert all(organ.resolution.count("{}") == organ.decision.count("{}") == 1 for organ in laws().organs)
    assert all(committee.symbol.count("{}") == 1 for committee in laws().committees)
