"""Claims as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from averment.model.citation import Source
from averment.model.reading import Reading

COLUMNS = ("document", "claim", "text", "start", "end", "page", "countries", "issues", "voice", "confidence", "sources")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: str) -> str:
    """The cell with an apostrophe before anything that a spreadsheet would run as a formula.

    >>> safe("=HYPERLINK(A1)"), safe("Three women")
    ("'=HYPERLINK(A1)", 'Three women')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def plain(text: str) -> str:
    """The text on one line, its white space evened out."""
    return re.sub(r"\s+", " ", text).strip()


def short_source(source: Source) -> str:
    """A work in a few words: who, what, when.

    >>> short_source(Source("s1", authors=["Asha Rao"], title="Field Notes", issued="2021-03"))
    'Asha Rao, Field Notes (2021)'
    """
    who = " and ".join(source.authors[:2]) + (" et al." if len(source.authors) > 2 else "")
    named = [part for part in (who or source.publisher, source.title or source.symbol or source.url) if part]
    year = f" ({source.issued[:4]})" if source.issued else ""
    return (", ".join(named) or "a work that the citation does not name") + year


def claims_csv(readings: Iterable[Reading]) -> str:
    """One row a claim, with a header; several sources are joined by "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for reading in readings:
        writer.writerows([safe(cell) for cell in row] for row in _rows(reading))
    return out.getvalue()


def _rows(reading: Reading) -> Iterable[list[str]]:
    sources = {source.id: source for source in reading.sources}
    cited = {citation.id: sources.get(citation.source or "") for citation in reading.citations}
    for claim in reading.claims:
        start, end = claim.span
        works = [short_source(work) for key in claim.citations if (work := cited.get(key))]
        yield [
            reading.document.name,
            claim.id,
            plain(reading.text[start:end]),
            str(start),
            str(end),
            str(reading.place(start).page or ""),
            " ".join(claim.countries),
            " ".join(claim.issues),
            claim.voice,
            claim.confidence,
            "; ".join(dict.fromkeys(works)),
        ]
