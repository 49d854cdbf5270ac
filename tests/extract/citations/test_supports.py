"""What a citation stands behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

BEHIND = [
    ("Wells are dry (Molnar, 2019).", ["Wells are dry"], "the sentence so far"),
    ("Fields burn. Wells are dry (Molnar, 2019).", ["Wells are dry"], "not the sentence before"),
    ("Wells are dry. (Molnar, 2019). Fields burn.", ["Wells are dry."], "after the full stop: the sentence before"),
    (
        "Wells are dry (Molnar, 2019), and fields burn (Okello, 2020).",
        ["Wells are dry", "and fields burn"],
        "back to the citation before, the 'and' included",
    ),
    ("Wells are dry (Molnar, 2019; Okello, 2020).", ["Wells are dry", "Wells are dry"], "two in one bracket share"),
    ("Wells are dry (Molnar, 2019) - and fields burn (Okello, 2020).", ["Wells are dry", "and fields burn"], "a dash"),
    ("Selon Molnar (2019), les puits sont à sec.", ["les puits sont à sec"], "a source that opens the sentence"),
    (
        "According to resolution 5/1, the review is universal.",
        ["the review is universal"],
        "a resolution that opens it",
    ),
    ("Molnar (2019) writes that wells are dry.", ["wells are dry"], "a narrative mention"),
    ("As Molnar (2019) has shown, wells are dry.", ["wells are dry"], "the reporting verb is no part"),
    (
        "In its observations (CRC/C/ZMB/CO/5, para. 3), the Committee regretted this.",
        ["the Committee regretted this."],
        "words that only introduce what follows",
    ),
    (
        "Smith (2019) and Jones (2020) found that wells are dry.",
        ["wells are dry", "wells are dry"],
        "two in one breath",
    ),
    (
        "D'après le recensement (INS, 2019), les puits sont secs ; au nord, tout brûle (ibid., p. 12).",
        ["les puits sont secs", "au nord, tout brûle"],
        "an opening, then a second part with its own",
    ),
    (
        "Mr. President, as the expert noted (A/HRC/43/53, para. 40), wells are dry.",
        ["wells are dry"],
        "after an address",
    ),
    ("- Wells are dry (Molnar, 2019);\n- Fields burn.", ["Wells are dry"], "an item of a list"),
    ("> Wells are dry. Fields burn.\n\n(Molnar, 2019)", ["Wells are dry. Fields burn."], "a quotation above"),
]


@pytest.mark.parametrize(("text", "supports", "reason"), BEHIND, ids=[row[2] for row in BEHIND])
def test_supports(seen: Callable[..., list[Any]], text: str, supports: list[str], reason: str) -> None:
    assert [(s.supports or "").rstrip(".") for s in seen(text)] == [words.rstrip(".") for words in supports], reason


NOTED = [
    ("Wells are dry.1 Fields burn.2", ["Wells are dry.", "Fields burn."], "after the stop"),
    ("Wells are dry,1 and fields burn.2", ["Wells are dry", "and fields burn."], "after a comma"),
    ("Wells are dry1 and fields burn.2", ["Wells are dry", "and fields burn."], "before a joint"),
    (
        "In the north wells are dry;1 in the south fields burn.2",
        ["In the north wells are dry", "in the south fields burn."],
        "a semicolon",
    ),
    (
        "During its review Tunisia1 accepted all of it. Fields burn.2",
        ["During its review Tunisia accepted all of it", "Fields burn."],
        "on a name in mid-sentence: its own part of the sentence",
    ),
    (
        "The advice of France to Chad1 on the wells and that of Mexico to Togo2 on the fields were vague.",
        ["The advice of France to Chad on the wells", "and that of Mexico to Togo on the fields were vague"],
        "two names, parted where the second begins",
    ),
]


@pytest.mark.parametrize(("body", "supports", "reason"), NOTED, ids=[row[2] for row in NOTED])
def test_note_marks(seen: Callable[..., list[Any]], body: str, supports: list[str], reason: str) -> None:
    notes = "\n\n# Notes\n\n1. Vera Molnar, The Empty Well, 2021.\n2. Rivers Council, Annual Report, 2020."
    assert [(s.supports or "").rstrip(".") for s in seen(body + notes)] == [w.rstrip(".") for w in supports], reason


def test_marks_stacked_and_bracket_beside_mark(seen: Callable[..., list[Any]]) -> None:
    text = "Wells are dry (Molnar, 2019).[1] Fields burn.\n\n# Notes\n\n[1] Rivers Council, Report, 2020."
    assert next(s.supports for s in seen(text)) == "Wells are dry"
    assert all(s.supports and s.supports.startswith("Wells are dry") for s in seen(text))
