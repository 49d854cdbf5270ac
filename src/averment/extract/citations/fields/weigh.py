"""How well the words of one part fit each field: an organisation that signs, a title, a journal, a publisher.

Knows parts one by one; which of them come before or after the title is for `layout.py`. The weights are on one scale
with those of `people.py`: about 2 is plain evidence, below 0 speaks against. They were set by hand and checked on
citations in many styles.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.brackets import editing
from averment.extract.citations.fields.draft import VOLUME
from averment.extract.citations.fields.parts import LEADING, TRAILING, Part
from averment.vocab.plain import plain
from averment.vocab.works import CONTAINER, FUNCTION, GENRE, ORGANISATION, works

_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    "of the and for de la las los el del du des le les l d et y e da do di in on to a an und der van von fur para por pour sur en aux au".split()
)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|au|info|tv|gov|int|edu|eu|ie|nz|in|ca|co|es|fr|mx|me|io|pl|ru|de)(?:\.\w\w)?")
_ASKING = ("who ", "what ", "how ", "why ", "when ", "where ", "whose ", "if ", "que ", "qui ", "comment ", "como ", "quien ")
_IMPRINT = re.compile(r"[A-Z][\w.'’ -]{1,24}: (?=[A-Z])")


@cache
def within() -> tuple[str, ...]:
    """What leads in the work that holds another: "in ", "published in "."""
    return tuple(sorted((f"{plain(word)} " for word in works().phrases.within), key=len, reverse=True))


def lowered(part: Part) -> int:
    """How many words begin with a small letter and are no particle or preposition: titles have them, English names do not."""
    return sum(1 for word in _WORDS.findall(part.text)[:24] if word[0].islower() and word not in _SMALL)


def acronym(part: Part) -> bool:
    """Whether a part is one abbreviation in capitals: "INE", "UN-Women", "RSF"."""
    text = part.text
    return " " not in text and 1 < len(text) < 13 and sum(c.isupper() for c in text) > 1 and text[:1].isupper() and text[-1:] not in "?!" and not text[1:].islower()


def as_signer(part: Part) -> float:
    """How well a part before the title fits an organisation that signs the work."""
    if part.known:
        return {"organisation": 3.6, "court": 3.4, "newspaper": 3.2, "journal": 1.4, "press": 1.0}[part.known.sort]
    organisation, genre = part.count(ORGANISATION), part.count(GENRE)
    weight = 0.5 if part.length < 5 else 0.0
    if organisation:
        weight = 1.9 + 0.5 * (organisation > 1)
    elif part.count(CONTAINER):
        weight = 1.3
    elif acronym(part):
        weight = 2.0
    small = lowered(part)
    if small and (not organisation or small > 2 * organisation + 2):
        weight -= 0.9 + 0.3 * min(small, 4)
    weight -= 0.8 * min(2, genre)
    if part.text[-1] in "?!" or ":" in part.text:
        weight -= 1.6
    if part.length > 10:
        weight -= 0.12 * (part.length - 10)
    if part.place:
        weight -= 1.0
    return weight


def as_title(part: Part) -> float:
    """How well a part fits a title, or the piece of one that begins it."""
    if part.quoted:
        return 5.0
    length = part.length
    weight = 0.9 if length > 3 else (-0.6, -0.6, 0.0, 0.35)[length]
    if part.count(GENRE):
        weight += 0.7
    small = lowered(part)
    if small:
        weight += 0.7 if small < 3 else 1.1
    if part.text[-1] in "?!" or ":" in part.text:
        weight += 0.6
    if part.count(FUNCTION) > 1 or (small and part.count(FUNCTION)):
        weight += 0.3
    if part.key.startswith(editing()):
        weight -= 2.0
    if part.known:
        weight -= 2.2
    elif part.place:
        weight -= 1.2
    elif part.count(ORGANISATION) and not part.count(GENRE):
        weight -= 0.9
    elif acronym(part):
        weight -= 0.7
    return weight


def as_publisher(part: Part) -> float:
    """How well a part after the title fits an organisation or press that publishes."""
    if part.known:
        return {"organisation": 3.0, "court": 2.0, "newspaper": 1.0, "journal": 0.4, "press": 3.4}[part.known.sort]
    organisation = part.count(ORGANISATION)
    weight = 1.9 + 0.3 * (organisation > 1) if organisation else (1.2 if acronym(part) else 0.1)
    if part.length < 8 and _IMPRINT.match(part.text) and part.before != ",":
        weight += 1.8
    if LEADING.match(part.text):
        weight -= 1.0
    return weight - _against(part, bool(organisation))


def as_container(part: Part, following: str) -> float:
    """How well a part after the title fits a journal, a newspaper or a book that holds the work.

    `following` is what was masked after it: a volume there speaks for a journal.
    """
    if part.known:
        weight = {"organisation": 0.6, "court": 0.2, "newspaper": 3.4, "journal": 3.4, "press": 0.6}[part.known.sort]
        return weight + (1.0 if VOLUME in following else 0.0)
    container = part.count(CONTAINER)
    weight = 1.7 if container else 0.0
    if VOLUME in following or LEADING.match(part.text):
        weight += 2.0
    elif numbered := TRAILING.search(part.text):
        weight += 2.0 if "(" in numbered.group() or container else 0.8
    if _DOMAIN.fullmatch(part.key):
        weight += 1.8
    if part.key.startswith(within()):
        weight += 1.6
    return weight - _against(part, bool(container) or VOLUME in following)


def _against(part: Part, told: bool) -> float:
    """What speaks against a name of any kind: the look of a sentence."""
    against = 0.0
    small = lowered(part)
    if small:
        against += (0.3 if told else 0.8) + 0.25 * min(4, small)
    if part.text[-1] in "?!":
        against += 2.0
    if ":" in part.text:
        against += 0.6
    if part.key.startswith(_ASKING):
        against += 0.8
    if part.length > 6 and not told:
        against += 0.8
    if part.count(GENRE) and not told:
        against += 0.8
    if part.place:
        against += 0.8
    return against
