"""Who asks: whether the subject of an asking verb is the submitter, or a body in its own document.

An English form that "we" governs needs "we", the names of the submitters or an earlier verb with that subject; a form
of one speaker needs the submitter's own name, a word by which submitters speak of themselves, or a body. States, courts
and documents that ask are reported on.
"""

from __future__ import annotations

import re

from averment.extract.asking.actors import determiners, heads
from averment.extract.asking.clauses import clause, depends
from averment.extract.asking.ground import Ground, Hit
from averment.model.document import Sentence
from averment.vocab.asking import around
from averment.vocab.clauses import small

_TAIL = 120
"""How much before a verb is read for its subject at first."""
_FURTHER = 300

_WORD = re.compile(r"[\w-]+")
_ENDS_CAPITAL = re.compile(r"(?:^|\s)[A-Z][\w’'-]*(?: \([A-Z]\w+\))? ?(?:[a-z]+ly |also |therefore )*$")
_WE = re.compile(r"\b(?:we|i)\b")
_APPOSED = re.compile(r"\b(?:we|i)\s*,[^;:]{1,250},$")
_OTHERS = re.compile(r"\b(?:they|he|she|that|who|which|to [a-z]+ [a-z]+ing)\b")
_LET = re.compile(r"\b(?:let|allow|permit) (?:us|me)$")
_JOINS = re.compile(
    r"(?:^|[ ,])(?:and|or|but|et|ou|y|e)(?: (?:also|further|once again|therefore|to|[a-z]+ly|l'|l[aeo]s?|lui|leur))*"
    r" ?$|, $"
)
_UNDERSIGNED = re.compile(
    r"\b(?:undersigned|signatory|signatories|submitting|co-sponsors|our|joint|joining|below|co-signing|present)\b"
)
_CLITICS = {
    "en": re.compile(r"(?!)"),
    "fr": re.compile(r"(?:^|(?<= ))(?:lui |leur |les |l'|le |la )$"),
    "es": re.compile(r"(?:^|(?<= ))(?:les? |l[oa]s? )$"),
}
"""Pronouns between a subject and its verb: "il *lui* demande"."""
_ARTICLE = re.compile(r"(?:the|le|la|les|l'|el|los|las)\b ?")
_LISTED = re.compile(r" and (?:the )?| et | y |, ")
_THIS = re.compile(r"(?:this|our|the present|notre|nuestr[oa]|la présente) ")
_LED = re.compile(r"(?:the|our|this|le|la|les|l'|notre|nos|el|los|las|nuestr\w+|js ?\d|joint)\b")
_CLOSING = {
    "en": re.compile(r"\b(?:by|in|with|of)(?: [a-z]+ly| once again| again)? $"),
    "fr": re.compile(
        r"\b(?:nous|je)\b[^;:]{0,40}\b(?:souhait|voul|voudri|tenons|tient|aimeri|conclu|permett|en )[a-zé]*"
        r"(?: à| par)? $"
    ),
    "es": re.compile(r"\b(?:queremos|quisiéramos|deseamos|deseo|quiero|permítanme|nos permitimos|concluimos) $"),
}  # fmt: skip
_AUXILIARY = re.compile(
    r" (?:would (?:also |therefore |further )?(?:like|want|wish) to|wish(?:es)? to|wants? to|would|must|do|does"
    r"|can only|ha(?:ve|s) to|begs? to|continues? to|takes? this opportunity to|hasten to"
    r"|feel (?:obliged|compelled) to)$"
)
_AUXILIARIES = frozenset(("to", "would", "must", "do", "does", "only"))
_BEGAN = re.compile(
    r"(?:in (?:the|this) [\w ]{3,40}, )?(?:the|this) (?P<body>(?:[\w-]+ ){1,4}?)(?=(?:on|of|for|also|\w+s|has) )"
    r"|(?P<who>she|he|it) "
)


def own(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool) -> bool:
    """Whether the submitter is the subject of a form that "we" governs; French and Spanish forms say so themselves."""
    if hit.cue.language != "en":
        return True
    low = max(sentence.start, hit.start - _TAIL)
    before = _stripped(ground.folded[low : hit.start])
    last = before.rsplit(" ", 1)[-1].strip("\"'(*")
    if last in ("we", "i"):
        return True
    if last in ("us", "me"):
        return bool(_LET.search(before))
    if last.endswith(",") or last in ("and", "or", "but", "&"):
        wide = ground.folded[max(sentence.start, hit.start - _FURTHER) : low] + before
        return earlier or bool(_APPOSED.search(wide)) or _shared(wide)
    if not last or last[-1] in ";:" or last in small("en").no_subject or last.endswith("'s"):
        return False
    return not earlier and _plural_self(ground, sentence.start, low + len(before))


def _stripped(before: str) -> str:
    """The words before a verb without adverbs and auxiliaries ("we would therefore like to")."""
    between = around("en").between
    before = before.strip()
    while before:
        head, _, last = before.rpartition(" ")
        last = last.strip(",")
        if last in between or (last.endswith("ly") and len(last) > 4):
            before = head.rstrip()
        elif last in _AUXILIARIES and (auxiliary := _AUXILIARY.search(f" {before}")):
            before = before[: max(0, auxiliary.start() - 1)].rstrip()
        else:
            break
    return before


