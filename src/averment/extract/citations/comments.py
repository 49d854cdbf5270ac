"""What in a note is comment and not source: sentences of the submitter's own, explanations, pointers into the document.

Judges by words and shape. It must not know which note or mark it reads for.
"""

from __future__ import annotations

import re

from averment.extract.citations.evidence import Sources, begins, shape
from averment.extract.citations.shapes import Shapes, shapes

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CODE = re.compile(r"\d+ (?:[A-Z]\.|[A-Z]{2,}|§)")


def comment(of: Sources, start: int, end: int) -> bool:
    """Whether a stretch of a note in which `shape` finds nothing is a comment: a sentence, or a pointer."""
    told = shapes()
    raw, low = of.text[start:end], of.folded[start:end]
    words = _WORD.findall(raw)
    if not words:
        return True
    if not begins(raw, low, told):
        return not (_provision(low, told) or _CODE.match(raw))
    return _sentence(words, told)


def without_comments(of: Sources, start: int, end: int) -> tuple[int, int]:
    """A stretch of a note without the sentences of comment that it begins or ends with."""
    text = of.text
    stop = text.find(". ", start, end)
    while stop >= 0 and _begins_sentence(text, stop + 2) and _plain_sentence(of, start, stop):
        start = stop + 2
        stop = text.find(". ", start, end)
    stop = text.rfind(". ", start, end)
    while stop >= 0 and _begins_sentence(text, stop + 2) and _plain_sentence(of, stop + 2, end):
        end = stop
        stop = text.rfind(". ", start, end)
    return start, end


def _begins_sentence(text: str, at: int) -> bool:
    return text[at : at + 1].isupper() or text[at : at + 1] in '“«‘"('


def _plain_sentence(of: Sources, start: int, end: int) -> bool:
    """Whether one sentence of a note has no mark of a source and reads as prose."""
    end = start + len(of.text[start:end].rstrip(" ."))
    told = shapes()
    low = of.folded[start:end]
    if end <= start or told.locator.match(low) or "http" in low or of.symbol_in(start, end):
        return False
    words = _WORD.findall(of.text[start:end])
    return len(words) > 2 and _sentence(words, told) and not shape(of, start, end)


def _sentence(words: list[str], told: Shapes) -> bool:
    """Whether words make a sentence: one of them, in lower case, is a verb or pronoun that titles seldom have."""
    if not told.verbs.isdisjoint(words):
        return True
    first = words[0]
    if first.lower() not in told.plain or (len(first) > 1 and first.isupper()):
        return False
    return first.lower() not in told.soft or len(words) < 2 or not words[1][0].isupper()


def _provision(low: str, told: Shapes) -> bool:
    """Whether a stretch names a provision of a law or treaty: "Section 187A of the ... Act 1979"."""
    words = _WORD.findall(low)
    if words[0] not in told.inner:
        return False
    return not (told.laws.isdisjoint(words) and told.treaties.isdisjoint(words))
