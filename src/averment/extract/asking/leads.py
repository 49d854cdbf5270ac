"""Lead-ins: passages that open a list of requests ("We call upon the Government to:", "To the Council:").

Tells what a passage opens, whom it addresses, and whether each item below is a request of its own or all are one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.asking.actors import heads, is_actor, split
from averment.extract.asking.due import Setting
from averment.extract.asking.ground import Ground
from averment.extract.asking.spoken import Told, spoken
from averment.vocab.asking import Language, actors, around
from averment.vocab.clauses import alternatives

_LONGEST = 220
"""A line longer than this is no heading."""
_HEADING = 120

_TO_WHOM = re.compile(
    r"(?:\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] )?"
    r"(?:(?:key |our |specific |main |proposed |general |suggested )*"
    r"(?:recommendations?|requests?|asks|demands|appeals?|calls?|recommandations|demandes|appels?|recomendaciones"
    r"|peticiones|solicitudes|llamados?)(?: made| addressed| adressées| dirigidas| directed)? )?"
    r"(?P<to>to|for|on|that|à l'attention de|à l'intention de|à|au|aux|a|al|para) (?=\S)"
)
_CAN = (
    r"(?:can|could|should|must|needs? to|ha(?:s|ve) to|peut|peuvent|doit|doivent|devrait|devraient|puede|pueden|debe"
    r"|deben|debería|deberían)"
)
_WHAT = re.compile(
    r"(?:\(?(?:[ivx]{1,5}|\d{1,2})[.)] )?¿?(?:what|how|ce que|lo que|que|qué) "
    rf"(?:(?P<whom>[^,;:]{{3,80}}?) {_CAN} (?:do|act|help|faire|hacer)|{_CAN} (?P<who>[^,;:]{{3,80}}?) (?:do|act|help)"
    rf"|{_CAN} (?:faire|hacer) (?P<qui>[^,;:]{{3,80}}?))(?: now)? ?\??\Z"
)
_LEADING = (
    "to ", "for ", "on ", "that ", "à ", "au ", "aux ", "a ", "al ", "para ", "(", "key ", "our ", "specific ", "main ",
    "proposed ", "general ", "suggested ", "recom", "request", "ask", "demand", "appe", "call", "petic", "solic",
    "llama", "i", "v", "x", *"0123456789", "b. ", "c. ", "d. ", "e. ", "f. ", "g. ", "h. ", "a. ",
)  # fmt: skip
"""What a line that addresses somebody may begin with."""
_QUESTIONS = ("what ", "how ", "ce que ", "lo que ", "que ", "qué ", "¿", "(", "i", "v", "x", *"0123456789")
"""What a line that asks what somebody can do may begin with."""
_NUMBER = re.compile(r"\(?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-h])[.)] +")
_FAMILY = re.compile(
    r"(?P<roman>\(?[ivx]{1,5}[.)]*$)|(?P<digit>\(?[\d.]+[.)]?$)|(?P<letter>\(?[a-z][.)]*$)", re.IGNORECASE
)
_OLD = re.compile(
    r"\b(?:implementation|follow-up|status|previous|past|earlier|accepted|noted|rejected|received|mise en œuvre|suivi"
    r"|précédentes|antérieures|anteriores|previas|cumplimiento|aceptadas|seguimiento|general recommendation|vague"
    r"|not)\b"
)
_OF_OTHERS = re.compile(r"\b(?:accepted|received|rejected|supported|noted|issued|made by)\b")
_VAGUE = re.compile(
    r"(?:following|measures|recommendations|requests|demands|actions|points|steps|mesures|suivantes?|siguientes?"
    r"|medidas|recomendaciones|follows|below)(?: \w+){0,2}$"
)
_THEME = re.compile(r"\b(?:is|are|should|must|has|have|on|in|against|est|sont|doit|debe)\b|[,.;]")
_WHO = re.compile(r" (?:that|que|qu'|to|à|au|a|al) ")
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


def lead_of(ground: Ground, index: int, asking: bool, listed: bool) -> Lead | None:
    """What the passage opens, or `None`; `listed` tells whether items follow it or it ends with a colon."""
    passage = ground.passages[index]
    size = passage.end - passage.start
    words = ground.folded[max(passage.start, passage.end - _LONGEST) : passage.end].rstrip(" *_")
    if not words:
        return None
    if size <= _LONGEST and (whom := addressees_of_line(ground, passage.start, passage.end, asking)):
        return Lead(whom, True, True, ground.tongue)
    if not listed:
        return None
    ended = words[-1] in ":-"
    if not ended and words[-1] in ".;?!,":
        return None
    return _said(ground, index, ended)


def _said(ground: Ground, index: int, ended: bool) -> Lead | None:
    """A lead-in that is a sentence: its last request runs to the colon."""
    sentences = ground.in_passage(index)
    if not sentences or (not ended and sentences[-1] not in ground.hits):
        return None
    last = sentences[-1]
    found = spoken(ground, last, Setting(True, True))
    if not found:
        return _unaddressed(ground, last) if ended else None
    told = found[-1]
    tail = ground.folded[told.start : ground.sentences[last].end][-_LONGEST:].rstrip(" :*_-")
    opens = bool(_opens(told.language).search(tail))
    bare = _names_last(ground, told, ground.sentences[last].end, tail)
    if not ended and not opens:
        return None
    sure = bare or (opens and not _VAGUE.search(tail))
    return Lead(told.addressed, opens or bare, sure, told.language, told, last, tuple(found[:-1]))


def _names_last(ground: Ground, told: Told, end: int, tail: str) -> bool:
    """Whether a lead-in breaks off after its verb, or after those who are to act ("... that the State party:")."""
    if lacks(ground, told, end) or (told.addressed and tail.endswith(told.addressed[-1].lower().replace("’", "'"))):
        return True
    last = None
    for last in _WHO.finditer(tail):  # noqa: B007
        pass
    stop = end - (end - told.start) + len(ground.folded[told.start : end].rstrip(" :*_-"))
    return last is not None and is_actor(ground, told.language, stop - (len(tail) - last.end()), stop)


def lacks(ground: Ground, told: Told, end: int) -> bool:
    """Whether nothing follows the asking verb ("We call on:"), so that each item says whom and what."""
    return not told.modal and not told.addressed and not ground.folded[told.after : end].strip(" :*_-")


def _unaddressed(ground: Ground, sentence: int) -> Lead | None:
    """ "The following recommendations are made:", "Our recommendations:": a list of requests of nobody by name."""
    told = ground.sentences[sentence]
    words = ground.folded[told.start : told.end]
    if len(words) > 400 or _OF_OTHERS.search(words) or not _has_topic(words[-_HEADING:], ground.tongue):
        return None
    return Lead((), True, False, ground.tongue, None, sentence)


@cache
def _opens(language: Language) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + alternatives(around(language).opens) + r"\Z")


@cache
def _topics(language: Language) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The words by which a heading opens a part of requests, and the first words and whole of longer phrases."""
    words = around(language).sections
    phrases = tuple(sorted(word for word in words if " " in word))
    return (
        frozenset(word for word in words if " " not in word),
        frozenset(each.split(" ")[0] for each in phrases),
        phrases,
    )


