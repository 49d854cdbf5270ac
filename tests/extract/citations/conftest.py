"""Reads a short text the whole way to its citations, and shows them as what a table can state."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from averment.extract.citations import find_citations
from averment.extract.matter import prepare
from averment.model.document import Document
from averment.readers.text import flow_of


class Seen(NamedTuple):
    """One citation as printed: its words, its form, what it stands behind, the place in the work."""

    words: str
    form: str
    supports: str | None
    locator: str | None


Reads = Callable[..., list[Seen]]


@pytest.fixture(scope="session")
def seen() -> Reads:
    """The citations of a text, in order."""

    def read(text: str, language: str = "en") -> list[Seen]:
        document = Document("text", "", "text/plain", language, text, flow_of(text))
        flow = document.flow
        return [
            Seen(
                flow.text[m.start : m.end],
                m.form,
                flow.text[m.supports[0] : m.supports[1]] if m.supports else None,
                m.locator,
            )
            for m in find_citations(prepare(document))
        ]

    return read
