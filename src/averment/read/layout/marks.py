"""Where a text may call a note: superscripts, digits glued to a word or a stop, brackets, asterisks.

Finds what could be note marks and says how much each looks like one; which of them are marks is decided by
`ties`, once the notes are known.
"""

from __future__ import annotations

import re

from msgspec import Struct

from averment.vocab.layout import layout_words

SUPERSCRIPTS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_SUPER = "¹²³⁰⁴-⁹"
_CLOSERS = frozenset(".,;:!?”\"’'»)]…%*")
_GLUED = re.compile(r"[0-9](?<=[^\s\d(\[{/\\$€£#&=+_~<>|^@–—-][0-9])[0-9]{0,14}(?![\d%°º/’])")
_SPACED = re.compile(r"[0-9](?<=[.”’»)] [0-9])[0-9]{0,2}(?=\s|\Z)")
_RAISED = re.compile(rf"[{_SUPER}]+(?:[,–-][{_SUPER}]+)*")
_BRACKET = re.compile(r"\[(\^[^\]\s]{1,24}|\d{1,3}[^\]\n\d]{0,3}[^\]\n]{0,80}|(?:see|voir|véase|cf)\b[^\]\n]{1,60})\]")
_NUMBERS = re.compile(r"(?<![\d.])\d{1,3}(?![\d])(?:\s?[–-]\s?\d{1,3})?")
_LIST = re.compile(r"\^?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\Z")
_UNITS = frozenset(["m", "km", "cm", "mm", "ft", "dm", "hm"])
_DECIMAL = re.compile(r"[.,’'/:-]?\d|[.,]?\s*(?:per cent|percent|million|billion|millones|millions|%)")


_STAR = re.compile(
    r"[*\\†‡](?:(?<=[\w.)”\"’][\\])\*(?:\\\*){0,3}|(?<=[\w.)”\"’][*])\*{0,3}(?:,\s?\*{1,4})*(?=[\s),;]|\Z)"
    r"|(?<=\S [*])\*{0,3}(?=[ \t]*(?:\n|\Z))|(?<=\S[†‡])[†‡]?)"
)


class Call(Struct, gc=False):
    """A possible note mark: `[start, end)` in the text, the labels it may mean, and of what form it is.

    `form` is "raised", "bracket", "glued" (after a stop or bracket), "word" (after a letter), "spaced" (after a
    stop and a blank) or "star". `labels` are alternatives: each a tuple of labels stacked at the point. `spots`
    are the places of the labels where the mark stays in the text.
    """

    start: int
    end: int
    form: str
    labels: tuple[tuple[str, ...], ...]
    spots: tuple[tuple[int, int], ...] = ()
    plain: bool = True


def calls_in(text: str, spaced: bool = True) -> list[Call]:
    """Everything in the text that may be a note mark, in order."""
    found: list[Call] = []
    for match in _GLUED.finditer(text):
        call = _glued(text, match)
        if call:
            found.append(call)
    if any(mark in text for mark in "¹²³⁴⁵⁶⁷⁸⁹"):
        found += [_raised(match) for match in _RAISED.finditer(text) if not _is_power(text, match.start())]
    if "[" in text:
        found += [call for match in _BRACKET.finditer(text) if (call := _bracket(text, match))]
    if "*" in text or "†" in text:
        found += [_star(match) for match in _STAR.finditer(text)]
    found += [Call(m.start(), m.end(), "spaced", ((m[0],),)) for m in _SPACED.finditer(text)]
    found.sort(key=_start)
    return found


def _start(call: Call) -> int:
    return call.start


def _glued(text: str, match: re.Match[str]) -> Call | None:
    start, end = match.span()
    before = text[start - 1]
    digits = match[0]
    if digits[0] == "0":
        return None
    after = text[end : end + 1]
    if before in _CLOSERS:
        if not _after_stop(text, start, end, before) or after in "°/" and after:
            return None
        if (after.isalpha() and not after.isupper()) or (after in ".," and text[end + 1 : end + 2].isdigit()):
            return None
        return Call(start, end, "glued", _readings(digits))
    if not before.isalpha() or after.isalnum() or (after in ".,-–:" and text[end + 1 : end + 2].isalnum() and after):
        return None
    return Call(start, end, "word", _readings(digits)) if _after_word(text, start, digits) else None


