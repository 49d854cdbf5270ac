"""Notes and references: where they stand, how they are labelled, and what is left as text."""

from __future__ import annotations

import pytest

from averment.model.document import Flow
from averment.readers.layout.labels import heading_of_notes, label_of
from averment.readers.text import flow_of


def notes(flow: Flow) -> list[tuple[str, str]]:
    return [(p.label, flow.text[p.start : p.end]) for p in flow.passages if p.kind in ("note", "reference")]


def body(flow: Flow) -> list[str]:
    return [flow.text[p.start : p.end] for p in flow.passages if p.kind not in ("note", "reference")]


LABELS = [
    ("12 OHCHR, Status", ("12", "bare"), "a number and a blank"),
    ("12", ("12", "bare"), "a number alone"),
    ("12. OHCHR", ("12", "dot"), "a number and a stop"),
    ("12OHCHR", ("12", "glued"), "a number glued to a capital"),
    ("¹² OHCHR", ("12", "raised"), "superscripts"),
    ("<sup>12</sup> OHCHR", ("12", "raised"), "a tag"),
    ("[12] OHCHR", ("12", "bracket"), "brackets"),
    ("[^a]: OHCHR", ("a", "note"), "a Markdown definition"),
    ("[[12]](#_ftnref12) OHCHR", ("12", "bracket"), "a converter's link back"),
    ("[iv] OHCHR", ("iv", "bracket"), "a roman numeral"),
    ("(12) OHCHR", ("12", "paren"), "parentheses"),
    ("12/ OHCHR", ("12", "slash"), "a stroke"),
    ("\\* Issued late", ("*", "star"), "an escaped asterisk"),
    ("** Issued late", ("**", "star"), "two asterisks"),
    ("† Issued late", ("†", "star"), "a dagger"),
]


@pytest.mark.parametrize(("line", "expected", "reason"), LABELS)
def test_labels(line: str, expected: tuple[str, str], reason: str) -> None:
    found = label_of(line)
    assert found is not None, reason
    assert (found.text, found.form) == expected, reason


@pytest.mark.parametrize(
    "line", ["OHCHR", "2015 was a year", "**Bold** words", "[sic] he said", "(a) item", "1,200 men"]
)
def test_lines_without_a_label(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Notes", "note"), ("ENDNOTES", "note"), ("## Footnotes", "note"), ("**Notes:**", "note"),
        ("Notas al pie", "note"), ("Notes et références", "note"), ("VI. Notes", "note"),
        ("References", "reference"), ("7. Bibliography", "reference"), ("Fuentes", "reference"),
        ("Bibliographie", "reference"), ("Note by the Secretariat", ""), ("The sources", ""),
    ],
)  # fmt: skip
def test_headings_of_notes(line: str, kind: str) -> None:
    assert heading_of_notes(line) == kind


HEADED = [
    ("Notes\n\n1 A, 2001.\n2 B, 2002.\n", [("1", "A, 2001."), ("2", "B, 2002.")], "bare numbers"),
    ("Notes\n1. A, 2001.\n2. B, 2002.\n", [("1", "A, 2001."), ("2", "B, 2002.")], "numbers with stops"),
    ("# Notas\n\n[1] A, 2001.\n[2] B, 2002.\n", [("1", "A, 2001."), ("2", "B, 2002.")], "brackets"),
    ("Notes\n1\nA, 2001.\n2\nB, 2002.\n", [("1", "A, 2001."), ("2", "B, 2002.")], "labels on lines of their own"),
    ("Notes\n1\n\nA, 2001.\n2\n\nB, 2002.\n", [("1", "A, 2001."), ("2", "B, 2002.")], "with gaps between"),
    ("Notes\n1 A, Title\nof 2001.\n2 B, 2002.\n", [("1", "A, Title of 2001."), ("2", "B, 2002.")], "over two lines"),
    (
        "Notes\n1 A, https://a.example.org/reports/\nannual-2001.pdf.\n2 B, 2002.\n",
        [("1", "A, https://a.example.org/reports/annual-2001.pdf."), ("2", "B, 2002.")],
        "an address over two lines",
    ),
    (
        "Bibliography\n\nA (2001). Raids.\n\nB (2002). Boats.\n",
        [("", "A (2001). Raids."), ("", "B (2002). Boats.")],
        "works without numbers",
    ),
    (
        "Sources:\n- A, Raids, 2001\n- B, Boats, 2002\n",
        [("", "A, Raids, 2001"), ("", "B, Boats, 2002")],
        "works with bullets",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), HEADED)
