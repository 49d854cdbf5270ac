"""Requests that sentences make: each asking verb and modal judged in order, and the sentence cut between them.

"We urge A to do X and call on B to do Y" is two requests, "we urge A and B to do X and Y" one; "we urge A to do X, and
B to do Y" two, the verb being said once.
"""

from __future__ import annotations

import re

from msgspec import Struct

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.clauses import WINDOW
from averment.extract.asking.complement import complement
from averment.extract.asking.deeds import action_after, starts_action
from averment.extract.asking.due import Due, Setting, due
from averment.extract.asking.ground import Ground, Hit
from averment.extract.asking.performed import Ask, performed
from averment.extract.asking.romance import deed_at
from averment.model.claim import Request
from averment.model.document import Sentence
from averment.model.finding import Confidence
from averment.vocab.asking import Asks, Cue, Language, around
from averment.vocab.clauses import any_language

_SUBJECT = 40
"""How much of a subject is read to see whether it points back."""
_ASKING = ("say", "says", "said", "saying", "noun")
_CLOSE = " \t.;,:*_–—-"
_AND_STILL = re.compile(r"(?:,|;)? (?:and|but|or|et|y|e) (?:also |then |[a-z]+ly )?$")
_AND_THEN = re.compile(r"[,;] (?:and|but|while|et|mais|tandis que|y|pero|mientras que) |; | (?:and|et|y) ")
_GAP = {
    "en": re.compile(
        r"(?P<joint>[,;]? and (?:for |on |upon |also |to (?=the ))*|, (?:on|upon|for) )"
        r"(?P<whom>[^,;:.()]{2,120}?) to (?:[a-z]+ly |also |not )*[a-z-]+"
    ),
    "fr": re.compile(
        r"(?P<joint>[,;]? et (?:aussi |également )*)(?P<whom>(?:à |au |aux |le |la |les |l')[^,;:.()]{2,160})"
    ),
    "es": re.compile(r"(?P<joint>[,;]? (?:y|e) (?:también )?)(?P<whom>(?:a |al )[^,;:.()]{2,160})"),
}  # fmt: skip
_JOINED = re.compile(r"[,;]? (?:and|et|y|but|or)$")
_FIRST_LETTER = re.compile(r"(?<= )\((?P<n>a|i|1)\) ")
_LETTER = re.compile(
    r"(?:(?<=[:;,.]) |(?<=[:;,] and )|(?<= and )|(?<=; et )|(?<=; y ))\(?(?P<n>[a-z]|[ivx]{1,4}|\d{1,2})\) "
)


class Told(Struct):
    """A request while its sentence is being read: where it starts and ends, its verb, whom it addresses."""

    start: int
    end: int
    verb: str
    addressed: tuple[str, ...]
    language: Language
    after: int
    cut: int
    """Where the sentence before it ends."""
    modal: bool
    confidence: Confidence = "sure"
    subject: int = -1
    at: int = -1
    """Where the modal stands."""
    active: bool = False
    """Whether it tells somebody by name what they should do."""

    asks: Asks = "whom"
    back: bool = False
    """Whether it addresses those whom the request before it addresses ("we ask it to")."""

    def request(self, fallback: tuple[str, ...] = ()) -> Request:
        """The finished request; `fallback` is addressed if nobody is."""
        return Request(self.start, self.end, self.verb, self.addressed or fallback, confidence=self.confidence)

    def points(self, ground: Ground) -> bool:
        """Whether its subject only points back ("it", "such trials")."""
        unsaid = self.modal and self.subject == self.at
        return self.back or unsaid or self.elaborates(ground) or self._subject(ground) in any_language("pronouns")

    def elaborates(self, ground: Ground) -> bool:
        """Whether its subject is what was asked just before ("such trials", "these frameworks")."""
        return self._subject(ground).split(" ")[0] in around(self.language).anaphors

    def _subject(self, ground: Ground) -> str:
        """A modal's subject, or the beginning of it."""
        if not self.modal or self.subject < 0:
            return ""
        end = self.at if self.at >= 0 else self.subject + _SUBJECT
        return ground.folded[self.subject : min(end, self.subject + _SUBJECT)].strip(" ,*_")


