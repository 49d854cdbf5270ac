"""Plain text and Markdown files: decoded exactly, then laid out.

The text keeps everything, a byte order mark and null characters too; only the flow does without them.
"""

from __future__ import annotations

import re

from averment.model.document import Document
from averment.readers.decode import decode
from averment.readers.language import language_of
from averment.readers.limits import Limits
from averment.readers.original import Original
from averment.readers.text import flow_of

_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_TELLING = frozenset(["null-bytes", "control-characters"])
"""The findings by which decoding tells that a text holds characters that are not printed."""

_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\[\^[^\]\n]+\]: |\s{0,3}[*-] \S.*\n.*\[[^\]\n]+\]\(http)", re.MULTILINE)


def read_plain(original: Original, limits: Limits) -> Document:
    """The document in a plain text or Markdown file, whatever its encoding; `limits.bytes` bounds it already."""
    decoded = decode(original.data)
    text = decoded.text
    odd = "\ufeff" in text or any(finding.rule in _TELLING for finding in decoded.findings)
    flow = flow_of(_UNPRINTED.sub(" ", text) if odd else text)
    markdown = original.name.lower().endswith((".md", ".markdown")) or bool(_MARKDOWN.search(text[:20_000]))
    return original.document(
        "text/markdown" if markdown else "text/plain",
        language_of(flow.text),
        text,
        flow,
        findings=decoded.findings,
    )
