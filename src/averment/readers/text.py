"""Plain text and Markdown: decoded exactly, cut into lines, laid out into a flow (see `layout`)."""

from __future__ import annotations

from averment.model.document import Flow
from averment.readers.layout import lay_out, lines_of, with_pages


def flow_of(text: str) -> Flow:
    """The flow of a plain or Markdown text: passages in reading order, notes tied to their marks, mark-up out.

    >>> flow_of("# Women\\n\\nThey *work*\\nat home.").text
    'Women\\nThey work at home.'
    """
    lines = lines_of(text)
    return lay_out(text, lines if "\f" in text else with_pages(text, lines))
