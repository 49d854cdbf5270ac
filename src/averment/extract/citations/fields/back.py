"""References back to a work cited elsewhere: "ibid.", "op. cit.", "supra note 3", "(n 4)", "Okello & Brandt, 2021a".

Knows how such references are printed; which work they mean is for resolution.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.names import weigh_name
from averment.extract.citations.fields.people import People
from averment.model.citation import Back
from averment.vocab.works import one_of, works

_TRIGGER = re.compile(r"\b(?:ib[i\b.]|id\b|idem|same|meme|misma|op\b|ob\b|opus|loc|art\. ?cit|cit|supra|infra|above|ci-dess|arriba|precit|citad|previously|eadem)|\bn(?:n|ot[ae]s?)?\b|\bfn|footnote|endnote")
_TITLE = re.compile(r"[“\"‘'«]\s*([^“”\"«»]{3,120}?)\s*[”\"’'»](?!\w)")
_SPLIT = re.compile(r"\s*(?:;|&|\band\b|\by\b|\bet\b(?! al)|,)\s*")
_EDGE = " ,;:.()[]–-"


def read_back(text: str, base: str) -> Back | None:
    """The reference back that these words make, or `None`.

    >>> from averment.vocab.plain import plain
    >>> read_back("Okello (n 4) 12", plain("Okello (n 4) 12"))
    Back(kind='note', names=['Okello'], title=None, year=None, note='4')
    """
    if len(text) > 300 or not _TRIGGER.search(base):
        return None
    if match := _ibid().match(base):
        return _ibid_of(text, base, match)
    note = _note().search(base)
    if note and (note["before"] or note["after"] or note["bracket"] or not _letters(base[: note.start()])):
        return _to(text[: note.start()], "note", note["number"])
    cited = _cited().search(base)
    if cited is None:
        return None
    after = base[cited.end() :].strip(_EDGE)
    number = re.match(r"(?:note|n|no|fn|nota)?\.?\s?(\d{1,4})\b", after) if note is None else None
    if note:
        return _to(text[: min(note.start(), cited.start())], "note", note["number"])
    if number and "supra" in cited.group() and after.startswith(("n", "f")):
        return _to(text[: cited.start()], "note", number[1])
    if cited.group().startswith(("above", "below", "infra")):
        return None
    return _to(text[: cited.start()], "short", None)


def short_form(people: People | None, signer: str | None, year: str) -> Back:
    """A short form by who wrote or signed the work, and its year."""
    names = people.names if people else [signer or ""]
    return Back("short", names=[name for name in names if name], year=year)


def _ibid_of(text: str, base: str, match: re.Match[str]) -> Back:
    """ "Ibid." and what follows; a note named after it says which work ("Id., supra note 3")."""
    note = _note().search(base, match.end())
    if note and (note["before"] or note["after"]):
        return Back("note", note=note["number"])
    return Back("ibid")


def _to(words: str, kind: str, note: str | None) -> Back | None:
    """A reference by the names and title in the words before it; by neither, to the note, or to the work just cited."""
    words = words.strip(_EDGE)
    title: str | None = None
    if match := _TITLE.search(words):
        title = match[1].strip(" ,.")
        words = (words[: match.start()] + words[match.end() :]).strip(_EDGE)
    names, rest = _names(words)
    title = title or rest
    if kind == "note":
        return Back("note", names=names, title=title, note=note)
    if not names and not title:
        return Back("ibid")
    return Back("short", names=names, title=title)


def _names(words: str) -> tuple[list[str], str | None]:
    """The names at the start of the words, and what stands after them: an abbreviated title, if it is one."""
    if not words:
        return [], None
    names: list[str] = []
    bits = [bit for bit in _SPLIT.split(words) if bit.strip(_EDGE)]
    for at, bit in enumerate(bits):
        bare = re.sub(r"\s+et al\.?$", "", bit).strip(_EDGE)
        if weigh_name(bare) is None or len(bare.split()) > 6:
            return (names, ", ".join(bits[at:])) if names else ([words], None)
        names.append(bare)
    if len(names) > 1 and len(names[-1].split()) > 2 and "," in words:
        return names[:-1], names[-1]
    return names, None


def _letters(words: str) -> bool:
    return any(c.isalpha() for c in words)


@cache
def _ibid() -> re.Pattern[str]:
    return re.compile(rf"[\s(\[]*{one_of(word.rstrip('.') for word in works().back.ibid)}(?![\w'-])(?!\s[a-z]+[a-z]\s[a-z])")


@cache
def _note() -> re.Pattern[str]:
    words = one_of(works().back.note)
    led = r"(?P<before>\b(?:supra|infra|above|see|ante|citad[ao] en(?: la)?|op\.? cit\.?,?|precite[es]?,?|ci-dessus,?)\s*(?:at\s|in\s|en\s|,\s)?(?:the\s|la\s)?)?"
    follows = r"(?P<after>[,\s]*\b(?:supra|above|infra|ci-dessus|arriba|anterior|precedente|precitee?)\b)?"
    return re.compile(rf"(?P<bracket>[(\[]\s?)?{led}\b{words}\.?\s?(?:no\.? ?|n[o°º]\.? ?)?(?P<number>\d{{1,4}}){follows}(?(bracket)|(?!\d))")


@cache
def _cited() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(works().back.cited)}(?![\w-])\.?")
