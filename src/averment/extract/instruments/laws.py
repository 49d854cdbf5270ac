"""Laws, codes, constitutions, agreements and treaties named by the noun that heads their name: "Privacy Act 1988".

A name is a run of words with capitals before the noun or behind it, a number or a date; which of them a noun needs is
said here. Names in small letters count where a year, a number or the parties make them one instrument.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.instruments import parts
from averment.extract.instruments.ground import Find, Ground
from averment.extract.instruments.known import inside_brackets, with_parts
from averment.extract.instruments.titles import back, forward, loosely
from averment.vocab.instruments import Clue, laws
from averment.vocab.lexicon import Term, fold

_NO = r"(?:[Nn]os?\.?|[Nn][°º]\.?|[Nn]úm\.?|№|Number|número)"
_NUMBER = re.compile(
    rf"(?: \((?:EU|EC|EEC|UE|CE)\))?,? ?\(?{_NO} ?[\w.-]{{0,6}}[0-9][\w/.-]*(?: (?:of|de|du) (?:[0-9]{{1,2}}(?:er)? (?:de )?[\w]+ (?:de |of )?)?(?:1[89]|20)[0-9]{{2}})?\)?"
    r"(?:,? (?:1[89]|20)[0-9]{2}(?![0-9]))?"
)
_BARE = re.compile(
    r"(?: \((?:EU|EC|EEC|UE|CE)\))? (?:[A-Z]{1,3}-)?[0-9]{1,6}(?:[/-][0-9A-Z]{1,6}){0,3}(?![\w%])(?: (?:of|de|du) (?:[0-9]{1,2}(?:er)? (?:de )?[\w]+ (?:de )?)?(?:1[89]|20)[0-9]{2})?"
)
_DATED = re.compile(
    r"(?:,? (?:of )?(?:[0-9]{1,2} )?(?:[A-Z][a-z]+ )?|(?:,? (?:de|du) )(?:[0-9]{1,2}(?:er)? (?:de )?[\w]+ (?:de )?)?)((?:1[6-9]|20)[0-9]{2})(?![0-9/])"
)
_ILO = re.compile(r" (?:No\.? ?)?[0-9]{1,3}(?![\w/.-])(?: de la OIT| de l['’]OIT| of the ILO)?")
_BEHIND = re.compile(r" \((?:(?:Act |Law |Cap\. )?[Nn]o\.? ?[0-9][\w/. -]{0,18}|Cth|ACT|Vic|NSW|Qld|WA|SA|Tas|NT|UK|Cap\.? [0-9]+)\)")
_YEAR_LEFT = re.compile(r"(\S+) (?:1[89]|20)[0-9]{2} (?:(?!in |to |on |of |the |a |and |or )[a-zé-]+ ){0,2}\Z")
_PARTIES = re.compile(r" (?:with|between|entre|con|avec) (?:[\w’'-]+ ){0,5}?[\w’'-]*[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|the|counterpart|Government|et|y|la|le)){0,6}")
_ON = re.compile(r" (?:on|concerning|regarding|against|relating to) (?:[a-z-]+ ){0,4}[a-z-]+")
_GOES_ON = re.compile(r" \((?=[A-Z])[^()]{3,90}\) (?=[A-Z])")
_OF_BODY = ("Government of ", "Ministry of ", "Department of ", "Office of ", "Forces of ")
_TREATIES = ("convention", "covenant", "treaty", "protocol", "declaration", "agreement", "accord", "charter", "pact", "compact", "statute")
_MADE = ("act", "law", "decree", "ordinance", "regulations", "directive", "order", "bill", "proclamation", "amendment")
_ORDINARY = ("Optional", "Additional", "Second", "First", "Final", "Draft", "Third", "Facultatif", "Facultativo")
_UNDATED = ("order", "rules", "principles", "amendment", "determination", "charter", "pact", "compact", "statute")
_MORE = {"convention", "covenant", "treaty", "protocol", "declaration", "agreement", "accord", "charter", "pact", "compact", "law", "code", "constitution", "memorandum", "regulations", "principles", "rules", "statute"}


def read_head(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """The instrument whose name a noun like "Act" or "Treaty" heads, if it heads one here."""
    if ground.text[hit.start].isupper():
        find = _capital(ground, hit, clue.kind)
    else:
        find = _small(ground, hit, clue.kind)
    if find is None or inside_brackets(ground, find.start):
        return []
    last = ground.found[-1] if ground.found else None
    if last is not None and ground.text[last.end : find.start] == ", " and _is_number_of(ground, find, hit):
        ground.found[-1] = last._replace(end=find.end)
        ground.done = find.end
        return []
    return [find]


def _is_number_of(ground: Ground, find: Find, hit: Term) -> bool:
    """Whether an instrument is only the number of the one named before it: "..., Public Law 117-78"."""
    last = ground.found[-1]
    return not any(c.isdigit() for c in ground.text[last.start : last.end]) and ground.text[find.start : hit.start].count(" ") < 2 and any(c.isdigit() for c in ground.text[hit.end : find.end])


def _capital(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun with a capital: with a name before it, a number, a date or a name behind it, or an article before it."""
    text, words = ground.text, ground.naming
    end = hit.end
    if (found := _code(ground, hit)) is not None:
        return found
    start = back(text, max(ground.line(hit.start), ground.done), hit.start, words, heads())
    named = text[start : hit.start].split()
    if _is_other(ground, named, end, kind):
        return None
    numbered = _number(text, end, kind)
    if named and all(word in _ORDINARY for word in named):
        named, start = [], hit.start
    if numbered > end:
        end = numbered
    elif (not named or kind in _MORE) and (further := _further(ground, end, bool(named))) > end:
        dated = _DATED.match(text, further)
        end = dated.end() if dated else further
    elif not named:
        return _referred(ground, hit, kind)
    if tail := _BEHIND.match(text, end):
        end = tail.end()
    name = text[start:end] if named or numbered <= hit.end else ""
    return with_parts(ground, Find(start, end, _id(ground, start, end, kind, text[start:end]), kind, name))


