"""Laws, treaties and judgments: citations whose title is a name of its own kind, with no author.

Knows how statutes and cases are cited (OSCOLA, Bluebook, AGLC, civil-law usage); other works are for `layout.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import Date, dates_in
from averment.model.citation import Source
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places
from averment.vocab.symbols import find_symbols
from averment.vocab.works import CONTAINER, FUNCTION, GENRE, ORGANISATION, cues, one_of, works

_VERSUS = re.compile(r"(?<=[\w.)’'])\s(?:v|vs|Vs|VS|(?<=[A-Z]{3}\s)V)\.?\s(?=[A-ZÀ-Þ(“‘'])|(?<=\w)\sc\.\s(?=[A-ZÀ-Þ])|(?<=\w)\scontra\s(?=[A-ZÀ-Þ])")
_STYLE = re.compile(r"(?:In re|Re|Matter of|In the matter of|Ex parte|Case concerning|Caso|Affaire|Affaires)\s+(?=[A-ZÀ-Þ“«'])")
_WORD = re.compile(r"[^\W\d_]+")
_CASE_ENDS = re.compile(
    r"\s?[\[(]\s?(?:19|20)\d\d|\s?[\[(](?=[A-Z][\w. ]{0,40}(?:19|20)\d\d)|,\s(?!(?:Inc|Ltd|LLC|Corp|Co|Jr|S\.A|PLC|et al|y otr[oa]s|et autres|and others|and another)\b)|"
    r"\.\s(?=[A-ZÀ-Þ])(?<!\b\w\.\s)(?<!\b\w\w\.\s)(?<!\b\w\w\w\.\s)|\s(?:Application|App|Appl|Communication|No|Nos)\b\.?|\s\d+\s[A-Z]|[;]|\s\((?:merits|judgment|admissibility|just satisfaction|dec)|\shttps?:"
)
_REPORTS_AFTER = r"\s(?:\([\w. ]{1,16}\)\s)?\d{1,5}"
_NUMBERED_CASE = re.compile(
    r"(?:app(?:lication|l|\.)?s?\.?|communication|comm\.|petition|case|requ[eê]te|cause|serie|series|s[ée]rie|ser\.|docket|civil appeal|criminal appeal)\s?"
    r"(?:n(?:o|º|°|os)?s?\.?\s?|c,?\s(?:no\.?|n[º°o]\.?)\s?|c\)\sno\.\s?)?(\d[\w/.-]*)", re.IGNORECASE
)
_JURISDICTION = re.compile(r"\s\([A-Z][A-Za-z .]{1,30}\)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\d)")
_TAIL = re.compile(r"\s*(?:\Z|[,;.([\x01-\x0f]|(?:s|ss|art|arts|sec|section|sections|article|articles|pt|part|ch|c|reg|https?:|§)\b)")
_LEAD_END = re.compile(r"\s(?:of|du|de la|del|de los|de|des)(?:\s(?:the|la|l’|le|los))?\s+(?=[A-ZÀ-Þ])")


def read_law(text: str, base: str) -> Source | None:
    """The law, treaty or constitution that the words cite, or `None`.

    The title is as printed, without the section cited; `issued` is its year, or its date where one is printed.

    >>> from averment.vocab.plain import plain
    >>> words = "Section 6C of the Privacy Act 1988 (Cth)"
    >>> read_law(words, plain(words)).title
    'Privacy Act 1988 (Cth)'
    """
    if _named_words().isdisjoint(_WORD.findall(base)):
        return None
    at = _after_sections(text, base)
    for start in _starts(text, base, at):
        found = _numbered(text, base, start) or _named(text, base, start)
        if found:
            return found
    return None


def read_case(text: str, base: str, limit: int, dates: list[Date]) -> Source | None:
    """The judgment or decision that the words cite, or `None`; the parties are looked for before offset `limit`,
    its date among `dates`.

    The title is the name of the case, `symbol` the report or application number, the publisher a court printed first.

    >>> from averment.vocab.plain import plain
    >>> words = "Coleman v Power (2004) 220 CLR 1"
    >>> case = read_case(words, plain(words), 99, dates_in(plain(words)))
    >>> case.title, case.issued, case.symbol
    ('Coleman v Power', '2004', '220 CLR 1')
    """
    versus = _VERSUS.search(text, 0, limit)
    if versus is None:
        styled = _STYLE.match(text)
        if styled is None:
            return None
        name_from, look_from = 0, styled.end()
    else:
        name_from, look_from = _parties(text, versus.start()), versus.end()
    ends = _CASE_ENDS.search(text, look_from)
    end = ends.start() if ends else len(text)
    title = text[name_from:end].strip(" ,.;:'‘’“”\"«»")
    if not title or len(title) > 220 or (versus is None and ends is None):
        return None
    court = text[:name_from].strip(" ,.;:")
    dates = [date for date in dates if date.start >= end or date.end <= name_from]
    issued = max(dates, key=lambda date: len(date.iso)).iso if dates else None
    return Source(
        "", publisher=court or None, title=title, issued=issued, symbol=_reference(text, base, end), kind="judgment"
    )


def _parties(text: str, versus: int) -> int:
    """Where the name of the case begins: after a court printed before it."""
    at = 0
    for match in re.finditer(r"[,;:.]\s", text[:versus]):
        if match.end() < versus and _is_court(plain(text[at : match.start()])):
            at = match.end()
    return at


def _is_court(key: str) -> bool:
    means = known_plain(key.strip(" ."))
    if means:
        return means.sort in ("court", "organisation")
    return any(word in ("court", "corte", "cour", "tribunal", "committee", "commission", "comite", "comision") for word in _WORD.findall(key)[:6])


def _reference(text: str, base: str, start: int) -> str | None:
    """The symbol, law report or number that a case is found by."""
    for hit in find_symbols(text):
        return hit[2]
    if match := _reports().search(text, start):
        return " ".join(match.group().split())
    match = _NUMBERED_CASE.search(text, start)
    return " ".join(match.group().split()) if match else None


def _after_sections(text: str, base: str) -> int:
    """Where the law's name begins after "Section 187A of the"."""
    first = base.split(" ", 1)[0].rstrip(".")
    if first not in _section_words() or not any(c.isdigit() for c in base[:40]):
        return 0
    match = _LEAD_END.search(text, 0, 120)
    return match.end() if match else 0


