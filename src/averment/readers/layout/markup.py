"""Mark-up within lines: Markdown emphasis, links, escapes, entities, comments and stray invisible characters.

Gives edits to the text; it must not know lines or passages.
"""

from __future__ import annotations

import html
import re

from averment.readers.layout.weave import Edit
from averment.vocab.layout import layout_words

_STARS = re.compile(r"\*\*{0,2}(?!\*)")
_LOWS = re.compile(r"__{0,2}(?!_)")
_LINK = re.compile(
    r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,300})\]\(\s?<?([^\s()<>]{0,2000}(?:\([^\s()]{0,300}\)[^\s()<>]{0,300}){0,4})>?"
    r"(?:\s+\"[^\"\n]{0,300}\")?\s?\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,300})\]\[([^\[\]\n]{0,60})\]")
_AUTO = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]{1,2000})>")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~<&$])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(
    r"</?(?:(?P<parts>br|p|div|li|ul|ol|td|tr|table)|b|i|em|strong|u|sup|sub|span|a|font|small|center)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_APART = re.compile(r"-(?<=[^\W\d_]-) (?=(?P<after>[^\W\d_]+))")
_OPENS = frozenset("([{“\"«‘'—–-/*_>|¡¿:")
_STRICT = frozenset('([“"«‘*¡¿')
_CLOSES = frozenset(')]”"»’*.,;:!?…')
_REACH = 1_500
_DEEP = 6
_UNSEEN = "\ufffc\ufeff\u200b\u200c\u200d\u2060\u00ad\ufffd"
_INVISIBLE = re.compile(f"[{_UNSEEN}][{_UNSEEN}]*")


def emphasis_edits(text: str) -> list[Edit]:
    """The edits that take the signs of emphasis out of a text: "*women*", "**Women**", "_women_"."""
    stars = _emphasis(text, _STARS, strict=False) if "*" in text else []
    return stars + _emphasis(text, _LOWS, strict=True) if "_" in text else stars


def markup_edits(text: str, targets: dict[str, str] | None = None) -> list[Edit]:
    """The edits that take mark-up but for emphasis out of a text; `targets` are the addresses of reference links."""
    edits: list[Edit] = []
    if "`" in text:
        for match in _CODE.finditer(text):
            edits += [Edit(match.start(), match.start() + 1), Edit(match.end() - 1, match.end())]
    if "](" in text:
        for match in _LINK.finditer(text):
            edits += _linked(match, match[2])
            if text[match.start() - 1 : match.start()] == "!":
                edits.append(Edit(match.start() - 1, match.start()))
    if "\\" in text:
        edits += [Edit(m.start(), m.end()) for m in _ESCAPE.finditer(text)]
    if "&" in text:
        for match in _ENTITY.finditer(text):
            said = html.unescape(match[0])
            if said != match[0] and len(said) <= len(match[0]) and "\n" not in said:
                edits.append(Edit(match.start(), match.end(), " " if said == "\u00a0" else said))
    if "<" in text:
        edits += _comments(text)
        for match in _AUTO.finditer(text):
            edits += [Edit(match.start(), match.start() + 1), Edit(match.end() - 1, match.end())]
        edits += [Edit(m.start(), m.end(), " " if m["parts"] else "") for m in _TAG.finditer(text)]
    if "- " in text:
        edits += _set_apart(text)
    if targets:
        for match in _REFERENCE.finditer(text):
            url = targets.get((match[2] or match[1]).lower())
            if url:
                edits += _linked(match, url)
    if not text.isascii() and any(map(text.__contains__, _UNSEEN)):
        edits += [Edit(m.start(), m.end()) for m in _INVISIBLE.finditer(text)]
    return edits


def _emphasis(text: str, runs: re.Pattern[str], strict: bool) -> list[Edit]:
    """The edits that take out signs of emphasis: runs that open before a word, each paired with the next that closes.

    `strict` signs close only before a blank or a stop, as underscores do, which names and addresses hold too.
    """
    edits: list[Edit] = []
    stack: list[tuple[int, int]] = []
    last = 0
    for match in runs.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] == "\\":
            start += 1
        before, after = text[start - 1 : start], text[end : end + 1]
        if start == end:
            continue
        if stack and "\n\n" in text[last:start]:
            stack.clear()
        last = end
        size = end - start
        closes = bool(before.strip()) and (not strict or not after.strip() or after in _CLOSES)
        opener = len(stack) - 1
        while opener >= 0 and stack[opener][1] - stack[opener][0] != size:
            opener -= 1
        if closes and opener >= 0 and start - stack[opener][1] < _REACH:
            edits += [Edit(*stack[opener]), Edit(start, end)]
            del stack[opener:]
        elif after.strip() and (not before.strip() or before in (_STRICT if strict else _OPENS)):
            stack.append((start, end))
            del stack[:-_DEEP]
    return edits


def _set_apart(text: str) -> list[Edit]:
    """Blanks that a converter left in a compound where its line once broke: "long- standing"."""
    hanging = layout_words().hanging_followers
    return [
        Edit(m.start() + 1, m.end())
        for m in _APART.finditer(text)
        if m["after"].islower() and len(m["after"]) > 1 and m["after"] not in hanging
    ]


def _comments(text: str) -> list[Edit]:
    edits: list[Edit] = []
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        edits.append(Edit(start, end + 3))
        start = text.find("<!--", end)
    return edits


def _linked(match: re.Match[str], url: str) -> list[Edit]:
    return [Edit(match.start(), match.start(1), link=url), Edit(match.end(1), match.end(), link="")]