def _is_other(ground: Ground, named: list[str], end: int, kind: str) -> bool:
    """Whether the noun heads the name of a body ("Law Commission") or of a body of law ("Criminal Law")."""
    after = ground.word_after(end)
    words = ground.naming
    if _GOES_ON.match(ground.text, end) or (named and ground.text.endswith(_OF_BODY, 0, ground.text.rfind(named[0], 0, end))):
        return True
    if after.lower() in words.bodies or (after[:1].isupper() and after not in ("Regulating", "No", "Nos", "Concerning", "Relating", "Amending", "On") and not after.endswith("ing") and ground.language == "en"):
        return after not in ("I", "II", "III", "IV")
    last = fold(named[-1]) if named else ""
    if kind == "law" and last in words.never:
        return _number(ground.text, end, kind) == end
    if kind == "code" and last in words.never_code:
        return True
    if kind == "order" or (kind == "rules" and (last in words.never_order or not named)):
        return _number(ground.text, end, kind) == end
    return kind == "principles" and not named and ground.word_after(end) not in ("on", "for", "of")


def _number(text: str, end: int, kind: str) -> int:
    """Where the number or date behind a noun ends; `end` if there is none."""
    for pattern in (_NUMBER, _DATED, _BARE if kind in _MADE else _ILO if kind == "convention" else _NUMBER):
        if match := pattern.match(text, end):
            return match.end() - (text[match.end() - 1] in "./-")
    return end


def _further(ground: Ground, end: int, named: bool) -> int:
    """Where the name that goes on behind its noun ends: "Law on the Propagation of ...", "Act Regulating the ..."."""
    text = ground.text
    after = ground.word_after(end)
    if ground.language != "en" and after:
        goes_on = after in ground.naming.opens or after[0].isupper() or after.startswith(("d'", "d’", "l'", "l’"))
        return loosely(text, end, ground.naming, heads()) if goes_on else end
    if after.endswith("ing") and after[0].isupper():
        return forward(text, end, ground.naming, heads())
    if after not in ground.naming.opens:
        return end
    first = re.compile(r" (?:\w+ )(?:to )?(?:the |an? |all )?([^\W_])").match(text, end)
    if first is None or not first.group(1).isupper():
        return end
    return forward(text, end, ground.naming, heads())


