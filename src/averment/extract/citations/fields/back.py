"""References back to a work cited elsewhere: "ibid.", "op. cit.", "supra note 3", "Okello (n 4)".

Knows how such references are printed; which work they mean is for resolution. A short form of names and a year looks
like any citation, and is told in `assembled.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.names import weigh_name
from averment.extract.citations.fields.signals import BACK, signals
from averment.model.citation import Back
from averment.vocab.works import folded, one_of, works

_TITLE = re.compile(r"[“\"‘'«]\s*([^“”\"«»]{3,120}?)\s*[”\"’'»](?!\w)")
_SPLIT = re.compile(r"\s*(?:;|&|\band\b|\by\b|\bet\b(?! al)|,)\s*")
_DATED = re.compile(r"[\s,(]+((?:19|20)\d\d[a-h]?)\)?\Z")
_ET_AL = re.compile(r"\set al\.?\Z")
_EDGE = " ,;:.()[]–-"
_LONGEST = 300
"""A reference back is short; longer words describe a work."""
_ELSEWHERE = ("above", "below", "infra")


def read_back(text: str, base: str, told: int | None = None) -> Back | None:
    """The reference back that these words make, or `None`; `told` are the signals in them, if known already.

    >>> from averment.vocab.plain import plain
    >>> read_back("Okello (n 4) 12", plain("Okello (n 4) 12"))
    Back(kind='note', names=['Okello'], title=None, year=None, note='4')
    """
    told = signals(base) if told is None else told
    if len(text) > _LONGEST or not (told & BACK or base.startswith(_starts())):
        return None
    if match := _ibid().match(base):
        return _after_ibid(base, match.end())
    note = _note().search(base)
    cited = _cited().search(base)
    if note and (cited or note["before"] or note["after"] or note["bracket"] or not _letters(base[: note.start()])):
        end = min(note.start(), cited.start()) if cited else note.start()
        return _to(text[:end], "note", note["number"])
    if cited is None or cited.group().startswith(_ELSEWHERE):
        return None
    return _to(text[: cited.start()], "short", None)


def _after_ibid(base: str, at: int) -> Back:
    """ "Ibid."; a note named after it says which work ("Id., supra note 3")."""
    note = _note().search(base, at)
    if note and (note["before"] or note["after"]):
        return Back("note", note=note["number"])
    return Back("ibid")


def _to(words: str, kind: str, note: str | None) -> Back | None:
    """A reference by the names, title and year in the words before it; by none of them, to the note or what was just
    cited."""
    words = words.strip(_EDGE)
    title: str | None = None
    if match := _TITLE.search(words):
        title = match[1].strip(" ,.")
        words = (words[: match.start()] + words[match.end() :]).strip(_EDGE)
    year: str | None = None
    if dated := _DATED.search(words):
        year = dated[1]
        words = words[: dated.start()].strip(_EDGE)
    names, rest = _names(words)
    title = title or rest
    if kind == "note":
        return Back("note", names=names, title=title, year=year, note=note)
    if not names and not title:
        return Back("ibid")
    return Back("short", names=names, title=title, year=year)


def _names(words: str) -> tuple[list[str], str | None]:
    """The names at the start of the words, and what stands after them: an abbreviated title, if it is one."""
    if not words:
        return [], None
    names: list[str] = []
    others = words.endswith(("et al", "et al."))
    bits = [bit for bit in _SPLIT.split(words) if bit.strip(_EDGE)]
    for at, bit in enumerate(bits):
        bare = _ET_AL.sub("", bit).strip(_EDGE)
        if weigh_name(bare) is None or bare.count(" ") > 5:
            return (names, ", ".join(bits[at:])) if names else ([words], None)
        names.append(bare)
    if len(names) > 1 and names[-1].count(" ") > 1 and "," in words:
        return names[:-1], names[-1]
    return [*names, "et al."] if others else names, None


def _letters(words: str) -> bool:
    return any(map(str.isalpha, words))


@cache
def _starts() -> tuple[str, ...]:
    return folded(works().back.starts)


@cache
def _ibid() -> re.Pattern[str]:
    words = one_of(word.rstrip(".") for word in works().back.ibid)
    return re.compile(rf"[\s(\[]*{words}(?![\w'-])(?!\s[a-z]{{2,40}}\s[a-z])")


@cache
def _note() -> re.Pattern[str]:
    words = one_of(works().back.note)
    led = (
        r"(?P<before>\b(?:supra|infra|above|see|ante|citad[ao] en(?: la)?|op\.? cit\.?,?|precite[es]?,?|ci-dessus,?)"
        r"\s*(?:at\s|in\s|en\s|,\s)?(?:the\s|la\s)?)?"
    )
    number = r"\.?\s?(?:no\.? ?|n[o°º]\.? ?)?(?P<number>\d{1,4})"
    follows = r"(?P<after>[,\s]*\b(?:supra|above|infra|ci-dessus|arriba|anterior|precedente|precitee?)\b)?"
    return re.compile(rf"(?P<bracket>[(\[]\s?)?{led}\b{words}{number}{follows}(?(bracket)|(?!\d))")


@cache
def _cited() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(works().back.cited)}(?![\w-])\.?")
