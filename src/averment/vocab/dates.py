"""Dates and ranges of dates as people print them in English, French, Spanish and Portuguese, turned into ISO 8601.

Holds the forms of a printed date. It must not know what a date is the date of. A date is given as precisely as it
is printed: "2014-10-27", "2014-10" or "2014"; one that no calendar has ("31 June 2020") counts for its month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from averment.vocab.lexicon import fold
from averment.vocab.load import load

_REACH = 56
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_WORD = re.compile(r"[^\W_]+")
_LOOSE = " ,./\u2212-\n\t\r\u00a0"
_NUMERIC = re.compile(r"(?<![\d./-])(?P<d>[0-9]{1,2})(?P<by>[./-])(?P<m>[0-9]{1,2})(?P=by)\Z")
_ISO = re.compile(r"(?P<by>[-/])(?P<m>[0-9]{1,2})(?P=by)(?P<d>[0-9]{1,2})(?![0-9])")
_MONTHLY = re.compile(r"\s*((?:1[5-9]|20)[0-9]{2})-(0[1-9]|1[0-2])\s*")


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Months by language and the words around them (`vocab/data/dates.toml`)."""

    months: dict[str, list[list[str]]]
    words: dict[str, list[str]]


class Dated(NamedTuple):
    """A date in a text: `[start, end)`, its ISO form, and for a range the ISO form of its last day, else `None`."""

    start: int
    end: int
    first: str
    last: str | None = None


class _Forms(NamedTuple):
    """The patterns of a date around its year: day first, month first, month alone, after the year; and "to"."""

    months: dict[str, int]
    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    month_only: re.Pattern[str]
    after: re.Pattern[str]
    to: re.Pattern[str]


def find_dates(text: str, *, years: bool = False) -> list[Dated]:
    """Every date and range of dates that has a year, in order; bare years only if `years` is set.

    Reads "27 October–7 November 2014", "10-21 March 2025", "March 5, 2014", "8-26 de mayo de 2023", "du 3 au 14 mars
    2025", "14 September7 October 2020" (a dash lost), "1er juin 2021", "June 2020", "2021-05-04", "04/05/2021" (day
    first unless that cannot be), "(2021, May 4)".
    Misses dates without a year and years in words.

    >>> [(d.first, d.last) for d in find_dates("held from 27 August to 7 September 2018, issued May 2019")]
    [('2018-08-27', '2018-09-07'), ('2019-05', None)]
    """
    found: list[Dated] = []
    forms = _forms()
    done = 0
    for year in _YEAR.finditer(text):
        if year.start() < done or (year.start() and text[year.start() - 1].isalnum()):
            continue
        dated = _around(forms, text, year, done)
        if dated is None and years:
            dated = Dated(year.start(), year.end(), year.group())
        if dated is None:
            continue
        if found and _joins(forms, text, found[-1], dated):
            whole = found.pop()
            dated = Dated(whole.start, dated.end, whole.first, dated.first)
        found.append(dated)
        done = dated.end
    return found


def parse_date(text: str) -> str | None:
    """The ISO form of a text that is one date and nothing else (brackets, a time and stops apart), or `None`.

    >>> parse_date("[28 August 2016]"), parse_date("Décembre 2023"), parse_date("soon")
    ('2016-08-28', '2023-12', None)
    """
    if monthly := _MONTHLY.fullmatch(text):
        return f"{monthly[1]}-{monthly[2]}"
    found = find_dates(text, years=True)
    if len(found) != 1 or found[0].last:
        return None
    before, after = text[: found[0].start], text[found[0].end :]
    after = re.sub(r"^T?[\d:.+Z-]{5,}|^ [\d:]{5,8}( ?[+-]\d\d:?\d\d| ?UTC| ?GMT)?", "", after)
    return None if re.search(r"\w", before + after) else found[0].first


def parse_range(text: str) -> tuple[str, str] | None:
    """The first and the last day of the first range of dates in a text, or `None`.

    >>> parse_range("New York, 30 December 2019–3 January 2020")
    ('2019-12-30', '2020-01-03')
    """
    return next(((d.first, d.last) for d in find_dates(text) if d.last), None)


def _around(forms: _Forms, text: str, year: re.Match[str], done: int) -> Dated | None:
    """The date that a year belongs to: the day and month before it, or those after it."""
    start = max(done, year.start() - _REACH)
    number = int(year.group())
    words = _words_before(text[start : year.start()])
    if words[-1] in forms.months:
        window = _even(text[start : year.start()])
        if match := forms.day_first.search(window) or forms.month_only.search(window):
            return _worded(forms, match, start, year.end(), number)
    elif words[-1][:1].isdigit() and len(words[-1]) <= 4:
        window = _even(text[start : year.start()])
        if not forms.months.keys().isdisjoint(words) and (match := forms.month_first.search(window)):
            return _worded(forms, match, start, year.end(), number)
        if match := _NUMERIC.search(window):
            return _numeric(match, start + match.start(), year.end(), number)
    return _after(forms, text, year, number)


