"""The weaver: every flow character leads back to the text, edits are applied, marks and links keep their places."""

from __future__ import annotations

from averment.readers.layout import Edit, Weaver


def test_stretches_become_a_passage_and_lead_back() -> None:
    text = "of  the\nwomen"
    weaver = Weaver(text)
    weaver.take(0, 2)
    weaver.blank(2)
    weaver.take(4, 13)
    assert weaver.close("paragraph") == 0
    flow = weaver.flow()
    assert flow.text == "of the women"
    assert [flow.offset(i) for i in (0, 3, 7, 11)] == [0, 4, 8, 12]
    assert flow.span(0, 12) == (0, 13)


def test_passages_are_parted_by_one_newline_and_empty_ones_are_not_made() -> None:
    weaver = Weaver("a b")
    weaver.take(0, 1)
    weaver.close("heading", 2)
    weaver.take(1, 2)
    assert weaver.close("paragraph") == -1
    weaver.take(2, 3)
    weaver.close("item", label="•", page=4)
    flow = weaver.flow()
    assert flow.text == "a\nb"
    assert [(p.start, p.end, p.kind, p.level, p.label, p.page) for p in flow.passages] == [
        (0, 1, "heading", 2, "", 0),
        (2, 3, "item", 0, "•", 4),
    ]


def test_edits_take_out_put_in_and_mark() -> None:
    text = "war &amp; peace.1 End"
    edits = [Edit(4, 9, "&"), Edit(16, 17, calls=(("1", 0),))]
    weaver = Weaver(text, edits)
    weaver.take(0, len(text))
    weaver.close("paragraph")
    weaver.take(0, 3)
    note = weaver.close("note", label="1")
    flow = weaver.flow([note])
    assert flow.text == "war & peace. End\nwar"
    assert [(m.at, m.label, m.note) for m in flow.marks] == [(12, "1", 1)]
    assert flow.span(6, 11) == (10, 15)


def test_of_edits_at_one_place_the_longer_stands_for_both() -> None:
    weaver = Weaver("a[1](#x) b", [Edit(1, 8, calls=(("1", 0),)), Edit(1, 2, link="#x"), Edit(3, 8, link="")])
    weaver.take(0, 10)
    weaver.close("paragraph")
    assert weaver.flow([0]).text == "a b"
    assert weaver.flow([0]).links == ()


def test_marks_of_notes_that_were_not_made_are_dropped() -> None:
    weaver = Weaver("a1", [Edit(1, 2, calls=(("1", 0),))])
    weaver.take(0, 2)
    weaver.close("paragraph")
    assert weaver.flow([-1]).marks == ()


def test_a_mark_at_the_end_stays_within_its_passage() -> None:
    text = "They fled. 1"
    weaver = Weaver(text, [Edit(11, 12, calls=(("1", 0),))])
    weaver.take(0, 12)
    weaver.close("paragraph")
    flow = weaver.flow([0])
    assert flow.text == "They fled."
    assert flow.marks[0].at == 10


def test_links_open_and_close_within_a_passage() -> None:
    weaver = Weaver("[map](u) x", [Edit(0, 1, link="u"), Edit(4, 8, link="")])
    weaver.take(0, 10)
    weaver.close("paragraph")
    flow = weaver.flow()
    assert [(flow.text[link.start : link.end], link.url) for link in flow.links] == [("map", "u")]


def test_nothing_gives_an_empty_flow() -> None:
    flow = Weaver("").flow()
    assert (flow.text, flow.passages, flow.offset(0)) == ("", (), 0)
