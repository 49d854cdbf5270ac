"""The contract between the finders of citations: where one is called in the text, and which words name its sources.

Holds values only.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from averment.model.citation import Form

How = Literal["after", "opens", "within"]
"""How a citation stands to its text: after it (a bracket, a note mark), before it ("According to ..."), or in it."""


class Named(Struct, frozen=True, order=True, gc=False):
    """One source named: the words `[start, end)` that name it, the form, a link's address, the locator if known.

    `entry` is the passage of a list of works that the words call, or -1. `said` is what they stand for where they
    print less, and `sure` is false where only their place says that they are a source.
    """

    start: int
    end: int
    form: Form
    url: str = ""
    entry: int = -1
    locator: str | None = None
    said: str = ""
    sure: bool = True


class Anchor(Struct, frozen=True, order=True, gc=False):
    """A place `[start, end)` in the running text that calls sources, the sources, and the label of their note.

    `how` is `None` for sources that no text calls.
    """

    start: int
    end: int
    how: How | None
    named: tuple[Named, ...]
    note: str | None = None
