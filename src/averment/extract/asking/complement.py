"""What follows an asking verb: whom it addresses, and whether anything is asked at all ("we ask a plain question").

Reads "urge A to act", "recommend that A act", "call for an inquiry by A" and their French and Spanish sisters; knows
nothing of who the submitter is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.deeds import infinitive_at
from averment.extract.asking.ground import Ground
from averment.vocab.asking import Cue, Language, actions, asking, sets

_REACH = 400
"""How far behind its verb an addressee may end."""

_ADVERB = re.compile(
    r"(?:\s*(?:,[^,.;:]{2,60},|also|therefore|further|once again|again|once more|today|hereby|upon|[a-z]+ly|instamment"
    r"|également|catégoriquement|vivement|solennellement|en outre|donc|aussi|[a-zéèêà]+ment|también|asimismo|además"
    r"|urgentemente|respetuosamente|[a-záéíóú]+mente)(?= ))*\s*,?\s*"
)
_TO = re.compile(r" to (?:(?:not|also|further|immediately|both|either|at|once|[a-z]+ly),? )*([a-z-]+)")
_TO_ANY = re.compile(r" to (?!the |a |an |all |its |their |this |these |that |any |such )([a-z]+)")
_NOT_TO = re.compile(
    r"\b(?:access|right|rights|according|due|prior|contrary|relating|related|responses?|respect|approach)$"
)
_THAT = {
    "en": re.compile(r"\s*that\s+"),
    "fr": re.compile(r"\s*(?:à ce )?(?:pour )?qu(?:e |')"),
    "es": re.compile(r"\s*(?:a |para )?que\s+"),
}  # fmt: skip
_STOP = {
    "en": re.compile(r":|;| that | for | in order | so that |, (?:as well as to|and to)|\.$"),
    "fr": re.compile(r" ?:| ?;| pour (?=[^\W\d_]+er )| afin | qu(?:e |')| pour qu|\.$"),
    "es": re.compile(r":|;| para (?!el|la|los|las)| a fin de | (?:a |para )?que |\.$"),
}  # fmt: skip
_DO = {
    "fr": re.compile(r" (?:à|de|d')\s?(?:ne pas |n'|y |s'|se |en |mieux |bien |[a-zéèêà]+ment )*(?=[^\W\d_])"),
    "es": re.compile(r" (?:a |de )?(?:no |[a-záéíóú]+mente )?(?=[^\W\d_])"),
}  # fmt: skip
_AGENT = {
    "en": re.compile(r" by (?=(?:the |all |both )?[a-z])"),
    "fr": re.compile(r" par (?=(?:le |la |les |l'|tous )?[a-zé])"),
    "es": re.compile(r" por (?:parte de )?(?=(?:el |la |los |las )?[a-z])"),
}  # fmt: skip
_AGENT_STOP = re.compile(
    r" (?:under|in|to|with|for|at|on|and ensure|within|because|as|which|that|who|if|unless|so|sous|dans|en|à|para|con|a)\b|[,;:.(]"
)
_NEED = {
    "en": re.compile(r"[^,;.]{0,40}?\b(?:need|needs|importance|necessity|urgency|imperative)\b"),
    "fr": re.compile(r"[^,;.]{0,60}?\b(?:nécessité|importance|urgence|impératif|besoin)\b"),
    "es": re.compile(r"[^,;.]{0,60}?\b(?:necesidad|importancia|urgencia)\b"),
}  # fmt: skip
_INNER = {
    "fr": re.compile(r"(?: (?:de la|de l'|du|des|de|d'|aux|au|à l'|à la))? ?[^\W\d_]+(?:[-'][^\W\d_]+)*"),
    "es": re.compile(r"(?: (?:de la|de los|de las|del|de))? [^\W\d_]+(?:-[^\W\d_]+)*"),
}  # fmt: skip
_PHRASE = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


class Complement(NamedTuple):
    """What an asking verb is followed by: whether it asks anything, whom, and where the addressee's phrase ends."""

    asks: bool
    addressed: tuple[str, ...] = ()
    end: int = 0


