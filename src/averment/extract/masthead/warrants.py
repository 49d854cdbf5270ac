"""Under which resolution a document circulates or is prepared: symbols and paragraphs in one sentence.

Holds how a sentence names resolutions of organs with their paragraphs in English, French and Spanish.
"""

from __future__ import annotations

import re
from functools import cache

from averment.vocab.bodies import resolution_symbol
from averment.vocab.lexicon import fold
from averment.vocab.masthead import one_of
from averment.vocab.symbols import words

_NUMBER = r"\d{1,4}/\d{1,4}|\d{3,4} ?\([ivxl]+\)"
_SHORT = ("council", "assembly", "conseil", "assemblée", "consejo", "asamblea")
_LETTER = r"\d{1,3}(?:\s?\(?[a-z]\))?"
_PARAGRAPHS = re.compile(
    rf"\b(?:paragraph|para|paragraphe|párrafo|apartado)s?\.? (?P<n>{_LETTER}(?:(?:,| and| et| y|-) ?{_LETTER})*)"
)


def resolutions_in(text: str) -> tuple[list[str], list[int | str]]:
    """The resolutions that a sentence names, by symbol and in order, and the paragraphs of them that it names.

    A body given in short takes the full name before it ("Council resolution 16/21" after "Human Rights Council").

    >>> resolutions_in("in accordance with paragraphs 36 and 37 of Economic and Social Council resolution 1996/31")
    (['E/RES/1996/31'], [36, 37])
    """
    key = fold(text)
    symbols: list[str] = []
    if "solu" not in key and "deci" not in key and "déci" not in key:
        return symbols, []
    last = ""
    for match in _pattern().finditer(key):
        body = match["before"] or match["after"] or ""
        number = (match["n"] or match["m"]).upper()
        named = resolution_symbol(body, number)
        last = body if named else last
        symbol = named or resolution_symbol(last, number)
        if symbol and symbol not in symbols:
            symbols.append(symbol)
    paragraphs: list[int | str] = []
    for match in _PARAGRAPHS.finditer(key):
        paragraphs += [int(one) if one.isdigit() else one for one in re.findall(_LETTER, match["n"])]
    return symbols, list(dict.fromkeys(paragraphs)) if symbols else []


@cache
def _pattern() -> re.Pattern[str]:
    """A resolution with its body before it (English) or after it (French, Spanish), in folded text."""
    names = one_of((*(fold(name) for adopted in words().resolutions for name in adopted.bodies), *_SHORT))
    return re.compile(
        rf"(?P<before>{names})(?:'s)? (?:resolutions?|decisions?) (?P<n>{_NUMBER})"
        rf"|(?:résolutions?|resoluci(?:ón|ones)|décisions?|decisi(?:ón|ones)) (?P<m>{_NUMBER})"
        rf"(?:,? (?:adoptée par )?(?:de l'|du |del |de la |l'|le )?(?P<after>{names}))?"
    )
