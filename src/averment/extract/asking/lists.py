"""Requests that stand in lists: items under a lead-in or a heading, numbered and lettered paragraphs in a part of requests.

Walks the passages once and keeps what each sentence stands in, so that what is not in a list can be judged by the same
setting. A second sentence goes on with its item ("Such trials must ..."), unless it asks somebody for something of its own.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from averment.extract.asking.deeds import starts_action
from averment.extract.asking.due import Setting
from averment.extract.asking.ground import Ground
from averment.extract.asking.leads import Lead, family, is_section, lead_of, tongue
from averment.extract.asking.spoken import Told, spoken
from averment.model.claim import Request
from averment.model.document import Passage
from averment.vocab.asking import UNNAMED, Language, sets

_BODY = ("paragraph", "item", "quote", "cell")
_CLOSE = " \t.;,:*_–—-"
_RUN_IN = re.compile(r"(?:key )?(?:recommendation|recommandation|recomendación|recommended action)s?(?: (?:no\.? ?)?[\d.]{1,5}| [a-z])? ?[:.–-] ")
_GOES_ON = re.compile(r"it is (?:imperative|essential|crucial|vital|important|necessary|critical)|this (?:includes?|would|will|should|means)|il est (?:impératif|essentiel|crucial)|es (?:imperativo|esencial|fundamental)")
_FINITE = re.compile(r"(?: |^)(?:is|are|was|were|has|have|had|can|cannot|will|remains?|est|sont|a été|ont|es|son|fue|ha|han)(?: |$)")


class Walk:
    """One pass over a document's passages: `requests` found in lists, `done` sentences, `settings` of the others."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.language: Language = tongue(ground)
        self.requests: list[Request] = []
        self.done: set[int] = set()
        self.settings: dict[int, Setting] = {}
        self.whom: dict[int, tuple[str, ...]] = {}
        self.asking = False
        self.addressed: tuple[str, ...] = ()
        self.level = 0
        self.sectioned = any(self._section(index) for index, p in enumerate(ground.passages) if _short(p))
        self._walk()

    def _section(self, index: int) -> bool:
        passage = self.ground.passages[index]
        words = self.ground.folded[passage.start : passage.end]
        return (passage.kind == "heading" or words[-1:] not in ".;,") and is_section(words, self.language)

    def _walk(self) -> None:
        index, size = 0, len(self.ground.passages)
        while index < size:
            passage = self.ground.passages[index]
            if passage.start < self.ground.body:
                index += 1
                continue
            if passage.kind == "heading" or (passage.kind in ("paragraph", "cell") and _short(passage) and self._heads(index)):
                self._enter(index)
            if passage.kind in (*_BODY, "heading"):
                self.settings[index] = Setting(self.asking, self.sectioned)
                index = self._opened(index)
            index += 1

    def _heads(self, index: int) -> bool:
        """Whether a short paragraph that the layout took for text is a heading of a part of requests."""
        return self._section(index) and index + 1 < len(self.ground.passages)

    def _enter(self, index: int) -> None:
        """A heading: it opens a part of requests, divides one, or ends it."""
        passage = self.ground.passages[index]
        if self._section(index):
            self.asking, self.level, self.addressed = True, passage.level, ()
        elif self.asking and passage.kind == "heading" and passage.level and passage.level <= self.level:
            self.asking, self.addressed = False, ()

    def _opened(self, index: int) -> int:
        """Reads what the passage opens; returns the index of the last passage read."""
        setting = self.settings[index]
        passage = self.ground.passages[index]
        lead = lead_of(self.ground, index, setting)
        if lead is not None:
            if passage.kind == "heading":
                self.addressed = lead.addressed
                self.asking = True
            items = self._items(index, lead)
            if items:
                return self._listed(index, lead, items)
            if lead.told is None and lead.addressed:
                self.addressed = lead.addressed
                self.asking = True
                self.done.update(self.ground.in_passage(index))
        if passage.kind in _BODY and (self.asking or _RUN_IN.match(self.ground.folded, passage.start)):
            self._numbered(index)
        return index

    def _items(self, index: int, lead: Lead) -> list[list[int]]:
        """The passages under a lead-in, each item with those below it."""
        passages = self.ground.passages
        own = family(passages[index].label) if passages[index].label else ""
        items: list[list[int]] = []
        sort = ""
        for at in range(index + 1, len(passages)):
            passage = passages[at]
            if not self._item(passage):
                if lead.sure and items == [] and not passage.label and passage.kind == "paragraph" and self._acts(passage, lead.language):
                    items.append([at])
                    sort = "plain"
                    continue
                if sort == "plain" and passage.kind == "paragraph" and self._acts(passage, lead.language):
                    items.append([at])
                    continue
                break
            kind = family(passage.label)
            if not items:
                sort = kind
            elif kind == own and kind != sort:
                break
            elif kind != sort or (passage.level and passages[items[0][0]].level and passage.level > passages[items[0][0]].level):
                items[-1].append(at)
                continue
            elif sort == own and own and not self._acts(passage, lead.language):
                break
            items.append([at])
        return items

    def _item(self, passage: Passage) -> bool:
        if passage.kind not in _BODY:
            return False
        words = self.ground.text[passage.start : passage.start + 3]
        return passage.kind == "item" or bool(passage.label) or words[:1].islower()

    def _acts(self, passage: Passage, language: Language) -> bool:
        return bool(starts_action(self.ground.folded[passage.start : passage.end][:160], language))

    def _listed(self, index: int, lead: Lead, items: list[list[int]]) -> int:
        """The requests of a list; returns the index of its last passage."""
        last = items[-1][-1]
        if lead.told is not None:
            self.requests += [told.request(self.addressed) for told in lead.earlier]
            self.done.add(lead.sentence)
        if not lead.each and lead.told is not None:
            end = self.ground.passages[last].end
            self._keep(replace(lead.told.request(self.addressed), end=self._trim(lead.told.start, end)))
            for at in range(index + 1, last + 1):
                self.done.update(self.ground.in_passage(at))
            return last
        self.asking, before = True, self.asking
        for item in items:
            self._entry(item, lead)
        self.asking = before
        return last

    def _entry(self, item: list[int], lead: Lead) -> None:
        """One item with what stands below it."""
        whom = lead.addressed or self.addressed
        for at in item:
            self.settings[at] = Setting(True, self.sectioned)
        if self._read(item[0], lead.language, whom or (UNNAMED,), lead.sure) and item[1:]:
            end = self.ground.passages[item[-1]].end
            self.requests[-1] = replace(self.requests[-1], end=self._trim(self.requests[-1].start, end))
            for at in item[1:]:
                self.done.update(self.ground.in_passage(at))

    def _numbered(self, index: int) -> None:
        """A paragraph in a part of requests, or one that says of itself that it is a recommendation."""
        passage = self.ground.passages[index]
        run_in = _RUN_IN.match(self.ground.folded, passage.start, passage.end)
        if not self._item(passage) and not run_in and not self._acts(passage, self.language):
            return
        self._read(index, self.language, self.addressed or (UNNAMED,), False, run_in.end() if run_in else -1)

    def _read(self, index: int, language: Language, whom: tuple[str, ...], sure: bool, begin: int = -1) -> bool:
        """The requests of one item, sentence by sentence; tells whether it makes any."""
        setting = Setting(True, self.sectioned)
        before = len(self.requests)
        for number, at in enumerate(self.ground.in_passage(index)):
            sentence = self.ground.sentences[at]
            start = max(sentence.start, begin)
            found = spoken(self.ground, at, setting)
            first = number == 0 or len(self.requests) == before and sentence.end > start
            if first and not any(not told.modal for told in found):
                verb = starts_action(self.ground.folded[start : sentence.end], language)
                if verb or (sure and not found) or (not found and begin >= 0 and number == 0):
                    end = self._trim(start, sentence.end)
                    self._keep(Request(start, end, verb or _first_word(self.ground.folded[start:end]), whom, confidence="sure" if sure else "likely"))
                    self.done.add(at)
                    setting = setting._replace(following=True)
                    continue
            if len(self.requests) > before and self._goes_on(at, found, begin):
                self._extend(at, found)
            elif found:
                self.requests += [told.request(self._fallback(told, whom, begin)) for told in found]
            self.done.add(at)
        return len(self.requests) > before

    def _fallback(self, told: Told, whom: tuple[str, ...], begin: int) -> tuple[str, ...]:
        """Whom a sentence in an item addresses if it names nobody: those of the list; the State only if it is numbered."""
        if begin >= 0:
            return whom
        return whom if told.modal and whom != (UNNAMED,) else ()

    def _goes_on(self, at: int, found: list[Told], begin: int) -> bool:
        """Whether a sentence goes on with the request before it rather than asking by itself."""
        sentence = self.ground.sentences[at]
        words = self.ground.folded[sentence.start : sentence.end]
        if begin >= 0 and any(words.startswith(f"{word}") for word in sets(self.language).around.therefore):
            return True
        if not found:
            return bool(_GOES_ON.match(words)) or bool(starts_action(words, self.language))
        told = found[0]
        if not told.modal:
            return False
        subject = self.ground.folded[max(told.start, told.subject) :][:40].split(" ")[0].strip(",")
        return subject in sets(told.language).anaphors

    def _extend(self, at: int, found: list[Told]) -> None:
        last, sentence = self.requests[-1], self.ground.sentences[at]
        verb = next((told.verb for told in found if not told.modal), last.verb)
        self.requests[-1] = replace(last, end=self._trim(last.start, sentence.end), verb=verb)

    def _keep(self, request: Request) -> None:
        if request.end > request.start:
            self.requests.append(request)

    def _trim(self, start: int, end: int) -> int:
        words = self.ground.text[start:end].rstrip(_CLOSE)
        joined = re.search(r"[;,.]? (?:and|et|y|or|e)$", words)
        return start + len(words) - (len(joined.group()) if joined else 0)


def _short(passage: Passage) -> bool:
    return passage.kind in ("heading", "paragraph", "cell") and passage.end - passage.start <= 130


def _first_word(words: str) -> str:
    return words.split(" ")[0].strip(",.;:") if words else ""