def complement(ground: Ground, cue: Cue, at: int, end: int) -> Complement:
    """What stands between the end of an asking verb, `at`, and the end of its clause."""
    language = cue.language
    found = _ADVERB.match(ground.folded, at, end)
    begin = found.end() if found else at
    if cue.asks == "need":
        return Complement(bool(_NEED[language].match(ground.folded, begin, end)), (), begin)
    if cue.asks == "not" or begin >= end:
        return Complement(cue.asks != "not", (), begin)
    if that := _THAT[language].match(ground.folded, begin, end):
        return _that(ground, language, that.end(), end)
    if cue.lemma in _ASK and _asks_no_more(ground.folded, language, begin):
        return Complement(False)
    if language == "en":
        return _english(ground, cue, begin, end)
    return _romance(ground, language, begin, end)


_ASK = frozenset(("ask", "request", "demander", "pedir", "want", "expect", "invite"))
_ONLY_WHOM = frozenset(("want", "expect", "look to", "count on", "press", "challenge", "advise", "attendre"))
"""Verbs that ask only if somebody is to do something."""
_ONLY_THAT = frozenset(("propose", "suggest", "insist"))
"""Verbs that ask only if something is to be, not if the submitter offers something."""


def _asks_no_more(folded: str, language: Language, at: int) -> bool:
    """Whether a question or a courtesy follows ("ask why", "ask permission")."""
    word = _PHRASE.match(folded, at)
    return bool(word) and word.group() in sets(language).questions  # type: ignore[union-attr]


def _english(ground: Ground, cue: Cue, begin: int, end: int) -> Complement:
    """ "urge A to act", "recommend A act", "recommend to A that it act", "call on A for an inquiry"."""
    folded = ground.folded
    if folded.startswith("to ", begin) and cue.asks == "that":
        begin += 3
    do = _to(folded, begin, min(end, begin + _REACH))
    stop = _STOP["en"].search(folded, begin, min(end, begin + _REACH))
    if do and do.start() <= begin + 1:
        return Complement(cue.lemma not in _ONLY_THAT, (), do.start())
    if do and not (stop and stop.start() < do.start() and cue.asks == "thing"):
        phrase_end = do.start()
        if (cue.asks == "whom" and cue.lemma not in _ONLY_WHOM) or is_actor(ground, "en", begin, phrase_end):
            if cue.asks != "whom" or _addressable(ground, cue, begin, phrase_end):
                return Complement(True, split(ground, "en", begin, phrase_end), phrase_end)
    if cue.lemma in _ONLY_WHOM or (cue.lemma == "ask" and folded[end - 1] == "?"):
        return Complement(False)
    if cue.asks == "thing":
        return Complement(True, agent(ground, "en", begin, end), begin)
    if cue.asks == "that" and (verb := _base_verb(ground, begin, end)):
        return _subject(ground, begin, verb, end)
    bare = stop.start() if stop else end
    if is_actor(ground, "en", begin, bare):
        return Complement(True, split(ground, "en", begin, bare), bare)
    if cue.lemma in ("call on", "call upon", "appeal to"):
        return Complement(True, split(ground, "en", begin, bare) if bare - begin < 80 else (), bare)
    return Complement(cue.lemma not in _ONLY_THAT, agent(ground, "en", begin, end), begin)


def _addressable(ground: Ground, cue: Cue, begin: int, end: int) -> bool:
    """Whether what stands before "to" is somebody: always after "call on", else not "the adoption of measures"."""
    if cue.lemma not in ("request", "ask", "encourage", "want", "expect", "advise"):
        return True
    words = ground.folded[begin:end]
    return is_actor(ground, "en", begin, end) or not re.match(
        r"(?:the )?\w+(?:tion|ment|ing|ance|ence)s? (?:of|in|for)\b", words
    )


def _to(folded: str, begin: int, end: int) -> re.Match[str] | None:
    """Where "to" with a verb of action begins that is not "access to report"."""
    for found in _TO.finditer(folded, max(0, begin - 1), end):  # the blank before the phrase may be that of "to"
        if found[1] in actions() and not _NOT_TO.search(folded, begin, found.start()):
            return found
    for found in _TO_ANY.finditer(folded, begin, end):
        if not _NOT_TO.search(folded, begin, found.start()) and not folded.endswith("parties", begin, found.start()):
            return found
    return None


