"""`python -m gate`: reads our annotated statements, compares with the floors, shows what a change gained and lost.

    python -m gate              fails where a task is below its floor
    python -m gate --raise      sets each floor to what is reached now; none is lowered, unless the corpus changed

`gate/floors.json` holds the floors, a digest of the corpus they were reached on, and the items that were right then.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

import averment
from gate.score import TASKS, Item, Outcome, f1, score

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "golden"
FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.0005
"""Rounding: a floor is stored with three decimals."""

Outcomes = dict[str, dict[str, Outcome]]


def documents() -> list[Path]:
    """The annotated statements, in order."""
    return sorted(path for path in CORPUS.glob("*.txt") if path.with_suffix(".json").exists())


def digest() -> str:
    """A digest of the corpus, texts and annotations: floors hold for the corpus they were reached on."""
    total = hashlib.sha256()
    for path in documents():
        total.update(path.read_bytes() + path.with_suffix(".json").read_bytes())
    return total.hexdigest()


def outcomes() -> Outcomes:
    """Every document's outcome in every task."""
    found = {}
    for path in documents():
        gold: Item = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        reading = averment.read(path)
        found[path.stem] = score(gold, msgspec.to_builtins(reading), reading.text)
    return found


def reached(results: Outcomes) -> dict[str, float]:
    """F1 by task over the corpus."""
    return {task: f1(result[task] for result in results.values())[2] for task in TASKS}


def right(results: Outcomes) -> set[str]:
    """The names of all items that are right."""
    return {f"{doc} {task} {item}" for doc, tasks in results.items() for task in TASKS for item in tasks[task].items}


def main() -> int:
    """Prints the scores and what changed; returns 1 where a floor is not reached."""
    options = argparse.ArgumentParser(prog="python -m gate", description=__doc__.splitlines()[0])
    options.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is reached")
    options.add_argument("--changes", type=int, default=20, help="how many gained and lost items to list")
    args = options.parse_args()
    held: dict[str, Any] = (
        json.loads(FLOORS.read_text()) if FLOORS.exists() else {"corpus": "", "floors": {}, "right": []}
    )
    results = outcomes()
    scores, fresh = reached(results), held["corpus"] != digest()
    floors = {} if fresh and args.lift else held["floors"]
    _table(results, floors)
    _changes(set(held["right"]), right(results), args.changes)
    if fresh and not args.lift:
        print(
            "the corpus is not the one the floors were reached on: look at the scores, then run python -m gate --raise"
        )
        return 1
    below = [task for task in TASKS if scores[task] + SLACK < floors.get(task, 0.0)]
    if args.lift:
        raised = {task: max(floors.get(task, 0.0), round(scores[task], 3)) for task in TASKS}
        _store(raised, right(results))
    for task in below:
        print(f"below its floor: {task} {scores[task]:.3f} < {floors[task]:.3f}")
    return 1 if below else 0


def _store(floors: dict[str, float], items: set[str]) -> None:
    kept = {"corpus": digest(), "floors": floors, "right": sorted(items)}
    FLOORS.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def _table(results: Outcomes, floors: dict[str, float]) -> None:
    print(f"{'task':18}{'P':>7}{'R':>7}{'F1':>7}{'floor':>8}")
    for task in TASKS:
        precision, recall, both = f1(result[task] for result in results.values())
        print(f"{task:18}{precision:7.3f}{recall:7.3f}{both:7.3f}{floors.get(task, 0.0):8.3f}")


def _changes(before: set[str], now: set[str], most: int) -> None:
    for name, items in (("gained", now - before), ("lost", before - now)):
        if items:
            print(f"{name}: {len(items)}")
            print("".join(f"  {item}\n" for item in sorted(items)[:most]), end="")


if __name__ == "__main__":
    sys.exit(main())
