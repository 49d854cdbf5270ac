"""Whether two descriptions mean one work: pairs, the answer, and why."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.citations.work import read_work
from averment.model.citation import Source
from averment.resolve.works import address_of, same_work

TABLE = Path(__file__).parents[1] / "tables" / "same_works.toml"
PAIRS: list[dict[str, str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["pairs"]


def source(words: str) -> Source:
    found = read_work(words)
    assert isinstance(found, Source), words
    return found


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair["reason"]))
def test_same_work(pair: dict[str, str]) -> None:
    a, b = source(pair["a"]), source(pair["b"])
    verdict = same_work(a, b)
    assert verdict.outcome == pair["outcome"], verdict
    assert same_work(b, a) == verdict


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Example.org/a/", "example.org/a"),
        ("http://example.org/a?id=3&utm_medium=mail#top", "example.org/a?id=3"),
        ("example.org", "example.org"),
    ],
)
def test_addresses_compared(url: str, expected: str) -> None:
    assert address_of(url) == expected


SOURCES = st.builds(
    Source,
    st.just(""),
    authors=st.lists(st.sampled_from(["Jane Roe", "Roe, J.", "Kim Doe"]), max_size=2),
    publisher=st.sampled_from([None, "WHO", "World Health Organization", "Harbour Watch"]),
    title=st.sampled_from([None, "Tides", "Tides of Change: A Survey", "Tides of Change", "Annual Report"]),
    issued=st.sampled_from([None, "2019", "2019-05", "2020"]),
    url=st.sampled_from([None, "https://example.org/a", "https://example.org/b"]),
    symbol=st.sampled_from([None, "A/HRC/1/2", "A/HRC/1/3"]),
)


@given(SOURCES, SOURCES)
def test_the_judgement_does_not_depend_on_the_order(a: Source, b: Source) -> None:
    assert same_work(a, b) == same_work(b, a)


@given(SOURCES)
def test_a_work_is_never_different_from_itself(a: Source) -> None:
    assert same_work(a, a).outcome != "different"