def _has_topic(words: str, language: Language) -> bool:
    single, firsts, phrases = _topics(language)
    tokens = _WORD.findall(words)
    if not single.isdisjoint(tokens):
        return True
    if firsts.isdisjoint(tokens):
        return False
    for phrase in phrases:  # noqa: SIM110 - many headings come here, and a generator is slower
        if phrase in words:
            return True
    return False


def is_section(words: str, language: Language) -> bool:
    """Whether a heading opens a part of requests ("VI. Conclusions and recommendations", "What we ask").

    >>> is_section("5. conclusion and recommendations", "en"), is_section("status of earlier recommendations", "en")
    (True, False)
    """
    return len(words) <= _HEADING + 10 and _has_topic(words, language) and not _OLD.search(words)


def addressees_of_line(ground: Ground, start: int, end: int, asking: bool) -> tuple[str, ...]:
    """Those whom a line that is nothing else addresses: "To the Government of Mali:", "Recommendations to States".

    In a part of requests a bare name will do ("The Government of Mali").
    """
    words = ground.folded[start:end]
    begin, stop = start + len(words) - len(words.lstrip(" *_")), start + len(words.rstrip(" *_:.-"))
    folded = ground.folded
    found = _TO_WHOM.match(folded, begin, stop) if folded.startswith(_LEADING, begin) else None
    if folded.startswith(_QUESTIONS, begin) and (what := _WHAT.match(folded, begin, stop)):
        begin, stop = what.span(next(name for name in ("whom", "who", "qui") if what[name]))
        found = what
    elif found:
        begin = found.end()
    elif not asking:
        return ()
    elif number := _NUMBER.match(folded, begin, stop):
        begin = number.end()
    if not 0 < stop - begin <= 160 or not is_actor(ground, ground.tongue, begin, stop):
        return ()
    return split(ground, ground.tongue, begin, stop) if found or _only_names(ground, begin, stop) else ()


def _only_names(ground: Ground, begin: int, stop: int) -> bool:
    """Whether a line without "to" is a name, and no theme ("States and migration", "Freedom of Assembly")."""
    words = ground.folded[begin:stop]
    known = actors(ground.tongue)
    named = bool(ground.named(begin, stop)) or any(
        head in known for head in heads(words.removeprefix("the "), ground.tongue)
    )
    return named and words.count(" ") < 9 and not _THEME.search(words)


def ends_section(ground: Ground, index: int, section: int, seen: frozenset[str]) -> bool:
    """Whether a heading ends the part of requests that the heading `section` opened, and does not divide it.

    Levels decide where the format has them. Elsewhere a heading numbered as the section is, or as those before an
    unnumbered section were, ends it; so do capitals after a heading without, and words such as "Conclusion".
    """
    here, opened = ground.passages[index], ground.passages[section]
    if here.level and opened.level:
        return here.level <= opened.level
    words, first = ground.text[here.start : here.end], ground.text[opened.start : opened.end]
    if _CLOSERS.match(_NUMBER.sub("", words.lower(), count=1)):
        return True
    sort = numbering(words)
    if sort:
        return sort == numbering(first) or (not numbering(first) and sort in seen)
    return words.isupper() and not first.isupper()


def numbering(words: str) -> str:
    """How a heading is numbered: "digit", "roman", "letter", or "" if it is not."""
    found = _NUMBER.match(words.lower())
    return family(found.group().split(".")[0].strip(" ()")) if found else ""


_CLOSERS = re.compile(
    r"(?:conclusions?|annex|appendix|notes?|endnotes|references|bibliography|sources|about|contact|acknowledge?ments?"
    r"|annexe|bibliographie|références|anexo|conclusión|conclusiones|bibliografía|referencias|notas)\b"
    r"(?! (?:and|et|y) rec)"
)
