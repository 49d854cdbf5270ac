"""What single lines of a form say: symbol, distribution, date, language, body, session, agenda item, job number.

Holds the shapes of one-line fields. It must not know in which order they come, nor what a title is.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from averment.extract.masthead.draft import Draft
from averment.extract.masthead.lines import Line
from averment.vocab.bodies import Body, bodies, body_named, body_names, treaty_named
from averment.vocab.dates import Dated, find_dates, parse_date
from averment.vocab.lexicon import fold
from averment.vocab.masthead import masthead_words
from averment.vocab.ordinals import Session, find_session, parse_ordinal
from averment.vocab.symbols import find_symbols

_DAY = len("2024-03-11")
_PLACEHOLDER = re.compile(r"\[[^\]]{0,40}\]?|<[^>]{1,40}>|[xX]{2,}.{0,24}|_{2,}.{0,10}|\.{3,}|…+|\?{2,}")
_LEFT_OPEN = re.compile(r"/(?:X{1,4}|x{1,4}|\?+|_+|\[[^\]]*\]?|…|\.{3}|N|#+)\*?\Z")
_LOOSE_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9][\w.,–-]*){2,8}(?: ?\([^)]{1,16}\))?")
_VERSION = re.compile(r"\((?:advance|part|vol)[^)]*\)|\band\b|[\W_]+", re.IGNORECASE)
_FIELDS = re.compile(r"Distr|DISTR|Original\s?:|ORIGINAL\s?:|(?:Agenda )?[Ii]tems? \d")
_DISTR = re.compile(r"(?:distr(?:ibution|ibución)?\b\.?\s?:?\s*)(?P<a>\w+)?|(?P<b>\w+) distribution")
_ORIGINAL = re.compile(r"(?:original|langue originale|original language|idioma original)\s?:\s*(.*)")
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
_YEARLY = re.compile(
    r"(?:[12]\d{3} (?:substantive |organizational |resumed )?sessions?|(?:substantive|organizational|resumed|special) .{0,20}session"
    r" (?:of|for) [12]\d{3}|session (?:de fond )?de [12]\d{3}|per.odo de sesiones (?:sustantivo )?de [12]\d{3})"
)
_CONNECTORS = re.compile(
    r"\b(?:of|the|de|la|del|du|des|l|at|its|united nations|un|regular|from|held|in|on|and|y|et|en)\b|[\W_]+"
)
_PLACE = re.compile(r"[^\W\d_][^\d,;:()]{1,30}(?:,? ?\([^)\d]{2,20}\))?,? ?(?:from |du |del )?")


def read_line(draft: Draft, line: Line, fresh: bool) -> bool:
    """Puts what a line of a form says into the draft; `False` if it is no such line.

    `fresh` says that no session has been read yet, so that a date is the document's own.
    """
    words = masthead_words()
    key = line.key.strip(" .:;,")
    if key in words.furniture or (len(key) <= 2 and not key.isdigit() and "/" not in key):
        draft.seen += "nation" in key or "nacion" in key
        if key == "original: language":
            draft.leave("original_language", line)
        return True
    return any(read(draft, line, key, fresh) for read in _READERS)


def _symbol(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    if "/" not in line.text or len(line.text) > 120:
        return False
    if _LEFT_OPEN.search(line.text) and _LOOSE_SYMBOL.match(line.text.split()[-1]):
        draft.leave("symbol", line)
        draft.seen += 1
        return True
    hits = find_symbols(line.text)
    rest = line.text
    for hit in reversed(hits):
        rest = rest[: hit[0]] + rest[hit[1] :]
    rest = _VERSION.sub(" ", rest).strip()
    if hits and (not rest or fold(rest) in masthead_words().furniture or body_named(rest) or _is_add(rest)):
        symbol = "-".join(dict.fromkeys(hit[2] for hit in hits)) + (
            f"/{rest.replace(' ', '.')}" if _is_add(rest) else ""
        )
        if draft.get("symbol") and not draft.get("session"):
            draft.values["symbol"] = (
                f"{draft.get('symbol')}-{symbol}" if symbol not in draft.get("symbol") else draft.get("symbol")
            )
        draft.put("symbol", symbol, line)
        if body := body_named(rest):
            _name_body(draft, body, rest, line)
        draft.seen += 1
        return True
    loose = _LOOSE_SYMBOL.fullmatch(line.text)
    if loose and not draft.get("symbol") and any(c.isdigit() for c in line.text):
        draft.put("symbol", line.text.rstrip("*"), line)
        draft.seen += 1
        return True
    return False


def _is_add(rest: str) -> bool:
    return bool(re.fullmatch(r"(?:Add|Corr|Rev|Amend) \d{1,2}", rest))


def _distribution(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    match = _DISTR.fullmatch(key)
    if match is None:
        if fresh and key in masthead_words().distributions and draft.seen:
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
    words = masthead_words()
    if match := _ORIGINAL.fullmatch(line.key):
        draft.seen += 1
        said = line.text[len(line.text) - len(match[1]) :].strip(" .[]")
        if _languages(fold(said)):
            draft.put("original_language", said, line)
        else:
            draft.leave("original_language", line)
        return True
    if len(key) > 60:
        return False
    for only in words.only:
        if key.endswith(only) and _languages(key[: -len(only)].strip()):
            draft.seen += 1
            draft.put("original_language", line.text[: len(key) - len(only)].strip(), line)
            return True
    if key in words.only:
        draft.put("original_language", draft.version, line)
        return True
    if _languages(key):
        draft.version = line.text
        return True
    return False


def _languages(key: str) -> bool:
    names = re.split(r"\s?[/,]\s?| and | et | y | & ", key)
    return bool(key) and all(name.strip() in masthead_words().languages for name in names)


def _date(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    if len(line.text) > 60:
        return False
    if _PLACEHOLDER.fullmatch(line.text.strip()) and (iso := parse_date(line.text)) is None:
        draft.leave("date" if fresh else "field", line)
        return True
    if any(c.isdigit() for c in line.text):
        if (iso := parse_date(line.text)) and len(iso) > 4:
            if "date" in draft.values and len(iso) == _DAY and "session" in draft.spans:
                draft.put("session_start", iso, line)
                draft.put("session_end", iso, line)
            draft.put("date", iso, line)
            return True
        if _JOB.fullmatch(line.text):
            draft.put("job_number", job_number(line.text), line)
            return True
        return bool(_BARCODE.fullmatch(line.text))
    return False


def job_number(text: str) -> str | None:
    """The number under which conference services took a document in, or `None`.

    >>> job_number("GE.14-14064 (E)"), job_number("15-03440* (E)")
    ('GE.14-14064', '15-03440')
    """
    match = _JOB.match(text.strip())
    return match[1] if match else None


def _agenda(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    if key[:1] not in "aipt":
        return False
    match = _ITEM.fullmatch(line.key.rstrip(" :"))
    if not match:
        return False
    start, end = match.span("n")
    draft.put("agenda_item", line.text[start:end].strip(), line)
    if match["rest"]:
        draft.put("agenda_title", line.text[match.start("rest") :].strip(" *"), line)
    draft.seen += 1
    return True


def _session(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """A session, with or without its body, its dates and its place, and nothing else."""
    if len(key) > 160 or not ("sesi" in key or "session" in key or "reuni" in key or _bare_ordinal(draft, key)):
        return False
    session = find_session(line.text) or (
        Session(0, len(line.text), parse_ordinal(key) or 0) if _bare_ordinal(draft, key) else None
    )
    yearly = None if session else _YEARLY.search(line.key)
    if not session and not yearly:
        return False
    start, end = (session.start, session.end) if session else yearly.span() if yearly else (0, 0)
    dated = next((d for d in find_dates(line.text[end:]) if d.last), None)
    rest = (
        line.text[:start]
        + " "
        + (line.text[end : end + dated.start] + line.text[end + dated.end :] if dated else line.text[end:])
    )
    named = name_bodies(rest)
    if not _nothing_more(rest, named, dated):
        return False
    _put_session(draft, line, session, dated)
    for body, words in named:
        _name_body(draft, body, words, line)
    draft.seen += 1
    return True


def _bare_ordinal(draft: Draft, key: str) -> bool:
    """Whether a line under a body's name is an ordinal in words from which "session" was lost."""
    return (
        bool(draft.named)
        and "session" not in draft.spans
        and key.isascii()
        and not key[:1].isdigit()
        and parse_ordinal(key) is not None
    )


