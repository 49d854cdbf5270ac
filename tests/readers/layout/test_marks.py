"""Note marks in running text: which digits, brackets and asterisks are marks, and which are not."""

from __future__ import annotations

import pytest

from averment.model.document import Flow
from averment.readers.text import flow_of

NOTES = "\n\nNotes\n\n" + "".join(f"{n} Delta Watch, Report {n}, 20{n:02}, p. {n}.\n" for n in range(1, 31))


def shown(flow: Flow) -> str:
    """The first passages of a flow, with its marks in angle brackets where they stood."""
    out = flow.text
    for mark in sorted(flow.marks, key=lambda m: (m.at, flow.marks.index(m)), reverse=True):
        if not mark.kept:
            out = f"{out[: mark.at]}<{mark.label}>{out[mark.at :]}"
    return out.split("\nNotes")[0].replace("\n", " / ")


MARKS = [
    ("Women lost support.1 Next", "Women lost support.<1> Next", "glued to a stop"),
    ("Women lost support,1 and", "Women lost support,<1> and", "glued to a comma"),
    ("between men and women1 and boys", "between men and women<1> and boys", "glued to a word"),
    ("must be “action-oriented1”. The", "must be “action-oriented<1>”. The", "within quotation marks"),
    ("“never again”1 they said", "“never again”<1> they said", "behind quotation marks"),
    ("the law (of 2019)1 says", "the law (of 2019)<1> says", "behind a parenthesis"),
    ("It began in 2017.1 The", "It began in 2017.<1> The", "behind a year and a stop"),
    ("two schemes.1The first", "two schemes.<1>The first", "no blank behind it"),
    ("within Australia. 1 Text in", "within Australia.<1> Text in", "a blank before it"),
    ("all were freed.12 Then", "all were freed.<1><2> Then", "two marks stacked"),
    ("a¹ b² c³", "a<1> b<2> c<3>", "superscripts"),
    ("died.¹ ² Then", "died.<1><2> Then", "superscripts with a blank between"),
    ("Hunger grew.<sup>1</sup> Then", "Hunger grew.<1> Then", "in tags"),
    ("Hunger grew.^1^ Then", "Hunger grew.<1> Then", "between carets"),
]

