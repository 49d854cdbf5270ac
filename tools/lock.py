"""Pins every dependency, with hashes, for all supported versions of Python: writes `requirements/*.txt`.

Needs `uv`, which is not a dependency of the project: `pip install uv` first. No registry is named in the files.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "run": ["pyproject.toml", "--group", "build"],
    "dev": ["pyproject.toml", "--group", "dev"],
    "bench": ["pyproject.toml", "--group", "dev", "--group", "bench"],
}


def main() -> int:
    """Writes the files; each keeps the pins of the one before, so that they never disagree."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(ROOT / ".venv/bin"))
    if uv is None:
        print("tools/lock.py needs uv: install it with pip install uv", file=sys.stderr)
        return 2
    earlier: list[str] = []
    for name, wanted in FILES.items():
        target = f"requirements/{name}.txt"
        command = [
            uv,
            "pip",
            "compile",
            *wanted,
            *earlier,
            "--universal",
            "--python-version",
            "3.11",
            "--generate-hashes",
        ]
        command += [
            "--no-header",
            "--no-annotate",
            "--no-emit-index-url",
            "--no-emit-find-links",
            "--quiet",
            "--upgrade",
            "-o",
            target,
        ]
        subprocess.run(command, cwd=ROOT, check=True)
        earlier = ["--constraint", target]
    return 0


if __name__ == "__main__":
    sys.exit(main())
