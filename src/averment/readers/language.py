"""The language of a text, told from its function words: English, French, Spanish, else a best guess or "und".

Knows words, not documents. It takes samples, so that a long text costs no more than a short one.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from averment.vocab.languages import function_words

_SAMPLES = 4
_SIZE = 1_500
_LEAST = 0.08


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language most of a text is in; "und" where too little tells.

    >>> language_of("The rights of women and of girls are set out in the Convention.")
    'en'
    """
    words = _sample(text)
    languages = _languages()
    hits = dict.fromkeys(function_words(), 0)
    for word, count in Counter(filter(languages.__contains__, words)).items():
        for code in languages[word]:
            hits[code] += count
    best = max(hits, key=lambda code: (hits[code], code == "en"))
    if hits[best] and (hits[best] >= _LEAST * len(words) or hits[best] / _lettered(words) >= _LEAST):
        return best
    return _by_script(text) if _lettered(words) else "und"


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The function words that are letters and nothing else, each with the codes of the languages it is one of."""
    known = function_words()
    every = sorted({word for words in known.values() for word in words if word.isalpha()})
    return {word: tuple(code for code, words in known.items() if word in words) for word in every}


def _lettered(words: list[str]) -> int:
    """How many of the words are letters and nothing else: what a language's share is a share of."""
    return sum(map(str.isalpha, words))


def _sample(text: str) -> list[str]:
    """The words of a few stretches spread over the text, in lower case, figures and what has stops on it included."""
    if len(text) <= _SAMPLES * _SIZE:
        return _words(text)
    step = (len(text) - _SIZE) // (_SAMPLES - 1)
    return [word for n in range(_SAMPLES) for word in _words(text[n * step : n * step + _SIZE])]


def _words(text: str) -> list[str]:
    return text.lower().replace("’", "'").replace("'", " ").split()


def _by_script(text: str) -> str:
    """A guess from the script, for languages whose words are not known."""
    counts: dict[str, int] = {}
    for char in text[:_SIZE]:
        code = next((code for code, low, high in _SCRIPTS if low <= char <= high), "")
        if code:
            counts[code] = counts.get(code, 0) + 1
    if not counts:
        return "und"
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > 0.2 * min(len(text), _SIZE) else "und"


_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("ar", "\u0600", "\u06ff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("th", "\u0e00", "\u0e7f"),
)
