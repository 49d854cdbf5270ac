"""Asking verbs, judged: whether "urge" in a sentence is the submitter's own request, from where, and to whom.

What others asked ("the Committee urged", "Egypt recommends") is no request; what a body asks in its own document is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.actors import determiner, heads, is_actor, split
from averment.extract.asking.clauses import clause, depends, quoted
from averment.extract.asking.complement import complement
from averment.extract.asking.ground import Ground, Hit
from averment.model.document import Sentence
from averment.vocab.asking import Language, sets

_LAST = re.compile(r"([^\W_]+(?:['-][^\W_]+)*)?([\s,\"'(*:;.&]*)$")
_APPOSED = {
    "en": re.compile(r"\b(?:we|i)\s*,[^;:]{1,250},\s*$|\b(?:we|i) (?:the|all|as)? ?[^,;:.]{1,60}$"),
    "fr": re.compile(r"\bnous\b[^;:]{0,250}$"),
    "es": re.compile(r".*$"),
}  # fmt: skip
_FIRST = {"en": re.compile(r"\b(?:we|i)\b"), "fr": re.compile(r"\b(?:nous|je)\b"), "es": re.compile(r"\b\w+mos\b|\bnos(?:otros|otras)\b")}
_BE = {
    "en": re.compile(r"\b(?:is|are|(?:should|must|need to|needs to) be)(?: (?:[a-z]+ly|also|therefore|further|hereby|once again))* $"),
    "fr": re.compile(r"\b(?:est|sont|devrait être|devraient être)(?: (?:également|instamment|donc|aussi|vivement|[a-zé]+ment))* $"),
    "es": re.compile(r"\b(?:es|son|queda|quedan)(?: (?:también|[a-z]+mente))* $"),
}  # fmt: skip
_IMPERSONAL = {
    "en": re.compile(r"\bit (?:is|remains) (?:[a-z]+ly |also |therefore |further |hereby )*$"),
    "fr": re.compile(r"\bil (?:est|leur est|lui est)(?: (?:également|instamment|donc|aussi|vivement|[a-zé]+ment))* $"),
    "es": re.compile(r"\bse (?:le |les )?$"),
}  # fmt: skip
_CLOSING = re.compile(r"\b(?:by|in|with|of)(?: [a-z]+ly| once again| again)? $")
_JOINS = re.compile(r"(?:^|[ ,])(?:and|or|but|et|ou|y|e)(?: (?:also|further|once again|therefore|to|[a-z]+ly))* ?$|, $")
_NOUN_NEXT = re.compile(r" (?:is|are|was|were|has|have|had|of|from|made|been|could|would|can|may|might)\b")
_RENEWED = re.compile(r"\b(\w+)(?: (?:once again|again|strongly))? $")


class Ask(NamedTuple):
    """A request by an asking verb: from its verb to where its clause ends, and whom it addresses."""

    start: int
    verb: str
    addressed: tuple[str, ...]
    after: int
    """Where the phrase of the addressee ends."""
    language: Language
    aside: int = 0
    """Where the sentence goes on to something else, if the verb belongs to a later clause: where to cut the one before."""


def performed(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool, end: int) -> Ask | None:
    """The request that an asking verb makes, or `None`; `earlier` tells whether one precedes it in its sentence."""
    if quoted(ground.folded, ground.passages[sentence.passage].start, hit.start):
        return None
    role = hit.cue.role
    if hit.cue.language == "en" and _NOUN_NEXT.match(ground.folded, hit.end):
        return None
    if role == "said":
        return _passive(ground, sentence, hit, end)
    start = hit.start
    if role == "noun":
        start = _renewed(ground, sentence, hit, end)
        if start < 0:
            return None
    elif role == "say" and not _own(ground, sentence, hit, earlier):
        return None
    elif role == "saying" and not _closing(ground, sentence, hit):
        return None
    elif role == "says":
        if _impersonal(ground, sentence, hit):
            start = ground.folded.rfind("se ", sentence.start, hit.start)
        elif not _speaks(ground, sentence, hit, earlier):
            return None
    told = complement(ground, hit.cue, hit.end, end)
    if not told.asks:
        return None
    return Ask(start, hit.cue.lemma, told.addressed, told.end, hit.cue.language)


def _own(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool) -> bool:
    """Whether the submitter is the subject of a form that "we" governs.

    French and Spanish forms say so by themselves; an English one needs "we", a plural name of the submitters, or an
    earlier verb that shares its subject.
    """
    language = hit.cue.language
    if language != "en":
        return True
    low = max(sentence.start, hit.start - 300)
    before = _unadverbed(ground.folded[low : hit.start])
    last = before.rsplit(None, 1)[-1].strip("\"'(*") if before.strip() else ""
    if last in ("we", "i", "us", "me"):
        return last in ("we", "i") or bool(re.search(r"\b(?:let|allow|permit) (?:us|me)$", before))
    if last.endswith(","):
        return earlier or bool(re.search(r"\b(?:we|i)\s*,[^;:]{1,250},$", before)) or _shared(before)
    if last in ("and", "or", "but", "&"):
        return earlier or _shared(before)
    if not last or last[-1] in ";:" or last in _NO_SUBJECT:
        return False
    return _plural_self(ground, low, low + len(before))


_NO_SUBJECT = frozenset(
    "may can could to will might should would not did does do who that which the a an this these those their its his her our"
    " any no of for in on by with upon such some each every under without must and or as than from at".split()
)


def _unadverbed(before: str) -> str:
    """The words before a verb without adverbs and auxiliaries ("we would therefore like to")."""
    between = sets("en").between
    words = before.rstrip().split(" ")
    while words and (words[-1].strip(",") in between or (words[-1].strip(",").endswith("ly") and len(words[-1]) > 4)):
        words.pop()
    return " ".join(words)


def _shared(before: str) -> bool:
    """Whether "we" governs the verb that this one is joined to: "we welcome the report and urge"."""
    first = None
    for first in _FIRST["en"].finditer(before):  # noqa: B007
        pass
    return bool(first) and not re.search(r"\b(?:they|he|she|that|who|which|to [a-z]+ [a-z]+ing)\b", before[first.end() :])  # type: ignore[union-attr]


def _plural_self(ground: Ground, low: int, high: int) -> bool:
    """Whether the plural subject before the verb is the submitters: "the undersigned organizations", two names."""
    told = clause(ground, "en", low, high)
    words = ground.folded[told.subject : high].strip()
    if not words or len(words) > 200:
        return False
    if re.search(r"\b(?:undersigned|signatory|signatories|submitting|co-sponsors|our|joint|joining|below|co-signing|present)\b", words):
        return bool(set(re.findall(r"[\w-]+", words)) & sets("en").selves)
    return _in_title(ground, words, told.subject, high)


def _in_title(ground: Ground, words: str, start: int, end: int) -> bool:
    """Whether a subject is a name that the title page, the opening or the signature holds."""
    if not any(letter.isupper() for letter in ground.text[start + 4 : end]):
        return False
    name = re.sub(r"^(?:the|le|la|les|l'|el|los|las)\b ?", "", words).strip(" ,.*_")
    parts = [part.strip(" ,") for part in re.split(r" and (?:the )?| et | y |, ", name) if part.strip(" ,")]
    return bool(parts) and all(len(part) > 2 and part in ground.title for part in parts)


def _closing(ground: Ground, sentence: Sentence, hit: Hit) -> bool:
    """ "We conclude by urging": the submitter's own, said in passing."""
    before = ground.folded[sentence.start : hit.start]
    language = hit.cue.language
    if language == "en":
        return bool(_CLOSING.search(before)) and bool(_FIRST["en"].search(before))
    joined = before.rstrip()
    if language == "fr":
        return bool(re.search(r"\b(?:nous|je)\b[^;:]{0,40}\b(?:souhait|voul|voudri|tenons|tient|aimeri|conclu|permett|en$)", joined))
    return bool(re.search(r"\b(?:queremos|quisiéramos|deseamos|deseo|quiero|permítanme|nos permitimos|concluimos)$", joined))


