"""Small signs by which lines are told to belong together: stops, fullness, capitals, open web addresses.

Pure tests on one or two lines; they must not know about blocks, notes or pages.
"""

from __future__ import annotations

from averment.vocab.layout import layout_words

_STOPS = frozenset(".!?…:;")
_TAIL = "\"”’»')]*_›"
_DIGITS = "0123456789¹²³⁰⁴⁵⁶⁷⁸⁹,"
_URL_JOINTS = frozenset("/-_=&?%#~+")


def ended(line: str) -> bool:
    """Whether a line ends where a sentence or clause may: with a stop, colon or semicolon, marks behind it aside.

    >>> [ended(s) for s in ("its support.12", "in 2017", "“never again.”", "the States,")]
    [True, False, True, False]
    """
    last = line[-1]
    if last in _STOPS:
        return True
    if last.isalpha() or last == ",":
        return False
    rest = line.rstrip(_TAIL)
    if not rest:
        return False
    if rest[-1] in _STOPS:
        return True
    if last == "]" and rest.rfind("[", -8) > 0:
        return rest[: rest.rfind("[")].rstrip(_TAIL + " ")[-1:] in _STOPS
    bare = rest.rstrip(_DIGITS)
    if bare == rest or not bare:
        return False
    if bare[-1] == " ":
        stripped = bare[:-1].rstrip(_TAIL)
        word = stripped[stripped.rfind(" ") + 1 :]
        return stripped[-1:] in _STOPS and word[:-1].lower() not in layout_words().number_words
    bare = bare.rstrip(_TAIL)
    return bare[-1:] in _STOPS and not rest[-len(rest) + len(bare) :].startswith(",")


def final(line: str) -> bool:
    """Whether a line ends with a full stop, question or exclamation mark, quotation and note marks aside."""
    return ended(line) and line.rstrip(_TAIL + _DIGITS + "^[ ")[-1:] not in (":", ";")


def short(line: str, after: str, width: float) -> bool:
    """Whether the first word of the line `after` would still have fitted onto `line`, so that the break was meant."""
    word = after.find(" ")
    return len(line) + 1 + (word if word > 0 else len(after)) < width


def fresh(line: str) -> bool:
    """Whether a line starts as a new sentence or heading does: with a capital, a digit or an opening mark."""
    first = line[0]
    return first.isupper() or first.isdecimal() or first in "“\"‘'«([¿¡*_…"


def in_address(line: str, after: str, inside: bool = False) -> bool:
    """Whether a web address at the end of `line` runs on at the start of the line `after`.

    `inside` says that the line itself began inside an address.
    """
    token = line[line.rfind(" ") + 1 :]
    if "://" not in token and not token.lstrip("(<[").startswith("www.") and not (inside and token == line):
        return False
    return runs_on(token, after)


def runs_on(token: str, after: str) -> bool:
    """Whether an address that ends in `token` goes on with the first word of `after`."""
    space = after.find(" ")
    word = after[:space] if space > 0 else after
    if word[0] in '([“"«‘<' or "://" in word or word[:4] == "www.":
        return False
    if token[-1] in ".,;" and word[0].isupper():
        return False
    if token[-1] in _URL_JOINTS or word[0] in _URL_JOINTS:
        return True
    core = word.rstrip(".,;)>]")
    if any(c in _URL_JOINTS for c in core) or ("." in core and core[-1] != "."):
        return True
    return (len(core) > 4 and any(c.isdecimal() for c in core)) or (space < 0 and len(token) > 40 and core.isalnum())
