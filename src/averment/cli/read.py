"""`averment read`: documents in, evidence out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TextIO

import click

from averment.cli.files import named, whole
from averment.errors import AvermentError, UsageError
from averment.model.reading import Reading

FORMATS = ("brief", "json", "html", "csv", "bibtex", "csl-json")
MANY = 24
"""From this many files on, reading is spread over the processors unless `--jobs` says otherwise."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "-f", "form", type=click.Choice(FORMATS), help="Default: brief on a terminal, else json.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="A file; for html of several documents, a folder."
)
@click.option(
    "--jobs", "-j", type=click.IntRange(1), help="How many processors to use. Default: one, or all for many files."
)
@click.option(
    "--limit", "-l", "limits", multiple=True, metavar="NAME=VALUE", help="Raise a limit, for instance bytes=500MB."
)
@click.option("--rows", type=click.IntRange(1), default=12, show_default=True, help="Rows of each table in a brief.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def read(
    files: tuple[str, ...],
    form: str | None,
    output: Path | None,
    jobs: int | None,
    limits: tuple[str, ...],
    rows: int,
    quiet: bool,
) -> int:
    """Take documents apart into evidence: masthead, claims, citations, sources, figures, laws, requests.

    FILE is a document (PDF, Word, OpenDocument, HTML, Markdown, plain text), a folder, a pattern, or "-" for standard
    input. What is odd in a document is reported as a finding; a document that cannot be read at all is named on
    standard error, the others are read, and the exit status is 2.
    """
    form = form or ("brief" if sys.stdout.isatty() and output is None else "json")
    paths = named(files)
    if form == "html" and len(paths) > 1 and output is None:
        raise UsageError("html of several documents needs a folder to write to: add --output FOLDER")
    faults: list[str] = []
    readings = _progress(_readings(paths, limits, jobs, faults), len(paths), quiet)
    _write(form, readings, output, rows, several=len(paths) > 1)
    for fault in faults:
        click.echo(f"averment: {fault}", err=True)
    return 2 if faults else 0


def _readings(paths: list[str], limits: tuple[str, ...], jobs: int | None, faults: list[str]) -> Iterator[Reading]:
    """The readings in the order of the paths; what cannot be read becomes a line in `faults`."""
    workers = jobs or (os.cpu_count() or 1 if len(paths) >= MANY else 1)
    outcomes: Iterable[Reading | str]
    if workers == 1:
        outcomes = (_one(path, limits) for path in paths)
        yield from _sorted_out(outcomes, faults)
        return
    with ProcessPoolExecutor(min(workers, len(paths))) as pool:
        try:
            outcomes = pool.map(_one, paths, [limits] * len(paths), chunksize=max(1, min(16, len(paths) // workers)))
            yield from _sorted_out(outcomes, faults)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _sorted_out(outcomes: Iterable[Reading | str], faults: list[str]) -> Iterator[Reading]:
    for outcome in outcomes:
        if isinstance(outcome, str):
            faults.append(outcome)
        else:
            yield outcome


def _one(path: str, limits: tuple[str, ...]) -> Reading | str:
    """One reading, or the line that says why there is none: the boundary at which a document's fault stays its own."""
    from averment.pipeline import read as read_document  # the whole reader: loaded only when there is something to read
    from averment.readers.limits import Limits

    allowed = Limits.parse(*limits)
    try:
        if path == "-":
            return read_document(sys.stdin.buffer.read(), name="standard input", limits=allowed)
        return read_document(path, limits=allowed)
    except AvermentError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - one document's fault must not cost the others their reading
        return f"{path}: a fault in Averment ({type(error).__name__}: {error}); the other files were read"


def _progress(readings: Iterable[Reading], total: int, quiet: bool) -> Iterable[Reading]:
    """The readings as they come, with a bar on standard error where that is a terminal and there are several."""
    if quiet or total < 2 or not sys.stderr.isatty():
        return readings
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(readings, description="reading", total=total, console=console, transient=True)


def _write(form: str, readings: Iterable[Reading], output: Path | None, rows: int, several: bool) -> None:
    if form == "html" and (several or (output is not None and output.is_dir())):
        _pages(readings, output or Path())
        return
    with whole(output) as out:
        if form == "json":
            _json_lines(readings, out)
        elif form == "brief":
            _briefs(readings, out, rows)
        else:
            out.write(_shown(form, readings))


def _json_lines(readings: Iterable[Reading], out: TextIO) -> None:
    import msgspec

    encoder = msgspec.json.Encoder()
    for reading in readings:
        out.write(encoder.encode(reading).decode() + "\n")


def _briefs(readings: Iterable[Reading], out: TextIO, rows: int) -> None:
    from rich.console import Console

    from averment.show.brief import brief

    console = Console(file=out, width=None if out.isatty() else 110, highlight=False)
    for reading in readings:
        console.print(brief(reading, rows))


def _shown(form: str, readings: Iterable[Reading]) -> str:
    from averment.show.bibliography import bibtex, csl_json
    from averment.show.page import page
    from averment.show.table import claims_csv

    if form == "html":
        return "".join(page(reading) for reading in readings)
    return {"csv": claims_csv, "bibtex": bibtex, "csl-json": csl_json}[form](readings)


def _pages(readings: Iterable[Reading], folder: Path) -> None:
    """One page a reading, named after its document; two documents of one name get numbers."""
    from averment.show.page import page

    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for reading in readings:
        stem = Path(reading.document.name).name or "document"
        name = next(n for i in range(1, 10**6) if (n := f"{stem}.html" if i == 1 else f"{stem}-{i}.html") not in taken)
        taken.add(name)
        with whole(folder / name) as out:
            out.write(page(reading))