def _impersonal(ground: Ground, sentence: Sentence, hit: Hit) -> bool:
    """Spanish "se insta al Estado"."""
    return hit.cue.language == "es" and bool(_IMPERSONAL["es"].search(ground.folded[sentence.start : hit.start]))


def _speaks(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool) -> bool:
    """Whether one who speaks for itself is the subject: the submitter by name, or a body in its own document."""
    language = hit.cue.language
    told = clause(ground, language, sentence.start, hit.start)
    words = _unadverbed(ground.folded[told.subject : hit.start]).strip(" ,*_")
    if not words:
        return earlier or _resolves(ground, sentence, hit)
    if earlier and _JOINS.search(ground.folded[sentence.start : hit.start].rstrip() + " "):
        return True
    if len(words) > 160 or depends(ground, language, told):
        return False
    known = sets(language)
    tokens = re.findall(r"[\w-]+", words)
    if set(tokens) & known.documents and not re.match(r"(?:this|our|the present|notre|nuestr[oa]|la présente) ", words):
        return False
    if _in_title(ground, words, told.subject, hit.start) or _abbreviated(ground, words):
        return not is_state(ground, told.subject, hit.start)
    if set(tokens) & known.selves and not is_state(ground, told.subject, hit.start):
        return bool(re.match(r"(?:the|our|this|le|la|les|l'|notre|nos|el|los|las|nuestr\w+|js ?\d|joint)\b", words))
    lead = determiner(language).match(words)
    front = heads(words[lead.end() if lead else 0 :], language)
    return any(head.split(" ")[-1] in known.bodies or head in known.bodies for head in front[-1:] + front[:1]) and not ground.cited(
        sentence.start, sentence.end
    )


