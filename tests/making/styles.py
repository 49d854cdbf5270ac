"""Works that do not exist, and the same work printed in ten citing styles: what `test_work.py` reads back.

Every author, title, organisation and press here is invented or stands for its kind; each style says how its manual
prints a work, so that a reading is tried on the manner and not on one document's habits.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
}
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


class Work(NamedTuple):
    """A work: who wrote it as (given, family), or the body that signs it, and what the styles print of it."""

    kind: str
    authors: tuple[tuple[str, str], ...]
    body: str
    title: str
    year: int
    month: int = 0
    day: int = 0
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    press: str = ""
    place: str = ""
    url: str = ""
    editors: tuple[tuple[str, str], ...] = ()

    @property
    def publisher(self) -> str:
        """Who the guidelines call the publisher: the body that signs, else the press, else what holds the work."""
        return self.body or self.press or self.container


class Printed(NamedTuple):
    """A work in one style: the words, and its authors as that style prints them."""

    words: str
    authors: list[str]


def _names(told: list[str]) -> tuple[tuple[str, str], ...]:
    pairs = (name.split("|") for name in told)
    return tuple((given, family) for given, family in pairs)


def _works() -> tuple[Work, ...]:
    table = Path(__file__).parents[1] / "tables" / "imagined_works.toml"
    rows: list[dict[str, Any]] = tomllib.loads(table.read_text(encoding="utf-8"))["works"]
    return tuple(
        Work(
            **{
                "body": "",
                **row,
                "authors": _names(row.get("authors", [])),
                "editors": _names(row.get("editors", [])),
            }
        )
        for row in rows
    )


WORKS = _works()


def _initials(given: str, stop: str = ".") -> str:
    return " ".join(part[0].upper() + stop for part in given.replace("-", " ").split())


def _joined(names: list[str], last: str, between: str = ", ") -> str:
    if len(names) < 3:
        return last.join(names)
    return between.join(names[:-1]) + (last if last.startswith(",") else "," + last) + names[-1]


def _direct(work: Work) -> list[str]:
    return [f"{given} {family}" for given, family in work.authors]


def _inverted_first(work: Work) -> list[str]:
    return [f"{f}, {g}" if not at else f"{g} {f}" for at, (g, f) in enumerate(work.authors)]


def _inverted(work: Work) -> list[str]:
    return [f"{family}, {_initials(given)}" for given, family in work.authors]


def _date(work: Work, style: str = "dmy", language: str = "en") -> str:
    if not work.month:
        return str(work.year)
    month = MONTHS[language][work.month - 1]
    if not work.day:
        return f"{month} de {work.year}" if language == "es" else f"{month} {work.year}"
    if style == "mdy":
        return f"{month} {work.day}, {work.year}"
    if language == "es":
        return f"{work.day} de {month} de {work.year}"
    return f"{work.day} {month} {work.year}"


def _at(url: str, lead: str = "") -> str:
    return f", {lead}{url}" if url else ""


def plain(work: Work) -> Printed:
    """(Org, Title, Year), as statements put it in brackets."""
    who = _joined(_direct(work), " & ", ", ") or work.body
    held = f", {work.container}" if work.kind in ("article", "news") and work.container else ""
    if work.kind in ("book", "chapter"):
        held = f", {work.press}"
    return Printed(f"{who}, {work.title}{held}, {_date(work)}", _direct(work))


def apa(work: Work) -> Printed:
    """APA, seventh edition."""
    authors = _inverted(work)
    who = _joined(authors, ", & ") if len(authors) > 1 else (authors[0] if authors else f"{work.body}.")
    month = f", {MONTHS['en'][work.month - 1]}" if work.month else ""
    when = f"({work.year}{month}{f' {work.day}' if work.day else ''})"
    title = work.title.rstrip(".")
    stop = "" if title.endswith("?") else "."
    url = f" {work.url}" if work.url else ""
    if work.kind == "article":
        tail = f" {work.container}, {work.volume}({work.issue}), {work.pages}."
    elif work.kind == "chapter":
        by = _joined([f"{_initials(g)} {f}" for g, f in work.editors], " & ")
        tail = (
            f" In {by} (Ed{'s' if len(work.editors) > 1 else ''}.), {work.container} (pp. {work.pages}). {work.press}."
        )
    elif work.kind == "book":
        tail = f" {work.press}."
    else:
        tail = f" {work.container}." if work.container else ""
    return Printed(f"{who} {when}. {title}{stop}{tail}{url}", authors)


def mla(work: Work) -> Printed:
    """MLA, ninth edition."""
    authors = _inverted_first(work)
    who = f"{_joined(authors, ', and ')}. " if authors else f"{work.body}. "
    day = f"{work.day} {SHORT[work.month - 1]} {work.year}" if work.day else _date(work)
    url = f", {work.url.removeprefix('https://')}" if work.url else ""
    if work.kind == "article":
        rest = f"“{work.title}.” {work.container}, vol. {work.volume}, no. {work.issue}, {work.year}, pp. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        rest = f"“{work.title}.” {work.container}, edited by {by}, {work.press}, {work.year}, pp. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}. {work.press}, {work.year}"
    elif work.container:
        rest = f"“{work.title}.” {work.container}, {day}{url}"
    else:
        rest = f"{work.title}. {day}{url}"
    return Printed(f"{who}{rest}.", authors)


def chicago(work: Work) -> Printed:
    """Chicago, notes."""
    who = _joined(_direct(work), " and ") or work.body
    url = _at(work.url)
    if work.kind == "article":
        rest = f", “{work.title},” {work.container} {work.volume}, no. {work.issue} ({work.year}): {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        rest = f", “{work.title},” in {work.container}, ed. {by} ({work.place}: {work.press}, {work.year}), 44"
    elif work.kind == "book":
        rest = f", {work.title} ({work.place}: {work.press}, {work.year}), 88"
    elif work.container or work.kind == "news":
        rest = f", “{work.title},”{f' {work.container},' if work.container else ''} {_date(work, 'mdy')}{url}"
    else:
        rest = f", {work.title}{f' ({work.place}, {work.year})' if work.place else f', {_date(work)}'}{url}"
    return Printed(f"{who}{rest}.", _direct(work))


def harvard(work: Work) -> Printed:
    """Harvard, as British universities print it."""
    authors = _inverted(work)
    who = _joined(authors, " and ") or work.body
    url = f" Available at: {work.url} (Accessed: 4 June 2024)" if work.url else ""
    if work.kind == "article":
        rest = f"‘{work.title}’, {work.container}, {work.volume}({work.issue}), pp. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{f}, {_initials(g)}" for g, f in work.editors], " and ")
        eds = "eds" if len(work.editors) > 1 else "ed."
        rest = f"‘{work.title}’, in {by} ({eds}) {work.container}. {work.place}: {work.press}, pp. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}. {work.place}: {work.press}"
    elif work.container or work.kind == "news":
        day = f"{work.day} {MONTHS['en'][work.month - 1]}"
        rest = f"‘{work.title}’, {f'{work.container}, ' if work.container else ''}{day}"
    else:
        rest = f"{work.title}"
    return Printed(f"{who} ({work.year}) {rest}.{url}", authors)


def vancouver(work: Work) -> Printed:
    """Vancouver, as medical journals print it."""
    authors = [f"{family} {_initials(given, '').replace(' ', '')}" for given, family in work.authors]
    who = ", ".join(authors) or work.body
    if work.kind == "article":
        rest = f"{work.title}. {work.container}. {work.year};{work.volume}({work.issue}):{work.pages}"
    elif work.kind == "chapter":
        by = ", ".join(f"{f} {_initials(g, '').replace(' ', '')}" for g, f in work.editors)
        eds = "editors" if len(work.editors) > 1 else "editor"
        rest = (
            f"{work.title}. In: {by}, {eds}. {work.container}. {work.place}: {work.press}; {work.year}. p. {work.pages}"
        )
    elif work.kind == "book":
        rest = f"{work.title}. {work.place}: {work.press}; {work.year}"
    elif work.container or work.kind == "news":
        day = f"{work.year} {MONTHS['en'][work.month - 1][:3]} {work.day}"
        rest = f"{work.title}. {f'{work.container}. ' if work.container else ''}{day}"
    else:
        rest = f"{work.title}. {f'{work.place}; ' if work.place else ''}{work.year}"
    url = f". Available from: {work.url}" if work.url else ""
    return Printed(f"{who}. {rest}{url}.", authors)


def bluebook(work: Work) -> Printed:
    """Bluebook, for law reviews."""
    who = _joined(_direct(work), " & ") or work.body
    url = _at(work.url)
    if work.kind == "article":
        rest = f"{work.title}, {work.volume} {work.container} {work.pages.split('–')[0]} ({work.year})"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " & ")
        eds = "eds." if len(work.editors) > 1 else "ed."
        rest = f"{work.title}, in {work.container} 41, 44 ({by} {eds}, {work.press} {work.year})"
    elif work.kind == "book":
        rest = f"{work.title} 112 ({work.press} {work.year})"
    elif work.container or work.kind == "news":
        day = f"{SHORT[work.month - 1]} {work.day}, {work.year}"
        rest = f"{work.title}, {work.container}{', ' if work.container else ''}{day}{url}"
    else:
        month = f"{SHORT[work.month - 1]} " if work.month else ""
        rest = f"{work.title} 14 ({month}{work.year}){url}"
    return Printed(f"{who}, {rest}.", _direct(work))


def oscola(work: Work) -> Printed:
    """OSCOLA, fourth edition."""
    who = _joined(_direct(work), " and ") or work.body
    url = f" <{work.url}> accessed 4 June 2024" if work.url else ""
    if work.kind == "article":
        rest = f"‘{work.title}’ ({work.year}) {work.volume}({work.issue}) {work.container} {work.pages.split('–')[0]}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        eds = "eds" if len(work.editors) > 1 else "ed"
        rest = f"‘{work.title}’ in {by} ({eds}), {work.container} ({work.press} {work.year}) 44"
    elif work.kind == "book":
        rest = f"{work.title} ({work.press} {work.year}) 88"
    elif work.container:
        rest = f"‘{work.title}’ {work.container} ({work.place or 'London'}, {_date(work)}){url}"
    elif work.kind == "news":
        rest = f"‘{work.title}’ ({_date(work)}){url}"
    else:
        rest = f"‘{work.title}’ ({_date(work)}){url}"
    return Printed(f"{who}, {rest}", _direct(work))


def french(work: Work) -> Printed:
    """French notes of law and social science."""
    who = _joined(_direct(work), " et ") or work.body
    url = _at(work.url, "disponible sur : ")
    if work.kind == "article":
        rest = f"« {work.title} », {work.container}, vol. {work.volume}, n° {work.issue}, {work.year}, p. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " et ")
        book = f"{work.container}, {work.place}, {work.press}, {work.year}"
        rest = f"« {work.title} », in {by} (dir.), {book}, p. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}, {work.place}, {work.press}, {work.year}, p. 88"
    elif work.container or work.kind == "news":
        held = f"{work.container}, " if work.container else ""
        rest = f"« {work.title} », {held}{_date(work, language='fr')}{url}"
    else:
        rest = f"{work.title}, {f'{work.place}, ' if work.place else ''}{_date(work, language='fr')}{url}"
    return Printed(f"{who}, {rest}.", _direct(work))


def spanish(work: Work) -> Printed:
    """Spanish notes of law and social science."""
    who = _joined(_direct(work), " y ").replace(", y ", " y ") or work.body
    url = _at(work.url, "disponible en: ")
    if work.kind == "article":
        rest = (
            f"«{work.title}», {work.container}, vol. {work.volume}, núm. {work.issue}, {work.year}, págs. {work.pages}"
        )
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " y ")
        rest = f"«{work.title}», en {by} (coords.), {work.container} ({work.place}: {work.press}, {work.year}), pág. 44"
    elif work.kind == "book":
        rest = f"{work.title} ({work.place}: {work.press}, {work.year}), pág. 88"
    elif work.container or work.kind == "news":
        held = f"{work.container}, " if work.container else ""
        rest = f"«{work.title}», {held}{_date(work, language='es')}{url}"
    else:
        rest = f"{work.title}, {f'{work.place}, ' if work.place else ''}{_date(work, language='es')}{url}"
    return Printed(f"{who}, {rest}.", _direct(work))


STYLES: dict[str, Callable[[Work], Printed]] = {
    style.__name__: style for style in (plain, apa, mla, chicago, harvard, vancouver, bluebook, oscola, french, spanish)
}
