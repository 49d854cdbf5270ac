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
from averment.extract.masthead.listing import split_names
from averment.extract.masthead.names import before_document, is_names, labelled, opens_document
from averment.extract.masthead.naming import name_bodies
from averment.extract.masthead.signatories import opens_with_date
from averment.extract.masthead.submitters import described_names, names_in_title
from averment.extract.masthead.units import Unit, begins_title, is_note, is_opening, is_text, join, unit_at
from averment.vocab.countries import code_of
from averment.vocab.dates import find_dates
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words
from averment.vocab.ordinals import find_session

Role = Literal["date", "byline", "address", "subject", "passed", "form", "names", "title", "plain"]

_UNITS = 16
_TELLING: frozenset[Role] = frozenset(("byline", "date", "address", "form"))
_PLACE = re.compile(r"[^\W\d_][^\d,;:()]{1,30},? ?(?:\([^)\d]{2,20}\),? ?)?(?:le |the |el )?")
_ITEM = re.compile(
    r"\b(?:agenda )?(?:item|point|tema) (?P<n>\d{1,2}(?:\s?\([a-z]\))?)(?!\w)\s*(?:[:–—-]\s*(?P<rest>\S.*))?",
    re.IGNORECASE,
)


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
    page, after = _parts(lines, index)
    title = _title(page)
    if title is None or not _is_evident(draft, page, title, lines.get(after)):
        return index
    end = max((part.end for part in page if part.role != "plain"), default=0)
    end = max(end, title.end)
    page = [part for part in page if part.end <= end]
    _take_title(draft, page, title)
    _take_submitters(draft, page)
    for part in page:
        _take(draft, part)
    take_from_title(draft)
    return end


def _parts(lines: Lines, index: int) -> tuple[list[Part], int]:
    """The units at the top with their roles, up to the first words of the text, and the index of the line of these."""
    page: list[Part] = []
    while len(page) < _UNITS and (found := unit_at(lines, index)):
        unit, after = found
        if is_text(unit) or is_opening(unit) or (is_note(unit.lines[0]) and page):
            break
        if _is_label(unit):
            listed, after = _listed(lines, after)
            page.append(Part(unit, "byline", listed, index, after))
        else:
            page.append(Part(unit, *_role(unit), index, after))
        index = after
    return page, index


def _is_label(unit: Unit) -> bool:
    """Whether a line only says that names follow: "Submitted by:"."""
    words = masthead_words().submitters
    return (
        unit.key.endswith(":") and unit.key.rstrip(" :").endswith((*words.by, *words.bylines)) and len(unit.lines) == 1
    )


def _listed(lines: Lines, index: int) -> tuple[str, int]:
    """The names below such a line, one a line, joined by semicolons, and the index of the line after them."""
    names: list[str] = []
    while (line := lines.get(index)) and (not line.gap or not names) and is_names(line.text.lstrip("-•* ")):
        names.append(line.text.lstrip("-•* ").rstrip(",;"))
        index += 1
    return "; ".join(names), index


def _role(unit: Unit) -> tuple[Role, str]:
    """What a unit says, and the words of it that count."""
    words = masthead_words()
    dated = _dated(unit.text)
    if (begins_title(unit.key) or opens_document(unit.text)) and not dated:
        return "title", unit.text
    if (rest := labelled(unit.text, words.pages.date, colon=False)) is not None and find_dates(rest, years=True):
        return "date", rest
    if (rest := labelled(unit.text, words.pages.subject, colon=True)) is not None:
        return "subject", rest
    addressed = labelled(unit.text, words.pages.address, colon=False)
    if addressed is not None and addressed_in(f"to {addressed}"):
        return "address", addressed
    if unit.key.startswith(words.pages.passed):
        return "passed", labelled(unit.text, words.pages.passed, colon=True) or ""
    if (rest := labelled(unit.text, (*words.submitters.by, *words.submitters.bylines), colon=False)) is not None:
        return "byline", rest
    if dated:
        return "date", unit.text
    return _other_role(unit)


def _other_role(unit: Unit) -> tuple[Role, str]:
    """The role of a unit that has no words to open it: names before a kind of document, a form's line, an occasion."""
    if len(unit.lines) == 1 and read_line(Draft(seen=1), unit.lines[0], True):
        return "form", unit.text
    if named := before_document(unit.text):
        return ("title", unit.text) if named.rest else ("byline", named.names)
    if _is_occasion(unit.text):
        return "address", unit.text
    return "names" if is_names(unit.text) and not unit.level else "plain", unit.text


def _dated(text: str) -> bool:
    """Whether a line is a date, with a place before it or a name parted from it, and nothing else."""
    if len(text) > 120 or not any(map(str.isdigit, text)):
        return False
    found = find_dates(text)
    if len(found) != 1 or found[0].last or re.search(r"\w", text[found[0].end :]):
        return False
    before = text[: found[0].start].rstrip()
    kind, comma, rest = before.partition(",")
    if comma and fold(kind) in masthead_words().kinds:
        before = rest.strip()
    return not before or bool(_PLACE.fullmatch(before)) or (before[-1] in "-–—|,:" and is_names(before[:-1]))