def spoken(ground: Ground, index: int, setting: Setting) -> list[Told]:
    """The requests of one sentence, in order, each cut where the next begins."""
    hits = ground.hits.get(index)
    if not hits:
        return []
    known: list[Told] | None = ground.told.get((index, setting))
    if known is None:
        known = ground.told[index, setting] = _judged(ground, index, hits, setting)
    return known


def _judged(ground: Ground, index: int, hits: list[Hit], setting: Setting) -> list[Told]:
    """The requests of a sentence with cues."""
    sentence = ground.sentences[index]
    found: list[Told] = []
    for hit in hits:
        told = _told(ground, sentence, hit, setting, found)
        if told:
            found.append(told)
    for number, told in enumerate(found):
        limit = found[number + 1].cut if number + 1 < len(found) else sentence.end
        told.end = _closed(ground, told.start, limit)
        if told.active and told.at - told.subject > told.end - told.at:
            told.start = told.at
    return [piece for told in found for piece in _gapped(ground, told)]


def _told(ground: Ground, sentence: Sentence, hit: Hit, setting: Setting, found: list[Told]) -> Told | None:
    """What one cue asks, those before it in the sentence being known."""
    last = found[-1] if found else None
    if hit.cue.role in _ASKING:
        ask = performed(ground, sentence, hit, bool(found), sentence.end)
        return _from_ask(ground, ask, sentence.start, last) if ask else None
    if not last:
        told = due(ground, sentence, hit, setting, sentence.start, sentence.end)
        return _from_due(told, hit, sentence.start) if told else None
    return _again(ground, sentence, hit, setting, last)


def _from_ask(ground: Ground, ask: Ask, low: int, last: Told | None) -> Told:
    cut = _cut(ground.folded, low, ask.start)
    addressed = ask.addressed
    if back := len(addressed) == 1 and addressed[0].lower() in any_language("pronouns"):
        addressed = last.addressed if last else ()
    return Told(
        ask.start, ask.start, ask.verb, addressed, ask.language, ask.after, cut, False, subject=ask.start,
        asks=ask.asks, back=back,
    )  # fmt: skip


def _cut(folded: str, low: int, at: int) -> int:
    """Where the request before one that begins at `at` ends: before the conjunction, "we" and adverbs."""
    between = any_language("between_requests")
    while at > low:
        end = low + len(folded[low:at].rstrip(" ,;("))
        begin = folded.rfind(" ", low, end) + 1
        word = folded[max(begin, low) : end]
        if word not in between and not (word.endswith("ly") and len(word) > 4):
            return end
        at = max(begin, low)
    return low


def _from_due(told: Due, hit: Hit, low: int) -> Told:
    """The clause of a modal; one that only lists those addressed before it is cut off when its end is known."""
    return Told(
        told.start, told.start, told.verb, told.addressed, told.language, told.start, max(low, told.start - 1), True,
        told.confidence, told.subject, hit.start, told.active,
    )  # fmt: skip


def _again(ground: Ground, sentence: Sentence, hit: Hit, setting: Setting, last: Told) -> Told | None:
    """A modal after a request in one sentence: another request only where a clause is joined on."""
    low = max(last.after, hit.start - WINDOW)
    between = ground.folded[low : hit.start]
    if last.modal and (still := _AND_STILL.search(between)):
        verb = action_after(ground.folded, hit.end, sentence.end, last.language) or last.verb
        return Told(
            hit.start, hit.start, verb, last.addressed, last.language, hit.end, low + still.start(), True,
            last.confidence, last.subject,
        )  # fmt: skip
    joints = [joint for joint in _AND_THEN.finditer(between) if _stands(ground, joint, low, hit, last)]
    if not joints:
        return None
    told = due(ground, sentence, hit, setting, low + joints[-1].end(), sentence.end)
    if not told or told.confidence == "unsure":
        return None
    again = _from_due(told, hit, sentence.start)
    again.cut = low + joints[-1].start()
    return again


