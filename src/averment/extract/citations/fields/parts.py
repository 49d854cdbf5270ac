"""Cuts a draft into parts at the marks that separate fields, and says of each part what its words speak for.

Knows separators, abbreviations and initials, locators and volumes; it must not know which part is which field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import repeat

from averment.extract.citations.fields.brackets import EDITION, kinds
from averment.extract.citations.fields.draft import CLOSE, EDITOR, GONE, IMPRINT, KIND, VOLUME, Draft
from averment.vocab.persons import persons
from averment.vocab.plain import plain
from averment.vocab.publishers import Known, known_plain, places, table
from averment.vocab.works import FAMILY, GIVEN, PARTICLE, cues, works

_CUT = re.compile(r"[\x01-\x08\x0e\x0f][\x01-\x08\x0e\x0f ]*|[,;:.?!](?=[\s\x01-\x0f]|\Z)|[|]|\s[-–—](?=\s)")
_SIGNS = re.compile(r"[\x01-\x08\x0e\x0f]")
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\s,;(\x01-\x10]+\Z")
_VOLUME = re.compile(
    r"\d{1,3}\s\d{1,5}[-–]\d{1,5}|\d{1,4}\s?(?:\(\s?[\w .,–-]{0,20}\)|/\d{1,3})?(?:\s?:\s?[\w–, -]{0,24})?|[a-z]{0,2}\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?"
)
_PLACE_IN = re.compile(r"[\divxlcdm§]{1,8}[a-z]?|\([\w]{1,3}\)|[\dIVXLCivxlc]{1,8}(?:[.(/–-][\w.()]{1,8}){1,3}|and|et|y|to|seq|ff|bis|a|&|[a-h]|of|no")
_HEADED = re.compile(r"([^\W\d_]+)[.:]?(?:\s|\Z|(?=\d{1,5}(?:[-–]\d{1,5})?(?:[\s,]|\Z)))")
TRAILING = re.compile(r"\s(?:(?!(?:1[5-9]|20)\d\d\b)\d{1,4}|e\d{3,8}|[ivxlc]{1,6}(?=\s?\())(?:\s?\([^)]{0,24}\))?(?:\s?:\s?[\w–-]+)?\Z")
LEADING = re.compile(r"\A\d{1,4}\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)\s+|\A\d{1,4}\s(?=[A-Z][\w.'’& ]{2,60}\s[a-z]?\d{1,8}\Z)")
_LOCATED = re.compile(r"\sp(?:p|ages?|ags?|aras?|arrs?|aragraphs?)?\.?\s\d[\d\s,–-]*(?:\([a-z]\))?")
_INITIAL_NEXT = re.compile(r"\s?[^\W\d_]\.")
_CLAUSE = re.compile(r"[^,.;:?!(]*")
_JOINTS = frozenset(("and", "y", "et", "e", "und", "with"))
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?-\s?(?:1[5-9]|20)\d\d")
_SURNAME = re.compile(r"(?:[a-z'’]{1,4}\s){0,3}[A-ZÀ-Þ][\w'’.-]*(?:[ -][A-ZÀ-Þ][\w'’.-]*){0,2}")
_LISTED = re.compile(r"\s[A-ZÀ-Þ]{1,3},\s*\Z")
_INITIALED = re.compile(r"(?:.*\s(?:and|&|y|et)\s)?(?:[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]{1,3}|(?:[A-ZÀ-Þ]\.? ?){1,3}[A-ZÀ-Þ][\w'’-]+)")
_ROMAN = re.compile(r"[ivxlc]{1,6}\.?")
_ABBREVIATED = frozenset(
    "dr mr mrs ms prof st no nos nº vol vols ed eds dept univ inst intl int ass assn bros inc ltd co corp jr sr v vs p pp para paras art arts ch cap pag pags parr fig gen gov sen rep rev hon "
    "jan feb febr mar apr aug sept sep oct nov dec janv fevr avr juil ene abr ago dic approx op cit dev rel ser supp suppl trans comm ctr div nat natl sec "
    "num al cf ca n s j u esp conf proc math softw soc stoch sci med stud hum rts harv colum l q quart rev int'l nat'l ass'n chi geo mich stan tex cal minn am afr eur comput eng phys chem biol psychol econ polit educ sociol clin pract lang art intell hist geogr criminol incl lic ing sra dra mme mlle e.g i.e etc dir coord comp hrsg org tab cmnd doc docs app appl eur ct ex res dec const crim civ s.f s.d n.d".split()
)


class Part:
    """One part of a citation: a run of words between separators, and what they speak for.

    `before` is the separator before it, `signs` what was masked between the part before and this one. `cues` are packed
    counts (see `vocab/works.py`) over at most 31 words; `known` is the publisher that goes by exactly these words.
    """

    __slots__ = ("before", "cues", "end", "key", "known", "length", "place", "quoted", "signs", "start", "text")

    def __init__(self, draft: Draft, start: int, end: int, before: str, signs: str, quoted: bool) -> None:
        self.start = start
        self.end = end
        self.before = before
        self.signs = signs
        self.quoted = quoted
        self.text = draft.text[start:end]
        self.key = draft.base[start:end]
        self.known: Known | None = None
        self.place = False
        words = _WORD.findall(self.key)
        self.length = len(words)
        self.cues = 0
        if not quoted:
            self.cues = sum(map(cues().get, words[:31], repeat(0)))  # type: ignore[arg-type]
            if len(words) < 15:
                self.known = known_plain(self.key)
                self.place = self.key in places() or (before == "," and self._region())

    def count(self, cue: int) -> int:
        """How many of its words speak for this."""
        return self.cues >> cue & 31

    def _region(self) -> bool:
        """Whether it is a State's formal name ("Republic of Fiji") or the letters of a region ("MA", "D. C.")."""
        if len(self.text) == 2 or self.key in ("d. c", "d.c", "u.k", "u.s.a"):
            return self.text.isupper() and (self.text.isalpha() or len(self.text) > 2)
        for formal in ("republic of ", "kingdom of ", "state of ", "government of "):
            if self.key.startswith(formal):
                return self.key[len(formal) :] in places()
        return False


