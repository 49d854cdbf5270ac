"""Fields that no separator sets apart: "… joint submission", "Letter from CEDAW …", "a poll by the University of …".

Knows the words that join an organisation to a text of its own; parts set apart by punctuation are for `layout.py`.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.adopted import body_before
from averment.extract.citations.fields.dates import dates_in
from averment.model.citation import Source
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain, places
from averment.vocab.works import GENRE, ORGANISATION, cues, folded, one_of, works

_WORD = re.compile(r"[^\W\d_]+")
_MADE_BY = re.compile(r"\s(?:by|from|de|du|del|par|por|of)\s(?:the\s|la\s|el\s|le\s|l['’])?(?=[A-ZÀ-Þ])")
_SENDER_ENDS = re.compile(r"\s(?:to|on|regarding|concerning|dated|a la|au|aux|al|sobre|sur)\s|[,:;(]")
_BY = re.compile(r"\s(?:from|by|par|por|de la|de|du|del)\s(?:the\s)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_JOINED = ("the", "in", "of", "and", "&")


def read_phrase(text: str, base: str) -> Source | None:
    """A phrase of running text that stands for a source: "a poll of imams by the University of Hargeisa", or `None`.

    Its publisher is the organisation that made it; it has no title but one that it asks to read ("Read the full joint
    submission from …").
    """
    asks = _asks().match(base)
    if asks is None and (text[0].isupper() or not _article().match(base)):
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


def read_interview(text: str, base: str) -> Source | None:
    """A testimony: "Human Rights Watch interview with Amina M., Maiduguri, 12 October 2018", or `None`.

    The title is the words up to the place and date; who held it is the publisher, if an organisation is named for it.
    """
    match = _talk().match(base)
    if match is None:
        return None
    dates = [date for date in dates_in(base) if date.start > match.end()]
    end = dates[-1].start if dates else len(text)
    title = text[:end].rstrip(" ,;:(")
    head, _, last = title.rpartition(", ")
    while head and (plain(last) in places() or (dates and " " not in last and last.isalpha() and head.count(" ") > 2)):
        title = head
        head, _, last = title.rpartition(", ")
    who = text[: match.start("what")].strip(" ,")
    return Source(
        "",
        publisher=who if who and _organised(plain(who)) else None,
        title=title,
        issued=dates[-1].iso if dates else None,
        kind="interview",
    )


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
    if sender := _sender_in(key):
        return title[slice(*sender)].strip(" ,"), title
    if key.endswith(_made()) and key.count(" ") < 12:
        made = next(phrase for phrase in _made() if key.endswith(phrase))
        if _organised(key[: -len(made)]):
            return title[: -len(made)].strip(), title[-len(made) :].strip()
    return _known_first(title, key)


def _known_first(title: str, key: str) -> tuple[str | None, str]:
    """A known organisation at the start of a title that goes on with a kind of text, or with an abbreviation:
    "Human Rights Watch World Report 2021", "ILO NORMLEX"."""
    words = title.split(" ")
    keys = key.split(" ")
    for count in range(min(7, len(words) - 1), 0, -1):
        means = known_plain(" ".join(keys[:count]))
        if means and means.sort in ("organisation", "court") and words[count][:1].isupper():
            rest = " ".join(words[count:])
            told = any(cues().get(word.strip(":,.;"), 0) >> GENRE & 31 for word in keys[count : count + 3])
            body = any(cues().get(word, 0) >> ORGANISATION & 31 for word in keys[count : count + 2])
            if (told and not body) or (count == 1 and words[0].isupper() and rest.isupper()):
                return " ".join(words[:count]), rest
    return None, title


def holder_at_end(title: str) -> tuple[str, str | None]:
    """A title and the newspaper or press printed after it without a separator: "… retention powers The Guardian".

    >>> holder_at_end("Police see browsing histories The Guardian")
    ('Police see browsing histories', 'The Guardian')
    """
    words = title.split(" ")
    if not words[-1][:1].isupper():
        return title, None
    keys = plain(title).split(" ")
    for count in (5, 4, 3, 2):
        if len(words) < count + 2 or not words[-count][:1].isupper():
            continue
        name = " ".join(words[-count:])
        means = known_plain(" ".join(keys[-count:]))
        if means and means.sort in ("newspaper", "press") and words[-count - 1] not in _JOINED:
            return " ".join(words[:-count]), name
    return title, None


def _organised(key: str) -> bool:
    """Whether folded words name an organisation: known, or with a word of organisations."""
    if known_plain(key.strip(" .")):
        return True
    table = cues()
    return any(table.get(word, 0) >> ORGANISATION & 31 for word in _WORD.findall(key)[:24])


def _sender_in(key: str) -> tuple[int, int] | None:
    """Where a letter or submission names who sent it: after "from" or "by", up to "to", "on" or a comma."""
    sent = _sent().match(key)
    if sent is None:
        return None
    for made in _BY.finditer(key, sent.end() - 1):
        ends = _SENDER_ENDS.search(key, made.end())
        end = ends.start() if ends else len(key)
        direct = made.start() == sent.end() - 1 or made.group() in (" by ", " by the ")
        if direct and _organised(key[made.end() : end]):
            return made.end(), end
    return None


@cache
def _made() -> tuple[str, ...]:
    return folded(f" {phrase}" for phrase in works().phrases.made)


@cache
def _article() -> re.Pattern[str]:
    words = one_of(works().phrases.articles)
    return re.compile(rf"{words}\s(?=[^,;\d]*\Z)|(?:an?|this|une?)\s(?=\d{{4}}\s[^,;]*\Z)")


@cache
def _asks() -> re.Pattern[str]:
    words = one_of(works().phrases.asks)
    return re.compile(rf"{words}\s(?:(?:the|our|their|le|la|el)\s)?(?:(?:full|complete)\s)?")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"{one_of(works().phrases.sent)}s?\s")


@cache
def _talk() -> re.Pattern[str]:
    """ "telephone interview with", with the words before it."""
    kinds, talks = one_of(works().phrases.talking), one_of(works().phrases.talks)
    return re.compile(
        rf"(?:[^,;:\"]{{2,60}}?\s)??(?P<what>(?:{kinds}\s)?{talks}(?:\s\w+)?\s(?:with|by|between|among|avec|de|con|a)\s)"
    )
