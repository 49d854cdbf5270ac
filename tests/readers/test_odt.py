"""OpenDocument texts: what runs in paragraphs, headings, lists, tables, notes, tracked changes."""

from __future__ import annotations

import pytest

from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.opendocument import odt
from tests.making.sound import assert_sound, rules, shape, ties


def read(body: str, **parts: str) -> Document:
    return assert_sound(open_document(odt(body, **parts), "made.odt"))  # type: ignore[arg-type]


RUNS = [
    ("<text:p>Women <text:span>were</text:span> held.</text:p>", "Women were held.", "spans join"),
    ("<text:p>a<text:s text:c='3'/>b</text:p>", "a   b", "counted blanks"),
    ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb c", "tabs and breaks"),
    ("<text:p>  spread\n   out </text:p>", "spread out", "blanks in the file collapse"),
    ("<text:p>On <text:date>4 May 2021</text:date></text:p>", "On 4 May 2021", "a field shows what it holds"),
    ("<text:p>deten\xadtion</text:p>", "detention", "a soft hyphen is not printed"),
    (
        "<text:p>said<office:annotation><text:p>really?</text:p></office:annotation> so</text:p>",
        "said so",
        "annotations are not printed",
    ),
    (
        "<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>c</text:ruby-text></text:ruby></text:p>",
        "ab",
        "ruby",
    ),
    ("<text:p>one<text:soft-page-break/> two</text:p>", "one two", "page breaks leave nothing"),
]


@pytest.mark.parametrize(("body", "expected", "reason"), RUNS, ids=[row[2] for row in RUNS])
def test_runs(body: str, expected: str, reason: str) -> None:
    assert read(body).flow.text == expected, reason


STYLES = (
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Big" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="S" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<text:list-style style:name="N">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    "</text:list-style>"
    '<text:list-style style:name="D">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>'
)
TEXT = "<text:p>The authorities held forty women in the county for longer than the law allows.</text:p>"


def test_headings_by_level_by_style_and_by_weight() -> None:
    body = (
        '<text:h text:outline-level="1">Findings</text:h>'
        f'{TEXT}<text:p text:style-name="Big">Detention</text:p>'
        f'{TEXT}<text:p text:style-name="B">Women</text:p>{TEXT * 4}'
    )
    document = read(body, automatic=STYLES)
    assert [(p.level, document.flow.text[p.start : p.end]) for p in document.flow.passages if p.kind == "heading"] == [
        (1, "Findings"),
        (2, "Detention"),
        (3, "Women"),
    ]


def item(words: str, inner: str = "", given: str = "") -> str:
    return f"<text:list-item {given}><text:p>{words}</text:p>{inner}</text:list-item>"


NINE = 'text:start-value="9"'


def test_lists_are_numbered_as_printed() -> None:
    inner = f"<text:list>{item('to ratify')}{item('to report')}</text:list>"
    body = (
        f'<text:list text:style-name="N">{item("The State should act:", inner)}{item("The Council too.")}</text:list>'
        f'{TEXT}<text:list text:style-name="N" text:continue-numbering="true">{item("And others.")}</text:list>'
        f'<text:list text:style-name="N">{item("Anew.")}{item("From nine.", "", NINE)}</text:list>'
    )
    assert [label for _, label, _ in shape(read(body, automatic=STYLES))] == ["1", "(a)", "(b)", "2", "", "3", "1", "9"]


def test_bullets_of_a_symbol_font() -> None:
    body = f'<text:list text:style-name="D">{item("one thing")}</text:list>'
    assert shape(read(body, automatic=STYLES)) == [("item", "•", "one thing")]


def test_notes_bring_their_labels() -> None:
    note = (
        '<text:note text:id="n{0}" text:note-class="{1}"><text:note-citation>{2}</text:note-citation>'
        "<text:note-body><text:p>{3}</text:p></text:note-body></text:note>"
    )
    body = (
        f"<text:p>Arrests rose{note.format(1, 'footnote', '1', 'First note.')} and fell"
        f"{note.format(2, 'endnote', 'i', 'An endnote.')}.</text:p>"
    )
    document = read(body)
    assert ties(document) == [("Arrests rose", "1", "First note."), ("ose and fell", "i", "An endnote.")]
    assert document.flow.text.split("\n")[0] == "Arrests rose and fell."


def test_tables_row_by_row_and_covered_cells_out() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    covered = "<table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell>"
    rows = (cell.format("State") + cell.format("Number"), cell.format("Kenya") + covered)
    body = "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"
    assert shape(read(body)) == [("cell", "", "State"), ("cell", "", "Number"), ("cell", "", "Kenya")]


def test_a_masthead_in_a_header_and_a_table_stands_at_the_top() -> None:
    header = "<style:header><text:p>A/HRC/40/NGO/12</text:p></style:header>"
    pages = f'<style:master-page style:name="Standard">{header}</style:master-page>'
    cell = "<table:table-cell><text:p>General Assembly</text:p></table:table-cell>"
    other = cell.replace("General Assembly", "Distr.: General")
    body = f"<table:table><table:table-row>{cell}{other}</table:table-row></table:table>"
    lines = [line for line in read(body, pages=pages).text.split("\n") if line]
    assert lines == ["A/HRC/40/NGO/12", "General Assembly", "Distr.: General"]


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>The <text:change-start/>new <text:change-end/>text<text:change/>.</text:p>"
    )
    document = read(body)
    assert document.flow.text == "The new text."
    assert rules(document) == ["tracked-changes"]


def test_hidden_text_and_hidden_sections_are_left_out() -> None:
    body = (
        '<text:p>seen<text:span text:style-name="H"> unseen</text:span></text:p>'
        '<text:section text:display="none"><text:p>nor this</text:p></text:section>'
        "<text:section><text:p>but this</text:p></text:section>"
    )
    document = read(body, automatic=STYLES)
    assert document.flow.text == "seen\nbut this"
    assert rules(document) == ["hidden-text"]


def test_links_boxes_contents_and_bibliography() -> None:
    body = (
        "<text:table-of-content><text:index-body><text:p>Findings 3</text:p></text:index-body></text:table-of-content>"
        '<text:p>See <text:a xlink:href="https://example.org/r">the report</text:a>.'
        "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
        "<text:bibliography><text:index-body><text:p>Aster Watch, Report (2019).</text:p></text:index-body>"
        "</text:bibliography>"
    )
    document = read(body)
    assert shape(document) == [
        ("paragraph", "", "See the report."),
        ("paragraph", "", "In a box."),
        ("reference", "", "Aster Watch, Report (2019)."),
    ]
    link = document.flow.links[0]
    assert (document.flow.text[link.start : link.end], link.url) == ("the report", "https://example.org/r")


def test_a_typed_mark_set_high_becomes_a_superscript() -> None:
    high = '<text:span text:style-name="S">{}</text:span>'
    body = f"<text:p>Arrests rose.{high.format('12')} The 5{high.format('th')}</text:p>"
    assert read(body, automatic=STYLES).text == "Arrests rose.¹² The 5th\n"
