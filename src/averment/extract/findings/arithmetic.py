"""Arithmetic that cannot be: impossible shares, parts above their whole, ranges that run down, wrong durations.

Every finding spells its sum out and corrects nothing. It must not know where figures come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from averment.extract.findings.durations import wrong_durations
from averment.extract.findings.parts import large_parts
from averment.extract.findings.shares import impossible_shares, large_shares
from averment.model.claim import Figure
from averment.model.document import Matter
from averment.model.finding import Finding
from averment.model.reading import Found

_RANGED = ("between", "ages", "aged", "entre", "age")


def impossible(matter: Matter, found: Found) -> tuple[Finding, ...]:
    """Figures that cannot be as printed, in order of place; spans count in the flow.

    `share-impossible`: no whole number of the group beside which a share is printed gives it (the GRIM test).
    `parts-exceed-whole`: a part counted above its whole. `shares-exceed-hundred`: shares in one bracket that add up
    above 100, or a share of persons above 100. `range-runs-down`: a range whose first number is the larger.
    `duration-dates`: a length of time that its own dates do not give.

    Which group a share is of is told by words that they have in common; where several fit as well, all of them must
    fail. Hedged numbers are not tested. Misses shares whose group stands in another passage, and cannot know of
    weighting or of answers left blank, which may explain a share; the message says so.
    """
    findings = [
        *impossible_shares(matter, found.figures),
        *large_parts(matter, found.figures),
        *large_shares(matter, found.figures),
        *_running_down(matter, found.figures),
        *wrong_durations(matter, found.figures),
    ]
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[int, int]:
    return finding.span or (0, 0)


def _running_down(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    for figure in figures:
        if (
            not isinstance(figure.value, list)
            or figure.value[0] <= figure.value[1]
            or "/" in matter.folded[slice(*figure.span)]
        ):
            continue
        if figure.hedge and figure.hedge.split()[0] in _RANGED:
            low, high = figure.value
            yield Finding("range-runs-down", "warning", figure.span, f"the range runs from {low:g} down to {high:g}")
