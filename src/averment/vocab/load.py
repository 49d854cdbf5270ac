"""Reads one vocabulary file into a checked value, once.

Vocabulary lives in `vocab/data/*.toml`. A file that lacks a key, has one too many or a value of the wrong
type is refused with its name and the place, so that a mistake in data is found by the first test that loads it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import msgspec

from averment.errors import VocabularyError

T = TypeVar("T")


@cache
def _parsed(name: str) -> dict[str, Any]:
    file = resources.files("averment.vocab") / "data" / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VocabularyError(f"{name}.toml: no such vocabulary file") from None
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}.toml: {error}") from error


def load(name: str, kind: type[T]) -> T:
    """The vocabulary file `name` (without ".toml") as a value of type `kind`, a msgspec Struct.

    Raises `VocabularyError`, naming file and place, for a file that is missing, malformed or of another shape.
    Declare the Struct with `forbid_unknown_fields=True`, so that a misspelt key is caught.
    """
    try:
        return msgspec.convert(_parsed(name), kind, strict=True)
    except msgspec.ValidationError as error:
        raise VocabularyError(f"{name}.toml: {error}") from error
