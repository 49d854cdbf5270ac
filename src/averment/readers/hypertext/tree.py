"""The tree of an HTML page: parsed leniently and offline, with what is not shown told apart.

Browsers read any HTML, so this never refuses a page but for its size. It must not know notes or passages.
"""

from __future__ import annotations

import re

from lxml import etree

from averment.errors import LimitExceeded
from averment.readers.decode import Decoded, decode
from averment.vocab.pages import page_words

Element = etree._Element

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]|^\ufeff")
_XML_HEAD = re.compile(r"\s*<\?xml[^>]*\?>")
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
UNREAD = frozenset([
    "applet", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "head", "iframe", "input", "link",
    "map", "meta", "nav", "noscript", "object", "rp", "rt", "s", "script", "select", "strike", "style", "svg",
    "template", "textarea", "video",
])  # fmt: skip
"""Elements that hold no part of a page's text."""
_ROLES = frozenset(
    ["navigation", "search", "banner", "contentinfo", "complementary", "menu", "menubar", "dialog", "alert"]
)
_EDGES = frozenset(["header", "footer", "aside"])


def decoded(data: bytes) -> Decoded:
    """The text of an HTML file by its byte order mark, by what it declares, or by what it looks like."""
    found = _DECLARED.search(data[:4096])
    declared = (found[1] or found[2]).decode("ascii", "ignore").lower() if found else None
    if declared in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        declared = "utf-8" if _is_utf8(data) else "cp1252"  # as browsers do
    elif declared and declared.startswith(("utf-16", "utf16", "utf-32", "utf-7")):
        declared = None
    return decode(data, declared)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def parse(text: str, name: str) -> Element | None:
    """The root of the page, or `None` for one without any content."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    source = _XML_HEAD.sub("", _UNPRINTED.sub(" ", text), count=1)
    root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    if any("depth" in entry.message for entry in parser.error_log):
        raise LimitExceeded(name, "its elements lie too deep within one another", "this limit cannot be raised")
    return root


def content(root: Element) -> Element:
    """The element that holds the page's own matter: its one `main` or `article`, if most of the text is there."""
    body = root.find(".//body")
    whole = body if body is not None else root
    found = [
        element for element in whole.iter("main", "article") if _parent_among(element, ("main", "article")) is None
    ]
    if len(found) == 1 and 2 * _size(found[0]) > _size(whole):
        return found[0]
    return whole


def unread(element: Element) -> bool:
    """Whether an element and all in it is no part of the text: hidden, or there for finding one's way about a site."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNREAD:
        return True
    given = element.attrib
    if not given and tag not in _EDGES:
        return False
    if "hidden" in given or given.get("role") in _ROLES or given.get("aria-hidden") == "true":
        return True
    if "style" in given and _NOT_SHOWN.search(str(given["style"])):
        return True
    if tag in _EDGES:
        return not _holds_matter(element)
    names = (
        f"{given.get('class', '')} {given.get('id', '')}".lower().split() if "class" in given or "id" in given else ()
    )
    return any(name in page_words().furniture for name in names)


def _holds_matter(edge: Element) -> bool:
    """Whether a header, footer or aside is part of the text: it heads an article, or holds its notes."""
    if edge.tag == "header":
        return (
            next(edge.iter("h1", "h2"), None) is not None
            or _parent_among(edge, ("article", "main", "section")) is not None
        )
    names = f"{edge.get('class', '')} {edge.get('id', '')} {edge.get('role', '')}".lower()
    return any(word in names for word in page_words().notes) or any(
        any(word in f"{child.get('class', '')} {child.get('id', '')}".lower() for word in page_words().notes)
        for child in edge
    )


def _parent_among(element: Element, tags: tuple[str, ...]) -> Element | None:
    return next(element.iterancestors(*tags), None)


def _size(element: Element) -> int:
    return sum(len(words) for words in element.itertext(with_tail=False) if not words.isspace())
