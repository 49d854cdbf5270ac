"""Names of organisations and persons: which may be one and the same."""

from __future__ import annotations

import pytest

from averment.resolve.bodies import bodies_of, initials_of, names_match, same_body

BODIES = [
    ("OHCHR", "Office of the High Commissioner for Human Rights", True, "a known abbreviation"),
    ("Amnistía Internacional", "Amnesty International", True, "another language"),
    ("The Guardian", "Guardian", True, "an article"),
    ("KNBS", "Kenya National Bureau of Statistics", True, "first letters"),
    ("KNBS & ICF", "Kenya National Bureau of Statistics and ICF", True, "two bodies"),
    ("Harbour Watch", "Harbor Watch", True, "spelling"),
    ("Pew Research Center", "Pew Research Center, Washington", True, "a place added"),
    ("UNHCR", "UNICEF", False, "two known bodies"),
    ("Harbour Watch", "Human Rights Watch", False, "one word in common"),
    ("WHO", "Women's Health Office", False, "a known abbreviation means what is known"),
]

PERSONS = [
    ("Okello", "Okello, J.", True, "a surname"),
    ("Yoon Hee-soon", "Hee-soon Yoon", True, "either order"),
    ("Nam B", "Boyoung Nam", True, "an initial"),
    ("Kim JY", "Jae Yop Kim", True, "two initials together"),
    ("De la Cruz Ixcoy", "María de la Cruz Ixcoy", True, "small words"),
    ("al-Mutairi", "Hanan al-Mutairi", True, "a prefix"),
    ("Kim Jong", "Kim Yong-ho", False, "another given name"),
    ("J. Smith", "M. Smith", False, "another initial"),
    ("Okello", "Brandt", False, "another surname"),
]


@pytest.mark.parametrize(("a", "b", "same", "reason"), BODIES)
def test_organisations(a: str, b: str, same: bool, reason: str) -> None:
    assert same_body(a, b) is same, reason
    assert same_body(b, a) is same, reason


@pytest.mark.parametrize(("a", "b", "same", "reason"), PERSONS)
def test_persons(a: str, b: str, same: bool, reason: str) -> None:
    assert names_match(a, b) is same, reason
    assert names_match(b, a) is same, reason


def test_several_organisations_in_one() -> None:
    assert bodies_of("UNICEF and UNHCR") == ["UNICEF and UNHCR", "UNICEF", "UNHCR"]
    assert bodies_of("Ministry of Ports and Fisheries") == ["Ministry of Ports and Fisheries"]


def test_first_letters() -> None:
    assert initials_of("Conseil national de secours d'urgence") == "cnsu"