def _abbreviated(ground: Ground, words: str) -> bool:
    """Whether a subject is the bracketed short name of the submitter: "Lantern Schools International (LSI)"."""
    name = re.sub(r"^the ", "", words)
    return len(name) < 12 and f"({name})" in ground.folded[:4000]


def is_state(ground: Ground, start: int, end: int) -> bool:
    """Whether the subject is a State: what States say of one another is no request of the submitter."""
    named = ground.named(start, end)
    return bool(named) and named[0].how == "name" and named[0].start - start < 6


def _resolves(ground: Ground, sentence: Sentence, hit: Hit) -> bool:
    """A paragraph that begins with its verb, as resolutions do: "Calls upon all States to ..."."""
    opening = ground.passages[sentence.passage].start
    return sentence.start == opening and hit.start - opening < 20 and ground.text[hit.start].isupper()


def _renewed(ground: Ground, sentence: Sentence, hit: Hit, end: int) -> int:
    """Where a request in a noun begins ("renew our call on"), or -1 if it is only spoken of."""
    before = ground.folded[sentence.start : hit.start]
    verb = _RENEWED.search(before)
    if verb and verb[1] in sets(hit.cue.language).around.renew:
        return sentence.start + verb.start(1)
    follows = re.compile(r"[^,;:]{0,160}?\b(?:is|are) (?:that|to|as follows|simple|clear)\b|\s*(?:is|are)?:").match(
        ground.folded, hit.end, end
    )
    return hit.start if follows and not before.strip(" \"'") else -1


def _passive(ground: Ground, sentence: Sentence, hit: Hit, end: int) -> Ask | None:
    """ "Australia and Fiji are called upon to", "it is recommended that"."""
    language = hit.cue.language
    before = ground.folded[sentence.start : hit.start]
    impersonal = _IMPERSONAL[language].search(before)
    if impersonal:
        told = complement(ground, hit.cue, hit.end, end)
        return Ask(sentence.start + impersonal.start(), hit.cue.lemma, told.addressed, told.end, language)
    being = _BE[language].search(before)
    if not being or re.match(r" by ", ground.folded[hit.end : hit.end + 4]):
        return None
    start = sentence.start + being.start()
    told = clause(ground, language, sentence.start, start)
    if depends(ground, language, told) or not is_actor(ground, language, told.subject, start):
        return None
    return Ask(start, hit.cue.lemma, split(ground, language, told.subject, start), hit.end, language)


@cache
def first_person(language: Language) -> re.Pattern[str]:
    """ "we" in one language."""
    return _FIRST[language]
