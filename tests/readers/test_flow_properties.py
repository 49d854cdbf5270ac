"""What holds for the flow of any text whatever, and how long it may take."""

from __future__ import annotations

import html
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from averment.extract.sentences import sentences
from averment.model.document import Flow
from averment.readers.text import flow_of

PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\f", "\r\n", " ", "1", "12", "1. ", "1.1 ", "(a) ", "- ", "• ", "# ", "> ", "| ", "*", "**", "_",
        "[1]", "[^a]", "[^a]: ", "[1]: https://a.example.org", "](", "https://a.example.org/x-\n", "¹", "², ", ".1 ",
        "men2", "Notes\n", "References\n", "&amp;", "&#8212;", "<!--", "-->", "<b>", "\\*", "-\n", "---\n", "\u00ad",
        "\u2028", "é", "The law of 2019 fails. ", "word ", "GE.14-14064 (E)", "A/HRC/21/3", "7\n", "2 A, 2001.\n",
        "Women", "see p. 4",
        "\x00", "\x1d", "\u0130", "title: x\n", "118.3 Ratify (Chile);\n", "III. ", "\t", "[[1]](#f)", "{", "\ue000",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))
BLANKS = " \t\u00a0\u2009\u202f\u3000"


def check(flow: Flow, text: str) -> None:
    at = 0
    for n, passage in enumerate(flow.passages):
        assert passage.start == at + (1 if n else 0), "passages follow one another, one newline apart"
        assert passage.end > passage.start, "none is empty"
        words = flow.text[passage.start : passage.end]
        assert "\n" not in words
        assert "\r" not in words
        assert words[0] not in BLANKS
        assert words[-1] not in BLANKS
        at = passage.end
    assert at == len(flow.text)
    notes = [passage.kind in ("note", "reference") for passage in flow.passages]
    assert notes == sorted(notes), "notes and references come last"
    for i, char in enumerate(flow.text):
        offset = flow.offset(i)
        if char == "\n":
            continue
        assert 0 <= offset < len(text)
        source = text[offset]
        same = source == char or (char == " " and (source.isspace() or source == "&"))
        assert same or any(
            char in html.unescape(text[low : low + 40]) for low in range(max(0, offset - 34), offset + 1)
        )
    for mark in flow.marks:
        assert 0 <= mark.at <= len(flow.text)
        assert flow.passages[mark.note].kind in ("note", "reference")
    for link in flow.links:
        assert 0 <= link.start < link.end <= len(flow.text)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_character_of_the_flow_leads_back_to_the_text(text: str) -> None:
    flow = flow_of(text)
    check(flow, text)
    assert flow_of(text) == flow, "the same answer twice"


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr", "es", "und"]))
def test_sentences_cover_every_passage_in_order(text: str, language: str) -> None:
    flow = flow_of(text)
    covered: dict[int, list[tuple[int, int]]] = {}
    for sentence in sentences(flow, language):
        covered.setdefault(sentence.passage, []).append((sentence.start, sentence.end))
    assert sorted(covered) == list(range(len(flow.passages)))
    for index, spans in covered.items():
        passage = flow.passages[index]
        assert spans[0][0] == passage.start
        assert spans[-1][1] == passage.end
        for (_, end), (start, _) in itertools.pairwise(spans):
            assert end <= start
            assert flow.text[end:start].strip() == ""


HOSTILE = [
    "1. a\n", "[1] x\n", "* a\n", "#", "(a)\n", "a-\n", "see http://x.org/a\n", "**", "[a](", "_a_ ", "&amp;", "<!--",
    "Notes\n1 x\n", "1\n", "¹", "men1 and 2 ", "# Notes\n[1] x\n", "\f1\n", "> a\n", "|", "Word1\n1 Note a\n\f", "(",
    "“A. ",    "a. ", "[[1]](#a", "\\*", "Review*\n* a\n", "[^1]: a\n", "[1][1] ", "12 ", "....", " \n", "A. b\n\n",
    "Bibliography\n- x\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_length_alone(unit: str) -> None:
    small, large = (_seconds(unit * (size // len(unit))) for size in (30_000, 120_000))
    assert large < 12 * max(small, 0.004), f"four times the text took {large / max(small, 0.004):.1f} times as long"


def _seconds(text: str) -> float:
    best = 9.0
    for _ in range(2):
        begun = time.process_time()
        sentences(flow_of(text), "en")
        best = min(best, time.process_time() - begun)
    return best
