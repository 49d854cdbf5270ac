"""The grammar of UN document symbols: what is one, what only looks like one, and that the search stays fast."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.symbols import canonical, find_symbols, is_symbol, split_symbol

TABLE = Path(__file__).parents[3] / "shared" / "data" / "un_symbols.txt"

WHOLE = [
    ("E/CN.6/2024/NGO/108", "a commission's statement by an NGO"),
    ("A/HRC/WG.6/33/PRK/3", "a universal periodic review summary: a State's code is a part"),
    ("A/HRC/S-17/2/Add.1", "a special session's number"),
    ("A/ES-10/L.22", "an emergency special session of the Assembly"),
    ("CCPR/C/110/D/1881/2009", "views on a communication: single letters are parts"),
    ("CERD/C/KOR/CO/17-19", "combined reports"),
    ("CEDAW/C/2005/I/4", "a Roman part"),
    ("TD/B/C.I/52", "a committee with a Roman number"),
    ("UNEP/GC.25/17", "a programme's own series"),
    ("A/CONF.157/24 (Part I)", "a resumed document"),
    ("HRI/GEN/1/Rev.9 (Vol. I)", "a volume"),
    ("E/2018/32 (Part II)", "a part of an Economic and Social Council document"),
    ("S/RES/1325 (2000)", "a Security Council resolution carries its year"),
    ("A/RES/217 A (III)", "a General Assembly resolution from before 1976"),
    ("S/PV.9398", "a verbatim record: one part only"),
    ("A/811", "an early Assembly document: a number alone"),
    ("A/31/1", "the first session to stand in a symbol"),
    ("E/2015/27-E/CN.6/2015/10", "a double symbol"),
    ("ST/CS/SER.A/44/Rev.1", "a series with a letter"),
]

NOT = [
    ("and/or", "no root"),
    ("N/A", "no such root"),
    ("w/o", "lower case"),
    ("24/7", "numbers only"),
    ("A/C", "no number"),
    ("A/C.3", "a committee, not a document"),
    ("E/CN.6", "a commission, not a document"),
    ("influenza A/H3N2", "a virus"),
    ("A/B testing", "no number"),
    ("CAT/5", "a series needs more than one short number"),
    ("https://example.org/A/HRC/2/3", "a path in an address"),
    ("km/h 100/200", "units"),
]

WITHIN = [
    ("See A/HRC/25/63, para. 42.", ["A/HRC/25/63"], "closing punctuation stays out"),
    ("(S/RES/2231(2015))", ["S/RES/2231 (2015)"], "the year's bracket belongs to it, the outer one does not"),
    ("A/RES/217(III)A and A/RES/217A(III)", ["A/RES/217 A (III)"] * 2, "two spellings, one symbol"),
    ("A/74/10 and A/74/11", ["A/74/10", "A/74/11"], "two symbols"),
    ("E/2019/43–E/C.19/2019/10*", ["E/2019/43-E/C.19/2019/10"], "a dash joins a double symbol, the asterisk goes"),
    ("https://undocs.org/A/HRC/25/63", ["A/HRC/25/63"], "the United Nations' own short address"),
    ("A/RES/70/1 (2015)", ["A/RES/70/1"], "a year after a modern Assembly resolution is not part of it"),
    ("A/HRC/ 25/63 and CEDAW/C/ KOR/CO/8", ["A/HRC/25/63", "CEDAW/C/KOR/CO/8"], "cut by a line's end after a stroke"),
    ("S/2019/280/ 12 May", ["S/2019/280"], "a stroke after which no symbol goes on"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "reason"), WHOLE)
def test_a_symbol_is_found_whole(text: str, reason: str) -> None:
    assert find_symbols(text) == [(0, len(text), text)], reason
    assert is_symbol(text + "*"), reason


@pytest.mark.parametrize(("text", "reason"), NOT)
def test_what_is_no_symbol_is_left_alone(text: str, reason: str) -> None:
    assert find_symbols(text) == [], reason


@pytest.mark.parametrize(("text", "symbols", "reason"), WITHIN)
def test_symbols_in_running_text(text: str, symbols: list[str], reason: str) -> None:
    assert [symbol for _, _, symbol in find_symbols(text)] == symbols, reason


def test_every_symbol_of_the_table() -> None:
    if not TABLE.exists():
        pytest.skip("the table of real symbols is not here")
    symbols = TABLE.read_text(encoding="utf-8").split("\n")
    assert [s for s in symbols if s and not is_symbol(s)] == []


def test_split_symbol() -> None:
    assert split_symbol("CEDAW/C/GC/31/Rev.1-CRC/C/GC/18") == ["CEDAW/C/GC/31/Rev.1", "CRC/C/GC/18"]
    assert split_symbol("A/HRC/25/63") == ["A/HRC/25/63"]


@given(st.text(alphabet="AESTCRN/.0123456789()- *xV\n", max_size=80))
def test_spans_are_in_order_and_hold_their_symbol(text: str) -> None:
    end = 0
    for start, stop, symbol in find_symbols(text):
        assert end <= start < stop <= len(text)
        assert canonical(text[start:stop]) == symbol == canonical(symbol)
        end = stop


@pytest.mark.parametrize("piece", ["A/", "A/HRC/", "/", "CRC/C/", "A/HRC/1-", "S/RES/1325 ("])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    begun = time.perf_counter()
    find_symbols(text)
    assert time.perf_counter() - begun < 3