def _is_occasion(text: str) -> bool:
    """Whether a line only names a body, its session and the State it looks at: "Universal Periodic Review of Chad"."""
    named = [words for _, words in name_bodies(text)]
    session = find_session(text)
    if not named and not session:
        return False
    for words in named:
        text = text.replace(words, " ")
    rest = [
        word
        for word in re.findall(r"[^\W_]{4,}", text)
        if word.lower() not in masthead_words().pages.occasion and not find_dates(f"{word} 2000")
    ]
    left = len(rest) - (3 if session else 0)
    return left <= 1 or code_of(" ".join(rest)) is not None


def _title(page: list[Part]) -> Part | None:
    """The part that is the title: a subject line if all else names a mere kind of document; a document; the first."""
    subject = [part for part in page if part.role == "subject"]
    named = [part for part in page if part.role == "title"]
    full = [part for part in named if part.unit.key.strip(" :.") not in masthead_words().kinds]
    plain = [part for part in page if part.role == "plain"]
    headed = [part for part in plain if part.unit.level == 1]
    first = plain[:1] if plain and not full and plain[0] is page[0] else []
    made = [part for part in page[:1] if part.role in ("byline", "names") and before_document(part.unit.text)]
    for choice in (headed, full, subject, first, named, plain, made):
        if choice:
            return choice[0]
    return None


def _is_evident(draft: Draft, page: list[Part], title: Part, after: Line | None) -> bool:
    """Whether the lines at the top are a title page at all, and not the first heading of an excerpt."""
    roles = {part.role for part in page}
    if draft.seen or title.role in ("title", "subject") or title.unit.level == 1 or roles & _TELLING:
        return True
    if code_of(title.unit.text) is not None or (after is not None and opens_with_date(after.text)):
        return True
    return after is not None and after.gap and title is page[-1] and _is_set_apart(title.unit)


def _is_set_apart(unit: Unit) -> bool:
    """Whether a unit is set as a title: no stop at its end, and most of its longer words with a capital."""
    if unit.text[-1] in ".:?!;," or unit.level > 2:
        return False
    longer = [word for word in unit.text.split() if len(word) > 3]
    return len(longer) >= 3 and sum(not word[0].islower() for word in longer) >= 0.75 * len(longer)


def _take_title(draft: Draft, page: list[Part], title: Part) -> None:
    """The title, with the units that go on with it in the same block, and the one below for a subtitle."""
    first = title.unit.lines[0]
    text = title.words if title.role == "subject" else title.unit.text
    rest = page[page.index(title) + 1 :]
    while rest and rest[0].role == "plain" and not rest[0].unit.gap:
        text = join(text, rest.pop(0).unit.text)
    draft.put("title", text, first)
    below = next((part for part in rest if part.role in ("plain", "title")), None)
    if below is not None and title.role != "subject":
        draft.put("subtitle", below.unit.text, below.unit.lines[0])


def _take_submitters(draft: Draft, page: list[Part]) -> None:
    """Those who submit: a byline's organisations, else the title's, any byline's, or names that stand alone."""
    bylines = [part for part in page if part.role == "byline" and part.words]
    for part in bylines:
        if is_names(part.words):
            draft.put("submitters", described_names(part.words), part.unit.lines[0])
    take_names(draft)
    for part in bylines:
        draft.put("submitters", described_names(part.words), part.unit.lines[0])
    for part in page:
        names = part.words if part.role == "names" else _before_date(part)
        draft.put("submitters", split_names(names) if is_names(names) else [], part.unit.lines[0])


def _before_date(part: Part) -> str:
    """The names that a line of date begins with: "Sea Trust - 22 September 2014"."""
    found = find_dates(part.words) if part.role == "date" and part.words == part.unit.text else []
    return part.words[: found[0].start].rstrip(" -–—|,:") if found else ""


def _take(draft: Draft, part: Part) -> None:
    """Puts what a part says into the draft, by its role."""
    line = part.unit.lines[0]
    session = find_session(part.unit.text)
    found = find_dates(part.words, years=part.role == "date") if part.role in ("date", "address") else []
    if found and not found[0].last and not session:
        draft.put("date", found[0].first, line)
    if part.role == "form":
        read_line(draft, line, "session" not in draft.values)
    if part.role == "address":
        _address(draft, f"to {part.words}", line)
    if session:
        draft.put("session", session.number, line)
        dated = next((one for one in find_dates(part.unit.text) if one.last), None)
        draft.put("session_start", dated.first if dated else None, line)
        draft.put("session_end", dated.last if dated else None, line)


def _address(draft: Draft, text: str, line: Line) -> None:
    addressed = addressed_in(text)
    for one in addressed:
        if one.body:
            draft.named.setdefault(one.body, one.name)
    others = [one.name for one in addressed if not one.body]
    if others and not draft.named:
        draft.put("body", others[0] if len(others) == 1 else others, line)


def take_names(draft: Draft) -> None:
    """Those who submit, as title or subtitle name them."""
    for name in ("title", "subtitle"):
        if text := draft.get(name):
            where = Line(*draft.spans[name], text, "", False)
            named = before_document(text)
            draft.put("submitters", split_names(named.names) if named else names_in_title(text), where)


def take_from_title(draft: Draft) -> None:
    """What title and subtitle say of the body and of the agenda item."""
    for name in ("title", "subtitle"):
        if not (text := draft.get(name)):
            continue
        where = Line(*draft.spans[name], text, "", False)
        _address(draft, text, where)
        if item := _ITEM.search(text):
            draft.put("agenda_item", item["n"], where)
            draft.put("agenda_title", item["rest"], where)
