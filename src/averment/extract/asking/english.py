"""What follows an English asking verb: "urge A to act", "recommend that A act", "call for an inquiry by A".

Finds where the phrase for those addressed ends: before "to" with a verb of action, or before the verb of a clause with
"that".
"""

from __future__ import annotations

import re

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.ground import Ground
from averment.extract.asking.wanted import REACH, Complement, agent
from averment.vocab.asking import Cue, actions, actors
from averment.vocab.clauses import small

_CLAUSE = 250
"""How far into a clause with "that" its verb is looked for."""

_TO = re.compile(r" to (?:(?:not|also|further|immediately|both|either|at|once|[a-z]+ly),? )*([a-z-]+)")
_TO_ANY = re.compile(r" to (?!the |a |an |all |its |their |this |these |that |any |such )([a-z]+)")
_NOT_TO = re.compile(
    r"\b(?:access|right|rights|according|due|prior|contrary|relating|related|responses?|respect|approach)$"
)
_STOP = re.compile(
    r"[:; ,.](?:(?<=[:;])|(?<= )(?:that|for|is|are|in order|so that) |(?<=,) (?:as well as to|and to)|(?<=\.)$)"
)
_THINGS = re.compile(
    r"(?:(?:\w+ ){0,3}(?:things?|requests?|steps?|actions?|points?|favours?|questions?) )?(?:of|from) "
)
_THING = re.compile(r"(?:the )?\w+(?:tion|ment|ing|ance|ence)s? (?:of|in|for)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PASSIVE = re.compile(
    r"(?:(?:should|must|shall|ought to) )?(?:not )?(?:also )?be (?:[a-z]+ly )?"
    r"(?!required|urged|encouraged|asked|invited|requested|called|held|obliged|compelled|instructed|mandated)"
    r"\w+(?:ed|en|wn|ne|ld|ade|ought|id|ut|et)\b"
)
_AT_ONCE = frozenset(("should", "must", "shall", "be", "ought", "not", "immediately"))
_IT = frozenset(("it", "they", "he", "she"))
_ALWAYS_WHOM = ("call on", "call upon", "appeal to")
_MAYBE_THING = ("request", "ask", "encourage")


def after_english(ground: Ground, cue: Cue, begin: int, end: int) -> Complement:
    """The complement at `begin`, there being no "that" right before it.

    Whom it addresses stands before "to" with a verb, before a base-form verb ("recommend A act"), before a stop
    ("call on A for an inquiry"), or after "by".
    """
    folded, reach = ground.folded, min(end, begin + REACH)
    led = _past(folded, cue, begin)
    begin, of = led, led > begin and not folded.startswith("to ", begin)
    do, stop = _to(folded, begin, reach), _STOP.search(folded, begin, reach)
    if of and stop and is_actor(ground, "en", begin, stop.start()):
        return Complement(True, split(ground, "en", begin, stop.start()), stop.start())
    if do and do.start() <= begin + 1:
        return Complement(cue.asks != "offer", (), do.start())
    if do and cue.asks == "thing" and stop and stop.start() < do.start():
        do = None
    if do and _addressable(ground, cue, begin, do):
        return Complement(True, split(ground, "en", begin, do.start()), do.start())
    if cue.asks == "only":
        return _would_have(ground, begin, end)
    if cue.questions and folded[end - 1] == "?":
        return Complement(False)
    if cue.asks == "thing":
        return Complement(True, agent(ground, "en", begin, end), begin)
    if cue.asks == "that" and (verb := _base_verb(ground, begin, end)):
        return _subject(ground, begin, verb, end)
    return _without_verb(ground, cue, begin, stop.start() if stop else end, end)


def _would_have(ground: Ground, begin: int, end: int) -> Complement:
    """ "We would have the Commission name it": somebody and a base-form verb, or nothing is asked."""
    verb = _base_verb(ground, begin, end)
    told = _subject(ground, begin, verb, end) if verb and verb.group() not in _AT_ONCE else Complement(False)
    return told if told.addressed and told.end < end and told.end > begin else Complement(False)


