"""Mark-up within lines: Markdown emphasis, links, escapes, entities, comments and stray invisible characters.

Gives edits to the text; it must not know lines or passages.
"""

from __future__ import annotations

import html
import re

from averment.read.layout.weave import Edit

_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?:[^*\n\\]|\\.|\n(?!\s*\n)){0,600}?(?<=[^\s*\\])\1(?![\w*])")
_STRONG = re.compile(r"(?<!\\)\*\*(?=\S)(?:[^\n]|\n(?!\s*\n)){1,800}?(?<=\S)\*\*")
_UNDERLINE = re.compile(r"(?<![\w_\\/])(_{1,3})(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])\1(?![\w_])")
_LINK = re.compile(
    r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*\]){1,300})\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+\"[^\"\n]*\")?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,300})\]\[([^\[\]\n]{0,60})\]")
_AUTO = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]{1,2000})>")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~<&$])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(
    r"</?(?:b|i|em|strong|u|sup|sub|br|p|span|div|a|font|small|center)(?:\s[^<>\n]{0,300})?/?>", re.IGNORECASE
)
_UNSEEN = "\ufffc\ufeff\u200b\u200c\u200d\u2060\u00ad\ufffd"
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")


def markup_edits(text: str, targets: dict[str, str] | None = None) -> list[Edit]:
    """The edits that take mark-up out of a text; `targets` are the addresses of reference links by name."""
    edits: list[Edit] = []
    if "*" in text:
        for pattern in (_STRONG, _EMPHASIS):
            for match in pattern.finditer(text):
                size = 2 if pattern is _STRONG else len(match[1])
                edits.append(Edit(match.start(), match.start() + size))
                edits.append(Edit(match.end() - size, match.end()))
    if "](" in text:
        for match in _LINK.finditer(text):
            edits += _linked(match, match[2])
    if "\\" in text:
        edits += [Edit(m.start(), m.end()) for m in _ESCAPE.finditer(text)]
    if "&" in text:
        for match in _ENTITY.finditer(text):
            said = html.unescape(match[0])
            if said != match[0] and len(said) <= len(match[0]) and "\n" not in said:
                edits.append(Edit(match.start(), match.end(), " " if said == "\u00a0" else said))
    if "<" in text:
        edits += [Edit(m.start(), m.end()) for m in _COMMENT.finditer(text)]
        for match in _AUTO.finditer(text):
            edits += [Edit(match.start(), match.start() + 1), Edit(match.end() - 1, match.end())]
        edits += [Edit(m.start(), m.end()) for m in _TAG.finditer(text)]
    if targets:
        for match in _REFERENCE.finditer(text):
            url = targets.get((match[2] or match[1]).lower())
            if url:
                edits += _linked(match, url)
    if any(mark in text for mark in _UNSEEN):
        edits += [Edit(m.start(), m.end()) for m in _INVISIBLE.finditer(text)]
    return edits


def _linked(match: re.Match[str], url: str) -> list[Edit]:
    return [Edit(match.start(), match.start(1), link=url), Edit(match.end(1), match.end(), link="")]