def _that(ground: Ground, language: Language, begin: int, end: int) -> Complement:
    """ "that A act": A is addressed if it can act and is not merely acted upon."""
    if language == "en":
        verb = _base_verb(ground, begin, end)
        return _subject(ground, begin, verb, end) if verb else _bare_subject(ground, begin, end)
    stop = _noun_phrase(ground, language, begin, end)
    if is_actor(ground, language, begin, stop) and not _suffers(ground.folded, language, stop):
        return Complement(True, split(ground, language, begin, stop), stop)
    return Complement(True, agent(ground, language, begin, end), begin)


def _bare_subject(ground: Ground, begin: int, end: int) -> Complement:
    """ "that the State party:", what it is to do being listed below."""
    stop = begin + len(ground.folded[begin:end].rstrip(" :*_-"))
    if stop < end and is_actor(ground, "en", begin, stop):
        return Complement(True, split(ground, "en", begin, stop), stop)
    return Complement(True, (), begin)


_SUFFERS = {
    "fr": re.compile(r" (?:soit|soient|fasse l'objet|fassent l'objet)\b"),
    "es": re.compile(r" (?:sea|sean|se)\b"),
}  # fmt: skip


def _suffers(folded: str, language: Language, at: int) -> bool:
    return bool(_SUFFERS[language].match(folded, at))


def _base_verb(ground: Ground, begin: int, end: int) -> re.Match[str] | None:
    """The modal or base-form verb of the clause that begins at `begin`."""
    before, last = "", ""
    for word in _PHRASE.finditer(ground.folded, begin, min(end, begin + 250)):
        token = word.group()
        if token in _AT_ONCE:
            return word
        if token in actions() and (last in _IT or _follows(ground, begin, word, before, last)):
            return word
        before, last = last, token
    return None


def _follows(ground: Ground, begin: int, word: re.Match[str], before: str, last: str) -> bool:
    """Whether a word that can be a verb follows a whole subject, and not an adjective ("the progressive transfer")."""
    if not last or last in _BEFORE_NOUN:
        return False
    small = ground.text[word.start() - 1 - len(last)].islower()
    if before == "the" and small and last not in sets("en").actors:
        return False
    return is_actor(ground, "en", begin, word.start() - 1)


_AT_ONCE = frozenset(("should", "must", "shall", "be", "ought", "not", "immediately"))


_IT = ("it", "they", "he", "she")
_BEFORE_NOUN = frozenset(
    "the a an this these those its their our of in on for to with and or by from all any such that each every no human"
    " member".split()
)


def _subject(ground: Ground, begin: int, verb: re.Match[str], end: int) -> Complement:
    stop = verb.start() - 1
    acted = _acted_upon(ground.folded, verb)
    if ground.folded[begin:stop] in ("it", "they", "he", "she"):
        return Complement(True, (ground.folded[begin:stop],), stop)
    if not acted and is_actor(ground, "en", begin, stop):
        return Complement(True, split(ground, "en", begin, stop), stop)
    return Complement(True, agent(ground, "en", verb.end(), end), begin)


_PASSIVE = re.compile(
    r"(?:(?:should|must|shall|ought to) )?(?:not )?(?:also )?be (?:[a-z]+ly )?(?!required|urged|encouraged|asked|invited|requested|called|held"
    r"|obliged|compelled|instructed|mandated)\w+(?:ed|en|wn|ne|ld|ade|ought|id|ut|et)\b"
)


def _acted_upon(folded: str, verb: re.Match[str]) -> bool:
    """Whether the verb is passive: "be removed", but not "be required to offer"."""
    return bool(_PASSIVE.match(folded, verb.start()))


