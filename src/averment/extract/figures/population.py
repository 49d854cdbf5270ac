"""Of whom or what a figure speaks: the phrase, as printed, that names the group."""

from __future__ import annotations

import re

from averment.extract.figures.counts import head_after
from averment.extract.figures.scene import Draft, Scene

_OF = re.compile(r" (?:(?:of|de|des|du|del|among)(?= )|d'(?=\w)| de l'(?=\w))")
_WORD = re.compile(r" ?([^\W_]+(?:['’-][^\W_]+)*)")
_PLACE = re.compile(
    r" (?:of|in|from|de|du|des|del|en|au|à) (?:the |la |los |las |les )?"
    r"[A-Z][\w’'-]*(?:(?: |, | and | et | y | of the | of )[A-Z][\w’'-]*){0,4}"
)
_MOST_WORDS = 9
_PLACED = (" of ", " in ", " from ", " de ", " du ", " des ", " del ", " en ", " au ", " à ")
"""What `_PLACE` may begin with, looked for before it."""


def population_of(scene: Scene, draft: Draft) -> str | None:
    """The phrase after "of" for a share, the counted noun with what belongs to it for a count; `None` for the rest."""
    if draft.of is not None:
        start, end = draft.of
        if scene.folded.startswith(_PLACED, end) and (place := _PLACE.match(scene.text, end)):
            end = place.end()
        return scene.text[start:end]
    if draft.noun:
        return draft.noun
    if draft.unit in ("percent", "rate"):
        match = _OF.match(scene.folded, draft.end)
        return _phrase(scene, match.end()) if match else None
    return None


def _phrase(scene: Scene, at: int) -> str | None:
    """The noun phrase from `at` on: to its head where one is known, else to a preposition, a verb or a mark."""
    start = at + (scene.text[at : at + 1] == " ")
    begin = start
    while (match := _WORD.match(scene.text, begin)) and match.group(1).lower() in scene.around.determiners:
        begin = match.end()
    head = head_after(scene, begin if scene.text[begin : begin + 1] == " " else begin - 1)
    if head is not None:
        end = head.end
    else:
        end = _words_end(scene, begin)
    if end <= start:
        return None
    if place := _PLACE.match(scene.text, end):
        end = place.end()
    return scene.text[start:end]


def _words_end(scene: Scene, at: int) -> int:
    end = at
    for _ in range(_MOST_WORDS):
        match = _WORD.match(scene.text, end)
        if match is None or (match.group(1).lower() in scene.nouns.stops and end > at):
            break
        end = match.end()
    return end
