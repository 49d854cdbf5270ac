"""Which States claims are about: named, inherited, added from headings and titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.model.claim import Claim

Read = Callable[..., tuple[Claim, ...]]

TEXTS = [
    ("Schools were closed in Kenya.", "", "KEN", "named"),
    ("Kenyan traders were arrested in Chad.", "", "KEN TCD", "nationals count"),
    ("Schools were closed in Kenya. They were never reopened.", "", "KEN;KEN", "the sentence before"),
    ("# Kenya\nThe schools were closed in May.", "", "KEN", "the heading"),
    ("# Kenya\nChadian traders were arrested in May.", "", "TCD KEN", "the heading and the nationals"),
    ("The schools were closed in May.", "Universal periodic review of Kenya", "KEN", "the title"),
    (
        "Traders were deported to Chad in May.",
        "Universal periodic review of Kenya",
        "TCD KEN",
        "the title and the named",
    ),
    ("# Kenya\nHunger kills millions worldwide.", "", "", "the whole world is no State"),
    ("# Kenya\nThe wells were closed.\n# Chad\nThe wells were closed.", "", "KEN;TCD", "each under its heading"),
    (
        "Schools were closed in Kenya.\nThe Government denies that it closed them.",
        "",
        "KEN;KEN",
        "the Government, no other",
    ),
    ("Wages were withheld across the Five Eyes.", "", "AUS CAN GBR NZL USA", "a group of States is expanded"),
    ("The fine was US$ 40 and the Turkish minority paid it.", "", "", "money and peoples name no State"),
    ("Prices were raised in May.", "", "", "nothing to go by"),
]


@pytest.mark.parametrize(("text", "title", "codes", "reason"), TEXTS)
def test_countries(claims_in: Read, text: str, title: str, codes: str, reason: str) -> None:
    found = claims_in(text, title=title or None)
    assert ";".join(" ".join(claim.countries) for claim in found) == codes, reason


def test_a_theme_is_added_to_what_is_named(claims_in: Read) -> None:
    text = "\n".join(
        (
            "Kenyan schools were closed in May.",
            "Teachers fled Kenya after they were beaten.",
            "Traders were arrested in Chad in June.",
        )
    )
    assert [claim.countries for claim in claims_in(text)] == [["KEN"], ["KEN"], ["TCD", "KEN"]]
