"""Instruments whose noun is printed small: "the 2018 law on associations", "code pénal", "a treaty with Italy"."""

from __future__ import annotations

from functools import cache

from averment.extract.instruments import printed
from averment.extract.instruments.ground import Find, Ground
from averment.extract.instruments.known import with_parts
from averment.extract.instruments.naming import identify, referred
from averment.extract.instruments.titles import loosely
from averment.vocab.instruments import laws
from averment.vocab.lexicon import Term, fold

_BESIDE = 90


def small(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun in small letters: with a year before it, a number or date behind it, or parties between whom it is."""
    text, kinds = ground.text, laws().kinds
    if ground.word_after(hit.end) in ground.naming.bodies:
        return None
    if kind == "code" and (found := code(ground, hit) or _beside(ground, hit)) is not None:
        return found
    if kind == "constitution" or (kind in kinds.treaties and text.endswith(("that ", "this "), 0, hit.start)):
        found = referred(ground, hit, kind)
        if found is not None:
            return found
    end = printed.small_number_after(text, hit.end, kind, ground.language)
    if end > hit.end:
        if ground.language != "en" and ground.word_after(end) in kinds.subject:
            end = loosely(text, end, ground.naming)
        return _made(ground, hit.start, end, kind)
    left = None if kind in kinds.undated else printed.year_before(text, ground.line(hit.start), hit.start)
    if left is not None and fold(left.group(1)) not in ground.naming.before_year:
        end = printed.subject_after(text, hit.end) if kind in kinds.made else hit.end
        return _made(ground, left.end(1) + 1, end, kind)
    return _between(ground, hit, kind)


def _made(ground: Ground, start: int, end: int, kind: str) -> Find:
    name = ground.text[start:end]
    return with_parts(ground, Find(start, end, identify(ground, start, end, kind), kind, name))


def code(ground: Ground, hit: Term) -> Find | None:
    """A code in French or Spanish, by what follows the noun: "code pénal", "código civil"."""
    names = _codes(ground.language)
    if not ground.folded.startswith(names, hit.end):
        return None
    end = hit.end + next(len(name) for name in names if ground.folded.startswith(name, hit.end))
    name = ground.text[hit.start : end]
    return with_parts(ground, Find(hit.start, end, name, "code", name))


@cache
def _codes(language: str) -> tuple[str, ...]:
    """What follows "code" in the names of codes, folded, the longest first; nothing does in English."""
    names = laws().codes.get(language, []) if language != "en" else []
    return tuple(" " + fold(name) for name in sorted(names, key=len, reverse=True))


def _beside(ground: Ground, hit: Term) -> Find | None:
    """A code printed small in English beside another instrument: "the Penal Code and the civil code"."""
    last = ground.found[-1] if ground.found else None
    if last is None or hit.start - last.end > _BESIDE or ". " in ground.text[last.end : hit.start]:
        return None
    low = ground.text.rfind(" ", 0, hit.start - 1) + 1
    if ground.text[low : hit.start].strip() not in laws().codes["en"]:
        return None
    name = ground.text[low : hit.end]
    return Find(low, hit.end, name, "code", name)


def _between(ground: Ground, hit: Term, kind: str) -> Find | None:
    """An agreement in small letters between parties that are named: "a bilateral agreement with Italy"."""
    if kind not in laws().kinds.between:
        return None
    start = ground.text.rfind(" ", ground.line(hit.start), hit.start - 1) + 1
    end = printed.parties_after(ground.text, hit.end)
    if end == hit.end or ground.text[start : hit.start].strip() not in ground.naming.adjectives:
        return None
    name = ground.text[start:end]
    return Find(start, end, name, kind, name)