def _referred(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun alone: a constitution, or with an article the instrument of that kind named last."""
    find = Find(hit.start, hit.end, ground.text[hit.start : hit.end], kind)
    start = back_ordinary(ground, hit.start)
    part = parts.before(ground.text, max(ground.line(hit.start), ground.done), start)
    if part is not None:
        last = ground.last(kind) or (ground.last(*_TREATIES) if kind == "treaty" else None)
        name = last.id.split(" art. ")[0] if last else ground.text[start : hit.end]
        return Find(part.at, hit.end, f"{name} art. {part.numbers}", kind, name)
    if kind == "constitution":
        return find._replace(name=find.id)
    return None


def back_ordinary(ground: Ground, at: int) -> int:
    """Where words like "Optional" before a noun begin."""
    for word in _ORDINARY:
        if ground.text.endswith(word + " ", 0, at):
            return at - len(word) - 1
    return at


def _small(ground: Ground, hit: Term, kind: str) -> Find | None:
    """A noun in small letters: with a year before it, a number or date behind it, or parties between whom it is."""
    text = ground.text
    if ground.word_after(hit.end) in ground.naming.bodies:
        return None
    if (found := _code(ground, hit)) is not None:
        return found
    if kind in _TREATIES and ground.text.endswith(("that ", "this "), 0, hit.start):
        return _referred(ground, hit, kind)
    numbered = _NUMBER.match(text, hit.end)
    if numbered is None and ground.language != "en" and kind in ("act", "decree", "bill", "convention"):
        numbered = _BARE.match(text, hit.end)
    dated = re.compile(r" (?:of|de|du) (?:[0-9]{1,2}(?:er)? (?:de )?[\w]+ (?:de )?)?(?:1[89]|20)[0-9]{2}(?![0-9/])").match(text, hit.end)
    if match := numbered or dated:
        end = match.end()
        if ground.language != "en" and ground.word_after(end) in ("relative", "relatif", "portant", "sur", "sobre", "para", "contra"):
            end = loosely(text, end, ground.naming, heads())
        return with_parts(ground, Find(hit.start, end, _id(ground, hit.start, end, kind, text[hit.start : end]), kind, text[hit.start : end]))
    if kind in _UNDATED:
        return None
    if (left := _YEAR_LEFT.search(text, max(ground.line(hit.start), hit.start - 60), hit.start)) and fold(left.group(1)) not in ground.naming.before_year:
        start = left.end(1) + 1
        end = on.end() if (on := _ON.match(text, hit.end)) and kind in _MADE else hit.end
        return with_parts(ground, Find(start, end, _id(ground, start, end, kind, text[start:end]), kind, text[start:end]))
    return _between(ground, hit, kind)


def _code(ground: Ground, hit: Term) -> Find | None:
    """A code in French or Spanish, which are written small: "code pénal", "código civil"."""
    for rest in sorted(laws().codes.get(ground.language, ()), key=len, reverse=True):
        if ground.folded[hit.start : hit.end] in ("code", "código") and ground.folded.startswith(" " + rest, hit.end):
            end = hit.end + 1 + len(rest)
            return with_parts(ground, Find(hit.start, end, ground.text[hit.start : end], "code", ground.text[hit.start : end]))
    return None


def _between(ground: Ground, hit: Term, kind: str) -> Find | None:
    """An agreement in small letters between parties that are named: "a bilateral agreement with its ... counterpart"."""
    if kind not in ("agreement", "treaty", "accord", "pact", "memorandum", "convention", "protocol"):
        return None
    low = ground.line(hit.start)
    word = ground.text[ground.text.rfind(" ", low, hit.start - 1) + 1 : hit.start].strip()
    if word not in ground.naming.adjectives:
        return None
    match = _PARTIES.match(ground.text, hit.end)
    if match is None:
        return None
    start = hit.start - len(word) - 1
    name = ground.text[start : match.end()]
    return Find(start, match.end(), name, kind, name)


def _id(ground: Ground, start: int, end: int, kind: str, name: str) -> str:
    if kind == "convention" and (ilo := re.search(r"(?:ILO |OIT |OIT, )?(?:Conventions?|Convenio) (?:[Nn]os?\.? ?|[Nn]° ?|núm\. ?)?([0-9]{1,3})\b", ground.text[start:end])):
        return f"ILO C{ilo.group(1)}"
    if kind in _TREATIES or kind in ("memorandum", "principles", "rules"):
        return name
    return ground.national(start, end, kind, name)


@cache
def heads() -> frozenset[str]:
    """Every noun that heads a name, folded."""
    told = laws()
    return frozenset(fold(w) for spoken in (told.en, told.fr, told.es) for words in spoken.heads.values() for w in words)
