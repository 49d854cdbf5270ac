"""What the tests of figures share: a text made into matter, and what is read of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.extract.figures import find_figures
from averment.extract.instruments import find_instruments
from averment.extract.matter import prepare
from averment.model.claim import Figure
from averment.model.document import Document, Flow, Passage

Read = Callable[..., list[tuple[str, object, str]]]


def figures_of(text: str, language: str = "en") -> tuple[Figure, ...]:
    """The figures of a text of one paragraph a line."""
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line), "paragraph"))
        at += len(line) + 1
    document = Document("made.txt", "", "text/plain", language, text, Flow(text, tuple(passages)))
    matter = prepare(document)
    return find_figures(matter, (), find_instruments(matter, ()))


@pytest.fixture
def read() -> Read:
    """Words, value and unit of every figure of a text."""
    return lambda text, language="en": [(text[slice(*f.span)], f.value, f.unit) for f in figures_of(text, language)]


@pytest.fixture
def figures() -> Callable[..., tuple[Figure, ...]]:
    """The figures of a text, whole."""
    return figures_of
