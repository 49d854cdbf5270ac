"""The masthead of a UN document, or the title page of a submission, from the raw lines at its top."""

from __future__ import annotations

from typing import NamedTuple

from averment.model.document import Document
from averment.model.finding import Finding
from averment.model.statement import Masthead


class Head(NamedTuple):
    """A masthead, the offset in `Document.text` at which the body begins, and what is odd (spans in the text)."""

    masthead: Masthead
    end: int
    findings: tuple[Finding, ...]


def read_masthead(document: Document) -> Head:
    """The masthead of a document; all fields `None` where it has none."""
    return Head(Masthead(), 0, ())
