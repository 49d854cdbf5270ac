"""Mark-up within lines: what is taken out, what is put instead, what is left alone."""

from __future__ import annotations

import pytest

from averment.readers.text import flow_of

TABLE = [
    ("They *must* go.", "They must go.", "emphasis"),
    ("They **must** go.", "They must go.", "strong emphasis"),
    ("They ***must*** go.", "They must go.", "both"),
    ("They _must_ go.", "They must go.", "underscores"),
    ("*Tide & Kin*’s boats", "Tide & Kin’s boats", "emphasis before an apostrophe"),
    ("“*Raids*”, 2001", "“Raids”, 2001", "emphasis within quotation marks"),
    ("*A title\nover lines*", "A title over lines", "emphasis over a line break"),
    ("the `code` here", "the code here", "code"),
    ("It costs \\$5 \\- no more\\.", "It costs $5 - no more.", "escapes"),
    ("Peace &#8212; or &amp; war", "Peace — or & war", "character references"),
    ("a&nbsp;b", "a b", "a blank that does not break"),
    ("See <https://a.example.org>.", "See https://a.example.org.", "an address in angle brackets"),
    ("one<br>two <b>three</b>", "one two three", "tags"),
    ("a long- standing ban", "a long-standing ban", "a blank left in a compound"),
    ("be<!-- no -->fore", "before", "a comment"),
    ("inter\u00adnational and zero\u200bwidth", "international and zerowidth", "characters that do not show"),
    ("\ufffcHead of State", "Head of State", "an object's place"),
]

LEFT = [
    ("2 * 3 * 4 makes 24", "signs of arithmetic"),
    ("short- and long-term, pre- or post-trial", "hanging hyphens"),
    ("file_name_here and __init__x", "underscores within names"),
    ("https://a.example.org/_files_/x_y_z.pdf", "underscores within addresses"),
    ("a < b and c > d", "signs of comparison"),
    ("AT&T; R&D;", "ampersands that begin no reference"),
    ("one * star", "a lone asterisk"),
    ("C:\\path", "a backslash before a letter"),
    ("[sic] and [the prison of]", "brackets that link nothing"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE)
def test_taken_out(text: str, expected: str, reason: str) -> None:
    assert flow_of(text).text == expected, reason


@pytest.mark.parametrize(("text", "reason"), LEFT)
def test_left_alone(text: str, reason: str) -> None:
    assert flow_of(text).text == text, reason


LINKS = [
    ("See [the map](https://a.example.org/m) here.", "See the map here.", "the map", "https://a.example.org/m"),
    ("[“A” (2001)](https://a.example.org/a_(b))", "“A” (2001)", "“A” (2001)", "https://a.example.org/a_(b)"),
    ('[map](https://a.example.org "A title")', "map", "map", "https://a.example.org"),
    ("[map][m]\n\n[m]: https://a.example.org", "map", "map", "https://a.example.org"),
    ("[map][]\n\n[map]: /files/map.pdf", "map", "map", "/files/map.pdf"),
    ("![A map](map.png)", "A map", "A map", "map.png"),
]


@pytest.mark.parametrize(("text", "flowing", "linked", "url"), LINKS)
def test_links(text: str, flowing: str, linked: str, url: str) -> None:
    flow = flow_of(text)
    assert flow.text == flowing
    assert [(flow.text[link.start : link.end], link.url) for link in flow.links] == [(linked, url)]


def test_a_link_leads_back_to_its_words_in_the_text() -> None:
    text = "See [the map](https://a.example.org/m) here."
    flow = flow_of(text)
    start, end = flow.span(flow.links[0].start, flow.links[0].end)
    assert text[start:end] == "the map"
