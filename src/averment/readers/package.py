"""Packages: Word and OpenDocument files are zip archives of XML parts, opened here with every precaution.

Nothing is written to disk, no part is read beyond its limit, and XML is parsed without document types, entities
or any look outside. What a part means is for the readers.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from averment.errors import BrokenDocument, EncryptedDocument, LimitExceeded
from averment.model.finding import Finding
from averment.readers.limits import Limits

Element = etree._Element

_RATIO_FROM = 1_000_000
"""A part smaller than this, unpacked, is harmless whatever its ratio."""
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_AGAIN = "open it in the program it was made with and save it again"


class Package:
    """A zip archive whose parts are read one by one, each within the limits."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        self._spent = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._broken(f"its archive is damaged or cut short ({error})") from error
        members = self._zip.infolist()
        limits.check("archive_members", len(members), name)
        self._members = {_plain(member.filename): member for member in members}
        self.doubled = len(self._members) < len(members)

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def findings(self) -> tuple[Finding, ...]:
        """What is odd about the package itself."""
        if not self.doubled:
            return ()
        told = "the package holds two parts of one name; programs may differ in which they show, the last was read"
        return (Finding("doubled-part", "warning", None, told),)

    def read(self, part: str) -> bytes:
        """The bytes of a part that is there.

        Raises `EncryptedDocument` for a locked one, `LimitExceeded` for a bomb, `BrokenDocument` for a damaged one.
        """
        member = self._members[part]
        if member.flag_bits & 1:
            raise EncryptedDocument(self.name, "it is locked by a password", "remove the password and save it again")
        self._within(member)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(member.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self._broken(f"its part {part} is damaged ({error})") from error
        self._spent += len(data)
        return data

    def xml(self, part: str) -> Element:
        """The root of an XML part that is there; `BrokenDocument` if it is no sound XML or declares a document type."""
        return parse_xml(self.read(part), f"part {part}", self.name)

    def _within(self, member: zipfile.ZipInfo) -> None:
        self._limits.check("archive_bytes", self._spent + member.file_size, self.name)
        if member.file_size > _RATIO_FROM:
            self._limits.check("archive_ratio", member.file_size // max(1, member.compress_size), self.name)

    def _broken(self, reason: str) -> BrokenDocument:
        return BrokenDocument(self.name, reason, f"get a whole copy, or {_AGAIN}")


def parse_xml(data: bytes, where: str, name: str) -> Element:
    """The root of an XML document in bytes, comments and processing instructions left out."""
    if any(mark in data for mark in _DOCTYPES):
        raise _typed(where, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        told = str(error)
        if "huge" in told or "depth" in told:
            reason = f"its {where} holds more than is safe to read ({told})"
            raise LimitExceeded(name, reason, "divide the document; this limit cannot be raised") from error
        raise BrokenDocument(name, f"its {where} is no sound XML ({told})", _AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed(where, name)
    return root


def _typed(where: str, name: str) -> BrokenDocument:
    reason = (
        f"its {where} declares a document type, by which files attack their readers, and no word processor writes one"
    )
    return BrokenDocument(name, reason, _AGAIN)


def _plain(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/")
