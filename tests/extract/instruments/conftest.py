"""What the tests of instruments share: a text made into matter, and the instruments that it names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.extract.instruments import find_instruments
from averment.extract.matter import prepare
from averment.model.document import Document, Flow, Matter, Passage


def matter_of(text: str, language: str = "en") -> Matter:
    """The matter of a text of one paragraph a line."""
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line), "paragraph"))
        at += len(line) + 1
    return prepare(Document("made.txt", "", "text/plain", language, text, Flow(text, tuple(passages))))


@pytest.fixture
def matter() -> Callable[..., Matter]:
    """The matter of a text."""
    return matter_of


@pytest.fixture
def named() -> Callable[..., list[tuple[str, str]]]:
    """Words and id of every instrument that a text names."""
    return lambda text, language="en": [
        (text[slice(*i.span)], i.id) for i in find_instruments(matter_of(text, language), ())
    ]
