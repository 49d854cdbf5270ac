"""Lists of works, numbered and not, and the marks that call them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

NUMBERED = """
# References

[1] Molnar V, Okello T. Dry wells in rural districts. River Health. 2020;8(3):45-52.
[2] Rivers Council. Trends in wells. Geneva: RC; 2019.
[3] Well Fund. Annual report. Lusaka; 2019.
"""

BY_AUTHOR = """
# References

Molnar, V., & Okello, T. (2020). Dry wells. *River Studies*, 12(3), 44-60.

Rivers Council. (2019a). Well statistics. Lusaka: Author.

Rivers Council. (2019b). Annual report. Lusaka: Author.

World Health Organization. (2021). Water and health. Geneva: WHO.

Zulu, K. (2015). Cited nowhere. Lake Press.
"""


def test_numbers_in_brackets(seen: Callable[..., list[Any]]) -> None:
    found = seen("Wells are dry [1]. Fields burn [2, 3], as all know [2; see also 1, p. 41]." + NUMBERED)
    assert [(s.words, s.form) for s in found] == [
        ("1", "note"), ("2", "note"), ("3", "note"), ("2", "note"), ("1, p. 41", "note"),
    ]  # fmt: skip
    assert [s.supports for s in found][:3] == ["Wells are dry", "Fields burn", "Fields burn"]
    assert found[-1].locator == "p. 41"


def test_range_of_numbers(seen: Callable[..., list[Any]]) -> None:
    found = seen("Wells are dry [1–3]." + NUMBERED)
    assert [s.words for s in found] == ["1", "–", "3"], "the work between has the dash for its words"


def test_numbers_in_round_brackets(seen: Callable[..., list[Any]]) -> None:
    listed = NUMBERED.replace("[1]", "1.").replace("[2]", "2.").replace("[3]", "3.")
    found = seen("Wells are dry (1). Fields burn (2,3)." + listed)
    assert [s.words for s in found] == ["1", "2", "3"]


def test_entry_that_no_number_calls(seen: Callable[..., list[Any]]) -> None:
    found = seen("Wells are dry [1], and fields burn [2]." + NUMBERED)
    assert [s.words for s in found] == ["1", "2", "Well Fund. Annual report. Lusaka; 2019"]
    assert found[-1].supports is None


def test_author_and_year_call_entries(seen: Callable[..., list[Any]]) -> None:
    text = (
        "Wells are dry (Molnar & Okello, 2020). Many are old (Rivers Council, 2019a, p. 4). Water makes ill "
        "(WHO, 2021). As Molnar and Okello (2020) have shown, fields burn (Rivers Council, 2019b)."
    )
    found = seen(text + "\n" + BY_AUTHOR)
    assert [s.words for s in found[:-1]] == [
        "Molnar & Okello, 2020",
        "Rivers Council, 2019a, p. 4",
        "WHO, 2021",
        "Molnar and Okello (2020)",
        "Rivers Council, 2019b",
    ]
    assert {s.form for s in found[:-1]} <= {"short", "inline"}
    assert (found[-1].words, found[-1].supports) == ("Zulu, K. (2015). Cited nowhere. Lake Press", None)


def test_author_and_page(seen: Callable[..., list[Any]]) -> None:
    listed = "\n# Works Cited\n\nMutua, Jane. Land. Nairobi: EAEP, 2011.\n\nWafula, Tom. Water. Nairobi: EAEP, 2013.\n"
    found = seen("Women farm (Mutua 45). The well holds (see 12) nothing (Phase 2)." + "\n" + listed)
    assert [(s.words, s.locator) for s in found[:1]] == [("Mutua 45", "45")]
    assert [s.words for s in found[1:]] == ["Wafula, Tom. Water. Nairobi: EAEP, 2013"]
