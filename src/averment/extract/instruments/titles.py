"""How far a name in capitals reaches from the noun that heads it: backwards ("Protection of Women | Act") and forwards.

Knows which small words stand inside names; it must not know which names are instruments.
"""

from __future__ import annotations

import re
from functools import cache

from averment.vocab.instruments import Naming, laws
from averment.vocab.lexicon import fold

_MOST_BACK, _MOST_FORWARD = 16, 34
_BACK_REACH = 180
_OPENING = "(\"'“‘«[*_"
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}\Z")
_LINKS = ("of", "for", "on", "in", "to", "by", "with", "against", "from")


def back(text: str, low: int, at: int, words: Naming) -> int:
    """Where the name that ends before `at` begins, looking no further back than `low`; `at` itself if there is none.

    Takes words with capitals, the small words between them, bracketed parts, and a year that opens the name ("1997
    Protection of ... Act"). Stops at a mark, at a possessive that is no part of names ("Kenya's"), at a word that only
    opens sentences, and at "and" behind another name's head ("the Penal Code and the ...").
    """
    last = text[text.rfind(" ", low, at - 1) + 1 : at - 1].lstrip(_OPENING) if at > low else ""
    if not last or not (last[0].isupper() or last[0].isdigit() or last[-1] == ")"):
        return at
    low = max(low, at - _BACK_REACH)
    tokens = text[low:at].split()
    begin = start = at
    index = len(tokens) - 1
    while index >= 0 and len(tokens) - index <= _MOST_BACK:
        token = tokens[index]
        start = text.rfind(token, low, start)
        if token.endswith(")"):
            group = _group(tokens, index)
            if group is None:
                break
            for inside in reversed(tokens[group:index]):
                start = text.rfind(inside, low, start)
            begin, index = start, group - 1
            continue
        bare = token.lstrip(_OPENING)
        if not bare or _stops(token) or _owner(bare, words) or (bare in words.outside and _opens(tokens, index)):
            break
        if _YEAR.match(bare):
            before = fold(tokens[index - 1]) if index else ""
            if begin < at + 1 and before.lstrip("(") not in words.before_year:
                begin = start + len(token) - len(bare)
            break
        if bare[0].isupper():
            begin = start + len(token) - len(bare)
        elif fold(bare) not in words.small or not _links(tokens, index, words):
            break
        if bare != token:
            break
        index -= 1
    return begin


def _stops(token: str) -> bool:
    """Whether a token ends a phrase: with a mark, or with the full stop of a sentence rather than of an initial."""
    return token[-1] in ",;:!?" or (token[-1] == "." and token.count(".") == 1 and len(token) > 3)


def _group(tokens: list[str], index: int) -> int | None:
    """The index of the token that opens the bracket which the token at `index` closes, if it holds part of a name."""
    for opener in range(index, max(-1, index - 9), -1):
        at = tokens[opener].find("(")
        if at >= 0:
            inside = tokens[opener][at + 1 : at + 2]
            return opener if inside.isupper() and at == 0 and opener else None
    return None


def _opens(tokens: list[str], index: int) -> bool:
    """Whether a word like "The" or "Their" opens a sentence or a phrase here, rather than standing inside a name."""
    before = tokens[index - 1] if index else ""
    return not before or before[-1] in ".:;!?," or not (before[0].isupper() or fold(before) in _LINKS)


def _owner(word: str, words: Naming) -> bool:
    """Whether a word is a possessive that owns the name and is no part of it."""
    folded = fold(word)
    return folded.endswith(("'s", "s'")) and folded not in words.possessive


def _links(tokens: list[str], index: int, words: Naming) -> bool:
    """Whether a small word in a name leads on to more of the name before it."""
    word = fold(tokens[index])
    before = tokens[index - 1] if index else ""
    if word in ("the", "la", "le", "el", "los", "las", "les"):
        earlier = tokens[index - 2] if index > 1 else ""
        return fold(before) in _LINKS and earlier.lstrip(_OPENING) in words.of_the
    if word in ("and", "or", "&", "et", "y"):
        return fold(before.rstrip(",")) not in heads() and before[:1].isupper()
    return bool(before) and not before.endswith((",", ";"))


