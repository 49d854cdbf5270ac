"""Which work each mention means: full citations joined, ibid., op. cit., supra and short forms followed back."""

from __future__ import annotations

from typing import NamedTuple

from averment.model.citation import Mention, Outcome, Source
from averment.model.finding import Finding


class Resolution(NamedTuple):
    """The distinct works, for each mention the id of its work (or `None`) with the outcome, and what is odd.

    Findings count in the flow, as the mentions do.
    """

    sources: tuple[Source, ...]
    means: tuple[tuple[str | None, Outcome], ...]
    findings: tuple[Finding, ...] = ()


def resolve_mentions(mentions: tuple[Mention, ...]) -> Resolution:
    """The works that the mentions mean; every full citation of the same work is one source."""
    return Resolution((), tuple((None, "unmatched") for _ in mentions))
