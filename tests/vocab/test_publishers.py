"""Known publishers and the places they publish in."""

from __future__ import annotations

import pytest

from averment.vocab.plain import plain
from averment.vocab.publishers import cities, known, places, table


@pytest.mark.parametrize(
    ("name", "sort", "fullest"),
    [
        ("HRW", "organisation", "Human Rights Watch"),
        ("Banque mondiale", "organisation", "World Bank"),
        ("ACNUR", "organisation", "Office of the United Nations High Commissioner for Refugees"),
        ("The Age", "newspaper", "The Age"),
        ("CEDH", "court", "European Court of Human Rights"),
        ("OUP", "press", "Oxford University Press"),
        ("bmj open", "journal", "BMJ Open"),
    ],
)  # fmt: skip
def test_known_names(name: str, sort: str, fullest: str) -> None:
    means = known(name)
    assert means is not None
    assert (means.sort, means.name) == (sort, fullest)


@pytest.mark.parametrize("name", ["", "Nobody's Press", "Human Rights Watch Report", "the"])
def test_names_that_are_not_known(name: str) -> None:
    assert known(name) is None


def test_every_name_is_found_by_itself() -> None:
    assert all(known(name) for name in table())


def test_places() -> None:
    assert {"geneva", "suisse", "kenya", "new york"} <= places()
    assert "geneva convention" not in places()
    assert "nigeria" in places()
    assert "nigeria" not in cities()


def test_folding_keeps_the_length() -> None:
    for text in ("L’Éducation « à vie »", "Ōsaka–Kyōto", "ŁÓDŹ, İzmir ﬁ", "naïve\u00a0œuvre"):
        assert len(plain(text)) == len(text)
