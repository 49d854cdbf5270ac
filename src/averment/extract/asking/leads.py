"""Lead-ins: passages that open a list of requests ("We call upon the Government to:", "To the Council:", "Recommendations").

Tells what a passage opens, whom it addresses, and whether each item below is a request of its own or all are one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.due import Setting
from averment.extract.asking.ground import Ground
from averment.extract.asking.spoken import Told, spoken
from averment.vocab.asking import LANGUAGES, Language, sets

_LONGEST = 220
"""A line longer than this is no heading."""

_TO_WHOM = re.compile(
    r"(?:\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] )?(?:(?:key |our |specific |main |proposed |general |suggested )*"
    r"(?:recommendations?|requests?|asks|demands|appeals?|calls?|recommandations|demandes|appels?|recomendaciones|peticiones"
    r"|solicitudes|llamados?)(?: made| addressed| adressées| dirigidas| directed)? )?"
    r"(?P<to>to|for|on|à l'attention de|à l'intention de|à|au|aux|a|al|para) (?=\S)"
)
_NUMBER = re.compile(r"\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] +")
_FAMILY = re.compile(r"(?P<roman>\(?[ivx]{2,5}[.)]?$|\(?[ivx][)]$)|(?P<digit>\(?[\d.]+[.)]?$)|(?P<letter>\(?[a-z][.)]*$)", re.IGNORECASE)


class Lead(NamedTuple):
    """What a passage opens.

    `each` tells whether the items are requests of their own; if not, they end the request `told`. `sure` tells whether
    every item is one ("... to:"), or only what reads like one (a bare heading).
    """

    addressed: tuple[str, ...]
    each: bool
    sure: bool
    language: Language
    told: Told | None = None
    sentence: int = -1
    earlier: tuple[Told, ...] = ()


def family(label: str) -> str:
    """What sort of label this is: digits, letters, roman numbers, or a bullet."""
    found = _FAMILY.match(label.strip())
    return (found.lastgroup or "bullet") if found else "bullet"


def tongue(ground: Ground) -> Language:
    """The document's language, as far as asking words are known for it."""
    return next((each for each in LANGUAGES if each == ground.language), "en")


def lead_of(ground: Ground, index: int, setting: Setting) -> Lead | None:
    """What the passage opens, or `None`."""
    passage = ground.passages[index]
    words = ground.folded[passage.start : passage.end].strip(" *_")
    if not words:
        return None
    if len(words) <= _LONGEST and (whom := addressees_of_line(ground, index, setting.asking)):
        return Lead(whom, True, True, tongue(ground))
    ended = words[-1] in ":-–"
    if not ended and words[-1] in ".;?!,":
        return None
    return _said(ground, index, setting, ended)


def _said(ground: Ground, index: int, setting: Setting, ended: bool) -> Lead | None:
    """A lead-in that is a sentence: its last request runs to the colon."""
    sentences = ground.in_passage(index)
    if not sentences:
        return None
    found = spoken(ground, sentences[-1], setting._replace(asking=True))
    if not found:
        return _named_list(ground, sentences[-1]) if ended else None
    told = found[-1]
    tail = ground.folded[told.start : ground.sentences[sentences[-1]].end].rstrip(" :*_-")
    opens = bool(_opens(told.language).search(tail))
    bare = tail.endswith(_last_addressed(told)) if told.addressed else False
    if not ended and not opens:
        return None
    each = opens or bare
    return Lead(told.addressed, each, opens and not _vague(tail) or bare, told.language, told, sentences[-1], tuple(found[:-1]))


def _named_list(ground: Ground, sentence: int) -> Lead | None:
    """ "The following recommendations are made:", "Our recommendations:": a list of requests of nobody by name."""
    told = ground.sentences[sentence]
    words = ground.folded[told.start : told.end]
    language = tongue(ground)
    if len(words) < 400 and _topic(language).search(words[-120:]) and not re.search(r"\b(?:accepted|received|rejected|supported|noted|issued|made by)\b", words):
        return Lead((), True, False, language, None, sentence)
    return None


def _last_addressed(told: Told) -> str:
    return told.addressed[-1].lower().replace("’", "'") if told.addressed else "\0"


def _vague(tail: str) -> bool:
    """Whether a lead-in promises a list without saying to do what: items must speak for themselves."""
    return bool(re.search(r"(?:following|measures|recommendations|requests|demands|actions|points|steps|mesures|suivantes?|siguientes?|medidas|recomendaciones|follows|below)(?: \w+){0,2}$", tail))


@cache
def _opens(language: Language) -> re.Pattern[str]:
    words = sorted(sets(language).around.opens, key=len, reverse=True)
    return re.compile(r"(?:\b|^)(?:" + "|".join(re.escape(word) for word in words) + r")$")


@cache
def _topic(language: Language) -> re.Pattern[str]:
    words = sorted(sets(language).around.sections, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b")


def is_section(words: str, language: Language) -> bool:
    """Whether a heading opens a part of requests ("VI. Conclusions and recommendations", "What we ask").

    >>> is_section("5. conclusion and recommendations", "en"), is_section("status of earlier recommendations", "en")
    (True, False)
    """
    bare = _NUMBER.sub("", words.strip(" *_:.#")).strip()
    if len(bare) > 120 or re.search(
        r"\b(?:implementation|follow-up|status|previous|past|earlier|accepted|noted|rejected|received|mise en œuvre|suivi"
        r"|précédentes|antérieures|anteriores|previas|cumplimiento|aceptadas|seguimiento|general recommendation|vague|not)\b", bare
    ):  # fmt: skip
        return False
    return bool(_topic(language).search(bare))


def addressees_of_line(ground: Ground, index: int, asking: bool) -> tuple[str, ...]:
    """Those whom a line that is nothing else addresses: "To the Government of Mali:", "Recommendations to States".

    In a part of requests a bare name will do ("The Government of Mali").
    """
    passage = ground.passages[index]
    start, end = passage.start, passage.end
    words = ground.folded[start:end]
    lead = len(words) - len(words.lstrip(" *_"))
    begin, stop = start + lead, start + len(words.rstrip(" *_:.-"))
    found = _TO_WHOM.match(ground.folded, begin, stop)
    language = tongue(ground)
    if found:
        begin = found.end()
    elif not asking:
        return ()
    elif number := _NUMBER.match(ground.folded, begin, stop):
        begin = number.end()
    if stop - begin > 160 or begin >= stop or not is_actor(ground, language, begin, stop):
        return ()
    if not found and not _only_names(ground, begin, stop):
        return ()
    return split(ground, language, begin, stop)


def _only_names(ground: Ground, begin: int, stop: int) -> bool:
    """Whether a line without "to" is a name and no theme ("States and migration") or sentence."""
    words = ground.folded[begin:stop]
    return len(words.split()) <= 9 and not re.search(r"\b(?:is|are|should|must|has|have|on|in|against|est|sont|doit|debe)\b|[,.;]", words)