def _put_session(draft: Draft, line: Line, session: Session | None, dated: Dated | None) -> None:
    if draft.fresh_body:
        for name in ("session", "session_start", "session_end"):
            draft.values.pop(name, None)
            draft.spans.pop(name, None)
        draft.fresh_body = False
    draft.put("session", session.number if session else None, line)
    draft.special = draft.special or any(word in line.key for word in ("special", "extraordin", "emergency"))
    if dated:
        draft.put("session_start", dated.first, line)
        draft.put("session_end", dated.last, line)
    draft.spans.setdefault("session", (line.start, line.end))


def name_bodies(text: str) -> list[tuple[Body, str]]:
    """The bodies named in a text, in order, each with its name as printed."""
    found = []
    for hit in body_names().scan(fold(text)):
        assert isinstance(hit.value, Body)
        start = hit.start
        for before in ("United Nations ", "UN "):
            start -= len(before) if text[:start].endswith(before) else 0
        found.append((hit.value, text[start : hit.end]))
    return found


def _nothing_more(rest: str, named: list[tuple[Body, str]], dated: Dated | None) -> bool:
    for _, words in named:
        rest = rest.replace(words, " ", 1)
    bare = _CONNECTORS.sub(" ", fold(rest)).split()
    return len(bare) <= (3 if dated else 1)