NO_MARKS = [
    ("The village is 2 km² wide and 3 m² deep.", "an exponent"),
    ("Since COVID-19 began, the G20 met.", "names with numbers"),
    ("The M23 took 1,200 people and 2.5 million fled.", "a name, a thousand, a decimal"),
    ("See art.5 and para.12 of the law.", "articles and paragraphs"),
    ("E/C.12/GTM/CO/4, A/HRC/21/3/Add.1 and No.7", "symbols"),
    ("At 13.30 and 9:15 on 4.5.2020 it rained.", "times and dates"),
    ("https://example.org/report.1 and a@b.c2", "addresses"),
    ("Some 11’000 men and 5’000 women", "thousands with an apostrophe"),
    ("It cost $30-50 and €12.", "amounts"),
    ("Windows in Block B2 and Room A4", "names of rooms"),
    ("article 4 (2) (a)", "an article's parts"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MARKS)
def test_marks_are_taken_out_and_kept(text: str, expected: str, reason: str) -> None:
    assert shown(flow_of(text + NOTES)) == expected, reason


@pytest.mark.parametrize(("text", "reason"), NO_MARKS)
def test_digits_that_are_no_marks_stay(text: str, reason: str) -> None:
    assert shown(flow_of(text + NOTES)) == text, reason


def test_without_notes_nothing_is_a_mark() -> None:
    text = "Women lost support.1 The men1 left."
    flow = flow_of(text)
    assert (flow.text, flow.marks) == (text, ())


BRACKETS = [
    ("They fled.[1] It", "They fled.<1> It", "[1] Delta Watch, 2001.\n[2] Ibid.", "footnotes in brackets"),
    ("They fled.[^a] It", "They fled.<a> It", "[^a]: Delta Watch, 2001.", "a Markdown footnote"),
    ("They fled[i]. It", "They fled<i>. It", "[i] Delta Watch, 2001.\n\n[ii] Ibid.", "roman numerals"),
    ("They fled.[[1]](#_ftn1) It", "They fled.<1> It", "[[1]](#_ftnref1) Delta Watch, 2001.", "a converter's links"),
    ("They fled.\\[1\\] It", "They fled.<1> It", "\\[1\\] Delta Watch, 2001.\n\\[2\\] Ibid.", "escaped brackets"),
    ("They fled (1). It", "They fled<1>. It", "(1) Delta Watch, 2001.\n(2) Ibid.", "parentheses"),
]


@pytest.mark.parametrize(("text", "expected", "notes", "reason"), BRACKETS)
def test_marks_in_brackets(text: str, expected: str, notes: str, reason: str) -> None:
    assert shown(flow_of(f"{text}\n\nNotes\n\n{notes}")) == expected, reason


def test_numbered_references_stay_in_the_text_and_are_marked() -> None:
    text = "Quotas fell short [1]. Some moved [2, 3]. By law [3; see also 1, p. 41].\n\n## References\n\n"
    flow = flow_of(text + "".join(f"[{n}] Author {n}, Book {n}, 2001.\n\n" for n in range(1, 4)))
    assert flow.text.startswith("Quotas fell short [1]. Some moved [2, 3]. By law [3; see also 1, p. 41].")
    assert [(m.label, m.kept) for m in flow.marks] == [(n, True) for n in ("1", "2", "3", "3", "1")]
    assert all(flow.text[m.at : m.at + len(m.label)] == m.label for m in flow.marks)
    assert [flow.passages[m.note].label for m in flow.marks] == ["1", "2", "3", "3", "1"]


STYLES = [
    ("It fell.[1] It rose.[2]", "References", False, "glued and once each: footnotes, whatever their heading"),
    ("It fell [1]. It rose [2].", "References", True, "apart, under a list of works"),
    ("It fell [1]. It rose [2].", "Notes", False, "apart, under notes"),
    ("It fell.[1] It rose.[1] It fell.[2]", "Notes", True, "a number that comes again"),
    ("It fell.[1, p. 3] It rose.[2]", "Notes", True, "a place in the work"),
]


@pytest.mark.parametrize(("text", "heading", "kept", "reason"), STYLES)
def test_references_are_told_from_footnotes(text: str, heading: str, kept: bool, reason: str) -> None:
    flow = flow_of(f"{text}\n\n{heading}\n\n[1] A, Raids, 2001.\n\n[2] B, Boats, 2002.\n")
    assert {mark.kept for mark in flow.marks} == {kept}, reason


def test_ranges_call_every_note_between() -> None:
    refs = "".join(f"[{n}] Author {n}, Book {n}, 2001.\n" for n in range(1, 7))
    flow = flow_of(f"It is known [2-4].\n\nReferences\n\n{refs}")
    assert [m.label for m in flow.marks] == ["2", "3", "4"]


def test_an_asterisk_calls_the_note_under_it() -> None:
    flow = flow_of("Report of the Chair*\n\nThe Chair met twice.\n\n* Late submission.\n")
    assert flow.text.split("\n") == ["Report of the Chair", "The Chair met twice.", "Late submission."]
    assert [(m.label, m.at, flow.passages[m.note].kind) for m in flow.marks] == [("*", 19, "note")]


def test_asterisks_that_are_bullets_stay_items() -> None:
    flow = flow_of("We ask*:\n\n* to be heard\n* to be paid\n")
    assert [p.kind for p in flow.passages] == ["paragraph", "item", "item"]


def test_notes_that_start_anew_on_every_page_are_tied_to_their_own() -> None:
    first = (
        "Night raids burnt the villages along the river in the wet season of that year.1\n1 Delta Watch, Raids, 2001.\n"
    )
    second = "Boats were sunk at the mouth of the river while people were still on board.1\n1 Coast Guard, Log, 2002.\n"
    flow = flow_of(f"{first}\n1\n\n\f{second}\n2\n")
    notes = [flow.text[flow.passages[m.note].start : flow.passages[m.note].end] for m in flow.marks]
    assert notes == ["Delta Watch, Raids, 2001.", "Coast Guard, Log, 2002."]


def test_a_mark_set_apart_in_mid_sentence_is_found_between_its_neighbours() -> None:
    text = "Villages burnt.1 The missing 2 and the dead were named.3" + NOTES
    assert shown(flow_of(text)) == "Villages burnt.<1> The missing<2> and the dead were named.<3>"
