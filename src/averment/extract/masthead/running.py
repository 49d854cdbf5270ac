"""What running heads and feet say of a document that has no head: its maker, and the year of an annual report.

Holds the look of such lines: short, alone, and met again on other pages. It must not know where pages end.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from averment.extract.masthead.listing import split_names
from averment.extract.masthead.names import is_names
from averment.vocab.bodies import body_named
from averment.vocab.countries import code_of
from averment.vocab.symbols import words

_REACH = 30_000
_LONGEST = 70
_ANNUAL = re.compile(
    r"(?P<names>[A-Z].{3,50}?) (?:Annual |World |Global )?Report (?P<year>(?:19|20)\d\d)(?:[/–-]\d\d(?:\d\d)?)?"
)


class Running(NamedTuple):
    """The names that running heads or feet show, and the year of the report that they name, if any."""

    names: list[str]
    year: str | None = None


def running_heads(text: str) -> Running:
    """Who made a document and in which year, as far as lines that stand alone and recur say.

    Looks at the first 30,000 characters. A line "Sea Trust Report 2008" counts once met; a mere name must be met twice.
    Countries and words that mark no organisation do not count.

    >>> running_heads("The wells are dry.\\n\\nSea Trust\\n\\n12\\n\\nThe wells are shut.\\n\\nSea Trust\\n\\n13\\n")
    Running(names=['Sea Trust'], year=None)
    """
    lines = Counter(line.strip() for line in text[:_REACH].splitlines() if 2 < len(line) < _LONGEST)
    for line, times in lines.items():
        if (annual := _ANNUAL.fullmatch(line)) and is_names(annual["names"]):
            return Running(split_names(annual["names"]), annual["year"])
        if times > 1 and _is_maker(line):
            return Running(split_names(line))
    return Running([])


def _is_maker(line: str) -> bool:
    """Whether a line is the name of an organisation alone; an abbreviation must have four capitals or more."""
    if body_named(line) or code_of(line) or line in words().roots:
        return False
    if " " in line:
        return is_names(line)
    return line.isupper() and line.isalpha() and 4 <= len(line) <= 10
