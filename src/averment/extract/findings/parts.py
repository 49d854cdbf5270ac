"""Parts counted above the whole that they are said to be part of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from averment.extract.findings.counted import COUNTED, is_open, number, plain
from averment.model.claim import Figure
from averment.model.document import Matter
from averment.model.finding import Finding

_OF_GROUP = re.compile(r" (?:of|out of|de|des|sur)(?: the| those| these| los| las| les)? ?\Z")
_OF_WHOM = re.compile(
    r",? (?:of whom|of which|of these|of them|including|among them|dont|de los cuales|de las cuales|de ellos|de ellas"
    r"|entre ellos|incluidos|incluidas)(?: at least| some)? \Z"
)
_SPLIT = re.compile(r"(?:, ?|,? and |,? et |,? y |; ?)\Z")
_NEAR = 20
"""A part and the whole that it is "of" stand closer together than this."""


def large_parts(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """Parts above their whole: "50 of the 44", "24 survivors (18 women, 9 men)", "20 people, of whom 30"."""
    for index, whole in enumerate(figures):
        if whole.unit not in COUNTED or isinstance(whole.value, list) or is_open(whole):
            continue
        if index and _is_part(matter, figures[index - 1], whole) and number(figures[index - 1]) > whole.value:
            part = figures[index - 1]
            span = (part.span[0], whole.span[1])
            yield Finding(
                "parts-exceed-whole",
                "warning",
                span,
                f"{plain(part)} of {plain(whole)}: the part is larger than the whole",
            )
        parts = _bracketed(matter, figures, index) or _of_whom(matter, figures, index)
        if not parts:
            continue
        total = sum(number(part) for part in parts)
        if total > whole.value:
            told = " + ".join(plain(part) for part in parts)
            sum_told = f"{told} = {total:g}" if len(parts) > 1 else told
            span = (whole.span[0], parts[-1].span[1])
            yield Finding(
                "parts-exceed-whole",
                "warning",
                span,
                f"{sum_told}, more than the {plain(whole)} that they are part of",
            )


def _is_part(matter: Matter, part: Figure, whole: Figure) -> bool:
    if part.unit not in COUNTED or whole.span[0] - part.span[1] >= _NEAR:
        return False
    between = matter.folded[part.span[1] : whole.span[0]]
    return _OF_GROUP.fullmatch(between) is not None


def _bracketed(matter: Matter, figures: tuple[Figure, ...], index: int) -> list[Figure]:
    """The counts of persons in a bracket right behind a count of persons, if there are two or more in a row."""
    whole = figures[index]
    parts: list[Figure] = []
    if whole.unit != "person" or not matter.folded.startswith(" (", whole.span[1]):
        return parts
    at = whole.span[1] + 2
    for part in figures[index + 1 : index + 9]:
        between = matter.folded[at : part.span[0]]
        if (
            part.unit != "person"
            or isinstance(part.value, list)
            or (parts and _SPLIT.fullmatch(between) is None)
            or (not parts and between)
        ):
            break
        parts.append(part)
        at = part.span[1]
    return parts if len(parts) > 1 and matter.folded[at : at + 1] in (")", ";") else []


def _of_whom(matter: Matter, figures: tuple[Figure, ...], index: int) -> list[Figure]:
    whole = figures[index]
    part = figures[index + 1] if index + 1 < len(figures) else None
    if part is None or part.unit != whole.unit or isinstance(part.value, list) or part.span[0] - whole.span[1] > 60:
        return []
    between = matter.folded[whole.span[1] : part.span[0]]
    return [part] if "." not in between and _OF_WHOM.search(between) else []