def agent(ground: Ground, language: Language, begin: int, end: int) -> tuple[str, ...]:
    """Those named after "by" in a request for a thing: "an inquiry by the Council"; empty if none is."""
    for found in _AGENT[language].finditer(ground.folded, begin, min(end, begin + 200)):
        limit = min(end, found.end() + 200)
        stops = _AGENT_STOP.finditer(ground.folded, found.end(), limit)
        last = next(
            (stop.start() for stop in stops if not ground.text[stop.end() : stop.end() + 2].strip().isupper()), limit
        )
        if is_actor(ground, language, found.end(), last):
            return split(ground, language, found.end(), last)
    return ()


def _romance(ground: Ground, language: Language, begin: int, end: int) -> Complement:
    """ "exhortons A à agir", "demandons à A de agir", "instamos a A a actuar", "pedimos a A que actúe"."""
    folded = ground.folded
    reach = min(end, begin + _REACH)
    do = _do(folded, language, begin, reach)
    stop = _STOP[language].search(folded, begin, reach)
    last = min(do if do is not None else reach, stop.start() if stop else reach)
    if last <= begin + 1:
        return Complement(True, (), begin)
    whole = do is not None or bool(stop and _THAT[language].match(folded, stop.start()))
    if whole or is_actor(ground, language, begin, last):
        if is_actor(ground, language, begin, last) or _addresses(folded, language, begin):
            return Complement(True, split(ground, language, begin, last), last)
    return Complement(True, agent(ground, language, begin, end), begin)


def _addresses(folded: str, language: Language, begin: int) -> bool:
    """Whether an article or preposition leads somebody in."""
    lead = {"fr": r"(?:à |au |aux |les |le |la |l'|des |tous |toutes )", "es": r"(?:a |al )"}[language]
    return bool(re.match(lead, folded[begin : begin + 12]))


def _do(folded: str, language: Language, begin: int, end: int) -> int | None:
    """Where the infinitive that says what to do begins, with its preposition."""
    for found in _DO[language].finditer(folded, begin + 2, end):
        bare = language == "es" and not found.group().startswith((" a ", " de "))
        if infinitive_at(folded, found.end(), language) and not (bare and folded[begin : found.start()].count(" ") < 1):
            return found.start()
    return None


def deed_at(folded: str, language: Language, begin: int, end: int) -> int:
    """Where, in French or Spanish, the words for what is to be done begin; `begin` if nothing is."""
    do = _do(folded, language, begin, end)
    that = _THAT[language].search(folded, begin + 1, end)
    places = [place for place in (do, that.start() if that else None) if place is not None]
    return min(places, default=begin)


def _noun_phrase(ground: Ground, language: Language, begin: int, end: int) -> int:
    """Where the French or Spanish noun phrase at `begin` ends: its head, adjectives known to follow, "de" and a noun."""
    folded = ground.folded
    lead = re.compile(r"(?:(?:le|la|les|el|los|las|tous|toutes|todos|todas|cet|ce|este) |l')*").match(folded, begin)
    at = lead.end() if lead else begin
    best = at
    for _ in range(3):
        word = _PHRASE.match(folded, best + (folded[best : best + 1] == " "))
        if not word or word.end() > end:
            break
        best = word.end()
        if folded[at:best] in sets(language).actors:
            break
    for size in (2, 1):
        more = re.compile(r" [^\W\d_]+" * size).match(folded, best)
        if more and folded[at : more.end()] in sets(language).actors:
            best = more.end()
            break
    return _extended(ground, language, best, end)


_ADJECTIVES = frozenset(
    "national nationale nationales nationaux fédéral fédérale fédérales compétent compétente compétentes compétents"
    " international internationale internationaux partie parties membres locales locaux publiques publics concernées"
    " nacional nacionales federal federales competente competentes internacional internacionales parte partes miembros"
    " locales públicas públicos pertinentes concernées".split()
)


def _extended(ground: Ground, language: Language, at: int, end: int) -> int:
    while at < end:
        named = [name for name in ground.named(at, min(end, at + 12)) if name.start <= at + 6]
        if named:
            at = named[0].end
            continue
        more = _INNER[language].match(ground.folded, at, end)
        if not more:
            break
        words = more.group().split()
        if len(words) < 2 and words[0] not in _ADJECTIVES and not re.match(r" ?(?:d'|de l'|à l')", more.group()):
            break
        at = more.end()
    return at
