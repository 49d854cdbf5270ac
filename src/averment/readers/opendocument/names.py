"""The names that OpenDocument gives things. Knows nothing of what they mean."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_BASE}office:1.0}}"
TEXT = f"{{{_BASE}text:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"


def count(text: str | None, usual: int = 1, most: int = 10_000) -> int:
    """A count written in an attribute, kept sane."""
    return min(int(text), most) if text and len(text) < 9 and text.isdecimal() else usual
