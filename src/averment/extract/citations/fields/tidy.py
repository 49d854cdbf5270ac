"""Evens out the words of a citation before they are read: blanks, mark-up, addresses broken over lines, lead-ins.

Knows the outer form of a citation only, not what its parts are.
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_RUN_ON = re.compile(r"[/%=_&?#]|\.(?:pdf|html?|aspx?|php|docx?)\b|^-\w|\w-\w+-\w")
_NO_RUN_ON = re.compile(r"^(?:[(\[“‘\"«]|https?:|www\.|and/or)|[,;]$")
_YEAR = re.compile(r"(?:19|20)\d\d\W?")
_LEAD = re.compile(
    r"(?:\[\d{1,4}\]\s+|\d{1,3}\.\s+(?=[A-Z“‘\"«])"
    r"|(?:see(?:,? also|,? generally|,? e\.g\.|,? for example|,? for instance)?|cfr?\.?"
    r"|voir(?: aussi| notamment| également)?|véase(?: también)?|véanse|ver(?: también)?),?\s+"
    r"(?=[^\W\d_]|[“‘\"«(]|\d{1,3}\s[A-Z]))+",
    re.IGNORECASE,
)
_UNDERLINE = re.compile(r"(?<![\w/])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\w/])")
_GLUED = re.compile(r"(\d)(paras?\b)")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")) | dict.fromkeys(range(32), " ")


def tidy(words: str) -> str:
    """One line of a citation's words: single blanks, no mark-up, broken addresses joined, no lead-in or closing stop.

    >>> tidy("See *Half a\\nLesson*, https://example.org/half-\\na-lesson.pdf.")
    'Half a Lesson, https://example.org/half-a-lesson.pdf'
    """
    text = words
    spaced = not text.isprintable()  # no blank but a plain one is printable
    if spaced:
        text = text.translate(_INVISIBLE)
    if "*" in text:
        text = text.replace("*", "")
    if "`" in text:
        text = text.replace("``", "“").replace("''", "”").replace("`", "‘")
    text = " ".join(text.split()) if spaced or "  " in text else text.strip()
    if "://" in text or "www." in text:
        text = _mended(text)
    elif "_" in text:
        text = _UNDERLINE.sub("", text)
    elif "para" in text and "/" in text:
        text = _GLUED.sub(r"\1, \2", text)
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        text = text[1:-1].strip()
    if text[:1] in "[0123456789sScCvV" and (lead := _LEAD.match(text)):
        text = text[lead.end() :]
    return text.strip(" ,;").removesuffix(".").strip(" ,;") if not text.endswith("..") else text.strip(" ,;")


def _mended(text: str) -> str:
    """Addresses joined again where a line's end broke them: what follows has the look of an address, not of words."""
    done: list[str] = []
    at = 0
    while match := _ADDRESS.search(text, at):
        done.append(text[at : match.start()])
        tokens = text[match.start() :].split(" ")
        taken = 1
        while taken < len(tokens) and _goes_on(tokens[taken - 1], tokens[taken], taken + 1 == len(tokens)):
            taken += 1
        address = tokens[:taken]
        done.append("".join(address))
        at = match.start() + sum(map(len, address)) + taken - 1
    done.append(text[at:])
    return "".join(done)


def _goes_on(so_far: str, token: str, last: bool) -> bool:
    if so_far[-1] in ".,;)>]" or _NO_RUN_ON.search(token):
        return False
    if _RUN_ON.search(token):
        return True
    return last and token[0].isdigit() and token.isalnum() and len(token) < 5 and not _YEAR.fullmatch(token)
