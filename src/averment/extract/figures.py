"""Figures: stated quantities of people, events and things, with value, unit, population and hedge."""

from __future__ import annotations

from averment.model.citation import Mention
from averment.model.claim import Figure, Instrument
from averment.model.document import Matter


def find_figures(
    matter: Matter, mentions: tuple[Mention, ...], instruments: tuple[Instrument, ...]
) -> tuple[Figure, ...]:
    """Every figure outside citations and instruments, in order; spans count in the flow."""
    return ()
