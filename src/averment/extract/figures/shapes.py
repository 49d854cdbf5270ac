"""What a number with no unit behind it is: a ratio, a rate, an age, a count, or a number that stands alone.

`shape` tries them in that order, units first; the first that answers is right.
"""

from __future__ import annotations

import re

from averment.extract.figures.counts import Head, head_after, partitive, taken_up
from averment.extract.figures.ranges import Span
from averment.extract.figures.refuse import is_weakly_labelled, points_back
from averment.extract.figures.scene import Draft, Left, Next, Scene
from averment.extract.figures.units import BY_KIND, OLDER, hedge_of, measure, money, multiple, share, start_of
from averment.vocab.counted import kind_of, singulars
from averment.vocab.numbers import read_number

OUT_OF = re.compile(r" (?:in every|out of every|of every|out of|in|sur|de cada) (?=[\w])")
_BASE = re.compile(r" (?:per|por cada|por|pour) (?=[0-9])")
_OF_BASE = re.compile(
    r"(?: [^\W\d_]+){0,2} (?:births|persons|people|inhabitants|population|women|men|children|workers|nacidos vivos|habitantes|personas"
    r"|naissances vivantes|naissances|personnes|habitants)(?!\w)"
)
_BASES = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000}
_MORE = re.compile(r" (?:more|others?|further|additional|de plus|más)(?!\w)")
_COPULA = re.compile(r" (?:who )?(?:were|are|étaient|sont|eran|son)(?: also| aussi| también)?(?= )")
_WHO = (" who ", " qui ", " quienes ")
_VERBS = frozenset(
    "were was are is have has had did do said say never died who reported received remain remained lived live came went could would will"
    " étaient sont ont avaient vivent fueron eran son han habían hubo murieron tenían".split()
)
_EXISTENCE = frozenset(
    "were hay étaient sont son eran against another further additional remaining other otros autres total number".split()
)
_BREAKS = (",", ";", "-", ":")
_TWO_WORDS = frozenset("per pour por square sq cubic".split())
_JOINTS = frozenset("and which that only but y et dont pero mais".split())


def shape(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    """The figure that a number or range is, or `None` if it is none: a label after all, or a reference back."""
    draft = _with_unit(scene, left, span, after)
    if draft is not None:
        return draft
    head = None if after.gap == "" else _head(scene, span)
    draft = _related(scene, left, span, head) or _age(scene, left, span, head)
    if draft is None and head is not None:
        if head.noun in scene.labels.rhetorical or (not left.word and not span.low.value.is_integer()):
            return None
        draft = Draft(start_of(left, span), head.end, span.value, head.kind, hedge_of(left, span), head.noun)
    alone = draft is None
    if draft is None:
        draft = _alone(scene, left, span)
    if (
        draft is None
        or points_back(scene, left, draft, span.low.plain or alone)
        or is_weakly_labelled(scene, left, draft)
    ):
        return None
    return draft


def _with_unit(scene: Scene, left: Left, span: Span, after: Next) -> Draft | None:
    if left.mark is not None:
        return money(scene, left, span, after)
    if after.unit is not None:
        return BY_KIND[after.unit.kind](scene, left, span, after)
    if after.word in scene.said.times.words:
        return multiple(scene, left, span, after)
    if after.word in _TWO_WORDS:
        return share(scene, left, span, after) or measure(scene, left, span, after)
    return None


def _head(scene: Scene, span: Span) -> Head | None:
    last = span.high or span.low
    return head_after(scene, span.end, span.low.value == 1 and span.high is None, last.scale >= 1e6)


def _related(scene: Scene, left: Left, span: Span, head: Head | None) -> Draft | None:
    """A ratio or a rate, where the number or its noun is followed by "in", "out of" or "per"."""
    for end in (span.end, head.end) if head else (span.end,):
        if match := OUT_OF.match(scene.folded, end):
            return _ratio(scene, left, span, match, end > span.end)
        if match := _BASE.match(scene.folded, end):
            return _rate(scene, left, span, match, head.noun if head and end > span.end else "")
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
    end = noun.end if noun and not named and noun.end - base.end < 24 else base.end
    return Draft(start_of(left, span), end, values if len(values) > 1 else values[0], "percent", hedge_of(left, span))


def _rate(scene: Scene, left: Left, span: Span, match: re.Match[str], noun: str) -> Draft | None:
    """So many per thousand or per 100,000, with or without the noun: "56/49 per 1,000", "143 deaths per 100,000"."""
    base = read_number(scene.folded, match.end(), scene.language)
    if base is None or base.value < 100:
        return None
    end = tail.end() if (tail := _OF_BASE.match(scene.folded, base.end)) else base.end
    return Draft(start_of(left, span), end, span.value, "rate", hedge_of(left, span), noun)


def _age(scene: Scene, left: Left, span: Span, head: Head | None) -> Draft | None:
    """A bare number made an age by the words before it: "aged 34", "ages 14 to 15", "a girl under 16", "under-16s"."""
    hedge = left.hedge or (left.opener if span.high else None)
    if hedge is None or not hedge.age or not 1 <= (span.high or span.low).value <= 120:
        return None
    end = span.end
    if not hedge.aged:
        if scene.folded[end : end + 1] == "s" and not scene.folded[end + 1 : end + 2].isalpha():
            end += 1
        elif head is not None or not _person(scene, scene.word_before(left.start)):
            return None
    if match := OLDER.match(scene.folded, end):
        end = match.end()
    return Draft(start_of(left, span), end, span.value, "year", hedge.phrase)


def _person(scene: Scene, word: str) -> bool:
    return "person" in (kind_of(word, scene.language), singulars(scene.language).get(word))


def _alone(scene: Scene, left: Left, span: Span) -> Draft | None:
    """A number whose noun stands elsewhere: before it, behind "of", or behind "were"."""
    low, end = span.low, span.end
    if more := _MORE.match(scene.folded, end):
        head, end = taken_up(scene, low.start), more.end()
    elif (part := partitive(scene, end)) is not None:
        head = part
    elif _stands_alone(scene, left, span):
        head = _elsewhere(scene, span)
    else:
        return None
    unit: str = head.kind
    if low.scale >= 1e6 and unit != "person":
        unit = _money_spoken_of(scene, low.start) or (unit if head.noun else "person")
    return Draft(start_of(left, span), end, span.value, unit, hedge_of(left, span), head.noun)


def _elsewhere(scene: Scene, span: Span) -> Head:
    """What a number that stands alone counts: what it is said to be, else what was counted before."""
    copula = _COPULA.match(scene.folded, span.end)
    head = head_after(scene, copula.end()) if copula else None
    if head is None or head.kind == "thing":
        head = taken_up(scene, span.low.start)
    return head._replace(kind="person") if scene.folded.startswith(_WHO, span.end) else head


def _stands_alone(scene: Scene, left: Left, span: Span) -> bool:
    """Whether a number without a noun is a quantity: a large or hedged one, or one that does something."""
    if span.low.scale > 1 or (not span.low.plain and span.low.value >= 1000):
        return True
    if (left.hedge is not None and not left.hedge.age) or left.word in _EXISTENCE:
        return True
    opens = not left.word or left.word.endswith(_BREAKS) or left.word in _JOINTS
    return opens and scene.next(span.end).word in _VERBS


def _money_spoken_of(scene: Scene, at: int) -> str | None:
    """The currency of the State spoken of, where the words before say that something costs."""
    words = scene.folded[max(0, at - 60) : at].split()
    return None if scene.labels.costly.isdisjoint(words) else scene.spoken_of((), at)
