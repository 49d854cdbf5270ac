"""What is odd in a document: a finding, with the rule that says so and the place."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "advice"]
Confidence = Literal["sure", "likely", "unsure"]
"""How far a machine's reading is to be trusted; it orders the review queue."""


class Finding(Struct, frozen=True, omit_defaults=False):
    """One thing to look at: a rule's name, how grave it is, where, and in words why.

    `span` counts in `Document.text`; it is `None` where the finding is about the document as a whole.
    """

    rule: str
    severity: Severity
    span: tuple[int, int] | None
    message: str
