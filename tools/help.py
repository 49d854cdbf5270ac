"""Keeps the command line's own help in `docs/command-line.md`: `python tools/help.py` writes it, `--check` compares."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from click.testing import CliRunner

from averment.cli.main import group

PAGE = Path(__file__).resolve().parent.parent / "docs" / "command-line.md"
_PLACE = re.compile(r"<!-- help: (averment[\w ]*?) -->\n(?:```text\n.*?\n```\n)?", re.DOTALL)


def shown(command: str) -> str:
    """What a command prints for `--help`, at eighty columns."""
    words = [*command.split()[1:], "--help"]
    result = CliRunner().invoke(group, words, prog_name="averment", terminal_width=80)
    return result.output.rstrip()


def filled(page: str) -> str:
    """The page with every help text as it is now."""
    return _PLACE.sub(lambda m: f"<!-- help: {m[1]} -->\n```text\n{shown(m[1])}\n```\n", page)


def main() -> int:
    """Writes the page, or with `--check` returns 1 where it is not up to date."""
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in sys.argv[1:]:
        return int(filled(page) != page)
    PAGE.write_text(filled(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
