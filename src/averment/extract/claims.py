"""Claims: checkable assertions of fact, cut at citations, with countries, issues and voice."""

from __future__ import annotations

from averment.model.citation import Mention
from averment.model.claim import Claim, Request
from averment.model.document import Matter
from averment.model.statement import Masthead


def find_claims(
    matter: Matter, mentions: tuple[Mention, ...], requests: tuple[Request, ...], masthead: Masthead
) -> tuple[Claim, ...]:
    """Every claim in the document, in order; spans count in the flow; citation `c{i+1}` is `mentions[i]`."""
    return ()
