"""Marks by which a private person could be found: an age with a date and a place, a minor's or a victim's name.

It must not know any person. Who is public is told by the words around a name alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from averment.model.claim import Figure
from averment.model.document import Matter, Sentence, StateName
from averment.model.finding import Finding
from averment.model.reading import Found
from averment.vocab.counted import counting
from averment.vocab.countries import name_of
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import fold
from averment.vocab.victims import VictimWords, harms, victim_words

_ADULT = 18
_STATES_BACK = 60
_NEAR = 350
_NAME = r"[A-Z][a-zà-ÿ’'-]+(?: (?:al-|bin |ibn |de la |de |van |del )?[A-Z][\w’'-]+){1,3}"
_NAME_LEFT = re.compile(rf"({_NAME}),? (?:aged )?\Z")
_NAME_RIGHT = re.compile(rf" (?:\w+ ){{0,2}}?({_NAME})")
_NAME_BEFORE = re.compile(
    rf"({_NAME})(?:,[^,.;]{{3,40}},)? (?:(?:has|had|have|was|were|is|are|a|avait|ha|había|fue) ){{1,2}}"
    r"(?:been |été |sido |being )?(?:\w+ly )?\Z"
)
_PLACE = re.compile(
    r"(?: |^)(\w+) (?:the |la |el |los |le )?(?:(\w+) (?:of|de|d['’]) ?)?([A-Z][\w’'-]+)(?: ([A-Z]?\w+))?"
)
_OF_ONE = re.compile(
    r"(?:niñ[ao]|fille|garçon|enfant|hij[ao]|fils|mujer|hombre|femme|homme|joven|adolescente|âgée?|edad)(?: de)? \Z"
)
_ONE = re.compile(r"-year-old(?!s)|^aged |^age |at (?:the )?age|años|ans")


class _Marks(NamedTuple):
    """What stands together in a sentence."""

    date: str
    place: str
    state: str


Cited = list[tuple[int, int]]


def identifying(matter: Matter, found: Found) -> tuple[Finding, ...]:
    """Places where marks meet by which a private person could be found, one a sentence; spans count in the flow.

    Flagged: a named minor; a minor's age with a date (month or day) and a place or State; an adult's age with such a
    date and a place; the name of a victim with a place or State in the same sentence. Persons whose name stands with
    an office ("President", "Special Rapporteur", "Judge") are not private, nor are authors in citations.

    Misses names of one word, names in small capitals, marks spread over several sentences, occupations and family ties.
    It cannot know that a person is famous or has agreed to be named: each finding is for a person to judge.
    Source of the rule: data minimisation in the Berkeley Protocol and the safety rules for interviews with survivors.
    """
    seen: dict[int, Finding] = {}
    cited = [(m.start, m.end) for m in found.mentions]
    for start, finding in (*_by_age(matter, found, cited), *_by_name(matter, cited)):
        seen.setdefault(start, finding)
    return tuple(seen[start] for start in sorted(seen))


def _by_age(matter: Matter, found: Found, cited: Cited) -> Iterator[tuple[int, Finding]]:
    told = victim_words(matter.document.language[:2])
    starts: list[int] = []
    for figure in found.figures:
        if figure.unit != "year" or isinstance(figure.value, list) or not _is_one_person(matter, figure):
            continue
        starts = starts or [s.start for s in matter.sentences]
        sentence = _near_part(matter.sentences[max(0, bisect_right(starts, figure.span[0]) - 1)], figure.span[0])
        minor = figure.value < _ADULT
        name = _name_beside(matter, figure, told)
        marks = _marks(matter, sentence, told, cited)
        if minor and name:
            who = f"the name of a child of {figure.value:g}"
        elif marks.date and (marks.place or (minor and marks.state)):
            who = f"the age of a child ({figure.value:g})" if minor else f"the age {figure.value:g}"
        else:
            continue
        yield sentence.start, _finding(figure.span, [who, marks.date, marks.place or marks.state])


def _near_part(sentence: Sentence, at: int) -> Sentence:
    """As much of a sentence as stands near a place in it; all of it, if it is of a common length."""
    return Sentence(max(sentence.start, at - _NEAR), min(sentence.end, at + _NEAR), sentence.passage)


def _finding(span: tuple[int, int], met: list[str]) -> Finding:
    told = ", ".join(mark for mark in met if mark)
    return Finding(
        "person-identifiable", "warning", span, f"a private person could be found by what stands together here: {told}"
    )


def _is_one_person(matter: Matter, figure: Figure) -> bool:
    """Whether an age is that of one person, not of a group, a law or a length of time."""
    words = matter.folded[slice(*figure.span)]
    if not _ONE.search(words) or (figure.hedge and not figure.hedge.startswith(("age", "at ", "âg"))):
        return False
    known = counting(matter.document.language[:2]).plurals
    around = fold(matter.flow.text[max(0, figure.span[0] - 24) : figure.span[0]]).split()[-1:]
    around += fold(matter.flow.text[figure.span[1] : figure.span[1] + 24]).split()[:2]
    if any(known.get(word.strip(",.;()")) == "person" for word in around):
        return False
    if words.endswith(("años", "ans")):
        return _OF_ONE.search(matter.folded, max(0, figure.span[0] - 20), figure.span[0]) is not None
    return True


def _name_beside(matter: Matter, figure: Figure, told: VictimWords) -> str:
    """The name printed right before or behind an age: "Amina Yusuf, aged 14", "14-year-old Amina Yusuf"."""
    text = matter.flow.text
    low = max(0, figure.span[0] - 60)
    for match in (_NAME_LEFT.search(text, low, figure.span[0]), _NAME_RIGHT.match(text, figure.span[1])):
        if match and _is_private(matter, match.start(1), match.group(1), told):
            return match.group(1)
    return ""


def _is_private(matter: Matter, at: int, name: str, told: VictimWords) -> bool:
    """Whether capitals are a person's name, and no office stands with it."""
    words = name.split()
    if any(word in told.not_names or fold(word) in told.public for word in words):
        return False
    if any(s.start < at + len(name) and s.end > at for s in _states_near(matter, at)):
        return False
    before = fold(matter.flow.text[max(0, at - 60) : at]).split()[-4:]
    behind = fold(matter.flow.text[at + len(name) : at + len(name) + 40]).replace(",", " ").split()[:5]
    return told.public.isdisjoint(word.strip(",.()") for word in (*before, *behind))


