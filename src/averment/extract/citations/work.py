"""Reads one citation's words into the work they describe, or the reference back that they make.

Field by field the words are masked and cut, and every way to read the parts is weighed; see `fields/`. Knows one
citation at a time: which works are the same is for resolution.
"""

from __future__ import annotations

import re

from averment.extract.citations.fields.adopted import adopted_symbol
from averment.extract.citations.fields.back import read_back, short_form
from averment.extract.citations.fields.brackets import mark_brackets, publisher_of, without_series
from averment.extract.citations.fields.dates import Date
from averment.extract.citations.fields.dating import issued, mark_dates, trailing_year
from averment.extract.citations.fields.draft import EDITOR, GONE, SYMBOL, Draft
from averment.extract.citations.fields.kind import kind_of
from averment.extract.citations.fields.law import read_case, read_law
from averment.extract.citations.fields.layout import Layout, choose
from averment.extract.citations.fields.links import mark_links
from averment.extract.citations.fields.parts import LEADING, TRAILING, Part, parts_of
from averment.extract.citations.fields.phrases import holder_at_end, read_phrase, signer_in
from averment.extract.citations.fields.quotes import has_marks, mark_quotes
from averment.extract.citations.fields.tidy import tidy
from averment.extract.citations.fields.weigh import as_container, as_publisher, within
from averment.model.citation import Back, Source
from averment.model.finding import Confidence
from averment.vocab.plain import plain
from averment.vocab.publishers import known_plain
from averment.vocab.symbols import find_symbols
from averment.vocab.works import GENRE, ORGANISATION

_SYMBOL_LEAD = re.compile(
    r"(?:[,;(\[]\s?)?(?:(?:un|u\.n\.|united nations|onu|nations unies)\s)?(?:doc(?:ument|\.)?s?\s?|symbol:?\s?)?\Z"
)
_NOT_WORDS = re.compile(r"[^\W\d_]{3,}")
_MARKS = " ,;:.'\"“”‘’«»"
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
    base = plain(text)
    back = read_back(text, base)
    if back is not None:
        return back
    draft = Draft(text, base)
    mark_links(draft)
    _mark_symbols(draft)
    if draft.symbols and not _NOT_WORDS.search(_bare(draft.work)):
        return Source("", symbol=draft.symbols[0], url=draft.url, kind="un-document")
    if has_marks(text):
        mark_quotes(draft)
    return _legal(draft) or read_phrase(text, base) or _general(draft)


def _mark_symbols(draft: Draft) -> None:
    """Masks United Nations symbols, and "UN Doc." before them."""
    if "/" not in draft.text:
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


def _bare(work: str) -> str:
    """The working copy without locators: what words a citation has besides its symbol."""
    return re.sub(
        r"\b(?:paras?|paragraphs?|pp?|pages?|arts?|articles?|parrs?|chap|annex|sect?|section|and|par|add|corr|rev)\b\.?",
        "",
        work,
    )


def _legal(draft: Draft) -> Source | None:
    """A judgment or a law."""
    quoted = draft.quotes[0][0] if draft.quotes else len(draft.text)
    first = draft.quotes[0][1] if draft.quotes and not quoted else quoted
    low = draft.base
    if (
        " v" in low
        or " c. " in low
        or low.startswith(("in re", "re ", "matter", "in the matter", "ex parte", "case", "caso", "affaire"))
    ):
        if found := read_case(draft.text, low, first, [d for d in draft.dates if draft.work[d.start] >= " "]):
            return _with(draft, found)
    found = read_law(draft.text, low)
    return _with(draft, found) if found else None


def _with(draft: Draft, found: Source) -> Source:
    symbol = found.symbol or (draft.symbols[0] if draft.symbols else None)
    return Source(
        "", found.authors, found.publisher, found.title, found.issued, draft.url, symbol, found.kind, found.confidence
    )


def _general(draft: Draft) -> Source | Back | None:
    """Any other work: marked, cut, weighed, put together."""
    mark_brackets(draft)
    mark_dates(draft)
    parts, after = parts_of(draft)
    if not parts:
        return Source("", url=draft.url, symbol=_symbol(draft), kind="web") if draft.url or draft.symbols else None
    layout = choose(draft, parts, after)
    dated = issued(draft)
    back = _short(draft, parts, layout, dated, after)
    return back or _source(draft, parts, layout, dated, after)


def _short(draft: Draft, parts: list[Part], layout: Layout, dated: Date | None, after: str) -> Back | None:
    """A short form: who, and a year; nothing else."""
    first, last = layout.title
    if draft.url or draft.symbols or draft.quotes or draft.imprints or len(parts) > 1 and last > first:
        return None
    if dated is None and len(parts) == 1 and not draft.chosen:
        return _short_in_one(draft, parts[0])
    if dated is None or not dated.bare or last > first or last < len(parts):
        return None
    head = layout.head
    signer = draft.text[parts[0].start : parts[-1].end] if head.signer else None
    return short_form(head.people, signer, dated.iso + dated.letter)


