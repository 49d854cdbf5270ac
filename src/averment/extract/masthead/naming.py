"""Bodies as mastheads name them: which are named, and which of them meets under which.

What each body is stands in `vocab/bodies`. This module must not know where on a page a name stands.
"""

from __future__ import annotations

from functools import cache

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.lines import Line
from averment.vocab.bodies import Body, bodies, body_named, body_names, treaty_named
from averment.vocab.lexicon import fold

_LONGEST = 140


def read_body(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """A line that is a body's name, or the treaty's that stands where other documents name their organ."""
    if len(line.text) > _LONGEST:
        return False
    if treaty_named(line.text):
        draft.seen += 1
        draft.put("organ", line.text, line)
        return True
    if body := body_named(line.text):
        draft.seen += 1
        keep_body(draft, body, line.text, line)
        return True
    return False


def keep_body(draft: Draft, body: Body, words: str, line: Line) -> None:
    """Keeps a body that was named; `settle_bodies` says which is the organ and which the body."""
    draft.named.setdefault(body.id, words)
    draft.spans.setdefault("body", (line.start, line.end))


def name_bodies(text: str) -> list[tuple[Body, str]]:
    """The bodies named in a text, in order, each with its name as printed, "United Nations" before it included."""
    found: list[tuple[Body, str]] = []
    for hit in body_names().scan(fold(text)):
        if isinstance(hit.value, Body):
            before = text[: hit.start]
            start = hit.start - next((len(of) for of in ("United Nations ", "UN ") if before.endswith(of)), 0)
            found.append((hit.value, text[start : hit.end]))
    return found


def settle_bodies(draft: Draft, other: str | None = None) -> None:
    """Says which of the bodies named is `body`, the one that meets, and which is `organ`, the one above it.

    `other` is a body as printed that the vocabulary does not know; it stands under the ones that are named.
    """
    named = draft.named
    if not named:
        if other:
            draft.values.setdefault("body", other)
        return
    lowest = max(named, key=_depth)
    draft.values.setdefault("body", other or named[lowest])
    if other:
        draft.values.setdefault("organ", named[lowest])
        return
    above = bodies()[lowest].under
    higher = sorted((body for body in named if _depth(body) < _depth(lowest)), key=_depth)
    if above in named or higher:
        draft.values.setdefault("organ", named[above if above in named else higher[-1]])


@cache
def _depth(body: str | None) -> int:
    """How many bodies stand above one, itself counted."""
    return 1 + _depth(bodies()[body].under) if body else 0
