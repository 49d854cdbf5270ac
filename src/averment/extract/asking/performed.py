"""Asking verbs, judged: whether "urge" in a sentence is the submitter's own request, from where, and to whom.

What others asked ("the Committee urged", "Egypt recommends") is no request; what a body asks in its own document is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.clauses import WINDOW, clause, depends
from averment.extract.asking.complement import complement
from averment.extract.asking.ground import Ground, Hit
from averment.extract.asking.speakers import closing, own, speaks
from averment.model.document import Sentence
from averment.vocab.asking import Asks, Language, around
from averment.vocab.clauses import small

_BE = {
    "en": re.compile(
        r"(?P<be>(?:is|are|(?:should|must|need to|needs to) be))"
        r"(?: (?:[a-z]+ly|also|therefore|further|hereby|once again))* $"
    ),
    "fr": re.compile(
        r"(?P<be>(?:est|sont|devrait être|devraient être))"
        r"(?: (?:également|instamment|donc|aussi|vivement|[a-zé]+ment))* $"
    ),
    "es": re.compile(r"(?P<be>(?:es|son|queda|quedan))(?: (?:también|[a-z]+mente))* $"),
}  # fmt: skip
_IMPERSONAL = {
    "en": re.compile(r"\bit (?:is|remains) (?:[a-z]+ly |also |therefore |further |hereby )*$"),
    "fr": re.compile(r"\bil (?:est|leur est|lui est)(?: (?:également|instamment|donc|aussi|vivement|[a-zé]+ment))* $"),
    "es": re.compile(r"\bse (?:le |les )?$"),
}  # fmt: skip
_CLITIC = {
    "en": re.compile(r"(?!)"),
    "fr": re.compile(r"\b(?:nous|il|elle|et|comité) (leur|lui|les|l')\s?$"),
    "es": re.compile(r"(?:^|[\s,])(les?|l[oa]s?) $"),
}
_INVERTED = {
    "en": re.compile(r"(?:to|of|from|on|upon) (?P<whom>[^,;:]{3,100}?),? (?:we|i) (?:also |therefore )?$"),
    "fr": re.compile(r"(?P<whom>(?:à|au|aux|du|des|de) [^,;:]{3,100}?),? (?:nous|je) $"),
    "es": re.compile(r"(?P<whom>(?:al?) [^,;:]{3,100}?),? (?:les? )?$"),
}
_POINTING = ("it", "they", "he", "she")
_FRONT = 130
"""How far before an asking verb those asked may be named."""
_NOUN_NEXT = re.compile(r" (?:is|are|was|were|has|have|had|made|been|could|would|can|may|might)\b")
_NOUN_OF = (" for ", " of ", " from ")
_RENEWED = re.compile(r"\b(\w+)(?: (?:once again|again|strongly))? $")
_FOLLOWS = re.compile(r"[^,;:]{0,160}?\b(?:is|are) (?:that|to|as follows|simple|clear|[^,;:]{1,20}:)|\s*(?:is|are)?:")


class Ask(NamedTuple):
    """A request by an asking verb: from its verb on, whom it addresses, and where that phrase ends."""

    start: int
    verb: str
    addressed: tuple[str, ...]
    after: int
    language: Language
    asks: Asks = "whom"


def performed(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool, end: int) -> Ask | None:
    """The request that an asking verb makes, or `None`; `earlier` tells whether one precedes it in its sentence."""
    start = _start(ground, sentence, hit, earlier, end)
    if start < 0 or ground.quoted(ground.passages[sentence.passage].start, hit.start):
        return None
    if hit.cue.role == "said":
        return _passive(ground, sentence, hit, start, end)
    ends = ground.folded.endswith((" that", " que"), hit.start, hit.end)
    at = ground.folded.rindex(" ", hit.start, hit.end) if ends else hit.end
    told = complement(ground, hit.cue, at, end)
    if not told.asks:
        return None
    pointing = not told.addressed or told.addressed[0] in _POINTING
    addressed = (_before(ground, sentence, hit) if pointing else ()) or told.addressed
    return Ask(start, hit.cue.lemma, addressed, told.end, hit.cue.language, hit.cue.asks)


def _before(ground: Ground, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """Those named before the verb: "Au Gouvernement, nous demandons de ...", or by a pronoun: "nous leur demandons"."""
    language = hit.cue.language
    front = ground.folded[max(sentence.start, hit.start - _FRONT) : hit.start]
    led = _INVERTED[language].match(front) if hit.start - sentence.start <= _FRONT else None
    if led:
        start, stop = sentence.start + led.start("whom"), sentence.start + led.end("whom")
        if is_actor(ground, language, start, stop):
            return split(ground, language, start, stop)
    pronoun = _CLITIC[language].search(front)
    return (pronoun[1],) if pronoun else ()


def _start(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool, end: int) -> int:
    """Where the request begins if it is the submitter's own, else -1."""
    role = hit.cue.role
    if role == "said":
        return _being(ground, sentence, hit)
    if hit.cue.language == "en" and _NOUN_NEXT.match(ground.folded, hit.end):
        return -1
    if role == "says" and ground.folded.startswith(_NOUN_OF, hit.end):
        return -1
    if role == "noun":
        return _renewed(ground, sentence, hit, end)
    if role == "says" and (start := _impersonal(ground, sentence, hit)) >= 0:
        return start
    judge = {"say": own, "says": speaks, "saying": closing}[role]
    return hit.start if judge(ground, sentence, hit, earlier) else -1


