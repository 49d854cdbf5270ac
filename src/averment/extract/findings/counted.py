"""What the tests of arithmetic share: which figures are exact counts, and how a finding names them."""

from __future__ import annotations

from functools import lru_cache

from averment.model.claim import Figure
from averment.vocab.units import hedge_words

COUNTED = ("person", "thing", "event")
"""Units of what is counted one by one."""


def number(figure: Figure) -> float:
    """A figure's value, or the first of a range."""
    return figure.value[0] if isinstance(figure.value, list) else figure.value


def is_rough(figure: Figure) -> bool:
    """Whether a hedge makes the number a rough one."""
    return figure.hedge is not None and _tells(figure.hedge, 0)


def is_open(figure: Figure) -> bool:
    """Whether a hedge leaves the number open upwards: "at least 20"."""
    return figure.hedge is not None and _tells(figure.hedge, 1)


@lru_cache(256)
def _tells(hedge: str, which: int) -> bool:
    return not hedge_words()[which].isdisjoint(hedge.split())


def plain(figure: Figure) -> str:
    """A count as a finding names it: "24 survivors"."""
    return f"{number(figure):g} {figure.population}" if figure.population else f"{number(figure):g}"
