"""Whether a stretch of text has the shape of a source: names, a title, a date, a place inside it, a symbol, an address.

Judges shape alone, in English, French and Spanish. It must not know where the stretch stands in a document (a note is
judged more leniently by `notes`), nor which work it means: that is for `work.read_work`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from averment.extract.citations.endings import date_at_end, month_and_day
from averment.extract.citations.shapes import Shapes, shapes
from averment.model.document import Matter
from averment.vocab.symbols import find_symbols

Shape = Literal["", "back", "link", "short", "full"]
"""What a stretch looks like: nothing, a reference back, a bare address, author and year, a source in full."""

URL = re.compile(r"(?:https?://|www\.)[^\s<>«»“”\"]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|&")
_QUOTED = re.compile(r"[“«\"‘„'][^”»\"]{2,}?\s[^”»\"]*?\s[^”»\"]*[”»\"’']")
_ENTITLED = re.compile(r"(?:un |u\.n\. |onu )?(?:docs?|documents?|documentos?)?[\s.:]*(?:no\.?\s*)?\Z")
_RULES = re.compile(r"/(?:RES|DEC|PRST|GC)/|^A/CONF")
_LETTER = re.compile(r"\b(?:AL|UA|OL|JAL|JUA) [A-Z]{3} \d{1,3}/\d{4}\b")
_CASE = re.compile(r"\w[.)]? (?:v|vs|c|contra)\.? [^\Wa-z]")
_DIGITS = re.compile(r"\d{4}")
_MARKUP = " *_"
_ROUND = " *_("
_OPEN = "“«\"‘„'[*_"
_TRIM = " .,;:*_"


class Sources(NamedTuple):
    """What `shape` reads: the text, the same folded, the UN symbols in it and where States are named (start: end)."""

    text: str
    folded: str
    symbols: Sequence[tuple[int, int, str]]
    starts: list[int]
    states: dict[int, int]

    def symbol_in(self, start: int, end: int) -> tuple[int, int, str] | None:
        """The first UN symbol that begins in `[start, end)`."""
        at = bisect_left(self.starts, start)
        return self.symbols[at] if at < len(self.starts) and self.starts[at] < end else None


class Apart(Struct, frozen=True, gc=False):
    """A stretch taken apart: what is left before date and locator, by commas; whether it had them; a range of years."""

    heads: list[str]
    dated: bool
    located: bool
    ranged: bool


def sources_of(matter: Matter) -> Sources:
    """What `shape` reads of a document."""
    text = matter.flow.text
    found = find_symbols(text)
    states = {name.start: name.end for name in matter.states}
    return Sources(text, matter.folded, found, [hit[0] for hit in found], states)


def shape(of: Sources, start: int, end: int) -> Shape:
    """What the stretch `[start, end)` looks like, lead-ins, brackets and closing stops left out.

    Misses sources with neither date, address, quoted title, symbol nor place inside them ("UNICEF, Annual Report").
    """
    told = shapes()
    raw, low = of.text[start:end], of.folded[start:end]
    if told.back.match(low) or (_hints_back(low) and told.back_inside.search(low)):
        return "back"
    if "http" in low or "www." in low:
        return _addressed(raw, low, told)
    if symbol := of.symbol_in(start, end):
        before = low[: symbol[0] - start]
        if not before or _ENTITLED.match(before):
            return "" if _RULES.search(symbol[2]) and symbol[1] + 3 > end else "full"
    elif "/" in low and _LETTER.search(raw):
        return "full"
    if not begins(raw, low, told):
        return "full" if _testified(low, told) else ""
    apart = take_apart(raw, low, told)
    if not apart.heads:
        return ""
    head = apart.heads[0].strip(_MARKUP)
    words = _WORD.findall(head)
    if rule := _rule(head, words, told):
        return "full" if rule == "law" and apart.located else ""
    if symbol:
        return "full" if told.verbs.isdisjoint(words) or symbol[0] == start else ""
    return (_single if len(apart.heads) == 1 else _several)(of, start, apart, words)


def _hints_back(low: str) -> bool:
    """Whether a stretch may hold a reference back; far cheaper than looking for one."""
    return (
        "supra" in low
        or "cit." in low
        or "note " in low
        or "nota " in low
        or "(n" in low
        or "cited" in low
        or "cité" in low
        or "citad" in low
        or "n. " in low
        or "infra" in low
    )


def begins(raw: str, low: str, told: Shapes) -> bool:
    """Whether a stretch begins as a source may: a capital, a title's quotation mark, a year, a particle of a name."""
    first = raw[0]
    if first in _OPEN:
        return len(raw) > 1
    if first.isdigit():
        return bool(told.year_first.match(raw))
    if not first.isupper():
        return bool(told.particle.match(raw)) or raw[1:2].isupper()
    word = _WORD.match(low)
    if word is None:
        return False
    end = word.end()
    named = raw[1:end].isupper() or raw[end : end + 1] == "."
    if word[0] in told.plain and not named and not (word[0] in told.soft and raw[end + 1 : end + 2].isupper()):
        return False
    return word[0] not in told.inner or not told.numbered.match(low, end) or low.startswith("article 19,")


