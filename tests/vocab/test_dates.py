"""Printed dates in four languages: each form, its precision, and that time grows with the text alone."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.vocab.dates import find_dates, parse_date, parse_range

DATES = [
    ("14 November 2024", "2024-11-14", "day, month, year"),
    ("December 2023", "2023-12", "no day: no day is made up"),
    ("2008", "2008", "a year alone"),
    ("[28 August 2016]", "2016-08-28", "a date received, in brackets"),
    ("21 September, 2012", "2012-09-21", "a comma before the year"),
    ("March 5th, 2014", "2014-03-05", "month first"),
    ("the 5th of March 2014", None, "words besides the date"),
    ("1er juin 2021", "2021-06-01", "French first of the month"),
    ("17 novembre 2023", "2023-11-17", "French"),
    ("12 de abril de 2023", "2023-04-12", "Spanish"),
    ("1.º de marzo de 2020", "2020-03-01", "Spanish first of the month"),
    ("4 de março de 2025", "2025-03-04", "Portuguese"),
    ("12-May-2020", "2020-05-12", "hyphens"),
    ("2025-01-31", "2025-01-31", "ISO"),
    ("2018-03-30T10:19:18+00:00", "2018-03-30", "ISO with a time"),
    ("2023-10", "2023-10", "ISO month"),
    ("09/07/2020", "2020-07-09", "in figures, the day comes first"),
    ("12/25/2014", "2014-12-25", "unless that cannot be"),
    ("9.7.2020", "2020-07-09", "full stops"),
    ("31 June 2020", "2020-06", "a day that the calendar lacks counts for its month"),
    ("2021, May 4", "2021-05-04", "year first, as in reference lists"),
    ("Language", None, "no date"),
    ("5 May 2014 and 7 June 2019", None, "two dates"),
]

RANGES = [
    ("27 October–7 November 2014", "2014-10-27", "2014-11-07", "two months, en dash"),
    ("10-21 March 2025", "2025-03-10", "2025-03-21", "one month, hyphen"),
    ("9 – 20 March 2020", "2020-03-09", "2020-03-20", "blanks around the dash"),
    ("New York, 13 to 18 July 2022", "2022-07-13", "2022-07-18", "a place before, 'to' between"),
    ("30 December–3 January 2020", "2019-12-30", "2020-01-03", "over New Year, one year printed"),
    ("30 December 2019–3 January 2020", "2019-12-30", "2020-01-03", "over New Year, both printed"),
    ("8-26 de mayo de 2023", "2023-05-08", "2023-05-26", "Spanish"),
    ("25 de febrero a 22 de marzo de 2019", "2019-02-25", "2019-03-22", "Spanish, two months"),
    ("du 3 au 14 mars 2025", "2025-03-03", "2025-03-14", "French"),
    ("5 à 9 mars 2020", "2020-03-05", "2020-03-09", "French, 'à'"),
    ("29 and 30 November 2018", "2018-11-29", "2018-11-30", "two days running"),
    ("between 5 and 12 March 2014", "2014-03-05", "2014-03-12", "'between'"),
    ("July 28-30, 2022", "2022-07-28", "2022-07-30", "month first"),
    ("June 30 – July 2, 2020", "2020-06-30", "2020-07-02", "month first, two months"),
    ("January–March 2020", "2020-01", "2020-03", "months only"),
]


@pytest.mark.parametrize(("text", "iso", "reason"), DATES)
def test_parse_date(text: str, iso: str | None, reason: str) -> None:
    assert parse_date(text) == iso, reason


@pytest.mark.parametrize(("text", "first", "last", "reason"), RANGES)
def test_parse_range(text: str, first: str, last: str, reason: str) -> None:
    assert parse_range(text) == (first, last), reason


@pytest.mark.parametrize("text", ["on 5 and 12 March 2014", "A/HRC/2018/5", "1,990 people", "in 2014, May left"])
def test_what_is_no_range(text: str) -> None:
    assert parse_range(text) is None


def test_dates_in_running_text_and_bare_years() -> None:
    text = "In 2007 he left; on 9 May 2008 he was held, as told in Report (2019, June 3)."
    assert [text[d.start : d.end] for d in find_dates(text)] == ["9 May 2008", "2019, June 3"]
    assert [d.first for d in find_dates(text, years=True)] == ["2007", "2008-05-09", "2019-06-03"]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert parse_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert parse_date(day.isoformat()) == day.isoformat()


@given(st.text(alphabet="0123456789 -–/.,MayJuneto\n", max_size=60))
def test_spans_never_overlap(text: str) -> None:
    end = 0
    for dated in find_dates(text, years=True):
        assert end <= dated.start < dated.end <= len(text)
        end = dated.end


@pytest.mark.parametrize("piece", ["2020-", "2020 ", "May ", "1 "])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + "2020"
    begun = time.perf_counter()
    find_dates(text)
    assert time.perf_counter() - begun < 3
