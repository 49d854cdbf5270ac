"""Styles: what a paragraph or run looks like by the style it names, through the styles that one is based on.

Holds the part `styles.xml` of a Word file. Which names mean a heading, a note or a list of works is vocabulary.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from averment.readers.word.names import Element, Properties, W, as_number, number, properties, toggle, value
from averment.vocab.styles import Role, role_of


class Look(Struct, frozen=True):
    """What a style gives: all `None` where it says nothing.

    `outline` is a heading's level from 1 on (0: body text by decree), `num` and `depth` its list and depth therein,
    `size` in half points, `above` and `below` the blank space around a paragraph in twentieths of a point, `close` that
    there is none between paragraphs of that style, `role` what its name says it is for.
    """

    outline: int | None = None
    num: int | None = None
    depth: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    size: int | None = None
    above: int | None = None
    below: int | None = None
    close: bool | None = None
    role: Role = Role()


PLAIN = Look()


class Styles:
    """The styles of one file, looked up by id."""

    def __init__(self, root: Element | None) -> None:
        self._raw: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self.usual: dict[str, str] = {}
        self.base = PLAIN
        for style in root.iterfind(W + "style") if root is not None else ():
            key = style.get(W + "styleId", "")
            self._raw[key] = style
            if style.get(W + "default", "0") in ("1", "true"):
                self.usual[style.get(W + "type", "")] = key
        if root is not None:
            run = properties(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
            paragraph = properties(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
            self.base = Look(
                size=number(run, "sz"), above=spacing(paragraph, "before"), below=spacing(paragraph, "after")
            )

    def look(self, key: str | None, kind: str = "paragraph") -> Look:
        """The look of the style with that id, or of the default one; plain if there is none."""
        key = key or self.usual.get(kind)
        if not key:
            return self.base
        if key not in self._looks:
            self._looks[key] = self._resolved(key)
        return self._looks[key]

    def _resolved(self, key: str) -> Look:
        chain: list[Element] = []
        seen: set[str] = set()
        at: str | None = key
        while at and at not in seen and at in self._raw:
            seen.add(at)
            chain.append(self._raw[at])
            at = value(properties(self._raw[at]), "basedOn")
        look = self.base
        for style in reversed(chain):
            look = _over(look, _own(style))
        return look


def _own(style: Element) -> Look:
    own = properties(style)
    paragraph, run = properties(own.get(W + "pPr")), properties(own.get(W + "rPr"))
    listed = properties(paragraph.get(W + "numPr"))
    outline = number(paragraph, "outlineLvl")
    return Look(
        outline=None if outline is None else outline + 1 if 0 <= outline < 9 else 0,
        num=number(listed, "numId"),
        depth=number(listed, "ilvl"),
        bold=toggle(run, "b"),
        hidden=toggle(run, "vanish"),
        raised=value(run, "vertAlign") == "superscript" if value(run, "vertAlign") else None,
        size=number(run, "sz"),
        above=spacing(paragraph, "before"),
        below=spacing(paragraph, "after"),
        close=toggle(paragraph, "contextualSpacing"),
        role=role_of(value(own, "name") or style.get(W + "styleId", "")),
    )


def spacing(paragraph: Properties, side: str) -> int | None:
    """The blank space "before" or "after" a paragraph, in twentieths of a point, if its properties say."""
    given = paragraph.get(W + "spacing")
    return None if given is None else as_number(given.get(W + side))


def _over(under: Look, over: Look) -> Look:
    """A look with another laid over it; a role is passed on only to styles whose own name says nothing."""
    said = {name: new for name in _INHERITED if (new := getattr(over, name)) is not None}
    return replace(under, **said, role=over.role if over.role.kind else under.role)


_INHERITED = ("outline", "num", "depth", "bold", "hidden", "raised", "size", "above", "below", "close")