def _words_before(before: str) -> list[str]:
    """The last words before a year, in lower case, without "of" and the like just before it; never none."""
    words = [word.lower() for word in _WORD.findall(before[-40:].rstrip(_LOOSE))]
    if len(words) > 1 and words[-1] in ("de", "del", "of"):
        words.pop()
    return words or [""]


def _after(forms: _Forms, text: str, year: re.Match[str], number: int) -> Dated | None:
    """The month and day that follow a year: "2021-05-04", "(2021, May 4)"."""
    if match := _ISO.match(text, year.end()):
        return _numeric(match, year.start(), match.end(), number) if int(match["m"]) <= 12 else None
    if not text.startswith(",", year.end()):
        return None
    match = forms.after.match(_even(text[year.end() : year.end() + 32]))
    if not match:
        return None
    iso = _iso(number, forms.months[match["m1"]], int(match["d1"] or 0))
    return Dated(year.start(), year.end() + match.end(), iso)


def _numeric(match: re.Match[str], start: int, end: int, year: int) -> Dated | None:
    """A date in figures: the day before the month, unless only the other order can be."""
    day, month = int(match["d"]), int(match["m"])
    if month > 12 >= day:
        day, month = month, day
    return Dated(start, end, _iso(year, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _worded(forms: _Forms, match: re.Match[str], start: int, end: int, year: int) -> Dated:
    """A date or range whose month is a word; the year of a range that runs over New Year is that of its end."""
    got = match.groupdict()
    months = forms.months
    last_month = months[got["m2"] or got["m1"]]
    month = months[got["m1"] or got["m2"]]
    last = int(got.get("d2") or 0)
    first = int(got.get("d1") or last)
    final = _iso(year, last_month, last)
    if got["to"] is None:
        return Dated(start + match.start(), end, _iso(year, month, first))
    if got.get("and") and not got.get("between") and (month != last_month or last != first + 1):
        return Dated(start + match.end("to"), end, final)
    opening = match.start("m1" if match.re is forms.month_first else "d1") if got.get("between") else match.start()
    return Dated(start + opening, end, _iso(year - (month > last_month), month, first), final)


def _even(text: str) -> str:
    """Folded, with the minus sign, which some conversions put between days, as a hyphen too."""
    return fold(text).replace("\u2212", "-")


def _iso(year: int, month: int, day: int) -> str:
    if not 1 <= day <= monthrange(year, month)[1]:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}"


def _joins(forms: _Forms, text: str, first: Dated, second: Dated) -> bool:
    """Whether two dates, each with its year, are the ends of one range."""
    if first.last or second.last or second.start - first.end > 12 or len(first.first) != len(second.first):
        return False
    return bool(forms.to.fullmatch(_even(text[first.end : second.start]))) and first.first < second.first


@cache
def _forms() -> _Forms:
    """The patterns of a date around a year, from the vocabulary."""
    told = load("dates", DateWords)
    months = {fold(name): n for names in told.months.values() for n, same in enumerate(names, 1) for name in same}

    def any_of(words: list[str]) -> str:
        return "|".join(sorted((re.escape(fold(w)) for w in words), key=len, reverse=True))

    def day(key: str) -> str:
        return rf"(?P<{key}>[0-9]{{1,2}})(?:{any_of(told.words['ordinal'])})?(?![0-9])"

    def month(key: str) -> str:
        return rf"(?P<{key}>{any_of(list(months))})(?![^\W\d_])\.?"

    article = r"(?:the\s|le\s|el\s)?"
    lost = r"(?<=[^\W\d_])(?=[0-9])"
    to = rf"\s?-\s?|\s(?:{any_of(told.words['to'])})\s{article}"
    ranged = rf"(?P<to>{to}|{lost}|\s(?P<and>{any_of(told.words['and'])})\s{article})"
    between = rf"(?P<between>\b(?:{any_of(told.words['between'])})\s{article})?"
    of = r"(?:\s|-)?(?:of\s|de\s|del\s)?"
    close = r",?(?:\s|-)?(?:of\s|de\s|del\s)?\Z"
    opening = rf"{day('d1')}(?:{of}{month('m1')})?{ranged}"
    return _Forms(
        months,
        re.compile(rf"{between}(?<![\w.,/])(?:{opening})?{day('d2')}{of}{month('m2')}{close}"),
        re.compile(rf"{between}\b{month('m1')}\s{day('d1')}(?:{ranged}(?:{month('m2')}\s)?{day('d2')})?{close}"),
        re.compile(rf"\b{month('m1')}(?:(?P<to>{to}){month('m2')})?{close}"),
        re.compile(rf",\s{month('m1')}(?:\s{day('d1')})?(?=[).;\]]|\Z)"),
        re.compile(to),
    )