def _stands(ground: Ground, joint: re.Match[str], low: int, hit: Hit, last: Told) -> bool:
    """Whether a clause of its own can begin after a conjunction: after a plain "and" only with somebody as subject."""
    if joint.group().startswith(";"):
        return True
    if not last.modal:
        return False
    return joint.group()[0] in ",;" or is_actor(ground, hit.cue.language, low + joint.end(), hit.start)


def _closed(ground: Ground, start: int, end: int) -> int:
    """The end of a request without closing marks, conjunctions and the citations that follow it."""
    while True:
        size = len(ground.text[start:end].rstrip(_CLOSE))
        end = start + size
        cited = ground.cited(max(start, end - 4000), end)
        if not cited or cited[-1].end < end - 2 or cited[-1].start <= start + 10:
            break
        end = start + len(ground.text[start : cited[-1].start].rstrip(" ([;,").removesuffix(" see"))
    joined = _JOINED.search(ground.folded[max(start, end - 8) : end])
    return end - len(joined.group()) if joined else end


def _gapped(ground: Ground, told: Told, lettered_too: bool = True) -> list[Told]:
    """A request taken apart where a second addressee follows without its verb, or where letters count its parts."""
    parts = lettered(ground, told.start, told.end) if lettered_too else []
    if parts:
        return [_part(ground, told, start, end) for start, end in parts]
    if told.modal or not (told.addressed or told.verb == "call for"):
        return [told]
    if not _may_gap(ground.folded, told):
        return [told]
    for gap in _GAP[told.language].finditer(ground.folded, told.after, told.end):
        start, stop = gap.span("whom")
        if told.language != "en":
            stop = deed_at(ground.folded, told.language, start, stop)
        comma = "," in gap["joint"] or ";" in gap["joint"] or told.language != "en"
        if not _new(ground, told.language, start, stop, comma):
            continue
        second = Told(
            start, told.end, told.verb, split(ground, told.language, start, stop), told.language, stop, start, False
        )
        told.end = _closed(ground, told.start, gap.start())
        return [told, *_gapped(ground, second, lettered_too=False)]
    return [told]


def _may_gap(folded: str, told: Told) -> bool:
    """Whether a conjunction or a comma with "on" can lead a second addressee in; most requests hold none."""
    if told.language != "en":
        return any(folded.find(joint, told.after, told.end) >= 0 for joint in (" et ", " y ", " e "))
    last = folded.rfind(" to ", told.after, told.end)
    return last >= 0 and any(
        folded.find(joint, told.after, last) >= 0 for joint in (" and ", ", on ", ", for ", ", upon ")
    )


def _new(ground: Ground, language: Language, start: int, stop: int, comma: bool) -> bool:
    """Whether a phrase is a further addressee: able to act, and, without a comma before it, a name or few words."""
    if not is_actor(ground, language, start, stop) or ground.folded.endswith((" and", " or"), start, stop):
        return False
    if comma or ground.folded.startswith("the ", start) or ground.text[start].isupper():
        return True
    words = ground.folded[start:stop].split(" ")
    return len(words) <= 3 and not around(language).holders.intersection(words)


def lettered(ground: Ground, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a request that its own letters or numbers count: "to: (a) adopt ...; (b) ensure ..."; else none.

    The first may follow without a colon ("must (a) lift ...") if an action does.
    """
    folded = ground.folded
    if folded.find(") ", start, end) < 0:
        return []
    marks = list(_LETTER.finditer(folded, start, end))
    first = _FIRST_LETTER.search(folded, start, marks[0].start() if marks else end)
    if first and starts_action(folded[first.end() : first.end() + 60], "en"):
        marks.insert(0, first)
    if len(marks) < 2 or marks[0]["n"] not in ("a", "i", "1"):
        return []
    ends = [mark.start() for mark in marks[1:]] + [end]
    return [(mark.end(), _closed(ground, mark.end(), stop)) for mark, stop in zip(marks, ends, strict=True)]


def _part(ground: Ground, told: Told, start: int, end: int) -> Told:
    """One of the parts of a request that letters count."""
    verb = starts_action(ground.folded[start:end], told.language) or told.verb
    addressed = told.addressed or complement(ground, Cue(told.language, "say", "", "that"), start, end).addressed
    return Told(start, end, verb, addressed, told.language, start, start, told.modal, told.confidence, told.subject)
