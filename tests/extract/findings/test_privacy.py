"""Marks that meet by which a private person could be found, and those that do not."""

from __future__ import annotations

import pytest

from averment.extract.figures import find_figures
from averment.extract.findings.privacy import identifying
from averment.extract.matter import prepare
from averment.model.citation import Mention, Source
from averment.model.document import Document, Flow, Passage
from averment.model.finding import Finding
from averment.model.reading import Found


def found_in(text: str, cited: str = "") -> list[Finding]:
    flow = Flow(text, (Passage(0, len(text), "paragraph"),))
    matter = prepare(Document("x", "", "text/plain", "en", text, flow))
    at = text.index(cited) if cited else 0
    mentions = (Mention(at, at + len(cited), "inline", work=Source("w")),) if cited else ()
    return list(identifying(matter, Found(figures=find_figures(matter, mentions, ()), mentions=mentions)))


FLAGGED = [
    ("On 3 May 2020 a 14-year-old girl was hurt in Lowmarsh.", ["14", "3 May 2020", "Lowmarsh"], "age, date, place"),
    ("In July 2019 her 6-year-old son died in Kenya.", ["6", "July 2019", "Kenya"], "a child, a month and a State"),
    ("In March 2021 a man aged 52 from Lowmarsh fell.", ["52", "March 2021", "Lowmarsh"], "an adult's, with a place"),
    ("Ada Brook, aged 15, was wed in Lowmarsh.", ["a child of 15", "Lowmarsh"], "a minor's name"),
    ("The 12-year-old Ada Brook was hurt.", ["a child of 12"], "a minor's name behind the age"),
    ("Ada Brook was killed in Lowmarsh.", ["the name of a victim", "Lowmarsh"], "a victim's name and place"),
    ("The killing of Ada Brook in Lowmarsh went unpunished.", ["the name of a victim"], "a victim behind a noun"),
]


@pytest.mark.parametrize(("text", "marks", "why"), FLAGGED, ids=[row[2] for row in FLAGGED])
def test_marks_that_meet(text: str, marks: list[str], why: str) -> None:
    (finding,) = found_in(text)
    assert (finding.rule, finding.severity) == ("person-identifiable", "warning"), why
    assert all(mark in finding.message for mark in marks)


FREE = [
    ("President Ada Brook was attacked in Lowmarsh.", "an office before the name"),
    ("Judge Ada Brook was killed in Lowmarsh.", "a judge"),
    ("Ada Brook, Special Rapporteur on water, was threatened in Lowmarsh.", "an office behind the name"),
    ("Ada Brook was killed.", "a victim without a place"),
    ("A man aged 52 was sentenced in March 2021.", "an adult without a place"),
    ("Since May 2014 girls aged 14 may wed in Lowmarsh.", "the age of many"),
    ("Since May 2014, 14-year-olds may wed in Lowmarsh.", "an age made a noun"),
    ("The age of marriage is 18 years in Lowmarsh since May 2014.", "an age in law"),
    ("The Human Rights Council was attacked in Lowmarsh.", "a body"),
]


@pytest.mark.parametrize(("text", "why"), FREE, ids=[row[1] for row in FREE])
def test_marks_that_do_not(text: str, why: str) -> None:
    assert found_in(text) == [], why


def test_authors_in_citations_are_not_victims() -> None:
    assert found_in("It was proved (Ada Brook, Killed in Lowmarsh, 2020).", "Ada Brook, Killed in Lowmarsh, 2020") == []


def test_a_sentence_is_flagged_once() -> None:
    assert len(found_in("On 3 May 2020 Ada Brook, aged 15, was hurt and Eve Ford was killed in Lowmarsh.")) == 1
