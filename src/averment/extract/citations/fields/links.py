"""Addresses in a citation, the words that lead to them, and the reader's own visits to them.

Knows the form of web addresses and DOIs; it must not know what they lead to.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.draft import ADDRESS, GONE, Draft
from averment.extract.citations.fields.signals import VISIT
from averment.vocab.works import folded, one_of, works

_FROM = re.compile(r",? (?:from|de|sur|at)\b:?")
_DOMAIN = re.compile(r"[<(\[]?((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,6}/[^\s])")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:\s?|doi\.org/|10\.(?<![\w/]10\.)\d{4,9}/)\S+")


def mark_links(draft: Draft) -> None:
    """Masks every address, with the words that lead to it, and every visit; the first address is `draft.url`."""
    base = draft.base
    if "://" in base or "www." in base or "doi" in base or "10." in base:
        for match in _ADDRESS.finditer(base):
            end = _trimmed(base, match.start(), match.end())
            if draft.url is None:
                draft.url = _whole(draft.text[match.start() : end])
            draft.mask(match.start(), end, ADDRESS)
            _mark_lead(draft, match.start())
            if end < len(base) and base[end] in ">)]":
                draft.mask(end, end + 1, GONE)
    elif "/" in base:
        _mark_bare(draft)
    if draft.signals & VISIT:
        _mark_visits(draft)


def _mark_bare(draft: Draft) -> None:
    """An address printed without "https://": "example.org/editor"."""
    at = 0
    for token in draft.base.split(" "):
        if "/" in token and "." in token and (match := _DOMAIN.match(token)):
            end = _trimmed(draft.base, at, at + len(token))
            draft.url = draft.url or draft.text[at + match.start(1) : end]
            draft.mask(at + match.start(1), end, ADDRESS)
        at += len(token) + 1


def _mark_lead(draft: Draft, at: int) -> None:
    end = at
    while end and draft.work[end - 1] in " :<([":
        end -= 1
    before = draft.work[max(0, end - 40) : end]
    if before.endswith(_leads()):
        lead = next(lead for lead in _leads() if before.endswith(lead))
        if len(lead) == len(before) or not before[-len(lead) - 1].isalnum():
            end -= len(lead)
    draft.mask(end, at, GONE)


def _mark_visits(draft: Draft) -> None:
    """Masks "(accessed 3 December 2024)", and "Retrieved March 3, 2022, from"; such a date is no date of the work."""
    for match in _visit().finditer(draft.work):
        end = match.end()
        for date in draft.dates:
            if 0 <= date.start - end <= 8:
                end = date.end
        draft.mask(match.start(), end, GONE)
        if rest := _FROM.match(draft.work, end):
            draft.mask(end, rest.end(), GONE)


def _trimmed(base: str, start: int, end: int) -> int:
    """An address without the punctuation after it; a closing bracket belongs to it only if it holds the opening one."""
    while end > start and base[end - 1] in ".,;:>]\"'”’»":
        end -= 1
    while end > start and base[end - 1] in ")." and base.count("(", start, end) < base.count(")", start, end):
        end -= 1
    return end


def _whole(address: str) -> str:
    """An address that can be followed; a DOI gets its resolver."""
    low = address.lower()
    if low.startswith("doi:"):
        return "https://doi.org/" + address[4:].strip()
    if low.startswith("10."):
        return "https://doi.org/" + address
    return "https://" + address if low.startswith("doi.org/") else address


@cache
def _leads() -> tuple[str, ...]:
    """The words that lead to an address, the longest first."""
    words = works().dates.at
    return folded([*words, *(f"{word} on" for word in words)])


@cache
def _visit() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[(\[]?\b{one_of(works().dates.visited)}|\[{one_of(works().dates.cited)})\b(?:\s(?:on|le|el|in|at))?[:,]?"
    )
