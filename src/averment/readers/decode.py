"""From bytes to text: finds out how a plain file is encoded and decodes it, exactly.

Nothing is normalised: line ends, null characters and a byte order mark stay as they are, because spans count in
this text. What is odd about it becomes a finding. This module knows encodings and no formats.

The order of trial: a byte order mark; UTF-16 and UTF-32 by where their null bytes lie; UTF-8; UTF-8 with a few
stray bytes (read as Windows-1252 where they are letters of it); Windows-1252, if what it gives looks like a
western European text; else what charset-normalizer makes of a sample. Windows-1252 is tried before the
statistics because these name rarer encodings for short western texts.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from averment.model.finding import Finding, Severity

_SAMPLE = 16_384
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_WESTERN = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŠšŽž¿¡«»‹›“”„‘’‚–—…•·°ºª§©®™€£¢½¼¾²³¹×÷\xa0\xad±†‡%´"
)
_LOST_RUN = re.compile("\ufffd+")
_STRAY = "averment-stray"


class Decoded(NamedTuple):
    """A text, the encoding it was read by, and what was odd about it."""

    text: str
    encoding: str
    findings: tuple[Finding, ...]


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text in the bytes. `declared` is an encoding that the file names itself; a byte order mark goes before it.

    Never fails: what cannot be decoded becomes U+FFFD, with a finding.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    wide = None if marked else _wide(data)
    named = declared if declared and _known(declared) else None
    for encoding in filter(None, (marked, wide, named, "utf-8")):
        text = _decoded(data, encoding)
        if text is not None:
            return _with_findings(text, encoding, _guess(encoding) if encoding == wide else ())
    if marked or wide:
        return _forced(data, marked or wide or "")
    if _mostly_utf8(data):
        return _forced(data, "utf-8")
    encoding = _legacy(data)
    text = _decoded(data, encoding)
    if text is None:
        return _forced(data, encoding, _guess(encoding))
    return _with_findings(text, encoding, _guess(encoding))


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _forced(data: bytes, encoding: str, findings: tuple[Finding, ...] = ()) -> Decoded:
    """The text with signs of loss where bytes do not fit the encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        at, end = error.start, len(data[: error.start].decode(encoding, "replace"))
        told = f"from byte {at:,} on, some bytes are no {encoding}; they were read as best they could be"
        findings = (*findings, Finding("undecodable-bytes", "warning", (end, end + 1), told))
    return _with_findings(data.decode(encoding, _STRAY if encoding == "utf-8" else "replace"), encoding, findings)


def _with_findings(text: str, encoding: str, findings: tuple[Finding, ...]) -> Decoded:
    return Decoded(text, encoding, (*findings, *oddities(text)))


def _guess(encoding: str) -> tuple[Finding, ...]:
    told = f"the file does not say how it is encoded; it was read as {encoding}"
    return (Finding("encoding-guessed", "advice", None, told),)


def _known(encoding: str) -> bool:
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):
        return False
    return bool(getattr(codec, "_is_text_encoding", True))


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the null bytes lie in a sample of the text."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample or len(sample) < 4:
        return None
    nulls = [sample[i::4].count(0) * 4 / len(sample) for i in range(4)]
    if min(nulls[1:]) > 0.7 and nulls[0] < 0.1:
        return "utf-32-le"
    if min(nulls[:3]) > 0.7 and nulls[3] < 0.1:
        return "utf-32-be"
    even, odd = (nulls[0] + nulls[2]) / 2, (nulls[1] + nulls[3]) / 2
    for encoding, here, there in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if here > 0.4 and there < 0.05:
            return encoding
    return _wide_script(sample) if len(_CONTROLS.findall(sample)) > 0.05 * len(sample) else None


