"""What a figure's reader looks at: the text around a number, the language's words, and the figures found before it.

Knows documents and vocabulary; it must not decide what is a figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from msgspec import Struct

from averment.model.document import Matter
from averment.vocab.around import around
from averment.vocab.counted import counting
from averment.vocab.lexicon import fold
from averment.vocab.numbers import speech
from averment.vocab.units import Unit, currencies, money_codes, unit_words, units

_NEXT = re.compile(r"([ -]?)(%|°c|[$€£¥₹]|[^\W\d_]+(?:\.[a-z](?:\.[a-z])?)?)")
_WORD_REACH = 26
_HEDGE_REACH = 40
_OPENING = "(\"'["
_STATES_NEAR = 40
_NOUNS = ("person", "event", "thing")


class Draft(Struct, frozen=True, gc=False):
    """A figure as found: its span, what it says, the noun counted (folded), and where the words for it stand."""

    start: int
    end: int
    value: float | list[float]
    unit: str
    hedge: str | None = None
    noun: str = ""
    of: tuple[int, int] | None = None


class Hedge(Struct, frozen=True, gc=False):
    """A hedge: its phrase, whether it opens a range, whether it may speak of an age, and whether it names one."""

    phrase: str
    pair: bool
    age: bool
    aged: bool


class Left(Struct, frozen=True, gc=False):
    """What stands before a number.

    `word` is the word directly before it, `mark` a currency's mark there, `hedge` the hedge before that, `start` where
    the figure begins with them. `opener` is what opens a range ("from") and `open_at` where: it is a hedge only if the
    range follows.
    """

    word: str
    start: int
    mark: str | None = None
    hedge: Hedge | None = None
    opener: Hedge | None = None
    open_at: int = 0


class Next(Struct, frozen=True, gc=False):
    """The word after a number: what separates them, the word, where it ends, and the unit that it is, if it is one."""

    gap: str
    word: str
    end: int
    unit: Unit | None


_NOTHING = Next("", "", 0, None)


class Scene:
    """One document while its figures are read. `found` grows as they are; `done` is where the next may begin."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self.folded = matter.folded
        self.text = matter.flow.text
        language = matter.document.language[:2]
        self.language = language if language in ("en", "fr", "es") else "en"
        self.said = speech(self.language)
        self.units = units(self.language)
        self.around = around(self.language)
        self.joints = _joints(self.language)
        self.nouns = counting(self.language)
        self._hedges = _hedges()
        self.hedged = self._hedges.keys()
        self.ones, self.joining = _ones(self.language), _joining(self.language)
        self._marks = _marks()
        self.found: list[Draft] = []
        self.done = 0
        self.label = -1
        self._paid: list[str] = []
        self._asked, self._next = -1, _NOTHING
        self._sentences = [s.start for s in matter.sentences]
        self._states = [s.start for s in matter.states]
        self._peoples = {s.start for s in matter.states if s.how == "demonym"}

    def sentence(self, at: int) -> int:
        """Where the sentence at `at` begins."""
        index = bisect_right(self._sentences, at) - 1
        return self._sentences[index] if index >= 0 else 0

    def line(self, at: int) -> int:
        """Where the passage at `at` begins, or a good way back in it."""
        return self.folded.rfind("\n", max(0, at - 2000), at) + 1

    def in_note(self, at: int) -> bool:
        """Whether a place is in a note, where a number without a noun is rather a page or a volume."""
        flow = self.matter.flow
        return bool(flow.passages) and flow.passages[flow.passage_at(at)].kind == "note"

    def people(self, at: int) -> bool:
        """Whether a word at `at` names the people of a State."""
        return at in self._peoples

    def word_before(self, at: int) -> str:
        """The word before `at` in the same passage, without the bracket or quotation mark that opens it."""
        before = self.folded[at - _WORD_REACH if at > _WORD_REACH else 0 : at]
        word = before[before.rfind(" ", 0, -1) + 1 :]
        if "\n" in word:
            word = word[word.rfind("\n") + 1 :]
        return word.rstrip(" -").lstrip(_OPENING)

    def left(self, at: int, word: str) -> Left:
        """What stands before the number that begins at `at`, `word` being the word before it."""
        start, mark = at, None
        if word in self._marks and (mark := self._mark(word, at)):
            start = self.folded.rfind(word, 0, at)
            word = self.word_before(start)
        known = self._hedges.get(word)
        hedge = self._hedge(known, start) if known is not None else None
        if hedge is None:
            return Left(word, start, mark)
        begun = self.folded.rfind(hedge.phrase, 0, start)
        if hedge.pair:
            return Left(word, start, mark, None, hedge, begun)
        return Left(word, begun, mark, hedge)

    def _hedge(self, hedges: list[Hedge], at: int) -> Hedge | None:
        """The first of these hedges whose words end at `at`."""
        low = max(0, at - _HEDGE_REACH)
        before = self.folded[low:at].rstrip(" -")
        for hedge in hedges:
            if before.endswith(hedge.phrase) and not before[: -len(hedge.phrase)][-1:].isalnum():
                return hedge
        return None

    def _mark(self, word: str, at: int) -> str | None:
        """A word that may be a currency's mark, if it is printed as one: in capitals, and a lone letter touching."""
        if not word.isalpha():
            return word
        tight = self.folded[at - 1].isalpha()
        printed = self.text[at - len(word) - (not tight) : at].strip()
        if not printed[:1].isupper() or (len(word) == 1 and not tight):
            return None
        if len(word) == 3 and (
            sum(c.isupper() for c in printed) < 2 or (tight and not self.text[at : at + 3].isdigit())
        ):
            return None
        return word

    def next(self, at: int) -> Next:
        """The word that follows a number that ends at `at`."""
        if at == self._asked:
            return self._next
        self._asked = at
        match = _NEXT.match(self.folded, at)
        if match is None:
            found = _NOTHING
        else:
            gap, word = match.groups()
            found = Next(gap, word, match.end(), self.units.get(word))
        self._next = found
        return found

    def currency(self, word: str, at: int) -> str:
        """The ISO code of the currency meant here by a mark or word: the one paid in last, or the State's spoken of."""
        codes = money_codes().get(word) or (word.upper(),)
        code = codes[0]
        if len(codes) > 1:
            last = next((paid for paid in reversed(self._paid[-20:]) if paid in codes), None)
            code = last or self.spoken_of(codes, at) or code
        self._paid.append(code)
        return code

    def spoken_of(self, codes: tuple[str, ...], at: int) -> str | None:
        """Which of the currencies, any if none are given, is that of the State named last before `at`, or next."""
        used = _used()
        states = self.matter.states
        middle = bisect_right(self._states, at)
        near = (*reversed(states[max(0, middle - _STATES_NEAR) : middle]), *states[middle : middle + _STATES_NEAR])
        for state in near:
            for code in used.get(state.code, ()):
                if not codes or code in codes:
                    return code
        return None

    def counts(self, at: int) -> list[Draft]:
        """The counts found before `at` in the same passage, the last first."""
        line = self.line(at)
        return [d for d in reversed(self.found[-12:]) if d.start >= line and d.unit in _NOUNS]


