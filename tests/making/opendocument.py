"""Makes OpenDocument texts for tests from the XML of their content."""

from __future__ import annotations

from collections.abc import Mapping

from tests.making.word import package

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = " ".join(
    f'xmlns:{prefix}="{_BASE}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(
    body: str, *, automatic: str = "", styles: str = "", pages: str = "", extra: Mapping[str, bytes] | None = None
) -> bytes:
    """The bytes of an OpenDocument text.

    `automatic` are the styles in the content, `styles` the common ones, `pages` the master pages, `extra` more parts.
    """
    content = (
        f"{_HEAD}<office:document-content {_NAMES} {_LINK}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    common = (
        f"{_HEAD}<office:document-styles {_NAMES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": content.encode(),
        "styles.xml": common.encode(),
    }
    return package({**parts, **(extra or {})})
