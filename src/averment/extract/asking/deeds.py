"""What is to be done: the verb of the action, as its dictionary form.

Reads the words at the beginning of an item or after a modal; knows nothing of who is to do it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from averment.vocab.asking import Language, actions, asking
from averment.vocab.clauses import any_language, small

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_INFINITIVE = {
    "fr": re.compile(
        r"(?:[^\W\d_]{2,}(?:er|ir|oir)|\w*(?:prendre|mettre|faire|rendre|battre|suivre|clure|duire|naître|pondre|tendre"
        r"|fendre|rompre|soudre|crire|lire|dire|vivre|traire|truire|joindre|treindre|teindre|craindre|vaincre|perdre|être"
        r"|vendre|pendre|courre))\b"
    ),
    "es": re.compile(r"[^\W\d_]+(?:ar|er|ir|ír)(?:se|lo|la|los|las|le|les)?\b"),
}
_NOMINAL = re.compile(
    r"(?:the |an? |la |le |l'|el |una? )?(?:[\w'-]+,? (?:and |et |y )?){0,3}?"
    r"(?P<deed>[\w-]{3,}(?:tion|sion|ment|ción|sión|miento)|release|repeal|reform|removal|withdrawal|end|halt|access"
    r"|support|respect|increase|review|libération|liberación|respeto|fin|arrêt)"
    r" (?:of|to|for|in|by|de|du|des|d'|à|a|del)\b"
)


def starts_action(words: str, language: Language) -> str | None:
    """The verb with which a folded item begins, in its dictionary form, or `None` if it begins with none.

    English imperatives and infinitives, French and Spanish infinitives, French imperatives in -ez; "to", "de", "que"
    and adverbs before them are passed over. Misses Spanish imperatives and subjunctives.

    >>> starts_action("to promptly repeal the act", "en"), starts_action("the act is unjust", "en")
    ('repeal', None)
    """
    if language == "en":
        return _english(words)
    return _romance(words, language)


def _english(words: str) -> str | None:
    raw = words[:90].split(None, _LOOKED_AT)
    if not raw:
        return None
    at, last, adverbs = 0, len(raw) - 1, _adverbs()
    verb = raw[0].strip(_MARKS)
    if marked := verb == "to":
        if not last:
            return None
        at, verb = 1, raw[1].strip(_MARKS)
    while at < last and at < _ADVERBS and (verb in adverbs or verb.endswith("ly")):
        if verb in ("in", "at", "without"):
            return None if not marked else verb
        at += 1
        verb = raw[at].strip(_MARKS)
    if raw[at].endswith(":"):
        return None
    if verb in actions():
        after = raw[at + 1].strip(_MARKS) if at < last else ""
        noun = after in small("en").noun_next or (verb in asking().actions.nouns and after in small("en").noun_maybe)
        return None if noun and not marked else verb
    if marked:
        return verb
    return _base(verb[:-3]) if verb.endswith("ing") else None


_ADVERBS = 6
"""Among how many of the first words adverbs may stand before the verb."""
_LOOKED_AT = _ADVERBS + 2
_EARLY = 4
"""Among how many words after a modal adverbs are passed over."""
_MARKS = ".,;:!?()[]\"'*_-"


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(word for word in asking().actions.adverbs if " " not in word)


def _romance(words: str, language: Language) -> str | None:
    lead = {"fr": r"(?:à |de |d'|pour )?(?:ne pas |n'|s'|se |y )?", "es": r"(?:a |de |que |para )?(?:no )?(?:se )?"}[
        language
    ]
    found = re.match(rf"{lead}(?:[^\W\d_]+(?:mente|ment) )?([^\W\d_]+(?:-[^\W\d_]+)?)", words)
    if not found:
        return None
    verb = found[1]
    if _infinitive(verb, language):
        return verb
    if language == "fr" and verb.endswith("ez") and len(verb) > 4:
        return f"{verb[:-2]}er"
    return None


def _infinitive(word: str, language: Language) -> bool:
    return word not in any_language("not_infinitives") and bool(_INFINITIVE[language].fullmatch(word))


def names_action(words: str) -> str | None:
    """The noun of action with which a folded item begins ("immediate release of ..."), or `None`.

    >>> names_action("the immediate and unconditional release of all detainees")
    'release'
    """
    found = _NOMINAL.match(words)
    tokens = words.split()
    if not found or not any_language("statement").isdisjoint(tokens) or tokens[0] in small("en").hanging:
        return None
    if found["deed"] in any_language("not_adverbs"):
        return None
    return found["deed"]


def infinitive_at(folded: str, at: int, language: Language) -> bool:
    """Whether a French or Spanish infinitive stands at `at`."""
    found = _WORD.match(folded, at)
    return bool(found) and _infinitive(found.group(), language)  # type: ignore[union-attr]


def action_after(folded: str, at: int, end: int, language: Language) -> str | None:
    """The verb of what is due, after a modal that ends at `at`: "be covered" is cover, "be" is be.

    >>> action_after("should always be fully taken into account", 6, 41, "en")
    'take'
    """
    words = _WORD.finditer(folded, at, min(end, at + 120))
    if language != "en":
        return _romance_after([word.group() for word in islice(words, 8)], language)
    known, adverbs, being, number = actions(), _adverbs(), False, 0
    for word in words:
        token = word.group()
        if token not in known:
            if token.endswith("ly"):
                continue
            number += 1
            if number <= _EARLY and token in adverbs:
                continue
        else:
            number += 1
        if being:
            return _participle(token) or "be"
        if token != "be":
            return token
        being = True
    return "be" if being else None


def _romance_after(tokens: list[str], language: Language) -> str | None:
    """The infinitive after a French or Spanish modal; of a passive the verb of its participle, regular ones only."""
    for number, token in enumerate(tokens):
        if not _infinitive(token, language):
            continue
        done = tokens[number + 1] if number + 1 < len(tokens) else ""
        if token in ("être", "ser") and (found := _DONE[language].fullmatch(done)):
            return f"{found['stem']}{_ENDING[found['end']]}"
        return token
    return tokens[0] if tokens else None


_DONE = {
    "fr": re.compile(r"(?P<stem>\w{2,}?)(?P<end>é)e?s?"),
    "es": re.compile(r"(?P<stem>\w{2,}?)(?P<end>ad|id)[oa]s?"),
}
_ENDING = {"é": "er", "ad": "ar", "id": "ir"}


def _participle(word: str) -> str | None:
    if irregular := asking().irregular.get(word):
        return irregular
    return (_base(word[:-2]) or (word[:-1] if word[-3:-2] in "aeiou" else word[:-2])) if word.endswith("ed") else None


def _base(stem: str) -> str | None:
    """The verb of action whose stem this is: "cover", "tak(e)", "appl(y)", "stop(p)"."""
    for verb in (
        stem,
        f"{stem}e",
        f"{stem[:-1]}y" if stem.endswith("i") else stem,
        stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
    ):
        if verb in actions():
            return verb
    return None
