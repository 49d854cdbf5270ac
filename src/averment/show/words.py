"""Small words for counts and lists."""

from __future__ import annotations

from collections.abc import Sequence


def amount(count: int, noun: str) -> str:
    """A count with its noun in number.

    >>> amount(1, "claim"), amount(0, "request"), amount(2, "body")
    ('1 claim', '0 requests', '2 bodies')
    """
    if count == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {plural}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names in a row.

    >>> listed(["Aster", "Birch", "Cedar"])
    'Aster, Birch and Cedar'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def one(value: str | list[str] | None, between: str = " and ") -> str:
    """A field that is one name, several or none, as words.

    >>> one(["A/1", "E/2"], " "), one(None)
    ('A/1 E/2', '')
    """
    return value if isinstance(value, str) else between.join(value or [])
