"""Requests: what is asked, with which verb, of whom as printed; UPR paragraphs with number and recommending States."""

from __future__ import annotations

from averment.model.citation import Mention
from averment.model.claim import Request
from averment.model.document import Matter


def find_requests(matter: Matter, mentions: tuple[Mention, ...]) -> tuple[Request, ...]:
    """Every request in the document, in order; spans count in the flow."""
    return ()
