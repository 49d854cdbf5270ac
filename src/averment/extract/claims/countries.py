"""Which States a claim is about: those it names, and those of the heading, document or sentence that it hangs on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from averment.extract.claims.cut import Piece
from averment.extract.claims.setting import Setting
from averment.extract.claims.signs import Signs
from averment.extract.states import named_states
from averment.model.document import Matter
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
    """The States of a document, its title and its headings, and those of each stretch of its text."""

    def __init__(self, matter: Matter, pieces: Sequence[Piece], setting: Setting, masthead: Masthead) -> None:
        self._names = matter.states
        self._starts = [name.start for name in matter.states]
        self._setting = setting
        self._headings = [self.named(heading.start, heading.end) for heading in setting.headings]
        counts = Counter(code for piece in pieces for code in self.named(piece.start, piece.end))
        self.title = self._titled(matter, masthead)
        self.theme = [code for code, count in counts.items() if count >= THEME * len(pieces)]
        self.whole = self.title or _frequent(counts, len(pieces))

    def named(self, start: int, end: int) -> list[str]:
        """The codes of the States named in `[start, end)`, each once, in order."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        return list(dict.fromkeys(name.code for name in self._names[low:high])) if high > low else []

    def over(self, passage: int) -> list[str]:
        """The States of the nearest heading above a passage that names any."""
        at = self._setting.over[passage]
        while at is not None:
            if self._headings[at]:
                return self._headings[at]
            at = self._setting.headings[at].above
        return []

    def _titled(self, matter: Matter, masthead: Masthead) -> list[str]:
        """The States of the title; without any, the one State that the masthead's lines name."""
        title = masthead.title or ""
        found = list(dict.fromkeys(n.code for n in named_states(title, fold(title), matter.document.language)))
        if found:
            return found
        head = {name.code for name in self._names[: bisect_left(self._starts, matter.body)] if name.how == "name"}
        return list(head) if len(head) == 1 else []


def _frequent(counts: Counter[str], size: int) -> list[str]:
    if not counts:
        return []
    top = max(counts.values())
    if len(counts) == 1 and top >= max(2, SOLE * size):
        return list(counts)
    return [code for code, count in counts.items() if count >= OFTEN * size and count >= AGAINST * top]


def countries(
    matter: Matter, pieces: Sequence[Piece], signs: Sequence[Signs], setting: Setting, masthead: Masthead
) -> list[list[str]]:
    """For each piece the codes of the States that it is about; empty where none can be told."""
    scene = Scene(matter, pieces, setting, masthead)
    found: list[list[str]] = []
    before: list[str] = []
    passage = -1
    for piece, sign in zip(pieces, signs, strict=True):
        own = scene.named(piece.start, piece.end)
        for group in sign.groups:
            own += [code for code in claims().groups[group] if code not in own]
        if own:
            codes = _with_scene(own, scene, piece)
        elif "worldwide" in sign.cues and "here" not in sign.cues:
            codes = []
        else:
            held = before if passage == piece.passage or _hangs(matter, piece, sign) else []
            codes = _inherited(held, scene, piece)
        if codes:
            codes = codes + [code for code in scene.theme if code not in codes]
            before = codes
        elif passage != piece.passage:
            before = []
        passage = piece.passage
        found.append(codes)
    return found


def _hangs(matter: Matter, piece: Piece, sign: Signs) -> bool:
    """Whether a paragraph's first words point back to the paragraph before it."""
    return "here" in sign.cues or _POINTS_BACK.match(matter.folded, piece.start) is not None


def _with_scene(own: list[str], scene: Scene, piece: Piece) -> list[str]:
    """The States that a piece names, and the one its heading or title stands for, if it names only others."""
    over = scene.over(piece.passage)
    if over:
        added = over if len(over) <= MOST_ADDED and not set(over) & set(own) else []
    else:
        added = scene.title if len(scene.title) == 1 and scene.title[0] not in own else []
    return own + added


def _inherited(before: list[str], scene: Scene, piece: Piece) -> list[str]:
    """The States of a piece that names none: those before it, else its heading's, else the document's."""
    over = scene.over(piece.passage)
    if before:
        return [code for code in before if code in over or code in scene.whole] or before
    return over or scene.whole
