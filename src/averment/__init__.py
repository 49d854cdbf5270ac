"""Averment turns human-rights statements into evidence that anyone can check.

    >>> import averment
    >>> reading = averment.read(b"Three women were detained in 2021.", name="note.txt")
    >>> reading.document.name, reading.figures[0].value
    ('note.txt', 3.0)

`read` is the door; the types that it returns stand beside it. Importing the package loads no reader: that
happens at the first call.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from averment.errors import AvermentError, DocumentError
    from averment.model.citation import Citation, Source
    from averment.model.claim import Claim, Figure, Instrument, Recommendation
    from averment.model.finding import Finding
    from averment.model.reading import Reading
    from averment.model.statement import Masthead, Section
    from averment.pipeline import read
    from averment.readers.limits import Limits

_DOORS = {
    "AvermentError": "averment.errors",
    "Citation": "averment.model.citation",
    "Claim": "averment.model.claim",
    "DocumentError": "averment.errors",
    "Figure": "averment.model.claim",
    "Finding": "averment.model.finding",
    "Instrument": "averment.model.claim",
    "Limits": "averment.readers.limits",
    "Masthead": "averment.model.statement",
    "Reading": "averment.model.reading",
    "Recommendation": "averment.model.claim",
    "Section": "averment.model.statement",
    "Source": "averment.model.citation",
    "read": "averment.pipeline",
}

__all__ = [
    "AvermentError",
    "Citation",
    "Claim",
    "DocumentError",
    "Figure",
    "Finding",
    "Instrument",
    "Limits",
    "Masthead",
    "Reading",
    "Recommendation",
    "Section",
    "Source",
    "read",
]


def __getattr__(name: str) -> Any:
    """Loads what is asked for when it is first asked for, so that importing the package costs nothing."""
    if name not in _DOORS:
        raise AttributeError(f"module 'averment' has no attribute {name!r}")
    value = getattr(import_module(_DOORS[name]), name)
    globals()[name] = value
    return value