def test_notes_under_a_heading(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    flow = flow_of(f"Villages burnt.\n\n{text}")
    assert notes(flow) == expected, reason
    assert flow.passages[-1].kind in ("note", "reference"), "they come last"


def test_what_comes_after_the_notes_is_text_again() -> None:
    flow = flow_of("Villages burnt.[1]\n\n# Notes\n\n[1] A, 2001.\n\n# Annex\n\nA map of the villages.\n")
    assert body(flow) == ["Villages burnt.", "Notes", "Annex", "A map of the villages."]


def test_endnotes_of_every_chapter() -> None:
    chapter = "Villages burnt.1 Boats sank.2\n\nNotes\n1 A, 2001.\n2 B, 2002.\n\n"
    flow = flow_of(f"# One\n\n{chapter}# Two\n\n{chapter}")
    assert [label for label, _ in notes(flow)] == ["1", "2", "1", "2"]
    assert [flow.passages[m.note].start for m in flow.marks] == sorted(
        {flow.passages[m.note].start for m in flow.marks}
    )


FOOT = "Night raids burnt the villages along the river in the wet season of that same year"
FEET = [
    (f"{FOOT}.1 Boats{FOOT}.2\n1 A, 2001.\n2 B, 2002.\n\n7\n", [("1", "A, 2001."), ("2", "B, 2002.")], "one a line"),
    (f"{FOOT}.1 Boats {FOOT}.2\n\n1\nA, 2001.\n2\nB, 2002.\n\n7\n",
     [("1", "A, 2001."), ("2", "B, 2002.")], "labels alone"),
    (f"{FOOT}.1\n\n1\n\nA, 2001.\n\n7\n", [("1", "A, 2001.")], "a gap between label and note"),
    (f"{FOOT}.1 So {FOOT}.2\n\n1\n2\n\nSee https://a.example.org\nSee https://b.example.org\n7\n",
     [("1", "See https://a.example.org"), ("2", "See https://b.example.org")], "labels above their notes"),
    (f"{FOOT}.1 So {FOOT}.2\n\nA, Raids, 2001.\n2\nB, Boats, 2002.\n1\n\n7\n",
     [("1", "A, Raids, 2001."), ("2", "B, Boats, 2002.")], "the first label last"),
    (f"{FOOT}.1 So {FOOT}.2\n\n1A, 2001.\n2B, 2002.\n\n7\n", [("1", "A, 2001."), ("2", "B, 2002.")], "labels glued"),
    (f"{FOOT}.¹ So {FOOT}.²\n\n¹ A, 2001.\n² B, 2002.\n\n7\n", [("1", "A, 2001."), ("2", "B, 2002.")], "superscripts"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected", "reason"), FEET)
def test_notes_at_the_foot_of_a_page(page: str, expected: list[tuple[str, str]], reason: str) -> None:
    flow = flow_of(f"{page}\n\fThe next page begins with a sentence of its own, which is about boats.\n\n8\n")
    assert sorted(notes(flow)) == expected, reason
    assert [m.label for m in flow.marks] == [label for label, _ in expected], reason
    assert body(flow)[-1] == "The next page begins with a sentence of its own, which is about boats.", reason


def test_a_sentence_goes_on_behind_the_notes_of_its_page() -> None:
    text = (
        "The land office denied that any family had been driven out,1 and the court, after a delay\n"
        "of eleven months, dismissed the claim of the four villages on the\n"
        "1 Provincial Court, Decision 17, 2001.\n\n3\n\n"
        "\fground that no deed had been shown to it by any of the elders.\n"
    )
    flow = flow_of(text)
    assert body(flow)[0].endswith("dismissed the claim of the four villages on the ground that no deed had been shown"
                                  " to it by any of the elders.")  # fmt: skip
    start, end = flow.span(0, flow.passages[0].end)
    assert text[start:end].startswith("The land office")
    assert text[start:end].endswith("elders.")


def test_side_notes_with_stops_stand_before_the_text_that_calls_them() -> None:
    text = (
        "11. Resolution 5/1, para. 3.\n12. A/HRC/8/21.\n\n"
        "The review must be “action-oriented11” and lead to change on the ground within four years,\n"
        "and so the State12 accepted most of what had been asked of it by the other States.\n"
    )
    flow = flow_of(text)
    assert notes(flow) == [("11", "Resolution 5/1, para. 3."), ("12", "A/HRC/8/21.")]
    assert [m.label for m in flow.marks] == ["11", "12"]


def test_numbered_paragraphs_are_not_notes_though_marks_have_their_numbers() -> None:
    paragraphs = "".join(f"{n}. {FOOT}, as number {n} shows.{n}\n" for n in range(1, 5))
    feet = "".join(f"{n} Delta Watch, Report {n}, 2001.\n" for n in range(1, 5))
    flow = flow_of(f"{paragraphs}{feet}\n1\n\n\f{FOOT}.\n")
    assert [p.label for p in flow.passages if p.kind == "paragraph"][:4] == ["1", "2", "3", "4"]
    assert [text for _, text in notes(flow)] == [f"Delta Watch, Report {n}, 2001." for n in range(1, 5)]


def test_a_note_whose_number_was_lost_is_parted_from_the_one_before() -> None:
    text = (
        f"{FOOT}.1\n{FOOT}.2\n{FOOT}.3\n{FOOT}.\n{FOOT}.\n\nNotes\n1\nDelta Watch, Raids along the river, 2001, p. 4.\n"
        "Coast Guard, Log of the wet season, 2002.\n3\nFire Office, Book, 2003.\n"
    )
    assert [label for label, _ in notes(flow_of(text))] == ["1", "2", "3"]


def test_a_list_of_demands_is_no_list_of_notes() -> None:
    flow = flow_of(f"{FOOT}.\n\nWe ask you to\n\n1. Ratify the treaty.\n2. Free the four elders.\n3. Pay them.\n")
    assert notes(flow) == []
