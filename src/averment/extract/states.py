"""States and territories named in a text, by name, demonym or seat of government."""

from __future__ import annotations

from averment.model.document import StateName


def named_states(text: str, folded: str, language: str) -> tuple[StateName, ...]:
    """Every State named in the text, in order."""
    return ()
