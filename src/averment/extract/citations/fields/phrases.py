"""Fields that no separator sets apart: "… joint submission", "Letter from CEDAW …", "a poll by the University of …".

Knows the words that join an organisation to a text of its own; parts set apart by punctuation are for `layout.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.adopted import body_before
from averment.model.citation import Source
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain
from averment.vocab.works import ORGANISATION, cues, one_of, works

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?:an?|the|our|their|its|this|une?|les?|la|el|los|las)\s(?=[^,;\d]*\Z)|(?:an?|this|une?)\s(?=\d{4}\s[^,;]*\Z)")
_ASKS = re.compile(r"(?:read|see|download|view|watch|find|lire|voir|télécharger|leer|ver|descargar)\s(?:the\s|our\s|their\s|le\s|la\s|el\s)?(?:full\s|complete\s)?", re.IGNORECASE)
_MADE_BY = re.compile(r"\s(?:by|from|de|du|del|par|por|of)\s(?:the\s|la\s|el\s|le\s|l['’])?(?=[A-ZÀ-Þ])")
_SENT_BY = re.compile(
    r"(?:open )?(?:letter|joint letter|submission|joint submission|statement|communication|email|e-mail|response|contribution|memorandum|reply|presentation|briefing|carta|lettre|comunicacion|contribucion)s?"
    r" (?:from|by|par|por|de la|de|du|del) (?:the )?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def read_phrase(text: str, base: str) -> Source | None:
    """A phrase of running text that stands for a source: "a poll of imams by the University of Hargeisa", or `None`.

    Its publisher is the organisation that made it; it has no title but one that it asks to read ("Read the full joint
    submission from …").
    """
    asks = _ASKS.match(text)
    if asks is None and not _ARTICLE.match(text):
        return None
    makers = [match for match in _MADE_BY.finditer(text) if _organised(base[match.end() :])]
    year = _YEAR.search(text)
    if asks:
        if not makers:
            return None
        title = text[asks.end() : makers[-1].start()]
        return Source("", publisher=text[makers[-1].end() :], title=title or None, issued=year and year.group())
    publisher = text[makers[-1].end() :] if makers else None
    return Source("", publisher=publisher, issued=year and year.group())


def signer_in(title: str) -> tuple[str | None, str | None]:
    """The organisation that a title names as its maker, and the title without it where it stands before it.

    >>> signer_in("Futurewise and the Privacy Foundation joint submission")
    ('Futurewise and the Privacy Foundation', 'joint submission')
    >>> signer_in("Letter from CEDAW to the Permanent Mission")
    ('CEDAW', 'Letter from CEDAW to the Permanent Mission')
    """
    key = plain(title)
    if length := body_before(key):
        rest = title[length:].lstrip()
        return title[:length], rest[:1].upper() + rest[1:]
    if sent := _SENT_BY.match(key):
        length = _known_at(key, sent.end())
        return (title[sent.end() : sent.end() + length] or None), title
    if (made := _made().search(key)) and _organised(key[: made.start()]) and key.count(" ") < 12:
        return title[: made.start()].strip(), title[made.start() :].strip()
    first, _, rest = title.partition(" ")
    if rest and first.isupper() and rest.isupper() and known_plain(plain(first)):
        return first, rest
    return None, title


def holder_at_end(title: str) -> tuple[str, str | None]:
    """A title and the newspaper or press printed after it without a separator: "… retention powers The Guardian".

    >>> holder_at_end("Police see browsing histories The Guardian")
    ('Police see browsing histories', 'The Guardian')
    """
    words = title.split(" ")
    for count in (5, 4, 3, 2):
        if len(words) < count + 2 or not words[-count][:1].isupper():
            continue
        name = " ".join(words[-count:])
        means = known_plain(plain(name))
        if means and means.sort in ("newspaper", "press") and words[-count - 1] not in ("the", "in", "of", "and", "&"):
            return " ".join(words[:-count]), name
    return title, None


def _organised(key: str) -> bool:
    """Whether folded words name an organisation: known, or with a word of organisations."""
    if known_plain(key.strip(" .")):
        return True
    table = cues()
    return any(table.get(word, 0) >> ORGANISATION & 31 for word in _WORD.findall(key)[:24])


def _known_at(key: str, at: int) -> int:
    """The length of the longest known name that begins at this place."""
    ends = [match.end() for match in re.finditer(r"[^\s,;]+", key[at : at + 120])][:12]
    for end in reversed(ends):
        if known_plain(key[at : at + end]):
            return end
    return 0


@cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"\s{one_of(works().phrases.made)}\Z")
