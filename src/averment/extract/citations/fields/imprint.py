"""What an imprint says: the publisher without place, edition, series and date.

Knows the words of imprints, in a bracket or at the end of a citation; where they stand is for others.
"""

from __future__ import annotations

import re
from functools import cache

from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places
from averment.vocab.works import cues, one_of, works

EDITION = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th|e|a|ª|º)? (?:revised )?ed(?:ition|n|icion|ns?)?\b\.?"
    r"|revised edition|rev\. ed\.?|1re ed\.?)"
)
_BY = re.compile(r"\s(?:eds?|trans|dirs?|coords?|comps?)\.?\Z|\A(?:eds?|trans)\.?\s")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")


def publisher_of(words: str, *, dated: bool = False) -> str | None:
    """The publisher named in an imprint without its date, or `None` for a lone place or kind of text.

    With `dated`, words before a colon that may be a place count as one, known or not.

    >>> publisher_of("Leiden: Brill"), publisher_of("2nd ed, OUP"), publisher_of("Geneva")
    ('Brill', 'OUP', None)
    """
    words = EDITION.sub("", words).strip(" ,;:.")
    first, colon, rest = words.partition(": ")
    if colon and all(is_place(bit) or (dated and _nowhere(plain(bit))) for bit in re.split(r", |/", first)):
        words = rest
    bits = [bit.strip(" .") for bit in words.split(", ")]
    kept = [bit for bit in bits if bit and not is_place(bit) and plain(bit) not in kinds() and not _BY.search(bit)]
    if not kept:
        return None
    whole = _without_kind(without_series(", ".join(kept)))
    return (whole if len(kept) < 3 else kept[-1]) or None


def is_place(words: str) -> bool:
    """Whether the words are a place, or the two letters of a region."""
    return plain(words) in places() or (len(words) == 2 and words.isalpha() and words.isupper())


def without_series(words: str) -> str:
    """A publisher without the series and number after it.

    >>> without_series("UNU-EHS Report No. 19")
    'UNU-EHS'
    """
    if " no" not in words.lower() and not _DIGIT.search(words):
        return words
    return _series().sub("", words).strip(" ,")


@cache
def kinds() -> frozenset[str]:
    """Phrases that say only what kind of text something is."""
    return frozenset(plain(phrase).rstrip(".") for phrase in works().phrases.kinds)


def _without_kind(words: str) -> str:
    """A publisher without the kind of text printed after it: "Human Rights Watch news release"."""
    key = plain(words)
    for made in works().phrases.made:
        if key.endswith(f" {made}") and known_plain(key[: -len(made) - 1]):
            return words[: -len(made) - 1]
    return words


def _nowhere(words: str) -> bool:
    """Whether words before a colon may be a place that is not known: one or two, none of them ordinary."""
    table = cues()
    return words.count(" ") < 2 and not any(table.get(word, 0) for word in _WORD.findall(words))


@cache
def _series() -> re.Pattern[str]:
    return re.compile(rf",?\s{one_of(works().phrases.series)}\.?(?:\s.*)?\Z", re.IGNORECASE)