def parts_of(draft: Draft) -> tuple[list[Part], str]:
    """The parts of a draft in order, and what was masked after the last of them."""
    for match in _LOCATED.finditer(draft.work):
        draft.mask(match.start(), match.end(), GONE)
    found: list[Part] = []
    before = signs = ""
    for start, end, after, masked in _runs(draft):
        if start < end:
            key = draft.base[start:end]
            sign = _sign_of(key)
            if sign and found:
                signs += GONE if key.isdigit() and IMPRINT in signs else sign
            elif key in _editor_words() and found:
                signs += EDITOR
            elif found and (joined := _joined(draft, found[-1], start, end, before, signs)):
                found[-1] = joined
            elif (key in kinds() or EDITION.fullmatch(key) or (len(found) > 1 and _in_series(key))) and (found or after):
                signs += KIND
            else:
                found.append(Part(draft, start, end, before, signs, _is_quote(draft, start, end)))
                signs = ""
                before = ""
        if not before or after not in ("", " "):
            before = after or before
        signs += masked
    return found, signs


def _joined(draft: Draft, last: Part, start: int, end: int, before: str, signs: str) -> Part | None:
    """The last part and this one as one, if a comma inside a known name parted them ("Farrar, Straus and Giroux")."""
    if before != "," or signs or last.quoted:
        return None
    whole = TRAILING.sub("", draft.base[last.start : end])
    if not (
        (last.key in _first_bits() and (known_plain(whole) or whole in places()))
        or draft.base[start:end].startswith(("inc", "ltd", "llc"))
        or (CLOSE in last.signs and not last.known and last.length < 3 and TRAILING.search(draft.text[start:end]))
    ):
        return None
    return Part(draft, last.start, end, last.before, last.signs, False)


def _in_series(key: str) -> bool:
    """Whether a part only says where in a series a work stands: "Technical Report CRPC-TR91121"."""
    return key.startswith(_series()) and any(c.isdigit() for c in key) and ":" not in key and key.count(" ") < 6