def _past(folded: str, cue: Cue, begin: int) -> int:
    """Past what leads those asked in: "recommend *to* A", "ask *of* A that it", "ask *three things of* A"."""
    if cue.asks == "that" and folded.startswith("to ", begin):
        return begin + 3
    things = _THINGS.match(folded, begin)
    return things.end() if things else begin


def _without_verb(ground: Ground, cue: Cue, begin: int, stop: int, end: int) -> Complement:
    """ "call on A for an inquiry", "request information": somebody before a stop, or a thing."""
    if is_actor(ground, "en", begin, stop):
        return Complement(True, split(ground, "en", begin, stop), stop)
    if cue.lemma in _ALWAYS_WHOM:
        return Complement(True, split(ground, "en", begin, stop) if stop - begin < 80 else (), stop)
    return Complement(cue.asks != "offer", agent(ground, "en", begin, end), begin)


def _addressable(ground: Ground, cue: Cue, begin: int, do: re.Match[str]) -> bool:
    """Whether what stands before "to" is somebody: always after "call on", else not "the adoption of measures"."""
    end = do.start()
    if cue.asks == "whom" and cue.lemma not in _MAYBE_THING:
        return True
    if is_actor(ground, "en", begin, end):
        return True
    acts = ground.folded[do.start(1) : do.end(1)] in actions()
    return cue.asks == "whom" and acts and not _THING.match(ground.folded, begin, end)


def _to(folded: str, begin: int, end: int) -> re.Match[str] | None:
    """Where "to" with a verb of action begins that is not "access to report"."""
    for found in _TO.finditer(folded, max(0, begin - 1), end):  # the blank before the phrase may be that of "to"
        if found[1] in actions() and not _NOT_TO.search(folded, begin, found.start()):
            return found
    for found in _TO_ANY.finditer(folded, begin, end):
        if not _NOT_TO.search(folded, begin, found.start()) and not folded.endswith("parties", begin, found.start()):
            return found
    return None


def subject_of_that(ground: Ground, begin: int, end: int) -> Complement:
    """The complement of "that A act", begun at A: A is addressed if it can act and is not merely acted upon."""
    verb = _base_verb(ground, begin, end)
    if verb:
        return _subject(ground, begin, verb, end)
    if end - begin > REACH:
        return Complement(True, (), begin)
    stop = begin + len(ground.folded[begin:end].rstrip(" :*_-"))
    if stop < end and is_actor(
        ground, "en", begin, stop
    ):  # "that the State party:", what it is to do being listed below
        return Complement(True, split(ground, "en", begin, stop), stop)
    return Complement(True, (), begin)


def _subject(ground: Ground, begin: int, verb: re.Match[str], end: int) -> Complement:
    """Who is to act, their verb being known; of a passive those after "by"."""
    stop = verb.start() - 1
    if ground.folded[begin:stop] in _IT:
        return Complement(True, (ground.folded[begin:stop],), stop)
    if not _PASSIVE.match(ground.folded, verb.start()) and is_actor(ground, "en", begin, stop):
        return Complement(True, split(ground, "en", begin, stop), stop)
    return Complement(True, agent(ground, "en", verb.end(), end), begin)


def _base_verb(ground: Ground, begin: int, end: int) -> re.Match[str] | None:
    """The modal or base-form verb of the clause that begins at `begin`."""
    before, last = "", ""
    for word in _WORD.finditer(ground.folded, begin, min(end, begin + _CLAUSE)):
        token = word.group()
        if token in _AT_ONCE:
            return word
        if token in actions() and (last in _IT or _follows(ground, begin, word, before, last)):
            return word
        before, last = last, token
    return None


def _follows(ground: Ground, begin: int, word: re.Match[str], before: str, last: str) -> bool:
    """Whether a word that can be a verb follows a whole subject, and not an adjective ("the progressive transfer")."""
    if not last or last in small("en").before_noun:
        return False
    if before == "the" and last not in actors("en") and ground.text[word.start() - 1 - len(last)].islower():
        return False
    return is_actor(ground, "en", begin, word.start() - 1)
