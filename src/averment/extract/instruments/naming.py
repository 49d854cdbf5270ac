"""What an instrument named by its noun is called: its id, and the one meant by a noun with no more than an article."""

from __future__ import annotations

from averment.extract.instruments import parts, printed
from averment.extract.instruments.ground import Find, Ground
from averment.vocab.instruments import laws
from averment.vocab.lexicon import Term


def identify(ground: Ground, start: int, end: int, kind: str) -> str:
    """The id of an instrument by its name: an ILO convention's number, a national law's State and year, or the name."""
    name = ground.text[start:end]
    if kind == "convention" and (number := printed.ilo_number(name)):
        return f"ILO C{number}"
    if kind in laws().kinds.treaties or kind in ("memorandum", "principles", "rules"):
        return name
    return ground.national(start, end, kind, name)


def referred(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun alone: a constitution, or with an article the instrument of that kind named last."""
    text = ground.text
    start = _before_ordinary(text, hit.start)
    before = parts.before(text, max(ground.line(hit.start), ground.done), start)
    part = before or (parts.after(text, hit.end) if text[hit.start].isupper() else None)
    if part is not None:
        last = ground.last(kind) or (ground.last(*laws().kinds.treaties) if kind == "treaty" else None)
        name = last.id.split(" art. ")[0] if last else text[start : hit.end]
        span = (part.at, hit.end) if before else (start, part.at)
        return Find(*span, f"{name} art. {part.numbers}", kind, name)
    name = text[hit.start : hit.end]
    return Find(hit.start, hit.end, name, kind, name) if kind == "constitution" and name[0].isupper() else None


def _before_ordinary(text: str, at: int) -> int:
    """Where words like "Optional" before a noun begin."""
    for word in laws().kinds.ordinary:
        if text.endswith(word + " ", 0, at):
            return at - len(word) - 1
    return at