def _runs(draft: Draft) -> Iterator[tuple[int, int, str, str]]:
    """The stretches between cuts, trimmed, each with the separator and the masked signs that follow it."""
    work = draft.work
    start = 0
    for match in _CUT.finditer(work):
        at = match.start()
        sign = work[at]
        if at < start:
            continue
        if sign < " ":
            masked = "".join(sorted(set(match.group()) - {" "}))
            yield (*_trimmed(draft, start, at), "", masked)
            start = match.end()
            continue
        if not _cuts(draft, sign, start, at):
            continue
        end = at + 1 if sign in "?!" else at
        yield (*_trimmed(draft, start, end), work[at : match.end()].strip() or "-", "")
        start = match.end()
    yield (*_trimmed(draft, start, len(work)), "", "")


def _trimmed(draft: Draft, start: int, end: int) -> tuple[int, int]:
    base = draft.base
    while start < end and base[start] in " ,;:.)]-":
        start += 1
    while end > start and base[end - 1] in " ,;:([-":
        end -= 1
    while start < end and base[start] == "'" and base.find("'", start + 1, end) < 0:
        start += 1
    return start, end


def _is_quote(draft: Draft, start: int, end: int) -> bool:
    return any(first + 1 <= start + 1 and end <= last and start <= first + 2 for first, last in draft.quotes)


def _cuts(draft: Draft, sign: str, start: int, at: int) -> bool:
    """Whether the separator at this place separates fields."""
    if sign in ",;":
        return True
    if sign == "|":
        return not draft.text[at + 1 :].lstrip()[:1].islower()
    if sign == ".":
        return _stop_cuts(draft, start, at)
    if sign in "?!":
        following = draft.text[at + 1 : at + 3].strip()
        return not following or following[:1].isupper() or draft.ends_at(at + 1)
    if sign == ":":
        return _colon_cuts(draft, start, at)
    left = draft.base[start:at].strip()
    right = draft.base[at + 3 : at + 40]
    return known_plain(left) is not None or known_plain(right.split(",")[0].strip(" .\x01")) is not None


def _colon_cuts(draft: Draft, start: int, at: int) -> bool:
    """A colon separates a place from a publisher, "In" from a book, a person from a title; else it is in a title."""
    left = draft.base[start:at].strip()
    if left in places() or (len(left) == 2 and draft.text[start:at].strip().isupper()) or left in ("in", "dans", "en", "available at", "source") or known_plain(left) is not None:
        return True
    words = left.split()
    if _INITIALED.fullmatch(draft.text[start:at].strip()):
        return True
    return len(words) < 5 and any(cues().get(word, 0) >> GIVEN & 31 for word in words[:1]) and words[0] != words[-1]


def _stop_cuts(draft: Draft, start: int, at: int) -> bool:
    """Whether a full stop ends a field rather than an abbreviation, an initial or a number."""
    base, text = draft.base, draft.text
    following = draft.work[at + 1 : at + 2] and draft.work[at + 1 :].lstrip()[:1]
    if not following or following < " ":
        ends = True
    elif text[at + 1 :].lstrip()[:1].islower():
        return False
    else:
        ends = False
    match = _LAST.search(draft.work, max(start, at - 24), at)
    if match is None:
        return True
    word = base[match.start() : at]
    if word == "al":
        return True
    if (len(word) == 1 and word.isalpha()) or (len(word) == 3 and word[1] == "-"):
        return _after_initial(draft, start, match.start(), at)
    if "." in word and len(word.split(".")[-1].strip("-")) == 1:
        return ends and draft.ends_at(at)
    if word in ("ed", "eds") and not draft.base[start : match.start()].strip():
        return True
    return word not in _ABBREVIATED or (ends and word in ("co", "inc", "ltd", "corp", "jr", "al"))


