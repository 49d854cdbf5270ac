"""Makes the Word and the PDF example from their sources, with pandoc and LibreOffice.

The dates inside the files are fixed, so that making them twice gives the same text and layout.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = ("pandoc", "soffice")


def main() -> int:
    """Writes `upr-harbour-line.docx` and `cedaw-tumen-circle.pdf` beside this file."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"examples/make.py needs {' and '.join(missing)}: install pandoc and LibreOffice", file=sys.stderr)
        return 2
    _word("upr-harbour-line", HERE)
    with tempfile.TemporaryDirectory() as folder:
        _word("cedaw-tumen-circle", Path(folder))
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
        subprocess.run(
            [*command, "--outdir", str(HERE), f"{folder}/cedaw-tumen-circle.docx"], check=True, capture_output=True
        )
    return 0


def _word(name: str, folder: Path) -> None:
    """One source as a Word file, its footnotes real footnotes."""
    source, target = HERE / "sources" / f"{name}.md", folder / f"{name}.docx"
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1750000000"}
    subprocess.run(
        ["pandoc", "--from=markdown-fancy_lists", str(source), "-o", str(target)], check=True, env=environment
    )


if __name__ == "__main__":
    sys.exit(main())
