"""What a number with no unit behind it is: a ratio, a rate, an age, a count, or a number that stands alone.

`shape` tries units first, then these in that order; the first that answers is right.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from averment.extract.figures.counts import Head, head_after, number_of, partitive, taken_up
from averment.extract.figures.ranges import Span
from averment.extract.figures.refuse import is_weakly_labelled, points_back
from averment.extract.figures.scene import Draft, Left, Next, Scene
from averment.extract.figures.units import (
    BY_KIND,
    hedge_of,
    measure,
    money,
    multiple,
    older,
    share,
    short_money,
    start_of,
    time,
)
from averment.vocab.numbers import read_number, speech

_BASE = re.compile(r" (?:per|por cada|por|pour) (?=[0-9]|thousand |hundred thousand |million |mil |mille )")
_OF_BASE = re.compile(
    r"(?: [^\W\d_]+){0,2} (?:births|persons|people|inhabitants|population|women|men|children|workers|nacidos vivos"
    r"|habitantes|personas|naissances vivantes|naissances|personnes|habitants)(?!\w)"
)
_BASES = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000}
_RELATED = (" in ", " out ", " of ", " per ", " sur ", " de ", " por ", " pour ", " sobre ")
_OTHER_YEAR = re.compile(
    r" (?:in|by|en)(?: the whole of| all of| early| late| mid)? (?:[a-zé]+ (?:de )?)?(?:19|20)[0-9]{2}(?![0-9])"
)
_ENDS = re.compile(r"[.,;)]| (?:and|in|of|at|on|by|people|y|en|et|dans)\b|\Z", re.M)
_IN = (" in ", " by ", " en ")
_TWO_WORDS = frozenset(("per", "pour", "por", "square", "sq", "cubic", "us", "u.s", "cfa", "swiss", "de", "d"))
_BREAKS = (",", ";", "-", ":", ")")
_LONG_NOUN = 24


def shape(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """The figure that a number or range is, or `None` if it is none: a label after all, or a reference back."""
    draft = _with_unit(scene, left, span, after)
    if draft is not None:
        return draft
    head = _head(scene, span) if after.gap else None
    if head is not None and (unit := scene.units.get(head.noun)) and unit.kind == "time":
        return time(scene, left, span, Next(" ", head.noun, head.end, unit))
    draft = _related(scene, left, span, head) or _age(scene, left, span, head)
    if draft is not None:
        return draft
    if head is not None:
        draft = _counted(scene, left, span, head)
    elif draft is None:
        draft = _alone(scene, left, span)
    plain = span.low.plain or head is None
    if draft is None or points_back(scene, left, draft, plain) or is_weakly_labelled(scene, left, draft):
        return None
    return draft


def _with_unit(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    if left.mark is not None:
        return money(scene, left, span, after)
    if after.gap == "" and (sum_of := short_money(scene, left, span, after)):
        return sum_of
    if after.unit is not None:
        return BY_KIND[after.unit.kind](scene, left, span, after)
    if after.word in scene.said.times.words:
        return multiple(scene, left, span, after)
    if after.word not in _TWO_WORDS:
        return None
    behind = scene.next(after.end + (scene.folded[after.end : after.end + 1] == "'"))
    if (span.high or span.low).scale >= 1e6 and behind.unit is not None and after.word in ("de", "d"):
        return BY_KIND[behind.unit.kind](scene, left, span, behind)
    if unit := scene.units.get(f"{after.word} {behind.word}"):
        return BY_KIND[unit.kind](scene, left, span, Next(" ", f"{after.word} {behind.word}", behind.end, unit))
    return share(scene, left, span, after) or measure(scene, left, span, after)


def _head(scene: Scene, span: Span) -> Head | None:
    last = span.high or span.low
    return head_after(scene, span.end, span.low.value == 1 and span.high is None, last.scale >= 1e6)


def _counted(scene: Scene, left: Left, span: Span, head: Head) -> Draft | None:
    """People, events or things counted by the noun behind the number."""
    if head.noun in scene.around.rhetorical or (not left.word and not span.low.value.is_integer()):
        return None
    if _is_bound(scene, left, span):
        return None
    where = (head.start, head.end)
    return Draft(start_of(left, span), head.end, span.value, head.kind, hedge_of(left, span), head.noun, where)


def _related(scene: Scene, left: Left, span: Span, head: Head | None) -> Draft | None:
    """A ratio or a rate, where the number or its noun is followed by "in", "out of" or "per"."""
    for end in (span.end, head.end) if head else (span.end,):
        if not scene.folded.startswith(_RELATED, end):
            continue
        draft = None
        if match := out_of(scene.language).match(scene.folded, end):
            draft = _ratio(scene, left, span, match, end > span.end)
        if draft is None and (match := _BASE.match(scene.folded, end)):
            draft = _rate(scene, left, span, match, head if head and end > span.end else None)
        if draft is not None:
            return draft
    return None


def _ratio(scene: Scene, left: Left, span: Span, match: re.Match[str], named: bool) -> Draft | None:
    """One number out of another: "one in four", "two girls in ten", "three or four in every ten", "huit sur dix"."""
    base = read_number(scene.folded, match.end(), scene.language)
    if base is None or base.value <= (span.high or span.low).value or base.value > 1000 or not base.value.is_integer():
        return None
    noun = head_after(scene, base.end)
    if match.group() == " in " and (base.value not in _BASES or (named and noun) or scene.next(base.end).unit):
        return None
    values = [round(100 * n.value / base.value, 1) for n in (span.low, span.high) if n]
    close = noun is not None and not named and noun.end - base.end < _LONG_NOUN
    end = noun.end if noun and close else base.end
    where = (noun.start, noun.end) if noun and close else None
    value = values if len(values) > 1 else values[0]
    return Draft(start_of(left, span), end, value, "percent", hedge_of(left, span), "", where)


def _rate(scene: Scene, left: Left, span: Span, match: re.Match[str], head: Head | None) -> Draft | None:
    """So many per thousand or per 100,000, with or without the noun: "56/49 per 1,000", "143 deaths per 100,000"."""
    base = read_number(scene.folded, match.end(), scene.language)
    if base is None or base.value < 100:
        return None
    tail = _OF_BASE.match(scene.folded, base.end)
    end = tail.end() if tail else base.end
    where = (head.start, head.end) if head else None
    return Draft(start_of(left, span), end, span.value, "rate", hedge_of(left, span), head.noun if head else "", where)


def _age(scene: Scene, left: Left, span: Span, head: Head | None) -> Draft | None:
    """A bare number made an age by the words before it: "aged 34", "ages 14 to 15", "a girl under 16", "under-16s"."""
    hedge = left.hedge or (left.opener if span.high is not None else None)
    if hedge is None or not hedge.age or not 1 <= (span.high or span.low).value <= 120:
        return None
    end = span.end
    if not hedge.aged:
        if scene.folded[end : end + 1] == "s" and not scene.folded[end + 1 : end + 2].isalpha():
            end += 1
        elif head is not None or not _person(scene, scene.word_before(left.start)):
            return None
    return Draft(start_of(left, span), older(end, scene.folded), span.value, "year", hedge.phrase)


def _person(scene: Scene, word: str) -> bool:
    return "person" in (scene.nouns.kind(word), scene.nouns.singulars.get(word))


def _alone(scene: Scene, left: Left, span: Span) -> Draft | None:
    """A number whose noun stands elsewhere: before it, behind "of", or behind "were"."""
    low, end = span.low, span.end
    if more := _one_of(scene.around.more, scene.folded, end):
        head, end = taken_up(scene, low.start), more
    elif (part := partitive(scene, end)) is not None:
        head = part
    elif _stands_alone(scene, left, span) and not scene.in_note(low.start):
        head = _elsewhere(scene, span)
    else:
        return None
    unit: str = head.kind
    if low.scale >= 1e6 and unit != "person":
        unit = _money_spoken_of(scene, low.start) or (unit if head.noun else "person")
    where = (head.start, head.end) if head.start < head.end else None
    return Draft(start_of(left, span), end, span.value, unit, hedge_of(left, span), head.noun, where)


def _one_of(phrases: tuple[str, ...], folded: str, at: int) -> int:
    """Where the phrase ends that follows at `at`, if it is one of these; else 0."""
    if not folded.startswith(phrases, at):
        return 0
    ends = (at + len(phrase) for phrase in phrases if folded.startswith(phrase, at))
    return next((end for end in ends if not folded[end : end + 1].isalpha()), 0)


def _elsewhere(scene: Scene, span: Span) -> Head:
    """What a number that stands alone counts: what it is said to be, else what was counted before."""
    at = span.low.start
    copula = _one_of(scene.around.copulas, scene.folded, span.end)
    head = head_after(scene, copula) if copula else None
    if head is None or head.kind == "thing":
        head = taken_up(scene, at)
    if scene.word_before(at) in scene.around.done and not scene.counts(at):
        head = replace(head, kind="person")
    who = scene.next(span.end).word in scene.around.who
    return replace(head, kind="person") if who and not number_of(scene, at) else head


def _stands_alone(scene: Scene, left: Left, span: Span) -> bool:
    """Whether a number without a noun is a quantity: a large, hedged or compared one, or one that does something."""
    if span.low.scale > 1 or (not span.low.plain and span.low.value >= 1000):
        return True
    if _is_bound(scene, left, span):
        return False
    if (left.hedge is not None and not left.hedge.aged) or left.word in scene.around.existence:
        return True
    if left.word in scene.around.done and _ENDS.match(scene.folded, span.end):
        return True
    dated = scene.folded.startswith(_IN, span.end) and _OTHER_YEAR.match(scene.folded, span.end)
    if dated and (scene.counts(span.low.start) or number_of(scene, span.low.start)):
        return True
    opens = not left.word or left.word.endswith(_BREAKS) or left.word in scene.around.joints
    return opens and scene.next(span.end).word in scene.around.verbs


def _is_bound(scene: Scene, left: Left, span: Span) -> bool:
    """Whether a hyphen ties the number to "under" or "over" in a name: "under-5 mortality"."""
    return left.hedge is not None and left.hedge.age and scene.folded[span.low.start - 1] == "-"


def _money_spoken_of(scene: Scene, at: int) -> str | None:
    """The currency of the State spoken of, where the words before say that something costs."""
    words = scene.folded[max(0, at - 60) : at].split()
    return None if scene.around.costly.isdisjoint(words) else scene.spoken_of((), at)


@cache
def out_of(language: str) -> re.Pattern[str]:
    """What joins the two numbers of a ratio."""
    words = "|".join(sorted(speech(language).out_of, key=len, reverse=True))
    return re.compile(rf" (?:{words}) (?=\w)")
