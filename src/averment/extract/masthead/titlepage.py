"""Reads the title page of a submission, an oral statement or a press release: lines without a form.

Holds what single lines of such a page say (a date, a byline, an address, a subject) and which of them is the title.
It must not know the forms of the United Nations; those are in `fields` and `reader`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from averment.extract.masthead.addressees import addressed_in
from averment.extract.masthead.draft import Draft
from averment.extract.masthead.fields import read_line
from averment.extract.masthead.lines import Line, Lines
from averment.extract.masthead.names import before_document, is_names, labelled
from averment.extract.masthead.submitters import described_names, names_in_title, split_names
from averment.extract.masthead.units import Unit, begins_title, is_note, is_opening, is_text, join, unit_at
from averment.vocab.countries import code_of
from averment.vocab.dates import find_dates
from averment.vocab.masthead import masthead_words
from averment.vocab.ordinals import find_session

Role = Literal["date", "byline", "address", "subject", "passed", "form", "names", "title", "plain"]

_UNITS = 16
_PLACE = re.compile(r"[^\W\d_][^\d,;:()]{1,30},? ?(?:\([^)\d]{2,20}\),? ?)?(?:le |the |el )?")
_ITEM = re.compile(
    r"\b(?:agenda )?(?:item|point|tema) (?P<n>\d{1,2}(?:\s?\([a-z]\))?)(?!\w)\s*(?:[:–—-]\s*(?P<rest>\S.*))?",
    re.IGNORECASE,
)
_MERE_KIND = 4


class Part(NamedTuple):
    """A unit of a title page with the role it plays, what of it counts, and the indices of its lines."""

    unit: Unit
    role: Role
    words: str
    begin: int
    end: int


def read_title_page(draft: Draft, lines: Lines, index: int) -> int:
    """Reads a title page into the draft; the index of the line at which the text begins.

    Where nothing shows the lines at the top to be a title page, nothing is read, and the text begins at once: an
    excerpt has headings too.
    """
    page = _parts(lines, index)
    title = _title(page)
    if title is None or not _is_evident(draft, page, title, lines):
        return index
    last = max((part.end for part in page if part.role not in ("plain", "passed")), default=0)
    end = max(last, title.end)
    _take_title(draft, page, title, end)
    for part in page:
        if part.end <= end:
            _take(draft, part)
    take_from_title(draft)
    return end


def _parts(lines: Lines, index: int) -> list[Part]:
    """The units at the top with their roles, up to the first words of the text."""
    page: list[Part] = []
    while len(page) < _UNITS and (found := unit_at(lines, index)):
        unit, after = found
        if is_text(unit) or is_opening(unit) or (is_note(unit.lines[0]) and page):
            break
        role, words = _role(unit, page)
        page.append(Part(unit, role, words, index, after))
        index = after
    return page


def _role(unit: Unit, before: list[Part]) -> tuple[Role, str]:
    """What a unit says, and the words of it that count."""
    words = masthead_words()
    if begins_title(unit.key) and not _dated(unit.text):
        return "title", unit.text
    for role, openings in (
        ("byline", (*words.submitters.by, *words.submitters.bylines)),
        ("date", words.pages.date),
        ("subject", words.pages.subject),
    ):
        if (rest := labelled(unit.text, openings, colon=role != "byline")) is not None:
            return role, rest  # type: ignore[return-value]
    if _dated(unit.text):
        return "date", unit.text
    if (
        unit.key.startswith(words.pages.address)
        and labelled(unit.text, words.pages.address, colon=False)
        and addressed_in(f"to {unit.text}")
    ):
        return "address", unit.text
    if unit.key.startswith(words.pages.passed):
        return "passed", ""
    if read_line(Draft(seen=1), unit.lines[0], True) and len(unit.lines) == 1:
        return "form", unit.text
    named = before_document(unit.text)
    if named and not named.rest:
        return "byline", named.names
    if named:
        return "title", unit.text
    if is_names(unit.text) and not unit.level:
        return "names", unit.text
    return "plain", unit.text


def _dated(text: str) -> bool:
    """Whether a line is a date, with a place before it or a name parted from it, and nothing else."""
    if len(text) > 120 or not any(c.isdigit() for c in text):
        return False
    found = find_dates(text)
    if len(found) != 1 or found[0].last or re.search(r"\w", text[found[0].end :]):
        return False
    before = text[: found[0].start].rstrip()
    return not before or bool(_PLACE.fullmatch(before)) or (before[-1] in "-–—|,:" and is_names(before[:-1]))


def _title(page: list[Part]) -> Part | None:
    """The part that is the title: a subject line if all else names a mere kind of document; a document; the first."""
    subject = next((part for part in page if part.role == "subject"), None)
    named = [part for part in page if part.role == "title"]
    full = [part for part in named if len(part.unit.text.split()) >= _MERE_KIND]
    plain = [part for part in page if part.role == "plain"]
    headed = [part for part in plain if part.unit.level == 1]
    first = plain[0] if plain and not full and plain[0] is page[0] else None
    for choice in (headed[:1], full[:1], [subject] if subject else [], [first] if first else [], named[:1], plain[:1]):
        if choice:
            return choice[0]
    return page[0] if page and page[0].role in ("byline", "names") and before_document(page[0].unit.text) else None


def _is_evident(draft: Draft, page: list[Part], title: Part, lines: Lines) -> bool:
    """Whether the lines at the top are a title page at all, and not the first heading of an excerpt."""
    roles = {part.role for part in page}
    if (
        draft.seen
        or title.role in ("title", "subject")
        or title.unit.level == 1
        or roles & {"byline", "date", "address", "form"}
    ):
        return True
    return code_of(title.unit.text) is not None or _stands_alone(title, lines)


def _stands_alone(title: Part, lines: Lines) -> bool:
    """Whether a unit is set as a title: apart from what follows, most of its longer words with a capital."""
    after = lines.get(title.end)
    if after is None or not after.gap or title.unit.text[-1] in ".:?!;," or title.unit.level > 2:
        return False
    longer = [word for word in title.unit.text.split() if len(word) > 3]
    return len(longer) >= 3 and sum(not word[0].islower() for word in longer) >= 0.75 * len(longer)


def _take_title(draft: Draft, page: list[Part], title: Part, end: int) -> None:
    """The title, with the units that go on with it in the same block, and the one below for a subtitle."""
    first = title.unit.lines[0]
    text = title.words if title.role == "subject" else title.unit.text
    at = page.index(title)
    rest = [part for part in page[at + 1 :] if part.end <= end]
    while rest and rest[0].role == "plain" and not rest[0].unit.gap:
        text = join(text, rest.pop(0).unit.text)
    draft.put("title", text, first)
    below = next((part for part in rest if part.role in ("plain", "title")), None)
    if below is not None and title.role != "subject":
        draft.put("subtitle", below.unit.text, below.unit.lines[0])


def _take(draft: Draft, part: Part) -> None:
    """Puts what a part says into the draft, by its role."""
    line = part.unit.lines[0]
    if part.role == "date":
        found = find_dates(part.words, years=True)
        if found:
            draft.put("date", found[0].first, line)
            before = part.words[: found[0].start].rstrip(" -–—|,:")
            if part.words == part.unit.text and is_names(before):
                draft.put("submitters", split_names(before), line)
    elif part.role == "byline":
        draft.values.pop("submitters", None)
        draft.put("submitters", described_names(part.words), line)
    elif part.role == "names":
        draft.put("submitters", split_names(part.words), line)
    elif part.role == "form":
        read_line(draft, line, "session" not in draft.values)
    elif part.role == "address":
        _address(draft, f"to {part.words}", line)
    session = find_session(part.unit.text)
    if session:
        draft.put("session", session.number, line)


def _address(draft: Draft, text: str, line: Line) -> None:
    addressed = addressed_in(text)
    for one in addressed:
        if one.body:
            draft.named.setdefault(one.body, one.name)
    others = [one.name for one in addressed if not one.body]
    if others and not draft.named:
        draft.put("body", others[0] if len(others) == 1 else others, line)


def take_from_title(draft: Draft) -> None:
    """What the title itself says of the body, the agenda item and those who submit."""
    for name in ("title", "subtitle"):
        if not (text := draft.get(name)):
            continue
        where = Line(*draft.spans[name], text, "", False)
        if named := before_document(text):
            draft.put("submitters", split_names(named.names), where)
        draft.put("submitters", names_in_title(text), where)
        _address(draft, text, where)
        if item := _ITEM.search(text):
            draft.put("agenda_item", item["n"], where)
            draft.put("agenda_title", item["rest"], where)
