"""Claims that a reader will want a source for and that give none: a figure, or a grave allegation.

Knows what was claimed, counted and cited, not whether the sources cited bear it out.
"""

from __future__ import annotations

from bisect import bisect_right

from averment.model.claim import Claim
from averment.model.document import Matter
from averment.model.finding import Finding
from averment.model.reading import Found

RULE = "claim-without-source"
GRAVE = {
    "killing": "unlawful killing",
    "torture": "torture or ill-treatment",
    "sexual-violence": "sexual violence",
    "disappearance": "enforced disappearance",
    "forced-labour": "forced labour",
    "trafficking": "trafficking in persons",
}
"""Allegations of which a body will ask who says so, in words."""
COUNTED = frozenset(("person", "percent", "rate", "event"))
"""Units of figures that need a source; an age or a sum does so less."""


def unsourced(matter: Matter, found: Found) -> tuple[Finding, ...]:
    """Advice for every claim of a figure or a grave allegation in a sentence without a citation.

    A claim that somebody in the text is said to make (`reported`) has its source in its words and is passed over, and
    so is one that a machine is not sure of. A document without any citation gets one finding as a whole, not one a
    sentence. Spans count in the flow. It cannot see that a source given earlier in the paragraph is still meant.
    """
    bare = _bare(matter, found)
    wanting = [(claim, reason) for claim in bare if (reason := _reason(matter, found, claim))]
    if wanting and not found.mentions:
        message = f"no source is cited anywhere, though {len(wanting)} claims state figures or make grave allegations"
        return (Finding(RULE, "advice", None, message),)
    return tuple(Finding(RULE, "advice", claim.span, f"{reason}, and no source is cited") for claim, reason in wanting)


def _bare(matter: Matter, found: Found) -> list[Claim]:
    """The claims made plainly in sentences in which nothing is cited."""
    starts = [sentence.start for sentence in matter.sentences]
    within = [bisect_right(starts, claim.span[0]) - 1 for claim in found.claims]
    cited = {at for at, claim in zip(within, found.claims, strict=True) if claim.citations}
    return [
        claim
        for at, claim in zip(within, found.claims, strict=True)
        if at not in cited and claim.voice == "own" and claim.confidence != "unsure"
    ]


def _reason(matter: Matter, found: Found, claim: Claim) -> str:
    """Why a source is wanted, or nothing."""
    start, end = claim.span
    at = bisect_right(found.figures, start - 1, key=lambda figure: figure.span[0])
    while at < len(found.figures) and found.figures[at].span[0] < end:
        figure = found.figures[at]
        if figure.unit in COUNTED:
            return f"the claim states a figure (“{matter.flow.text[slice(*figure.span)]}”)"
        at += 1
    grave = [GRAVE[issue] for issue in claim.issues if issue in GRAVE]
    return f"the claim is a grave allegation ({', '.join(grave)})" if grave else ""