@cache
def _joints(language: str) -> frozenset[str]:
    """Words between the two numbers of a range, folded."""
    return frozenset(map(fold, (*speech(language).range, *speech(language).between)))


@cache
def _ones(language: str) -> frozenset[str]:
    """The words for one, folded."""
    return frozenset(map(fold, speech(language).ones))


@cache
def _joining(language: str) -> frozenset[str]:
    """Words that go on with a number or a range."""
    said = speech(language)
    return _joints(language) | said.scales.keys() | said.joints.keys() | said.cardinals.keys()


@cache
def _marks() -> frozenset[str]:
    """The marks of currencies that may stand before an amount, folded."""
    marks = {fold(mark) for currency in currencies().values() for mark in currency.marks}
    return frozenset(marks | {code.lower() for code in currencies()} | {"$"})


@cache
def _used() -> dict[str, tuple[str, ...]]:
    """The currencies of each State."""
    found: dict[str, tuple[str, ...]] = {}
    for code, currency in currencies().items():
        for state in currency.states:
            found[state] = (*found.get(state, ()), code)
    return found


@cache
def _hedges() -> dict[str, list[Hedge]]:
    """Hedges by their last word, the longest first."""
    told = unit_words().hedges
    pairs, ages = {fold(p) for p in told.pairs}, {fold(p) for p in told.ages}
    found: dict[str, list[Hedge]] = {}
    for phrase in sorted({fold(p) for p in (*told.before, *told.ages, *told.pairs)}, key=lambda p: (-len(p), p)):
        aged = any(word.startswith(("age", "âg", "edad")) for word in phrase.split())
        last = phrase.split()[-1].lstrip("(\"'[")
        found.setdefault(last, []).append(Hedge(phrase, phrase in pairs, phrase in ages, aged))
    return found
