"""Where sentences are cut, and which citations stand behind each piece."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.claims.cut import LEAST, pieces
from averment.model.citation import Mention, Source
from averment.model.claim import Claim, Request
from averment.model.document import Document, Flow, Matter, Passage, Sentence

Read = Callable[..., tuple[Claim, ...]]


def cut(text: str, cited: list[tuple[str, str]], asked: tuple[str, ...] = ()) -> list[tuple[str, tuple[int, ...]]]:
    """The pieces of one sentence; `cited` are a citation's words and the words that it stands behind."""
    mentions = tuple(
        Mention(
            text.find(words),
            text.find(words) + len(words),
            "inline" if words in text else "note",
            work=Source("w"),
            supports=(text.index(behind), text.index(behind) + len(behind)),
        )
        if words in text
        else Mention(
            len(text),
            len(text),
            "note",
            work=Source("w"),
            supports=(text.index(behind), text.index(behind) + len(behind)),
        )
        for words, behind in cited
    )
    requests = tuple(Request(text.index(words), text.index(words) + len(words), "urge") for words in asked)
    document = Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),)))
    matter = Matter(document, text.lower(), (Sentence(0, len(text), 0),))
    return [(text[piece.start : piece.end], piece.cites) for piece in pieces(matter, mentions, requests)]


def test_a_sentence_without_citations_is_one_piece() -> None:
    text = "The wells of the valley were closed in May."
    assert cut(text, []) == [(text, ())]


def test_brackets_stand_outside() -> None:
    text = "Two wells were closed in May (see Field, 2020), and three more in June [Marsh, p. 4]."
    first, second = "Two wells were closed in May", "and three more in June"
    assert cut(text, [("Field, 2020", first), ("Marsh, p. 4", second)]) == [(first, (0,)), (second, (1,))]


def test_two_sources_in_one_bracket_stand_behind_one_piece() -> None:
    text = "Two wells were closed in May (Field, 2020; Marsh, 2021)."
    behind = "Two wells were closed in May"
    assert cut(text, [("Field, 2020", behind), ("Marsh, 2021", behind)]) == [(behind, (0, 1))]


def test_notes_in_mid_sentence_cut_where_their_text_ends() -> None:
    text = "Two wells of the valley were closed in May, and three wells were poisoned in June."
    first, second = "Two wells of the valley were closed in May", "and three wells were poisoned in June."
    assert cut(text, [("note 1", first), ("note 2", second)]) == [(first, (0,)), (second, (1,))]


def test_what_follows_the_last_citation_is_a_piece_without_one() -> None:
    text = "A bill was adopted in May (Field, 2020), though it was never enacted."
    first = "A bill was adopted in May"
    assert cut(text, [("Field, 2020", first)]) == [(first, (0,)), ("though it was never enacted.", ())]


def test_a_citation_that_opens_the_sentence() -> None:
    text = "In (Field, 2020), two wells of the valley were closed."
    behind = "two wells of the valley were closed."
    assert cut(text, [("Field, 2020", behind)]) == [(behind, (0,))]


def test_linked_words_stay_in_the_sentence() -> None:
    text = "The council closed two wells of the valley in May."
    assert cut(text, [("closed two wells", text)]) == [(text, (0,))]


def test_an_unclosed_bracket_ends_with_its_citation() -> None:
    text = "Two wells were closed in May (Field, 2020 and nobody knew why it was done."
    behind = "Two wells were closed in May"
    assert cut(text, [("Field, 2020", behind)]) == [(behind, (0,)), ("and nobody knew why it was done.", ())]


def test_requests_are_left_out() -> None:
    text = "The wells are the only ones in the valley and the council should open them."
    assert cut(text, [], ("the council should open them",)) == [("The wells are the only ones in the valley", ())]


def test_sentences_that_a_citation_runs_across_are_one() -> None:
    text = "Two wells were closed (“Who Drank? And Why”, 2020)."
    passages = (Passage(0, len(text), "paragraph"),)
    middle = text.index("And")
    sentences = (Sentence(0, middle - 1, 0), Sentence(middle, len(text), 0))
    mention = Mention(text.index("“"), text.index(")"), "inline", work=Source("w"), supports=(0, 21))
    matter = Matter(Document("x", "", "text/plain", "en", text, Flow(text, passages)), text.lower(), sentences)
    assert [text[p.start : p.end] for p in pieces(matter, (mention,), ())] == ["Two wells were closed"]


SPANS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=6)


@given(st.text("ab (]),.", min_size=200, max_size=260), SPANS, SPANS, SPANS)
def test_pieces_lie_in_order_in_the_text(
    text: str, cited: list[tuple[int, int]], behind: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    """Whatever citations and requests say, pieces are in order, apart, long enough and inside the sentence."""
    supports = [(at, min(at + size, len(text))) for at, size in behind]
    mentions = tuple(
        Mention(
            at,
            min(at + size, len(text)),
            "inline",
            work=Source("w"),
            supports=supports[i] if i < len(supports) else None,
        )
        for i, (at, size) in enumerate(sorted(cited))
    )
    requests = tuple(Request(at, min(at + size, len(text)), "urge") for at, size in asked)
    document = Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),)))
    found = pieces(Matter(document, text, (Sentence(0, len(text), 0),)), mentions, requests)
    end = 0
    for piece in found:
        assert end <= piece.start < piece.end <= len(text)
        assert piece.end - piece.start >= LEAST
        assert list(piece.cites) == sorted(set(piece.cites))
        end = piece.end


@pytest.mark.parametrize("sentence", ["It was said (Smith, 2020) and ", "It was said (Smith, 2020 and (see ", "a" * 30])
def test_time_grows_with_length(sentence: str) -> None:
    """One line of three megabytes with a hundred thousand citations is cut in moments."""
    count = 100_000
    text = sentence * count
    size = len(sentence)
    mentions = tuple(
        Mention(i * size + 13, i * size + 24, "inline", work=Source("w"), supports=(i * size, i * size + 11))
        for i in range(count)
    )
    document = Document("x", "", "text/plain", "en", text, Flow(text, (Passage(0, len(text), "paragraph"),)))
    matter = Matter(document, text, (Sentence(0, len(text), 0),))
    begun = time.process_time()
    pieces(matter, mentions, tuple(Request(i * size, i * size + 5, "urge") for i in range(0, count, 3)))
    assert time.process_time() - begun < 6
