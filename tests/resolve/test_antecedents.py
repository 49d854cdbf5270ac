"""Which work each mention means: mentions in a row, the works they mean, and what is found odd."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.citations.work import read_work
from averment.model.citation import Back, Mention, Source
from averment.resolve.antecedents import Resolution, resolve_mentions

TIDES = "Harbour Watch, Tides, 2019"
WELLS = "Okello, J., & Brandt, K. (2021). Wells run dry. Herders Review, 4(2)."
SALT = "María de la Cruz Ixcoy, Salt, 2022"
PORTS = "Kenya National Bureau of Statistics & ICF, Census of Ports, 2023"


def mentions(*rows: str) -> tuple[Mention, ...]:
    """Mentions from rows "label | words | locator"; the label and the locator may be left out."""
    found = []
    for at, row in enumerate(rows):
        label, words, locator = ([*row.split(" | "), "", ""] if " | " in row else ["", row, ""])[:3]
        meant = read_work(words)
        work = meant if isinstance(meant, Source) else None
        back = meant if isinstance(meant, Back) else None
        found.append(Mention(at * 100, at * 100 + 50, "note", work, back, note=label or None, locator=locator or None))
    return tuple(found)


def meant(resolution: Resolution) -> list[str | None]:
    return [source for source, _ in resolution.means]


def rules(resolution: Resolution) -> list[str]:
    return [finding.rule for finding in resolution.findings]


TABLE = Path(__file__).parents[1] / "tables" / "antecedents.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["reason"]))
def test_what_mentions_mean(case: dict[str, Any]) -> None:
    resolution = resolve_mentions(mentions(*case["rows"]))
    assert [source or "" for source in meant(resolution)] == case["means"]
    assert rules(resolution) == case.get("odd", [])


def test_outcomes_say_why() -> None:
    resolution = resolve_mentions(
        mentions(TIDES, "Harbour Watch, ‘Winds’, 2019", "Harbour Watch, 2019", "Zongo, op. cit.")
    )
    assert [outcome for _, outcome in resolution.means] == ["resolved", "resolved", "ambiguous", "unmatched"]


def test_fields_are_the_fullest_printed() -> None:
    rows = (
        "WHO, Burns in War, 2017",
        "World Health Organization, Burns in War: A Survey, May 2017, https://example.org/b",
    )
    (source,) = resolve_mentions(mentions(*rows)).sources
    assert (source.publisher, source.title) == ("World Health Organization", "Burns in War: A Survey")
    assert (source.issued, source.url) == ("2017-05", "https://example.org/b")


def test_messages_name_the_words() -> None:
    resolution = resolve_mentions(mentions("Okello & Brandt, 2021"))
    assert "Okello & Brandt, 2021" in resolution.findings[0].message
    assert resolution.findings[0].span == (0, 50)


ROWS = st.sampled_from(
    [
        *(TIDES, SALT, WELLS, f"1 | {TIDES}", f"2 | {SALT}", f"2 | {WELLS}", "Ibid.", "3 | Ibid.", "4 | supra note 2"),
        *("Okello & Brandt, 2021", "Harbour Watch, 2019", "A/HRC/1/2, para. 3", "Amanat (2004)", "5 | Okello (n 2)"),
    ]
)


@given(st.lists(ROWS, max_size=12))
def test_ids_run_in_the_order_of_first_mention(rows: list[str]) -> None:
    resolution = resolve_mentions(mentions(*rows))
    assert len(resolution.means) == len(rows)
    order = list(dict.fromkeys(source for source in meant(resolution) if source))
    assert order == [f"s{n}" for n in range(1, len(order) + 1)] == [source.id for source in resolution.sources]
    assert all((source is None) == (outcome != "resolved") for source, outcome in resolution.means)


@given(st.lists(ROWS, max_size=10))
def test_citing_again_adds_no_work(rows: list[str]) -> None:
    once = resolve_mentions(mentions(*rows))
    full = [row for row in rows if isinstance(read_work(row.split(" | ")[-1]), Source)]
    again = resolve_mentions(mentions(*rows, *(row.split(" | ")[-1] for row in full)))
    assert len(again.sources) == len(once.sources)


@pytest.mark.parametrize(
    "row", ["Harbour Watch, Tides of year {}, 2019", "Harbour Watch, 2019", "1 | Ibid.", "A/HRC/{}/2"]
)
def test_many_mentions_take_time_in_proportion(row: str) -> None:
    many = mentions(*(row.format(n) for n in range(3000)))
    begun = time.process_time()
    resolve_mentions(many)
    assert time.process_time() - begun < 3
