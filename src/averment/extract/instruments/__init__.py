"""Instruments: laws, treaties, resolutions and agreements named in the text, with canonical ids."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from averment.extract.instruments.aliases import note_alias, second_names
from averment.extract.instruments.ground import Find, Ground
from averment.extract.instruments.known import read_name, read_part, read_short
from averment.extract.instruments.laws import read_head
from averment.extract.instruments.numbered import read_comment, read_goal, read_resolution
from averment.model.citation import Mention
from averment.model.claim import Instrument
from averment.model.document import Matter
from averment.vocab.instruments import Clue, Trigger, clues
from averment.vocab.lexicon import Term
from averment.vocab.symbols import find_symbols

_READERS: dict[Trigger, Callable[[Ground, Term, Clue], list[Find]]] = {
    "name": read_name, "short": read_short, "head": read_head, "part": read_part, "resolution": read_resolution,
    "decision": read_resolution, "comment": read_comment, "goal": read_goal, "target": read_goal,
}  # fmt: skip
_ADOPTED = ("/RES/", "/DEC/", "/GC/", "/PRST/")


def find_instruments(matter: Matter, mentions: tuple[Mention, ...]) -> tuple[Instrument, ...]:
    """Every instrument named outside the citations, in order; spans count in the flow.

    Treaties and declarations by name or abbreviation with their articles, UN resolutions, decisions and general
    comments by number, goals and targets, national laws, codes, constitutions, decrees and bills, agreements between
    States. `id` is the UN symbol, the treaty's usual short name, State, year and kind for a national law, or the name.
    Anaphors ("the Act"), bodies, conferences and mandates are left out, and "the Convention" without an article.

    Misses laws named in small letters without a number or year, and names cut by another passage. Source of the rules:
    the annotation guidelines, "Instruments"; the Editorial Manual for the forms of resolutions.
    """
    ground = Ground(matter, mentions)
    for hit, clue in _hits(ground):
        if hit.start < ground.done or ground.cited(hit.start):
            continue
        for find in _READERS[clue.what](ground, hit, clue):
            if ground.is_source(find.start):
                continue
            ground.add(find)
            ground.done = max(ground.done, note_alias(ground, find))
    found = sorted([*ground.found, *second_names(ground), *_symbols(ground)])
    return tuple(Instrument((f.start, f.end), f.id) for f in found)


def _hits(ground: Ground) -> list[tuple[Term, Clue]]:
    """Every phrase that may name an instrument, in order of place, the longest first, without the mark before it."""
    folded = "\n" + ground.folded
    hits = [
        (Term(start - folded[start].isalnum(), end - 1, value), cast(Clue, value))
        for start, end, value in clues(ground.language).scan(folded)
    ]
    hits.sort(key=_first_longest)
    return hits


def _first_longest(hit: tuple[Term, Clue]) -> tuple[int, int]:
    return hit[0].start, -hit[0].end


def _symbols(ground: Ground) -> list[Find]:
    """Resolutions, decisions and general comments named by their symbol alone, outside the lines of a masthead."""
    taken = {at for f in ground.found for at in (f.start, f.end)}
    spans = [(f.start, f.end) for f in ground.found]
    found = []
    for start, end, symbol in find_symbols(ground.text) if "/" in ground.text else ():
        if not any(mark in symbol for mark in _ADOPTED) or ground.cited(start) or start in taken or end in taken:
            continue
        passage = ground.matter.flow.passages[ground.matter.flow.passage_at(start)]
        if passage.kind in ("head", "note", "reference") or end - start >= passage.end - passage.start - 2:
            continue
        if not any(low <= start < high for low, high in spans):
            found.append(Find(start, end, symbol, "resolution"))
    return found
