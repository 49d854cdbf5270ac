"""Which files a command is to read, and how its output is written so that nothing is ever left half done."""

from __future__ import annotations

import glob
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from averment.errors import UsageError

READABLE = (".pdf", ".docx", ".docm", ".odt", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt")
"""Endings that a folder is searched for; a file named outright is read whatever its ending."""


def named(arguments: Iterable[str]) -> list[str]:
    """The files that the arguments name, in order, each once: files, folders, patterns, and "-" for standard input.

    Raises `UsageError` where an argument names nothing.
    """
    found: dict[str, None] = {}
    for argument in arguments:
        path = Path(argument)
        if argument == "-" or path.is_file():
            found[argument] = None
        elif path.is_dir():
            found |= dict.fromkeys(_within(path))
        else:
            found |= dict.fromkeys(_matching(argument))
    return list(found)


def _within(folder: Path) -> list[str]:
    inside = sorted(str(p) for p in folder.rglob("*") if p.suffix.lower() in READABLE and p.is_file())
    if not inside:
        raise UsageError(f"{folder}: no document in this folder; looked for {', '.join(READABLE)}")
    return inside


def _matching(pattern: str) -> list[str]:
    inside = sorted(p for p in glob.glob(pattern, recursive=True) if os.path.isfile(p))
    if not inside:
        raise UsageError(f"{pattern}: no such file; check the name, or quote a pattern such as 'statements/*.pdf'")
    return inside


@contextmanager
def whole(target: Path | None) -> Iterator[TextIO]:
    """A text file that appears under its name only when it is complete, or standard output for `None`.

    Whatever goes wrong in between, an interrupt included, leaves what stood there before.
    """
    if target is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    if not target.parent.is_dir():
        raise UsageError(f"{target}: the folder {target.parent} does not exist; make it first")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise UsageError(f"{target}: cannot be written ({error.strerror}); choose another place") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            yield out
        os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