def _after_initial(draft: Draft, start: int, initial: int, at: int) -> bool:
    """A stop after one letter ends a list of authors if the letter follows a surname: "Okello J. Land rights …"."""
    text = draft.text
    before = text[start:initial].strip()
    if _INITIAL_NEXT.match(text, at + 1) or plain(before).rstrip(".") in _honorifics():
        return False
    following = draft.work[at + 1 :].lstrip()
    if not following or following[0] < " ":
        return True
    after_comma = bool(start) and draft.base[:start].rstrip().endswith(",") and not _LISTED.search(text, 0, start)
    if after_comma and (not before or _SURNAME.fullmatch(before)):
        return _sentence(text, at + 1)
    if not _SURNAME.fullmatch(before) or not text[at - 1].isupper():
        return False
    if _LISTED.search(text, 0, start):
        return True
    given = any(cues().get(word, 0) >> GIVEN & 31 for word in plain(before).split())
    return _sentence(text, at + 1, given)


def _sentence(text: str, at: int, given: bool = False) -> bool:
    """Whether a title follows rather than more of a name: words in small letters; many in capitals, if no given name
    stands before the initial."""
    match = _CLAUSE.match(text, at)
    words = match.group().split() if match else []
    if not match or not words:
        return False
    small = [word for word in words if word[0].islower() and word not in _JOINTS and word not in _particles()]
    joined = any(word in _JOINTS for word in words) or "&" in words
    said = cues().get(plain(words[0]), 0)
    plainly = said and not (said >> GIVEN & 31 or said >> FAMILY & 31 or said >> PARTICLE & 31)
    if plainly or small or given:
        return bool(plainly or small)
    return bool((len(words) > 4 and not joined) or text[match.end() : match.end() + 1] == ":")


def _sign_of(key: str) -> str:
    """`VOLUME` or `GONE` for a part that numbers a volume or a place in the work, else nothing."""
    last = key[-1]
    first = key.split(" ", 1)[0]
    if _YEARS.fullmatch(key):
        return ""
    if key[0].isdigit() and _VOLUME.fullmatch(key):
        return VOLUME if "(" in key or "/" in key or key.isdigit() else GONE
    if last.isdigit() and " " not in key and _VOLUME.fullmatch(key):
        return GONE
    headed = _HEADED.match(key)
    bare = headed[1] if headed else ""
    if headed and bare in _volume_words() and key[headed.end() : headed.end() + 1].isdigit() and key.count(" ") < 3:
        return VOLUME
    if (bare in _locator_words() or first[0] in "§¶") and _is_place(key):
        return GONE
    if key.startswith(_index_words()) and key.count(" ") < 6:
        return GONE
    return ""


def _is_place(key: str) -> bool:
    """Whether what follows the first word is only numbers: "para. 13 (a) and (b)"."""
    tokens = re.split(r"[\s,;]+", key.replace("&", " ").lstrip("§¶"))
    rest = [token for token in tokens[1:] if token.rstrip(".") not in _locator_words()] if key[0] not in "§¶" else tokens
    if len(rest) > 14:
        return False
    word = tokens[0].rstrip(".")
    numbered = any(c.isdigit() for c in key) or (len(rest) == 1 and bool(_ROMAN.fullmatch(rest[0])) and len(word + rest[0]) > 3)
    return numbered and all(not t or t[0] in "(§" or _PLACE_IN.fullmatch(t.strip(".")) for t in rest)


@cache
def _series() -> tuple[str, ...]:
    return tuple(f"{plain(word)} " for word in works().phrases.series)


@cache
def _particles() -> frozenset[str]:
    return frozenset(persons().words.particles)


@cache
def _first_bits() -> frozenset[str]:
    """What stands before the first comma of every known name that has one."""
    names = (*table(), *places())
    return frozenset(name.split(", ")[0] for name in names if ", " in name)


@cache
def _editor_words() -> frozenset[str]:
    return frozenset(plain(word) for word in persons().words.editors)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(persons().words.honorifics)


@cache
def _locator_words() -> frozenset[str]:
    return frozenset(plain(word).rstrip(".") for word in works().locators.before)


@cache
def _volume_words() -> frozenset[str]:
    return frozenset(plain(word).rstrip(".") for word in works().locators.volumes)


@cache
def _index_words() -> tuple[str, ...]:
    return tuple(plain(word) + " " for word in works().locators.indexes)
