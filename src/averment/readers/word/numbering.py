"""Numbering: the numbers, letters and bullets that Word prints before paragraphs, worked out as Word does.

Holds the part `numbering.xml` and the counters that run through one document. Lists made from one definition count
on; a list that restarts says so.
"""

from __future__ import annotations

import re

from msgspec import Struct

from averment.readers.counting import printed
from averment.readers.word.names import Element, W, as_number, number, properties, toggle, value
from averment.readers.word.styles import Styles

_DEPTHS = 9
_SLOT = re.compile(r"%([1-9])")
_LONGEST = 40
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLETS = {"\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "□", "\uf0e0": "→", "\uf02d": "-", "\uf0be": "-"}


class Level(Struct, frozen=True):
    """One depth of a list: how its number is written, inside what text, from which start."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    after: int | None = None
    legal: bool = False
    style: str | None = None


class Numbering:
    """The lists of one document and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[int, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._links: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._styles = styles
        if root is not None:
            for abstract in root.iterfind(W + "abstractNum"):
                key = abstract.get(W + "abstractNumId", "")
                self._levels[key] = dict(map(_level, abstract.iterfind(W + "lvl")))
                linked = value(properties(abstract), "numStyleLink")
                if linked:
                    self._links[key] = linked
            for instance in root.iterfind(W + "num"):
                self._add(instance)

    def _add(self, instance: Element) -> None:
        key = as_number(instance.get(W + "numId"))
        if key is None:
            return
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in instance.iterfind(W + "lvlOverride"):
            depth = as_number(override.get(W + "ilvl")) or 0
            start = number(properties(override), "startOverride")
            if start is not None:
                starts[depth] = start
            levels |= dict(map(_level, override.iterfind(W + "lvl")))
        self._lists[key] = (value(properties(instance), "abstractNumId") or "", levels, starts)

    def depth_for(self, num: int, style: str | None) -> int:
        """The depth at which a list numbers paragraphs of a style that names the list and no depth."""
        found = self._find(num)
        if found:
            for depth, level in found[1].items():
                if style and level.style == style:
                    return depth
        return 0

    def next(self, num: int, depth: int) -> str:
        """What is printed before the next paragraph of a list at a depth; "" for nothing."""
        found = self._find(num)
        depth = min(max(depth, 0), _DEPTHS - 1)
        if not found or depth not in found[1]:
            return ""
        key, levels, starts = found
        level = levels[depth]
        counts = self._counts.setdefault(key, [None] * _DEPTHS)
        if depth in starts and (num, depth) not in self._begun:
            counts[depth] = None
        start = starts.get(depth, level.start)
        self._begun.add((num, depth))
        now = counts[depth]
        counts[depth] = start if now is None else now + 1
        for deeper in range(depth + 1, _DEPTHS):
            after = levels[deeper].after if deeper in levels else None
            if after is None or depth + 1 <= after:
                counts[deeper] = None
        return _bullet(level.text) if level.form == "bullet" else _filled(level, levels, counts)

    def _find(self, num: int) -> tuple[str, dict[int, Level], dict[int, int]] | None:
        found = self._lists.get(num)
        if not found:
            return None
        key, levels, starts = found
        if key in self._links and not self._levels.get(key):
            other = self._styles.look(self._links[key], "numbering").num
            if other is not None and other != num and other in self._lists:
                key = self._lists[other][0]
        return key, self._levels.get(key, {}) | levels, starts


def _level(level: Element) -> tuple[int, Level]:
    own = properties(level)
    start = number(own, "start")
    return as_number(level.get(W + "ilvl")) or 0, Level(
        form=value(own, "numFmt") or "decimal",
        text=(value(own, "lvlText") or "")[:_LONGEST],
        start=1 if start is None else start,
        after=number(own, "lvlRestart"),
        legal=bool(toggle(own, "isLgl")),
        style=value(own, "pStyle"),
    )


def _filled(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    """A level's text with the counts in its slots."""

    def fill(slot: re.Match[str]) -> str:
        depth = int(slot[1]) - 1
        other = levels.get(depth, level)
        count = counts[depth]
        return printed(other.start if count is None else count, "decimal" if level.legal else other.form)

    return "" if level.form == "none" and "%" not in level.text else _SLOT.sub(fill, level.text).strip()


def _bullet(text: str) -> str:
    """The sign of a bullet; "" for a blank one, which goes on with the item before and lets authors number by hand."""
    sign = text.strip()
    return _BULLETS.get(sign, "•") if _PRIVATE.match(sign) else sign
