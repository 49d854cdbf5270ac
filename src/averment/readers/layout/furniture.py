"""Page furniture: running heads and feet, page numbers, symbols and job numbers at page edges, rules, form feeds.

Says which lines are no part of the matter. It must not know notes or paragraphs: it sees single lines, their pages
and what repeats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from averment.readers.layout.lines import Line
from averment.vocab.layout import layout_words

_WORDS = "|".join(sorted(map(re.escape, layout_words().page_words), key=len, reverse=True))
_PAGE = re.compile(
    rf"[-–—\[(|\s]*(?:(?:{_WORDS})\.?\s*)?(?P<n>\d{{1,4}}|[ivxl]{{1,6}})"
    r"(?:\s*(?:[/|]|of|de|sur|out of)\s*\d{1,4})?[-–—\])|\s]*\Z",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?:(?:GE|V|N|E|HE|A)\.?\s?\d{2}\s?-?\s?\d{4,5}\s*(?:\([A-Z]{1,3}\))?(?:\s+\d{6})?\s*(?:\d{1,3}/\d{1,3})?"
    r"|\d{1,3}/\d{1,3}\s+\d{2}-\d{5}(?:\s*\([A-Z]\))?|\d{2}-\d{5}\s*(?:\([A-Z]{1,3}\))?(?:\s+(?:\d{6}|\d{1,3}(?:/\d{1,3})?))?"
    r"|(?:GE|V|N)\.?\s?\d{2}-\d{4,5}\s*\([A-Z]{1,3}\).{0,12}|\d{1,3}\s+(?:GE|V|N|HE)\.\s?\d{2}-\d{4,5}(?:\s*\([A-Z]{1,3}\))?"
    r"|(?:GE|V|N|HE)\.\s?\d{2}-\d{4,5}\s+\d{1,3}|\*?\d{6,7}\*|\*[A-Z]?\d{6,10}\*)\Z"
)
_SYMBOL = re.compile(r"(?:[A-Z]{1,5}/){1,3}[A-Z0-9][A-Za-z0-9./()-]{1,40}(?:\s*\([A-Z]\))?(?:\s+\d{1,4})?\Z")
_RULE = re.compile(r"(?:&#?\w{2,8};|[^\w\s●•▪■□○◦‣➢]|_|\s)+\Z")
_DIGITS = re.compile(r"\d+")
_PLAIN = frozenset("GVNEHA0123456789-–—_=~*.&#+|>\\⁎☐◊◆·•…⸻―¯")
_LONGEST = 120
_EDGE = 3
_MASTHEAD = 15


def furniture(lines: Sequence[Line], said: Sequence[str]) -> set[int]:
    """The indices of the lines that are furniture."""
    brief = [i for i, line in enumerate(said) if len(line) <= _LONGEST]
    found = {i for i in brief if said[i][0] in _PLAIN and _plainly(said[i])}
    edges = _edges(lines, found)
    again = _repeated(lines, said, brief, edges, set()) if edges else set()
    if again:
        found |= again
        edges = _edges(lines, found)
    pages = _numbers(lines, said, brief, edges)
    return found | pages if edges else found | pages | _repeated(lines, said, brief, edges, pages)


def _plainly(line: str) -> bool:
    """Whether a line is furniture wherever it stands: a rule or a job number."""
    first = line[0]
    if first.isalnum() or (first == "*" and line[1:2].isalnum()):
        return line[-1] in ")0123456789*" and len(line) < 60 and bool(_JOB.match(line))
    return not line[-1].isalnum() and bool(_RULE.match(line))


def _edges(lines: Sequence[Line], found: set[int]) -> dict[int, int]:
    """The lines near a page's top (-1, -2, …) or bottom (1, 2, …), by how near; without pages, none."""
    near: dict[int, int] = {}
    if not lines or not lines[-1].page:
        return near
    count = len(lines)
    bounds = [0, *(i for i in range(1, count) if lines[i].page != lines[i - 1].page), count]
    for first, last in pairwise(bounds):
        for rows, sign in ((range(first, last), -1), (range(last - 1, first - 1, -1), 1)):
            depth = 0
            for i in rows:
                if i in found:
                    continue
                depth += 1
                if depth > _EDGE:
                    break
                near[i] = sign * depth
    return near


