"""The page as a whole: head, what to look at, the text with its cards, sources, figures, instruments."""

from __future__ import annotations

import base64
import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib import resources

from averment.model.citation import Source
from averment.model.claim import Claim, Recommendation
from averment.model.reading import Block, Reading
from averment.show.page.marks import Marked, Marks
from averment.show.table import plain, short_source
from averment.show.words import amount, listed, one

_MARK = re.compile(r"[^\S\n]*[\[(]?[\d¹²³⁰⁴-⁹][\d¹²³⁰⁴-⁹,–-]{0,8}[\])]?(?=[^\S\n]*(?:\n|\Z))")
"""A note mark that ends the line of a passage, which it is no part of."""
_ELEMENT = {"heading": "h3", "quote": "blockquote"}


def page(reading: Reading) -> str:
    """The whole page as HTML text, for one file that opens without network."""
    title = plain(reading.masthead.title or reading.document.name)
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    language = escape(reading.document.language)
    parts = (_head(reading), _legend(), _findings(reading), _body(reading), _sources(reading), _asides(reading))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>{escape(title)}</title>\n<style>{style}</style>\n'
        f"</head>\n<body>\n{''.join(parts)}\n<script>{script}</script>\n</body>\n</html>\n"
    )


@cache
def _asset(name: str) -> str:
    return (resources.files("averment.show.page") / name).read_text(encoding="utf-8")


def _hash(asset: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()}'"


def _head(reading: Reading) -> str:
    head = reading.masthead
    symbol, body = one(head.symbol, " "), one(head.body)
    session = f"session {head.session}" if head.session else ""
    dates = " to ".join(d for d in (head.session_start, head.session_end) if d)
    facts = {
        "Submitted by": listed(head.submitters),
        "Status": head.status or "",
        "To": ", ".join(p for p in (head.organ, body, session, dates) if p),
        "Item": ": ".join(p for p in (head.agenda_item, head.agenda_title) if p),
        "Symbol": symbol,
        "Date": head.date or "",
        "File": f"{reading.document.name} (sha256 {reading.document.sha256[:12]}…)",
    }
    rows = "".join(f"<dt>{name}</dt><dd>{escape(plain(fact))}</dd>" for name, fact in facts.items() if fact)
    backed = sum(1 for claim in reading.claims if claim.citations)
    counts = (
        f"{amount(len(reading.claims), 'claim')}, {backed} of them with a source; "
        f"{amount(len(reading.citations), 'citation')} of {amount(len(reading.sources), 'work')}; "
        f"{amount(len(reading.figures), 'figure')}; {amount(len(reading.recommendations), 'request')}."
    )
    subtitle = f"<p class=subtitle>{escape(plain(head.subtitle))}</p>" if head.subtitle else ""
    title = escape(plain(head.title or reading.document.name))
    return f"<header><h1 dir=auto>{title}</h1>{subtitle}<dl>{rows}</dl><p>{counts}</p></header>\n"


def _legend() -> str:
    kinds = ("claim", "citation", "figure", "instrument", "request")
    switches = "".join(
        f'<label><input type="checkbox" checked data-show="{kind}"> <span class="{kind}">{kind}s</span></label>'
        for kind in kinds
    )
    return f'<nav class="legend" aria-label="What is marked">{switches}</nav>\n'


def _findings(reading: Reading) -> str:
    if not reading.findings:
        return ""
    rows = []
    for finding in reading.findings:
        place = f" <q>{_words(reading, finding.span)}</q>" if finding.span else ""
        rows.append(
            f'<li class="{finding.severity}"><b>{escape(finding.rule)}</b> {escape(finding.message)}{place}</li>'
        )
    return f'<section class="findings"><h2>To look at</h2><ul>{"".join(rows)}</ul></section>\n'


def _words(reading: Reading, span: tuple[int, int], most: int = 160) -> str:
    words = plain(reading.text[span[0] : span[1]])
    return escape(words if len(words) <= most else words[: most - 1].rstrip() + "…")


def _marked(reading: Reading) -> Iterable[Marked]:
    for claim in reading.claims:
        yield Marked(*claim.span, "claim", claim.id)
    for citation in reading.citations:
        yield Marked(*citation.span, "citation", citation.id, citation.source or citation.outcome)
    for figure in reading.figures:
        yield Marked(*figure.span, "figure", figure.id, f"{figure.value} {figure.unit}")
    for instrument in reading.instruments:
        yield Marked(*instrument.span, "instrument", "", instrument.id)
    for asked in reading.recommendations:
        yield Marked(*asked.span, "request", asked.id)
    for finding in reading.findings:
        if finding.span:
            yield Marked(*finding.span, "finding", "", finding.message)


