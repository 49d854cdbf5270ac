"""How long each stage of a reading takes, in microseconds a page of 3,000 characters, on one core.

Run `python bench/stages.py FILE...`; each file is repeated to about half a megabyte first, so that
fixed costs do not show.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from averment.extract import all as every
from averment.model.document import Document
from averment.readers.open import open_document
from averment.resolve import reading as resolving

PAGE = 3000
STEPS = (
    "read_masthead", "prepare", "outline", "find_citations", "find_instruments", "find_requests", "find_claims",
    "find_figures", "find_oddities",
)  # fmt: skip


def main(files: list[str]) -> None:
    """Prints one line a stage."""
    spent: dict[str, float] = {}

    def timed(module: object, name: str) -> None:
        plain = getattr(module, name)

        def run(*args: object, **kwargs: object) -> object:
            begun = time.perf_counter()
            try:
                return plain(*args, **kwargs)
            finally:
                spent[name] = spent.get(name, 0.0) + time.perf_counter() - begun

        setattr(module, name, run)

    for step in STEPS:
        timed(every, step)
    timed(resolving, "resolve")
    pages = 0.0
    reading = 0.0
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        data = ("\n\n".join([text] * max(1, 500_000 // len(text)))).encode()
        begun = time.perf_counter()
        document: Document = open_document(data, Path(file).name)
        reading += time.perf_counter() - begun
        pages += len(document.text) / PAGE
        matter, found = every.extract(document)
        resolving.resolve(matter, found)
    spent = {"open_document": reading} | spent
    for name, seconds in spent.items():
        print(f"{name:18}{1e6 * seconds / pages:9.1f} µs a page")
    total = sum(spent.values())
    print(f"{'all':18}{1e6 * total / pages:9.1f} µs a page, {pages / total:,.0f} pages a second")


if __name__ == "__main__":
    main(sys.argv[1:])
