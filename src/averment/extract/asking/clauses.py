"""Where in a sentence the clause begins whose verb asks, and whether that clause stands by itself.

Works on the folded flow before the verb; knows nothing of who can be asked. Every look back is bounded, and a word is
looked for in a set before a pattern is tried, since most sentences hold none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.deeds import starts_action
from averment.extract.asking.ground import Ground
from averment.vocab.asking import Language, actions, around
from averment.vocab.clauses import alternatives, any_language, small

WINDOW = 600
"""How far back a clause may begin before its verb."""

_AND = {
    "en": re.compile(r"(?:,|;)? (?:and|but|yet|so)(?: that)? (?!/or)"),
    "fr": re.compile(r"(?:,| ?;)? (?:et|mais|donc) (?:que |qu')?"),
    "es": re.compile(r"(?:,|;)? (?:y|pero|e) (?:que )?"),
}
_THAT = {"en": " that ", "fr": " qu", "es": " que "}
_NOT_SUCH = re.compile(
    r"(?:^|(?<!such)(?<!well)(?<!known)(?<!far)(?<!long) )as (?=they |it |he |she |we |the |this |these |such |part )"
)
_WORD = re.compile(r"[\w'’-]+")
_SPLICED = re.compile(r", (?=(?:these|those|this|they|ces|ceux-ci|estos|estas)(?: [a-z]+ly)? $)")
_VOCATIVE = re.compile(
    r"(?:mr\.?|madam|mrs\.?|ms\.?|dear|honou?rable|distinguished|excellenc|your excellenc|monsieur|madame"
    r"|mesdames|señora?|excelent)[^,;:]{0,50}, "
)
_NUMBERING = ("(", *"0123456789")
_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})*[.)] ")


class Clause(NamedTuple):
    """A clause up to its verb: where it begins, where its subject begins, and where its verb stands."""

    start: int
    subject: int
    end: int


def clause(ground: Ground, language: Language, low: int, at: int) -> Clause:
    """The clause whose verb stands at `at`, in a sentence that begins at `low`.

    A leading "if" or "in order to" belongs to it; a leading reason ("as these ships carry fuel,") and connecting
    words ("however,") do not.
    """
    folded = ground.folded
    low = max(low, at - WINDOW)
    start = _skip(folded, language, _joined(folded, language, low, at), at)
    if language == "en" and start > low and starts_action(folded[start:at].removeprefix("and "), "en"):
        start = _skip(folded, language, low, at)
    if ", th" in folded[start:at] and (spliced := _SPLICED.search(folded, start, at)):
        return Clause(spliced.end(), spliced.end(), at)
    first = _WORD.match(folded, start, at)
    word = first.group() if first else ""
    if word not in small(language).fronts and not (language == "en" and word.endswith(("ing", "ly"))):
        return Clause(start, start, at)
    comma = folded.rfind(", ", start, at)
    if comma < 0:
        return Clause(start, start, at)
    reason = _reasons(language).match(folded, start)
    return Clause(comma + 2 if reason else start, comma + 2, at)


def _joined(folded: str, language: Language, low: int, at: int) -> int:
    """Where the last clause of `[low, at)` begins: after a semicolon, a colon, or a conjunction that joins clauses."""
    last = max(folded.rfind("; ", low, at), folded.rfind(": ", low, at), folded.rfind(") ", low, at))
    start = last + 2 if low <= last < at - 2 else low
    window = folded[start:at]
    if _holds(window, _and_words(language)):
        finite = any_language("finite")
        for joint in _AND[language].finditer(folded, start, at):
            if joint.end() >= at:
                continue
            opens = "that" in joint.group() or "qu" in joint.group() or joint.start() <= start
            if opens or not finite.isdisjoint(folded[start : joint.start()].split()):
                start = joint.end()
    if _THAT[language] in window:
        while held := _held(language).search(folded, start, at):
            start = held.end()
    return start


def _holds(window: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - every verb that may ask comes here, and a generator is slower
        if word in window:
            return True
    return False


@cache
def _and_words(language: Language) -> tuple[str, ...]:
    return tuple(f" {word} " for word in small(language).and_words)


@cache
def _held(language: Language) -> re.Pattern[str]:
    """ "We believe that": what follows is a clause of its own."""
    words = alternatives(around(language).holds)
    that = {"en": "that", "fr": "qu(?:e |')", "es": "que"}[language]
    return re.compile(rf"\b{words}(?: \w+)? {that}\s?")


@cache
def _reasons(language: Language) -> re.Pattern[str]:
    return re.compile(alternatives(around(language).reasons) + r"\b")


@cache
def _connecting(language: Language) -> tuple[frozenset[str], re.Pattern[str]]:
    words = around(language).connectors
    pattern = alternatives(words) + r"(?:, |: | (?=the |we |el |la |le |los |les ))"
    return frozenset(word.split(" ")[0] for word in words), re.compile(pattern)


def _skip(folded: str, language: Language, start: int, at: int) -> int:
    """Past connecting words ("However, ", "Finally, "), opening marks and numbers."""
    firsts, pattern = _connecting(language)
    for _ in range(4):
        if vocative := _VOCATIVE.match(folded, start, at):
            start = vocative.end()
        while start < at and folded[start] in "\"'(*_«“ ":
            start += 1
        word = _WORD.match(folded, start, at)
        found = pattern.match(folded, start, at) if word and word.group() in firsts else None
        if found is None and folded.startswith(_NUMBERING, start, at):
            found = _NUMBER.match(folded, start, at)
        if found:
            start = found.end()
        else:
            break
    return start


def depends(ground: Ground, language: Language, told: Clause) -> bool:
    """Whether the verb stands in a clause that hangs on another ("data which must be kept", "as they should")."""
    front = f" {ground.folded[told.subject : told.end].rstrip()} "
    last = _after_last_relative(front, language)
    if last >= 0 and not _verbs(front[last:], language):
        return True
    words = front.split()
    if not words:
        return False
    hanging = _subordinate(language)
    if words[0] in hanging or (" so that " in front and language == "en"):
        return True
    if "," in front:
        return False
    return not hanging.isdisjoint(words) or (
        "as" in words and language == "en" and bool(_NOT_SUCH.search(front.strip()))
    )


def _after_last_relative(front: str, language: Language) -> int:
    """Where the words after the last relative begin, or -1."""
    last = -1
    for relative in _relatives(language):
        at = front.rfind(relative)
        if at >= 0:
            last = max(last, at + len(relative))
    return last


@cache
def _relatives(language: Language) -> tuple[str, ...]:
    """The relatives as they stand between blanks, elided ones before the next word."""
    return tuple(f" {word}" if word.endswith("'") else f" {word} " for word in small(language).relatives)


def _verbs(words: str, language: Language) -> bool:
    """Whether the words after a relative hold its verb, so that the clause is over before the main verb."""
    tokens = words.split()
    verbal = any_language("verbal")
    if any(word in verbal or (len(word) > 4 and word.endswith(("ed", "ing"))) for word in tokens):
        return True
    if language != "en":
        return len(tokens) > 3
    return any(word in actions() or word.rstrip("s") in actions() for word in tokens[:6])


@cache
def _subordinate(language: Language) -> frozenset[str]:
    apart = ("as", "who", "which", "whom", "whose", "que", "qui", "dont")
    words = around(language).subordinators
    return frozenset(word for word in words if word not in apart and " " not in word)


def reported(ground: Ground, language: Language, low: int, told_of: Clause) -> bool:
    """Whether a clause is what somebody else said, found or laid down; its sentence begins at `low`."""
    at = told_of.end
    low = max(low, at - WINDOW)
    window = ground.folded[told_of.start : at]
    if _holds(window, small(language).according):
        return True
    if ground.folded.find(_THAT[language], low, at) < 0:
        return False
    told = _reporting(language).search(ground.folded, low, at)
    if not told:
        return False
    ahead = ground.folded[max(low, told.start() - 60) : told.start()].split()[-4:]
    return around(language).first.isdisjoint(ahead)


@cache
def _reporting(language: Language) -> re.Pattern[str]:
    verbs = alternatives(around(language).reports)
    that = {"en": "that", "fr": "qu(?:e|')", "es": "que"}[language]
    stating = (
        r"|\b(?:law|act|article|\d|constitution|code|convention|it|he|she|report|section|government|ministry|policy)"
        r" (?:\w+ly |also )?states that"
    )
    return re.compile(rf"\b{verbs}(?:,? [\w']+){{0,3}}? {that}" + (stating if language == "en" else ""))
