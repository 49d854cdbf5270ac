"""What the name of a paragraph style says its paragraphs are for: headings, notes, lists of works, contents.

Word processors keep built-in names in English inside a file, but authors, templates and conversions bring names of
their own. The names are in `data/styles.toml`; matched in lower case, with blanks, hyphens and underscores dropped.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from averment.vocab.load import load

Purpose = Literal["", "heading", "title", "quote", "note", "reference", "contents", "item"]


class Role(Struct, frozen=True):
    """What a style is for; `level` is a heading's depth where the name tells it, else 0."""

    kind: Purpose = ""
    level: int = 0


class StyleNames(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of styles by purpose; a heading's may be followed by its level, a short one's must be."""

    heading: list[str]
    heading_short: list[str]
    heading_levels: dict[str, int]
    title: list[str]
    quote: list[str]
    note: list[str]
    reference: list[str]
    contents: list[str]
    item: list[str]


@cache
def _names() -> tuple[dict[str, Role], re.Pattern[str]]:
    names = load("styles", StyleNames)
    exact = {name: Role("heading", level) for name, level in names.heading_levels.items()}
    for kind in ("title", "quote", "note", "reference", "contents", "item"):
        exact |= {name: Role(kind) for name in getattr(names, kind)}
    exact |= {name: Role("heading") for name in names.heading}
    heads, contents = "|".join(names.heading + names.heading_short), "|".join(names.contents)
    numbered = re.compile(rf"(?:(?P<heading>{heads})|(?P<contents>{contents}))([1-9])\Z")
    return exact, numbered


@cache
def role_of(name: str) -> Role:
    """What the style of that name is for.

    >>> role_of("heading 2")
    Role(kind='heading', level=2)
    >>> role_of("Body Text").kind
    ''
    """
    exact, numbered = _names()
    plain = re.sub(r"[\s_-]+", "", name.lower().split(",")[0])
    if plain in exact:
        return exact[plain]
    found = numbered.match(plain)
    if not found:
        return Role()
    return Role("heading", int(found[3])) if found["heading"] else Role("contents")
