"""Word files: what runs in paragraphs, what kind paragraphs are, notes, tables, headers, tracked changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.sound import assert_sound, rules, shape
from tests.making.word import docx, field, note_mark, p, package, r, style, table


def read(data: bytes) -> Document:
    return assert_sound(open_document(data, "made.docx"))


def words(body: str, **parts: object) -> list[str]:
    """The words of each passage of a body."""
    return [said for _, _, said in shape(read(docx(body, **parts)))]  # type: ignore[arg-type]


RUNS = [
    (p(r("Women ") + r("were ", "<w:b/>") + r("held.")), "Women were held.", "runs join without anything between"),
    (p(r("State") + r(inner="<w:tab/>") + r("party")), "State\tparty", "a tab is a tab"),
    (p(r("one") + r(inner="<w:br/>") + r("two")), "one two", "a line break in a paragraph is a blank in the flow"),
    (p(r("A/HRC/8") + r(inner="<w:noBreakHyphen/>") + r("9")), "A/HRC/8‑9", "a hard hyphen is kept"),
    (p(r("deten") + r(inner="<w:softHyphen/>") + r("tion")), "detention", "a soft hyphen is not printed"),
    (p(r("deten\xadtion")), "detention", "nor is one among the letters"),
    (p(r("done ") + r(inner='<w:sym w:font="Wingdings" w:char="F0FC"/>')), "done ✓", "a symbol of a picture font"),
    (p(field(" DATE ", r("4 May 2021"))), "4 May 2021", "a field shows its result, not its instruction"),
    (p(f'<w:fldSimple w:instr=" AUTHOR ">{r("Aster")}</w:fldSimple>'), "Aster", "so does a simple field"),
    (p(field(" IF ", field(" PAGE ", r("3")), r(" yes"))), "3 yes", "fields lie in fields"),
    (p(f"<w:sdt><w:sdtContent>{r('inside')}</w:sdtContent></w:sdt>"), "inside", "a content control shows its content"),
    (p(f"<w:smartTag>{r('Nairobi')}</w:smartTag>"), "Nairobi", "a smart tag is transparent"),
    (p("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"), "x+y", "a formula by its letters"),
    (
        p(f"<w:r><w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('kanji')}</w:rubyBase></w:ruby></w:r>"),
        "kanji",
        "of ruby the base alone",
    ),
    (p(r("seen") + r("unseen", "<w:vanish/>")), "seen", "hidden text is left out"),
    (p(r("seen ", "<w:vanish/>") + r("too", '<w:vanish w:val="0"/>')), "too", "and a toggle can be off"),
    (
        p(f"<w:ins>{r('kept ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + r("on")),
        "kept on",
        "as accepted",
    ),
    (
        p(f"<w:moveFrom>{r('moved ')}</w:moveFrom>{r('then ')}<w:moveTo>{r('moved')}</w:moveTo>"),
        "then moved",
        "moved text once",
    ),
    (p(r("said") + '<w:r><w:commentReference w:id="1"/></w:r>'), "said", "comments are not printed"),
    (p(r("spread\n over   lines")), "spread over   lines", "a line end in the file is a blank"),
]


@pytest.mark.parametrize(("body", "expected", "reason"), RUNS, ids=[row[2] for row in RUNS])
def test_runs(body: str, expected: str, reason: str) -> None:
    assert words(body) == [expected], reason


def test_alternate_content_is_read_once() -> None:
    box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>"
    drawing = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    body = p(f"<w:r><mc:AlternateContent>{drawing}{fallback}</mc:AlternateContent></w:r>" + r("Beside it."))
    assert words(body) == ["Beside it.", "In the box."]


def test_a_fallback_is_read_where_the_choice_holds_nothing() -> None:
    box = "<w:txbxContent>" + p("Old box.") + "</w:txbxContent>"
    body = p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="x"/>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(body) == ["Old box."]


def test_links_by_relationship_and_by_field() -> None:
    body = p(
        r("See ")
        + f'<w:hyperlink r:id="rId9">{r("the report")}</w:hyperlink>'
        + r(" and ")
        + field(' HYPERLINK "https://example.org/law" ', r("the law"))
        + r(".")
    )
    flow = read(docx(body, links={"rId9": "https://example.org/report"})).flow
    assert [(flow.text[link.start : link.end], link.url) for link in flow.links] == [
        ("the report", "https://example.org/report"),
        ("the law", "https://example.org/law"),
    ]


STYLES = (
    style("Heading1", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
    + style("Heading2", "heading 2", based="Heading1", inner="<w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
    + style("Mine", "Chapter head", based="Heading2")
    + style("Flat", "Looks like a heading", based="Heading1", inner="<w:pPr><w:outlineLvl w:val='9'/></w:pPr>")
    + style("Titre2", "Titre 2")
    + style("HChG", "_ H _Ch_G")
    + style("Quote", "Quote")
    + style("TOC1", "toc 1")
    + style("Bib", "Bibliography")
)
KINDS = [
    (p("Background", "Heading1"), "heading", 1, "a built-in heading"),
    (p("Background", "Mine"), "heading", 2, "a style made from one"),
    (p("Background is what it gives.", "Flat"), "paragraph", 0, "a style that takes the level back"),
    (p("Contexte", "Titre2"), "heading", 2, "a heading by its French name"),
    (p("Background", "HChG"), "heading", 1, "a heading of the UN template"),
    (p("Background", "", '<w:outlineLvl w:val="2"/>'), "heading", 3, "a level of the paragraph's own"),
    (p("We were told to leave.", "Quote"), "quote", 0, "a quotation"),
    (p("Aster Watch, Report (2019).", "Bib"), "reference", 0, "an entry of a bibliography"),
]


@pytest.mark.parametrize(("body", "kind", "depth", "reason"), KINDS, ids=[row[3] for row in KINDS])
def test_kinds(body: str, kind: str, depth: int, reason: str) -> None:
    passages = read(docx(p("Some text stands here.") + body + p("More text follows."), styles=STYLES)).flow.passages
    named = [passage for passage in passages if passage.kind != "paragraph"]
    assert [(passage.kind, passage.level) for passage in named] == ([(kind, depth)] if kind != "paragraph" else []), (
        reason
    )


def test_contents_stand_in_the_text_and_not_in_the_flow() -> None:
    document = read(docx(p("Background 3", "TOC1") + p("Text."), styles=STYLES))
    assert "Background 3" in document.text
    assert document.flow.text == "Text."


PARAGRAPH = "The authorities held forty women in the county for longer than the law allows, without charge."
BOLD = [
    (r("Conditions in detention", "<w:b/>"), True, "a bold line above text"),
    (r("Conditions", "<w:b/>") + r(" in detention."), False, "a line only partly bold"),
    (r("Conditions in detention", '<w:u w:val="single"/>'), True, "an underlined line"),
    (r("Conditions in detention", "<w:i/>"), True, "a line in italics between plain ones"),
    (r("They held us for days, and then;", "<w:b/>"), False, "a bold clause"),
    (r(PARAGRAPH + " " + PARAGRAPH + " " + PARAGRAPH, "<w:b/>"), False, "a bold paragraph"),
]


@pytest.mark.parametrize(("runs", "heads", "reason"), BOLD, ids=[row[2] for row in BOLD])
def test_headings_by_type(runs: str, heads: bool, reason: str) -> None:
    body = p(PARAGRAPH) + p(runs) + p(PARAGRAPH) * 8
    kinds = [kind for kind, _, _ in shape(read(docx(body)))]
    assert (kinds[1] == "heading") is heads, reason


def test_a_document_all_in_bold_has_no_headings_by_bold() -> None:
    body = "".join(p(r(f"{PARAGRAPH} {n}", "<w:b/>")) for n in range(5))
    assert {kind for kind, _, _ in shape(read(docx(body)))} == {"paragraph"}


def test_headings_below_one_another_by_size() -> None:
    body = (
        p(r("Findings", '<w:b/><w:sz w:val="32"/>'))
        + p(PARAGRAPH)
        + p(r("Schools", '<w:b/><w:sz w:val="24"/>'))
        + p(PARAGRAPH) * 4
    )
    passages = read(docx(body)).flow.passages
    assert [passage.level for passage in passages if passage.kind == "heading"] == [1, 2]


TYPED = [
    (r("(a)") + r(inner="<w:tab/>") + r("to ratify"), ("item", "(a)", "to ratify"), "a letter and a tab"),
    (r("12.") + r(inner="<w:tab/>") + r("The Committee met."), ("paragraph", "12", "The Committee met."), "a number"),
    (r("– to ratify it"), ("item", "–", "to ratify it"), "a dash"),
    (r("118.3 Ratify the Protocol (Chile);"), ("paragraph", "118.3", "Ratify the Protocol (Chile);"), "a UPR number"),
    (r("A. Jones was held."), ("paragraph", "", "A. Jones was held."), "an initial is no number"),
    (r("2019 was worse."), ("paragraph", "", "2019 was worse."), "nor is a year"),
]


@pytest.mark.parametrize(("runs", "expected", "reason"), TYPED, ids=[row[2] for row in TYPED])
def test_numbers_that_were_typed(runs: str, expected: tuple[str, str, str], reason: str) -> None:
    assert shape(read(docx(p(PARAGRAPH) + p(runs) + p(PARAGRAPH))))[1] == expected, reason


def test_a_masthead_in_a_table_stands_in_lines_at_the_top() -> None:
    masthead = table(
        ["", p(r("A/HRC/40/NGO/12", "<w:b/>"))],
        [p("General Assembly"), p("Distr.: General") + p("4 March 2019") + p("Original: English")],
    )
    lines = read(docx(masthead + p("Human Rights Council"))).text.split("\n")
    assert lines[:9] == [
        "A/HRC/40/NGO/12",
        "",
        "General Assembly",
        "",
        "Distr.: General",
        "4 March 2019",
        "Original: English",
        "",
        "Human Rights Council",
    ]


def test_cells_are_read_row_by_row_nested_tables_in_place() -> None:
    inner = table(["inner 1", "inner 2"])
    body = table(["State", "Number"], [p("before") + inner + p("after"), "40"])
    assert [(kind, said) for kind, _, said in shape(read(docx(body)))] == [
        ("cell", said) for said in ("State", "Number", "before", "inner 1", "inner 2", "after", "40")
    ]


def test_a_cell_merged_into_the_one_above_is_not_read() -> None:
    body = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
        + p("Kenya")
        + "</w:tc><w:tc>"
        + p("2019")
        + "</w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
        + p("hidden")
        + "</w:tc><w:tc>"
        + p("2020")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert words(body) == ["Kenya", "2019", "2020"]


def test_a_frame_of_one_cell_is_no_table() -> None:
    assert [kind for kind, _, _ in shape(read(docx(table([p(PARAGRAPH)]) + p(PARAGRAPH))))] == [
        "paragraph",
        "paragraph",
    ]


def test_a_bold_row_across_a_table_is_a_heading() -> None:
    band = p(r("Theme: detention", "<w:b/>"))
    body = table(["Recommendation", "Position"], [band], ["140.7 Ratify the Protocol (Chile);", "Supported"])
    assert shape(read(docx(body)))[2] == ("heading", "", "Theme: detention")


def test_rows_that_a_tracked_change_takes_out_are_out() -> None:
    body = (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
        + p("gone")
        + "</w:tc></w:tr><w:tr><w:tc>"
        + p("kept")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert words(body) == ["kept"]


def test_a_paragraph_whose_mark_was_deleted_runs_on_into_the_next() -> None:
    body = p("The women ", "", "<w:rPr><w:del/></w:rPr>") + p("were held.")
    assert words(body) == ["The women were held."]


HEADER = '<w:sectPr><w:headerReference w:type="{}" r:id="header1"/>{}</w:sectPr>'


def test_the_header_of_the_first_page_stands_at_the_top() -> None:
    section = HEADER.format("first", "<w:titlePg/>") + ""
    document = read(docx(p("Body.") + section, headers={"header1": p("A/HRC/40/NGO/12")}))
    assert shape(document) == [("head", "", "A/HRC/40/NGO/12"), ("paragraph", "", "Body.")]


def test_a_running_head_that_only_counts_pages_is_left_out_of_the_flow() -> None:
    head = p(r("Page ") + field(" PAGE ", r("3")) + r(" of ") + field(" NUMPAGES ", r("9")))
    document = read(docx(p("Body.") + HEADER.format("default", ""), headers={"header1": head}))
    assert document.flow.text == "Body."


def test_the_strict_form_of_the_standard_is_read() -> None:
    data = docx(p(r("Women were held.", "<w:b/>") + note_mark(1)), footnotes={1: "A note."})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        name: part.replace(usual, strict).replace(office, b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, part in parts.items()
    }
    document = read(package(parts))
    assert document.flow.text.split("\n") == ["Women were held.", "A note."]
    assert len(document.flow.marks) == 1


def test_places_name_part_and_paragraph() -> None:
    document = read(docx(p("One.") + p("") + p(r("Three.") + note_mark(1)), footnotes={1: "A note."}))
    assert document.place(document.text.index("Three")).index == 3
    assert document.place(document.text.index("A note")).part == "word/footnotes.xml"
    assert document.pages == 0


FINDINGS = [
    (p(f"<w:ins>{r('new')}</w:ins>"), "tracked-changes"),
    (p(r("said") + '<w:r><w:commentReference w:id="1"/></w:r>'), "comments"),
    (p(r("seen") + r("unseen", "<w:vanish/>")), "hidden-text"),
    (p(""), "no-text"),
]


@pytest.mark.parametrize(("body", "rule"), FINDINGS, ids=[row[1] for row in FINDINGS])
def test_findings(body: str, rule: str) -> None:
    assert rule in rules(read(docx(body)))


def test_a_plain_file_has_no_findings() -> None:
    assert rules(read(docx(p("Women were held.")))) == []


GAPS = [
    (p("One.") + p("Two."), "One.\nTwo.\n", "no blank space"),
    (p("One.") + p("") + p("Two."), "One.\n\nTwo.\n", "an empty paragraph"),
    (p("One.", "", '<w:spacing w:after="120"/>') + p("Two."), "One.\n\nTwo.\n", "space after"),
    (p("One.") + p("Two.", "", '<w:spacing w:before="120"/>'), "One.\n\nTwo.\n", "space before"),
    (p("One.", "Spaced") + p("Two.", "Spaced"), "One.\n\nTwo.\n", "space by style"),
    (p("One.", "Close") + p("Two.", "Close"), "One.\nTwo.\n", "but none between paragraphs of a style that says so"),
]


@pytest.mark.parametrize(("body", "text", "reason"), GAPS, ids=[row[2] for row in GAPS])
def test_blank_space_between_paragraphs_is_a_blank_line_of_the_text(body: str, text: str, reason: str) -> None:
    space = '<w:pPr><w:spacing w:after="200"/>{}</w:pPr>'
    styles = style("Spaced", "Spaced", space.format("")) + style(
        "Close", "Close", space.format("<w:contextualSpacing/>")
    )
    assert read(docx(body, styles=styles)).text == text, reason


def test_entries_parted_by_line_breaks_are_passages_of_their_own() -> None:
    lines = ("1. Aster Watch, Held Without Charge (2019).", "2. Ibid., p. 4.", "3. Fair Thread, Looms (2020).")
    broken = r(lines[0]) + r(inner="<w:br/>") + r(lines[1]) + r(inner="<w:br/>") + r(lines[2])
    document = read(docx(p(PARAGRAPH) + p(broken)))
    assert [words for _, _, words in shape(document)][1:] == [line[3:] for line in lines]


def test_a_line_break_within_a_sentence_is_a_blank() -> None:
    broken = (
        r("The authorities held forty women") + r(inner="<w:br/>") + r("in the county for longer than the law allows.")
    )
    assert words(p(PARAGRAPH) + p(broken))[1:] == [
        "The authorities held forty women in the county for longer than the law allows."
    ]
