"""Sections: which passages are headings of the body, and at what level, whatever the mark-up says."""

from __future__ import annotations

from averment.model.document import Matter
from averment.model.statement import Section


def outline(matter: Matter) -> tuple[Section, ...]:
    """The document's headings in order; spans count in the flow."""
    return ()
