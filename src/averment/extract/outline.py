"""Sections: which headings of the body count, and at what level, whatever the mark-up says.

Judges the headings that the reader found; it must not look at lines or pages.
"""

from __future__ import annotations

from averment.model.document import Matter
from averment.model.statement import Section


def outline(matter: Matter) -> tuple[Section, ...]:
    """The document's headings in order; spans count in the flow."""
    return tuple(
        Section((passage.start, passage.end), passage.level or 1)
        for passage in matter.flow.passages
        if passage.kind == "heading" and passage.start >= matter.body
    )
