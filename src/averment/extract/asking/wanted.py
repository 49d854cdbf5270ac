"""What is wanted and by whom it is to be done: the value that readers of complements return, and "an inquiry *by A*".

Knows nothing of the verbs that lead to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.asking.actors import is_actor, split
from averment.extract.asking.ground import Ground
from averment.vocab.asking import Language

REACH = 400
"""How far behind its verb an addressee may end."""
_NEAR = 200

_AGENT = {
    "en": re.compile(r" by (?=(?:the |all |both )?[a-z])"),
    "fr": re.compile(r" par (?=(?:le |la |les |l'|tous )?[a-zé])"),
    "es": re.compile(r" por (?:parte de )?(?=(?:el |la |los |las )?[a-z])"),
}
_AGENT_STOP = re.compile(
    r" (?:under|in|to|with|for|at|on|and ensure|within|because|as|which|that|who|if|unless|so|sous|dans|en|à|para|con"
    r"|a)\b|[,;:.(]"
)


class Complement(NamedTuple):
    """What an asking verb is followed by: whether it asks anything, whom, and where the addressee's phrase ends."""

    asks: bool
    addressed: tuple[str, ...] = ()
    end: int = 0


def agent(ground: Ground, language: Language, begin: int, end: int) -> tuple[str, ...]:
    """Those named after "by" in a request for a thing: "an inquiry by the Council"; empty if none is."""
    text = ground.text
    for found in _AGENT[language].finditer(ground.folded, begin, min(end, begin + _NEAR)):
        limit = min(end, found.end() + _NEAR)
        stops = _AGENT_STOP.finditer(ground.folded, found.end(), limit)
        last = next((stop.start() for stop in stops if not _goes_on(text, stop)), limit)
        if is_actor(ground, language, found.end(), last):
            return split(ground, language, found.end(), last)
    return ()


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Whether a preposition belongs to a name: "Agency *for* Fundamental Rights"."""
    return stop.group() in (" for", " on") and text[stop.end() : stop.end() + 2].strip().isupper()