def _wide_script(sample: bytes) -> str | None:
    """UTF-16 in a script whose blanks alone have null bytes: the byte order that gives letters and blanks."""
    best, share = None, 0.9
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        fine = sum(c.isalpha() or c.isspace() or c.isdigit() or c in ".,;:!?-()" for c in text) / max(1, len(text))
        spaced = text.count(" ") + text.count("\n")
        if spaced and fine > share:
            best, share = encoding, fine
    return best


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not all UTF-8 are so for the most part: whole sequences outnumber stray bytes."""
    first = _HIGH.search(data)
    begun = first.start() if first else 0
    good = bad = 0
    for start in (begun, _break(data)):
        text = data[start : start + _SAMPLE].decode("utf-8", "replace")
        bad += len(_LOST_RUN.findall(text))
        good += sum("\x7f" < sign != "\ufffd" for sign in text)
    return good >= bad > 0 and good > 0


def _break(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return max(0, error.start - _SAMPLE // 2)
    return 0


def _legacy(data: bytes) -> str:
    sample = _telling(data)
    text = sample.decode("cp1252", "replace")
    high = [c for c in text if c > "\x7f"]
    if sum(c in _WESTERN for c in high) >= 0.97 * len(high) and _lettered(text) and not _MISPLACED.search(text):
        return "cp1252"
    import charset_normalizer  # slow to import, and needed for few files

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best and _known(best.encoding) and best.encoding not in ("ascii", "utf_8") else "cp1252"


_MISPLACED = re.compile(r"[^\W\d_][¿¡¼½¾±£¢¹²³]+[a-zà-ÿ]|(?<!\d)[¹²³¼½¾±][a-zà-ÿ]")
"""Signs inside words, as letters of central European encodings look in Windows-1252."""
_RUN = re.compile(r"[^\W\d_]+")


def _lettered(text: str) -> bool:
    """Whether the words with letters beyond ASCII also hold ASCII letters, as those of western languages do."""
    words = [word for word in _RUN.findall(text) if not word.isascii()]
    mixed = sum(any(c < "\x80" for c in word) or len(word) == 1 for word in words)
    return mixed >= 0.9 * len(words)


def _telling(data: bytes) -> bytes:
    """The pieces of the file around bytes beyond ASCII, up to the size of a sample."""
    pieces: list[bytes] = []
    size = last = 0
    for found in _HIGH.finditer(data):
        start, end = max(last, found.start() - 40), found.end() + 40
        if end > last:
            pieces.append(data[start:end])
            size += end - start
            last = end
        if size > _SAMPLE:
            break
    return b"".join(pieces)


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Replaces bytes that are no UTF-8: by the Windows-1252 letter where one byte stands alone, else by U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    raw = error.object[error.start : error.end]
    around = error.object[max(0, error.start - 1) : error.start] + error.object[error.end : error.end + 1]
    alone = len(raw) == 1 and len(around) == 2 and max(around) < 0x80
    return (raw.decode("cp1252", "replace") if alone else "\ufffd"), error.end


codecs.register_error(_STRAY, _stray)

_ODD = re.compile("[\x01-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffd]")
_ODD_BYTES = bytes([*range(1, 9), *range(14, 32), 127])
_ODD_SIGNS = ("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufffd")
_TURNED = "characters that turn the direction of writing; text may show in another order than it is stored"
_LOST = "signs for characters that were lost before or while the file was read"
_KINDS: tuple[tuple[str, str, Severity, str], ...] = (
    ("\u202a", "direction-controls", "warning", _TURNED),
    ("\ufffd", "replacement-characters", "warning", _LOST),
    ("\x01", "control-characters", "advice", "control characters that print nothing"),
)


def oddities(text: str) -> tuple[Finding, ...]:
    """What is odd about a text, each kind once: null and control characters, mixed line ends, signs of loss."""
    found: list[Finding] = []
    if "\0" in text:
        told = f"the text holds {text.count(chr(0)):,} null characters"
        found.append(Finding("null-bytes", "warning", _first(text, "\0"), told))
    ends = _line_ends(text)
    if len(ends) > 1:
        told = "its lines end in more than one way: " + ", ".join(f"{count:,} by {name}" for name, count in ends)
        found.append(Finding("mixed-line-ends", "advice", None, told))
    return (*found, *_signs(text))


def _signs(text: str) -> list[Finding]:
    found: dict[str, Finding] = {}
    if not _may_be_odd(text):
        return []
    for hit in _ODD.finditer(text):
        key = "\x01" if hit[0] < "\x80" else "\ufffd" if hit[0] == "\ufffd" else "\u202a"
        found.setdefault(key, Finding("", "advice", hit.span(), ""))
        if len(found) == len(_KINDS):
            break
    return [
        Finding(rule, severity, found[key].span, f"the text holds {what}")
        for key, rule, severity, what in _KINDS
        if key in found
    ]


def _may_be_odd(text: str) -> bool:
    """Whether any odd sign is in a text; for the many that hold none this is much faster than to look for the first."""
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw.translate(None, _ODD_BYTES)) < len(raw):
        return True
    return not text.isascii() and any(map(text.__contains__, _ODD_SIGNS))


def _line_ends(text: str) -> list[tuple[str, int]]:
    """How often lines end in each way; nothing is counted where one way is all there can be."""
    if "\r" not in text:
        return []
    both = text.count("\r\n")
    counts = (("CR LF", both), ("LF", text.count("\n") - both), ("CR", text.count("\r") - both))
    return [(name, count) for name, count in counts if count]


def _first(text: str, sign: str) -> tuple[int, int] | None:
    at = text.find(sign)
    return (at, at + 1) if at >= 0 else None
