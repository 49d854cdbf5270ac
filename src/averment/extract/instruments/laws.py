"""Laws, codes, constitutions, agreements and treaties named by the noun that heads their name: "Privacy Act 1988".

A name is a run of words with capitals before the noun or behind it, a number or a date; which of them a noun needs is
said here. What is printed small is read in `small`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.instruments import printed
from averment.extract.instruments.ground import Find, Ground
from averment.extract.instruments.known import inside_brackets, with_parts
from averment.extract.instruments.naming import identify, referred
from averment.extract.instruments.small import code, small
from averment.extract.instruments.titles import back, forward, loosely
from averment.vocab.instruments import Clue, laws
from averment.vocab.lexicon import Term, fold

_SUBJECT = re.compile(r" (?:\w+ )(?:to )?(?:the |an? |all )?([^\W_])")
_NUMERALS = ("I", "II", "III", "IV")
_GO_ON = ("No", "Nos", "On", "Concerning", "Relating")
_ELIDED = ("d'", "d’", "l'", "l’")


def read_head(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """The instrument whose name a noun like "Act" or "Treaty" heads, if it heads one here."""
    if ground.text[hit.start - 1 : hit.start] == "-":
        return []
    find = (_capital if ground.text[hit.start].isupper() else small)(ground, hit, clue.kind)
    if find is None or inside_brackets(ground, find.start):
        return []
    last = ground.found[-1] if ground.found else None
    if last is not None and ground.text[last.end : find.start] == ", " and _is_number_of(ground, last, find, hit):
        ground.found[-1] = last._replace(end=find.end)
        ground.done = find.end
        return []
    return [find]


def _is_number_of(ground: Ground, last: Find, find: Find, hit: Term) -> bool:
    """Whether an instrument is only the number of the one named before it: "..., Public Law 117-78"."""
    text = ground.text
    if any(c.isdigit() for c in text[last.start : last.end]) or text[find.start : hit.start].count(" ") > 1:
        return False
    return any(c.isdigit() for c in text[hit.end : find.end])


def _capital(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun with a capital: with a name before it, a number, a date or a name behind it, or an article before it."""
    text, kinds = ground.text, laws().kinds
    if kind == "code" and (found := code(ground, hit)) is not None:
        return found
    start = back(text, max(ground.line(hit.start), ground.done), hit.start, ground.naming)
    named = text[start : hit.start].split()
    if _is_other(ground, start, named, hit.end, kind):
        return None
    named = [] if all(word in kinds.ordinary for word in named) else named
    end = printed.number_after(text, hit.end, kind)
    numbered = end > hit.end
    if not numbered and (not named or kind in kinds.go_on):
        end = _further(ground, hit.end)
        end = printed.date_after(text, end) if end > hit.end else end
    elif numbered and kind in kinds.made:
        end = _further(ground, end)
    if end == hit.end and not named:
        return referred(ground, hit, kind)
    end = printed.tail_after(text, end)
    name = text[start:end] if named or not numbered else ""
    return with_parts(ground, Find(start, end, identify(ground, start, end, kind), kind, name))


def _is_other(ground: Ground, start: int, named: list[str], end: int, kind: str) -> bool:
    """Whether the noun heads the name of a body ("Law Commission") or of a body of law ("Criminal Law")."""
    text, words, after = ground.text, ground.naming, ground.word_after(end)
    if printed.goes_on(text, end) or (named and _is_of_body(text, start)):
        return True
    if after.lower() in words.bodies or (after[:1].isupper() and ground.language == "en" and not _may_follow(after)):
        return True
    last = fold(named[-1]) if named else ""
    unnumbered = printed.number_after(text, end, kind) == end
    if kind == "code":
        return last in words.never_code
    if kind in ("order", "determination") or (kind == "law" and last in words.never) or (kind == "rules" and not named):
        return unnumbered
    if kind in ("rules", "principles") and len(named) == 1:
        return last in words.never_order
    return kind == "principles" and not named and after not in words.opens


def _is_of_body(text: str, start: int) -> bool:
    """Whether a name is that of a government or office: "Government of National Accord"."""
    return text.endswith(_of_bodies(), 0, start) or text.startswith(_of_bodies(), start)


@cache
def _of_bodies() -> tuple[str, ...]:
    return tuple(f"{words} " for words in laws().kinds.of_bodies)


def _may_follow(word: str) -> bool:
    """Whether a word with a capital may follow the noun that heads a name: "Act Regulating the ...", "Protocol II"."""
    return word in _NUMERALS or word in _GO_ON or word.endswith("ing")


def _further(ground: Ground, end: int) -> int:
    """Where the name that goes on behind its noun ends: "Law on the Propagation of ...", "Act Regulating the ..."."""
    text, words = ground.text, ground.naming
    after = ground.word_after(end)
    if not after:
        return end
    if ground.language != "en":
        goes_on = after in words.opens or after[0].isupper() or after.startswith(_ELIDED)
        return loosely(text, end, words) if goes_on else end
    if after[0].isupper() and after.endswith("ing"):
        return forward(text, end, words)
    subject = _SUBJECT.match(text, end) if after in words.opens else None
    return forward(text, end, words) if subject and subject.group(1).isupper() else end