def take_apart(raw: str, low: str, told: Shapes) -> Apart:
    """The stretch without date and locator at its end, cut at commas."""
    ends = low.split(", ")
    heads = raw.split(", ")
    if len(heads) != len(ends):  # a blank that does not break is a blank in the folded text alone
        heads = raw.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ").split(", ")
    located = _pop_places(heads, ends, told)
    date = _pop_date(heads, ends, told)
    if (
        date is None
        and len(heads) > 1
        and heads[-1][:1].islower()
        and _DIGITS.search(ends[-1], max(0, len(ends[-1]) - 32))
    ):
        heads.pop()  # "status at 1 June 2021", "consulted on 3 May 2020"
        ends.pop()
        located = _pop_places(heads, ends, told) or located
        date = _pop_date(heads, ends, told)
    if date is None:
        located = located or _cut_place(heads, ends, told)
    elif date[1]:
        located = True
    located = _pop_places(heads, ends, told) or located
    return Apart([head for head in heads if head.strip(_TRIM)], date is not None, located, bool(date and date[0]))


def _pop_places(heads: list[str], ends: list[str], told: Shapes) -> bool:
    """Takes the segments off the end that are places inside a work; whether there were any."""
    found = False
    while len(heads) > 1 and told.locator.match(ends[-1]):
        heads.pop()
        ends.pop()
        found = True
    return found


def _cut_place(heads: list[str], ends: list[str], told: Shapes) -> bool:
    """Cuts a place inside a work off the last segment ("World Report p. 3"); whether there was one."""
    tail = ends[-1][-40:] if ends else ""
    match = told.located.search(tail) if any(map(str.isdigit, tail)) else None
    if match:
        heads[-1] = heads[-1][: len(ends[-1]) - len(tail) + match.start()]
    return match is not None


def _pop_date(heads: list[str], ends: list[str], told: Shapes) -> tuple[bool, bool] | None:
    """Takes a date off the end; whether it is a range of years, and whether a page follows it; `None` without one."""
    if not heads:
        return None
    last = ends[-1].strip(_ROUND)
    ending = date_at_end(last)
    if ending is None:
        return None
    rest = heads[-1].strip(_ROUND)[: ending.start].rstrip(" ([:,.")
    if rest and _hangs(rest, told):
        return None
    if rest:
        heads[-1], ends[-1] = rest, rest.lower()
    else:
        heads.pop()
        ends.pop()
        if heads and month_and_day(ends[-1].strip()):
            heads.pop()
            ends.pop()
    return ending.ranged, ending.paged


def _hangs(head: str, told: Shapes) -> bool:
    """Whether what stands before a date leads up to it ("arrested in", "since"), so that the date dates no source."""
    words = head.rsplit(None, 1)
    return bool(words) and words[-1].lower().strip(_TRIM) in told.leads_up


