"""Round trips: one statement through the word processors that people use must read the same in every format.

The Word file is made here; LibreOffice and pandoc turn it into the others. Where they are not installed, these tests
are skipped.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from averment.readers.open import open_document
from tests.making.sound import assert_sound, shape, ties
from tests.making.word import docx, level, listed, note_mark, numbering, p, r, style, table

TEXT = (
    "The authorities held forty women in the county for longer than the law allows, and no court has heard any of them "
    "since the spring of last year, when the governor closed the district court."
)
STYLES = (
    style("Normal", "Normal")
    + style("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')
    + style("Heading2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>')
)
LISTS = numbering(
    {0: level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)"), 1: level(0, "bullet", "•")}, {1: 0, 2: 1}
)
PAPER = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)


def statement() -> bytes:
    """A statement with headings, notes, lists, a link and a table."""
    link = f'<w:hyperlink r:id="rId9">{r("our report")}</w:hyperlink>'
    return docx(
        p("Background", "Heading1")
        + p(r(TEXT) + note_mark(1) + r(f" {TEXT}") + note_mark(2))
        + p("Detention", "Heading2")
        + p(r("See ") + link + r(f" of last year. {TEXT}"))
        + p(TEXT, "", listed(1)) * 2
        + p("to ratify the Convention against Torture without delay;", "", listed(1, 1))
        + p("to report on it.", "", listed(1, 1))
        + p(TEXT, "", listed(1))
        + p("forty women held", "", listed(2))
        + p("two courts closed", "", listed(2))
        + p(TEXT)
        + table(["State", "Visits"], ["Kenya", "two"], ["Freedonia", "three"])
        + p(TEXT)
        + p("Recommendations", "Heading1")
        + p("We urge the Government to release them.")
        + PAPER,
        styles=STYLES,
        numbering=LISTS,
        footnotes={1: "Aster Watch, Held Without Charge (2019), p. 4.", 2: "Ibid., p. 9."},
        links={"rId9": "https://example.org/report"},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("trips")
    (made / "a.docx").write_bytes(statement())
    return made


def expected() -> list[tuple[str, str]]:
    return [(kind, words) for kind, _, words in shape(open_document(statement(), "a.docx"))]


@pytest.mark.parametrize("form", ["odt", "html", "pdf", "docx"])
def test_through_libreoffice(folder: Path, form: str) -> None:
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    out = folder / form
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(out), str(folder / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = assert_sound(open_document(out / f"a.{form}"))
    assert [(kind, words) for kind, _, words in shape(document)] == expected()
    assert [(label, note) for _, label, note in ties(document)] == [
        ("1", "Aster Watch, Held Without Charge (2019), p. 4."),
        ("2", "Ibid., p. 9."),
    ]


@pytest.mark.parametrize("form", ["odt", "html", "docx", "md"])
def test_through_pandoc(folder: Path, form: str) -> None:
    pandoc = shutil.which("pandoc")
    if not pandoc:
        pytest.skip("pandoc is not installed")
    made = folder / f"p.{form}"
    command = [pandoc, str(folder / "a.docx"), "-o", str(made), "--wrap=none"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    document = assert_sound(open_document(made))
    cells = [words for kind, words in expected() if kind == "cell"]
    kept = [(kind, words) for kind, words in expected() if kind != "cell"]
    found = [(kind, words) for kind, _, words in shape(document) if words not in cells]
    assert [words for _, words in found if not set(words) <= set("- ")] == [words for _, words in kept]
    assert [label for _, label, _ in ties(document)] == ["1", "2"]
    assert [link.url for link in document.flow.links] == ["https://example.org/report"]
