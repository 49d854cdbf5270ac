"""Instruments: laws, treaties, resolutions and agreements named in the text, with canonical ids."""

from __future__ import annotations

from averment.model.citation import Mention
from averment.model.claim import Instrument
from averment.model.document import Matter


def find_instruments(matter: Matter, mentions: tuple[Mention, ...]) -> tuple[Instrument, ...]:
    """Every instrument named outside the citations, in order; spans count in the flow."""
    return ()
