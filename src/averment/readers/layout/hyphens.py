"""Words broken at a line's end: whether the hyphen goes with the break or belongs to the word.

Judges one break at a time by the words around it and by how the text writes the word elsewhere near by.
"""

from __future__ import annotations

from averment.vocab.layout import layout_words

_NEAR = 4_000
HYPHENS = "-\u2010\u00ad\u2011"


def keeps_hyphen(text: str, end: int, start: int) -> bool | None:
    """Whether the hyphen that ends the line at `end` belongs to the word that goes on at `start`.

    `None` where no word is broken: the line ends with a dash, a hanging hyphen or a number's.
    """
    before = _word_before(text, end - 1)
    after = _word_after(text, start)
    if text[end - 1] == "\u00ad":
        return False
    if not before or not after or after.lower() in layout_words().hanging_followers:
        return None
    if not before[-1].isalpha() or not after[0].islower():
        return True
    first = before.lower()
    if "-" in first or first in layout_words().hyphen_firsts:
        return True
    low, high = max(0, end - _NEAR), start + _NEAR
    return text.find(f"{before}-{after}", low, high) >= 0


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 40 and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
        start -= 1
    return text[start:end]


def _word_after(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < 40 and text[end].isalnum():
        end += 1
    return text[start:end]
