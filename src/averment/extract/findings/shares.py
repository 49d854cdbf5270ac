"""Shares that cannot be: no whole number of their group gives them, or they are more than all of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from averment.extract.findings.counted import COUNTED, is_rough, number
from averment.model.claim import Figure
from averment.model.document import Matter
from averment.model.finding import Finding
from averment.vocab.counted import counting
from averment.vocab.lexicon import fold

_SHARE = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\s?(?:%|per|pour|por)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_OF = re.compile(r"\b(?:of|among|out of|with|parmi|sur|de|entre)(?: the| these| all| les| los| las)? ?\Z")
_KNOWN = re.compile(
    r"^(?:the|those|these|them|los|las|les|ces|nos)\b|\b(?:respondents?|participants?|interviewees|informants|callers|interviewed"
    r"|surveyed|asked|encuestad[oa]s|entrevistad[oa]s|répondant(?:e?)s|enquêtés|interrogé(?:e?)s)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:nationally|nationwide|national average|worldwide|globally|in general|overall population|a nivel nacional"
    r"|en el país|au niveau national|dans le pays)\b"
)
_GREW = re.compile(r"(?:by|increase of|rise of|up|growth of|grew|rose) \Z")
_PEOPLE = re.compile(
    r"\b(?:people|women|men|children|girls|boys|respondents|persons|households|personas|mujeres|personnes|femmes)\b"
)


class _Share(NamedTuple):
    """A share as printed: the figure, its value, and how many decimals it is printed with."""

    figure: Figure
    value: float
    decimals: int


def can_give(share: float, decimals: int, group: int) -> bool:
    """Whether a whole number out of `group`, in per cent and rounded to `decimals`, can be `share`.

    >>> can_give(56.1, 1, 101), can_give(56.4, 1, 101), can_give(33, 0, 3)
    (False, True, True)
    """
    half = 0.5 / 10**decimals + 1e-9
    below = int(share * group / 100)
    if below <= group and abs(100 * below / group - share) <= half:
        return True
    return below < group and abs(100 * (below + 1) / group - share) <= half


def impossible_shares(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """Shares printed beside the group they are of that no whole number of it gives."""
    starts: list[int] = []
    for index, figure in enumerate(figures):
        share = _printed_share(matter, figure) if figure.unit == "percent" else None
        if share is None:
            continue
        starts = starts or [s.start for s in matter.sentences]
        groups = _groups(matter, figures, index, starts)
        failing = [g for g in groups if not can_give(share.value, share.decimals, int(number(g)))]
        fitting = _fitting(matter, share, groups) if failing else failing
        if not fitting or any(g not in failing for g in fitting):
            continue
        if _ELSEWHERE.search(matter.folded, max(0, figure.span[0] - 40), figure.span[1] + 70) is None:
            yield Finding("share-impossible", "warning", figure.span, _why(share, fitting[0]))


def _printed_share(matter: Matter, figure: Figure) -> _Share | None:
    """The share as printed in figures, unless a hedge makes it a rough one."""
    if isinstance(figure.value, list) or not 0 < figure.value < 100 or is_rough(figure):
        return None
    match = _SHARE.search(matter.folded, *figure.span)
    return _Share(figure, figure.value, len(match.group(2) or "")) if match else None


def _groups(matter: Matter, figures: tuple[Figure, ...], index: int, starts: list[int]) -> list[Figure]:
    """The exact counts printed in the share's sentence, or in the sentence before it in the same passage.

    The sentence before counts only where the share is said to be of "the women" or of "respondents", rather than of
    women at large; so does a count in the sentence itself, unless it is printed as a whole ("a survey of 60 women").
    """
    figure = figures[index]
    sentence = max(0, bisect_right(starts, figure.span[0]) - 1)
    here = matter.sentences[sentence]
    before = matter.sentences[sentence - 1] if sentence else here
    low = before.start if before.passage == here.passage else here.start
    near = figures[max(0, index - 8) : index + 6]
    groups = [g for g in near if g.unit in COUNTED and low <= g.span[0] < here.end and _is_group(g)]
    if not groups or figure.population is None or _KNOWN.search(fold(figure.population)):
        return groups
    return [g for g in groups if g.span[0] >= here.start and _is_whole(matter, g)]


def _is_whole(matter: Matter, group: Figure) -> bool:
    return _OF.search(matter.folded, max(0, group.span[0] - 24), group.span[0]) is not None


def _is_group(figure: Figure) -> bool:
    if figure.unit not in COUNTED or isinstance(figure.value, list) or figure.value < 5:
        return False
    return float(figure.value).is_integer() and not is_rough(figure)


def _fitting(matter: Matter, share: _Share, groups: list[Figure]) -> list[Figure]:
    """The groups that the share may be of: those with most words in common with its own, or, if there are no such
    words, all of them, provided that one is printed as a whole ("of 105 workers")."""
    mine = _words(matter, share.figure.population)
    common = [(len(mine & _words(matter, group.population)), group) for group in groups]
    most = max((count for count, _ in common), default=0)
    if most:
        return [group for count, group in common if count == most]
    told = share.figure.population is None and any(_is_whole(matter, group) for group in groups)
    return groups if told else []


def _words(matter: Matter, population: str | None) -> set[str]:
    """The words of a population that tell it from another, in the singular."""
    ends = counting(matter.document.language[:2]).stops
    return {word.rstrip("s") for word in _WORD.findall(fold(population or "")) if word not in ends}


def _why(share: _Share, group: Figure) -> str:
    size = int(number(group))
    whole = int(share.value * size / 100)
    low, high = 100 * whole / size, 100 * (whole + 1) / size
    who = f"{size} {group.population}" if group.population else str(size)
    printed = f"{share.value:.{share.decimals}f}%"
    exact = f"{printed} of {size} is {share.value * size / 100:.2f}"
    nearest = f"{whole}/{size} = {low:.1f}% and {whole + 1}/{size} = {high:.1f}%"
    return f"{exact}; {nearest}: no whole number of the {who} gives {printed}, unless answers were weighted or left out"


def large_shares(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """Shares that add up above 100 in one bracket, or a share of persons that is above 100 by itself."""
    row: list[Figure] = []
    for figure in figures:
        if figure.unit != "percent" or isinstance(figure.value, list):
            row = []
            continue
        if figure.value > 100 and _is_of_group(matter, figure):
            yield _above(figure.span, f"{figure.value:g}% of a group is more than all of it")
        if not row or not _in_one_bracket(matter, row[-1], figure):
            row = [figure]
            continue
        row.append(figure)
        total = sum(number(f) for f in row)
        if total > 100 + 0.5 * len(row) and _closes(matter, figure):
            told = " + ".join(f"{number(f):g}" for f in row)
            yield _above((row[0].span[0], figure.span[1]), f"{told} = {total:g}, more than 100 per cent")


def _above(span: tuple[int, int], why: str) -> Finding:
    return Finding("shares-exceed-hundred", "warning", span, why)


def _is_of_group(matter: Matter, figure: Figure) -> bool:
    """Whether a share is said to be of a group, and not a growth or a comparison."""
    if _GREW.search(matter.folded, max(0, figure.span[0] - 16), figure.span[0]):
        return False
    behind = matter.folded[figure.span[1] : figure.span[1] + 60]
    return behind.startswith((" of ", " de ", " des ")) and _PEOPLE.search(behind) is not None


def _in_one_bracket(matter: Matter, first: Figure, second: Figure) -> bool:
    """Whether two shares follow one another in a bracket, parted by commas only: "(60% women, 45% men)"."""
    if second.span[0] - first.span[1] >= 40:
        return False
    between = matter.folded[first.span[1] : second.span[0]]
    opened = matter.folded.rfind("(", max(0, first.span[0] - 80), first.span[0])
    closed = matter.folded.rfind(")", max(0, first.span[0] - 80), first.span[0])
    return opened > closed and ")" not in between and "," in between


def _closes(matter: Matter, last: Figure) -> bool:
    """Whether the bracket ends with this share and its noun."""
    behind = matter.folded[last.span[1] : last.span[1] + 40]
    return ")" in behind and "," not in behind.split(")")[0] and "%" not in behind.split(")")[0]
