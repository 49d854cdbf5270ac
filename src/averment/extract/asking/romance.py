"""What follows a French or Spanish asking verb: "exhortons A à agir", "pedimos a A que actúe".

Finds where the phrase for those addressed ends: before the infinitive with its preposition, before "que", or, in a
clause with "que", where its noun phrase does.
"""

from __future__ import annotations

import re

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.deeds import infinitive_at
from averment.extract.asking.ground import Ground
from averment.extract.asking.wanted import REACH, Complement, agent
from averment.vocab.asking import Language, actors
from averment.vocab.clauses import small

_THAT = {
    "fr": re.compile(r"\s*(?:à ce )?(?:pour )?qu(?:e |')"),
    "es": re.compile(r"\s*(?:a |para )?que\s+"),
}
_STOP = {
    "fr": re.compile(r" ?:| ?;| pour (?=[^\W\d_]+er )| afin | qu(?:e |')| pour qu|\.$"),
    "es": re.compile(r":|;| para (?!el|la|los|las)| a fin de | (?:a |para )?que |\.$"),
}
_DO = {
    "fr": re.compile(
        r" (?:à|de|d')\s?(?:ne pas |n'|y |s'|se |en |lui |leur |nous |mieux |bien |[a-zéèêà]+ment )*(?=[^\W\d_])"
    ),
    "es": re.compile(r" (?:a |de )?(?:no |[a-záéíóú]+mente )?(?=[^\W\d_])"),
}
_LED = {
    "fr": re.compile(r"(?:à |au |aux |les |le |la |l'|des |tous |toutes )"),
    "es": re.compile(r"(?:a |al )"),
}
_ARTICLES = re.compile(r"(?:(?:le|la|les|el|los|las|tous|toutes|todos|todas|cet|ce|este) |l')*")
_SUFFERS = {
    "fr": re.compile(r" (?:soit|soient|fasse l'objet|fassent l'objet)\b"),
    "es": re.compile(r" (?:sea|sean|se)\b"),
}
_INNER = {
    "fr": re.compile(r"(?: (?:de la|de l'|du|des|de|d'|aux|au|à l'|à la))? ?[^\W\d_]+(?:[-'][^\W\d_]+)*"),
    "es": re.compile(r"(?: (?:de la|de los|de las|del|de))? [^\W\d_]+(?:-[^\W\d_]+)*"),
}
_ELIDED = re.compile(r" ?(?:d'|de l'|à l')")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MORE = (re.compile(r" [^\W\d_]+ [^\W\d_]+"), re.compile(r" [^\W\d_]+"))


def after_romance(ground: Ground, language: Language, begin: int, end: int) -> Complement:
    """The complement at `begin`, there being no "que" right before it."""
    folded, reach = ground.folded, min(end, begin + REACH)
    do, stop = _do(folded, language, begin, reach), _STOP[language].search(folded, begin, reach)
    last = min(do if do is not None else reach, stop.start() if stop else reach)
    if last <= begin + 1:
        return Complement(True, (), begin)
    able = is_actor(ground, language, begin, last)
    whole = do is not None or (stop is not None and bool(_THAT[language].match(folded, stop.start())))
    if able or (whole and _LED[language].match(folded, begin)):
        return Complement(True, split(ground, language, begin, last), last)
    return Complement(True, agent(ground, language, begin, end), begin)


def subject_of_que(ground: Ground, language: Language, begin: int, end: int) -> Complement:
    """The complement of "que A agisse", begun at A: A is addressed if it can act and is not merely acted upon."""
    stop = _noun_phrase(ground, language, begin, end)
    if is_actor(ground, language, begin, stop) and not _SUFFERS[language].match(ground.folded, stop):
        return Complement(True, split(ground, language, begin, stop), stop)
    return Complement(True, agent(ground, language, begin, end), begin)


def deed_at(folded: str, language: Language, begin: int, end: int) -> int:
    """Where the words for what is to be done begin; `begin` if nothing is."""
    do = _do(folded, language, begin, end)
    that = _THAT[language].search(folded, begin + 1, end)
    places = [place for place in (do, that.start() if that else None) if place is not None]
    return min(places, default=begin)


def _do(folded: str, language: Language, begin: int, end: int) -> int | None:
    """Where the infinitive that says what to do begins, with its preposition."""
    for found in _DO[language].finditer(folded, begin + 2, end):
        bare = language == "es" and not found.group().startswith((" a ", " de "))
        if infinitive_at(folded, found.end(), language) and not (bare and " " not in folded[begin : found.start()]):
            return found.start()
    return None


def _noun_phrase(ground: Ground, language: Language, begin: int, end: int) -> int:
    """Where the noun phrase at `begin` ends: its head, adjectives known to follow, "de" and a noun."""
    folded, known = ground.folded, actors(language)
    lead = _ARTICLES.match(folded, begin)
    at = best = lead.end() if lead else begin
    for _ in range(3):
        word = _WORD.match(folded, best + (folded[best : best + 1] == " "))
        if not word or word.end() > end:
            break
        best = word.end()
        if folded[at:best] in known:
            break
    for pattern in _MORE:
        more = pattern.match(folded, best)
        if more and folded[at : more.end()] in known:
            best = more.end()
            break
    return _extended(ground, language, best, min(end, best + REACH))


def _extended(ground: Ground, language: Language, at: int, end: int) -> int:
    """Past the States, adjectives and "de" with a noun that go on with a noun phrase."""
    while at < end:
        named = [name for name in ground.named(at, min(end, at + 12)) if name.start <= at + 6]
        if named:
            at = named[0].end
            continue
        more = _INNER[language].match(ground.folded, at, end)
        if not more:
            break
        words = more.group().split()
        if len(words) < 2 and words[0] not in small(language).adjectives and not _ELIDED.match(more.group()):
            break
        at = more.end()
    return at
