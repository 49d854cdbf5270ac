"""Whom the phrases of requests mean: States by code, bodies by name, what points back by what went before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from averment.extract.matter import prepare
from averment.model.claim import Request
from averment.model.document import Document, Flow, Matter, Passage
from averment.model.statement import Masthead
from averment.resolve.addressees import resolve_addressees
from averment.vocab.asking import UNNAMED


def matter_of(text: str, language: str = "en") -> Matter:
    """A matter of lines: "#" begins a heading, all else is a paragraph."""
    passages: list[Passage] = []
    words: list[str] = []
    at = 0
    for line in text.split("\n"):
        bare = line.removeprefix("# ")
        passages.append(Passage(at, at + len(bare), "heading" if bare != line else "paragraph"))
        words.append(bare)
        at += len(bare) + 1
    flow = "\n".join(words)
    return prepare(Document("x", "", "text/plain", language, flow, Flow(flow, tuple(passages))))


def meant(phrase: str, text: str = "", masthead: Masthead | None = None, language: str = "en") -> list[str]:
    """Whom a phrase means in a request at the end of a text."""
    matter = matter_of(f"{text}\nThe request stands here." if text else "The request stands here.", language)
    request = Request(len(matter.flow.text) - 1, len(matter.flow.text), "act", (phrase,))
    return list(resolve_addressees(matter, masthead or Masthead(), (request,))[0])


ANYWHERE = [
    ("Government of the People's Republic of China", ["CHN"], "the State's full name"),
    ("Australian Parliament", ["AUS"], "an organ with the State's adjective"),
    ("de facto authorities of Afghanistan", ["AFG"], "those in power"),
    ("Governments of Ethiopia", ["ETH"], "the first of a list"),
    ("United States", ["USA"], "a State"),
    ("Estado de Guatemala", ["GTM"], "Spanish in an English document"),
    ("Gouvernement burkinabè", ["BFA"], "French in an English document"),
    ("Kenyan police", ["Kenyan police"], "an office of the State is named as printed"),
    ("Nigerian Senate", ["NGA"], "a chamber"),
    ("Sudanese Armed Forces", ["Sudanese Armed Forces"], "a party to a conflict"),
    ("Israeli and Palestinian authorities", ["ISR", "PSE"], "two adjectives"),
    ("Congreso de la República", ["Congreso de la República"], "an organ without the State's name"),
    ("Member States", ["Member States"], "States in general"),
    (
        "States that import cotton from China",
        ["States that import cotton from China"],
        "a State named for something else",
    ),
    ("companies operating in Myanmar", ["companies operating in Myanmar"], "companies are no State"),
    ("UNICEF", ["UNICEF"], "an agency"),
    ("Special Rapporteur on torture", ["Special Rapporteur on torture"], "a mandate in full"),
    ("National Human Rights Commission of Nepal", ["National Human Rights Commission of Nepal"], "a body of its own"),
    ("donors", ["donors"], "donors"),
]


@pytest.mark.parametrize(("phrase", "expected", "reason"), ANYWHERE, ids=[row[0] for row in ANYWHERE])
def test_phrases_that_need_no_document(phrase: str, expected: list[str], reason: str) -> None:
    assert meant(phrase) == expected, reason


POINTING = [
    (
        "these three nations",
        "Chad, Niger and the Republic of Korea met.",
        ["TCD", "NER", "KOR"],
        "the last enumeration",
    ),
    (
        "three nations",
        "Chad and Niger met. Togo, Benin and Ghana did not. Mali wept.",
        ["TGO", "BEN", "GHA"],
        "of that size",
    ),
    ("both Governments", "Japan and Fiji signed.", ["JPN", "FJI"], "both"),
    ("these countries", "Japan and Fiji signed.", ["JPN", "FJI"], "however many"),
    ("these two nations", "Nobody signed.", ["these two nations"], "nothing to point to"),
    ("Government", "Togo is small. In Togo it rains.", ["TGO"], "the State that the document is about"),
    ("Government", "Togo is small. Benin is too.", ["Government"], "two States, neither more than the other"),
    ("State party", "Togo is small. In Togo it rains.", ["TGO"], "a treaty's party"),
    ("authorities", "# Togo\nIt rains.\n# Benin\nIt rains.", ["BEN"], "the State of the section"),
    (
        "Governments in the region",
        "We work in Fiji, Kiribati and Tuvalu (“the region”).",
        ["FJI", "KIR", "TUV"],
        "a term defined",
    ),
    ("de facto authorities", "Togo is small. In Togo it rains.", ["TGO"], "those in power, unnamed"),
    (UNNAMED, "Togo is small. In Togo it rains.", ["TGO"], "nobody named in a list"),
    (UNNAMED, "It rains.", [], "nobody named, and no State"),
]


@pytest.mark.parametrize(
    ("phrase", "text", "expected", "reason"), POINTING, ids=[f"{row[0]}: {row[3]}" for row in POINTING]
)
def test_phrases_that_point(phrase: str, text: str, expected: list[str], reason: str) -> None:
    assert meant(phrase, text) == expected, reason


CSW = Masthead(organ="Economic and Social Council", body="Commission on the Status of Women")
MANDATES = ["Special Rapporteur on trafficking in persons", "Special Rapporteur on the human rights of migrants"]
TWO = Masthead(
    body="Special Rapporteur on trafficking in persons and the Special Rapporteur on the human rights of migrants"
)
BODIES = [
    ("Commission", CSW, ["Commission on the Status of Women"], "the body that the document is for"),
    ("Council", CSW, ["Economic and Social Council"], "the organ above it"),
    ("Committee", CSW, ["Committee"], "neither"),
    ("Human Rights Council", CSW, ["Human Rights Council"], "named in full"),
    ("mandate holders", TWO, MANDATES, "two mandates"),
    ("Commission", Masthead(title="Togo", body="Commission of Inquiry"), ["Commission of Inquiry"], "by its body"),
    ("Government", Masthead(title="The prisons of Togo"), ["TGO"], "the State in the title"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "masthead", "expected", "reason"), BODIES, ids=[f"{row[0]}: {row[3]}" for row in BODIES]
)
def test_bodies(phrase: str, masthead: Masthead, expected: list[str], reason: str) -> None:
    assert meant(phrase, "Chad, Niger and Mali met.", masthead) == expected, reason


def test_french_and_spanish_bodies() -> None:
    french = Masthead(body="Commission du développement social")
    assert meant("Commission", "Il pleut.", french, "fr") == ["Commission du développement social"]
    spanish = Masthead(body="Comité para la Eliminación de la Discriminación contra la Mujer")
    assert meant("Comité", "Llueve.", spanish, "es") == [
        "Comité para la Eliminación de la Discriminación contra la Mujer"
    ]


def test_the_same_addressee_counts_once() -> None:
    matter = matter_of("Togo rains. Togo shines.")
    request = Request(0, 1, "act", ("Government", "Togo", "Togolese authorities"))
    assert resolve_addressees(matter, Masthead(), (request,)) == (("TGO",),)


GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.parametrize("name", ["dev", "made"])
def test_addressees_of_annotated_requests_are_codes_or_names(name: str) -> None:
    """What the annotation gives as a code is never a phrase that names a State and its government."""
    folder = GOLD / name
    if not folder.exists():
        pytest.skip("the annotated documents are not here")
    for path in sorted(folder.glob("*.json")):
        for each in json.loads(path.read_text(encoding="utf-8")).get("recommendations") or []:
            for addressee in each["addressees"]:
                if not addressee.isupper():
                    assert meant(addressee) == [addressee], addressee
