"""Articles and other parts named with an instrument: before it ("article 2 of CEDAW") and after ("ICCPR, art. 7").

Knows how parts are printed; it must not know instruments.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = (
    r"(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Ss]ecs?\.|ss?\.|[Rr]ules?|[Pp]rinciples?|[Cc]hapters?|[Aa]rtículos?|[Ss]ección"
    r"|[Cc]apítulo|[Tt]ítulo|[Cc]hapitre|[Rr]egla|[Pp]rincipio|Parts?|[Ss]chedules?)"
)
_ONE = r"(?:[0-9]{1,4}(?:[.-][0-9]{1,3})?[A-Za-z]?(?:bis|ter)?|[IVXLC]{1,7})(?:\s?\([0-9a-zA-Zñ]{1,4}\)){0,4}"
_AND = r"(?:,?\s?(?:and|to|y|et|a|à|or|&|[-–])\s?|,\s)"
NUMBERS = rf"{_ONE}(?:{_AND}{_ONE}(?![\w])){{0,14}}"
_WITHIN = (
    r"(?:,?\s(?:sub)?(?:paragraphs?|paras?\.?|paragraphes?|alinéas?|párrafos?|fracción|inciso|apartado|literal|numeral)"
    r"\s[\w()]{1,6}(?:\s(?:and|to|y|et|a|à)\s[\w()]{1,6})?\)?)"
)
_LEFT = re.compile(
    rf"(?<![\w]){_WORD}\s({NUMBERS}){_WITHIN}{{0,3}}(?:,?\s(?:of|in|to|under|de|du|des|del)\s|\sd['’])"
    r"(?:(?:the|that|this|la|el|los|las|le|les|its|their|l['’])\s?)?(?:[A-Z][\w-]{2,20}['’]s\s|(?:UN|ILO|European|national|current|Revised)\s)?\Z"
)
_LEFT_REACH = 130
_NUMBER_REACH = 60
_ANY = re.compile(r"[0-9 ](?:(?<=[0-9])|[IVXLC]+ )")
_RIGHT = re.compile(
    rf"(?:\s\([A-Z][A-Za-z-]{{1,12}}\))?(?:['’]s)?(,?\s|\s?\(){_WORD}\s?({NUMBERS}){_WITHIN}{{0,3}}(?![\w/])(?:\))?"
)
_ENDS = re.compile(r"[,.;:)]|\s(?:and|or|et|y|of|to|which|that)\b|\Z|\n")
_ALONE = re.compile(rf"({NUMBERS})(?![\w/])")
_LINKS = (
    "of ",
    "in ",
    "to ",
    "the ",
    "that ",
    "this ",
    "de ",
    "du ",
    "des ",
    "del ",
    "la ",
    "el ",
    "'",
    "’",
    "its ",
    "their ",
    "s ",
    "UN ",
    "ILO ",
    "European ",
)


class Part(NamedTuple):
    """The parts named with an instrument: how far the span reaches with them, and what is printed of them."""

    at: int
    numbers: str


def before(text: str, low: int, at: int) -> Part | None:
    """The parts named before an instrument that begins at `at`, looking no further back than `low`."""
    if not text.endswith(_LINKS, low, at):
        return None
    if _ANY.search(text, max(low, at - _NUMBER_REACH), at) is None:
        return None
    match = _LEFT.search(text, max(low, at - _LEFT_REACH), at)
    return Part(match.start(), even(match.group(1))) if match else None


def after(text: str, at: int) -> Part | None:
    """The parts named after an instrument that ends at `at`."""
    match = _RIGHT.match(text, at)
    if match is None:
        return None
    end = match.end()
    if match.group(1).startswith(",") and not _ENDS.match(text, end):
        return None
    if text[end - 1] == ")" and "(" not in match.group(1) and text.count("(", at, end) < text.count(")", at, end):
        end -= 1
    return Part(end, even(match.group(2)))


def alone(text: str, at: int) -> Part | None:
    """The numbers after a word for a part that ends at `at`."""
    match = _ALONE.match(text, at)
    return Part(match.end(), even(match.group(1))) if match else None


def even(numbers: str) -> str:
    """Numbers of parts without the subparagraphs' brackets: "15 (4)" is article 15.

    >>> even("2 (f), 5 and 16 (1)")
    '2, 5, 16'
    """
    plain = re.sub(r"\s?\([^)]*\)", "", numbers)
    return re.sub(r",?\s?(?:and|y|et|&)\s?", ", ", plain).strip()
