"""What is counted: the noun after a number, or, where a number stands alone, the noun it takes up from before.

Knows nouns and grammar by vocabulary; it must not know shares, money or time.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from averment.extract.figures.scene import Draft, Scene
from averment.vocab.around import around
from averment.vocab.counted import Counted, Counting

_PHRASE = re.compile(r"[ -]((?:[^\W\d_]+(?:['-][^\W\d_]+)*[ ]?){1,7})")
_WORDS = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r" [0-9][0-9,. ]*(?= )")
_FAR_BACK, _NEAR_BACK = 300, 120
_DESCRIBING = (
    "al",
    "ic",
    "ive",
    "ary",
    "ous",
    "ese",
    "ish",
    "ian",
    "male",
    "less",
    "ful",
    "ly",
    "aid",
    "armed",
    "civil",
    "law",
    "sex",
)
_ALONE = ("states", "countries", "estados", "etats", "états")
"""Nouns behind which no other belongs to the phrase: "the 47 States members of the Council"."""


class Head(Struct, frozen=True, gc=False):
    """The noun that a number counts: where its phrase begins and ends, the noun, and what it counts."""

    start: int
    end: int
    noun: str
    kind: Counted


def head_after(scene: Scene, at: int, one: bool = False, scaled: bool = False) -> Head | None:
    """The noun counted by a number that ends at `at`: the last of the phrase in English, the first in French, Spanish.

    For a number of `one` singular nouns count. A noun the vocabulary lacks is known by its plural ending, and is a
    thing unless the ending tells more; one with a capital is taken only if it names a people. A `scaled` number may be
    followed by "de" ("6,5 millones de personas").
    """
    match = _PHRASE.match(scene.folded, at)
    if match is None:
        return None
    words = match[1].split()
    start = at + 1
    if scaled and words[0] in ("de", "d'") and len(words) > 1:
        start, words = start + len(words[0]) + 1, words[1:]
    elif scaled and words[0].startswith("d'"):
        start, words = start + 2, [words[0][2:], *words[1:]]
    if one:
        index = _singular(words, scene.nouns)
    else:
        index = _english(words, scene.nouns) if scene.language == "en" else _romance(words, scene.nouns)
    if index < 0:
        return _people(scene, start, words)
    noun = words[index]
    end = start + (len(noun) if index == 0 else len(" ".join(words[: index + 1])))
    kind = scene.nouns.singulars.get(noun) if one else _kind(scene, noun, end - len(noun))
    return Head(start, end, noun, kind) if kind else None


def _kind(scene: Scene, noun: str, at: int) -> Counted | None:
    known = scene.nouns.kind(noun)
    if known:
        return known
    if scene.text[at].isupper():
        return "person" if scene.people(at) else None
    return "thing"


def _people(scene: Scene, at: int, words: list[str]) -> Head | None:
    """A people named right after the number ("400 Yazidi", "45 Syrian"), or a known collective ("200 police")."""
    if not words or at >= len(scene.text):
        return None
    known = scene.nouns.plurals.get(words[0])
    if known is None and not scene.people(at):
        return None
    return Head(at, at + len(words[0]), words[0], known or "person")


def _english(words: list[str], nouns: Counting) -> int:
    """The index of the head noun in an English phrase: the last plural before the phrase ends, or -1."""
    known, ends = nouns.plurals, nouns.stops
    head = -1
    for index, word in enumerate(words):
        if word in ends:
            break
        if word in known or (_looks_plural(word) and (head < 0 or not words[head].endswith("s"))):
            head = index
            if word in _ALONE:
                break
        elif head >= 0 and not _bridges(words, index, nouns):
            break
    return head


def _bridges(words: list[str], index: int, nouns: Counting) -> bool:
    """Whether a word behind a plural only describes the plural that follows: "women human rights defenders"."""
    word, following = words[index], words[index + 1 : index + 2]
    if not following or not (following[0] in nouns.plurals or _looks_plural(following[0])):
        return False
    return word in nouns.singulars or word.endswith(_DESCRIBING)


def _romance(words: list[str], nouns: Counting) -> int:
    """The index of the head noun in a French or Spanish phrase: the first noun, adjectives before it passed over."""
    for index, word in enumerate(words[:4]):
        if word in nouns.stops:
            break
        if word not in nouns.adjectives and (word.endswith(("s", "x")) or nouns.kind(word)):
            return index
    return -1


def _singular(words: list[str], nouns: Counting) -> int:
    head = -1
    for index, word in enumerate(words):
        if word in nouns.stops:
            break
        if word in nouns.singulars:
            head = index
    return head


def _looks_plural(word: str) -> bool:
    return word[-1] == "s" and len(word) > 3 and not word.endswith(("ss", "us", "is", "'s", "ous"))


def partitive(scene: Scene, at: int) -> Head | None:
    """What a number followed by "of" counts a part of: "two of the districts", "four of them"."""
    match = _of(scene.language).match(scene.folded, at) if scene.folded.startswith(scene.around.of, at) else None
    if match is None:
        return None
    word = scene.next(match.end()).word
    if word in scene.around.pronouns:
        return taken_up(scene, at, word)
    head = head_after(scene, match.end())
    if head is None and (numbered := _NUMBERED.match(scene.folded, match.end())):
        head = head_after(scene, numbered.end())
    return head


def taken_up(scene: Scene, at: int, pronoun: str = "") -> Head:
    """What a bare number counts: what "the number of" says, else the noun counted last in the passage, else the last
    noun known before it, persons before things.

    In Spanish the pronoun's gender must suit the noun. Where nothing is found it is a thing.
    """
    if named := number_of(scene, at):
        return named
    for draft in scene.counts(at):
        if _agrees(pronoun, draft.noun):
            return Head(at, at, draft.noun, _counted(draft))
    return _known_before(scene, at, pronoun) or Head(at, at, "", "thing")


def _known_before(scene: Scene, at: int, pronoun: str) -> Head | None:
    """The last noun known before a number in its passage, or the last for persons, if the last is for things."""
    nearest: Head | None = None
    low = max(scene.line(at), at - _FAR_BACK)
    for match in reversed(list(_WORDS.finditer(scene.folded, low, at))):
        kind = scene.nouns.plurals.get(match.group())
        if kind and _agrees(pronoun, match.group()):
            if kind != "thing":
                return Head(match.start(), match.end(), match.group(), kind)
            nearest = nearest or Head(match.start(), match.end(), match.group(), kind)
    return nearest


def number_of(scene: Scene, at: int) -> Head | None:
    """What "the number of ..." before a bare number says is counted."""
    low = max(scene.sentence(at), at - _NEAR_BACK)
    for phrase in scene.around.number_of:
        begin = scene.folded.rfind(phrase, low, at)
        if begin >= 0:
            head = head_after(scene, begin + len(phrase))
            if head is not None or phrase.startswith((" population", " población")):
                return head or Head(at, at, "", "person")
    return None


def _counted(draft: Draft) -> Counted:
    return "person" if draft.unit == "person" else "event" if draft.unit == "event" else "thing"


def _agrees(pronoun: str, noun: str) -> bool:
    if pronoun == "ellos":
        return not noun.endswith(("as", "nes"))
    return noun.endswith(("as", "es")) if pronoun == "ellas" else True


@cache
def _of(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(around(language).of)})(?= |(?<='))")