def _short_in_one(draft: Draft, part: Part) -> Back | None:
    """ "Human Rights Watch 2020", "Okello and Brandt 2021": a name and a year with nothing between them."""
    year = trailing_year(draft, part.start, part.end)
    if year is None or not year.bare:
        return None
    name = draft.text[part.start : year.start].rstrip(_MARKS)
    key = plain(name)
    if known_plain(key) or (name.isupper() and " " not in name):
        return Back("short", names=[name], year=year.iso + year.letter)
    if part.count(GENRE) or part.count(ORGANISATION):
        return None
    from_names = _only_names(name)
    return Back("short", names=from_names, year=year.iso + year.letter) if from_names else None


def _only_names(words: str) -> list[str]:
    """The authors that these words are, if they are nothing else."""
    draft = Draft(words, plain(words))
    parts, _ = parts_of(draft)
    if not parts:
        return []
    layout = choose(draft, parts, "")
    people = layout.head.people
    return people.names if people and layout.title == (len(parts), len(parts)) else []


def _source(draft: Draft, parts: list[Part], layout: Layout, dated: Date | None, after: str) -> Source | None:
    """The source that a layout describes."""
    first, last = layout.title
    signer, title = _signer(draft, parts, layout), _title(draft, parts, first, last)
    container, publisher = _after(draft, parts, layout)
    if first == last and signer is None and not layout.head.people and not publisher and not container:
        return None
    if title and signer is None and not layout.head.people and not publisher and not container:
        signer, title = signer_in(title) if len(title) < 200 else (None, title)
    if title and layout.head.people and not publisher and not container and not parts[first].quoted:
        title, container = holder_at_end(title)
    issuer = signer or publisher or container
    year = dated.iso if dated else None
    if year is None and title and last == first + 1 and not parts[first].quoted:
        year = _year_in(draft, parts[first])
    roles = {k: v for k, v in (("title", title), ("container", container), ("publisher", issuer)) if v}
    signs = "".join(part.signs for part in parts) + after
    authors = layout.head.people.names if layout.head.people else []
    if authors:
        roles["authors"] = authors[0]
    return Source(
        "", authors, issuer, title, year, draft.url, _symbol(draft), kind_of(draft, roles, signs), _confidence(layout)
    )


def _year_in(draft: Draft, part: Part) -> str | None:
    year = trailing_year(draft, part.start, part.end)
    return year.iso if year else None


def _symbol(draft: Draft) -> str | None:
    if draft.symbols:
        return draft.symbols[0]
    return adopted_symbol(draft.base) if "resol" in draft.base else draft.index


def _confidence(layout: Layout) -> Confidence:
    if layout.margin > 1.0 and layout.weight > 1.5:
        return "sure"
    return "likely" if layout.margin > 0.35 and layout.weight > 0.0 else "unsure"


def _signer(draft: Draft, parts: list[Part], layout: Layout) -> str | None:
    """The organisation before the title, its places with it, its abbreviation in brackets without."""
    if layout.head.signer is None:
        return None
    first, last = layout.head.signer
    bits = [draft.text[parts[first].start : parts[first].end]]
    for at in range(first + 1, last):
        between = parts[at].before or ","
        bits.append(f"{between} {parts[at].text}" if between in ",;." else f" {between} {parts[at].text}")
    return "".join(bits).strip(_MARKS) or None


def _title(draft: Draft, parts: list[Part], first: int, last: int) -> str | None:
    """The title as printed between its parts, without the quotation marks around the whole of it."""
    if first == last:
        return None
    words = draft.text[parts[first].start : parts[last - 1].end].strip(" ,;:.")
    if parts[first].quoted or words[:1] in "“‘«\"'" and words.count(words[0]) == 1:
        words = words.strip(' ,."“”«»')
        words = words[1:] if words[:1] in "‘'" else words
        words = (
            words[:-1] if words[-1:] in "’'" and words.count("’") + words.count("'") != words.count("‘") + 1 else words
        )
    return words.strip(" ,.;:") or None


def _after(draft: Draft, parts: list[Part], layout: Layout) -> tuple[str | None, str | None]:
    """The container and the publisher after the title; an imprint in brackets outweighs what stands outside."""
    container: str | None = None
    publisher: str | None = None
    best = 0.0
    tail = parts[layout.title[1] :]
    editing = False
    for at, (role, part) in enumerate(zip(layout.roles, tail, strict=True)):
        editing = editing or (role == "editor" and part.key.startswith(within()))
        if editing and any(EDITOR in later.signs for later in tail[at + 1 :]):
            continue
        if role == "container" and container is None:
            container = _bare_name(part.text)
            best = max(best, as_container(part, tail[at + 1].signs if at + 1 < len(tail) else "") - 0.6)
        elif role == "publisher":
            weight = as_publisher(part)
            if publisher and tail[at - 1].count(ORGANISATION) and layout.roles[at - 1] == role and part.before == ",":
                publisher = f"{publisher}, {part.text}"
            elif weight >= best or (publisher is None and container is None):
                publisher, best = publisher_of(part.text, dated=True) or publisher, weight
    title_end = parts[layout.title[1] - 1].start if layout.title[1] else 0
    for imprint in draft.imprints:
        if imprint.publisher and imprint.at > title_end:
            publisher = imprint.publisher
    return container, publisher


def _bare_name(words: str) -> str | None:
    """A container without its volume, and without "in"."""
    name = LEADING.sub("", TRAILING.sub("", words))
    low = plain(name)
    for lead in within():
        if low.startswith(lead):
            name = name[len(lead) :]
            break
    name = without_series(name)
    return name.strip(_MARKS) or None