def _starts(text: str, base: str, at: int) -> list[int]:
    """Where a law may begin: at the start, or after a country ("Kenya, Children Act 2022")."""
    starts = [at]
    comma = base.find(", ", at)
    if 0 < comma < at + 60 and (base[at:comma] in places() or base[at:comma].split(" of ")[-1] in places()):
        starts.append(comma + 2)
    return starts


def _numbered(text: str, base: str, start: int) -> Source | None:
    """A law by its number or by a name that laws begin with: "Loi no 25-2018 …", "Constitution of Kenya, 2010"."""
    match = _numbered_start().match(base, start)
    if match is None or '"' in base[:60]:
        return None
    end = _law_end(text, base, match.end())
    title = text[start:end].rstrip(" ,.;:")
    if "?" in title or title.count(" ") > 40:
        return None
    dates = dates_in(base)
    inside = [date for date in dates if date.start < end + 8]
    issued = inside[0].iso if inside else (dates[0].iso if dates else None)
    return Source("", title=title, issued=issued, symbol=None, kind="law")


def _law_end(text: str, base: str, at: int) -> int:
    """Where the title of a law ends: before its articles, a bracket in another script, a year set off, an address."""
    match = _after_title().search(base, at)
    end = match.start() if match else len(text)
    bracket = text.find(" [", at)
    return min(end, bracket) if bracket > 0 else end


def _named(text: str, base: str, start: int) -> Source | None:
    """A law by a name that ends in "Act 1979", "Bill, 2020", with what is printed in brackets after it."""
    match = _named_end().search(base, start)
    if match is None:
        return None
    name = text[start : match.start()]
    if any(c in name for c in "“”\"«»:;?") or ". " in name or name.count(" ") > 24 or not name[:1].isupper():
        return None
    words = _WORD.findall(base[start : match.start()])
    if not words and not match["number"]:
        return None
    table = cues()
    if words and table.get(words[0], 0) >> GENRE & 31 and words[0] not in ("data", "statistics", "evidence", "declaration"):
        return None
    if words and table.get(words[-1], 0) >> FUNCTION & 31 and not match["number"]:
        return None
    first = sum(table.get(word, 0) for word in _WORD.findall(plain(name.split(", ")[0]))[:31])
    if ", " in name and (first >> ORGANISATION & 31 or first >> CONTAINER & 31):
        return None
    end = match.end()
    if bracket := _JURISDICTION.match(text, end):
        end = bracket.end()
    if not _TAIL.match(base, end) or _has_more(text, end):
        return None
    return Source("", title=text[start:end].strip(" ,"), issued=match["year"], kind="law")


def _has_more(text: str, end: int) -> bool:
    """Whether what follows is a title or a name, so that the law only begins one ("Privacy Act 1988: A Review")."""
    rest = text[end:].lstrip(" ,.")
    return rest.startswith((":", "“", "‘", "«"))


@cache
def _named_words() -> frozenset[str]:
    told = works().law
    firsts = {plain(phrase).split()[0].strip(".") for phrase in told.numbered}
    return frozenset(plain(word).split()[-1] for word in told.named) | {w for first in firsts for w in _WORD.findall(first)}


@cache
def _section_words() -> frozenset[str]:
    return frozenset(plain(word) for word in works().law.sections)


@cache
def _numbered_start() -> re.Pattern[str]:
    return re.compile(rf"(?:the\s|la\s|el\s|le\s)?{one_of(works().law.numbered)}(?![\w])(?=\.?\s?[\w(°º.])")


@cache
def _after_title() -> re.Pattern[str]:
    words = one_of((*works().law.sections, *works().locators.before))
    return re.compile(rf",?\s\(?{words}\.?\s?\(?[\divxl]|[,.;]\s(?={words}\b|(?:1[89]|20)\d\d\b)|,?\s\(?(?:1[89]|20)\d\d\)|\shttps?:|\s\([a-z]+\s\d|;\s|,\s(?=adopted|entered|available|disponible|done at|\d+ u\.?n\.?t\.?s)")


@cache
def _named_end() -> re.Pattern[str]:
    return re.compile(
        rf"\b{one_of(works().law.named)}(?:\s?\([^()]{{1,80}}\))?(?P<number>\s(?:no\.?\s?\d+\s)?(?:of\s)?)?,?\s?\(?(?P<year>(?:1[89]|20)\d\d)\)?(?![\d/-])"
    )


@cache
def _reports() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(name) for name in works().references.reports), key=len, reverse=True))
    return re.compile(rf"(?:\[(?:19|20)\d\d\]\s(?:\d+\s)?|\b\d{{1,4}}\s)(?:{names}){_REPORTS_AFTER}(?:\s\(\w+\))?")
