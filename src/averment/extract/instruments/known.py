"""Instruments known by name or abbreviation, and articles that stand alone behind them."""

from __future__ import annotations

import re
from functools import cache

from averment.extract.instruments import parts
from averment.extract.instruments.ground import Find, Ground
from averment.vocab.instruments import Clue, laws
from averment.vocab.lexicon import Term, fold

_YEAR_BEFORE = re.compile(r"(?<![\d/])(?:1[89]|20)[0-9]{2} \Z")
_NUMBERED = re.compile(
    r"(?:,? (?:of )?(?:\d{1,2} [A-Z][a-z]+ )?(?:19|20)[0-9]{2}(?![0-9]))?"
    r"(?: \((?:(?:ILO )?(?:Convention )?No\.? ?[0-9]{1,3}|[Rr]evised|(?:19|20)[0-9]{2})\))?"
)
_LIST = re.compile(r",? (?:and |& |or |et |y )?(?:the |la |le |el |l['’])?|/")
_COMMITTEE = re.compile(
    r" (?:Committee|Comité|Committees|Secretariat|Working Group|Commission|[Rr]esolution|Guidelines)\b"
)
_REACH = 40
_LONG, _LONG_SMALL = 5, 3
"""How many blanks a name has that may be printed small, in English and elsewhere."""
_BRACKET = re.compile(
    r"(?: (?:in|of) [0-9]{4})?(?: \([0-9][^()]{2,20}\))? ?[(\[](?:the |hereinafter |or )?[\"“'‘]?(?:the )?"
)


def read_name(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """A treaty, declaration or the like by one of its names, with its year, number and articles."""
    printed = ground.text[hit.start : hit.end]
    long = printed.count(" ") >= (_LONG if ground.language == "en" else _LONG_SMALL)
    if not (long or _in_capitals(printed)) or _COMMITTEE.match(ground.text, hit.end):
        return []
    start, end = hit.start, hit.end
    if year := _YEAR_BEFORE.search(ground.text, max(ground.line(start), start - 6), start):
        start = year.start()
    if more := _NUMBERED.match(ground.text, end):
        end = more.end()
    if inside_brackets(ground, start):
        return []
    return [with_parts(ground, Find(start, end, clue.id, clue.kind, printed))]


def _in_capitals(printed: str) -> bool:
    """Whether a name is printed as one: its first word, or the first that is no number, with a capital."""
    first = next((word for word in printed.split() if word[0].isalpha()), "")
    words = [word for word in printed.split() if len(word) > 3]
    return first[:1].isupper() or sum(word[0].isupper() for word in words) * 2 > len(words)


def inside_brackets(ground: Ground, at: int) -> bool:
    """Whether what begins at `at` is only the other name, in brackets, of the instrument found just before."""
    last = ground.found[-1] if ground.found else None
    return last is not None and at - last.end < 44 and _BRACKET.fullmatch(ground.text, last.end, at) is not None


def with_parts(ground: Ground, find: Find) -> Find:
    """The instrument with the articles named before or after it, in its span and id."""
    low = max(ground.line(find.start), ground.done)
    if part := parts.before(ground.text, low, find.start):
        return find._replace(start=part.at, id=f"{find.id} art. {part.numbers}")
    if part := parts.after(ground.text, find.end):
        return find._replace(end=part.at, id=f"{find.id} art. {part.numbers}")
    return find


def read_short(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """A treaty by its abbreviation; one that is also a committee's counts only where its treaty is meant."""
    text = ground.text
    if (
        text[hit.start : hit.end] != clue.exact
        or text[hit.end : hit.end + 1] in ("-", "/", "@")
        or text[hit.start - 1 : hit.start] in ("/", "-", "@")
    ):
        return []
    if inside_brackets(ground, hit.start) or _COMMITTEE.match(text, hit.end):
        return []
    find = with_parts(ground, Find(hit.start, hit.end, clue.id, clue.kind, clue.exact))
    if clue.body and (find.start, find.end) == (hit.start, hit.end) and not _means_treaty(ground, hit):
        return []
    return [find]


def _means_treaty(ground: Ground, hit: Term) -> bool:
    """Whether the words around a committee's short name speak of its treaty, or it stands in a list of treaties."""
    before = ground.folded[max(ground.line(hit.start), hit.start - _REACH) : hit.start]
    before = re.sub(r"(?:the |la |le |el |l')\Z", "", before).rstrip()
    if before.endswith(_before()) or ground.folded.startswith(_after(), hit.end):
        return True
    last = ground.found[-1] if ground.found else None
    return (
        last is not None
        and hit.start - last.end < 16
        and _LIST.fullmatch(_unbracketed(ground.text[last.end : hit.start])) is not None
    )


def _unbracketed(text: str) -> str:
    return re.sub(r" ?\([^)]{1,12}\)", "", text)


@cache
def _before() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in laws().treaty_context.before)


@cache
def _after() -> tuple[str, ...]:
    return tuple(" " + fold(phrase) for phrase in laws().treaty_context.after)


def read_part(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """An article in brackets that belongs to the instrument named before it in the passage: "(art. 1 (b))"."""
    if ground.text[hit.start - 1 : hit.start] != "(":
        return []
    end = hit.end + (ground.text[hit.end : hit.end + 1] == ".")
    last = ground.found[-1] if ground.found else None
    if last is None or last.end < ground.line(hit.start) or ground.text[end : end + 1] != " ":
        return []
    part = parts.alone(ground.text, end + 1)
    if part is None or ground.text[part.at : part.at + 1] not in (")", ";", ","):
        return []
    return [Find(hit.start, part.at, f"{last.id.split(' art. ')[0]} art. {part.numbers}", last.kind, last.name)]
