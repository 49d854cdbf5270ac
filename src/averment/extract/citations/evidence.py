"""Whether a stretch of text has the shape of a source: names, a title, a date, a place inside it, a symbol, an address.

Judges shape alone, in English, French and Spanish. It must not know where the stretch stands in a document (a note is
judged more leniently by `notes`), nor which work it means: that is for `work.read_work`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Literal, NamedTuple

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
_CASE = re.compile(r"\w[.)]? (?:v|vs|c|contra)\.? [^\Wa-z]")
_MARKUP = " *_"
_OPEN = "“«\"‘„'[*_"
_TRIM = " .,;:*_"


class Sources(NamedTuple):
    """What `shape` reads: the text, the same folded, the UN symbols in it and where States are named (start: end)."""

    text: str
    folded: str
    symbols: list[tuple[int, int, str]]
    starts: list[int]
    states: dict[int, int]

    def symbol_in(self, start: int, end: int) -> tuple[int, int, str] | None:
        """The first UN symbol that begins in `[start, end)`."""
        at = bisect_left(self.starts, start)
        return self.symbols[at] if at < len(self.starts) and self.starts[at] < end else None


class Apart(NamedTuple):
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
    if told.back.match(low) or (told.back_hints.search(low) and told.back_inside.search(low)):
        return "back"
    if "http" in low or "www." in low:
        return _addressed(raw, low, told)
    if symbol := of.symbol_in(start, end):
        before = low[: symbol[0] - start]
        if not before or _ENTITLED.match(before):
            return "" if _RULES.search(symbol[2]) and symbol[1] + 3 > end else "full"
    if not begins(raw, low, told):
        return "full" if _testified(low, told) else ""
    apart = take_apart(raw, low, told)
    if not apart.heads:
        return ""
    if symbol and not _is_rule(apart, told):
        return "full"
    return _single(of, start, apart, told) if len(apart.heads) == 1 else _several(of, start, apart, told)


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
    if word[0] in told.plain and not (raw[1:end].isupper() or raw[end : end + 1] == "."):
        return False
    return word[0] not in told.inner or not told.numbered.match(low, end) or low.startswith("article 19,")


def take_apart(raw: str, low: str, told: Shapes) -> Apart:
    """The stretch without date and locator at its end, cut at commas."""
    segments = raw.split(", ")
    dated = located = ranged = False
    while segments:
        last = segments[-1].strip(_MARKUP)
        folded = low[len(low) - len(segments[-1]) :].strip(_MARKUP) if last else ""
        if not folded or (len(segments) > 1 and told.locator.match(folded)):
            located = located or bool(folded)
        elif match := told.dated.search(folded[-56:]):
            rest = last[: len(folded) - len(folded[-56:]) + match.start()]
            if dated and rest.strip(" ([:,."):
                break
            dated = True
            ranged = ranged or bool(told.ranged.match(match["date"]))
            located = located or match.end("date") < len(folded[-56:].rstrip(")]. "))
            if rest.strip(" ([:,."):
                if not (rest[0].islower() and len(segments) > 1 and _hangs(rest, told)):
                    segments[-1] = rest
                    break
                dated = False
        elif located or dated or not (inside := told.located.search(folded)):
            break
        else:
            segments[-1] = last[: inside.start()]
            located = True
            low = low[: len(low) - len(folded) + inside.start()]
            continue
        low = low[: max(0, len(low) - len(segments[-1]) - 2)]
        segments.pop()
    if segments and dated and _hangs(segments[-1], told):
        dated = False
    return Apart([s for s in segments if s.strip(_TRIM)], dated, located, ranged)


def _hangs(head: str, told: Shapes) -> bool:
    """Whether what stands before a date leads up to it ("arrested in", "since"), so that the date dates no source."""
    words = head.rsplit(None, 1)
    return bool(words) and words[-1].lower().strip(_TRIM) in told.leads_up


def _addressed(raw: str, low: str, told: Shapes) -> Shape:
    """The shape of a stretch with a web address: the address alone counts where what stands before it is no source."""
    match = URL.search(raw)
    if match is None:
        return ""
    before = raw[: match.start()].strip(" <(:,.")
    if not before or not begins(raw, low, told):
        return "link"
    words = _WORD.findall(low[: match.start()])
    return "link" if told.verbs.intersection(words) and "," not in before and not _QUOTED.search(before) else "full"


def _testified(low: str, told: Shapes) -> bool:
    """Whether a stretch in lower case is a testimony: "interview with a teacher, Herat, 3 May 2022"."""
    words = _WORD.findall(low[:60])[:3]
    return not told.testimony.isdisjoint(words) and bool(told.dated.search(low[-56:]) or "on file" in low)


def _single(of: Sources, start: int, apart: Apart, told: Shapes) -> Shape:
    """The shape of a stretch with one head: author and year ("UNHCR 2020: 14"), title and year, name and page."""
    head = apart.heads[0].strip(_MARKUP)
    if _is_rule(apart, told):
        return "full" if apart.located and _is_law(head, told) and not _is_treaty(head, told) else ""
    if not (apart.dated or apart.located):
        return "full" if _CASE.search(head) and any(c.isdigit() for c in head) else ""
    words = _WORD.findall(head)
    low = [word.lower() for word in words]
    if apart.ranged or not words or _is_place(of, start, head, told):
        return ""
    if _QUOTED.search(head) or _CASE.search(head):
        return "full"
    if len(words) <= 14 and all(not w[0].islower() or w in told.joiners or _initial(w) for w in words):
        return "short" if apart.dated or len(words) <= 4 else "full"
    return "full" if apart.dated and not told.works.isdisjoint(low) and told.verbs.isdisjoint(low) else ""


def _several(of: Sources, start: int, apart: Apart, told: Shapes) -> Shape:
    """The shape of a stretch with several heads: author, title, publisher and the like."""
    head = apart.heads[0].strip(_MARKUP)
    if _is_rule(apart, told):
        return "full" if apart.located and not _is_treaty(head, told) else ""
    words = _WORD.findall(head)
    if head[0] not in _OPEN and not told.verbs.isdisjoint(words):
        return ""
    whole = ", ".join(apart.heads)
    if apart.dated:
        if _is_place(of, start, head, told) and (len(apart.heads) == 2 and _short(apart.heads[1])):
            return ""
        return "full"
    if apart.located:
        return "full"
    return "full" if _QUOTED.search(whole) or (_CASE.search(whole) and any(c.isdigit() for c in whole)) else ""


def _short(head: str) -> bool:
    return len(head.split()) <= 3


def _initial(word: str) -> bool:
    """Whether a word in lower case may stand in a name: "eSafety", "al-Mutairi", "d'Ivoire"."""
    return any(c.isupper() for c in word)


def _is_place(of: Sources, start: int, head: str, told: Shapes) -> bool:
    """Whether a head is a place: "(Geneva, 6 February 2020)" says where and when, not who."""
    return of.states.get(start, -1) == start + len(head) or head.lower() in told.cities


def _is_rule(apart: Apart, told: Shapes) -> bool:
    """Whether what the stretch names first is a law, a treaty or a decision."""
    head = apart.heads[0].strip(_MARKUP)
    return head in told.treaty_names or _is_law(head, told) or _is_treaty(head, told)


def _is_law(head: str, told: Shapes) -> bool:
    return _named_as(head, told.laws)


def _is_treaty(head: str, told: Shapes) -> bool:
    return head in told.treaty_names or _named_as(head, told.treaties)


def _named_as(head: str, kinds: frozenset[str]) -> bool:
    """Whether a head is a name of one of the kinds: it ends or begins so ("Prevention Act", "Ley 1257 de 2008")."""
    words = _WORD.findall(head)
    spoken = [word for word in words if not word[0].isdigit()]
    if not spoken:
        return False
    if spoken[-1].lower() in kinds:
        return True
    if words[0].lower() in kinds or " ".join(words[:2]).lower() in kinds:
        return len(words) == 1 or not words[1][0].isupper() or words[1].lower() in ("no", "nº", "n")
    return any(not after[0].isupper() and word.lower() in kinds for word, after in pairwise(words))
