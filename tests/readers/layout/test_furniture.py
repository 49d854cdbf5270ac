"""Page furniture: what stays out of the flow, and what only looks like it."""

from __future__ import annotations

import pytest

from averment.readers.layout import lines_of
from averment.readers.layout.furniture import furniture
from averment.readers.text import flow_of

PAGE = "The villages were burnt at night and the people fled to the hills beyond the river bank.\n" * 3


def out_of(text: str) -> list[str]:
    lines = lines_of(text)
    said = [text[line.start : line.end] for line in lines]
    return [said[i] for i in sorted(furniture(lines, said))]


SINGLE = [
    ("GE.14-14064 (E)", "a job number with its language"),
    ("GE.09-14722 (E) 300709", "with a date"),
    ("*1414064*", "a bar code's number"),
    ("24-21873 2/3", "a job number and the page"),
    ("2/3 24-21873", "the page first"),
    ("---", "a rule"),
    ("___________", "a rule of underscores"),
    ("* * *", "asterisks that part sections"),
    ("&#8212;-", "a rule in character references"),
]


@pytest.mark.parametrize(("line", "reason"), SINGLE)
def test_lines_that_are_furniture_anywhere(line: str, reason: str) -> None:
    assert out_of(f"{PAGE}\n{line}\n\n{PAGE}") == [line], reason


@pytest.mark.parametrize(
    "foot", ["3", "- 3 -", "Page 3", "page 3 of 12", "3/12", "3 | 12", "[3]", "iii", "Página 3 de 12", "p. 3"]
)
def test_page_numbers_at_the_foot(foot: str) -> None:
    assert foot in out_of(f"{PAGE}\n{foot}\n\n\f{PAGE}")


def test_running_heads_repeat_whatever_their_numbers() -> None:
    text = "".join(f"Shadow Report 2021   {n}\n\n{PAGE}\n\f" for n in range(1, 6))
    assert out_of(text) == [f"Shadow Report 2021   {n}" for n in range(1, 6)]


def test_what_stands_between_number_and_edge_is_a_running_foot() -> None:
    assert out_of(f"{PAGE}\n24\nDelta Watch\n\n\f{PAGE}") == ["24", "Delta Watch"]


def test_a_symbol_repeated_is_furniture_and_its_first_stand_is_not() -> None:
    text = f"United Nations\nE/CN.6/2030/NGO/5\n{PAGE}\nE/CN.6/2030/NGO/5\n\n{PAGE}"
    assert out_of(text) == ["E/CN.6/2030/NGO/5"]
    assert flow_of(text).text.count("E/CN.6/2030/NGO/5") == 1


def test_a_symbol_that_a_masthead_names_among_other_words_is_furniture_further_on() -> None:
    text = f"United Nations   E/CN.6/2030/NGO/5\n{PAGE * 6}\nE/CN.6/2030/NGO/5\n\n{PAGE}"
    assert out_of(text) == ["E/CN.6/2030/NGO/5"]


def test_lone_numbers_that_rise_are_page_numbers_without_form_feeds() -> None:
    pages = "".join(f"{PAGE * 4}\n{n}\n\n" for n in range(1, 5))
    assert out_of(pages) == ["1", "2", "3", "4"]


KEPT = [
    (f"{PAGE}\n1\nDelta Watch, Night Raids, 2021.\n\n\f{PAGE}", "Delta Watch, Night Raids, 2021.", "a note"),
    (f"{PAGE}\nId.\n\n\f{PAGE}\nId.\n\n\f{PAGE}", "Id.", "a note that is a word, on two pages"),
    (f"Recommendations\n{PAGE}\n\nRecommendations\n{PAGE}", "Recommendations", "a heading that comes again"),
    ("The total is\n\n41\n\nand it rises.", "41", "a number alone in a short text"),
]


@pytest.mark.parametrize(("text", "line", "reason"), KEPT)
def test_what_only_looks_like_furniture(text: str, line: str, reason: str) -> None:
    assert line not in out_of(text), reason


def test_a_page_number_does_not_cut_a_sentence() -> None:
    first = "The provincial land office denied that any eviction of families had taken place and\nasked the court"
    flow = flow_of(
        f"{first}\n\n7\n\n\fto dismiss the claim of the village, which it did within a day of the hearing.\n"
    )
    assert "asked the court to dismiss" in flow.text
    assert len(flow.passages) == 1
