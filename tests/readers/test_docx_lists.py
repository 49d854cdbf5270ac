"""Lists of Word files: the numbers, letters and bullets that Word prints, worked out from the definitions."""

from __future__ import annotations

import pytest

from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.sound import assert_sound, shape
from tests.making.word import docx, level, listed, numbering, p, style


def read(data: bytes) -> Document:
    return assert_sound(open_document(data, "made.docx"))


def words(body: str, **parts: object) -> list[str]:
    """The words of each passage of a body."""
    return [said for _, _, said in shape(read(docx(body, **parts)))]  # type: ignore[arg-type]


PARAGRAPH = "The authorities held forty women in the county for longer than the law allows, without charge."

LISTS = numbering(
    {
        0: level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3)"),
        1: level(0, "bullet", "\uf0b7"),
        2: level(0, "upperRoman", "%1.") + level(1, "upperLetter", "%2.", '<w:pStyle w:val="Sub"/>'),
        3: level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"),
    },
    {
        1: 0,
        2: 1,
        3: (0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        4: 2,
        5: 3,
        6: 0,
    },
)


def labels(*items: tuple[int, int]) -> list[str]:
    body = "".join(p(f"Item {n} is long enough.", "", listed(*item)) for n, item in enumerate(items))
    return [label for _, label, _ in shape(read(docx(body, numbering=LISTS)))]


NUMBERED = [
    (((1, 0), (1, 0), (1, 0)), ["1", "2", "3"], "counts on"),
    (((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)), ["1", "(a)", "(b)", "2", "(a)"], "a deeper list starts anew under each"),
    (((1, 0), (1, 1), (1, 2), (1, 2)), ["1", "(a)", "i)", "ii)"], "three deep"),
    (((2, 0), (2, 0)), ["•", "•"], "a bullet of the symbol font"),
    (((1, 0), (6, 0)), ["1", "2"], "lists of one definition count on"),
    (((1, 0), (3, 0), (3, 0)), ["1", "7", "8"], "but not one that says where to start"),
    (((5, 0), (5, 1), (5, 1), (5, 0), (5, 1)), ["1", "1.1", "1.2", "2", "2.1"], "numbers of all depths"),
    (((4, 1),), ["A"], "a deeper item may come first"),
    (((9, 0),), [""], "a list that is not there numbers nothing"),
]


@pytest.mark.parametrize(("items", "expected", "reason"), NUMBERED, ids=[row[2] for row in NUMBERED])
def test_numbers_are_those_that_are_printed(
    items: tuple[tuple[int, int], ...], expected: list[str], reason: str
) -> None:
    assert labels(*items) == expected, reason


def test_letters_go_on_beyond_z_as_word_prints_them() -> None:
    lists = numbering({0: level(0, "lowerLetter", "%1)")}, {1: 0})
    document = read(docx(p("An item of the list.", "", listed(1)) * 28, numbering=lists))
    assert [label for _, label, _ in shape(document)][-3:] == ["z)", "aa)", "bb)"]


def test_a_style_numbers_its_paragraphs_and_a_heading_keeps_its_number() -> None:
    lists = numbering(
        {
            0: level(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>')
            + level(1, "upperLetter", "%2.", '<w:pStyle w:val="H2"/>')
        },
        {1: 0},
    )
    styles = style("H1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
        "H2", "heading 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    body = (
        p("Framework", "H1") + p("Scope", "H2") + p("Text.") + p("Bodies", "H2") + p("More text.") + p("Findings", "H1")
    )
    document = read(docx(body, styles=styles, numbering=lists))
    assert [said for kind, _, said in shape(document) if kind == "heading"] == [
        "I. Framework",
        "A. Scope",
        "B. Bodies",
        "II. Findings",
    ]


def test_numbering_of_a_paragraph_can_be_switched_off() -> None:
    styles = style("N", "Numbered", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("First.", "N") + p("Plain.", "N", '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("Second.", "N")
    assert [label for _, label, _ in shape(read(docx(body, styles=styles, numbering=LISTS)))] == ["1", "", "2"]


def test_short_numbered_titles_are_headings_that_keep_their_numbers() -> None:
    lists = numbering({0: level(0, "decimal", "%1.")}, {1: 0})
    body = "".join(
        p(title, "", listed(1)) + p(PARAGRAPH) + p(PARAGRAPH) for title in ("What happened", "What the law says")
    )
    assert [words for kind, _, words in shape(read(docx(body, numbering=lists))) if kind == "heading"] == [
        "1.\tWhat happened",
        "2.\tWhat the law says",
    ]
