"""Puts the parts of a citation together again: the source that the best layout describes, or the short form it is.

Knows a chosen layout and what was masked; how the choice was made is for `layout.py`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from averment.extract.citations.fields.adopted import adopted_symbol
from averment.extract.citations.fields.dates import Date
from averment.extract.citations.fields.dating import issued, trailing_year
from averment.extract.citations.fields.draft import EDITOR, Draft
from averment.extract.citations.fields.imprint import publisher_of, without_series
from averment.extract.citations.fields.kind import kind_of
from averment.extract.citations.fields.layout import Layout, Role, choose
from averment.extract.citations.fields.numbering import LEADING, TRAILING
from averment.extract.citations.fields.part import Part
from averment.extract.citations.fields.parts import parts_of
from averment.extract.citations.fields.people import People, read_people
from averment.extract.citations.fields.phrases import holder_at_end, signer_in
from averment.model.citation import Back, Source
from averment.model.finding import Confidence
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain
from averment.vocab.works import GENRE, GIVEN, ORGANISATION, leading

_PAGES = re.compile(r"\s(?<=[^\W\d_]\s)(?!(?:19|20)\d\d)\d{1,4}[–-]\d{1,4}\Z")
_CLEARLY = 2.2
"""From here on a name is one of a person, wherever it stands."""
_MARKS = " ,;:.'\"“”‘’«»"


class _After(NamedTuple):
    """What stands after a title: the journal, newspaper or book that holds the work, and who publishes it."""

    container: str | None = None
    publisher: str | None = None


def assembled(draft: Draft, parts: list[Part], layout: Layout, after: str) -> Source | Back | None:
    """The source or the short form that the parts are, so laid out; `after` is what was masked behind the last part."""
    first, last = layout.title
    dated = issued(draft, parts[first - 1].end, parts[first].start) if 0 < first < last else issued(draft)
    return _short(draft, parts, layout, dated) or _source(draft, parts, layout, dated, after)


def symbol_of(draft: Draft) -> str | None:
    """The symbol printed, that of the resolution named, or an index number."""
    if draft.symbols:
        return draft.symbols[0]
    return adopted_symbol(draft.base) if "res" in draft.base else draft.index


def _short(draft: Draft, parts: list[Part], layout: Layout, dated: Date | None) -> Back | None:
    """A short form: who, and a year; nothing else."""
    first, last = layout.title
    if draft.url or draft.quotes or draft.imprints or symbol_of(draft):
        return None
    if last > first:
        return _short_in_one(draft, parts[0]) if len(parts) == 1 and not draft.chosen else None
    if dated is None:
        return _short_in_one(draft, parts[0]) if len(parts) == 1 and not draft.chosen else None
    if not dated.bare or last < len(parts):
        return None
    head = layout.head
    names = _listed(head.people) if head.people else [draft.text[parts[0].start : parts[-1].end]]
    return Back("short", names=names, year=dated.iso + dated.letter)


def _short_in_one(draft: Draft, part: Part) -> Back | None:
    """ "Human Rights Watch 2020", "Okello and Brandt 2021": a name and a year with nothing between them."""
    year = trailing_year(draft, part.start, part.end)
    if year is None or not year.bare:
        return None
    name = draft.text[part.start : year.start].rstrip(_MARKS)
    if known_plain(plain(name)) or (name.isupper() and " " not in name):
        names = [name]
    else:
        names = [] if part.count(GENRE) or part.count(ORGANISATION) else _only_names(name)
    return Back("short", names=names, year=year.iso + year.letter) if names else None


def _only_names(words: str) -> list[str]:
    """The authors that these words are, if they are nothing else."""
    draft = Draft(words, plain(words))
    parts, _ = parts_of(draft)
    if not parts:
        return []
    layout = choose(draft, parts, "")
    people = layout.head.people
    return _listed(people) if people and layout.title == (len(parts), len(parts)) else []


def _listed(people: People) -> list[str]:
    """The names of a short form, with "et al." at the end if there are more."""
    return [*people.names, "et al."] if people.others else people.names


def _source(draft: Draft, parts: list[Part], layout: Layout, dated: Date | None, after: str) -> Source | None:
    first, last = layout.title
    authors = layout.head.people.names if layout.head.people else []
    signer, title = _signer(draft, parts, layout), _title(draft, parts, first, last)
    container, publisher = _after(draft, parts, layout)
    if not first and (people := _people_after(parts, last)):
        authors, publisher = people, None if publisher == parts[last].text else publisher
    if not (title or signer or authors or publisher or container):
        return None
    if title and not (signer or publisher or container) and len(title) < 200:
        if not authors:
            signer, title = signer_in(title)
        elif not parts[first].quoted:
            title, container = holder_at_end(title)
    issuer = signer or publisher or container
    year = dated.iso if dated else None
    if year is None and title and last == first + 1 and not parts[first].quoted:
        ending = trailing_year(draft, parts[first].start, parts[first].end)
        year = ending.iso if ending else None
    signs = "".join([part.signs for part in parts]) + after
    kind = kind_of(draft, title or "", container, issuer, signs, authored=bool(authors))
    return Source("", authors, issuer, title, year, draft.url, symbol_of(draft), kind, _confidence(layout))


def _people_after(parts: list[Part], at: int) -> list[str]:
    """The authors that stand after the title, if the next part is clearly the name of a person."""
    if at >= len(parts) or parts[at].known or parts[at].place or not parts[at].count(GIVEN):
        return []
    people = max(read_people(parts, at).values(), key=lambda people: people.weight, default=None)
    return people.names if people and people.weight > _CLEARLY else []


def _confidence(layout: Layout) -> Confidence:
    if layout.margin > 1.0 and layout.weight > 1.5:
        return "sure"
    return "likely" if layout.margin > 0.35 and layout.weight > 0.0 else "unsure"


def _signer(draft: Draft, parts: list[Part], layout: Layout) -> str | None:
    """The organisation before the title, its places with it, its abbreviation in brackets without."""
    if layout.head.signer is None:
        return None
    first, last = layout.head.signer
    bits = [parts[first].text]
    for part in parts[first + 1 : last]:
        between = part.before or ","
        bits.append(f"{between} {part.text}" if between in ",;." else f" {between} {part.text}")
    return "".join(bits).strip(_MARKS) or None


def _title(draft: Draft, parts: list[Part], first: int, last: int) -> str | None:
    """The title as printed between its parts, without the quotation marks around the whole of it."""
    if first == last:
        return None
    words = draft.text[parts[first].start : parts[last - 1].end].strip(" ,;:.")
    if words[-1:].isdigit():
        words = _PAGES.sub("", words)
    if parts[first].quoted or _unclosed(words):
        words = words.strip(' ,."“”«»')
        if words[:1] in "‘'" and "’" not in words[1:] and "'" not in words[1:]:
            words = words[1:]
    return words.strip(" ,.;:") or None


def _unclosed(words: str) -> bool:
    """Whether a quotation mark opens the words and none closes."""
    closers = {"“": "”", "«": "»", '"': '"'}
    return words[:1] in closers and closers[words[0]] not in words[1:]


def _after(draft: Draft, parts: list[Part], layout: Layout) -> _After:
    """The container and the publisher after the title; an imprint in brackets outweighs what stands outside."""
    start = layout.title[1]
    found = _outside(parts[start:], layout.roles) if layout.roles else _After()
    title_end = parts[start - 1].start if start else 0
    for imprint in draft.imprints:
        if imprint.publisher and imprint.at > title_end:
            found = _After(found.container, imprint.publisher)
    return found


def _outside(tail: list[Part], roles: tuple[Role, ...]) -> _After:
    """The container and the best publisher after the title; editors named after "in" are passed over."""
    container: str | None = None
    publisher: str | None = None
    best = 0.0
    editing = False
    for at, (told, part) in enumerate(zip(roles, tail, strict=True)):
        role, weight = told.name, told.weight
        editing = editing or (role == "editor" and part.key.startswith(leading("within")))
        if editing and any(EDITOR in later.signs for later in tail[at + 1 :]):
            continue
        if role == "container" and container is None:
            container = part.text if part.known else _bare_name(part.text)
            best = max(best, weight - 0.6)
        elif role == "publisher":
            if publisher and roles[at - 1].name == role and _adjoins(tail[at - 1], part):
                publisher = f"{publisher}, {part.text}"
            elif weight >= best or (publisher is None and container is None):
                name = part.text if part.known else publisher_of(part.text, dated=True)
                publisher, best = name or publisher, weight
    return _After(container, publisher)


def _adjoins(last: Part, part: Part) -> bool:
    """Whether a part is a further part of the organisation before it: "School of Law, University of Nairobi"."""
    if part.before != "," or not last.count(ORGANISATION) or last.parted:
        return False
    return not (part.known and part.known.sort == "press")


def _bare_name(words: str) -> str | None:
    """A container without its volume, its series, and "in"."""
    name = TRAILING.sub("", LEADING.sub("", words))
    low = plain(name)
    for lead in leading("within"):
        if low.startswith(lead):
            name = name[len(lead) :]
            break
    return without_series(name).strip(_MARKS) or None
