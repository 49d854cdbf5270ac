"""Of whom or what a figure speaks: the phrase, as printed, that names the group."""

from __future__ import annotations

import re

from averment.extract.figures.scene import Draft, Scene
from averment.vocab.counted import stops

_OF = re.compile(r" (?:of|de|des|du|de la|de los|de las|del|among) (?=\w)| (?:d'|de l')(?=\w)")
_PHRASE = re.compile(r"(?:[^\W_]+(?:['’-][^\W_]+)*[ ]?){1,12}")
_LEAST = 3


def population_of(scene: Scene, draft: Draft) -> str | None:
    """The phrase after "of" for a share, the counted noun with what belongs to it for a count; `None` for the rest."""
    if draft.unit in ("person", "event", "thing") and draft.noun:
        return _counted(scene, draft)
    if draft.unit in ("percent", "rate"):
        match = _OF.match(scene.folded, draft.end)
        return _phrase(scene, match.end()) if match else None
    return None


def _counted(scene: Scene, draft: Draft) -> str:
    """The words of a count from its noun phrase on, without number and hedge."""
    if draft.noun not in scene.folded[draft.start : draft.end]:
        return draft.noun
    words = scene.text[draft.start : draft.end]
    match = re.search(r"[^\W\d_]", words)
    at = scene.folded.rfind(draft.noun, draft.start, draft.end)
    begin = at
    while match and begin > draft.start:
        space = scene.text.rfind(" ", draft.start, begin - 1)
        word = scene.folded[space + 1 : begin - 1]
        if space < 0 or not word.isalpha() or word in scene.said.cardinals or word in scene.said.scales:
            break
        if draft.hedge and word in draft.hedge.split():
            break
        begin = space + 1
    return scene.text[begin : draft.end]


def _phrase(scene: Scene, at: int) -> str | None:
    """The words from `at` to the end of the noun phrase: to a verb, a preposition that opens another, or a mark."""
    match = _PHRASE.match(scene.text, at)
    if match is None:
        return None
    kept: list[str] = []
    ends = stops(scene.language)
    for word in match.group().split():
        low = word.lower()
        if kept and low in ends and low not in _INNER:
            break
        kept.append(word)
    while kept and kept[-1].lower() in ends:
        kept.pop()
    return " ".join(kept) if kept else None


_INNER = frozenset("of the a an in and their its de du des la le les los las el of over under aged".split())
