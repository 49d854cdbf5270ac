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
from averment.vocab.asking import Language, sets

_LONGEST = 220
"""A line longer than this is no heading."""
_HEADING = 120

_TO_WHOM = re.compile(
    r"(?:\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] )?(?:(?:key |our |specific |main |proposed |general |suggested )*"
    r"(?:recommendations?|requests?|asks|demands|appeals?|calls?|recommandations|demandes|appels?|recomendaciones|peticiones"
    r"|solicitudes|llamados?)(?: made| addressed| adressées| dirigidas| directed)? )?"
    r"(?P<to>to|for|on|that|à l'attention de|à l'intention de|à|au|aux|a|al|para) (?=\S)"
)
_NUMBER = re.compile(r"\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] +")
_FAMILY = re.compile(r"(?P<roman>\(?[ivx]{2,5}[.)]?$|\(?[ivx][)]$)|(?P<digit>\(?[\d.]+[.)]?$)|(?P<letter>\(?[a-z][.)]*$)", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:implementation|follow-up|status|previous|past|earlier|accepted|noted|rejected|received|mise en œuvre|suivi"
    r"|précédentes|antérieures|anteriores|previas|cumplimiento|aceptadas|seguimiento|general recommendation|vague|not)\b"
)
_OF_OTHERS = re.compile(r"\b(?:accepted|received|rejected|supported|noted|issued|made by)\b")
_VAGUE = re.compile(
    r"(?:following|measures|recommendations|requests|demands|actions|points|steps|mesures|suivantes?|siguientes?|medidas"
    r"|recomendaciones|follows|below)(?: \w+){0,2}$"
)
_THEME = re.compile(r"\b(?:is|are|should|must|has|have|on|in|against|est|sont|doit|debe)\b|[,.;]")
_WORD = re.compile(r"[\w'-]+")


class Lead(NamedTuple):
    """What a passage opens.

    `each` tells whether the items are requests of their own; if not, they end the request `told`. `sure` tells whether
    every item is one ("... to:"), or only what reads like one (a bare heading). `earlier` are the requests that the
    sentence makes before it opens the list.
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


def lead_of(ground: Ground, index: int, setting: Setting) -> Lead | None:
    """What the passage opens, or `None`."""
    passage = ground.passages[index]
    size = passage.end - passage.start
    words = ground.folded[max(passage.start, passage.end - _LONGEST) : passage.end].rstrip(" *_")
    if not words:
        return None
    if size <= _LONGEST and (whom := addressees_of_line(ground, index, setting.asking)):
        return Lead(whom, True, True, ground.tongue)
    ended = words[-1] in ":-"
    if not ended and words[-1] in ".;?!,":
        return None
    return _said(ground, index, setting, ended)


def _said(ground: Ground, index: int, setting: Setting, ended: bool) -> Lead | None:
    """A lead-in that is a sentence: its last request runs to the colon."""
    sentences = ground.in_passage(index)
    if not sentences:
        return None
    last = sentences[-1]
    found = spoken(ground, last, Setting(True, setting.sectioned))
    if not found:
        return _unaddressed(ground, last) if ended else None
    told = found[-1]
    tail = ground.folded[told.start : ground.sentences[last].end][-_LONGEST:].rstrip(" :*_-")
    opens = bool(_opens(told.language).search(tail))
    bare = bool(told.addressed) and tail.endswith(told.addressed[-1].lower().replace("’", "'"))
    if not ended and not opens:
        return None
    sure = bare or (opens and not _VAGUE.search(tail))
    return Lead(told.addressed, opens or bare, sure, told.language, told, last, tuple(found[:-1]))


def _unaddressed(ground: Ground, sentence: int) -> Lead | None:
    """ "The following recommendations are made:", "Our recommendations:": a list of requests of nobody by name."""
    told = ground.sentences[sentence]
    words = ground.folded[told.start : told.end]
    if len(words) > 400 or _OF_OTHERS.search(words) or not _has_topic(words[-_HEADING:], ground.tongue):
        return None
    return Lead((), True, False, ground.tongue, None, sentence)


@cache
def _opens(language: Language) -> re.Pattern[str]:
    words = sorted(sets(language).around.opens, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")\Z")


@cache
def _topics(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words and the longer phrases by which a heading opens a part of requests."""
    words = sets(language).around.sections
    return frozenset(word for word in words if " " not in word), tuple(word for word in words if " " in word)


def _has_topic(words: str, language: Language) -> bool:
    single, phrases = _topics(language)
    return not single.isdisjoint(_WORD.findall(words)) or any(phrase in words for phrase in phrases)


def is_section(words: str, language: Language) -> bool:
    """Whether a heading opens a part of requests ("VI. Conclusions and recommendations", "What we ask").

    >>> is_section("5. conclusion and recommendations", "en"), is_section("status of earlier recommendations", "en")
    (True, False)
    """
    return len(words) <= _HEADING + 10 and _has_topic(words, language) and not _OLD.search(words)


def addressees_of_line(ground: Ground, index: int, asking: bool) -> tuple[str, ...]:
    """Those whom a line that is nothing else addresses: "To the Government of Mali:", "Recommendations to States".

    In a part of requests a bare name will do ("The Government of Mali").
    """
    passage = ground.passages[index]
    words = ground.folded[passage.start : passage.end]
    begin = passage.start + len(words) - len(words.lstrip(" *_"))
    stop = passage.start + len(words.rstrip(" *_:.-"))
    found = _TO_WHOM.match(ground.folded, begin, stop)
    if found:
        begin = found.end()
    elif not asking:
        return ()
    elif number := _NUMBER.match(ground.folded, begin, stop):
        begin = number.end()
    if not 0 < stop - begin <= 160 or not is_actor(ground, ground.tongue, begin, stop):
        return ()
    return split(ground, ground.tongue, begin, stop) if found or _only_names(ground, begin, stop) else ()


def _only_names(ground: Ground, begin: int, stop: int) -> bool:
    """Whether a line without "to" is a name and no theme ("States and migration") or sentence."""
    words = ground.folded[begin:stop]
    return words.count(" ") < 9 and not _THEME.search(words)
