"""What each citation stands behind: the text before it in its sentence, the sentence, a quotation, or what follows.

Knows anchors and sentences. It must not know what the sources are. The rules are those of the annotation guidelines:
back to the previous citation in the sentence, or to the start of the sentence; a citation after the full stop stands
behind the sentence before; sources given first stand behind what follows; a mark on a name in mid-sentence stands
behind its own part; citations at one point share their text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from averment.extract.citations.anchors import Anchor
from averment.extract.citations.shapes import shapes
from averment.model.document import Flow, Matter, Passage, Sentence, Span
from averment.vocab.citing import citing, every, one_of

_BLANK = ' \t.,;:—–-)]»”’"/*_'
_STOPS = ".,;:!?…»—–"
_CLOSERS = "”’\"')]*_"
_LETTERS = re.compile(r"[^\W_]")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEXT = re.compile(r" ([^\W\dA-Z_]+(?:['’][^\W_]+)*)")
_OPENING = "in|as|see|en|dans|selon|d'après|comme|como|voir|under|sous|bajo"
_GAP = 3
_ARTICLES = frozenset(["the", "a", "an", "le", "la", "les", "el", "los", "las"])
_SHOWN = re.compile(r"\b(?:as|comme|como)\s(?:l'|the\s|la\s|le\s|el\s|los\s|les\s)?\Z")
_SAID = re.compile(r" [\w' ]{2,30}, ")
_EXAMPLE = re.compile(r", (?:for example|for instance|such as|par exemple|por ejemplo|notably|notamment) ")


class _Joins(NamedTuple):
    words: frozenset[str]
    between: re.Pattern[str]
    clause: re.Pattern[str]
    opener: re.Pattern[str]
    saying: re.Pattern[str]


@cache
def _joins() -> _Joins:
    told = citing()
    return _Joins(
        frozenset(every(told.joins)),
        re.compile(r";|,? (?:and|or|but|et|ou|mais|y|o|pero) "),
        re.compile(
            r";|, (?:and|but|while|whereas|although|though|yet|et|mais|tandis que|alors que|y|pero|mientras que"
            r"|aunque) "
        ),
        re.compile(rf"(?:{one_of(every(told.openers))}|{_OPENING})\b"),
        re.compile(
            rf" (?:(?:has|have|had|a|ont|ha|han) )?(?:also )?{one_of(every(told.reports))}(?:,| that| que| qu'|:| how)"
        ),
    )


def supported(matter: Matter, anchors: Sequence[Anchor]) -> list[Span | None]:
    """For each anchor, in order of place, the text that its sources stand behind, or `None`."""
    found: list[Span | None] = []
    reader = _Reader(matter)
    done = -1
    for n, anchor in enumerate(anchors):
        if anchor.how is None:
            found.append(None)
            continue
        before = anchors[n - 1] if n and anchors[n - 1].how else None
        after = anchors[n + 1] if n + 1 < len(anchors) and anchors[n + 1].how else None
        if before and before.how == anchor.how == "after" and reader.blank(before.end, anchor.start):
            span = found[-1]
        else:
            span = reader.span(anchor, done, after)
        found.append(span)
        done = anchor.end
        if span and anchor.how == "after" and (span[0] < anchor.start or (after and after.start - span[1] > _GAP)):
            done = max(done, span[1])
    for n in range(len(anchors) - 2, -1, -1):
        if anchors[n].how == anchors[n + 1].how == "within" and reader.joined(anchors[n], anchors[n + 1]):
            found[n] = found[n + 1]
    return found


class _Reader:
    """Reads what anchors stand behind in one document."""

    def __init__(self, matter: Matter) -> None:
        self.flow: Flow = matter.flow
        self.text = matter.flow.text
        self.folded = matter.folded
        self.sentences = matter.sentences
        self.starts = [sentence.start for sentence in matter.sentences]
        self.passages = [passage.start for passage in self.flow.passages]

    def blank(self, start: int, end: int) -> bool:
        """Whether nothing but blanks and punctuation stands between two places."""
        return start >= end or (end - start < 12 and not _LETTERS.search(self.text, start, end))

    def joined(self, first: Anchor, second: Anchor) -> bool:
        """Whether two sources are named in one breath: "Smith (2019) and Jones (2020)"."""
        between = self.folded[first.end : second.start] if second.start - first.end < 8 else "apart"
        return between.strip(" ,;") in ("", "and", "&", "et", "y", "e")

    def span(self, anchor: Anchor, done: int, after: Anchor | None) -> Span | None:
        """What one anchor stands behind; `done` is where the text that earlier ones stand behind ends."""
        passage = self.flow.passages[self._passage_at(anchor.start)]
        if anchor.how == "after":
            return self._before(anchor, passage, done, after)
        sentence = self._sentence(anchor.start)
        if sentence is None:
            return None
        end = self._end_of(sentence, anchor)
        start = max(sentence.start, done)
        close = min(end, after.start) if after else end
        ahead = len(_WORDS.findall(self.text, anchor.end, close)) if close > anchor.end else 0
        if anchor.how == "opens" or self._opens(start, anchor):
            return self._following(anchor, close, ahead, passage)
        if ahead <= 2:
            return self._trim(start, anchor.end)
        reach = self._joint(anchor.end, after.start) if after and after.start < end else self._clause(anchor.end, end)
        return self._trim(self._clause_start(start, anchor.start), reach)

    # after the text

    def _before(self, anchor: Anchor, passage: Passage, done: int, after: Anchor | None) -> Span | None:
        end = anchor.start
        while end > passage.start and self.text[end - 1] in " \t*_":
            end -= 1
        if end == passage.start:
            return self._quoted(anchor, passage)
        sentence = self._sentence(end - 1)
        if sentence is None:
            return None
        start = sentence.start
        bracket = anchor.end > anchor.start
        if bracket and self.text.startswith(",", anchor.end) and self._introduces(max(start, done), end):
            inside = after is not None and after.start < sentence.end
            close = self._joint(anchor.end, after.start) if after and inside else sentence.end
            return self._trim(anchor.end, max(close, anchor.end))
        if passage.kind == "quote" and not _LETTERS.search(self.text, anchor.end, passage.end):
            start = passage.start
        reach = self._reach(anchor, end, sentence, after)
        return self._trim(max(start, done), reach)

    def _quoted(self, anchor: Anchor, passage: Passage) -> Span | None:
        """What a citation at the head of its passage stands behind: the quotation above, if it is all that is there."""
        at = self._passage_at(anchor.start)
        if at and not _LETTERS.search(self.text, anchor.end, passage.end):
            above = self.flow.passages[at - 1]
            if above.kind in ("quote", "paragraph", "item"):
                return above.start, above.end
        return None

    def _reach(self, anchor: Anchor, end: int, sentence: Sentence, after: Anchor | None) -> int:
        """The end of what stands before an anchor, or of its part of the sentence if it stands inside one."""
        text = self.text
        at = anchor.end
        if text[end - 1] in _STOPS:
            return end
        while at < sentence.end and text[at] in _CLOSERS:
            at += 1
        mark = anchor.start == anchor.end
        if not (mark and _EXAMPLE.match(self.folded, at)):
            word = _NEXT.match(text, at)
            if not word or word[1].lower() in _joins().words:
                return end
        if after and after.start < sentence.end:
            return self._joint(at, after.start, end)
        return self._clause(at, self._end_of(sentence, anchor))

    def _joint(self, start: int, stop: int, otherwise: int | None = None) -> int:
        """The last joint ("and", ";") between two places: there one citation's part ends and the next begins."""
        joints = list(_joins().between.finditer(self.folded, start, stop))
        return joints[-1].start() if joints else stop if otherwise is None else otherwise

    def _clause(self, start: int, stop: int) -> int:
        match = _joins().clause.search(self.folded, start, stop)
        return match.start() if match else stop

    def _clause_start(self, start: int, stop: int) -> int:
        joints = list(_joins().clause.finditer(self.folded, start, stop))
        return joints[-1].start() + 1 if joints else start

    # before or around the text

    def _opens(self, start: int, anchor: Anchor) -> bool:
        """Whether what stands before a source in its sentence is nothing, or only leads it in ("According to")."""
        words = _WORDS.findall(self.folded, start, anchor.start)
        if len(words) == 1 and words[0] in _ARTICLES:
            return anchor.named[0].form != "link"
        if _joins().words.issuperset(words):
            return True
        return len(words) <= 4 and bool(_joins().opener.match(self.folded, self._lead(start, anchor.start)))

    def _introduces(self, start: int, end: int) -> bool:
        """Whether words before a bracket only introduce what follows: "In its observations (...), the Committee"."""
        clause = self.folded.rfind(", ", start, end) + 2
        if clause > start + 2 and len(_WORDS.findall(self.folded, start, clause)) <= 3:
            start = clause  # "Mr. President, as the Rapporteur noted (...), ..."
        if not _joins().opener.match(self.folded, start) or end - start > 90:
            return False
        words = _WORDS.findall(self.folded, start, end)
        return len(words) <= 9 and shapes().verbs.isdisjoint(words)

    def _following(self, anchor: Anchor, end: int, ahead: int, passage: Passage) -> Span | None:
        if ahead >= 2:
            said = _joins().saying.match(self.folded, anchor.end, end)
            if not said and _SHOWN.search(self.folded, max(0, anchor.start - 12), anchor.start):
                said = _SAID.match(self.folded, anchor.end, end)
            return self._trim(said.end() if said else anchor.end, end)
        at = self._passage_at(anchor.start) + 1
        below = self.flow.passages[at] if at < len(self.flow.passages) else None
        if below is not None and below.kind == "quote":
            return below.start, below.end
        return self._trim(anchor.end, end) if ahead else None

    # small things

    def _passage_at(self, at: int) -> int:
        return bisect_right(self.passages, at) - 1

    def _sentence(self, at: int) -> Sentence | None:
        n = bisect_right(self.starts, at) - 1
        return self.sentences[n] if n >= 0 else None

    def _end_of(self, sentence: Sentence, anchor: Anchor) -> int:
        """Where a sentence ends, its closing stop left out, and not before the anchor that stands in it."""
        end = max(sentence.end, anchor.end)
        while end > anchor.end and self.text[end - 1] in ".;: ":
            end -= 1
        return end

    def _lead(self, start: int, stop: int) -> int:
        while start < stop and self.text[start] in _BLANK:
            start += 1
        return start

    def _trim(self, start: int, end: int) -> Span | None:
        start = self._lead(start, end)
        while end > start and self.text[end - 1] in " \t,;:—–-*_":
            end -= 1
        return (start, end) if end > start else None
