"""The page: everything escaped, nothing loaded from elsewhere, text whole, claims beside their sources."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from averment.model.citation import Source
from averment.model.reading import Block, Reading
from averment.show.page import page
from averment.show.page.marks import Marked, Marks

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["claim", "figure", "request"])))


def text_of(html: str) -> str:
    """The text that a reader of the HTML sees, the small tags left out."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r'<a class="tag".*?</a>', "", html)))


@given(st.text(min_size=0, max_size=40), spans)
def test_marks_never_change_the_text(text: str, marked: list[tuple[int, int, str]]) -> None:
    items = [
        Marked(a, min(b, len(text)), kind, f"i{n}") for n, (a, b, kind) in enumerate(marked) if a < min(b, len(text))
    ]
    assert text_of(Marks(text, items).html(0, len(text))) == text


@given(st.text(min_size=1, max_size=40), spans, st.integers(0, 40))
def test_marks_in_two_halves_are_the_marks_of_the_whole(
    text: str, marked: list[tuple[int, int, str]], cut: int
) -> None:
    items = [Marked(a, min(b, len(text)), kind, "i") for a, b, kind in marked if a < min(b, len(text))]
    marks, at = Marks(text, items), min(cut, len(text))
    assert text_of(marks.html(0, at)) + text_of(marks.html(at, len(text))) == text


def test_everything_from_the_document_is_escaped(reading: Reading) -> None:
    evil = '"><script>alert(1)</script>'
    odd = replace(
        reading,
        masthead=replace(reading.masthead, title=evil, submitters=[evil]),
        sources=[Source("s1", [evil], evil, evil, "2021", "javascript:alert(1)", evil, evil)],
        document=replace(reading.document, name=evil, language='en" onload="x'),
    )
    html = page(odd)
    assert "<script>alert" not in html
    assert 'onload="x' not in html
    assert "<b>were</b>" not in html


def test_an_address_in_a_document_is_shown_but_never_a_link(reading: Reading) -> None:
    html = page(replace(reading, sources=[Source("s1", title="T", url="javascript:alert(1)")]))
    assert all(href.startswith("#") for href in re.findall(r'href="([^"]*)"', html))


def test_nothing_is_loaded_from_elsewhere(reading: Reading) -> None:
    html = page(reading)
    assert "default-src 'none'" in html
    assert not re.search(r'(src|srcset|action)="', html)
    assert "url(" not in html
    assert "@import" not in html


def test_each_claim_stands_beside_its_sources(reading: Reading) -> None:
    card = re.search(r'id="about-k1".*?</div>', page(reading), re.DOTALL)
    assert card is not None
    assert "The Road &amp; &lt;i&gt;more" in card[0]
    assert "TCD" in card[0]
    assert 'href="#k1"' in card[0]


def test_text_between_blocks_is_shown_small_and_once(reading: Reading) -> None:
    html = page(reading)
    assert html.count('<p class="furniture">3</p>') == 1


def test_a_reading_without_blocks_is_shown_whole(reading: Reading) -> None:
    assert "what the guard wrote" in text_of(page(replace(reading, blocks=[])))


def test_text_after_the_last_block_is_shown(reading: Reading) -> None:
    assert "guard" in text_of(page(reading).split("<main>")[1].split("</main>")[0])


def test_a_label_and_a_closing_mark_stand_with_their_passage_and_only_once(reading: Reading) -> None:
    text = "2. Women were sold.³\n\n(a) Act now.\n"
    blocks = [Block((3, 19), 0, "paragraph", 0, "2"), Block((26, 34), 1, "item", 1, "(a)")]
    html = page(
        replace(
            reading,
            text=text,
            blocks=blocks,
            claims=[],
            citations=[],
            figures=[],
            instruments=[],
            recommendations=[],
            findings=[],
        )
    )
    assert "furniture" not in html.split("<main>")[1]
    assert 'Women were sold.<span class="label">³</span>' in html
    assert html.count("(a)") == 1
