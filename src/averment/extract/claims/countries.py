"""Which States a claim is about: those it names, and those of the heading, document or sentence that it hangs on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from averment.extract.claims.cut import Piece
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs
from averment.extract.states import named_states
from averment.model.document import Matter, StateName
from averment.model.statement import Masthead
from averment.vocab.claims import claims
from averment.vocab.lexicon import fold

_POINTS_BACK = re.compile(
    r"(?:they|it|this|these|those|their|its|he|she|his|her|such|there|ils?|elles?|ces|cette|cet|ce|leurs?|son|sa|ses|"
    r"est[aeo]s?|ellos|ellas|su|sus|dichas?|dichos?)\b"
)
THEME = 0.5
"""A State named in this share of a document's sentences is what all of it is about."""
OFTEN, AGAINST = 0.2, 0.3
"""Without a State in the title: one named in this share of the sentences, and this often against the one most named."""
SOLE = 0.15
"""The same, for the only State that the document names."""
MOST_ADDED = 2
"""A heading that names more States than this adds none to a sentence that names its own."""


class Scene:
    """The States of a document, its title and its headings, and those named in each piece."""

    def __init__(self, matter: Matter, pieces: Sequence[Piece], setting: Setting, masthead: Masthead) -> None:
        self._setting = setting
        self.named = named_in(matter.states, [(piece.start, piece.end) for piece in pieces])
        self._headings = named_in(matter.states, [(heading.start, heading.end) for heading in setting.headings])
        counts = Counter(code for codes in self.named for code in codes)
        self.title = _titled(matter, masthead)
        self.theme = [code for code, count in counts.items() if count >= THEME * len(pieces)]
        self.whole = self.title or _frequent(counts, len(pieces))

    def over(self, passage: int) -> list[str]:
        """The States of the nearest heading above a passage that names any.

        Where the title names States, only those count: a heading with another is that of a State which asks or speaks.
        """
        at = self._setting.over[passage]
        while at is not None:
            if self._headings[at]:
                return [code for code in self._headings[at] if code in self.title] if self.title else self._headings[at]
            at = self._setting.headings[at].above
        return []


def named_in(names: Sequence[StateName], areas: Sequence[tuple[int, int]]) -> list[list[str]]:
    """For each area the codes of the States named in it, each once, in order; areas are in order."""
    found: list[list[str]] = []
    at, size = 0, len(names)
    for start, end in areas:
        while at < size and names[at].start < start:
            at += 1
        codes: list[str] = []
        while at < size and names[at].start < end:
            if names[at].code not in codes:
                codes.append(names[at].code)
            at += 1
        found.append(codes)
    return found


def _titled(matter: Matter, masthead: Masthead) -> list[str]:
    """The States of the title, cities aside; without any, the one State that the masthead's lines name."""
    title = masthead.title or ""
    named = named_states(title, fold(title), matter.document.language)
    found = list(dict.fromkeys(name.code for name in named if name.how != "seat"))
    if found:
        return found
    head = {name.code for name in matter.states if name.start < matter.body and name.how == "name"}
    return list(head) if len(head) == 1 else []


def _frequent(counts: Counter[str], size: int) -> list[str]:
    """The States that a document without one in its title is about."""
    if not counts:
        return []
    top = max(counts.values())
    if len(counts) == 1 and top >= max(2, SOLE * size):
        return list(counts)
    return [code for code, count in counts.items() if count >= OFTEN * size and count >= AGAINST * top]


def countries(matter: Matter, pieces: Sequence[Piece], signs: Sequence[Signs], scene: Scene) -> list[list[str]]:
    """For each piece the codes of the States that it is about; empty where none can be told."""
    found: list[list[str]] = []
    before: list[str] = []
    passage = -1
    for piece, sign, named in zip(pieces, signs, scene.named, strict=True):
        same = passage == piece.passage
        passage = piece.passage
        if named or sign.groups:
            codes = _with_scene(_with_groups(named, sign), scene, passage)
        elif sign.has("worldwide") and not sign.has("here"):
            codes = []
        else:
            codes = _inherited(before if same or _hangs(matter, piece, sign) else [], scene, passage)
        if codes:
            codes = codes + [code for code in scene.theme if code not in codes]
            before = codes
        elif not same:
            before = []
        found.append(codes)
    return found


def _with_groups(named: list[str], sign: Signs) -> list[str]:
    """The States that a piece names, and those of the groups of States that it names."""
    for group in sign.groups:
        named = named + [code for code in claims().groups[group] if code not in named]
    return named


def _hangs(matter: Matter, piece: Piece, sign: Signs) -> bool:
    """Whether a paragraph's first words point back to the paragraph before it."""
    return sign.has("here") or _POINTS_BACK.match(matter.folded, piece.start) is not None


def _with_scene(own: list[str], scene: Scene, passage: int) -> list[str]:
    """The States that a piece names, and the one its heading or title stands for, if it names only others."""
    over = scene.over(passage)
    if over:
        added = over if len(over) <= MOST_ADDED and not set(over) & set(own) else []
    else:
        added = scene.title if len(scene.title) == 1 and scene.title[0] not in own else []
    return own + added


def _inherited(before: list[str], scene: Scene, passage: int) -> list[str]:
    """The States of a piece that names none: those before it, else its heading's, else the document's."""
    over = scene.over(passage)
    if before:
        return [code for code in before if code in over or code in scene.whole] or before
    return over or scene.whole
