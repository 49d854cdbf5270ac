"""Brackets in a citation: a date, an imprint, an acronym, an index number, an editor, or part of the text around it.

Knows what stands in brackets; which part of the citation they follow is for others to weigh.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import Date
from averment.extract.citations.fields.draft import DATE, EDITOR, GONE, IMPRINT, KEPT, VOLUME, Draft, Imprint
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places
from averment.vocab.works import CONTAINER, ORGANISATION, cues, one_of, works

_BRACKET = re.compile(r"(?<![\w)])[(\[]([^()\[\]]*)[)\]]")
_ACRONYM = re.compile(r"[A-Z][\w&./–-]{1,13}")
_INDEX = re.compile(r"[A-Z]{2,5} \d{2}/\d{1,4}/\d{4}|[A-Z]{1,5}[-/ ]?\d[\w./-]*")
_PINPOINT = re.compile(r"(?<=[)\]])\s\d{1,4}(?:\s?[-–,]\s?\d{1,4})*(?=\s?(?:[.,;\x01-\x0f]|\Z))")
_BY = re.compile(r"\s(?:eds?|trans|dirs?|coords?|comps?)\.?\Z|\A(?:eds?|trans)\.?\s")
_NUMBER = re.compile(r"(?:no\.? ?|vol\.? ?|issue ?)?\d{1,4}(?:[-–/]\d{1,4})?")
EDITION = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th|e|a|ª|º)? (?:revised )?ed(?:ition|n|icion|ns?)?\b\.?|revised edition|rev\. ed\.?|1re ed\.?)")
_DEFINES = ("hereinafter", "hereafter", "ci-apres", "en adelante", "henceforth", '"', "'", "herein")
_PLACE_FIRST = re.compile(r"^([^:,]{2,30}):\s")
_WORD = re.compile(r"[^\W\d_]+")


def mark_brackets(draft: Draft) -> None:
    """Masks every bracket by what it holds; one that belongs to the words around it is kept whole."""
    if "(" not in draft.work and "[" not in draft.work:
        return
    for match in _PINPOINT.finditer(draft.work):
        draft.mask(match.start(), match.end(), GONE)
    work = draft.work
    for match in _BRACKET.finditer(work):
        sign = _sign(draft, match.start(), match.end(), match[1])
        draft.mask(match.start(), match.end(), sign)


def publisher_of(words: str, *, dated: bool = False) -> str | None:
    """The publisher named in an imprint without its date: "Leiden: Brill", "Paris, L'Harmattan", "2nd ed, OUP".

    A lone place is no publisher, nor is a kind of text ("press release").
    """
    words = EDITION.sub("", words).strip(" ,;:.")
    if match := _PLACE_FIRST.match(words):
        first = plain(match[1])
        if first in places() or first.split("/")[0] in places() or (dated and _nowhere(first)):
            words = words[match.end() :]
    bits = [bit.strip(" .") for bit in words.split(", ")]
    kept = [bit for bit in bits if bit and not is_place(bit) and plain(bit) not in kinds() and not _BY.search(bit)]
    if not kept:
        return None
    whole = without_series(", ".join(kept))
    return (whole if len(kept) < 3 else kept[-1]) or None


def is_place(words: str) -> bool:
    """Whether the words are a place, or the two letters of a region."""
    return plain(words) in places() or (len(words) == 2 and words.isalpha() and words.isupper())


def without_series(words: str) -> str:
    """A publisher without the series and number after it: "UNU-EHS Report No. 19"."""
    return _series().sub("", words).strip(" ,")


@cache
def _series() -> re.Pattern[str]:
    return re.compile(rf",?\s{one_of(works().phrases.series)}\.?(?:\s.*)?\Z", re.IGNORECASE)


@cache
def kinds() -> frozenset[str]:
    """Phrases that say only what kind of text something is."""
    return frozenset(plain(phrase).rstrip(".") for phrase in works().phrases.kinds)


def _nowhere(words: str) -> bool:
    """Whether words before a colon may be a place that is not known: one or two, none of them ordinary."""
    table = cues()
    return len(words.split()) < 3 and not any(table.get(word, 0) for word in _WORD.findall(words))


def _sign(draft: Draft, start: int, end: int, held: str) -> str:
    """What to write over the bracket `[start, end)` whose working copy is `held`."""
    content = draft.base[start + 1 : end - 1].strip()
    if not held.strip(" \x01\x02\x03\x07,;:."):
        return GONE
    ends = draft.ends_at(end)
    inside = [date for date in draft.dates if start < date.start and date.end < end]
    if inside and held.find("\x01") < 0:
        return _dated(draft, start, end, inside, ends)
    if content.rstrip(".") in _editors():
        return EDITOR
    if _NUMBER.fullmatch(content) and draft.base[:start].rstrip()[-1:].isdigit():
        return VOLUME
    if content in _undated():
        draft.undated = True
        return DATE
    if content.startswith(_DEFINES) or _place_in_work(content) or (len(content) < 24 and EDITION.search(content)):
        return GONE
    if content.startswith(editing()) or content.startswith("suppl"):
        return VOLUME if content.startswith("suppl") else GONE
    if draft.text[start] == "[" and ends:
        return _square(draft, start, end, content)
    return _plain_bracket(draft, start, end, content) if ends else KEPT


def _dated(draft: Draft, start: int, end: int, inside: list[Date], ends: bool) -> str:
    """A bracket with a date in it: the date alone, or an imprint, or text."""
    first, last = inside[0], inside[-1]
    before = draft.text[start + 1 : first.start].strip(" ,;:")
    after = draft.text[last.end : end - 1].strip(" ,;:")
    rest = before or after
    if (before and after) or len(inside) > 1:
        return KEPT
    if not ends and (rest or draft.text[end : end + 2].strip()[:1].islower()):
        return KEPT
    if rest and not _date_word(plain(rest)):
        publisher = publisher_of(rest, dated=True)
        if publisher and publisher[:1].islower() and not known_plain(plain(publisher)):
            publisher = None
        draft.imprints.append(Imprint(start, publisher))
        draft.chosen.append(last)
        return IMPRINT
    draft.chosen.append(last)
    return KEPT if draft.base[:start].rstrip()[-1:].isdigit() and "resol" in draft.base else DATE


def _plain_bracket(draft: Draft, start: int, end: int, content: str) -> str:
    """A round bracket without a date at the end of a part: an acronym, an index, a publisher, or text."""
    printed = draft.text[start + 1 : end - 1].strip()
    if _INDEX.fullmatch(printed) or content.startswith(_indexed()):
        draft.index = draft.index or printed
        return GONE
    if _ACRONYM.fullmatch(printed) and printed[-1] != "." and sum(c.isupper() for c in printed) > 1 and not printed[1:].islower():
        return GONE
    if content in kinds() or content in places():
        return GONE
    if known_plain(content) or ((": " in content or ", " in content) and _publishes(content)):
        draft.imprints.append(Imprint(start, publisher_of(printed)))
        return IMPRINT
    return KEPT


def _square(draft: Draft, start: int, end: int, content: str) -> str:
    """A square bracket: a kind of text, a translation or another script, or part of a name."""
    if content in kinds() or not any(c.isascii() and c.isalpha() for c in content):
        return GONE
    head = content.split(", ")
    if head[0] in kinds() and len(head) > 1:
        draft.imprints.append(Imprint(start, draft.text[start + 1 : end - 1].split(", ", 1)[1].strip()))
        return IMPRINT
    return KEPT if content.count(" ") < 3 else GONE


def _publishes(content: str) -> bool:
    total = sum(cues().get(word, 0) for word in _WORD.findall(content)[:31])
    return bool(total >> ORGANISATION & 31 or total >> CONTAINER & 31 or content.split(":")[0] in places())


def _date_word(words: str) -> bool:
    return all(word.strip(".,") in _before() for word in words.split()) or words.strip(" .") in kinds()


def _place_in_work(content: str) -> bool:
    first = content.split(" ", 1)[0].rstrip(".")
    return first in _locators() and any(c.isdigit() for c in content)


@cache
def _editors() -> frozenset[str]:
    return frozenset(plain(word) for word in persons().words.editors)


@cache
def editing() -> tuple[str, ...]:
    """Words with which those who edit or translate are led in: "edited by …", "trans. …"."""
    return tuple(f"{plain(word)} " for word in persons().words.editors if " " in word or word in ("trans", "ed", "eds")) + tuple(
        f"{plain(word)}. " for word in persons().words.editors if " " not in word
    )


@cache
def _undated() -> frozenset[str]:
    return frozenset(plain(word) for word in works().dates.undated)


@cache
def _before() -> frozenset[str]:
    return frozenset(word for phrase in works().dates.before for word in plain(phrase).split())


@cache
def _locators() -> frozenset[str]:
    return frozenset(plain(word) for word in works().locators.before)


@cache
def _indexed() -> tuple[str, ...]:
    return tuple(f"{plain(word)}" for word in works().locators.indexes if len(word) > 3)


