"""The `averment` command."""

from __future__ import annotations

import sys

import click


@click.group()
def main() -> None:
    """Turn human-rights statements into evidence that anyone can check."""


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", default="json")
def read(files: tuple[str, ...], form: str) -> None:
    """Read documents into evidence."""
    import msgspec

    from averment.pipeline import read as read_one

    for file in files:
        sys.stdout.write(msgspec.json.encode(read_one(file)).decode() + "\n")
