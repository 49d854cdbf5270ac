"""Works that do not exist, printed in ten citing styles and read back; no style may be read worse than its floor."""

from __future__ import annotations

import pytest

from averment.extract.citations.work import read_work
from tests.making.fields import agreement
from tests.making.styles import STYLES, WORKS

FLOOR = 0.97


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_read_back(style: str) -> None:
    right = wanted = found = 0
    for work in WORKS:
        printed = STYLES[style](work)
        meant = {"authors": printed.authors, "publisher": work.publisher, "title": work.title, "issued": work.year}
        counts = agreement(meant, read_work(printed.words))
        right, wanted, found = right + counts[0], wanted + counts[1], found + counts[2]
    assert 2 * right / (wanted + found) >= FLOOR


def test_there_are_works_and_styles_enough() -> None:
    assert len(WORKS) >= 60
    assert len(STYLES) >= 8
    assert {work.kind for work in WORKS} == {"article", "book", "chapter", "report", "news"}
