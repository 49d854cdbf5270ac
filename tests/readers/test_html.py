"""HTML pages: what a reader sees, notes of many kinds, lists, tables, links, encodings."""

from __future__ import annotations

import pytest

from averment.model.document import Document
from averment.readers.open import open_document
from tests.making.sound import assert_sound, rules, shape, ties


def read(page: str | bytes) -> Document:
    data = page if isinstance(page, bytes) else f"<!DOCTYPE html><html><body>{page}</body></html>".encode()
    return assert_sound(open_document(data, "made.html"))


SEEN = [
    ("<p>Women   were\n held.</p>", ["Women were held."], "blanks collapse"),
    ("<p>Women<b> were</b> held.</p>", ["Women were held."], "tags in the line leave nothing"),
    ("<div>one<p>two</p>three</div>", ["one", "two", "three"], "blocks part the text around them"),
    ("<p>one<br>two</p>", ["one two"], "one break is a blank"),
    ("<p>one<br><br>two</p>", ["one", "two"], "two breaks part paragraphs"),
    ("<p>&lt;b&gt; &amp; caf&eacute; &#8217;</p>", ["<b> & café ’"], "entities"),
    ("<p>a</p><script>evil()</script><style>p{}</style><template><p>x</p></template>", ["a"], "scripts and styles"),
    ("<p>a</p><p hidden>b</p><p style='display:none'>c</p><p aria-hidden='true'>d</p>", ["a"], "hidden parts"),
    (
        "<nav><p>Home</p></nav><p>a</p><div class='sidebar'>b</div><div role='navigation'>c</div>",
        ["a"],
        "ways about a site",
    ),
    ("<p>a</p><footer>Contact</footer>", ["a"], "a site's foot"),
    ("<p>a <del>b</del><ins>c</ins></p>", ["a c"], "deletions out, insertions in"),
    ("<p>He said <q>no</q>.</p>", ["He said “no”."], "quotation marks that a browser puts"),
    ("<p>deten&shy;tion</p>", ["detention"], "soft hyphens"),
    ("<p>a<!-- comment --> b</p>", ["a b"], "comments"),
    ("<p>a<p>b", ["a", "b"], "tags that were left open"),
    ("<pre>one\n two\n\nthree</pre>", ["one  two", "three"], "text set line by line"),
    ("<div>" * 300 + "deep" + "</div>" * 300, ["deep"], "elements deep within one another"),
]


@pytest.mark.parametrize(("page", "expected", "reason"), SEEN, ids=[row[2] for row in SEEN])
def test_what_is_seen(page: str, expected: list[str], reason: str) -> None:
    assert [words for _, _, words in shape(read(page))] == expected, reason


def test_headings_lists_quotations_and_cells() -> None:
    page = (
        "<h1>Report</h1><h3>Findings</h3><ul><li>one<ol type='a' start='3'><li>sub</li></ol></li></ul>"
        "<ol><li><p>first</p><p>more</p></li><li value='7'>seventh</li></ol><blockquote>said</blockquote>"
        "<table><tr><th>State</th><td>Kenya</td></tr></table>"
    )
    assert shape(read(page)) == [
        ("heading", "", "Report"),
        ("heading", "", "Findings"),
        ("item", "•", "one"),
        ("item", "c", "sub"),
        ("paragraph", "1", "first"),
        ("paragraph", "", "more"),
        ("paragraph", "7", "seventh"),
        ("quote", "", "said"),
        ("cell", "", "State"),
        ("cell", "", "Kenya"),
    ]


NOTES = [
    (
        '<p>Arrests rose.<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p>'
        '<section class="footnotes"><ol><li id="fn1"><p>See it. <a href="#fnref1">↩︎</a></p></li></ol></section>',
        "as pandoc writes them",
    ),
    (
        '<p>Arrests rose.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>'
        '<div><p><a href="#_ftnref1" name="_ftn1">[1]</a> See it.</p></div>',
        "as Word writes them",
    ),
    (
        '<p>Arrests rose.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>'
        '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">^</a></span>'
        " See it.</li></ol>",
        "as encyclopedias write them",
    ),
    (
        '<p>Arrests rose.<a class="sdfootnoteanc" name="a1" href="#s1"><sup>1</sup></a></p>'
        '<div id="d1"><p><a class="sdfootnotesym" name="s1" href="#a1">1</a> See it.</p></div>',
        "as LibreOffice writes them",
    ),
    ('<p>Arrests rose.[<a href="#n1">1</a>]</p><p id="n1">1. See it.</p>', "in brackets of their own"),
    ("<p>Arrests rose.<sup>1</sup></p><p>More text.</p><h2>Notes</h2><p>1. See it.</p>", "without any links"),
]


