"""The footnotes and endnotes of a Word file: which there are, how they are numbered, what they are labelled.

Word numbers notes by the order of their marks in the text, footnotes and endnotes apart, each in the form that the
settings or the section say.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from averment.readers.counting import printed
from averment.readers.word.names import Element, W, number, properties, value

Sort = Literal["footnote", "endnote"]


class Form(Struct, frozen=True):
    """How one sort of note is numbered."""

    numbers: str
    start: int = 1
    by_section: bool = False


class NoteBook:
    """The notes of one document, called one by one."""

    def __init__(
        self, name: str, footnotes: Element | None, endnotes: Element | None, settings: Element | None
    ) -> None:
        self.name = name
        self.bodies: dict[str, Element] = {}
        self.labels: dict[str, str] = {}
        self._forms = {
            "footnote": _form(settings, "footnote", "decimal"),
            "endnote": _form(settings, "endnote", "lowerRoman"),
        }
        self._counts = {"footnote": 0, "endnote": 0}
        for sort, root in (("footnote", footnotes), ("endnote", endnotes)):
            for note in root.iterfind(W + sort) if root is not None else ():
                if note.get(W + "type", "normal") == "normal":
                    self.bodies[f"{sort} {note.get(W + 'id')}"] = note

    def section(self, properties: Element | None, *, ended: bool = True) -> None:
        """A section begins or ends: its own way of numbering holds, and counts start again where it says so."""
        for sort, form in self._forms.items():
            own = properties.find(f"{W}{sort}Pr") if properties is not None else None
            if own is not None:
                self._forms[sort] = _over(own, form)
            if ended and self._forms[sort].by_section:
                self._counts[sort] = 0

    def call(self, sort: Sort, number: str, *, numbered: bool = True) -> tuple[str, str] | None:
        """The key and label of the note that a mark calls; `None` if there is no such note.

        A note that is not `numbered` brings a sign of its own, and takes no number.
        """
        key = f"{sort} {number}"
        if key not in self.bodies:
            return None
        if not numbered:
            return key, self.labels.get(key, "")
        if key not in self.labels:
            form = self._forms[sort]
            self._counts[sort] += 1
            self.labels[key] = printed(self._counts[sort] + form.start - 1, form.numbers)
        return key, self.labels[key]


def _form(settings: Element | None, sort: str, usual: str) -> Form:
    own = settings.find(f"{W}{sort}Pr") if settings is not None else None
    return _over(own, Form(usual)) if own is not None else Form(usual)


def _over(own: Element, form: Form) -> Form:
    said = properties(own)
    restart = value(said, "numRestart")
    start = number(said, "numStart")
    return Form(
        value(said, "numFmt") or form.numbers,
        form.start if start is None else start,
        form.by_section if restart is None else restart == "eachSect",
    )
