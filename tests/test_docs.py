"""Documentation that fails when it is wrong: commands, options, findings, limits and help are as they are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import averment
from averment.cli.main import COMMANDS, group
from averment.readers.limits import Limits

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def page(name: str) -> str:
    """One page of the documentation."""
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def test_help_in_the_documentation_is_what_the_command_prints() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "help.py", "--check"], check=False)
    assert done.returncode == 0, "run python tools/help.py"


def test_every_command_and_option_is_documented() -> None:
    shown = page("command-line")
    for name in COMMANDS:
        assert f"averment {name}" in shown
        command = group.commands.get(name) or group.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert all(option in shown for parameter in command.params for option in parameter.opts if option[0] == "-")


def test_every_limit_is_documented() -> None:
    assert [name for name in Limits.__struct_fields__ if f"`{name}`" not in page("security")] == []


def test_every_key_of_a_reading_is_documented() -> None:
    assert [name for name in averment.Reading.__struct_fields__ if f"`{name}`" not in page("reading")] == []


def test_every_rule_documented_is_one_that_exists_and_all_that_occur_are_documented(golden: Path) -> None:
    table = page("reading").split("## Findings")[1]
    rules = set(re.findall(r"`([a-z]+(?:-[a-z]+)+|macros|scripts|attachments)`", table))
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert {rule for rule in rules if f'"{rule}"' not in sources} == set()
    occurring = {finding.rule for path in golden.glob("*.txt") for finding in averment.read(path).findings}
    assert occurring
    assert occurring <= rules


def test_every_page_is_reached_from_the_first() -> None:
    listed = re.search(r"```\{toctree\}.*?```", page("index"), re.DOTALL)
    assert listed is not None
    assert {path.stem for path in DOCS.glob("*.md")} - {"index"} <= set(listed[0].split())


def test_the_readme_shows_the_two_commands_and_a_picture_that_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = "\n".join(readme.splitlines()[:22])
    assert "make demo" in first
    assert "make test" in first
    picture = re.search(r"!\[.*?\]\((.*?)\)", readme, re.DOTALL)
    assert picture is not None
    assert (ROOT / picture[1]).stat().st_size > 50_000
