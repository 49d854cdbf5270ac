"""What does not fit in a masthead, each rule by a head that breaks it and one that just does not."""

from __future__ import annotations

import pytest

from averment.extract.masthead import read_masthead
from averment.model.document import Document, Flow
from averment.model.finding import Finding

FORM = """United Nations {symbol}
{organ}
Distr.: General
{date}
Original: {language}
{body}
{session}
{dates}
Item 3 of the provisional agenda

Statement submitted by Coral Watch, a non-governmental organization in special consultative status

The Secretary-General has received the following statement, which is being circulated in accordance with {paragraphs} \
of Economic and Social Council resolution 1996/31.

The reefs are white.
"""

SOUND = {
    "symbol": "E/CN.6/2024/NGO/5",
    "organ": "Economic and Social Council",
    "date": "3 December 2023",
    "language": "English",
    "body": "Commission on the Status of Women",
    "session": "Sixty-eighth session",
    "dates": "11–22 March 2024",
    "paragraphs": "paragraphs 36 and 37",
}
COUNCIL = {
    "symbol": "A/HRC/52/NGO/9",
    "organ": "General Assembly",
    "body": "Human Rights Council",
    "session": "Fifty-second session",
    "dates": "27 February–4 April 2023",
}

BROKEN = [
    ({"dates": "11–22 March 2023"}, "masthead-session-year", "warning", "2024", "session 68 falls in 2024"),
    ({"session": "Sixty-seventh session"}, "masthead-session-year", "warning", "2023", "the number may be the slip"),
    ({"dates": "22–11 March 2024"}, "masthead-dates", "error", "2024-03-22", "an end before the beginning"),
    ({"language": "Language"}, "masthead-placeholder", "warning", "Language", "the form's own word"),
    ({"date": "[date to be added]"}, "masthead-placeholder", "warning", "date", "brackets"),
    ({"date": "XX December 2023"}, "masthead-placeholder", "warning", "XX", "a day left open"),
    ({"symbol": "E/CN.6/2024/NGO/XX"}, "masthead-placeholder", "warning", "NGO/XX", "a number left open"),
    (
        {"symbol": "E/CN.5/2024/NGO/5"},
        "masthead-symbol-body",
        "warning",
        "Social Development",
        "another commission's symbol",
    ),
    ({"symbol": "E/CN.6/2021/NGO/5"}, "masthead-symbol-session", "warning", "2021", "another year's symbol"),
    (COUNCIL | {"symbol": "A/HRC/53/NGO/9"}, "masthead-symbol-session", "warning", "53", "another session's symbol"),
    (
        COUNCIL | {"dates": "27 February–4 April 2022"},
        "masthead-session-year",
        "advice",
        "2023",
        "several sessions a year",
    ),
    ({"paragraphs": "paragraphs 30 and 31"}, "masthead-paragraphs", "warning", "36 and 37", "the Council's paragraphs"),
]


def findings(changes: dict[str, str]) -> tuple[str, tuple[Finding, ...]]:
    """A form with some fields changed, and what is odd in it."""
    text = FORM.format(**(SOUND | changes))
    return text, read_masthead(Document("note", "", "text/plain", "en", text, Flow("", ()))).findings


@pytest.mark.parametrize(
    "changes", [{}, COUNCIL, {"dates": "Geneva, 11–22 March 2024"}, {"symbol": "E/CN.6/2023/NGO/5"}], ids=str
)
def test_nothing_is_odd_in_a_sound_form(changes: dict[str, str]) -> None:
    assert findings(changes)[1] == ()


@pytest.mark.parametrize(("changes", "rule", "severity", "says", "reason"), BROKEN)
def test_a_slip_is_reported(changes: dict[str, str], rule: str, severity: str, says: str, reason: str) -> None:
    text, found = findings(changes)
    assert (rule, severity) in [(one.rule, one.severity) for one in found], reason
    finding = next(one for one in found if one.rule == rule)
    assert says in finding.message
    assert finding.span is not None
    assert text[slice(*finding.span)].strip()


def test_a_special_session_keeps_no_calendar() -> None:
    _, found = findings(COUNCIL | {"session": "Thirty-fourth special session", "symbol": "A/HRC/S-34/NGO/2"})
    assert found == ()
