"""Reads the block of keys and values that a Markdown file begins with: title, date, authors.

Holds the plain subset of YAML (and TOML between "+++") that such blocks use: a key and a value a line, lists in
brackets or one item a line. Anything else in the block is passed over; nothing in it is ever run.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.lines import REACH, Line
from averment.vocab.dates import find_dates

_BLOCK = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?P<inner>.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^(?P<key>[A-Za-z][\w .-]{0,40}?)\s*[:=][ \t]*(?P<value>.*)$", re.MULTILINE)
_ITEM = re.compile(r"^\s*-\s+(.+)$", re.MULTILINE)
_TITLES = ("title", "titre", "titulo", "título")
_DATES = ("date", "published", "publishdate", "fecha", "issued")
_AUTHORS = (
    "submitters",
    "submitter",
    "organizations",
    "organisations",
    "organization",
    "organisation",
    "authors",
    "author",
    "by",
)


class Block(NamedTuple):
    """Where a block of front matter ends, and its keys in lower case with their values."""

    end: int
    values: dict[str, tuple[list[str], Line]]


def front_matter(text: str) -> Block | None:
    """The front matter that a text begins with, or `None`; only the first `REACH` characters are looked at.

    >>> front_matter("---\\ntitle: On water\\ntags: [a, b]\\n---\\nText").values["tags"][0]
    ['a', 'b']
    """
    if not text.startswith(("---", "+++", "\ufeff---")):
        return None
    block = _BLOCK.match(text[:REACH])
    if block is None:
        return None
    inner, start = block["inner"], block.start("inner")
    keys = list(_KEY.finditer(inner))
    values: dict[str, tuple[list[str], Line]] = {}
    for key, after in zip(keys, [*keys[1:], None], strict=True):
        rest = inner[key.end() : after.start() if after else len(inner)]
        given = _items(key["value"], rest)
        line = Line(start + key.start(), start + key.end(), key["value"], "", False)
        values.setdefault(key["key"].lower(), (given, line))
    return Block(block.end(), values) if values else None


def take_front_matter(draft: Draft, block: Block) -> None:
    """Puts title, date and submitters from front matter into the draft; a handle ("drw") is no submitter's name."""
    for names, field in ((_TITLES, "title"), (_DATES, "date"), (("subtitle",), "subtitle"), (_AUTHORS, "submitters")):
        for name in names:
            given, line = block.values.get(name, ([], None))
            if line is None or not given:
                continue
            if field == "date":
                found = find_dates(given[0], years=True)
                draft.put("date", found[0].first if found else None, line)
            elif field == "submitters":
                draft.put(field, [one for one in given if " " in one or one.isupper()], line)
            else:
                draft.put(field, given[0], line)


def _items(value: str, rest: str) -> list[str]:
    if value.startswith("[") and value.rstrip().endswith("]"):
        return [bare for one in value.strip()[1:-1].split(",") if (bare := _bare(one))]
    if value.strip():
        return [_bare(value)]
    return [_bare(one) for one in _ITEM.findall(rest)]


def _bare(value: str) -> str:
    return value.strip().strip("\"'").strip()
