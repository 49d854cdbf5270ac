"""Words broken at a line's end: which hyphens go with the break."""

from __future__ import annotations

import pytest

from averment.readers.text import flow_of

BROKEN = [
    ("The obligation is abso-\nlute in law.", "The obligation is absolute in law.", "a broken word"),
    ("The non-\nrefoulement duty", "The non-refoulement duty", "a first part that keeps its hyphen"),
    ("a state-of-\nthe-art jail", "a state-of-the-art jail", "a compound that has one already"),
    ("Fact-finding was slow; fact-\nfinding failed.", "Fact-finding was slow; fact-finding failed.", "as elsewhere"),
    ("short- and\nlong-term harm", "short- and long-term harm", "a hanging hyphen stays, and so does the blank"),
    ("pre-\nand post-conflict", "pre- and post-conflict", "a hanging hyphen at the line's end"),
    ("a 16-\nyear-old girl", "a 16-year-old girl", "a number's hyphen"),
    ("the Afro-\nColombian people", "the Afro-Colombian people", "before a capital"),
    ("a soft\u00ad\nhyphen", "a softhyphen", "a soft hyphen is only a break"),
    ("la socio-\néconomie", "la socio-économie", "French"),
    ("el desarro-\nllo rural", "el desarrollo rural", "Spanish"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), BROKEN)
def test_line_ends(text: str, expected: str, reason: str) -> None:
    assert flow_of(text).text == expected, reason
