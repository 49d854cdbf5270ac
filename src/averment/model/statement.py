"""The masthead and the sections of a statement: what a document says of itself and how it is built."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Status = Literal["general", "special", "roster"]


class Masthead(Struct, frozen=True):
    """A document's own description of itself; an absent field, or a mere placeholder, is `None`.

    `session` is a number; `session_start`, `session_end` and `date` are ISO dates as precise as printed.
    `agenda_item` is the item's number as a string. `resolution` is the symbol (or, where two are named,
    the symbols) of the resolution under which the document circulates, `paragraphs` those of it (36, or "15 (b)").
    `body` is a list where several are addressed ("the Special Rapporteur on ... and the Special Rapporteur on ...").
    """

    symbol: str | list[str] | None = None
    organ: str | None = None
    body: str | list[str] | None = None
    session: int | None = None
    session_start: str | None = None
    session_end: str | None = None
    date: str | None = None
    distribution: str | None = None
    original_language: str | None = None
    agenda_item: str | None = None
    agenda_title: str | None = None
    title: str | None = None
    subtitle: str | None = None
    submitters: list[str] = []
    status: Status | None = None
    resolution: str | list[str] | None = None
    paragraphs: list[int | str] | None = None
    job_number: str | None = None


class Section(Struct, frozen=True):
    """One heading: its span and its level (1 is the outermost heading of the body)."""

    span: tuple[int, int]
    level: int
