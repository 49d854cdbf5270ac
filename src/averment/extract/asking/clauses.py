"""Where in a sentence the clause begins whose verb asks, and whether that clause stands by itself.

Works on the folded flow before the verb; knows nothing of who can be asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.deeds import starts_action
from averment.extract.asking.ground import Ground
from averment.vocab.asking import Language, actions, asking, sets

_WINDOW = 600
"""How far back a clause may begin before its verb."""

_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|can|cannot|remains?|continues?|should|must|believe|urges?|calls?"
    r"|think|welcome|note|est|sont|était|ont|a été|reste|doit|doivent|es|son|fue|ha|han|debe|deben|sigue|está|están)\b"
)
_JOINTS = {
    "en": re.compile(r"; (?:and |but )?|: |, (?:and|but|yet|so) (?:that )?| and that | but (?:that )?| and (?!/or)|\) "),
    "fr": re.compile(r" ?; (?:et |mais )?| ?: |, (?:et|mais|donc) (?:que )?| et que | mais | et "),
    "es": re.compile(r"; (?:y |pero )?|: |, (?:y|pero|e) (?:que )?| y que | pero | y "),
}  # fmt: skip
_FRONTS = {
    "en": re.compile(
        r"(?:if|in|to|when|where|for|under|by|with|as|given|at|on|during|despite|after|before|since|until|unless|while"
        r"|considering|upon|through|throughout|within|without|because|although|once|beyond|following|having|regarding"
        r"|concerning|whereas|from|recalling|noting|rather|instead|first|second|third|even|bearing|pending|wherever"
        r"|whenever|pursuant|consistent|according|alongside|[a-z]+ing|[a-z]+ly)\b"
    ),
    "fr": re.compile(
        r"(?:si|s'il|s'ils|dans|pour|lorsque|quand|en|sous|par|avec|comme|étant|à|au|aux|sur|pendant|malgré|après|avant|depuis|dès"
        r"|compte|considérant|afin|selon|sans|parce|bien|conformément|face|vu|eu|lors|outre)\b"
    ),
    "es": re.compile(
        r"(?:si|en|para|cuando|por|bajo|con|como|dado|dada|a|al|durante|pese|después|antes|desde|hasta|mientras|considerando"
        r"|según|sin|aunque|conforme|tras|ante|habida|teniendo|visto)\b"
    ),
}  # fmt: skip
_RELATIVE = {
    "en": re.compile(r" (?:that|which|who|whom|whose)(?: |$)"),
    "fr": re.compile(r" (?:qui|que|qu'|dont|où)(?: |$)?"),
    "es": re.compile(r" (?:que|quien|quienes|cual|cuales|cuya|cuyo|donde)(?: |$)"),
}  # fmt: skip
_VERBAL = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|will|may|would|est|sont|ont|es|son|está|ha|han)\b|\w{3,}(?:ed|ing)\b")


_SPLICED = re.compile(r"(?<!if)(?<!when), (?=(?:these|those|this|they|ces|ceux-ci|estos|estas)(?: [a-z]+ly)? $)")


class Clause(NamedTuple):
    """A clause up to its verb: where it begins, where its subject begins, and what stands before it in the sentence."""

    start: int
    subject: int
    end: int
    before: str


def clause(ground: Ground, language: Language, low: int, at: int) -> Clause:
    """The clause whose verb stands at `at`, in a sentence that begins at `low`.

    A leading "if" or "in order to" belongs to it; a leading reason ("as these entities hold ...,") and connecting
    words ("however,") do not.
    """
    low = max(low, at - _WINDOW)
    start = _joined(ground.folded, language, low, at)
    start = _skip(ground.folded, language, start, at)
    if language == "en" and start > low and starts_action(ground.folded[start:at], "en"):
        start = _skip(ground.folded, language, low, at)
    subject = start
    if spliced := _SPLICED.search(ground.folded, start, at):
        return Clause(spliced.end(), spliced.end(), at, ground.folded[low:start])
    if _FRONTS[language].match(ground.folded, start):
        comma = ground.folded.rfind(", ", start, at)
        if comma > 0:
            subject = comma + 2
            if _reasons(language).match(ground.folded, start):
                start = subject
    return Clause(start, subject, at, ground.folded[low:start])


def _joined(folded: str, language: Language, low: int, at: int) -> int:
    """Where the last clause of `[low, at)` begins: after a semicolon, a colon, or a conjunction that joins two clauses."""
    start = low
    for joint in _JOINTS[language].finditer(folded, low, at):
        plain = joint.group().startswith((";", ":", " ;", " :", ")"))
        if joint.end() >= at:
            continue
        if plain or " that" in joint.group() or " que" in joint.group() or _FINITE.search(folded, start, joint.start()):
            start = joint.end()
    held = _held(language).search(folded, start, at)
    while held:
        start = held.end()
        held = _held(language).search(folded, start, at)
    return start


@cache
def _held(language: Language) -> re.Pattern[str]:
    """"We believe that": what follows is a clause of its own."""
    words = "|".join(re.escape(word) for word in sets(language).around.holds)
    that = {"en": "that", "fr": "qu(?:e |')", "es": "que"}[language]
    return re.compile(rf"\b(?:{words})(?: \w+)? {that}\s?")


@cache
def _reasons(language: Language) -> re.Pattern[str]:
    return re.compile(r"(?:" + "|".join(re.escape(word) for word in sets(language).around.reasons) + r")\b")


@cache
def _connectors(language: Language) -> re.Pattern[str]:
    words = sorted(sets(language).around.connectors, key=len, reverse=True)
    return re.compile(r"(?:(?:" + "|".join(re.escape(word) for word in words) + r")(?:, |: | (?=the |we |el |la |le |los |les ))|[\"'(*_«“ ]+)")


def _skip(folded: str, language: Language, start: int, at: int) -> int:
    """Past connecting words ("However, ", "Finally, ") and opening marks."""
    for _ in range(4):
        found = _connectors(language).match(folded, start, at)
        if not found:
            break
        start = found.end()
    return start


def depends(ground: Ground, language: Language, told: Clause) -> bool:
    """Whether the verb stands in a clause that hangs on another ("data which must be kept", "as they should")."""
    front = ground.folded[told.subject : told.end].rstrip()
    padded = f" {front}"
    last = None
    for last in _RELATIVE[language].finditer(padded):  # noqa: B007
        pass
    if last and not _verbs(padded[last.end() :], language):
        return True
    words = _subordinate(language)
    return bool(words.match(front)) or bool(words.search(padded, 1) and "," not in front)


def _verbs(words: str, language: Language) -> bool:
    """Whether the words after a relative hold its verb, so that the clause is over before the main verb."""
    if _VERBAL.search(words):
        return True
    if language != "en":
        return len(words.split()) > 3
    return any(word in actions() or word.rstrip("s") in actions() for word in words.split()[:6])


@cache
def _subordinate(language: Language) -> re.Pattern[str]:
    words = [word for word in sets(language).around.subordinators if word not in ("as", "who", "which", "whom", "whose", "que", "qui", "dont")]
    as_ = {"en": r"|(?<!such )(?<!well )(?<!known )(?<!far )(?<!long )as (?=they|it|he|she|we|the|this|these)", "fr": "", "es": ""}[language]
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + rf")\b{as_}")


def quoted(folded: str, low: int, at: int) -> bool:
    """Whether `at` stands inside quotation marks opened since `low`."""
    return folded.count('"', low, at) % 2 == 1 or folded.count("«", low, at) > folded.count("»", low, at)


def reported(ground: Ground, language: Language, low: int, at: int) -> bool:
    """Whether what stands at `at` is what somebody said, found or laid down, and not the submitter."""
    told = _reporting(language).search(ground.folded, low, at)
    if not told:
        return False
    ahead = ground.folded[max(low, told.start() - 60) : told.start()]
    return not any(word in sets(language).first for word in re.findall(r"\w+", ahead)[-4:])


@cache
def _reporting(language: Language) -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in asking().words[language].reports)
    that = {"en": "that", "fr": "qu(?:e|')", "es": "que"}[language]
    lead = {
        "en": r"\b(?:according to|pursuant to|as stated in|as required by)\b",
        "fr": r"\b(?:selon|d'après|aux termes de|en vertu de)\b",
        "es": r"\b(?:según|en virtud de|de acuerdo con)\b",
    }[language]
    return re.compile(rf"\b(?:{verbs})(?:,? [\w']+){{0,3}}? {that}|{lead}")
