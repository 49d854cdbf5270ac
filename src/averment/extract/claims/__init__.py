"""Claims: checkable assertions of fact, cut at citations, with countries, issues and voice.

Sentences are cut where the text behind a citation begins or ends (`cut`); each piece gathers the words that tell
claims apart (`signs`), is weighed as an assertion (`assertion`) and, if it is one, gets its States (`countries`),
issues (`issues`) and voice (`voice`) from itself and from what it hangs on (`setting`).
"""

from __future__ import annotations

from collections.abc import Sequence

from averment.extract.claims.assertion import weigh
from averment.extract.claims.countries import Scene, countries
from averment.extract.claims.cut import Piece, pieces
from averment.extract.claims.issues import issues_of, surroundings
from averment.extract.claims.setting import Setting, makers, setting
from averment.extract.claims.signs import Signs, signs
from averment.extract.claims.voice import voice
from averment.model.citation import Mention
from averment.model.claim import Claim, Request
from averment.model.document import Matter
from averment.model.statement import Masthead


def find_claims(
    matter: Matter, mentions: tuple[Mention, ...], requests: tuple[Request, ...], masthead: Masthead
) -> tuple[Claim, ...]:
    """Every claim in the document, in order; spans count in the flow; citation `c{i+1}` is `mentions[i]`.

    Searched are the sentences of the body (paragraphs, list items, quotations, cells), not headings, notes or the
    masthead. `masthead.submitters` tell whose doings are the submitter's own, its title what the document is about.
    It misses claims in the middle of a request, and takes some general statements of value for statements of fact.
    """
    found = pieces(matter, mentions, requests)
    scene = setting(matter)
    own, over, title = _signs(matter, found, scene)
    states = Scene(matter, found, scene, masthead)
    stated = weigh(matter, found, own, states.named, scene, makers(masthead, matter.flow.text))
    about = countries(matter, found, own, states)
    around = surroundings(found, own, scene, over, title)
    claims: list[Claim] = []
    for at, (piece, verdict) in enumerate(zip(found, stated, strict=True)):
        if not verdict.holds:
            continue
        before, after = _neighbours(found, own, at)
        claims.append(
            Claim(
                f"k{len(claims) + 1}",
                (piece.start, piece.end),
                [f"c{index + 1}" for index in piece.cites],
                about[at],
                issues_of(own[at], before, after, around[piece.passage]),
                voice(own[at], piece.start),
                verdict.confidence,
            )
        )
    return tuple(claims)


def _signs(matter: Matter, found: Sequence[Piece], scene: Setting) -> tuple[list[Signs], list[Signs], Signs]:
    """The signs of the pieces, of the headings and of the masthead or title page, from one sweep."""
    areas = [(piece.start, piece.end, 0) for piece in found] + [(h.start, h.end, 1) for h in scene.headings]
    areas.append((0, matter.body, 2))
    areas.sort()
    swept = signs(matter.folded, matter.document.language, [(start, end) for start, end, _ in areas])
    kinds: tuple[list[Signs], list[Signs], list[Signs]] = ([], [], [])
    for (_, _, which), sign in zip(areas, swept, strict=True):
        kinds[which].append(sign)
    return kinds[0], kinds[1], kinds[2][0]


def _neighbours(found: Sequence[Piece], own: Sequence[Signs], at: int) -> tuple[Signs | None, Signs | None]:
    """The signs of the pieces before and after, as far as they stand in the same passage."""
    passage = found[at].passage
    before = own[at - 1] if at and found[at - 1].passage == passage else None
    after = own[at + 1] if at + 1 < len(found) and found[at + 1].passage == passage else None
    return before, after
