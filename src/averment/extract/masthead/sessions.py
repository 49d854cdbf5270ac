"""Lines that say which session a body holds, when and where.

Holds the shapes of such lines: "Sixty-eighth session", "2022 session - High-level segment", "New York, 5-14 January
2005". It must not know when sessions ought to fall; that is for `check`.
"""

from __future__ import annotations

import re

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.lines import Line
from averment.extract.masthead.naming import keep_body, name_bodies
from averment.vocab.bodies import Body
from averment.vocab.dates import Dated, find_dates, parse_range
from averment.vocab.lexicon import fold
from averment.vocab.ordinals import Session, find_session, parse_ordinal

_LONGEST = 160
_YEARLY = re.compile(
    r"[12]\d{3} (?:substantive |organizational |resumed )?sessions?"
    r"|(?:substantive|organizational|resumed|special) .{0,20}session (?:of|for) [12]\d{3}"
    r"|session (?:de fond )?de [12]\d{3}|per.odo de sesiones (?:sustantivo )?de [12]\d{3}"
)
_CONNECTORS = re.compile(
    r"\b(?:of|the|de|la|del|du|des|l|at|its|united nations|un|regular|resumed|from|held|in|on|and|y|et|en"
    r"|(?:first|second|third|fourth) part)\b|[\W_]+"
)
_PLACE = re.compile(r"[^\W\d_][^\d,;:()]{1,30}(?:,? ?\([^)\d]{2,20}\))?,? ?(?:from |du |del )?")
_WORD = re.compile(r"[^\W\d_]{3}")
_APART = ("special", "extraordin", "emergency")


def read_session(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """A session, with or without its body, its dates and its place, and nothing else."""
    if len(key) > _LONGEST or not ("sesi" in key or "session" in key or "reuni" in key or _is_cut_short(draft, key)):
        return False
    session = find_session(line.text) or _cut_short(draft, line, key)
    if session and session.end - session.start == len(line.text):
        _put_session(draft, line, session, None)
        draft.seen += 1
        return True
    yearly = None if session else _YEARLY.search(line.key)
    if session:
        start, end = session.start, session.end
    elif yearly:
        start, end = yearly.span()
    else:
        return False
    after = line.text[end:]
    dated = next((one for one in find_dates(after) if one.last), None)
    rest = f"{line.text[:start]} {after[: dated.start] + after[dated.end :] if dated else after}"
    named = name_bodies(rest)
    if not _nothing_more(rest, named, dated):
        return False
    _put_session(draft, line, session, dated)
    for body, words in named:
        keep_body(draft, body, words, line)
    draft.seen += 1
    return True


def _is_cut_short(draft: Draft, key: str) -> bool:
    """Whether a line under a body's name is an ordinal in words from which "session" was lost."""
    if not draft.named or "session" in draft.spans or not key.isascii() or key[:1].isdigit():
        return False
    return parse_ordinal(key) is not None


def _cut_short(draft: Draft, line: Line, key: str) -> Session | None:
    number = parse_ordinal(key) if _is_cut_short(draft, key) else None
    return Session(0, len(line.text), number) if number else None


def _put_session(draft: Draft, line: Line, session: Session | None, dated: Dated | None) -> None:
    """Keeps a session; one under a body named since the last is that body's, and takes the place of the last."""
    if draft.fresh_body:
        for name in ("session", "session_start", "session_end"):
            draft.values.pop(name, None)
            draft.spans.pop(name, None)
        draft.fresh_body = False
    draft.put("session", session.number if session else None, line)
    draft.special = draft.special or any(word in line.key for word in _APART)
    if dated:
        draft.put("session_start", dated.first, line)
        draft.put("session_end", dated.last, line)
    draft.spans.setdefault("session", (line.start, line.end))


def _nothing_more(rest: str, named: list[tuple[Body, str]], dated: Dated | None) -> bool:
    """Whether a line says nothing besides session, bodies and dates; a place may stand beside dates."""
    for _, words in named:
        rest = rest.replace(words, " ", 1)
    return len(_CONNECTORS.sub(" ", fold(rest)).split()) <= (3 if dated else 1)


def read_dates(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """The dates of a session, with or without a place; several stretches ("3-7 May and 2-4 June 2006") are one."""
    if not line.digits or len(line.text) > _LONGEST or not draft.seen:
        return False
    found = find_dates(line.text)
    if not found or not found[0].last:
        return False
    first = found[0]
    before, after = line.text[: first.start], line.text[found[-1].end :]
    earlier = _earlier(before, first.first[:4])
    if (before and not earlier and not _PLACE.fullmatch(before)) or _WORD.search(after):
        return False
    draft.put("session_start", earlier or first.first, line)
    draft.put("session_end", found[-1].last or found[-1].first, line)
    return True


def _earlier(before: str, year: str) -> str | None:
    """The first day of a stretch that stands before another one, whose year it shares."""
    bare = before.rstrip(" ,&").removesuffix(" and").removesuffix(" et").removesuffix(" y")
    dates = parse_range(f"{bare} {year}") if bare and bare != before else None
    return dates[0] if dates else None