def _after_stop(text: str, start: int, end: int, before: str) -> bool:
    """Whether digits after a stop or bracket may be a mark: not a decimal, an article's number, a time, a symbol."""
    token = text[max(0, start - 60) : start]
    token = token[max(token.rfind(" "), token.rfind("\n")) + 1 :]
    if "://" in token or "www." in token or "@" in token:
        return False
    word = token[:-1]
    if before in ".,:’'" and word[-1:].isdigit():
        years = word[-4:]
        if before not in ".," or not years.isdigit() or not 1500 < int(years) < 2200:
            return False
        return not _DECIMAL.match(text, end) and text[start - 6 : start - 5] not in ("/", ".", "-", "’")
    if before == ".":
        piece = word[word.rfind("/") + 1 :].lower().strip("([“\"«'’.")
        return piece not in layout_words().number_words and not (len(piece) == 1 and "/" in word)
    return bool(word)


def _after_word(text: str, start: int, digits: str) -> bool:
    """Whether digits after a letter may be a mark: not part of a name, a unit, a code or an address."""
    token = text[max(0, start - 60) : start]
    token = token[max(token.rfind(" "), token.rfind("\n")) + 1 :]
    word = token.lstrip("(“\"«‘'[")
    if len(word) < 2 or "/" in word or "@" in word or "_" in word or any(c.isdigit() for c in word):
        return False
    if word.lower() + digits in layout_words().numbered_names:
        return False
    return len(word) > 3 or not word.isupper()


def _readings(digits: str) -> tuple[tuple[str, ...], ...]:
    """What glued digits may mean: one label, or consecutive labels stacked ("78": 78, or 7 and 8)."""
    whole = ((digits,),) if len(digits) <= 3 else ()
    for size in (1, 2, 3):
        first = digits[:size]
        number = int(first)
        at, row = size, [first]
        while at < len(digits):
            number += 1
            label = str(number)
            if not digits.startswith(label, at):
                break
            row.append(label)
            at += len(label)
        if len(row) > 1 and at == len(digits):
            return (*whole, tuple(row))
    return whole


def _star(match: re.Match[str]) -> Call:
    labels = tuple(part.strip() for part in match[0].replace("\\", "").split(","))
    return Call(match.start(), match.end(), "star", (labels,))


def _raised(match: re.Match[str]) -> Call:
    labels = match[0].translate(SUPERSCRIPTS)
    return Call(match.start(), match.end(), "raised", (tuple(_spread(labels)), *_readings(labels)))


def _is_power(text: str, start: int) -> bool:
    """Whether a superscript is an exponent: "12 km²"."""
    word = text[max(0, start - 3) : start].split(" ")[-1]
    return word in _UNITS and text[max(0, start - len(word) - 2) : start - len(word)].strip()[-1:].isdigit()


def _bracket(text: str, match: re.Match[str]) -> Call | None:
    inner = match[1]
    if text[match.end() : match.end() + 1] in ("(", ":") and not inner[0].isdigit():
        return None
    if inner[0] == "^":
        return Call(match.start(), match.end(), "bracket", ((inner[1:],),))
    spots = tuple((match.start(1) + n.start(), match.start(1) + n.end()) for n in _NUMBERS.finditer(inner))
    if _LIST.match(inner):
        return Call(match.start(), match.end(), "bracket", (tuple(_spread(inner)),), spots)
    return Call(match.start(), match.end(), "bracket", ((text[slice(*spots[0])],),) if spots else (), spots, False)


def _spread(labels: str) -> list[str]:
    """The labels in a list of numbers and ranges: "4-6, 9" is 4, 5, 6, 9."""
    row: list[str] = []
    for part in re.split(r"[,;]", labels):
        ends = [end.strip() for end in re.split(r"[–-]", part)]
        if len(ends) == 2 and all(e.isdigit() for e in ends) and 0 < int(ends[1]) - int(ends[0]) <= 30:
            row += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        else:
            row += [end for end in ends if end]
    return row
