"""PDF files: reading order, lines that raised type breaks, note marks, cells, links, pages, and what is odd."""

from __future__ import annotations

import pytest

from averment.errors import BrokenDocument, EncryptedDocument
from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.pdf import Page, empty_pages, pdf
from tests.making.sound import assert_sound, rules, shape, ties

LINES = [
    "The authorities held forty women in the county for longer than the",
    "law allows, and no court has heard any of them since the spring of",
    "last year, when the governor closed the district court.",
]


def read(*pages: Page, password: str = "", script: str = "") -> Document:
    return assert_sound(open_document(pdf(pages, password=password, script=script), "made.pdf"))


def printed(document: Document) -> list[str]:
    """The lines of the text, without blank ones."""
    return [line.strip("\f") for line in document.text.split("\n") if line.strip()]


def test_lines_of_a_paragraph_are_joined_in_the_flow_and_kept_in_the_text() -> None:
    document = read(Page().column(72, 700, LINES))
    assert printed(document) == LINES
    assert document.flow.text == " ".join(LINES)


def test_blank_space_parts_paragraphs() -> None:
    document = read(Page().column(72, 700, LINES).column(72, 700 - 3 * 13 - 10, LINES))
    assert [kind for kind, _, _ in shape(document)] == ["paragraph", "paragraph"]


def test_what_is_drawn_last_and_stands_above_is_read_first() -> None:
    page = Page().column(72, 700, LINES).say(72, 780, "United Nations").say(400, 780, "A/HRC/40/NGO/12")
    assert printed(read(page))[:3] == ["United Nations", "A/HRC/40/NGO/12", LINES[0]]


