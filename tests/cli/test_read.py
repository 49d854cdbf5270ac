"""`averment read` as a person uses it: formats, folders, standard input, errors, nothing half written."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [str(Path(sys.executable).with_name("averment"))]
NOTE = "In 2019, two officers were convicted of assault in Chad (Aster Watch, Behind the Gate, 2020).\n"


def run(*words: str | Path, given: bytes = b"", folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Runs the command and gives what it did."""
    return subprocess.run(
        [*COMMAND, *map(str, words)], input=given, capture_output=True, cwd=folder, timeout=60, check=False
    )


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A short statement in a file."""
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def test_json_is_one_object_a_line_in_the_order_given(note: Path, tmp_path: Path) -> None:
    other = tmp_path / "a-second.txt"
    other.write_text("Nothing.", encoding="utf-8")
    lines = run("read", note, other, "--format", "json").stdout.splitlines()
    assert [json.loads(line)["document"]["name"] for line in lines] == ["note.txt", "a-second.txt"]
    assert json.loads(lines[0])["text"] == NOTE


def test_json_has_exactly_these_keys(note: Path) -> None:
    reading = json.loads(run("read", note).stdout)
    assert list(reading) == [
        "averment", "document", "text", "masthead", "sections", "citations", "sources", "claims", "figures",
        "instruments", "recommendations", "findings", "blocks", "places",
    ]  # fmt: skip
    assert list(reading["document"]) == ["name", "sha256", "media_type", "characters", "pages", "language"]


def test_without_a_terminal_the_format_is_json(note: Path) -> None:
    assert run("read", note).stdout.startswith(b'{"averment":1')


def test_brief_says_what_was_found(note: Path) -> None:
    shown = run("read", note, "-f", "brief").stdout.decode()
    assert "1 citation of 1 work" in shown
    assert "Behind the Gate" in shown


def test_csv_bibtex_and_csl_are_what_they_say(note: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("read", note, "-f", "csv").stdout.decode())))
    assert rows[0]["sources"] == "Aster Watch, Behind the Gate (2020)"
    assert b"@" in run("read", note, "-f", "bibtex").stdout
    assert json.loads(run("read", note, "-f", "csl-json").stdout)[0]["title"] == "Behind the Gate"


def test_standard_input(note: Path) -> None:
    reading = json.loads(run("read", "-", given=NOTE.encode()).stdout)
    assert reading["document"]["name"] == "standard input"
    assert reading["sources"][0]["title"] == "Behind the Gate"


def test_folders_and_patterns_are_searched_and_no_file_is_read_twice(note: Path, tmp_path: Path) -> None:
    deep = tmp_path / "deep"
    deep.mkdir()
    (deep / "b.md").write_text("# Heading\n\nWomen were sold.", encoding="utf-8")
    (deep / "picture.png").write_bytes(b"\x89PNG")
    lines = run("read", tmp_path, tmp_path / "*.txt").stdout.splitlines()
    assert sorted(json.loads(line)["document"]["name"] for line in lines) == ["b.md", "note.txt"]


def test_pages_of_several_documents_go_into_a_folder_and_never_overwrite_each_other(note: Path, tmp_path: Path) -> None:
    same = tmp_path / "deep"
    same.mkdir()
    (same / "note.txt").write_text("Another.", encoding="utf-8")
    out = tmp_path / "pages"
    assert run("read", note, same / "note.txt", "-f", "html", "-o", out).returncode == 0
    assert sorted(p.name for p in out.iterdir()) == ["note.txt-2.html", "note.txt.html"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["read", "missing.pdf"], "missing.pdf: no such file"),
        (["read", "empty.txt"], "empty.txt: the file is empty"),
        (["read", "nothing-here"], "no document in this folder"),
        (["read", "empty.txt", "--limit", "size=3"], "size"),
        (["read", "note.txt", "--output", "no/such/folder/x.json"], "does not exist"),
        (["read", "note.txt", "more.txt", "--format", "html"], "add --output FOLDER"),
        (["read", "note.txt", "--format", "docx"], "docx"),
        (["read", "--limit"], "--limit"),
        (["reed"], "reed"),
    ],
)
def test_what_can_be_put_right_is_told_in_one_line_with_status_2(
    words: list[str], told: str, note: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "more.txt").write_text("More.", encoding="utf-8")
    (tmp_path / "nothing-here").mkdir()
    done = run(*words, folder=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_one_document_that_cannot_be_read_costs_the_others_nothing(note: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\nnothing")
    done = run("read", bad, note)
    assert done.returncode == 2
    assert b"bad.pdf" in done.stderr
    assert [json.loads(line)["document"]["name"] for line in done.stdout.splitlines()] == ["note.txt"]


def test_a_failure_leaves_the_earlier_output_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("kept", encoding="utf-8")
    assert run("read", tmp_path / "missing.txt", "-o", out).returncode == 2
    assert out.read_text(encoding="utf-8") == "kept"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_many_files_over_two_processors_come_in_order(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"In 2020, {number + 2} women were sold in Chad.", encoding="utf-8")
    one, two = run("read", tmp_path, "--jobs", "1"), run("read", tmp_path, "--jobs", "2")
    assert one.stdout == two.stdout
    assert one.stdout.count(b"\n") == 30


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_no_broken_output(jobs: str, tmp_path: Path, golden: Path) -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in golden.glob("*.txt")) * 20
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    command = [*COMMAND, "read", str(tmp_path), "--jobs", jobs, "-o", str(out / "all.json")]
    done = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    time.sleep(2.5)
    os.killpg(done.pid, signal.SIGINT)
    _, told = done.communicate(timeout=60)
    assert done.returncode == 130
    assert b"interrupted" in told
    assert list(out.iterdir()) == []


def test_a_reader_that_goes_away_is_no_fault(note: Path) -> None:
    command = f"{COMMAND[0]} read {' '.join([str(note)] * 3)} | head -c 5"
    done = subprocess.run(command, shell=True, capture_output=True, timeout=60, check=True)
    assert done.stdout == b'{"ave'
    assert b"Traceback" not in done.stderr
