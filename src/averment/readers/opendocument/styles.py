"""Styles of an OpenDocument file: how paragraphs and words look, how lists are numbered.

Common styles stand in `styles.xml`, automatic ones in the part that uses them; both are looked up by name.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from averment.readers.counting import printed
from averment.readers.opendocument.names import FO, STYLE, TEXT, Element, count
from averment.vocab.styles import Role, role_of


class Look(Struct, frozen=True):
    """What a style gives; `None` where it says nothing. `outline` is a heading's level, `list` a list style's name,
    `above` and `below` are the blank space around a paragraph in points."""

    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    size: int | None = None
    above: float | None = None
    below: float | None = None
    list: str | None = None
    role: Role = Role()


PLAIN = Look()
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}


class ListLevel(Struct, frozen=True):
    """One depth of a list: a bullet, or a number's form with what stands around it."""

    bullet: str = ""
    form: str = "1"
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1

    def label(self, levels: dict[int, ListLevel], counts: list[int]) -> str:
        """What is printed before an item at the depth of the last of `counts`."""
        if self.bullet:
            return self.bullet
        depth = len(counts)
        parts = []
        for at in range(max(1, depth - self.shown + 1), depth + 1):
            level = levels.get(at, self)
            if not level.bullet and level.form:
                parts.append(printed(counts[at - 1], level.form))
        return f"{self.before}{'.'.join(parts)}{self.after}" if parts else ""


class Styles:
    """The styles of one file."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._raw: dict[tuple[str, str], Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.lists: dict[str, dict[int, ListLevel]] = {}
        self.hidden_sections: set[str] = set()
        for root in roots:
            for style in root.iter(STYLE + "style"):
                self._raw[style.get(STYLE + "family", ""), style.get(STYLE + "name", "")] = style
            for listed in root.iter(TEXT + "list-style"):
                self.lists[listed.get(STYLE + "name", "")] = _levels(listed)
            for outline in root.iter(TEXT + "outline-style"):
                self.lists["\0outline"] = _levels(outline)

    def look(self, name: str | None, family: str) -> Look:
        """The look of the style of that name and family; plain if there is none."""
        key = family, name or ""
        if key not in self._looks:
            self._looks[key] = self._resolved(key)
        return self._looks[key]

    def _resolved(self, key: tuple[str, str]) -> Look:
        chain: list[Element] = []
        seen: set[str] = set()
        at: str | None = key[1]
        while at and at not in seen and (key[0], at) in self._raw:
            seen.add(at)
            chain.append(self._raw[key[0], at])
            at = chain[-1].get(STYLE + "parent-style-name")
        look = Look(role=_role(at)) if at and at not in seen else PLAIN  # a style that is only named, never described
        for style in reversed(chain):
            look = _over(look, _own(style))
        return look


def _own(style: Element) -> Look:
    text, paragraph = style.find(STYLE + "text-properties"), style.find(STYLE + "paragraph-properties")
    given = text if text is not None else style
    weight, slant = given.get(FO + "font-weight"), given.get(FO + "font-style")
    line, place = given.get(STYLE + "text-underline-style"), given.get(STYLE + "text-position")
    size = points(given.get(FO + "font-size"))
    outline = style.get(STYLE + "default-outline-level")
    return Look(
        outline=count(outline, 0) if outline is not None else None,
        bold=None if weight is None else str(weight) in ("bold", "600", "700", "800", "900"),
        italic=None if slant is None else slant != "normal",
        underlined=None if line is None else line != "none",
        hidden=None if given.get(TEXT + "display") is None else given.get(TEXT + "display") == "none",
        raised=None if place is None else str(place).startswith("super"),
        size=round(2 * size) if size is not None else None,
        above=points(paragraph.get(FO + "margin-top")) if paragraph is not None else None,
        below=points(paragraph.get(FO + "margin-bottom")) if paragraph is not None else None,
        list=style.get(STYLE + "list-style-name"),
        role=_role(style.get(STYLE + "display-name") or style.get(STYLE + "name") or ""),
    )


def points(length: str | None) -> float | None:
    """A length written with its unit in points, if it is one.

    >>> [points(length) for length in ("12pt", "0.5in", "80%")]
    [12.0, 36.0, None]
    """
    number, unit = (length[:-2], length[-2:]) if length else ("", "")
    if unit not in _UNITS or len(number) > 12 or not number.lstrip("-").replace(".", "", 1).isdecimal():
        return None
    return float(number) * _UNITS[unit]


def _role(name: str) -> Role:
    return role_of(name.replace("_20_", " "))


_INHERITED = ("outline", "bold", "italic", "underlined", "hidden", "raised", "size", "above", "below", "list")


def _over(under: Look, over: Look) -> Look:
    said = {name: new for name in _INHERITED if (new := getattr(over, name)) is not None}
    return replace(under, **said, role=over.role if over.role.kind else under.role)


def _levels(listed: Element) -> dict[int, ListLevel]:
    levels: dict[int, ListLevel] = {}
    for level in listed:
        depth = count(level.get(TEXT + "level"), 0, 20)
        if not depth or not isinstance(level.tag, str):
            continue
        if level.tag.endswith("-bullet"):
            sign = (level.get(TEXT + "bullet-char") or "•")[:1]
            levels[depth] = ListLevel(bullet="•" if "\ue000" <= sign <= "\uf8ff" else sign)
        elif level.tag.endswith(("-number", "outline-level-style")):
            levels[depth] = ListLevel(
                form=level.get(STYLE + "num-format", ""),
                before=level.get(STYLE + "num-prefix", "")[:10],
                after=level.get(STYLE + "num-suffix", "")[:10],
                start=count(level.get(TEXT + "start-value")),
                shown=count(level.get(TEXT + "display-levels"), 1, 10),
            )
    return levels
