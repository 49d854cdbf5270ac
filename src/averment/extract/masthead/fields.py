"""What single lines of a form say: symbol, distribution, date, language, agenda item, job number.

Holds the shapes of one-line fields; sessions and bodies have modules of their own. It must not know in which order
lines come, nor what a title is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.lines import Line
from averment.extract.masthead.naming import keep_body, read_body
from averment.extract.masthead.sessions import read_dates, read_session
from averment.vocab.bodies import body_named, body_names
from averment.vocab.dates import find_dates, parse_date
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words
from averment.vocab.ordinals import find_session
from averment.vocab.symbols import find_symbols

_DAY = len("2024-03-11")
_LONGEST = 120
_SHORT = 60
_RANGED = re.compile(r"[\da-z]\s?[–—−]\s?\d|[^\d-]\d{1,2}-\d|\A\d{1,2}-\d|[a-zà-ÿ]-\d| (?:to|au|al|a) \d")
_BEHIND = re.compile(r"(?P<title>[^\d:]{4,60}?)\s?[,-]\s(?:agenda )?item (?P<n>\d{1,2})")
_PLACEHOLDER = re.compile(
    r"\[[^\]]{0,40}\]?|<[^>]{1,40}>|[xX]{2,}.{0,24}|_{2,}.{0,10}|\.{3,}|…+|\?{2,}"
    r"|(?:\[[^\]]{0,20}\]|[xX]{1,3}|_{2,}|\?{1,2})\s[^\W\d_]+\s(?:[12]\d{3}|\[[^\]]*\]|[xX]{4})"
)
_LEFT_OPEN = re.compile(r"/(?:X{1,4}|x{1,4}|\?+|_+|\[[^\]]*\]?|…|\.{3}|N|#+)\*?\Z")
_LOOSE_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9][\w.,–-]*){2,8}(?: ?\([^)]{1,16}\))?")
_VERSION = re.compile(r"\((?:advance|part|vol)[^)]*\)|\band\b|[\W_]+", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Add|Corr|Rev|Amend) \d{1,2}")
_FIELDS = re.compile(r"Distr|DISTR|Original\s?:|ORIGINAL\s?:|(?:Agenda )?[Ii]tems? \d")
_DISTR = re.compile(r"(?:distr(?:ibution|ibución)?\b\.?\s?:?\s*)(?P<a>\w+)?|(?P<b>\w+) distribution")
_ORIGINAL = re.compile(r"(?:original|langue originale|original language|idioma original)\s?:\s*(.*)")
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\s?[/,]\s?| and | et | y | & ")
_JOB = re.compile(r"((?:GE|V|K|M|S|N)\.?\s?\d\d-\d{4,6}|\d\d-\d{5})\b\*?(?:\s?\([A-Z]\))?[\d\s*()A-Z]*")
_BARCODE = re.compile(r"\*\d{5,}\*?|\d{6,8}(?:\s+\d{6,8})*\*?|\d{1,2}")
_SUB = r"(?:\s?\(?[a-z]\)|\s?\((?:[a-z]|[ivx]+)\))*"
_NUM = rf"\d{{1,3}}(?![\d/]){_SUB}(?:(?:,\s?|\s?(?:and|et|y|&|-)\s)(?:\d{{1,3}}(?![\d/]){_SUB}|\([a-z]\)))*"
_OF_AGENDA = (
    r"(?:of the (?:provisional |preliminary |draft |revised |annotated )*(?:agenda|list)"
    r"|de l'ordre du jour(?: provisoire)?|del? (?:la )?(?:programa|agenda|temario)(?: provisional)?)"
)
_ITEM = re.compile(
    rf"(?:(?:provisional )?agenda items?|items?|points?|temas?)\s?:?\s*(?P<n>{_NUM})\s*(?P<of>{_OF_AGENDA})?"
    r"\s*(?:(?P<by>[:.\u2013\u2014-])\s*(?P<rest>.*))?"
)


def read_line(draft: Draft, line: Line, fresh: bool) -> bool:
    """Puts what a line of a form says into the draft; `False` if it is no such line.

    `fresh` says that no session has been read yet, so that a date is the document's own.
    """
    key = line.key.strip(" .:;,")
    if key in masthead_words().furniture or (len(key) <= 2 and not line.digits and "/" not in key):
        draft.seen += "nation" in key or "nacion" in key
        if key == "original: language":
            draft.leave("original_language", line)
        return True
    return any(read(draft, line, key, fresh) for read in _READERS)


def _symbol(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """A document symbol, or two, alone or beside the name of an organ; a place left open for one."""
    text = line.text
    if "/" not in text or len(text) > _LONGEST:
        return False
    if _LEFT_OPEN.search(text) and _LOOSE_SYMBOL.match(text.split()[-1]):
        draft.leave("symbol", line)
        draft.seen += 1
        return True
    hits = find_symbols(text)
    rest = text
    for hit in reversed(hits):
        rest = rest[: hit.start] + rest[hit.end :]
    rest = _VERSION.sub(" ", rest).strip()
    body = body_named(rest) if rest else None
    numbered = bool(_NUMBERED.fullmatch(rest))
    if hits and (not rest or body or numbered or fold(rest) in masthead_words().furniture):
        symbol = "-".join(dict.fromkeys(hit.symbol for hit in hits))
        _put_symbol(draft, f"{symbol}/{rest.replace(' ', '.')}" if numbered else symbol, line)
        if body:
            keep_body(draft, body, rest, line)
        return True
    if line.digits and "symbol" not in draft.values and _LOOSE_SYMBOL.fullmatch(text):
        _put_symbol(draft, text, line)
        return True
    return False


def _put_symbol(draft: Draft, symbol: str, line: Line) -> None:
    """Keeps a symbol; a second one before the session is the other half of a double symbol."""
    draft.seen += 1
    first = draft.get("symbol")
    if first and "session" not in draft.values and symbol not in first:
        draft.values["symbol"] = f"{first}-{symbol}"
    draft.put("symbol", symbol, line)


def _distribution(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    match = _DISTR.fullmatch(key) if "distr" in key else None
    if match is None:
        if fresh and draft.seen and key in masthead_words().distributions:
            draft.put("distribution", line.text.strip(" .:"), line)
            return True
        return False
    draft.seen += 1
    word = match["a"] or match["b"]
    if word in masthead_words().distributions:
        at = line.key.rindex(word)
        draft.put("distribution", line.text[at : at + len(word)], line)
    return True


def _language(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """The original language; "English only"; a language by itself, which is that of this version."""
    if "original" in key and (match := _ORIGINAL.fullmatch(line.key)):
        draft.seen += 1
        said = line.text[len(line.text) - len(match[1]) :].strip(" .[]")
        if _are_languages(fold(said)):
            draft.put("original_language", said, line)
        else:
            draft.leave("original_language", line)
        return True
    if len(key) > _SHORT:
        return False
    only = masthead_words().only
    if key in only:
        draft.put("original_language", draft.version, line)
        return True
    if key.endswith(only):
        said = line.text[: max(len(key) - len(word) for word in only if key.endswith(word))].strip()
        if _are_languages(fold(said)):
            draft.seen += 1
            draft.put("original_language", said, line)
            return True
    if _are_languages(key):
        draft.version = line.text
        return True
    return False


def _are_languages(key: str) -> bool:
    languages = masthead_words().languages
    if key in languages:
        return True
    first = _WORD.match(key)
    return first is not None and first.group() in languages and languages.issuperset(_BETWEEN.split(key))


def _date(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """The document's date, or the only day of a session; a place left open for it; numbers that say nothing."""
    if len(line.text) > _SHORT:
        return False
    iso = parse_date(line.text) if line.digits and not _RANGED.search(line.text) else None
    if iso is None and _PLACEHOLDER.fullmatch(line.text):
        draft.leave("date" if fresh else "field", line)
        return True
    if iso and len(iso) > len("2024"):
        if len(iso) == _DAY and "date" in draft.values and "session" in draft.spans and "title" not in draft.values:
            draft.put("session_start", iso, line)
            draft.put("session_end", iso, line)
        draft.put("date", iso, line)
        return True
    if not line.digits:
        return False
    if _JOB.fullmatch(line.text):
        draft.put("job_number", job_number(line.text), line)
        return True
    return bool(_BARCODE.fullmatch(line.text))


