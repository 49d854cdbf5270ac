"""Which work each mention means: full citations joined, ibid., op. cit., supra and short forms followed back.

Knows the mentions of one document; whether two descriptions mean one work is for `works.py`. A reference that fits
several works is ambiguous and one that fits none unmatched: neither is given a work it may not mean.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from averment.model.citation import Back, Mention, Outcome, Source
from averment.model.finding import Finding
from averment.resolve.bodies import bodies_of, names_match, same_body
from averment.resolve.collected import Collected
from averment.vocab.plain import plain
from averment.vocab.publishers import known
from averment.vocab.works import ORGANISATION, cues


class Resolution(NamedTuple):
    """The distinct works, for each mention the id of its work (or `None`) with the outcome, and what is odd.

    Findings count in the flow, as the mentions do.
    """

    sources: tuple[Source, ...]
    means: tuple[tuple[str | None, Outcome], ...]
    findings: tuple[Finding, ...] = ()


OTHERS = "et al."
"""Among the names of a short form: that there are more authors than it names."""
Meant = tuple[int | None, Outcome]
"""The number of a work among those collected, or `None` and why."""


def resolve_mentions(mentions: tuple[Mention, ...]) -> Resolution:
    """The works that the mentions mean; every full citation of one work is one source, its fields the fullest printed.

    "Ibid." means the work cited just before, in the notes or in the text as it stands itself; a note's number the work
    in that note; names, a year, a title the one work given elsewhere, before or after, that they fit. A short form with
    names and a year that fits nothing is a work of its own, known by these alone, and a finding says so.
    """
    return _Resolver(mentions).resolution()


class _Resolver:
    """Works through the mentions twice: those that describe works, then those that refer back."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions = mentions
        self.works = Collected()
        self.means: list[Meant] = [(None, "unmatched")] * len(mentions)
        self.notes: dict[str, list[int]] = {}
        self.findings: list[Finding] = []

    def resolution(self) -> Resolution:
        for at, mention in enumerate(self.mentions):
            if mention.note is not None:
                self.notes.setdefault(_label(mention.note), []).append(at)
            if mention.work is not None:
                self.means[at] = self.works.add(mention.work), "resolved"
                self._check(mention, mention.work)
        last: dict[bool, int] = {}
        for at, mention in enumerate(self.mentions):
            noted = mention.note is not None
            if mention.back is not None:
                self.means[at] = self._followed(at, mention.back, last.get(noted))
                self._report(at, mention, mention.back)
            last[noted] = at
        return self._numbered()

    def _numbered(self) -> Resolution:
        """Ids in the order of first mention."""
        ids: dict[int, str] = {}
        for work, _ in self.means:
            if work is not None and work not in ids:
                ids[work] = f"s{len(ids) + 1}"
        sources = tuple(replace(self.works.merged(work), id=name) for work, name in ids.items())
        means = tuple((None if work is None else ids[work], outcome) for work, outcome in self.means)
        return Resolution(sources, means, tuple(self.findings))

    def _followed(self, at: int, back: Back, last: int | None) -> Meant:
        """What a reference back means; `last` is the mention before it, in the notes or in the text as it is."""
        if back.kind == "ibid":
            return (None, "unmatched") if last is None else self._before(at, last)
        if back.kind == "note" and back.note:
            return self._noted(at, back, _label(back.note))
        return self._short(back)

    def _before(self, at: int, last: int) -> Meant:
        """The work cited just before, in the same note or the one before it.

        Where the note before has several works and the place cited is in one of them alone ("Ibid., para. 34"), it is
        that work; else the last of them, as the words say, and a finding says that there are others.
        """
        mention = self.mentions[at]
        label = self.mentions[last].note
        if label is None or label == mention.note:
            return self.means[last]
        group = self._together(last)
        if len({self.means[i][0] for i in group}) > 1:
            placed = _numbers(mention.locator)
            there = [i for i in group if placed & _numbers(self.mentions[i].locator)]
            if len({self.means[i][0] for i in there}) == 1:
                return self.means[there[0]]
            self._find(
                "ambiguous-back-reference",
                mention,
                "“ibid.” follows several works; the last of them is taken to be meant",
            )
        return self.means[last]

    def _together(self, last: int) -> range:
        """The mentions that stand in one note with this one, up to it."""
        label = self.mentions[last].note
        first = last
        while first and self.mentions[first - 1].note == label:
            first -= 1
        return range(first, last + 1)

    def _noted(self, at: int, back: Back, label: str) -> Meant:
        """The work in a note by its label; where the note has several, or another's, the names decide."""
        works = self._in_note(at, label)
        if not (back.names or back.title):
            return (works[0], "resolved") if len(works) == 1 else (None, "ambiguous" if works else "unmatched")
        fitting = [work for work in works if self._fits(work, back)]
        if fitting:
            return (fitting[0], "resolved") if len(fitting) == 1 else (None, "ambiguous")
        elsewhere = self._short(back, mint=False)
        if elsewhere[1] == "unmatched" and works:
            return (works[0], "resolved") if len(works) == 1 else (None, "ambiguous")
        if elsewhere[1] == "resolved" and works:
            words = _words(back)
            message = f"“{words}” is not what that note cites; the work by that name is taken to be meant"
            self._find("note-reference-mismatch", self.mentions[at], message)
        return elsewhere

    def _in_note(self, at: int, label: str) -> list[int]:
        """The works in the note with this label: the nearest before a reference, or else the first after it."""
        labelled = [i for i in self.notes.get(label, ()) if i != at]
        before = [i for i in labelled if i < at]
        if before:
            there: list[int] = list(self._together(before[-1]))
        else:
            there = labelled[:1] and [i for i in labelled if self.mentions[i].note == self.mentions[labelled[0]].note]
        works = [self.means[i][0] for i in there]
        return [work for work in dict.fromkeys(works) if work is not None]

    def _short(self, back: Back, *, mint: bool = True) -> Meant:
        """The one work that names, title and year fit."""
        fitting = [work for work in self.works.candidates(back.names, back.title) if self._fits(work, back)]
        if len(fitting) > 1:
            fitting = self._as_many(fitting, back.names) or fitting
        if back.year and len(fitting) > 1 and back.year[-1].isalpha():
            nth = ord(back.year[-1]) - ord("a")
            return (fitting[nth], "resolved") if nth < len(fitting) else (None, "ambiguous")
        if len(fitting) == 1:
            return fitting[0], "resolved"
        if fitting:
            return None, "ambiguous"
        if mint and back.names and back.year:
            return self.works.add(_minted(back), short=True), "resolved"
        return None, "unmatched"

    def _as_many(self, works: list[int], names: list[str]) -> list[int]:
        """Those of the works that have as many authors as are named: "Okello (2021)" is not by Okello and Brandt."""
        authors = {work: len(self.works.merged(work).authors) for work in works}
        if OTHERS in names:
            return [work for work in works if authors[work] >= len(names)]
        return [work for work in works if authors[work] in (0, len(names))]

    def _fits(self, work: int, back: Back) -> bool:
        """Whether a work is by those named, of that year, and has the words of the title in its own."""
        source = self.works.merged(work)
        if back.year and source.issued and source.issued[:4] != back.year[:4]:
            return False
        title = plain(source.title or "")
        if back.title and plain(back.title).strip(" .") not in title:
            return False
        named = [name for name in back.names if name != OTHERS]
        return all(_made(source, name) or (len(name) > 4 and plain(name) in title) for name in named)

    def _check(self, mention: Mention, work: Source) -> None:
        """A finding for a citation with nothing in it that a reader could follow."""
        if work.title or work.url or work.symbol or work.issued:
            return
        who = work.publisher or ", ".join(work.authors) or "this citation"
        self._find(
            "citation-without-work", mention, f"“{who}” alone names no work: a title, a date or an address is missing"
        )

    def _report(self, at: int, mention: Mention, back: Back) -> None:
        """A finding for a reference that means several works, or none that is given."""
        work, outcome = self.means[at]
        words = _words(back)
        if outcome == "ambiguous":
            self._find(
                "ambiguous-back-reference", mention, f"“{words}” fits more than one work cited; name the one meant"
            )
        elif work is None and back.kind != "short":
            self._find("ambiguous-back-reference", mention, f"“{words}” refers to a work, and none is cited there")
        elif work is None or self.works.minted(work):
            self._find(
                "short-citation-without-full-form",
                mention,
                f"“{words}” is a short form, and no full citation gives the work",
            )

    def _find(self, rule: str, mention: Mention, message: str) -> None:
        self.findings.append(Finding(rule, "warning", (mention.start, mention.end), message))


def _made(source: Source, name: str) -> bool:
    """Whether a name is one of the work's authors, or the organisation that signs or publishes it."""
    if any(names_match(name, author) for author in source.authors):
        return True
    return source.publisher is not None and any(same_body(name, body) for body in bodies_of(source.publisher))


def _minted(back: Back) -> Source:
    """A work of which only a short form is given."""
    named = [name for name in back.names if name != OTHERS]
    bodies = [name for name in named if _is_body(name)]
    persons = [name for name in named if name not in bodies]
    return Source(
        "", persons, " & ".join(bodies) or None, back.title, back.year[:4] if back.year else None, confidence="unsure"
    )


def _is_body(name: str) -> bool:
    if known(name) or (name.isupper() and " " not in name):
        return True
    return any(cues().get(word, 0) >> ORGANISATION & 31 for word in plain(name).split())


def _numbers(locator: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", locator or ""))


def _label(note: str) -> str:
    return note.strip(" .()[]*").lower()


def _words(back: Back) -> str:
    """The reference in words, for a message."""
    who = " & ".join(back.names)
    told = ", ".join(part for part in (who, back.title, back.year) if part)
    if back.kind == "note":
        return f"{told}, note {back.note}" if told else f"note {back.note}"
    return told or "ibid."
