"""The door: what the package exports, what importing it costs, how its errors speak."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import averment
from averment import errors

EXPORTED = [
    "AvermentError", "Citation", "Claim", "DocumentError", "Figure", "Finding", "Instrument", "Limits", "Masthead",
    "Reading", "Recommendation", "Section", "Source", "read",
]  # fmt: skip


def test_exports_exactly_these_names() -> None:
    assert averment.__all__ == EXPORTED


@pytest.mark.parametrize("name", EXPORTED)
def test_every_exported_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(averment, name))


def test_an_unknown_name_is_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = averment.reed


def test_importing_loads_no_reader() -> None:
    code = "import averment, sys; print(sorted({'lxml', 'pypdfium2', 'nupunkt', 'msgspec'} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_every_error_is_of_one_tree() -> None:
    found = [e for e in vars(errors).values() if inspect.isclass(e) and issubclass(e, Exception)]
    assert len(found) >= 9
    assert all(issubclass(e, errors.AvermentError) for e in found)


def test_a_document_error_names_file_reason_and_remedy() -> None:
    told = str(errors.BrokenDocument("a.pdf", "it is cut short", "get it again"))
    assert told == "a.pdf: it is cut short; get it again"
