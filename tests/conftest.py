"""What tests share: where annotated documents lie, and the rule that continuous integration skips nothing."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("AVERMENT_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def golden() -> Path:
    """The folder of our own annotated statements."""
    return ROOT / "tests" / "golden"


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example statements."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Documents of other people that are tested where they lie; not part of the project, so users do not have them."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated documents of other people, which are not part of the project ({SHARED})")
    return SHARED


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, object, None]:
    """Where everything that tests need is installed (`AVERMENT_NO_SKIPS`), a skipped test is a failed one."""
    outcome = yield
    report: pytest.TestReport = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and os.environ.get("AVERMENT_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
