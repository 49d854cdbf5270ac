"""A masthead while it is being read: the fields found so far, and where each stood in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from averment.extract.masthead.lines import Line
from averment.model.statement import Masthead

Span = tuple[int, int]


@dataclass
class Draft:
    """Fields by name with the span of the line each came from; the first value of a field stays.

    `named` holds the bodies named so far, by id, with their names as printed. `version` is a language printed alone,
    `country` the one named below the title. `special`: the session is a special one, which the regular calendar does
    not know. `fresh_body`: a body was named since the last session. `seen` counts the lines of a form (organ, symbol,
    distribution and the like), which tell a United Nations document from a mere title page. `blank` holds placeholders:
    the field, the span and the words.
    """

    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    blank: list[tuple[str, Span, str]] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    seen: int = 0
    version: str = ""
    special: bool = False
    country: str = ""
    fresh_body: bool = False

    def put(self, name: str, value: Any, line: Line) -> None:
        """Sets a field, unless it is set already or the value is nothing."""
        if value not in (None, "", []) and name not in self.values:
            self.values[name] = value
            self.spans[name] = (line.start, line.end)

    def get(self, name: str) -> Any:
        """The value of a field, or `None`."""
        return self.values.get(name)

    def leave(self, name: str, line: Line) -> None:
        """Notes that a field holds only a placeholder."""
        self.blank.append((name, (line.start, line.end), line.text))

    def masthead(self) -> Masthead:
        """What has been read, as a value."""
        return Masthead(**self.values)
