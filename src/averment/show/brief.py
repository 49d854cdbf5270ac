"""A reading in brief, for a terminal: who says what to whom, on which sources, and what is odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from averment.model.reading import Reading
from averment.model.statement import Masthead
from averment.show.table import plain, short_source
from averment.show.words import amount, listed, one

ROWS = 12
"""Rows of a table that a brief shows before it counts the rest."""

_RATIO = {"claim": 5, "about": 3, "work": 6, "request": 5, "of whom": 3, "what": 5, "finding": 2}
"""How wide a column is beside the others; two unless it says otherwise."""

_GRAVITY = {"error": "bold red", "warning": "yellow", "advice": "cyan"}


def brief(reading: Reading, rows: int = ROWS) -> RenderableType:
    """The summary of one reading, as something a `rich` console prints; tables show at most `rows` rows each."""
    parts: list[RenderableType] = [_title(reading), _addressed(reading.masthead), _counts(reading)]
    tables = (_claims, _sources, _figures, _instruments, _requests, _findings)
    parts += [Padding(table, (1, 0, 0, 0)) for make in tables if (table := make(reading, rows)) is not None]
    return Group(*(part for part in parts if part is not None), "")


def _title(reading: Reading) -> Text:
    head = reading.masthead
    title = Text(plain(head.title or reading.document.name), style="bold")
    if head.subtitle:
        title.append(f"\n{plain(head.subtitle)}")
    if head.title:
        title.append(f"\n{reading.document.name}", style="dim")
    return title


def _addressed(head: Masthead) -> Text:
    """One line on who speaks to whom, when and under what."""
    symbol, body = one(head.symbol, " "), one(head.body)
    who = listed(head.submitters)
    session = f"session {head.session}" if head.session else ""
    dates = " to ".join(d for d in (head.session_start, head.session_end) if d)
    whom = ", ".join(part for part in (body or head.organ, session, dates) if part)
    item = f"item {head.agenda_item}" if head.agenda_item else ""
    status = f"{head.status} status" if head.status else ""
    spoken = " to ".join(part for part in (who, whom) if part)
    return Text(" · ".join(part for part in (spoken, status, item, symbol, head.date) if part))


def _counts(reading: Reading) -> Text:
    backed = sum(1 for claim in reading.claims if claim.citations)
    works = amount(len(reading.sources), "work")
    line = [
        f"{amount(len(reading.claims), 'claim')} ({backed} with a source)",
        f"{amount(len(reading.citations), 'citation')} of {works}",
        amount(len(reading.figures), "figure"),
        amount(len(reading.instruments), "instrument"),
        amount(len(reading.recommendations), "request"),
        amount(len(reading.findings), "finding"),
    ]
    return Text("\n" + " · ".join(line))


def _table(title: str, total: int, rows: int, *columns: str) -> Table:
    more = f"and {total - rows} more" if total > rows else None
    table = Table(
        title=title,
        caption=more,
        title_justify="left",
        caption_justify="left",
        box=box.SIMPLE_HEAD,
        expand=True,
        pad_edge=False,
    )
    for column in columns:
        table.add_column(column, overflow="fold", ratio=_RATIO.get(column, 2))
    return table


def _words(reading: Reading, span: tuple[int, int], most: int = 240) -> Text:
    words = plain(reading.text[span[0] : span[1]])
    return Text(words if len(words) <= most else words[: most - 1].rstrip() + "…")


def _claims(reading: Reading, rows: int) -> Table | None:
    if not reading.claims:
        return None
    works = {citation.id: citation.source or "?" for citation in reading.citations}
    table = _table("Claims", len(reading.claims), rows, "claim", "about", "rests on")
    for claim in reading.claims[:rows]:
        about = Text(" ".join(claim.countries), style="bold")
        about.append(("\n" if claim.countries else "") + ", ".join(claim.issues), style="not bold")
        rests = ", ".join(dict.fromkeys(works.get(key, "?") for key in claim.citations)) or "nothing cited"
        told = Text(rests, style="" if claim.citations else "dim")
        if claim.voice == "reported":
            told.append("\nreported", style="dim")
        table.add_row(_words(reading, claim.span), about, told)
    return table


def _sources(reading: Reading, rows: int) -> Table | None:
    if not reading.sources:
        return None
    times = Counter(citation.source for citation in reading.citations)
    table = _table("Sources", len(reading.sources), rows, "source", "work", "cited")
    for source in reading.sources[:rows]:
        unsure = " (unsure)" if source.confidence == "unsure" else ""
        table.add_row(source.id, Text(short_source(source) + unsure), f"{times[source.id]}×")
    return table


def _figures(reading: Reading, rows: int) -> Table | None:
    if not reading.figures:
        return None
    table = _table("Figures", len(reading.figures), rows, "figure", "value", "of whom or what")
    for figure in reading.figures[:rows]:
        value = figure.value if isinstance(figure.value, list) else [figure.value]
        number = " to ".join(f"{part:,.10g}" for part in value)
        table.add_row(_words(reading, figure.span), f"{number} {figure.unit}", Text(plain(figure.population or "")))
    return table


def _instruments(reading: Reading, rows: int) -> Table | None:
    times = Counter(instrument.id for instrument in reading.instruments)
    if not times:
        return None
    table = _table("Laws, treaties and resolutions", len(times), rows, "what", "named")
    for name, count in times.most_common(rows):
        table.add_row(Text(name), f"{count}×")
    return table


def _requests(reading: Reading, rows: int) -> Table | None:
    if not reading.recommendations:
        return None
    table = _table("Requests", len(reading.recommendations), rows, "request", "of whom", "verb")
    for asked in reading.recommendations[:rows]:
        whom = ", ".join(asked.addressees) or "nobody named"
        if asked.made_by:
            whom += f" (made by {' '.join(asked.made_by)})"
        table.add_row(_words(reading, asked.span), Text(whom), asked.verb)
    return table


def _findings(reading: Reading, rows: int) -> Table | None:
    if not reading.findings:
        return None
    order = list(_GRAVITY)
    table = _table("To look at", len(reading.findings), rows, "finding", "what")
    for finding in sorted(reading.findings, key=lambda f: order.index(f.severity))[:rows]:
        what = Text(finding.message)
        if finding.span:
            what.append(f"\n“{_words(reading, finding.span, 100)}”", style="dim")
        table.add_row(Text(finding.rule, style=_GRAVITY[finding.severity]), what)
    return table


def briefs(readings: Iterable[Reading], rows: int = ROWS) -> Group:
    """Several readings in brief, one after the other."""
    return Group(*(brief(reading, rows) for reading in readings))
