"""Figures: stated quantities of people, events and things, with value, unit, population and hedge."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from averment.extract.figures.population import population_of
from averment.extract.figures.ranges import Span, read_span
from averment.extract.figures.refuse import FRACTION, is_dated, is_label, is_marked
from averment.extract.figures.scene import Draft, Left, Scene
from averment.extract.figures.shapes import shape
from averment.extract.figures.sweep import Candidate, candidates
from averment.extract.figures.words import is_article, read_fraction, read_phrase, stands_for_one
from averment.model.citation import Mention
from averment.model.claim import Figure, Instrument
from averment.model.document import Flow, Matter
from averment.vocab.numbers import Number, read_number

_FROM = ("from", "de", "desde")
_CHANGE_REACH = 60


def find_figures(
    matter: Matter, mentions: tuple[Mention, ...], instruments: tuple[Instrument, ...]
) -> tuple[Figure, ...]:
    """Every figure outside citations and instruments, in order; spans count in the flow.

    A figure is a count, share, rate, sum of money, length of time, age or measure of people, events or things in the
    world, in figures or words. `value` is a number or a list of two for a range; shares and fractions are in per cent.
    `unit` is `percent`, `rate`, `person`, `event`, `thing`, `year`, `month`, `week`, `day`, `hour`, an ISO 4217 code
    or a measure's symbol. Dates, years, sessions, labels, ordinals and numbers that only point back are left out.

    Misses numbers in headings that end in "s" of a century, spelled-out decimals, and counts whose noun stands in
    another passage. Source of the rules: the annotation guidelines, "Figures".
    """
    scene = Scene(matter)
    for candidate in candidates(matter, scene.language, mentions, instruments):
        if candidate.at < scene.done:
            continue
        trigger = candidate.trigger
        if trigger is not None and trigger.kind not in ("number", "lump"):
            draft = read_phrase(scene, candidate)
        else:
            draft = _number(scene, candidate)
        if draft is not None:
            scene.found.append(draft)
            scene.done = draft.end
    flow = matter.flow
    return tuple(
        [
            Figure(f"f{i}", _whole(flow, d), d.value, d.unit, population_of(scene, d), None, d.hedge)
            for i, d in enumerate(scene.found, 1)
        ]
    )


def _number(scene: Scene, candidate: Candidate) -> Draft | None:
    """The figure whose number begins here, unless it is a year, a label, or points back."""
    at, trigger, end = candidate.at, candidate.trigger, candidate.end
    folded = scene.folded
    word = scene.word_before(at)
    if is_label(scene, at, end, word, spoken=trigger is not None):
        return None
    if trigger is not None and is_article(scene, at, end, word):
        return None
    if trigger is not None and trigger.kind == "lump":
        number: Number | None = Number(at, end, trigger.value)
    else:
        number = read_number(folded, at, scene.language)
    if number is None:
        return None
    if trigger is None and folded.startswith("+", number.end):
        number = replace(number, end=number.end + 1)
    scene.done = number.end
    after = scene.next(number.end)
    if trigger is None and (is_marked(scene, number, after) or is_dated(scene, number, word, after)):
        return None
    left = scene.left(at, word)
    if trigger is None:
        if folded.startswith("/", end) and (part := FRACTION.match(folded, at)):
            return read_fraction(left, part)
        if left.mark is None and folded[at - 1 : at].isalpha():
            return None
    span = read_span(scene, number, left, after)
    if span.high is not None:
        after = scene.next(span.end)
        if is_dated(scene, span.high, word, after):
            scene.done = span.end
            return None
    if trigger is not None and not stands_for_one(scene, left, span, after):
        return None
    draft = shape(scene, left, span, after)
    if draft is None or span.high is None or left.opener is None:
        return draft
    return _changed(scene, left, span, draft)


def _changed(scene: Scene, left: Left, span: Span, draft: Draft) -> Draft:
    """A range that is a change ("rose from 3 to 12") taken apart: the first number is put down, the second is left."""
    if span.high is None or left.opener is None or left.opener.phrase not in _FROM:
        return draft
    words = scene.folded[max(scene.sentence(span.low.start), span.low.start - _CHANGE_REACH) : left.open_at].split()
    if scene.around.change.isdisjoint(words):
        return draft
    first, second = draft.value if isinstance(draft.value, list) else [draft.value, draft.value]
    scene.found.append(Draft(span.low.start, span.low.end, first, draft.unit, None, draft.noun, draft.of))
    return replace(draft, start=span.high.start, value=second, hedge=None)


def _whole(flow: Flow, draft: Draft) -> tuple[int, int]:
    """The draft's span, cut back to its first words where a page's foot tears the text apart there."""
    start, end = draft.start, draft.end
    piece = bisect_right(flow.starts, start)
    if piece == len(flow.starts) or flow.starts[piece] >= end:
        return start, end
    first = flow.offset(start)
    while flow.offset(end - 1) - first > 2 * (end - start) + 40:
        cut = flow.text.rfind(" ", start, end)
        if cut <= start:
            break
        end = cut
    return start, end