def test_what_is_drawn_first_and_stands_below_is_read_last() -> None:
    page = Page().say(300, 40, "GE.19-04012 (E)").say(72, 740, "Women in detention").column(72, 700, LINES)
    assert printed(read(page)) == ["Women in detention", *LINES, "GE.19-04012 (E)"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line {n} goes on and on" for n in range(12)]
    right = [f"right column line {n} goes on and on" for n in range(12)]
    assert printed(read(Page().column(50, 700, left).column(320, 700, right))) == left + right


def test_a_title_over_two_columns_drawn_last() -> None:
    left = [f"left column line {n} goes on and on" for n in range(5)]
    right = [f"right column line {n} goes on and on" for n in range(5)]
    page = (
        Page()
        .column(50, 700, left)
        .column(320, 700, right)
        .say(100, 760, "A title that stands over both of the columns", 16)
    )
    assert printed(read(page))[0] == "A title that stands over both of the columns"


def test_raised_digits_are_note_marks_tied_to_the_notes_at_the_foot() -> None:
    page = Page().column(72, 700, LINES[:2])
    page.say(72, 674, "last year.").say(112, 679, "1", 7).say(115.5, 674, " In 2012").say(152.5, 679, "2", 7).say(
        156, 674, " it grew."
    )
    page.say(72, 120, "1", 6).say(78, 116, "Aster Watch, Held Without Charge (2019), p. 4.", 9)
    page.say(72, 105, "2", 6).say(78, 101, "Ibid., p. 9.", 9)
    document = read(page, Page().column(72, 700, LINES))
    assert "last year.¹ In 2012² it grew." in document.text
    assert [(label, note) for _, label, note in ties(document)] == [
        ("1", "Aster Watch, Held Without Charge (2019), p. 4."),
        ("2", "Ibid., p. 9."),
    ]


def test_a_number_that_is_not_raised_stays_what_it_is() -> None:
    document = read(Page().say(72, 700, "In 2012 some 70.1 per cent of 189 women were held under article 9.1 there."))
    assert document.text.strip() == "In 2012 some 70.1 per cent of 189 women were held under article 9.1 there."


def test_a_row_of_a_table_is_read_cell_by_cell() -> None:
    page = Page().column(72, 700, LINES)
    for n, row in enumerate((("State", "Visits", "Reports"), ("Kenya", "two", "three"))):
        for x, cell in zip((72, 220, 380), row, strict=True):
            page.say(x, 600 - 14 * n, cell)
    assert shape(read(page.column(72, 540, LINES)))[1:7] == [
        ("cell", "", cell) for cell in ("State", "Visits", "Reports", "Kenya", "two", "three")
    ]


def test_a_number_and_its_paragraph_are_not_parted() -> None:
    page = Page().say(72, 700, "12.").say(108, 700, LINES[0][:60]).column(72, 687, LINES[1:])
    assert shape(read(page))[0][:2] == ("paragraph", "12")


def test_hyphens_at_line_ends() -> None:
    page = Page().column(
        72,
        700,
        ["The authorities of the county held the women in deten-", "tion for longer than the law allows there."],
    )
    document = read(page)
    assert "deten-\ntion" in document.text
    assert document.flow.text.startswith("The authorities of the county held the women in detention for")


def test_running_heads_and_page_numbers_are_left_out_of_the_flow() -> None:
    pages = []
    for n in range(1, 5):
        page = Page().say(72, 800, "Aster Watch - Submission on Freedonia").say(300, 40, str(n))
        pages.append(page.column(72, 740, [f"On day {n} of the visit we saw this:", *LINES]))
    document = read(*pages)
    assert "Submission" not in document.flow.text
    assert document.text.count("Submission on Freedonia") == 4
    assert document.pages == 4


def test_a_paragraph_cut_by_a_page_is_one_passage() -> None:
    first = Page().say(72, 800, "Aster Watch").column(72, 700, LINES[:2]).say(300, 40, "1")
    second = (
        Page()
        .say(72, 800, "Aster Watch")
        .column(72, 740, [LINES[2] + " It has", "not opened since."])
        .say(300, 40, "2")
    )
    document = read(first, second)
    assert document.flow.text == " ".join([*LINES, "It has not opened since."])
    assert document.place(document.text.index("last year")).page == 2


def test_headings_by_type() -> None:
    page = (
        Page()
        .say(72, 740, "Findings on detention", 15, "bold")
        .column(72, 700, LINES)
        .say(72, 640, "Women", 11, "bold")
    )
    assert [words for kind, _, words in shape(read(page.column(72, 620, LINES))) if kind == "heading"] == [
        "Findings on detention",
        "Women",
    ]


def test_links_over_words() -> None:
    page = (
        Page()
        .say(72, 700, "We refer to our report of last year.", 12)
        .link(150, 696, 197, 710, "https://example.org/r")
    )
    flow = read(page).flow
    assert [link.url for link in flow.links] == ["https://example.org/r"]
    assert "report" in flow.text[flow.links[0].start : flow.links[0].end]


def test_a_link_over_an_address_that_is_printed_is_none() -> None:
    page = Page().say(72, 700, "https://example.org/r", 12).link(72, 696, 180, 710, "https://example.org/r")
    assert read(page).flow.links == ()


def test_ligatures_are_spelt_out() -> None:
    document = read(Page().say(72, 700, "The office of the governor"))
    assert "office" in document.text


def test_pages_without_text_are_named() -> None:
    document = read(
        Page().column(72, 700, LINES), Page().picture(), Page().picture(), Page().column(72, 700, LINES), Page()
    )
    told = [finding.message for finding in document.findings if finding.rule == "page-without-text"]
    assert len(told) == 1
    assert told[0].startswith("pages 2-3, 5")


def test_a_scanned_document_is_told() -> None:
    document = read(Page().picture(), Page().picture())
    assert rules(document) == ["page-without-text", "no-text"]
    assert document.pages == 2
    assert document.flow.passages == ()


def test_empty_pages_are_not_called_pictures() -> None:
    assert all("pictures" not in f.message for f in open_document(empty_pages(3), "empty.pdf").findings)


def test_a_password_is_asked_for_once_and_named() -> None:
    with pytest.raises(EncryptedDocument, match=r"made\.pdf: it is locked by a password; remove the password"):
        read(Page().column(72, 700, LINES), password="secret")


def test_scripts_are_told_and_not_run() -> None:
    assert "scripts" in rules(read(Page().column(72, 700, LINES), script="app.alert(1)"))


def test_a_file_cut_short_is_mended_or_refused() -> None:
    whole = pdf([Page().column(72, 700, LINES) for _ in range(6)])
    seen = set()
    for share in range(1, 10):
        try:
            document = assert_sound(open_document(whole[: len(whole) * share // 10], "cut.pdf"))
        except BrokenDocument:
            seen.add("refused")
        else:
            assert "cut-short" in rules(document)
            seen.add("mended")
    assert seen == {"refused", "mended"}


def test_a_bullet_smaller_than_its_words_does_not_part_them() -> None:
    page = (
        Page()
        .say(72, 700, "\u2022", 7)
        .say(84, 700, "The authorities held forty women in the county, and")
        .column(84, 687, ["no court has heard any of them."])
    )
    assert shape(read(page)) == [
        ("item", "•", "The authorities held forty women in the county, and no court has heard any of them.")
    ]


def test_a_title_that_running_heads_repeat_is_kept() -> None:
    towns = ["Aldea", "Brook", "Corvo", "Drum", "Elster", "Fell"]
    pages = []
    for n, town in enumerate(towns):
        head = (
            Page().say(72, 800, "Women in detention", 9) if n else Page().say(72, 780, "Women in detention", 22, "bold")
        )
        said = f"In the prison of {town} the women said that no court had heard them, and the warden of {town}"
        pages.append(
            head.column(72, 740, [said, f"of {town} told us to come back", f"to {town} in the spring of next year."])
        )
    assert read(*pages).flow.text.startswith("Women in detention\n")
    assert read(*pages).flow.text.count("Women in detention") == 1


def test_a_link_over_two_lines_is_one() -> None:
    page = Page().column(
        72,
        700,
        [
            "The authorities held forty women in the county under the Act",
            "No. 32 of 2011, and no court has heard them.",
        ],
    )
    page.link(330, 696, 540, 710, "https://example.org/act").link(72, 683, 138, 697, "https://example.org/act")
    flow = read(page).flow
    assert [flow.text[link.start : link.end] for link in flow.links] == ["Act No. 32 of 2011"]