def _shared(before: str) -> bool:
    """Whether "we" governs the verb that this one is joined to: "we welcome the report and urge"."""
    places = [found.end() for found in _WE.finditer(before)]
    return bool(places) and not _OTHERS.search(before, places[-1])


def _plural_self(ground: Ground, low: int, high: int) -> bool:
    """Whether the plural subject before the verb is the submitters: "the undersigned organizations", two names."""
    told = clause(ground, "en", low, high)
    words = ground.folded[told.subject : high].strip()
    if not words or len(words) > 200:
        return False
    if _UNDERSIGNED.search(words):
        return not around("en").selves.isdisjoint(_WORD.findall(words))
    return " and " in words and _titled(ground, words, told.subject, high)


def _titled(ground: Ground, words: str, start: int, end: int) -> bool:
    """Whether a subject is a name that the title page, the opening or the signature holds."""
    lead = _ARTICLE.match(ground.folded, start, end)
    if not any(letter.isupper() for letter in ground.text[lead.end() if lead else start : end]):
        return False
    if start < max(ground.body, 1) + 700 and end - start < 120 and _ENDS_CAPITAL.search(ground.text[start:end]):
        return True
    title = ground.title(start)
    name = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    parts = [part for each in _LISTED.split(name.strip(" ,.*_")) if (part := each.strip(" ,"))]
    return bool(parts) and all(len(part) > 2 and part in title for part in parts)


def closing(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool) -> bool:
    """ "We conclude by urging", "nous souhaitons demander": the submitter's own, said in passing."""
    low, language = max(sentence.start, hit.start - _TAIL), hit.cue.language
    if not _CLOSING[language].search(ground.folded, low, hit.start):
        return False
    return language != "en" or bool(_WE.search(ground.folded, sentence.start, hit.start))


def speaks(ground: Ground, sentence: Sentence, hit: Hit, earlier: bool) -> bool:
    """Whether one who speaks for itself is the subject: the submitter by name, or a body in its own document."""
    language, folded = hit.cue.language, ground.folded
    told = clause(ground, language, sentence.start, hit.start)
    words = _stripped(_CLITICS[language].sub("", folded[told.subject : hit.start])).strip(" ,*_")
    if not words:
        return earlier or _resolves(ground, sentence, hit)
    if language != "en" and words.rsplit(" ", 1)[-1] in small(language).noun_before:
        return False
    if words in small(language).speaking:
        return not ground.cites(sentence.start, sentence.end + 1)
    if language == "en" and words.endswith("and") and not earlier:
        return _began(ground, sentence)
    if earlier and _JOINS.search(folded, max(sentence.start, hit.start - 60), hit.start):
        return True
    if len(words) > 160 or depends(ground, language, told):
        return False
    return _named(ground, sentence, hit, told.subject, words)


def _named(ground: Ground, sentence: Sentence, hit: Hit, start: int, words: str) -> bool:
    """Whether a subject is the submitter or a body that speaks for itself."""
    known = around(hit.cue.language)
    tokens = _WORD.findall(words)
    if not known.documents.isdisjoint(tokens) and not _THIS.match(words):
        return False
    if _titled(ground, words, start, hit.start) or _abbreviated(ground, words):
        return not _is_state(ground, start, hit.start)
    if not known.selves.isdisjoint(tokens) and not _is_state(ground, start, hit.start):
        return bool(_LED.match(words))
    front = heads(words[determiners(words, hit.cue.language) :], hit.cue.language)
    body = any(head.split(" ")[-1] in known.bodies or head in known.bodies for head in front[-1:] + front[:1])
    return body and not ground.cites(sentence.start, sentence.end)


def _began(ground: Ground, sentence: Sentence) -> bool:
    """Whether a body in its own document is the subject that a later verb shares ("the Group met and urges")."""
    found = _BEGAN.match(ground.folded, sentence.start, sentence.end)
    if not found or ground.cites(sentence.start, sentence.end + 1):
        return False
    return bool(found["who"]) or not around("en").bodies.isdisjoint((found["body"] or "").split())


def _abbreviated(ground: Ground, words: str) -> bool:
    """Whether a subject is the bracketed short name of the submitter: "Lantern Schools International (LSI)"."""
    name = words.removeprefix("the ")
    return len(name) < 12 and ground.folded.find(f"({name})", 0, 4000) >= 0


def _is_state(ground: Ground, start: int, end: int) -> bool:
    """Whether the subject is a State: what States say of one another is no request of the submitter."""
    named = ground.named(start, end)
    return bool(named) and named[0].how == "name" and named[0].start - start < 6


def _resolves(ground: Ground, sentence: Sentence, hit: Hit) -> bool:
    """A paragraph that begins with its verb, as resolutions do: "Calls upon all States to ..."."""
    passage = ground.passages[sentence.passage]
    opening = passage.start
    marked = ground.text[hit.start].isupper() or passage.kind == "item"
    begins = sentence.start == opening and hit.start - opening < 20 and marked
    return begins and sentence.end - opening > 30
