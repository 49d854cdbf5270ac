"""Lines gathered into paragraphs, items, headings, quotations and cells."""

from __future__ import annotations

import pytest

from averment.readers.layout import Line, lay_out
from averment.readers.text import flow_of

WRAPPED = (
    "In 2019 the Government leased four fifths of the shore of the lake to one company, whose cages\n"
    "now stand where the boats of fourteen villages used to land their catch. The fishers were not\n"
    "asked.\n"
    "By 2021 the catch had fallen by half. Children were taken out of school to sell charcoal on the\n"
    "road, and two of them were killed by lorries.\n"
)


def passages(text: str) -> list[tuple[str, str, str]]:
    flow = flow_of(text)
    return [(p.kind, p.label, flow.text[p.start : p.end]) for p in flow.passages]


def test_paragraphs_without_blank_lines_are_told_by_their_short_last_lines() -> None:
    found = [text for _, _, text in passages(WRAPPED)]
    assert [text[:7] for text in found] == ["In 2019", "By 2021"]
    assert found[0].endswith("The fishers were not asked.")


TABLE = [
    ("One line\nand the next.", [("paragraph", "", "One line and the next.")], "a line that goes on in lower case"),
    ("First.\n\nSecond.", [("paragraph", "", "First."), ("paragraph", "", "Second.")], "a blank line parts"),
    ("11.\nThe Committee met.", [("paragraph", "11", "The Committee met.")], "a number on a line of its own"),
    ("●\n\nThe law fails.", [("item", "●", "The law fails.")], "a bullet on a line of its own"),
    (
        "2.1. It began.\n\n2.2. It ended.",
        [("paragraph", "2.1", "It began."), ("paragraph", "2.2", "It ended.")],
        "2.1.",
    ),
    ("118.3 Ratify it (Chile);", [("paragraph", "118.3", "Ratify it (Chile);")], "a recommendation's number"),
    ("- one;\n- two.", [("item", "-", "one;"), ("item", "-", "two.")], "hyphens"),
    ("(a) one;\n(b) two.", [("item", "(a)", "one;"), ("item", "(b)", "two.")], "letters"),
    ("1) one;\n2) two.", [("item", "1)", "one;"), ("item", "2)", "two.")], "numbers with a parenthesis"),
    (
        "• One that is\n  broken.\n• Two.",
        [("item", "•", "One that is broken."), ("item", "•", "Two.")],
        "items over lines",
    ),
    ("> said\n> she", [("quote", "", "said she")], "a quotation's marks stay out"),
    ("| a | b |\n|---|---|\n| c | d |", [("cell", "", c) for c in "abcd"], "cells of a table"),
    ("<!-- no\nmatter -->\nText here.", [("paragraph", "", "Text here.")], "a comment over two lines"),
    ("---\ntitle: A\ntags:\n  - x\n---\nText.", [("paragraph", "", "Text.")], "settings at the top of a file"),
    ("Text [here][1].\n\n[1]: https://a.example.org", [("paragraph", "", "Text here.")], "a link's definition"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE)
def test_blocks(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    assert passages(text) == expected, reason


NESTED = [
    ("- a\n- b\n", [1, 1], "siblings"),
    ("- a\n  - b\n- c\n", [1, 2, 1], "by indent"),
    ("• a\no Bees\n• c\n", [1, 2, 1], "by mark"),
    ("(a) a\n(b) b\n(i) i\n(ii) ii\n(c) c\n", [1, 1, 1, 1, 1], "letters and numerals of one form are not told apart"),
    ("- a\n\nText between.\n\n- b\n", [1, 1], "two lists"),
]


@pytest.mark.parametrize(("text", "levels", "reason"), NESTED)
def test_levels_of_items(text: str, levels: list[int], reason: str) -> None:
    assert [p.level for p in flow_of(text).passages if p.kind == "item"] == levels, reason


CUT = [
    ("The pact of 1986 guarantees the return of all nationals who had lived beyond the border for years, and who\n\n"
     "have escaped.",
     "beyond the border for years, and who have escaped.", "a blank line in mid-sentence"),
    ("The relevance\n\n7\n\n\fof the law is great.", "The relevance of the law is great.", "a page in mid-sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "end", "reason"), CUT)
def test_sentences_cut_apart_are_joined(text: str, end: str, reason: str) -> None:
    flow = flow_of(text)
    assert len(flow.passages) == 1, reason
    assert flow.text.endswith(end), reason


APART = [
    ("Somalia should:\n\nadopt the bill;\n\nfree the elders.", 3, "items without bullets"),
    ("We ask that\n\n- the law be passed", 2, "a list after a lead-in"),
    ("Dear Commissioners,\n\nwe write to you today.", 2, "a salutation"),
    ("Geneva\n\nMay 2020", 2, "short lines"),
]


@pytest.mark.parametrize(("text", "count", "reason"), APART)
def test_what_is_not_joined(text: str, count: int, reason: str) -> None:
    assert len(passages(text)) == count, reason


def test_inline_letters_at_the_start_of_a_line_are_no_items() -> None:
    text = (
        "30.\nThe Committee recommended that the State party (a) end forced marriages of children and;\n"
        "(c) raise awareness in the villages of the harm that such marriages do to girls and (d) pay.\n"
    )
    assert [label for _, label, _ in passages(text)] == ["30"]


def test_type_parts_lines_of_different_size() -> None:
    text = "The right to food\nPeople in the north went hungry in the year of the drought."
    flow = lay_out(text, [Line(0, 17, 1, True, size=14.0, bold=True), Line(18, 77, 1, size=10.0)])
    assert [p.kind for p in flow.passages] == ["heading", "paragraph"]


def test_a_first_line_set_in_begins_a_paragraph() -> None:
    lines = WRAPPED.split("\n")[:2]
    after = "    The rest of the fishers went to town, and there they were sent from door to door.\n"
    text = f"{lines[0]}\n{lines[1]} They.\n{after}"
    assert len(passages(text)) == 2
