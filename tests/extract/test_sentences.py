"""Sentences: where they end in English, French and Spanish, and where a stop ends none."""

from __future__ import annotations

import pytest

from averment.extract.sentences import sentences
from averment.model.document import Flow, Passage


def cut(text: str, language: str = "en", kind: str = "paragraph") -> list[str]:
    flow = Flow(text, (Passage(0, len(text), kind),))  # type: ignore[arg-type]
    return [text[s.start : s.end] for s in sentences(flow, language)]


PARTED = [
    ("en", "They fled.| The army followed.", "the plain case"),
    ("en", "Why?| Nobody knows.", "a question"),
    ("en", "It began in 2019.| In 2020 it ended.", "a year at the end"),
    ("en", "They fled.| 15 of them drowned.", "a number at the start"),
    ("en", "He said “never again”.| She left.", "a quotation mark before the stop"),
    ("en", "He said “never again.”| She left.", "a quotation mark behind the stop"),
    ("en", "They fled (see annex).| The army followed.", "a parenthesis"),
    ("en", "They fled.| (UNHCR, Report, 2020.)", "a source in parentheses behind the stop"),
    ("en", "They work for the U.N.| The rest do not.", "an abbreviation before a starter"),
    ("en", "Ibid.| See also CAT/C/KEN/CO/3.", "ibid."),
    ("en", "Choices A, B, etc.| The law knows none.", "etc."),
    ("en", "“It was night. We ran and ran until we came to the river where the boats were, and the boats were burnt."
           " All of them.”| She wept.", "a short quotation is one sentence"),
    ("fr", "Elles touchent 31 500 francs CFA.| Qui n’a rien n’a droit à rien.", "an acronym in French"),
    ("es", "Murieron 534 mujeres.| Solo uno de cada seis casos llegó a juicio.", "Spanish"),
    ("es", "¿Quién las cuenta?| Nadie.", "a Spanish question"),
    ("en", "The Code fails [3].| It is silent.", "a reference before the stop"),
    ("en", "The Code fails. [3]| It is silent.", "a reference behind the stop"),
]  # fmt: skip

WHOLE = [
    ("en", "See art. 5, para. 12, of Law No. 68 of 2015, vol. 2, p. 9.", "references"),
    ("en", "Mr. Okello, Dr. Deng and Prof. St. John v. State of Kenya", "titles and cases"),
    ("en", "States, e.g. Kenya, i.e. the party, cf. Annex B.", "Latin"),
    ("en", "J. R. R. Mwangi and A. Camara signed it.", "initials"),
    ("en", "The U.S. CLOUD Act applies.", "an acronym before a name"),
    ("en", "Nam et al. Found it.", "et al. before a name"),
    ("en", "They earn 3.2 million (UNICEF, Girls, p. 12. See also HRW, 2019) a year.", "a citation in parentheses"),
    ("en", "The report “Who Counts? The Dead” came out.", "a title with a question mark"),
    ("en", "“... and so on”, he said.", "an ellipsis"),
    ("en", "They asked... and waited.", "an ellipsis in mid-sentence"),
    ("en", "on 8 Nov. 2021 and Sept. 3", "months"),
    ("fr", "Voir art. 5, p. 12, et M. Dupont, Mme Diallo, éd. Karthala, cf. infra.", "French"),
    ("fr", "(A. Sawadogo, « Se soigner : qui paie ? », Revue, 2022)", "a French title"),
    ("es", "véase E/C.12/GTM/CO/4, párrs. 44 y 45, núm. 39, pág. 17 y la Sra. Ruiz", "Spanish"),
    ("es", "«Muertes: ¿quién las cuenta?», 2023", "a Spanish title"),
    ("es", "en los EE. UU. y el Sr. Sicá", "Spanish abbreviations"),
    ("en", "abolish transfer quotas;", "an item"),
]


@pytest.mark.parametrize(("language", "text", "reason"), PARTED)
def test_sentences_end(language: str, text: str, reason: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert cut(text.replace("|", ""), language) == expected, reason


@pytest.mark.parametrize(("language", "text", "reason"), WHOLE)
def test_stops_that_end_nothing(language: str, text: str, reason: str) -> None:
    assert cut(text, language) == [text], reason


@pytest.mark.parametrize("kind", ["heading", "head", "cell"])
def test_headings_are_not_cut(kind: str) -> None:
    assert cut("Is it just? The law of 2019.", kind=kind) == ["Is it just? The law of 2019."]


def test_no_sentence_crosses_passages() -> None:
    text = "One\nTwo. Three"
    flow = Flow(text, (Passage(0, 3, "heading"), Passage(4, 14, "paragraph")))
    assert [(text[s.start : s.end], s.passage) for s in sentences(flow, "en")] == [
        ("One", 0),
        ("Two.", 1),
        ("Three", 1),
    ]
