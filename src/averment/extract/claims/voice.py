"""Whose voice a claim is in: the submitter's own, or that of somebody in the text who says so.

A main clause attributed to somebody, or hedged as hearsay, is `reported`; what an organ was concerned about or found
is too, while what it recommended or urged is a fact of its own. Acts of saying that are themselves the fact (a party
vowed, the Government denied) are not in the vocabulary of attribution and stay `own`.
"""

from __future__ import annotations

from averment.extract.claims.signs import Signs
from averment.model.claim import Voice

_LATE = 160
"""An attribution further into the piece than this is taken as a detail."""


def voice(sign: Signs, start: int) -> Voice:
    """The voice of the piece that begins at `start`."""
    cues = sign.at
    worry, ask = cues.get("organ_worry"), cues.get("organ_ask")
    if worry is not None and (ask is None or worry < ask):
        return "reported"
    if ask is not None:
        return "own"
    if "hearsay" in cues:
        return "reported"
    said = min(cues.get("said", start + _LATE + 1), cues.get("credit", start + _LATE + 1))
    return "reported" if said - start <= _LATE else "own"