def _addressed(raw: str, low: str, told: Shapes) -> Shape:
    """The shape of a stretch with a web address: the address alone counts where what stands before it is no source."""
    at = min((found for found in (low.find("http"), low.find("www.")) if found >= 0), default=0)
    if not URL.match(raw, at):
        return ""
    before = raw[:at].strip(" <(:,.")
    if not before or not begins(raw, low, told):
        return "link"
    if "," in before or told.verbs.isdisjoint(_WORD.findall(before)):
        return "full"
    return "full" if _QUOTED.search(before) else "link"


def _testified(low: str, told: Shapes) -> bool:
    """Whether a stretch in lower case is a testimony: "interview with a teacher, Herat, 3 May 2022"."""
    words = _WORD.findall(low[:60])[:3]
    return not told.testimony.isdisjoint(words) and (date_at_end(low) is not None or "on file" in low)


def _single(of: Sources, start: int, apart: Apart, words: list[str]) -> Shape:
    """The shape of a stretch with one head: author and year ("UNHCR 2020: 14"), title and year, name and page."""
    told = shapes()
    head = apart.heads[0].strip(_MARKUP)
    if not (apart.dated or apart.located):
        known = _CASE.search(head) or (head[:4].isdigit() and not told.works.isdisjoint(map(str.lower, words)))
        return "full" if known and any(map(str.isdigit, head)) else ""
    if apart.ranged or not words or _is_place(of, start, head, told):
        return ""
    if len(words) <= 14 and all(not w[0].islower() or w in told.joiners or _initial(w) for w in words):
        return "short" if apart.dated or len(words) <= 4 else "full"
    if _QUOTED.search(head) or _CASE.search(head):
        return "full"
    low = [word.lower() for word in words]
    known = apart.dated and (apart.located or not told.works.isdisjoint(low))
    return "full" if known and told.verbs.isdisjoint(low) else ""


def _several(of: Sources, start: int, apart: Apart, words: list[str]) -> Shape:
    """The shape of a stretch with several heads: author, title, publisher and the like."""
    told = shapes()
    head = apart.heads[0].strip(_MARKUP)
    if head[0] not in _OPEN and not told.verbs.isdisjoint(words):
        return ""
    if apart.dated and len(apart.heads) == 2 and _short(apart.heads[1]) and _is_place(of, start, head, told):
        return ""
    if apart.dated or apart.located:
        return "full"
    whole = ", ".join(apart.heads)
    return "full" if _QUOTED.search(whole) or (_CASE.search(whole) and any(map(str.isdigit, whole))) else ""


def _short(head: str) -> bool:
    return len(head.split()) <= 3


def _initial(word: str) -> bool:
    """Whether a word in lower case may stand in a name: "eSafety", "al-Mutairi", "d'Ivoire"."""
    return any(c.isupper() for c in word)


def _is_place(of: Sources, start: int, head: str, told: Shapes) -> bool:
    """Whether a head is a place: "(Geneva, 6 February 2020)" says where and when, not who."""
    return of.states.get(start, -1) == start + len(head) or head.lower() in told.cities


def _rule(head: str, words: list[str], told: Shapes) -> str:
    """ "law" or "treaty" if what a stretch names first is one (a resolution counts with treaties), else ""."""
    if head in told.treaty_names:
        return "treaty"
    low = [word.lower() for word in words]
    if not told.treaties.isdisjoint(low) and _named_as(words, low, told.treaties):
        return "treaty"
    return "law" if not told.laws.isdisjoint(low) and _named_as(words, low, told.laws) else ""


def _named_as(words: list[str], low: list[str], kinds: frozenset[str]) -> bool:
    """Whether words are a name of one of the kinds: it ends or begins so ("Prevention Act", "Ley 1257 de 2008")."""
    spoken = [word for word in low if not word[0].isdigit()]
    if spoken[-1] in kinds:
        return True
    if low[0] in kinds:
        return not words[1][0].isupper() or low[1] in ("no", "nº", "n")
    return any(word in kinds and not after[0].isupper() for word, after in zip(low, words[1:], strict=False))
