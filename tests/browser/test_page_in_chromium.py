"""The page in a real browser: its own style and script run, and nothing is refused or fetched."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import averment
from averment.show.page import page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-sync", "--disable-component-update", "--enable-logging=stderr",
    "--virtual-time-budget=3000", "--dump-dom",
]  # fmt: skip


def opened(html: str, folder: Path) -> tuple[str, str]:
    """The document as the browser holds it after its script ran, and what the page's console said."""
    if BROWSER is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    command = [BROWSER, *FLAGS, f"--user-data-dir={folder / 'profile'}", file.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout, "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)


def test_style_and_script_are_allowed_by_the_pages_own_policy(tmp_path: Path, examples: Path) -> None:
    dom, console = opened(page(averment.read(examples / "csw70-lantern-road.md")), tmp_path)
    assert console == ""
    assert "Sex Slaves" in dom


def test_the_switch_of_a_kind_of_mark_works(tmp_path: Path) -> None:
    """A second script, allowed for this test alone, clicks the switch as a person would."""
    html = page(averment.read(b"In 2019, two officers were convicted in Chad.", name="note.txt"))
    html = re.sub(r"script-src '[^']*'", "script-src 'unsafe-inline'", html)
    click = "<script>document.querySelector('[data-show=claim]').click()</script></body>"
    dom, _ = opened(html.replace("</body>", click), tmp_path)
    assert '<body class="no-claim">' in dom


def test_a_hostile_document_runs_nothing(tmp_path: Path) -> None:
    evil = "Women were sold <script>document.title='run'</script> <img src=x onerror=\"document.title='run'\"> in Chad."
    dom, _ = opened(page(averment.read(evil.encode(), name="<b>evil.txt")), tmp_path)
    assert "<title>&lt;b&gt;evil.txt" in dom
