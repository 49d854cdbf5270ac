"""Modals, judged: whether "should" or "must" in a sentence asks for a change, of whom, and to do what.

Facts in the same words ("women must walk for hours", "applicants must show a permit", "the law provides that they
must") ask nothing, nor do suppositions ("should help"), reproaches ("should have acted") and questions.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.actors import determiners, heads, is_actor, split
from averment.extract.asking.clauses import WINDOW, Clause, clause, depends, reported
from averment.extract.asking.complement import complement
from averment.extract.asking.deeds import action_after
from averment.extract.asking.ground import Ground, Hit
from averment.extract.asking.wanted import agent
from averment.model.document import Sentence
from averment.model.finding import Confidence
from averment.vocab.asking import Cue, Language, actions, around, asking
from averment.vocab.clauses import alternatives, small

_BE_DONE = {
    "en": re.compile(
        r"[\s*_]*(?:not |also |immediately |always |[a-z]+ly )*be "
        r"(?!able|aware|careful|willing)(?:[a-z]+ly )?(?P<done>\w+)"
    ),
    "fr": re.compile(r"\s*(?:[a-zé]+ment |pas )*être (?P<done>\w+)"),
    "es": re.compile(r"\s*(?:[a-z]+mente )*ser (?P<done>\w+)"),
}  # fmt: skip
_MADE_TO = re.compile(
    r"(?:required|obliged|compelled|mandated|encouraged|urged|instructed|held|prepared|ready|willing|more|transparent"
    r"|proactive|able|tenue?s?|obligée?s?|obligad[oa]s?)$"
)
_REPROACH = re.compile(
    r"\s*(?:not |never |long ago |already )*have (?:been|taken|had|done|made|given|known|[a-z]+ed|[a-z]+en)\b"
    r"|\s*(?:avoir|haber) "
)
_NOBODY = ("no ", "aucun ", "aucune ", "nul ", "ningún ", "ninguna ")
_WORD = re.compile(r"[\s*_]*([\w']+)")
_NOUN = re.compile(r"\b(?:the|a|an|no|any|urgent|this|that|our|their|its|clear|great|real|pressing|of|for) $")
_SAID = (
    ", said", ", says", ", according to", ", argued", ", noted", ", stated", ", a déclaré", ", selon ", ", dijo",
    ", según ", '" said', '" says', '" according to',
)  # fmt: skip
_OF_LAW = {
    "en": re.compile(r"\b(?:under|by law|in accordance with|pursuant to|according to|as required)\b"),
    "fr": re.compile(r"\b(?:en vertu|conformément|selon)\b"),
    "es": re.compile(r"\b(?:en virtud|conforme a|según)\b"),
}  # fmt: skip
_PRONOUN = {
    "en": re.compile(r"(?:it|they|he|she|this|these|that|those)$"),
    "fr": re.compile(r"(?:il|ils|elle|elles|cela|ceci|on|ce|l'on)$"),
    "es": re.compile(r"(?:esto|estos|estas|ello|éste|éstos)$"),
}  # fmt: skip
_IT = {
    "en": re.compile(r"it|this|that"),
    "fr": re.compile(r"il|cela|ceci|on|l'on"),
    "es": re.compile(r"esto|ello"),
}
_WE = {"en": re.compile(r"(?:we|i|let us)$"), "fr": re.compile(r"nous$"), "es": re.compile(r"nosotros$")}


class Due(NamedTuple):
    """A request by a modal: where its clause begins, the verb of the action, of whom, and how sure that is."""

    start: int
    subject: int
    verb: str
    addressed: tuple[str, ...]
    confidence: Confidence
    language: Language
    active: bool = False
    """Whether those addressed are the subject."""


class Setting(NamedTuple):
    """Where a sentence stands: in a part that asks, in a document that has such a part, right after a request."""

    asking: bool = False
    sectioned: bool = False
    following: bool = False


def due(ground: Ground, sentence: Sentence, hit: Hit, setting: Setting, low: int, end: int) -> Due | None:
    """The request that a modal makes in the clause that begins no earlier than `low`, or `None`."""
    language, role = hit.cue.language, hit.cue.role
    if role == "may":
        return _wish(ground, hit, end)
    if role == "impersonal":
        return _falls_to(ground, hit, end)
    if _idle(ground.folded, hit, sentence.end):
        return None
    told = clause(ground, language, low, hit.start)
    if depends(ground, language, told) or ground.quoted(ground.passages[sentence.passage].start, hit.start):
        return None
    if reported(ground, language, sentence.start, told) or _afterwards(ground.folded, hit.end, sentence.end):
        return None
    return _weighed(ground, sentence, hit, told, setting, end)


def _idle(folded: str, hit: Hit, end: int) -> bool:
    """Whether nothing is asked by what follows or leads the modal: a supposition, a reproach, a noun, a question."""
    firsts, pattern = _nothing(hit.cue.language)
    word = _WORD.match(folded, hit.end)
    if word and word[1] in firsts and (pattern.match(folded, hit.end) or _REPROACH.match(folded, hit.end)):
        return True
    if hit.cue.role in ("need", "has") and _NOUN.search(folded, max(0, hit.start - 14), hit.start):
        return True
    return "?" in folded[max(hit.end, end - 4) : end]


def _afterwards(folded: str, at: int, end: int) -> bool:
    """Whether somebody is named as the speaker after the words ("..., said the Minister")."""
    window = folded[at : min(end, at + WINDOW)]
    return ("," in window or '"' in window) and any(said in window for said in _SAID)


def _weighed(ground: Ground, sentence: Sentence, hit: Hit, told: Clause, setting: Setting, end: int) -> Due | None:
    """A clause that could ask: who its subject is decides."""
    language = hit.cue.language
    subject = _unadverbed(ground.folded[told.subject : hit.start].rstrip(" *_"), language)
    stop = told.subject + len(subject)
    verb = action_after(ground.folded, hit.end, end, language) or hit.cue.lemma
    if not subject.strip():
        dropped = language == "es" and setting.following
        return Due(hit.start, hit.start, verb, (), "likely", language) if dropped else None
    done = _BE_DONE[language].match(ground.folded, hit.end, end)
    passive = bool(done) and not _MADE_TO.search(done["done"])  # type: ignore[index]
    able = is_actor(ground, language, told.subject, stop)
    if not _asks(ground, sentence, hit, told, subject, setting, able, bool(done)):
        return None
    addressed = split(ground, language, told.subject, stop) if able and not passive else ()
    if subject.startswith(_NOBODY):
        addressed = ()
    if passive:
        addressed = agent(ground, language, hit.end, end)
    elif not addressed and _PRONOUN[language].search(subject):
        addressed = _antecedent(ground, language, told)
    sure: Confidence = "likely" if able or setting.asking else "unsure"
    return Due(told.start, told.subject, verb, addressed, sure, language, able and not passive)


def _unadverbed(subject: str, language: Language) -> str:
    """A subject without the adverbs before its verb."""
    ending = {"en": "ly", "fr": "ment", "es": "mente"}[language]
    adverbs, nouns = small(language).adverbs, small(language).not_adverbs
    while True:
        head, _, last = subject.rpartition(" ")
        last = last.strip(",")
        adverb = last in adverbs or (last.endswith(ending) and last not in nouns)
        if not adverb or not head:
            return subject
        subject = head


def _asks(
    ground: Ground, sentence: Sentence, hit: Hit, told: Clause, subject: str, setting: Setting, able: bool, done: bool
) -> bool:
    """Whether the modal asks, its subject being what it is: a table of force and subject.

    What somebody able to act "should" do is asked; what they "must" do, unless the sentence speaks of a law or cites;
    what those whose rights are at stake must do is hardship; what becomes of a thing is asked with "should", and with
    "must" where the document keeps no other place for its requests.
    """
    language, force = hit.cue.language, hit.cue.role
    if _WE[language].search(subject):
        return force != "impersonal" and (done or _does(ground, hit))
    if force == "should":
        return (
            setting.following
            or setting.asking
            or not _IT[language].fullmatch(subject)
            or bool(_antecedent(ground, language, told))
        )
    if setting.asking:
        return True
    holder = _holder(subject, language)
    if holder and not _dues(language).match(ground.folded, hit.end):
        return False
    lawful = bool(_OF_LAW[language].search(ground.folded, told.start, hit.start))
    cited = ground.cites(sentence.start, sentence.end + 1)
    if force == "has" and not done:
        return False
    if able and not holder:
        return not cited and not (lawful and force != "must") and not _formality(ground, hit, subject)
    if _PRONOUN[language].search(subject):
        return setting.following or bool(_antecedent(ground, language, told))
    if force == "need" and not done:
        return False
    return not setting.sectioned and not cited and not lawful


def _formality(ground: Ground, hit: Hit, subject: str) -> bool:
    """Whether those who are no authority must do what a law asks of them ("associations must register")."""
    language = hit.cue.language
    verb = action_after(ground.folded, hit.end, hit.end + 80, language) or ""
    if verb.rsplit("'", 1)[-1] not in asking().actions.formal:
        return False
    told = asking().actors[language]
    public = told.authorities | told.organs | told.offices | told.bodies
    return not any(head in public for head in heads(subject[determiners(subject, language) :], language))


def _does(ground: Ground, hit: Hit) -> bool:
    """Whether what "we" must do is an act upon the world, and not on the hearers ("we must recall")."""
    verb = action_after(ground.folded, hit.end, hit.end + 60, hit.cue.language)
    return bool(verb) and verb not in asking().actions.inward and (hit.cue.language != "en" or verb in actions())


def _holder(subject: str, language: Language) -> bool:
    """Whether the head of the subject is somebody whose rights are at stake."""
    bare = subject[determiners(subject, language) :]
    known = around(language).holders
    return any(word in known for head in heads(bare, language) for word in head.split(" "))


def _antecedent(ground: Ground, language: Language, told: Clause) -> tuple[str, ...]:
    """Whom "it" or "they" means, if the clause before it says so: "in order for a ship to sail, it must"."""
    found = re.compile(
        r"\b(?:for|if|when|that) ((?:an?|the) [a-z -]{3,40}?) (?:to|is|are|wants?|has|have|does|do)\b"
    ).search(ground.folded, told.start, told.subject)
    if language != "en" or not found or not is_actor(ground, "en", found.start(1), found.end(1)):
        return ()
    return tuple(re.sub(r"^an? ", "", name) for name in split(ground, "en", found.start(1), found.end(1)))


def _wish(ground: Ground, hit: Hit, end: int) -> Due | None:
    """ "May the Commission name ...": a wish that opens a sentence."""
    language = hit.cue.language
    at = hit.end if language == "en" else hit.start
    told = complement(ground, Cue(language, "say", "may", "that"), at, end)
    verb = action_after(ground.folded, told.end, end, language)
    if not told.addressed or not verb or ground.text.find(told.addressed[0], at, told.end) < 0:
        return None
    return Due(hit.start, hit.start, verb, told.addressed, "likely", language)


def _falls_to(ground: Ground, hit: Hit, end: int) -> Due | None:
    """ "It is time for the Council to ...", "il appartient au Gouvernement de ...", "il faut que l'État ..."."""
    language, at = hit.cue.language, hit.end
    if ground.folded.endswith(" if", hit.start, hit.end):
        return _politely(ground, hit, end)
    if ground.folded.endswith((" que", " qu"), hit.start, hit.end):
        at = ground.folded.rindex(" ", hit.start, hit.end)
    elif language == "en" and ground.folded.startswith((" for ", " upon ", " on "), at):
        at = ground.folded.index(" ", at + 1)
    elif ground.folded.endswith((" up", " falls"), hit.start, at) and ground.folded.startswith(" to ", at):
        at += len(" to")
    elif (
        language == "en"
        and not ground.folded.startswith(" that ", at)
        and not ground.folded.endswith(" for", at - 4, at)
    ):
        return None
    told = complement(ground, Cue(language, "say", "", "whom"), at, end)
    if not told.addressed or ground.text.find(told.addressed[0], at, told.end) < 0:
        return None
    verb = (
        action_after(ground.folded, told.end + (4 if ground.folded.startswith(" to ", told.end) else 0), end, language)
        or ""
    )
    return Due(hit.start, hit.start, verb, told.addressed, "likely", language)


def _politely(ground: Ground, hit: Hit, end: int) -> Due | None:
    """ "We would be grateful if the Special Rapporteur could ..."."""
    could = re.compile(r" (?:could|would|might) ").search(ground.folded, hit.end, min(end, hit.end + 120))
    if not could or not is_actor(ground, "en", hit.end + 1, could.start()):
        return None
    verb = action_after(ground.folded, could.end(), end, "en") or ""
    addressed = split(ground, "en", hit.end + 1, could.start())
    return Due(hit.start, hit.start, verb, addressed, "likely", "en")


@cache
def _nothing(language: Language) -> tuple[frozenset[str], re.Pattern[str]]:
    """Words with which what asks nothing begins, and the whole of it."""
    words = around(language).idle
    firsts = {word.split(" ")[0] for word in words} | {"have", "not", "never", "long", "already", "avoir", "haber"}
    return frozenset(firsts), re.compile(r"[\s*_]*" + alternatives(words) + r"\b")


@cache
def _dues(language: Language) -> re.Pattern[str]:
    return re.compile(r"\s*" + alternatives(around(language).dues) + r"\b")
