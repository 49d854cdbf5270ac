"""The names that WordprocessingML gives things, and the few ways of asking an element for one.

Files in the strict form of the standard are turned to the names of the transitional one before they are parsed.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP[1:-1].encode()),
)
_VAL = W + "val"
_OFF = frozenset(["0", "false", "off", "none"])


def transitional(data: bytes) -> bytes:
    """The XML of a part with the strict form's names replaced."""
    if b"http://purl.oclc.org/ooxml/" in data[:8192]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


Properties = Mapping[str | bytes | bytearray, Element]
"""The children of a properties element by tag."""

NONE: Properties = {}


def properties(element: Element | None) -> Properties:
    """The children of an element by tag, the last of a tag; none for no element."""
    return NONE if element is None else {child.tag: child for child in element}


def value(given: Properties, child: str) -> str | None:
    """The `w:val` of a property, or `None` if it is not set."""
    found = given.get(W + child)
    return None if found is None else found.get(_VAL, "")


def number(given: Properties, child: str) -> int | None:
    """The `w:val` of a property as a number, if it is one."""
    return as_number(value(given, child))


def as_number(text: str | None) -> int | None:
    """A whole number written in an attribute, if it is one of sane length."""
    if text is None or len(text) > 9:
        return None
    return int(text) if text.lstrip("-").isdecimal() else None


def toggle(given: Properties, child: str) -> bool | None:
    """Whether a property such as `w:b` is on or off; `None` if it is not set."""
    found = given.get(W + child)
    return None if found is None else found.get(_VAL, "1").lower() not in _OFF
