"""Formats of the wider world (RTF, EPUB, presentations), read through pandoc where it is installed.

The extra `averment[more]` brings pypandoc, which runs the program pandoc. Pandoc is told to read nothing but the file,
and what it gives, HTML, is read as any page is.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from msgspec.structs import replace

from averment.errors import BrokenDocument, UnknownFormat
from averment.model.document import Document
from averment.readers.html import read_html
from averment.readers.limits import Limits
from averment.readers.original import Original

MEDIA_TYPES = {
    "rtf": "application/rtf",
    "epub": "application/epub+zip",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odp": "application/vnd.oasis.opendocument.presentation",
}


def read_more(original: Original, form: str, limits: Limits) -> Document:
    """The document in a file of a format that pandoc names `form`.

    Raises `UnknownFormat`, naming the remedy, where pypandoc or pandoc is not installed, or pandoc is too old for it.
    """
    try:
        import pypandoc  # optional: the extra `averment[more]`
    except ImportError:
        raise _unknown(original, form, "install averment[more] and pandoc, or save it as .docx or PDF") from None
    try:
        known = form in pypandoc.get_pandoc_formats()[0]
    except OSError:
        raise _unknown(original, form, "install pandoc, or save it as .docx or PDF") from None
    if not known:
        raise _unknown(original, form, "install a newer pandoc, or save it as .docx or PDF")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{form}"
        path.write_bytes(original.data)
        try:
            page = pypandoc.convert_file(str(path), "html5", format=form, extra_args=["--sandbox", "--wrap=none"])
        except RuntimeError as error:
            reason = f"pandoc cannot read it as {form} ({str(error).strip()[:200]})"
            raise BrokenDocument(original.name, reason, "save it as .docx or PDF") from error
    limits.check("bytes", len(page), original.name)
    document = read_html(replace(original, data=page.encode()), limits)
    return replace(document, media_type=MEDIA_TYPES.get(form, document.media_type))


def _unknown(original: Original, form: str, remedy: str) -> UnknownFormat:
    return UnknownFormat(original.name, f"it is {form.upper()}, which is not read without help", remedy)
