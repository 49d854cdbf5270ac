"""Brackets in a citation: a date, an imprint, an acronym, an index number, an editor, or part of the text around it.

Knows what stands in brackets; which part of the citation they follow is for others to weigh.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.dates import Date
from averment.extract.citations.fields.draft import DATE, EDITOR, GONE, IMPRINT, KEPT, VOLUME, Draft, Imprint
from averment.extract.citations.fields.imprint import EDITION, kinds, publisher_of
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places
from averment.vocab.works import CONTAINER, ORGANISATION, cues, folded, works

INDEX = re.compile(r"[A-Z]{2,5} \d{2}/\d{1,4}/\d{4}|[A-Z]{1,5}[-/ ]?\d[\w./-]*")
"""The index or reference number of an organisation's document: "AFR 44/3355/2020", "OSB0191"."""
_BRACKET = re.compile(r"[(\[](?<![\w)][(\[])([^()\[\]]*)[)\]]")
_ACRONYM = re.compile(r"[A-Z][\w&./–-]{0,12}[\w&/]")
_PINPOINT = re.compile(
    r"\s(?<=[)\]]\s)(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?[-–]\s?\d{1,4}|,\s?\d{1,3}(?!\d))*(?=\s?(?:[.,;\x01-\x0f]|\Z))"
)
_COMMENT = re.compile(
    r"(?:comment|recommendation|observation|recommandation|recomendacion|observacion)\w*(?:\s\w+)?"
    r"\s(?:no\.?|n[°º]\.?|num\.?)\s?\d+\s?\Z"
)
_NUMBER = re.compile(r"(?:no\.? ?|n[°º] ?|num\.? ?|vol\.? ?|issue ?)?\d{1,4}(?:[-–/]\d{1,4})?")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_EDITORS = ("trans", "ed", "eds")


def mark_brackets(draft: Draft) -> None:
    """Masks every bracket by what it holds; one that belongs to the words around it is kept whole."""
    if "(" not in draft.work and "[" not in draft.work:
        return
    for match in _PINPOINT.finditer(draft.work):
        draft.mask(match.start(), match.end(), GONE)
    for match in _BRACKET.finditer(draft.work):
        draft.mask(match.start(), match.end(), _sign(draft, match.start(), match.end(), match[1]))


@cache
def editing() -> tuple[str, ...]:
    """Words with which those who edit or translate are led in: "edited by …", "trans. …"."""
    words = persons().words.editors
    return folded(
        [f"{word} " for word in words if " " in word or word in _SHORT_EDITORS]
        + [f"{word}. " for word in words if " " not in word]
    )


def _sign(draft: Draft, start: int, end: int, held: str) -> str:
    """What to write over the bracket `[start, end)` whose working copy is `held`."""
    content = draft.base[start + 1 : end - 1].strip()
    if not held.strip(" \x01\x02\x03\x07\x11,;:."):
        return GONE
    ends = draft.ends_at(end)
    inside = [date for date in draft.dates if start < date.start and date.end < end]
    if inside and "\x01" not in held:
        return _dated(draft, start, end, inside, ends)
    if content.rstrip(".") in _editors():
        return EDITOR
    if content.startswith("suppl") or (_NUMBER.fullmatch(content) and draft.base[:start].rstrip()[-1:].isdigit()):
        return VOLUME
    if content in _undated():
        draft.undated = True
        return DATE
    if _is_aside(content):
        return GONE
    if draft.text[start] == "[" and ends:
        return _square(draft, start, end, content)
    return _round(draft, start, end, content) if ends else KEPT


def _is_aside(content: str) -> bool:
    """Whether a bracket holds a definition, a place in the work, an edition, or who edited it."""
    if content.startswith((*_defines(), *editing(), '"', "'")):
        return True
    if len(content) < 24 and EDITION.search(content):
        return True
    return content.split(" ", 1)[0].rstrip(".") in _locators() and _DIGIT.search(content) is not None


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
    if rest and not _is_date_word(plain(rest)):
        publisher = publisher_of(rest, dated=True)
        if publisher and publisher[:1].islower() and not known_plain(plain(publisher)):
            publisher = None
        draft.imprints.append(Imprint(start, publisher))
        draft.chosen.append(last)
        return IMPRINT
    numbered = draft.base[:start].rstrip()[-1:].isdigit()
    if numbered and not rest and draft.base[end : end + 1] == ":" and _COMMENT.search(draft.base, 0, start):
        return KEPT
    draft.chosen.append(last)
    return KEPT if numbered and "resol" in draft.base else DATE


def _round(draft: Draft, start: int, end: int, content: str) -> str:
    """A round bracket without a date at the end of a part: an acronym, an index, a publisher, or text."""
    printed = draft.text[start + 1 : end - 1].strip()
    if INDEX.fullmatch(printed) or content.startswith(_indexed()):
        draft.index = draft.index or printed
        return GONE
    capitals = sum(map(str.isupper, printed))
    if capitals > 1 and _ACRONYM.fullmatch(printed) and not printed[1:].islower():
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
    kind, comma, _ = content.partition(", ")
    if comma and kind in kinds():
        draft.imprints.append(Imprint(start, draft.text[start + 1 : end - 1].partition(", ")[2].strip()))
        return IMPRINT
    return KEPT if content.count(" ") < 3 else GONE


def _publishes(content: str) -> bool:
    total = sum(cues().get(word, 0) for word in _WORD.findall(content)[:31])
    return bool(total >> ORGANISATION & 31 or total >> CONTAINER & 31 or content.split(":", 1)[0] in places())


def _is_date_word(words: str) -> bool:
    return all(word.strip(".,") in _before_dates() for word in words.split()) or words.strip(" .") in kinds()


@cache
def _editors() -> frozenset[str]:
    return frozenset(folded(persons().words.editors))


@cache
def _defines() -> tuple[str, ...]:
    return folded(works().brackets.defines)


@cache
def _undated() -> frozenset[str]:
    return frozenset(folded(works().dates.undated))


@cache
def _before_dates() -> frozenset[str]:
    return frozenset(word for phrase in works().dates.before for word in plain(phrase).split())


@cache
def _locators() -> frozenset[str]:
    return frozenset(folded(works().locators.before))


@cache
def _indexed() -> tuple[str, ...]:
    return folded(word for word in works().locators.indexes if len(word) > 3)