def _impersonal(ground: Ground, sentence: Sentence, hit: Hit) -> int:
    """Where Spanish "se insta al Estado" begins, or -1."""
    if hit.cue.language != "es":
        return -1
    found = _IMPERSONAL["es"].search(ground.folded, max(sentence.start, hit.start - 12), hit.start)
    return found.start() if found else -1


def _renewed(ground: Ground, sentence: Sentence, hit: Hit, end: int) -> int:
    """Where a request in a noun begins ("renew our call on"), or -1 if it is only spoken of."""
    low = max(sentence.start, hit.start - 60)
    verb = _RENEWED.search(ground.folded, low, hit.start)
    if verb and verb[1] in around(hit.cue.language).renew:
        return verb.start(1)
    if ground.folded.endswith((" is", " are"), hit.start, hit.end):
        return hit.start if ground.folded.startswith((" that ", " to ", ":"), hit.end) else -1
    opens = not ground.folded[low : hit.start].strip(" \"'")
    return hit.start if opens and _FOLLOWS.match(ground.folded, hit.end, end) else -1


def _being(ground: Ground, sentence: Sentence, hit: Hit) -> int:
    """Where the passive that a participle belongs to begins, or -1."""
    folded, language = ground.folded, hit.cue.language
    low = max(sentence.start, hit.start - 60)
    if small(language).being.isdisjoint(folded[low : hit.start].split()[-4:]) or folded.startswith(" by ", hit.end):
        return -1
    found = _IMPERSONAL[language].search(folded, low, hit.start)
    if found:
        return found.start()
    being = _BE[language].search(folded, low, hit.start)
    return being.start("be") if being else -1


def _passive(ground: Ground, sentence: Sentence, hit: Hit, start: int, end: int) -> Ask | None:
    """ "Australia and Fiji are called upon to", "it is recommended that"."""
    language = hit.cue.language
    if ground.folded.startswith(("it ", "il ", "se "), start):
        told = complement(ground, hit.cue, hit.end, end)
        return Ask(start, hit.cue.lemma, told.addressed, told.end, language)
    told_of = clause(ground, language, max(sentence.start, start - WINDOW), start)
    if depends(ground, language, told_of) or not is_actor(ground, language, told_of.subject, start):
        return None
    return Ask(start, hit.cue.lemma, split(ground, language, told_of.subject, start), hit.end, language)
