"""Time grows in proportion to length, also where a long document lists and calls the same works again and again."""

from __future__ import annotations

import time

import pytest

import averment

LISTS = (
    "Wells are dry (Okello & Brandt, 2021). Fields burn (Rao, 2020; World Health Organization, 2019), says WHO (2019)."
    "\n\n"
    "# References\n\nOkello, J., & Brandt, K. (2021). Dry wells. Lake Press.\n\n"
    "Rao, A. (2020). Burning fields. Reed House.\n\n"
    "World Health Organization. (2019). Water and health.\n\n"
)
NOTES = "Wells are dry.[1] Fields burn.[2]\n\n# Notes\n\n[1] Asha Rao, Dry Wells, 2021.\n\n[2] Ibid., p. 4.\n\n"
ASKED = "# Chad\n\nIn 2021, two women of ten were sold in Chad. We urge Chad to act.\n\n- Ratify the Convention;\n\n"


def seconds(text: str) -> float:
    """The best of two readings."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        averment.read(text.encode(), name="long.txt")
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("part", [LISTS, NOTES, ASKED], ids=["lists of works", "notes", "requests"])
def test_eight_times_the_text_takes_about_eight_times_as_long(part: str) -> None:
    seconds(part)
    assert seconds(part * 800) < 14 * seconds(part * 100)
