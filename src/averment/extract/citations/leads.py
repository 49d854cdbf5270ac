"""What stands before, between and after sources and is no part of them: "see also", "cited in", "(emphasis added)".

Holds the patterns of the vocabulary and applies them at a place. It must not judge what a source is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from averment.extract.citations.evidence import Sources
from averment.vocab.citing import citing, every, one_of

BLANK = " \t.,;:*_<>"
_AND = r"(?:and|et|y|e|&)"
_WORKED = r"(?:by|of|from|de|du|des|del|par|por|published by)\s(?:the\s|la\s|l['’])?"


class _Leads(NamedTuple):
    heads: frozenset[str]
    lead: re.Pattern[str]
    see: re.Pattern[str]
    joint: re.Pattern[str]
    article: re.Pattern[str]
    aside: re.Pattern[str]
    bracketed_aside: re.Pattern[str]


@cache
def _leads() -> _Leads:
    told = citing()
    see, also, others = (one_of(every(words)) for words in (told.see, told.qualifiers, told.lead_ins))
    labels, works, asides = (one_of(every(words)) for words in (told.labels, told.works, told.asides))
    seeing = rf"{see}\b\.?(?:,?\s+{also}(?=[\s,.:])[.,:]*)*"
    on = r"(?:(?:as to|regarding|concerning|with respect to|en cuanto a|quant à)\s[^,;:]{1,60}[,:]\s+)?"
    words = rf"(?:(?:{_AND}|but|mais|pero)\s+)?(?:{seeing}|{others}(?!\w)|{labels}\s*:)[*_]*(?:[\s,:;]+|\Z){on}"
    firsts = (
        *every(told.see),
        *every(told.lead_ins),
        *every(told.labels),
        "and",
        "et",
        "y ",
        "e ",
        "&",
        "but",
        "mais",
        "pero",
    )
    return _Leads(
        frozenset(word[:2] for word in firsts) | {"y ", "e ", "& ", "**", "*", "_"},
        re.compile(rf"[*_]*(?:{words}|{_AND}\s+)"),
        re.compile(rf"(?:\A|(?<=[\s,;:(])){seeing}[*_]*[\s,:]+"),
        re.compile(rf"[,.]?\s+[*_]*{one_of(every(told.joints))}\b[*_]*[,:]?\s+"),
        re.compile(
            rf"(?:(?:the|an?|its|their|his|her|las?|les?|el|los|une?|una|l['’])\s?)?"
            rf"(?:(?:\d{{4}}\s)?{works}\s{_WORKED})?(?=[^\Wa-z\d_])"
        ),
        re.compile(rf"[.;]\s+(?!the\b){asides}\b[^.]*\Z"),
        re.compile(rf"[(\[]{asides}\b[^()\[\]]*(?:\([^()\[\]]*\)[^()\[\]]*)?[)\]][\s.]*\Z"),
    )


def after_lead(of: Sources, start: int, end: int) -> int:
    """Where a source begins once "see", "see also", "cf.", "the report of" and the like are left out."""
    told = _leads()
    text, folded = of.text, of.folded
    while start < end and text[start] in BLANK:
        start += 1
    while folded[start : start + 2] in told.heads and (match := told.lead.match(folded, start, end)):
        start = skip(text, match.end(), end)
    if start < end and of.text[start].islower() and (article := told.article.match(of.text, start, end)):
        return article.end()
    return start


def led_from(of: Sources, start: int, end: int) -> int | None:
    """Where a source begins to which a comment leads up ("For the law on land, see Smith, 2019"), or `None`."""
    match = _leads().see.search(of.folded, start + 1, end)
    return after_lead(of, match.end(), end) if match and match.end() < end else None


def leads(of: Sources, start: int, end: int) -> bool:
    """Whether the words at a place lead a source in."""
    told = _leads()
    return of.folded[start : start + 2] in told.heads and told.lead.match(of.folded, start, end) is not None


def joints(of: Sources, start: int, end: int) -> list[tuple[int, int]]:
    """The words that make two sources of what stands before and after them: "cited in", "see also"."""
    low = of.folded[start:end]
    hinted = (
        "cited" in low
        or "citing" in low
        or "cité" in low
        or "citad" in low
        or "quot" in low
        or "see " in low
        or "see," in low
        or "reprint" in low
        or "updated" in low
        or "reprod" in low
        or "voir" in low
        or "véas" in low
        or "ver " in low
    )
    return [match.span() for match in _leads().joint.finditer(of.folded, start + 1, end)] if hinted else []


def trimmed(of: Sources, start: int, end: int) -> int:
    """The end of a source without afterthoughts ("(hereinafter ...)", ". Emphasis added."), stops and blanks."""
    end = _unblanked(of.text, start, end)
    while match := _aside(of.folded, start, end):
        end = _unblanked(of.text, start, match.start())
    return end


def _aside(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The aside with which a stretch ends, if any."""
    if end <= start:
        return None
    if folded[end - 1] in ")]":
        opening = folded.rfind("(" if folded[end - 1] == ")" else "[", max(start + 1, end - 300), end)
        outer = folded.rfind("(" if folded[end - 1] == ")" else "[", max(start + 1, end - 300), opening)
        for at in (opening, outer):
            if at > start and (match := _leads().bracketed_aside.match(folded, at, end)):
                return match
    stop = folded.rfind(". ", max(start + 1, end - 90), end)
    return _leads().aside.match(folded, stop, end) if stop > start else None


def skip(text: str, start: int, end: int) -> int:
    """The first place from `start` that is neither blank nor punctuation between sources."""
    while start < end and text[start] in BLANK:
        start += 1
    return start


def _unblanked(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return end
