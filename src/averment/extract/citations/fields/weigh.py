"""How well the words of one part fit each field: an organisation that signs, a title, a journal, a publisher.

Knows parts one by one; which of them come before or after the title is for `layout.py`. The weights are on one scale
with those of `names.py`: about 2 is plain evidence, below 0 speaks against. They were set by hand and checked on
citations in many styles.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.brackets import editing
from averment.extract.citations.fields.draft import VOLUME
from averment.extract.citations.fields.numbering import LEADING, TRAILING, numbered_series
from averment.extract.citations.fields.part import Part
from averment.vocab.works import CONTAINER, FUNCTION, GENRE, ORGANISATION, leading, works

_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.(?:com|org|net|uk|au|info|tv|gov|int|edu|eu|ie|nz|in|ca|co|es|fr|mx|me|io|pl|ru|de)(?:\.\w\w)?"
)
_IMPRINT = re.compile(r"[A-Z][\w.'’ -]{1,24}: (?=[A-Z])")
_SIGNING = {"organisation": 3.6, "court": 3.4, "newspaper": 3.2, "journal": 1.4, "press": 1.0}
_PUBLISHING = {"organisation": 3.0, "court": 2.0, "newspaper": 1.0, "journal": 0.4, "press": 3.4}
_HOLDING = {"organisation": 0.6, "court": 0.2, "newspaper": 3.4, "journal": 3.4, "press": 0.6}
_BY_LENGTH = (-0.6, -0.6, 0.0, 0.35)


def as_signer(part: Part) -> float:
    """How well a part before the title fits an organisation that signs the work."""
    if part.known:
        return _SIGNING[part.known.sort]
    said, length = part.cues, part.length
    organisation, genre = said >> ORGANISATION & 31, said >> GENRE & 31
    weight = 0.5 if length < 5 else 0.0
    if organisation:
        weight = 1.9 + 0.5 * (organisation > 1)
    elif said >> CONTAINER & 31:
        weight = 1.3
    elif part.acronym:
        weight = 2.0
    small = part.small
    if small and (not organisation or small > 2 * organisation + 2):
        weight -= 0.9 + 0.3 * min(small, 4)
    if genre:
        weight -= (0.3 if organisation else 0.8) * min(2, genre) + 1.2 * part.digits
    if part.asks or part.parted:
        weight -= 1.6
    if length > 10:
        weight -= 0.12 * (length - 10)
    if (not organisation and part.key.endswith(_law_ends())) or " by " in part.key:
        weight -= 1.5
    return weight - part.place


def as_title(part: Part) -> float:
    """How well a part fits a title, or the piece of one that begins it."""
    if part.quoted:
        return 5.0
    if part.known:
        return (0.9 if part.length > 3 else _BY_LENGTH[part.length]) - 2.2
    if part.key.isdigit():
        return 0.5
    length, small, said = part.length, part.small, part.cues
    weight = 0.9 if length > 3 else _BY_LENGTH[length]
    genre, function = said >> GENRE & 31, said >> FUNCTION & 31
    if genre:
        weight += 0.7
    if small:
        weight += 0.7 if small < 3 else 1.1
    if part.asks or part.parted:
        weight += 0.6
    if function > 1 or (small and function):
        weight += 0.3
    if part.key.startswith(editing()):
        weight -= 2.0
    if part.place:
        weight -= 1.2
    elif said >> ORGANISATION & 31:
        office = part.key.startswith(leading("offices"))
        if office or not genre:
            weight -= 1.5 if office else 0.9
        elif part.acronym:
            weight -= 0.7
    elif part.acronym:
        weight -= 0.7
    return weight


def as_publisher(part: Part) -> float:
    """How well a part after the title fits an organisation or press that publishes."""
    if part.known:
        return _PUBLISHING[part.known.sort]
    organisation = part.count(ORGANISATION)
    weight = 1.9 + 0.3 * (organisation > 1) if organisation else (1.2 if part.acronym else 0.1)
    if part.parted and part.length < 8 and part.before != "," and _IMPRINT.match(part.text):
        weight += 1.8
    if part.digits:
        if LEADING.match(part.text):
            weight -= 1.0
        if numbered_series(part.text, part.key):
            weight += 1.4
    return weight - _against(part, organisation > 0)


def as_container(part: Part, following: str) -> float:
    """How well a part after the title fits a journal, a newspaper or a book that holds the work.

    `following` is what was masked after it: a volume there speaks for a journal.
    """
    volume = VOLUME in following
    if part.known:
        return _HOLDING[part.known.sort] + volume
    container = part.count(CONTAINER)
    weight = 1.7 if container else 0.0
    if volume or (part.digits and LEADING.match(part.text)):
        weight += 2.0
    elif part.digits and (numbered := TRAILING.search(part.text)):
        weight += 2.0 if "(" in numbered.group() or container else 0.8
    if "." in part.key and _DOMAIN.fullmatch(part.key):
        weight += 1.8
    if part.key.startswith(leading("within")):
        weight += 1.6
    return weight - _against(part, container > 0 or volume)


def _against(part: Part, told: bool) -> float:
    """What speaks against a name of any kind: the look of a sentence."""
    against = 0.0
    if part.small:
        against += (0.3 if told else 0.8) + 0.25 * min(4, part.small)
    if part.asks:
        against += 2.0
    if part.parted:
        against += 0.6
    if part.key.startswith(leading("asking")):
        against += 0.8
    if not told:
        against += 0.8 * (part.length > 6) + 0.8 * (part.count(GENRE) > 0)
    return against + 0.8 * part.place


@cache
def _law_ends() -> tuple[str, ...]:
    return tuple(f" {word}" for word in works().law.named)
