"""Makes PDF files for tests: words at given places in given type, and nothing that a test did not ask for.

Fonts are the standard ones, which need no embedding. A file can be locked by a password.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

FONTS = {"plain": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


class Page:
    """One page of 595 by 842 points; what is said first is drawn first."""

    def __init__(self) -> None:
        self.drawn: list[bytes] = []
        self.links: list[tuple[tuple[float, float, float, float], str]] = []

    def say(self, x: float, y: float, words: str, size: float = 11, font: str = "plain") -> Page:
        """Words from a place on, their baseline at `y` points from the foot of the page."""
        shown = words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        self.drawn.append(b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (font.encode(), size, x, y, shown))
        return self

    def column(self, x: float, y: float, lines: Sequence[str], size: float = 11, leading: float = 13) -> Page:
        """Lines one below the other."""
        for n, line in enumerate(lines):
            self.say(x, y - n * leading, line, size)
        return self

    def link(self, left: float, bottom: float, right: float, top: float, url: str) -> Page:
        """A link that lies over a rectangle."""
        self.links.append(((left, bottom, right, top), url))
        return self

    def picture(self) -> Page:
        """A picture of one grey dot that fills the page."""
        self.drawn.append(b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")
        return self


def pdf(pages: Sequence[Page], *, password: str = "", script: str = "") -> bytes:
    """The bytes of a PDF with those pages, locked if a password is given, with a script to be run at opening."""
    objects: list[bytes] = [b"", b""]
    fonts = b""
    for key, name in FONTS.items():
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode())
        fonts += b"/%s %d 0 R " % (key.encode(), len(objects))
    kids = []
    for page in pages:
        kids.append(len(objects) + 2)
        content = b"\n".join(page.drawn)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(_page(len(objects), fonts, page))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    action = b"/OpenAction << /S /JavaScript /JS (%s) >> " % script.encode() if script else b""
    named = (
        b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (%s) >>] >> >>" % script.encode()
        if script
        else b""
    )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R %s%s >>" % (action, named)
    return _file(objects, password)


def empty_pages(count: int) -> bytes:
    """A PDF of so many pages with nothing on them, in a tree of pages as a large document has."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    branches = []
    for first in range(0, count, 500):
        size = min(500, count - first)
        branch = len(objects) + 1
        branches.append(branch)
        kids = b" ".join(b"%d 0 R" % (branch + 1 + n) for n in range(size))
        objects.append(b"<< /Type /Pages /Parent 2 0 R /Count %d /Kids [%s] >>" % (size, kids))
        objects += [b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>" % branch] * size
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % b for b in branches))
    return _file(objects, "")


def _page(content: int, fonts: bytes, page: Page) -> bytes:
    notes = b"".join(
        b"<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] /A << /S /URI /URI (%s) >> >>" % (*place, url.encode())
        for place, url in page.links
    )
    annotations = b"/Annots [%s] " % notes if notes else b""
    box = b"/MediaBox [0 0 595 842] /Resources << /Font << %s>> >>" % fonts
    return b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R %s>>" % (box, content, annotations)


def _file(objects: Sequence[bytes], password: str) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    lock = _Lock(password) if password else None
    bodies = [*objects, lock.dictionary] if lock else list(objects)
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        held = lock.locked(number, body) if lock and number <= len(objects) else body
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    more = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (len(bodies), b"00" * 16, b"00" * 16) if lock else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, more, table)
    return bytes(out)


class _Lock:
    """The oldest lock that PDF knows (RC4, 40 bits): enough to see that a password is asked for."""

    def __init__(self, password: str) -> None:
        padded = (password.encode() + _PADDING)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        rights = (-4).to_bytes(4, "little", signed=True)
        self._key = hashlib.md5(padded + owner + rights + bytes(16)).digest()[:5]
        user = _rc4(self._key, _PADDING)
        shown = (owner.hex().encode(), user.hex().encode())
        self.dictionary = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % shown

    def locked(self, number: int, body: bytes) -> bytes:
        """An object with its stream locked."""
        head, begins, rest = body.partition(b"stream\n")
        if not begins:
            return body
        key = hashlib.md5(self._key + number.to_bytes(3, "little") + bytes(2)).digest()[:10]
        return head + begins + _rc4(key, rest.removesuffix(b"\nendstream")) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
