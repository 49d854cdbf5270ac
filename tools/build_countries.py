"""Builds the table of States and territories from the United Nations' list, a CSV with ISO and M49 codes.

Run `python tools/build_countries.py LIST.csv > src/averment/vocab/data/countries.toml`. The list has the
columns `iso2`, `iso3`, `m49`, `in_dgacm`, `unterm_short_en`, `unterm_formal_en` and `m49_en`; rows without an
alpha-3 code are left out. What people call a State otherwise is written by hand in `country_names.toml`.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

HEAD = """\
# States and territories: ISO 3166 and M49 codes and the English names that the United Nations uses.
# Built by tools/build_countries.py from the United Nations' list; other names are in country_names.toml.
"""
KOSOVO = {"iso3": "XKX", "iso2": "XK", "m49": "", "in_dgacm": "", "unterm_short_en": "Kosovo", "m49_en": ""}
"""No ISO code is assigned; XKX is the one in general use, from the range left to users."""


def tables(rows: list[dict[str, str]]) -> Iterator[str]:
    """One TOML table a row, in order of code."""
    for row in sorted(rows, key=lambda r: r["iso3"]):
        short, formal = row["unterm_short_en"], row.get("unterm_formal_en", "").removeprefix("the ")
        names = [name for name in dict.fromkeys((short, formal, row["m49_en"])) if name]
        yield "\n".join(
            (
                f"[{row['iso3']}]",
                f"iso2 = {json.dumps(row['iso2'])}",
                f"m49 = {int(row['m49'] or 0)}",
                f"short = {json.dumps(short, ensure_ascii=False)}",
                f"names = {json.dumps(names, ensure_ascii=False)}",
                "",
            )
        )


def main(path: str) -> None:
    """Prints the table built from the list at `path`."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["iso3"]]
    print("\n".join((HEAD, *tables([*rows, KOSOVO]))), end="")


if __name__ == "__main__":
    main(sys.argv[1])