@pytest.mark.parametrize(("page", "reason"), NOTES, ids=[row[1] for row in NOTES])
def test_notes(page: str, reason: str) -> None:
    document = read(page)
    assert ties(document) == [("rrests rose.", "1", "See it.")], reason
    assert document.flow.text.split("\n")[0] == "Arrests rose.", reason


def test_two_marks_in_one_superscript_and_one_note_called_twice() -> None:
    page = (
        '<p>A.<sup><a href="#a">1</a>,<a href="#b">2</a></sup> B.<a href="#a">1</a></p>'
        '<ul><li id="a">First.</li><li id="b">Second.</li></ul>'
    )
    document = read(page)
    assert [(label, note) for _, label, note in ties(document)] == [("1", "First."), ("2", "Second."), ("1", "First.")]
    assert document.flow.text.split("\n")[0] == "A. B."


def test_an_arrow_back_is_no_word_of_a_note_wherever_it_leads() -> None:
    assert read('<p>A note. <a href="#gone">↩</a></p>').flow.text == "A note."


def test_a_link_to_a_section_is_no_note() -> None:
    document = read('<p>See part <a href="#s">2</a>.</p><div id="s"><h2>Part 2</h2><p>Text.</p></div>')
    assert document.flow.marks == ()
    assert document.flow.text.startswith("See part 2.")


def test_links() -> None:
    page = (
        '<p><a href="https://example.org/r">The report</a>, <a href="https://example.org">https://example.org</a>, '
        '<a href="/local">here</a> and <a href="javascript:evil()">there</a>.</p>'
    )
    flow = read(page).flow
    assert [(flow.text[link.start : link.end], link.url) for link in flow.links] == [
        ("The report", "https://example.org/r")
    ]


def test_relative_links_where_the_page_says_its_address() -> None:
    page = '<html><head><base href="https://example.org/a/"></head><body><p><a href="b">The law</a></p></body></html>'
    assert [link.url for link in read(page.encode()).flow.links] == ["https://example.org/a/b"]


def test_the_main_part_of_a_page_is_taken_alone() -> None:
    page = (
        "<div>Menu Login</div><main><h1>Statement</h1><p>" + "Women were held. " * 20 + "</p></main><div>Related</div>"
    )
    assert [kind for kind, _, _ in shape(read(page))] == ["heading", "paragraph"]


def test_a_table_for_layout_holds_paragraphs() -> None:
    text = "Women were held for longer than the law allows. " * 12
    page = f"<table><tr><td><h2>Findings</h2><p>{text}</p></td><td>Menu</td></tr></table>"
    assert [kind for kind, _, _ in shape(read(page))] == ["heading", "paragraph", "cell"]


def test_a_title_stands_in_where_there_is_no_first_heading() -> None:
    page = b"<html><head><title>On detention</title></head><body><p>Text.</p></body></html>"
    assert shape(read(page)) == [("head", "", "On detention"), ("paragraph", "", "Text.")]


ENCODED = [
    ('<meta charset="utf-8">', "utf-8"),
    ('<meta charset="iso-8859-1">', "cp1252"),
    ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
    ('<meta charset="utf-16">', "utf-8"),
    ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
    ("", "utf-16"),
    ('<meta charset="nonsense">', "utf-8"),
]


@pytest.mark.parametrize(("declared", "encoding"), ENCODED, ids=[f"{row[0][-24:]} {row[1]}" for row in ENCODED])
def test_encodings_declared_by_the_page(declared: str, encoding: str) -> None:
    words = "Женщины" if encoding in ("cp1251", "koi8-r") else "Élan d’été"
    head = f"{declared}<html>" if declared.startswith("<?") else f"<html><head>{declared}</head>"
    assert read(f"{head}<body><p>{words}</p></body></html>".encode(encoding)).flow.text == words


def test_a_page_without_text_says_so() -> None:
    assert rules(read("<script>app()</script>")) == ["no-text"]


def test_a_link_over_a_blank_at_the_end_of_a_paragraph_ends_with_the_words() -> None:
    document = read(
        '<p>See it.<a href="https://example.org/a"> </a></p><p>More <a href="https://example.org/b">here </a></p>'
    )
    flow = document.flow
    assert [flow.text[link.start : link.end] for link in flow.links] == ["here"]
