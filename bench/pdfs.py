"""PDFs of our own statements, written by a few lines of our own so that making them needs no tool.

A page holds a running head, lines of Helvetica, a footnote and a page number, which is what a reader has to cope with.
"""

from __future__ import annotations

import textwrap
from itertools import cycle, islice

from bench.texts import statements

_LINES = 44


def statement_pdf(pages: int) -> bytes:
    """A PDF of so many pages of our statements."""
    lines = [line for text in statements() for part in text.split("\n") for line in textwrap.wrap(part, 84) or [""]]
    stock = cycle(lines)
    return _pdf([list(islice(stock, _LINES)) for _ in range(pages)])


def _pdf(pages: list[list[str]]) -> bytes:
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages, 1):
        objects += [_page(5 + 2 * (number - 1)), _stream(_content(lines, number))]
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    """The objects with a cross-reference table of where each stands."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def _page(content: int) -> bytes:
    box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
    return f"<< /Type /Page /Parent 2 0 R {box} /Contents {content} 0 R >>".encode()


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _content(lines: list[str], number: int) -> bytes:
    """One page: running head, text, page number."""
    shown = [
        (800, "Aster Watch - Submission"),
        *((770 - 15 * i, line) for i, line in enumerate(lines)),
        (40, str(number)),
    ]
    parts = [b"BT /F1 10 Tf 1 0 0 1 70 %d Tm (%s) Tj ET" % (y, _escaped(line)) for y, line in shown if line]
    return b"\n".join(parts)


def _escaped(line: str) -> bytes:
    plain = line.encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