def _numbers(lines: Sequence[Line], said: Sequence[str], brief: Sequence[int], edges: dict[int, int]) -> set[int]:
    """Page numbers: alone on their line at the edge of a page, or, where pages are not known, in ascending order."""
    pages: dict[int, int] = {}
    loose: list[tuple[int, int]] = []
    for i in brief:
        line = said[i]
        if len(line) > 24 or not (line[-1].isalnum() or line[-1] in "])-–—|"):
            continue
        match = _PAGE.match(line)
        if not match:
            continue
        if edges:
            if edges.get(i) in (1, -1) or (edges.get(i) in (2, -2) and _beside(i, edges, said)):
                pages[i] = int(match["n"]) if match["n"].isdecimal() else 0
        elif match["n"].isdecimal() and (lines[i].gap or i + 1 == len(lines) or lines[i + 1].gap):
            loose.append((i, int(match["n"])))
    fit = _fitting(pages, edges, lines)
    return fit | _rising(loose, lines) | _running(said, lines, edges, fit)


def _fitting(pages: dict[int, int], edges: dict[int, int], lines: Sequence[Line]) -> set[int]:
    """Of the lone numbers at page edges those that number pages: on the usual side, or in step with the pages."""
    if not pages:
        return set()
    low = sum(edges[i] > 0 for i in pages)
    usual = 1 if 2 * low >= len(pages) else -1
    steps = Counter(number - lines[i].page for i, number in pages.items())
    step = steps.most_common(1)[0][0]
    return {i for i, number in pages.items() if edges[i] * usual > 0 or number - lines[i].page == step or not number}


def _beside(i: int, edges: dict[int, int], said: Sequence[str]) -> bool:
    """Whether between a number and its page's edge stands only a running head or foot."""
    outer = i + (1 if edges[i] > 0 else -1)
    if not 0 <= outer < len(said):
        return False
    line = said[outer]
    return len(line) < 80 and line[-1] not in ".;,:" and not line.isdecimal()


def _running(said: Sequence[str], lines: Sequence[Line], edges: dict[int, int], pages: set[int]) -> set[int]:
    """What stands between a page number and the edge of its page that it is near."""
    more: set[int] = set()
    for i in pages:
        step = 1 if edges[i] > 0 else -1
        outer, beyond = i + step, i + 2 * step
        if not 0 <= outer < len(said) or lines[outer].page != lines[i].page:
            continue
        last = not 0 <= beyond < len(said) or lines[beyond].page != lines[i].page
        if last and len(said[outer]) < 80 and said[outer][-1] not in ".;,:":
            more.add(outer)
    return more


def _rising(loose: list[tuple[int, int]], lines: Sequence[Line]) -> set[int]:
    """The longest plain run of lone numbers that rise by one and stand about a page apart."""
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for i, number in loose:
        if run and number == run[-1][1] + 1 and lines[i].start - lines[run[-1][0]].start > 600:
            run.append((i, number))
            continue
        if len(run) > 1:
            found.update(j for j, _ in run)
        run = [(i, number)]
    if len(run) > 1:
        found.update(j for j, _ in run)
    return found


def _repeated(
    lines: Sequence[Line], said: Sequence[str], brief: Sequence[int], edges: dict[int, int], pages: set[int]
) -> set[int]:
    """Running heads and feet: the same short line, numbers aside, at page edges or beside page numbers."""
    keys: dict[tuple[str, float], list[int]] = {}
    near = edges or {i + step for i in pages for step in (1, -1)}
    for i in brief:
        line = said[i]
        if i not in near and ("/" not in line or " " in line or not line[0].isupper() or not _SYMBOL.match(line)):
            continue
        if line[0] not in "#|>" and line[-1] not in ".;:,":
            keys.setdefault((_DIGITS.sub("0", line), lines[i].size), []).append(i)  # a title is set larger
    least = max(2, lines[-1].page // 5 if edges else 2)
    head = "\n".join(said[:_MASTHEAD]) if keys else ""
    found: set[int] = set()
    for (key, _), where in keys.items():
        if key == "0" or not any(map(str.isalnum, key)):
            continue
        symbol = "/" in key and bool(_SYMBOL.match(said[where[0]]))
        if symbol and (len(where) > 1 or said[where[0]] in head):
            found.update(i for i in where if i >= _MASTHEAD or i > where[0])
        elif not symbol and (len({lines[i].page for i in where}) if edges else len(where)) >= least:
            found.update(where)
    return found
