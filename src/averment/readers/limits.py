"""What a document may cost to read: limits that guard the machine, each with a name and each to be raised by hand.

Every document is hostile until it is read. A limit that is passed is told by its name, with what was found and
how to raise it. This module knows numbers only, no formats.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import fields, replace

from averment.errors import LimitExceeded, UsageError

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}
_SETTING = re.compile(r"\s*([a-z_-]+)\s*=\s*(\d[\d_]*(?:\.\d+)?)\s*([kmg]i?)?b?\s*\Z", re.IGNORECASE)


class Limits(Struct, frozen=True):
    """How large a document may be. The defaults suit a laptop and lie far above what any real statement needs.

    `bytes` is the size of the file, `pages` of a PDF, `seconds` the time for taking the text out of one file,
    `characters` of its text; `archive_members`, `archive_bytes` (unpacked, all parts read together) and
    `archive_ratio` (unpacked to packed) hold for packages such as Word files, `xml_depth` for tables, lists and
    boxes within one another.

    >>> Limits.parse("bytes=500MB", "pages=20000").bytes
    500000000
    """

    bytes: int = 100_000_000
    pages: int = 20_000
    seconds: int = 300
    characters: int = 100_000_000
    archive_members: int = 10_000
    archive_bytes: int = 400_000_000
    archive_ratio: int = 300
    xml_depth: int = 50

    @classmethod
    def parse(cls, *settings: str) -> Limits:
        """The defaults but for some limits, each set by `name=number`, with "kB", "MB", "GB" or "MiB" if wished.

        Raises `UsageError` for a name that is no limit, or for what is no number.
        """
        return replace(cls(), **dict(map(_setting, _parts(settings))))

    def check(self, limit: str, found: int, name: str) -> None:
        """Raises `LimitExceeded` for the document `name` if `found` is over the limit of that name."""
        allowed: int = getattr(self, limit)
        if found > allowed:
            raise LimitExceeded(
                name, f"{_NOUNS[limit].format(f'{found:,}')}, over the limit of {allowed:,}", raising(limit, found)
            )


class Deadline:
    """The time by which a document must be read; asked now and then by readers that could take long."""

    def __init__(self, limits: Limits, name: str) -> None:
        self._limits = limits
        self._name = name
        self._begun = time.monotonic()

    def check(self) -> None:
        """Raises `LimitExceeded` once the time is over."""
        self._limits.check("seconds", int(time.monotonic() - self._begun), self._name)


def raising(limit: str, found: int) -> str:
    """The remedy that a message about a limit ends with.

    >>> raising("pages", 100_000)
    'if you trust it, raise the limit: --limit pages=100000'
    """
    return f"if you trust it, raise the limit: --limit {limit}={found}"


_NOUNS = {
    "bytes": "the file holds {} bytes",
    "pages": "it has {} pages",
    "seconds": "reading it has taken {} seconds",
    "characters": "its text has {} characters",
    "archive_members": "the package holds {} parts",
    "archive_bytes": "the package unpacks to at least {} bytes",
    "archive_ratio": "a part of the package unpacks to {} times its size, as only a bomb does",
    "xml_depth": "tables, lists or boxes lie {} deep within one another",
}


def _parts(settings: Iterable[str]) -> list[str]:
    return [part for setting in settings for part in setting.split(",") if part.strip()]


def _setting(text: str) -> tuple[str, int]:
    match = _SETTING.match(text)
    known = [field.name for field in fields(Limits)]
    if not match:
        raise UsageError(f"--limit {text}: write it as name=number, for instance bytes=500MB")
    limit = match[1].lower().replace("-", "_")
    if limit not in known:
        raise UsageError(f"--limit {text}: there is no such limit; the limits are {', '.join(known)}")
    return limit, int(float(match[2].replace("_", "")) * _UNITS[(match[3] or "").lower()])
