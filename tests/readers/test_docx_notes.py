"""Notes of Word files: tied to their marks, numbered as Word does, or typed by hand."""

from __future__ import annotations

from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.sound import assert_sound, shape, ties
from tests.making.word import docx, field, note_mark, p, r, style


def read(data: bytes) -> Document:
    return assert_sound(open_document(data, "made.docx"))


def words(body: str, **parts: object) -> list[str]:
    """The words of each passage of a body."""
    return [said for _, _, said in shape(read(docx(body, **parts)))]  # type: ignore[arg-type]


PARAGRAPH = "The authorities held forty women in the county for longer than the law allows, without charge."


def test_footnotes_are_tied_to_their_marks_and_numbered_in_the_order_of_these() -> None:
    body = p(r("Arrests rose") + note_mark(7) + r(" and fell") + note_mark(3) + r("."))
    document = read(docx(body, footnotes={3: "Second note.", 7: "First note.", 9: "Never called."}))
    assert document.flow.text.split("\n") == ["Arrests rose and fell.", "First note.", "Second note."]
    assert ties(document) == [("Arrests rose", "1", "First note."), ("ose and fell", "2", "Second note.")]
    assert "rose¹ and fell²." in document.text


def test_endnotes_are_roman_unless_the_settings_say_otherwise() -> None:
    body = p(r("Arrests rose.") + note_mark(2, "endnote"))
    assert [tie[1] for tie in ties(read(docx(body, endnotes={2: "A note."})))] == ["i"]
    settings = '<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="5"/></w:endnotePr>'
    assert [tie[1] for tie in ties(read(docx(body, endnotes={2: "A note."}, settings=settings)))] == ["5"]


def test_footnotes_start_again_with_each_section_where_the_section_says_so() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = p(r("One") + note_mark(1), "", section) + p(r("Two") + note_mark(2)) + section
    assert [tie[1] for tie in ties(read(docx(body, footnotes={1: "First.", 2: "Second."})))] == ["1", "1"]


def test_a_note_with_a_sign_of_its_own() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    body = p(r("Statement") + own) + p(r("Arrests rose") + note_mark(2))
    notes = {1: f"<w:p>{r('* Issued without formal editing.')}</w:p>", 2: "See the report."}
    document = read(docx(body, footnotes=notes))
    assert ties(document) == [
        ("Statement", "*", "Issued without formal editing."),
        ("Arrests rose", "1", "See the report."),
    ]


def test_a_note_of_several_paragraphs_is_one_passage() -> None:
    notes = {1: p("First part.") + p("Second part.")}
    document = read(docx(p(r("Text") + note_mark(1)), footnotes=notes))
    assert [said for kind, _, said in shape(document) if kind == "note"] == ["First part. Second part."]


def test_a_cross_reference_to_a_note_is_a_mark_of_that_note() -> None:
    marked = '<w:bookmarkStart w:id="0" w:name="_Ref1"/>' + note_mark(1) + '<w:bookmarkEnd w:id="0"/>'
    body = p(r("Arrests rose") + marked) + p(r("They fell") + field(" NOTEREF _Ref1 ", r("1")))
    assert ties(read(docx(body, footnotes={1: "See the report."}))) == [
        ("Arrests rose", "1", "See the report."),
        ("They fell", "1", "See the report."),
    ]


def test_notes_typed_by_hand_are_tied_too() -> None:
    high = '<w:vertAlign w:val="superscript"/>'
    body = (
        p(r("Arrests rose in 2019.") + r("1", high) + r(" Courts did nothing.") + r("2", high))
        + p(PARAGRAPH)
        + p(r("Notes", "<w:b/>"))
        + p("1. Aster Watch, Held Without Charge (2019).")
        + p("2. Ibid., p. 4.")
    )
    assert [(label, note) for _, label, note in ties(read(docx(body)))] == [
        ("1", "Aster Watch, Held Without Charge (2019)."),
        ("2", "Ibid., p. 4."),
    ]


def test_a_raised_ending_is_no_mark() -> None:
    body = p(r("the 5") + r("th", '<w:vertAlign w:val="superscript"/>') + r(" of May"))
    assert words(body) == ["the 5th of May"]


def test_numbered_headings_are_no_entries_of_a_list_of_works() -> None:
    styles = style("H", "heading 1")
    body = (
        p("1 Summary", "H")
        + p("Transfers have targets [1] and quotas [2].")
        + p("2 Scale", "H")
        + p(PARAGRAPH)
        + p("References", "H")
        + p("[1] Aster Watch, Looms (2020).")
        + p("[2] Fair Thread, Quotas (2021).")
    )
    document = read(docx(body, styles=styles))
    assert [words for kind, _, words in shape(document) if kind == "heading"] == ["1 Summary", "2 Scale", "References"]
    assert len(document.flow.marks) == 2