def _body(reading: Reading) -> str:
    """The text block by block, what lies between blocks (running heads, page numbers) shown small, cards beside."""
    marks = Marks(reading.text, _marked(reading))
    cards: dict[int, list[str]] = defaultdict(list)
    blocks = reading.blocks or [Block((0, len(reading.text)), 0, "paragraph")]
    starts = [block.span[0] for block in blocks]
    sources = _Cards(reading)
    items: list[Claim | Recommendation] = [*reading.claims, *reading.recommendations]
    for item in sorted(items, key=_place):
        cards[max(0, bisect_right(starts, item.span[0]) - 1)].append(sources.card(item))
    rows, seen = [], 0
    for number, block in enumerate(blocks):
        start, end = max(block.span[0], seen), max(block.span[1], seen)
        rows.append(_furniture(_without_label(reading.text[seen:start], block.label)))
        mark = _MARK.match(reading.text, end)
        seen = mark.end() if mark else end
        after = f'<span class="label">{escape(reading.text[end:seen])}</span>' if mark else ""
        rows.append(_row(block, marks.html(start, end) + after, cards[number]))
    rows.append(_furniture(reading.text[seen:]))
    return f"<main>{''.join(rows)}</main>\n"


def _without_label(between: str, label: str) -> str:
    """What stands before a passage, less the label that is shown with it: "2." or "(a)"."""
    return re.sub(rf"[(\[]?{re.escape(label)}[.)\]:]?\s*\Z", "", between, count=1) if label else between


def _furniture(between: str) -> str:
    """Text that belongs to no passage, shown small; nothing where it is only marks and blanks."""
    words = plain(between)
    return f'<div class="row"><p class="furniture">{escape(words)}</p></div>' if any(map(str.isalnum, words)) else ""


def _row(block: Block, words: str, cards: list[str]) -> str:
    element = _ELEMENT.get(block.kind, "p")
    label = f'<span class="label">{escape(block.label)}</span> ' if block.label else ""
    beside = f"<aside>{''.join(cards)}</aside>" if cards else ""
    return f'<div class="row"><{element} class="{block.kind}" dir="auto">{label}{words}</{element}>{beside}</div>\n'


def _place(item: Claim | Recommendation) -> tuple[int, int]:
    return item.span


class _Cards:
    """Writes the card that stands beside a claim or a request."""

    def __init__(self, reading: Reading) -> None:
        self._sources = {source.id: source for source in reading.sources}
        self._cited = {citation.id: citation for citation in reading.citations}

    def card(self, item: Claim | Recommendation) -> str:
        """The card of one item, with a link back to its words."""
        inner = self._claim(item) if isinstance(item, Claim) else _request(item)
        kind = "claim" if isinstance(item, Claim) else "request"
        back = f'<a href="#{item.id}">{item.id}</a>'
        return f'<div class="card {kind}-card" id="about-{item.id}" data-card="{item.id}">{back} {inner}</div>'

    def _claim(self, claim: Claim) -> str:
        about = " ".join(f"<b>{escape(code)}</b>" for code in claim.countries)
        issues = ", ".join(escape(issue) for issue in claim.issues)
        voice = " <i>reported</i>" if claim.voice == "reported" else ""
        rests = "".join(f"<li>{self._work(key)}</li>" for key in claim.citations)
        return f"{about} {issues}{voice}" + (f"<ul>{rests}</ul>" if rests else "<p class=none>nothing cited</p>")

    def _work(self, key: str) -> str:
        citation = self._cited[key]
        source = self._sources.get(citation.source or "")
        if source is None:
            return f"{escape(key)}: {citation.outcome}"
        where = f", {escape(citation.locator)}" if citation.locator else ""
        return f'<a href="#{source.id}">{escape(source.id)}</a> {escape(short_source(source))}{where}'


def _request(asked: Recommendation) -> str:
    whom = escape(listed(asked.addressees)) or "nobody named"
    made = f" made by {escape(' '.join(asked.made_by))}" if asked.made_by else ""
    return f"<b>{escape(asked.verb)}</b> {whom}{made}"


def _sources(reading: Reading) -> str:
    if not reading.sources:
        return ""
    behind = _behind(reading)
    rows = "".join(_source(source, behind[source.id]) for source in reading.sources)
    return f'<section class="sources"><h2>Sources</h2><ul>{rows}</ul></section>\n'


def _behind(reading: Reading) -> dict[str, list[str]]:
    """For each source the claims that it stands behind."""
    of = {citation.id: citation.source for citation in reading.citations}
    claims: dict[str, list[str]] = defaultdict(list)
    for claim in reading.claims:
        for work in dict.fromkeys(of.get(key) for key in claim.citations):
            if work:
                claims[work].append(claim.id)
    return claims


def _source(source: Source, claims: list[str]) -> str:
    words = f'<span dir="auto">{escape(short_source(source))}</span>'
    url = f' <span class="url">{escape(source.url)}</span>' if source.url else ""
    doubt = f" <i>{source.confidence}</i>" if source.confidence != "sure" else ""
    links = " ".join(f'<a href="#{key}">{key}</a>' for key in claims) or "no claim"
    below = f"<br><small>{escape(source.kind)}; behind {links}</small>"
    return f'<li id="{source.id}"><b>{source.id}</b> {words}{url}{doubt}{below}</li>'


def _asides(reading: Reading) -> str:
    instruments = dict.fromkeys(instrument.id for instrument in reading.instruments)
    if not instruments:
        return ""
    named = "".join(f"<li>{escape(name)}</li>" for name in instruments)
    return f'<section class="instruments"><h2>Laws, treaties and resolutions</h2><ul>{named}</ul></section>\n'
