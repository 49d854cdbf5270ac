"""Quotation marks in a citation: which pair holds the title, and which only stands inside one.

Knows quotation marks in English, French and Spanish print, and nothing else of a citation.
"""

from __future__ import annotations

import re

from averment.extract.citations.fields.draft import CLOSE, KEPT, OPEN, Draft

_MARKS = "“”\"‘'«„‹"
_OPENING = re.compile(r"[“„«‹‘\"'](?<![^\s(\[,:;.–—\x01-\x0f\x11-][“„«‹‘\"'])(?=\S|\s\S)")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’'", "'": "'’", '"': '"”'}
_SINGLE = re.compile(r"[’'](?!\w)")
_DOUBLE = re.compile(r"[\"”](?!\w)")
_FIRM = re.compile(r"\s*(?:[,.;:)\]\x01-\x0f]|\Z)|\s+(?:[(\[]|in |en |dans |vol|no\b)")
_FOLLOWED = re.compile(r"\s+[A-Z]\S*(?:\s[A-Z]\S*){0,4}\s?[,.(]?\s?(?:\d|\(|\Z|[\x01-\x0f])")
_GOES_ON = re.compile(
    r"[?!]?\s*:\s+[^\s\x01-\x0f]|[?!]\s+[A-Z“‘]|"
    r"\s+(?!(?:in|en|dans|on|by|at|available|disponible|vol|no|accessed|para|paras|p|pp|pág|art|ch|the|from|and)\b)[a-z&]"
)


def mark_quotes(draft: Draft) -> None:
    """Masks the quoted stretches of the draft; those that may be titles are noted in `draft.quotes`.

    A quotation that opens a part is a title, whole or, where words follow it ("“Safer”? The Nurse"), in its beginning;
    one after a small word ("the 'spy scandal'") is part of the text around it. Misses titles whose marks do not match.
    """
    text = draft.text
    at = 0
    while match := _OPENING.search(text, at):
        start = match.start()
        at = start + 1
        if draft.work[start] < " ":
            continue
        end = _closing(text, start)
        if end is None:
            if draft.begins_at(start) and text[start] not in "'":
                draft.mask(start, start + 1, OPEN)
            continue
        at = _masked(draft, start, end)


def has_marks(text: str) -> bool:
    """Whether a text holds any quotation mark."""
    return any(map(text.__contains__, _MARKS))


def _masked(draft: Draft, start: int, end: int) -> int:
    """Masks one quotation `[start, end)`, marks included; returns where to look on."""
    goes_on = _GOES_ON.match(draft.text, end) is not None and draft.text[end - 2] not in ",."
    if _inside(draft, start, end, goes_on):
        draft.mask(start, end, KEPT)
        return end
    if goes_on:
        draft.mask(start, end, KEPT)
        if start:
            draft.mask(start - 1, start, OPEN)
        return end
    draft.mask(start, end, KEPT)
    draft.mask(start, start + 1, OPEN)
    draft.mask(end - 1, end, CLOSE)
    draft.quotes.append((start, end))
    return end


def _inside(draft: Draft, start: int, end: int, goes_on: bool) -> bool:
    """Whether the quotation stands within a part instead of opening one."""
    if start and draft.text[start - 1] == "(" and draft.text[end : end + 1] == ")":
        return True
    if draft.begins_at(start):
        return False
    before = draft.text[:start].rstrip()
    word = before[before.rfind(" ") + 1 :]
    if word in ("in", "In", "dans", "en", "En"):
        return False
    if not word[:1].isupper() and not word[:1].isdigit():
        return True
    ends = draft.ends_at(end) or draft.text[end - 2] in ",."
    return goes_on or not ends or draft.text.count(" ", start, end) < 2


def _closing(text: str, start: int) -> int | None:
    """The end of the quotation that opens at `start`, its closing mark included."""
    opener = text[start]
    if opener in "‘'":
        return _single(text, start)
    if opener == '"':
        match = _DOUBLE.search(text, start + 1)
        while match and text[match.start() - 1] == " ":
            match = _DOUBLE.search(text, match.end())
        return match.end() if match else None
    closers = _CLOSERS[opener]
    depth = 0
    for at in range(start + 1, len(text)):
        char = text[at]
        if char in closers:
            if not depth:
                return at + 1
            depth -= 1
        elif char == opener:
            depth += 1
    return _paired(text, start)


def _paired(text: str, start: int) -> int | None:
    """For an opening curly mark that only a straight one closes."""
    at = text.find('"', start + 1) if text[start] == "“" else -1
    return at + 1 if at > 0 else None


def _single(text: str, start: int) -> int | None:
    """A single mark closes where a part ends after it or a name follows; an apostrophe ("Workers’ Rights") does not."""
    last = followed = None
    for match in _SINGLE.finditer(text, start + 1):
        at = match.start()
        if text[at - 1] == " ":
            continue
        last = at + 1
        if text[at - 1] in ",.?!" or _FIRM.match(text, last):
            return followed or last
        if followed is None and text[at - 1] != "s" and _FOLLOWED.match(text, last):
            followed = last
    return followed or last
