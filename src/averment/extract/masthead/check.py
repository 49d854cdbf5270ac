"""What does not fit in a masthead: placeholders, a session that its year belies, paragraphs of another kind of body.

Holds the rules by which the fields of one masthead must agree. It must not know how they were read. Every message says
what was expected and why; issued documents hold such slips too, so that none is graver than a warning unless no reading
of it can be right.
"""

from __future__ import annotations

import re

from averment.extract.masthead.draft import Draft
from averment.model.finding import Finding, Severity
from averment.vocab.bodies import Body, bodies, body_of_symbol, years_of

_IN_SYMBOL = re.compile(
    r"(?:A/HRC/(?:WG\.6/)?|A/)(?P<session>\d{1,3})/|E/(?:CN\.\d+/|C\.\d+/|HLPF/)?(?P<year>(?:19|20)\d\d)/"
)
_CIRCULATING = "E/RES/1996/31"
_COUNCIL = (30, 31)


def check_masthead(draft: Draft) -> tuple[Finding, ...]:
    """What is odd in a masthead that has been read; spans count in `Document.text`."""
    symbol = draft.get("symbol")
    own = body_of_symbol(symbol) if symbol else None
    body = _body(draft, own)
    found = [*_placeholders(draft), *_run_down(draft)]
    if body is not None:
        found += [*_session_year(draft, body), *_symbol_session(draft, body, own), *_paragraphs(draft, body)]
        found += _symbol_body(draft, body, own) if own is not None else []
    return tuple(found)


def _finding(draft: Draft, rule: str, severity: Severity, field: str, message: str) -> Finding:
    return Finding(rule, severity, draft.spans.get(field), message)


def _placeholders(draft: Draft) -> list[Finding]:
    return [
        Finding(
            "masthead-placeholder",
            "warning",
            span,
            f"The {name.replace('_', ' ')} was left open: “{words}” is a placeholder, "
            "to be filled in before the document is issued.",
        )
        for name, span, words in draft.blank
        if name not in draft.values
    ]


def _body(draft: Draft, own: Body | None) -> Body | None:
    """The body that meets, if the vocabulary knows it; by the symbol where the masthead names none."""
    printed = draft.get("body")
    for name, words in draft.named.items():
        if words == printed:
            return bodies()[name]
    return own if printed is None else None


def _run_down(draft: Draft) -> list[Finding]:
    start, end = draft.get("session_start"), draft.get("session_end")
    if start and end and start > end:
        message = f"The session ends ({end}) before it begins ({start}); dates run upwards."
        return [_finding(draft, "masthead-dates", "error", "session_start", message)]
    return []


def _session_year(draft: Draft, body: Body) -> list[Finding]:
    """A body that meets by a calendar: its session's number tells the year."""
    session, start = draft.get("session"), draft.get("session_start")
    if session is None or not start or draft.special:
        return []
    years = years_of(body, session)
    year = int(start[:4])
    if not years or year in years:
        return []
    severity: Severity = "warning" if body.offset is not None and not body.spread else "advice"
    expected = " or ".join(map(str, years))
    message = (
        f"Session {session} of the {body.names[0]} falls in {expected}, but the dates printed are of {year}; "
        f"{_calendar(body)}. One of the two is wrong."
    )
    return [_finding(draft, "masthead-session-year", severity, "session", message)]


def _calendar(body: Body) -> str:
    if body.offset is not None:
        return f"that body meets once a year, so that the year is the session's number and {body.offset}"
    return "that body holds several sessions a year, numbered on from one year to the next"


def _symbol_body(draft: Draft, body: Body, own: Body) -> list[Finding]:
    symbol = draft.get("symbol")
    if not draft.named or _related(own, body) or "-" in symbol:
        return []
    message = (
        f"The symbol {symbol} belongs to the {own.names[0]} (it begins with “{own.symbols[0]}”), "
        f"but the masthead names the {body.names[0]}."
    )
    return [_finding(draft, "masthead-symbol-body", "warning", "symbol", message)]


def _related(one: Body, other: Body) -> bool:
    """Whether one body is the other or stands above it."""
    return one.id in _line(other) or other.id in _line(one)


def _line(body: Body) -> list[str]:
    found = [body.id]
    while body.under:
        body = bodies()[body.under]
        found.append(body.id)
    return found


def _symbol_session(draft: Draft, body: Body, own: Body | None) -> list[Finding]:
    """The number or the year in a symbol is that of the session."""
    symbol, session = draft.get("symbol"), draft.get("session")
    told = _IN_SYMBOL.match(symbol) if symbol else None
    if told is None or session is None or draft.special:
        return []
    if told["session"] and int(told["session"]) != session and own is body:
        message = f"The symbol {symbol} is of session {told['session']}, but the masthead says session {session}."
        return [_finding(draft, "masthead-symbol-session", "warning", "symbol", message)]
    years = years_of(body, session) if told["year"] else ()
    if years and int(told["year"]) not in (*years, min(years) - 1):
        message = (
            f"The symbol {symbol} is of {told['year']}, but session {session} of the {body.names[0]} "
            f"falls in {' or '.join(map(str, years))}."
        )
        return [_finding(draft, "masthead-symbol-session", "warning", "symbol", message)]
    return []


def _paragraphs(draft: Draft, body: Body) -> list[Finding]:
    """Under resolution 1996/31, paragraphs 36 and 37 are for commissions, 30 and 31 for the Council itself."""
    printed = draft.get("paragraphs")
    if not printed or draft.get("resolution") != _CIRCULATING or not body.paragraphs:
        return []
    if sorted(map(str, printed)) == sorted(map(str, body.paragraphs)):
        return []
    council = tuple(body.paragraphs) == _COUNCIL
    kind = "the Council itself" if council else "commissions and other subsidiary bodies"
    first, second = body.paragraphs
    message = (
        f"Statements to {kind} circulate under paragraphs {first} and {second} of Economic and Social Council "
        f"resolution 1996/31; the note names {' and '.join(map(str, printed))} for the {body.names[0]}."
    )
    return [_finding(draft, "masthead-paragraphs", "warning", "paragraphs", message)]
