"""Citations: where they stand, what they stand behind, and which work or earlier citation each describes."""

from __future__ import annotations

from averment.model.citation import Mention
from averment.model.document import Matter


def find_citations(matter: Matter) -> tuple[Mention, ...]:
    """Every citation in the document, in order of place; spans count in the flow."""
    return ()
