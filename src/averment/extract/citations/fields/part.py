"""One part of a citation: a run of words between separators, and what they speak for.

Knows words, one part at a time; which part is which field is for `layout.py`.
"""

from __future__ import annotations

import re
from itertools import repeat

from averment.extract.citations.fields.draft import Draft
from averment.vocab.publishers import Known, known_plain, places
from averment.vocab.works import SMALL, cues, leading

_DIGIT = re.compile(r"\d")
_LOWER = re.compile(r" [a-zß-ÿœ]")
_MARKED = re.compile(r"[-:/()\[\].]|'s ")
_BLANKED = str.maketrans({**dict.fromkeys("-:/()[]", " "), ".": None})
_ABBREVIATED_PLACES = frozenset(("d. c", "d.c", "u.k", "u.s.a"))


class Part:
    """A run of words between separators.

    `before` is the separator before it, `signs` what was masked between the part before and this one. `cues` are packed
    counts (see `vocab/works.py`) over at most 31 words, `small` how many words begin with a small letter and are no
    particle or preposition (titles have them, English names do not), `asks` and `parted` whether a question mark ends
    it or a colon parts it, `digits` whether there is a digit in it. `known` is the publisher that goes by exactly these
    words; of such a part the rest is not worked out, nor of one that is `quoted`.
    """

    __slots__ = (
        "acronym", "asks", "before", "cues", "digits", "end", "key", "known", "length", "parted", "place", "quoted",
        "signs", "small", "start", "text",
    )  # fmt: skip

    def __init__(self, draft: Draft, start: int, end: int, before: str, signs: str) -> None:
        self.start = start
        self.end = end
        self.before = before
        self.signs = signs
        self.quoted = draft.is_quote(start, end)
        self.text = draft.text[start:end]
        self.key = draft.base[start:end]
        self.known: Known | None = None
        self.place = self.acronym = self.asks = self.parted = self.digits = False
        self.cues = self.small = self.length = 0
        if not self.quoted:
            self._look()

    def _look(self) -> None:
        """Works out what the words speak for."""
        text, key = self.text, self.key
        words = (key.replace("'s ", " ").translate(_BLANKED) if _MARKED.search(key) else key).split()
        self.length = length = len(words)
        if length < 15:
            self.known = known_plain(key)
            if self.known:
                return
            listed = places()
            self.place = key in listed or (self.before == "," and self._region())
            if text[0].isupper():
                name = text.partition(" ")[0]
                self.acronym = _is_acronym(name) and (name == text or key[len(name) + 1 :] in listed)
        table = cues()
        self.cues = said = sum(map(table.get, words if length < 32 else words[:31], repeat(0)))
        small = said >> SMALL & 31
        if small < length:
            lower = text[0].islower()
            first = table.get(words[0], 0) >> SMALL & 1
            count = len(_LOWER.findall(text)) + lower - small + (first and not lower)
            if count > 0:
                self.small = count
        self.asks = text[-1] in "?!"
        self.parted = ":" in text
        self.digits = _DIGIT.search(text) is not None

    def count(self, cue: int) -> int:
        """How many of its words speak for this."""
        return self.cues >> cue & 31

    def _region(self) -> bool:
        """Whether it is a State's formal name ("Republic of Fiji") or the letters of a region ("MA", "D. C.")."""
        text = self.text
        if len(text) == 2 or self.key in _ABBREVIATED_PLACES:
            return text.isupper() and (text.isalpha() or len(text) > 2)
        return self.key.startswith(leading("formal")) and self.key.partition(" of ")[2] in places()


def _is_acronym(text: str) -> bool:
    """Whether one word is an abbreviation in capitals: "INE", "UN-Women", "RSF"."""
    if not 1 < len(text) < 13 or not text[0].isupper() or text[1:].islower() or text[-1] in "?!":
        return False
    return sum(map(str.isupper, text)) > 1
