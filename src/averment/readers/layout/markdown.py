"""Lines of a Markdown text that are not matter: front matter and the definitions of reference links.

Sees lines only; mark-up within lines is for `markup`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from averment.readers.layout.lines import Line

_TARGET = re.compile(r"\[(?P<name>[^\]\[^]{1,60})\]:\s+<?(?P<url>[^\s<>]+)>?(?:\s+[\"'(].*[\"')])?\Z")
_KEY = re.compile(r"[A-Za-z_][\w .-]{0,40}:(?:\s|\Z)")
_MOST = 200


def front_matter(lines: Sequence[Line], said: Sequence[str]) -> set[int]:
    """The indices of a block of settings at the top of a file, between two rules of hyphens."""
    if not said or said[0] != "---" or lines[0].start > 2:
        return set()
    for i in range(1, min(len(said), _MOST)):
        if said[i] in ("---", "..."):
            return set(range(i + 1)) if _KEY.match(said[1]) else set()
        if lines[i].indent == 0 and not (_KEY.match(said[i]) or said[i][0] in "-#"):
            return set()
    return set()


def link_targets(lines: Sequence[Line], said: Sequence[str]) -> tuple[dict[str, str], set[int]]:
    """The addresses that reference links lead to, by name, and the indices of the lines that say so."""
    targets: dict[str, str] = {}
    rows: set[int] = set()
    for i, line in enumerate(said):
        if line[0] != "[" or "]:" not in line:
            continue
        found = _TARGET.match(line)
        if found and ("/" in found["url"] or found["url"].startswith(("#", "mailto:"))) and " " not in found["url"]:
            targets.setdefault(found["name"].lower(), found["url"])
            rows.add(i)
    return targets, rows