def job_number(text: str) -> str | None:
    """The number under which conference services took a document in, or `None`.

    >>> job_number("GE.14-14064 (E)"), job_number("15-03440* (E)")
    ('GE.14-14064', '15-03440')
    """
    match = _JOB.match(text.strip())
    return match[1] if match else None


def _agenda(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """An agenda item with its title behind it, if on the same line; or the title and the item behind that."""
    if line.digits and (behind := _BEHIND.fullmatch(line.key)):
        draft.put("agenda_item", line.text[slice(*behind.span("n"))], line)
        draft.put("agenda_title", line.text[slice(*behind.span("title"))], line)
        draft.seen += 1
        return True
    match = _ITEM.fullmatch(line.key.rstrip(" :")) if line.digits and key[0] in "aipt" else None
    if match is None:
        return False
    start, end = match.span("n")
    draft.put("agenda_item", line.text[start:end].strip(), line)
    if match["rest"]:
        draft.put("agenda_title", line.text[match.start("rest") :].strip(" *"), line)
    draft.seen += 1
    return True


def split_fields(line: Line) -> list[Line]:
    """The fields of a form that a conversion ran together on one line, as lines of their own.

    A line with fewer than two fields is returned as it is.
    """
    text = line.text
    if not 24 < len(text) < 1500 or ("distr" not in line.key and "original" not in line.key):
        return [line]
    cuts = {0, len(text), *(match.start() for match in _FIELDS.finditer(text))}
    for hit in find_symbols(text):
        cuts |= {hit.start, hit.end}
    for dated in find_dates(text):
        cuts |= {dated.start, dated.end}
    for term in body_names().scan(fold(text)):
        cuts |= {term.start, term.end}
    if session := find_session(text):
        cuts |= {session.start, session.end}
    pieces = [(at, text[at:end].strip(" *,;")) for at, end in pairwise(sorted(cuts))]
    return [line.saying(piece, gap=line.gap and not at) for at, piece in pieces if piece]


_READERS = (_symbol, _distribution, _language, _agenda, read_body, read_session, _date, read_dates)