def _dates(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    """The dates of a session, with or without a place."""
    if len(line.text) > 110 or not any(c.isdigit() for c in line.text) or "session_start" in draft.values:
        return False
    found = find_dates(line.text)
    if not found or not found[0].last or not draft.seen:
        return False
    before, after = line.text[: found[0].start], line.text[found[-1].end :]
    if (before and not _PLACE.fullmatch(before)) or re.search(r"[^\W\d_]{3}", after):
        return False
    draft.put("session_start", found[0].first, line)
    draft.put("session_end", found[-1].last or found[-1].first, line)
    return True


def _body(draft: Draft, line: Line, key: str, fresh: bool) -> bool:
    if treaty_named(line.text):
        draft.seen += 1
        draft.put("organ", line.text, line)
        return True
    if body := body_named(line.text):
        draft.seen += 1
        _name_body(draft, body, line.text, line)
        return True
    return False


def _name_body(draft: Draft, body: Body, words: str, line: Line) -> None:
    """Keeps a body that was named; `settle_bodies` says which is the organ and which the body."""
    draft.named.setdefault(body.id, words)
    draft.spans.setdefault("body", (line.start, line.end))


def settle_bodies(draft: Draft, other: str | None = None) -> None:
    """Says which of the bodies named is `body`, the one that meets, and which is `organ`, the one above it.

    `other` is a body as printed that the vocabulary does not know; it stands under the ones that are named.
    """
    first = draft.named
    if not first and not other:
        return
    lowest = max(first, key=_depth) if first else None
    draft.values.setdefault("body", other or first[lowest or ""])
    if other and lowest:
        draft.values.setdefault("organ", first[lowest])
    elif lowest and len(first) > 1:
        above = bodies()[lowest].under
        higher = [body for body in sorted(first, key=_depth) if _depth(body) < _depth(lowest)]
        if above in first or higher:
            draft.values.setdefault("organ", first[above] if above in first else first[higher[-1]])


@cache
def _depth(body: str | None) -> int:
    return 1 + _depth(bodies()[body].under) if body else 0


def split_fields(line: Line) -> list[Line]:
    """The fields of a form that a conversion ran together on one line, as lines of their own.

    A line with fewer than two fields is returned as it is.
    """
    text = line.text
    if not 24 < len(text) < 1500 or ("distr" not in line.key and "original" not in line.key):
        return [line]
    cuts = {0, len(text), *(match.start() for match in _FIELDS.finditer(text))}
    for hit in (*find_symbols(text), *find_dates(text)):
        cuts |= {hit[0], hit[1]}
    for term in body_names().scan(fold(text)):
        cuts |= {term.start, term.end}
    if session := find_session(text):
        cuts |= {session.start, session.end}
    pieces = [(at, text[at:end].strip(" *,;")) for at, end in pairwise(sorted(cuts))]
    return [line._replace(text=piece, key=fold(piece), gap=line.gap and not at) for at, piece in pieces if piece]


_READERS = (_symbol, _distribution, _language, _agenda, _body, _session, _date, _dates)
