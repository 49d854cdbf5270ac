"""What `make demo` runs: reads the example statements, prints one in brief, writes a page for each."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

import averment
from averment.show.brief import brief
from averment.show.page import page

HERE = Path(__file__).resolve().parent
FILES = ("csw70-lantern-road.md", "upr-harbour-line.docx", "cedaw-tumen-circle.pdf", "dialogue-rive-claire.txt")


def main() -> int:
    """Returns 0 when every example was read."""
    console = Console(highlight=False)
    console.print(
        "Reading four statements that were written for this project (the organisations in them are invented).\n"
    )
    readings = []
    with Progress(console=console) as progress:
        task = progress.add_task("reading", total=len(FILES))
        for name in FILES:
            readings.append(averment.read(HERE / name))
            progress.advance(task)
    console.print()
    console.print(brief(readings[0], rows=8))
    folder = HERE.parent / "out"
    folder.mkdir(exist_ok=True)
    console.print("[bold]Pages[/bold], each statement with its evidence beside it:")
    for reading in readings:
        target = folder / f"{reading.document.name}.html"
        target.write_text(page(reading), encoding="utf-8")
        console.print(f"  {target}", soft_wrap=True)
    console.print("\n[bold]Next[/bold], read a statement of your own:")
    console.print("  .venv/bin/averment read STATEMENT.pdf", markup=False)
    console.print("  .venv/bin/averment read STATEMENT.docx --format html --output statement.html", markup=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
