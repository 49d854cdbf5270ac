"""`python -m bench`: how fast Averment reads, against peers on the same texts, in the same run, on one core.

Prints one row a measure with the ratio reached, and the ratio asked for; fails where one is missed.
Texts are made from our own annotated statements, so that the figures can be had again anywhere.
"""

from __future__ import annotations

import argparse
import sys

from bench.measures import MEASURES, Row


def main() -> int:
    """Runs the measures named (all by default); returns 1 where a ratio asked for is missed."""
    options = argparse.ArgumentParser(prog="python -m bench", description="Speed against peers, as ratios.")
    options.add_argument("measures", nargs="*", choices=[*MEASURES, []], help="which to run; all by default")
    chosen = options.parse_args().measures or list(MEASURES)
    rows: list[Row] = []
    for name in chosen:
        for row in MEASURES[name]():
            rows.append(row)
            print(row.line(), flush=True)
    missed = [row for row in rows if not row.reached]
    print(f"{len(rows) - len(missed)} of {len(rows)} reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
