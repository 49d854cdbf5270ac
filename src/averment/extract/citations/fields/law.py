"""Laws, treaties and constitutions: citations whose title is a name of its own kind, with no author.

Knows how statutes are cited in common-law and civil-law usage; judgments are for `cases.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import dates_in
from averment.model.citation import Source
from averment.vocab.publishers import places
from averment.vocab.works import CONTAINER, FUNCTION, GENRE, ORGANISATION, cues, folded, one_of, works

_JURISDICTION = re.compile(r"\s\([A-Z][A-Za-z .]{1,30}\)")
_CODED = re.compile(
    r"(?:\d{1,3}\sU\.?\s?S\.?\s?C\.?(?:A\.?)?|\d{1,3}\sC\.?\s?F\.?\s?R\.?|U\.S\. Const\.)"
    r"(?:\s(?:§§?|art\.|amend\.|pt\.)\s[\w.,()–-]+)?"
)
_NUMBERED = re.compile(r"\w+\.?\s\(?\d")
_LEAD_END = re.compile(r"\s(?:of|du|de la|del|de los|de|des)(?:\s(?:the|la|l’|le|los))?\s+(?=[A-ZÀ-Þ])")
_TAIL = re.compile(
    r"\s*(?:\Z|[,;.([\x01-\x0f]|(?:s|ss|art|arts|sec|section|sections|article|articles|pt|part|ch|c|reg|https?:|§)\b)"
)
_ELSEWHERE = r"\d{1,2}\s[a-z]{3,12}\s(?:19|20)\d\d\b|adopted|entered|available|disponible|done at|\d+ u\.?n\.?t\.?s"
_WORD = re.compile(r"[^\W\d_]+")
_NOT_KINDS = ("data", "statistics", "evidence", "declaration")
"""Words of kinds of text with which laws begin all the same ("Data Protection Act")."""
_MOST_WORDS = 24


def read_law(text: str, base: str) -> Source | None:
    """The law, treaty or constitution that the words cite, or `None`.

    The title is as printed, without the section cited; `issued` is its year, or its date where one is printed.

    >>> from averment.vocab.plain import plain
    >>> words = "Section 6C of the Privacy Act 1988 (Cth)"
    >>> read_law(words, plain(words)).title
    'Privacy Act 1988 (Cth)'
    """
    at = _after_sections(text, base)
    if at:
        end = _law_end(text, base, at)
        dates = dates_in(base[at:end])
        return Source("", title=text[at:end].strip(" ,.;:"), issued=dates[-1].iso if dates else None, kind="law")
    for start in _starts(text, base, at):
        found = _numbered(text, base, start) or _named(text, base, start)
        if found:
            return found
    return None


def read_code(text: str, base: str) -> Source | None:
    """A section of a code cited by volume and number alone, or a treaty by its abbreviation, or `None`.

    >>> read_code("42 U.S.C. § 1983", "42 u.s.c. § 1983").title, read_code("CRC, art. 3(1)", "crc, art. 3(1)").title
    ('42 U.S.C. § 1983', 'CRC')
    """
    name, _, place = base.partition(" ")
    if place.startswith(("art", "§")) and name.strip(",") in _treaties():
        return Source("", title=text[: len(name)].strip(","), kind="law")
    if not (text[0].isdigit() or text.startswith("U.S.")):
        return None
    coded = _CODED.match(text)
    return Source("", title=coded.group().strip(" ,."), kind="law") if coded else None


def _after_sections(text: str, base: str) -> int:
    """Where the law's name begins after "Section 187A of the"."""
    first = base.split(" ", 1)[0].rstrip(".")
    if first not in _section_words() or not _NUMBERED.match(base):
        return 0
    match = _LEAD_END.search(text, 0, 120)
    return match.end() if match else 0


def _starts(text: str, base: str, at: int) -> list[int]:
    """Where a law may begin: at the start, or after a country ("Kenya, Children Act 2022")."""
    comma = base.find(", ", at)
    if 0 < comma < at + 60 and base[at:comma].rpartition(" of ")[2] in places():
        return [at, comma + 2]
    return [at]


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
    issued = max(inside, key=lambda date: len(date.iso)).iso if inside else (dates[0].iso if dates else None)
    return Source("", title=title, issued=issued, kind="law")


def _law_end(text: str, base: str, at: int) -> int:
    """Where the title of a law ends: before its articles, a bracket in another script, a year set off, an address."""
    match = _after_title().search(base, at)
    end = match.start() if match else len(text)
    bracket = text.find(" [", at)
    return min(end, bracket) if bracket > 0 else end


def _named(text: str, base: str, start: int) -> Source | None:
    """A law by a name that ends in "Act 1979", "Bill, 2020", with what is printed in brackets after it."""
    match = _named_end().search(base, start)
    if match is None or not _is_name(text[start : match.start()], base[start : match.start()], bool(match["number"])):
        return None
    end = match.end()
    if bracket := _JURISDICTION.match(text, end):
        end = bracket.end()
    if not _TAIL.match(base, end) or _has_more(text, end):
        return None
    return Source("", title=text[start:end].strip(" ,"), issued=match["year"], kind="law")


def _is_name(name: str, key: str, numbered: bool) -> bool:
    """Whether the words before "Act 1979" name a law, and are no organisation, report or half of a sentence."""
    if any(c in name for c in '“”"«»:;?') or ". " in name or name.count(" ") > _MOST_WORDS or not name[:1].isupper():
        return False
    words = _WORD.findall(key)
    if not words:
        return numbered
    table = cues()
    if table.get(words[0], 0) >> GENRE & 31 and words[0] not in _NOT_KINDS:
        return False
    if table.get(words[-1], 0) >> FUNCTION & 31 and not numbered:
        return False
    first, comma, _ = key.partition(", ")
    said = sum(table.get(word, 0) for word in _WORD.findall(first)[:31]) if comma else 0
    return not (said >> ORGANISATION & 31 or said >> CONTAINER & 31)


def _has_more(text: str, end: int) -> bool:
    """Whether what follows is a title or a name, so that the law only begins one ("Privacy Act 1988: A Review")."""
    rest = text[end:].lstrip(" ,.")
    return rest.startswith((":", "“", "‘", "«"))


@cache
def _section_words() -> frozenset[str]:
    return frozenset(folded(works().law.sections))


@cache
def _treaties() -> frozenset[str]:
    return frozenset(folded(works().law.treaties))


@cache
def _numbered_start() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:the|la|el|le|un|united nations)\s)?{one_of(works().law.numbered)}(?!\w)(?=\.?\s?[\w(°º.,]|\s*\Z)"
    )


@cache
def _after_title() -> re.Pattern[str]:
    words = one_of((*works().law.sections, *works().locators.before))
    year = r"(?:1[89]|20)\d\d"  # not one that only begins a law's number: "No. 2016-017"
    return re.compile(
        rf",?\s\(?{words}(?:\.\s?|\s)\(?[\divxlc]+\b|[,.;]\s(?={words}\b|{year}\b(?![-/]\d))|,?\s\(?{year}\)"
        rf"|\shttps?:|\s\([a-z]+\s\d|;\s|,\s(?={_ELSEWHERE})"
    )


@cache
def _named_end() -> re.Pattern[str]:
    return re.compile(
        rf"\b{one_of(works().law.named)}(?:\s?\([^()]{{1,80}}\))?"
        r"(?P<number>\s(?:(?:no\.?\s?)?\d{1,4}\s(?=of\s))?(?:of\s)?)?"
        r",?\s?\(?(?P<year>(?:1[89]|20)\d\d)\)?(?![\d/-])"
    )
