"""Reads one citation's words into the work they describe, or the reference back that they make.

Field by field the words are masked and cut, and every way to read the parts is weighed; see `fields/`. Knows one
citation at a time: which works are the same is for resolution.
"""

from __future__ import annotations

import re

from averment.extract.citations.fields.adopted import read_adopted
from averment.extract.citations.fields.assembled import assembled, symbol_of
from averment.extract.citations.fields.back import read_back
from averment.extract.citations.fields.brackets import mark_brackets
from averment.extract.citations.fields.cases import read_case
from averment.extract.citations.fields.dating import mark_dates
from averment.extract.citations.fields.draft import GONE, SYMBOL, Draft
from averment.extract.citations.fields.law import read_code, read_law
from averment.extract.citations.fields.layout import choose
from averment.extract.citations.fields.links import mark_links
from averment.extract.citations.fields.parts import parts_of
from averment.extract.citations.fields.phrases import read_interview, read_phrase
from averment.extract.citations.fields.quotes import has_marks, mark_quotes
from averment.extract.citations.fields.signals import TALK, VERSUS
from averment.extract.citations.fields.tidy import tidy
from averment.model.citation import Back, Source
from averment.vocab.plain import plain
from averment.vocab.symbols import find_symbols
from averment.vocab.works import LAW

_SYMBOL_LEAD = re.compile(
    r"(?:[,;(\[]\s?)?(?:(?:un|u\.n\.|united nations|onu|nations unies)\s)?(?:doc(?:ument|\.)?s?\s?|symbol:?\s?)?\Z"
)
_PLACES = re.compile(
    r"\b(?:paras?|paragraphs?|pp?|pages?|arts?|articles?|parrs?|chap|annex|sect?|section|and|par|add|corr|rev)\b\.?"
)
_NOT_WORDS = re.compile(r"[^\W\d_]{3,}")
_STYLED = ("in re", "re ", "matter", "in the matter", "ex parte", "case", "caso", "affaire")
_LONGEST = 1600
"""Words beyond this many characters are no citation; what lies behind is not read."""


def read_work(words: str, language: str = "en") -> Source | Back | None:
    """The work that a citation's words describe, or the earlier citation they refer back to; `None` if neither.

    The source has no id yet. Authors are as printed, in the order printed; an organisation that signs is the publisher,
    else the press, else the journal or newspaper. `confidence` is the margin by which this reading won. Words in any of
    the three languages are understood whatever `language` says.

    >>> read_work("Nosheen Iqbal, “Instagram censorship” The Guardian (2021), available at: https://example.org/a").publisher
    'The Guardian'
    >>> read_work("Okello & Brandt, 2021a").year
    '2021a'
    """
    text = tidy(words[:_LONGEST])
    if not text:
        return None
    draft = Draft(text, plain(text))
    back = read_back(text, draft.base, draft.signals)
    if back is not None:
        return back
    mark_links(draft)
    _mark_symbols(draft)
    if draft.symbols and not _NOT_WORDS.search(_PLACES.sub("", draft.work)):
        return Source("", symbol=draft.symbols[0], url=draft.url, kind="un-document")
    if has_marks(text):
        mark_quotes(draft)
    return _case(draft) or _in_words(draft) or _in_parts(draft)


def _mark_symbols(draft: Draft) -> None:
    """Masks United Nations symbols, and "UN Doc." before them."""
    if "/" not in draft.work:
        return
    for start, end, symbol in find_symbols(draft.text):
        if draft.work[start] < " ":
            continue
        draft.symbols.append(symbol)
        draft.mask(start, end, SYMBOL)
        if lead := _SYMBOL_LEAD.search(draft.work, max(0, start - 24), start):
            draft.mask(lead.start(), start, GONE)
        if draft.work[end : end + 1] == "*":
            draft.mask(end, end + 1, GONE)


def _case(draft: Draft) -> Source | None:
    """A judgment: its parties stand before any quotation, or in one that opens the citation."""
    low = draft.base
    if not (draft.signals & VERSUS or low.startswith(_STYLED)):
        return None
    limit = len(low)
    if draft.quotes:
        start, end = draft.quotes[0]
        limit = start or end
    found = read_case(draft.text, limit, [date for date in draft.dates if draft.work[date.start] >= " "])
    return _with(draft, found) if found else None


def _in_words(draft: Draft) -> Source | None:
    """A resolution, a phrase of the text, a testimony, a section of a code: works that no punctuation takes apart."""
    if draft.quotes:
        return None
    text, base = draft.text, draft.base
    found = read_adopted(text, base) or read_phrase(text, base)
    if found is None and draft.signals & TALK:
        found = read_interview(text, base)
    found = found or read_code(text, base)
    return _with(draft, found) if found else None


def _with(draft: Draft, found: Source) -> Source:
    """What was found, with the address and symbol printed beside it."""
    symbol = found.symbol or (draft.symbols[0] if draft.symbols else None)
    return Source(
        "", found.authors, found.publisher, found.title, found.issued, draft.url, symbol, found.kind, found.confidence
    )


def _in_parts(draft: Draft) -> Source | Back | None:
    """Any other work: marked, cut, weighed, put together."""
    mark_brackets(draft)
    mark_dates(draft)
    parts, after = parts_of(draft)
    if not parts:
        return Source("", url=draft.url, symbol=symbol_of(draft), kind="web") if draft.url or draft.symbols else None
    if not draft.quotes and any(part.cues >> LAW & 31 for part in parts):
        found = read_law(draft.text, draft.base)
        if found:
            return _with(draft, found)
    return assembled(draft, parts, choose(draft, parts, after), after)