def forward(text: str, at: int, words: Naming) -> int:
    """Where the name that goes on at `at` ends: behind its last word with a capital; `at` if none follows."""
    tokens = text[at : at + 320].split(None, _MOST_FORWARD)[:_MOST_FORWARD]
    end = after = at
    for index, token in enumerate(tokens):
        start = text.find(token, after)
        after = start + len(token)
        bare = token.strip(_CLOSING)
        if "\n" in text[end:start] or not bare or bare[0] in "([":
            break
        if bare[0].isupper() or (end > at and bare[0].isdigit() and _YEAR.match(bare)):
            end = start + token.find(bare) + len(bare)
        elif fold(bare) not in words.small or (fold(bare) in _ANDS and _other_name(tokens, index, words)):
            break
        if token != bare and token.lstrip(_OPENING) != bare and not _enumerates(tokens, index):
            break
    return end


def _enumerates(tokens: list[str], index: int) -> bool:
    """Whether a comma stands inside a name that lists its subjects: "on Economic, Social and Cultural Rights"."""
    if tokens[index][-1] != "," or tokens[index][-2:-1] == ")":
        return False
    ahead = tokens[index + 1 : index + 4]
    joint = next((at for at, token in enumerate(ahead) if token in ("and", "or")), 0)
    return 0 < joint < len(ahead) - 1 and all(token[0].isupper() for token in (*ahead[:joint], ahead[joint + 1]))


def _other_name(tokens: list[str], index: int, words: Naming) -> bool:
    """Whether "and" opens another name: one with a head of its own before the first mark, "its", or no capital."""
    ahead = tokens[index + 1 : index + 9]
    if not ahead or fold(ahead[0]) in ("its", "their", "other", "all"):
        return True
    for token in ahead:
        bare = token.strip(_CLOSING)
        if fold(bare) in heads():
            return True
        if fold(bare) in _ANDS:
            return False
        if not (bare[:1].isupper() or fold(bare) in words.small) or bare != token:
            return False
    return False


def loosely(text: str, at: int, words: Naming) -> int:
    """Where a French or Spanish name that goes on at `at` ends.

    One that goes on with capitals ("Ley contra el Femicidio y otras Formas de Violencia") ends behind the last of them;
    one in small letters ("loi relative au renseignement") before a mark, a verb, or another name.
    """
    end, capital, plain = at, False, 0
    tokens = text[at : at + 260].split(None, _MOST_FORWARD)[:_MOST_FORWARD]
    after = at
    for index, token in enumerate(tokens):
        start = text.find(token, after)
        after = start + len(token)
        bare = token.strip(_CLOSING)
        folded = fold(bare)
        if not bare or "\n" in text[end:start] or token[0] in "([«“" or folded in words.breaks:
            break
        if folded in _ANDS:
            if _other_head(tokens, index):
                break
        elif bare[0].isupper() or (len(bare) > 2 and bare[1] in "'’" and bare[2].isupper()):
            end, capital = start + token.find(bare) + len(bare), capital or folded not in heads()
        elif capital and folded not in words.small and not _capital_ahead(tokens, index):
            break
        elif not capital and folded not in words.small:
            end, plain = start + token.find(bare) + len(bare), plain + 1
        if token[-1] in ",;:.)”»" or plain > _MOST_PLAIN:
            break
    return end


_ANDS = ("and", "or", "et", "y", "e", "ou", "o")
_CLOSING = "\"'”’»*_,;:.)"
_MOST_PLAIN = 6


def _other_head(tokens: list[str], index: int) -> bool:
    return any(fold(token.strip(_CLOSING)) in heads() for token in tokens[index + 1 : index + 3])


def _capital_ahead(tokens: list[str], index: int) -> bool:
    """Whether a small word stands between capitals of a name: "otras Formas"."""
    return bool(tokens[index + 1 :]) and tokens[index + 1][:1].isupper() and tokens[index][-1].isalpha()


@cache
def heads() -> frozenset[str]:
    """Every noun that heads a name, folded."""
    told = laws()
    spoken = (told.en, told.fr, told.es)
    return frozenset(fold(word) for one in spoken for words in one.heads.values() for word in words)
