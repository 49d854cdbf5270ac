"""Finds links outside brackets that cite: hyperlinked words and bare web addresses in the running text.

Knows addresses and contact blocks. A submitter's own site in a contact block is no citation, nor is a mail address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from averment.extract.citations.anchors import Anchor, Named
from averment.extract.citations.evidence import URL
from averment.extract.citations.pieces import address_end
from averment.model.document import Flow, Link, Passage

_LETTERS = re.compile(r"[^\W\d_]{2}")
_CONTACT = re.compile(
    r"@|\b(?:tel|fax|e-?mail|phone|contact|website|web site|site web|sitio web|courriel|correo|p\.?o\.? box|visit us"
    r"|twitter|facebook|t[eé]l[eé]phone|tel[eé]fono)\b"
)
_HOME = re.compile(r"(?:https?://)?[\w.-]+/?\Z")
_STOPS = (".", "!", "?", "", ";", "|")
_NO_SOURCE = ("mailto:", "tel:", "#", "javascript:")


def linked(flow: Flow, folded: str, start: int, end: int) -> Iterator[Anchor]:
    """The links in `[start, end)` that cite, in order, each an anchor; of two that overlap, the hyperlink."""
    found = [*_hyperlinks(flow, start, end), *_addresses(flow, start, end)]
    found.sort()
    done = 0
    for link in found:
        passage = flow.passages[flow.passage_at(link.start)]
        if link.start < done or _contact(folded, passage, link):
            continue
        done = link.end
        yield link


def cites(link: Link) -> bool:
    """Whether a hyperlink may lead to a source: not to a mailbox, a telephone or a place in the document itself."""
    return not link.url.lower().startswith(_NO_SOURCE)


def _hyperlinks(flow: Flow, start: int, end: int) -> Iterator[Anchor]:
    for link in flow.links:
        if start <= link.start and link.end <= end and cites(link):
            yield Anchor(link.start, link.end, "within", (Named(link.start, link.end, "link", link.url),))


def _addresses(flow: Flow, start: int, end: int) -> Iterator[Anchor]:
    """Bare addresses; the sharp brackets around one are the anchor's, not the source's."""
    text = flow.text
    for sign in ("://", "www."):
        at = text.find(sign, start, end)
        while at >= 0:
            match = URL.match(text, at) or URL.match(text, max(start, at - 5)) or URL.match(text, max(start, at - 4))
            last = address_end(text, match) if match else at + 4
            if match and text[match.start() - 1 : match.start()] not in ("@", "/"):
                begin = match.start()
                sharp = text[begin - 1 : begin] == "<" and text[last : last + 1] == ">"
                yield Anchor(begin - sharp, last + sharp, "after", (Named(begin, last, "link", text[begin:last]),))
            at = text.find(sign, max(last, at + 4), end)


def _contact(folded: str, passage: Passage, link: Anchor) -> bool:
    """Whether a link stands in a contact block or letterhead: beside a mail address, alone in its passage, or a home
    page printed after the end of a sentence."""
    if link.how == "within":
        return False
    if (
        _HOME.match(link.named[0].url)
        and folded[max(passage.start, link.start - 8) : link.start].rstrip()[-1:] in _STOPS
    ):
        return True
    alone = not _LETTERS.search(folded, passage.start, link.start) and not _LETTERS.search(
        folded, link.end, passage.end
    )
    return alone or bool(_CONTACT.search(folded, max(passage.start, link.start - 90), min(passage.end, link.end + 50)))