def _states_near(matter: Matter, at: int) -> tuple[StateName, ...]:
    index = bisect_right(matter.states, at, key=_state_start)
    return matter.states[max(0, index - 1) : index + 2]


def _state_start(state: StateName) -> int:
    return state.start


def _marks(matter: Matter, sentence: Sentence, told: VictimWords, cited: Cited) -> _Marks:
    """The date (with its month), the place and the State that stand in a sentence or over it, citations apart."""
    words = _uncited(matter, sentence, cited)
    dates = [d for d in find_dates(words) if len(d.first) > 4]
    date = words[dates[0].start : dates[0].end] if dates else ""
    return _Marks(date, _place(matter, sentence.start, words, told), _state(matter, sentence, words))


def _uncited(matter: Matter, sentence: Sentence, cited: Cited) -> str:
    """A sentence's words with its citations blanked out, so that offsets stay."""
    words = matter.flow.text[sentence.start : sentence.end]
    for start, end in cited[max(0, bisect_right(cited, (sentence.start, 0)) - 1) :]:
        if start >= sentence.end:
            break
        low, high = max(0, start - sentence.start), min(len(words), end - sentence.start)
        if high > low:
            words = words[:low] + " " * (high - low) + words[high:]
    return words


def _place(matter: Matter, start: int, words: str, told: VictimWords) -> str:
    """A place smaller than a State: a capital behind "in" or "at", or beside a word for a place."""
    for match in _PLACE.finditer(words):
        before, kind, name, behind = match.groups()
        at = start + match.start(3)
        if name in told.not_names or any(
            s.start <= at < s.end and s.how != "seat" for s in matter.states[_beside(matter, at)]
        ):
            continue
        named = (kind or "").lower() in told.places or (behind or "").lower() in told.places
        if named or (before.lower() in told.before and before.lower() not in ("of", "to", "de") and not name.isupper()):
            return name
    return ""


def _beside(matter: Matter, at: int) -> slice:
    index = bisect_right(matter.states, at, key=_state_start)
    return slice(max(0, index - 1), index + 1)


def _state(matter: Matter, sentence: Sentence, words: str) -> str:
    """The State named in a sentence, else by a heading over it, else by the title, else last before it."""
    if inside := _state_in(matter, sentence, words):
        return inside
    states = matter.states
    index = bisect_right(states, sentence.start, key=_state_start)
    for state in reversed(states[max(0, index - _STATES_BACK) : index]):
        if state.how == "name" and matter.flow.passages[matter.flow.passage_at(state.start)].kind == "heading":
            return name_of(state.code)
    if not index:
        return ""
    titled = states[0].how == "name" and states[0].start < matter.body
    return name_of(states[0 if titled else index - 1].code)


def _state_in(matter: Matter, sentence: Sentence, words: str) -> str:
    """The first State named in a sentence outside its citations."""
    at = bisect_right(matter.states, sentence.start - 1, key=_state_start)
    for state in matter.states[at : at + 12]:
        if state.start >= sentence.end:
            break
        if words[state.start - sentence.start] != " ":
            return name_of(state.code)
    return ""


def _by_name(matter: Matter, cited: Cited) -> Iterator[tuple[int, Finding]]:
    """Names of victims with a place: a name before "was arrested", or behind "the killing of"."""
    language = matter.document.language[:2]
    told = victim_words(language)
    starts: list[int] = []
    for hit in harms(language).scan(matter.folded):
        match = _victim(matter, hit.start, hit.end, bool(hit.value))
        if match is None or not _is_private(matter, match.start(1), match.group(1), told):
            continue
        starts = starts or [s.start for s in matter.sentences]
        sentence = _near_part(matter.sentences[max(0, bisect_right(starts, match.start(1)) - 1)], match.start(1))
        if matter.flow.passages[sentence.passage].kind in ("head", "heading", "note", "reference"):
            continue
        words = _uncited(matter, sentence, cited)
        place = _place(matter, sentence.start, words, told) or _state_in(matter, sentence, words)
        if place and words[match.start(1) - sentence.start : match.end(1) - sentence.start] == match.group(1):
            yield sentence.start, _finding(match.span(1), ["the name of a victim", place])


def _victim(matter: Matter, start: int, end: int, verb: bool) -> re.Match[str] | None:
    text = matter.flow.text
    if verb:
        return _NAME_BEFORE.search(text, max(0, start - 90), start + 1)
    return _of_victim().match(text, end)


@cache
def _of_victim() -> re.Pattern[str]:
    return re.compile(rf" (?:of|de) (?:Mr\.? |Ms\.? |Mrs\.? )?({_NAME})")
