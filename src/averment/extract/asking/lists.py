"""Requests that stand in lists: items under a lead-in or a heading, numbered paragraphs in a part of requests.

Walks the passages once and keeps what each sentence stands in, so that what is not in a list can be judged by the same
setting. A second sentence goes on with its item ("Such trials must ..."), unless it asks somebody for something of
its own.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from averment.extract.asking.complement import complement
from averment.extract.asking.deeds import action_after, names_action, starts_action
from averment.extract.asking.due import Setting
from averment.extract.asking.ground import Ground
from averment.extract.asking.leads import (
    Lead,
    addressees_of_line,
    ends_section,
    family,
    is_section,
    lacks,
    lead_of,
    numbering,
)
from averment.extract.asking.spoken import Told, spoken
from averment.extract.asking.wanted import Complement, agent
from averment.model.claim import Request
from averment.model.document import Passage
from averment.vocab.asking import UNNAMED, Cue, Language, around

_BODY = frozenset(("paragraph", "item", "quote", "cell"))
_READ = _BODY | {"heading"}
_CLOSE = " \t.;,:*_–—-"
_TO = ("to ", "for ", "à ", "au ", "aux ", "a ", "al ", "pour ", "para ")
_SHORT = 130
_WORDS = 7
_RECOMMENDED = ("recommend", "key recommend", "recommand", "recomend")
_RUN_IN = re.compile(
    r"(?:key )?(?:recommendation|recommandation|recomendación|recommended action)s?"
    r"(?: (?:no\.? ?)?[\d.]{1,5}| [a-z])? ?[:.-] "
)
_BEFORE_ROMAN = ("h", "u", "w")
"""Letters after which i, v and x are letters too."""
_NUMBERING = tuple("(0123456789abcdefghivx")
_NUMBERED = re.compile(r"\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)] (?=[^\W\d])")
_GOES_ON = re.compile(
    r"(?:in particular|specifically|notably|en particulier|notamment|en particular)\b"
    r"|it is (?:imperative|essential|crucial|vital|important|necessary|critical)"
    r"|this (?:includes?|would|will|should|means)"
    r"|il est (?:impératif|essentiel|crucial)|es (?:imperativo|esencial|fundamental)"
)
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_JOINED = re.compile(r"[;,.]? (?:and|et|y|or|e)$")


class Walk:
    """One pass over a document: `requests` found in lists, sentences `done`, passages of parts that ask (`asked`)."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.requests: list[Request] = []
        self.done: set[int] = set()
        self.asked: set[int] = set()
        self.sectioned = False
        """Whether the document has a part of requests; known when the walk is over."""
        self._asking = False
        self._addressed: tuple[str, ...] = ()
        self._opener = -1
        self._seen: frozenset[str] = frozenset()
        self._walk()

    def setting(self, index: int, following: bool = False) -> Setting:
        """What a sentence of the passage stands in."""
        return Setting(index in self.asked, self.sectioned, following)

    def _section(self, passage: Passage) -> bool:
        """Whether a heading, or a short line without a stop, opens a part of requests."""
        if passage.kind != "heading" and not (passage.end - passage.start <= _SHORT and self._line(passage)):
            return False
        return is_section(self.ground.folded[passage.start : min(passage.end, passage.start + 200)], self.ground.tongue)

    def _line(self, passage: Passage) -> bool:
        """Whether a paragraph could be a heading that the layout took for text: a few words without a stop."""
        if passage.kind not in _BODY:
            return False
        folded = self.ground.folded
        few = folded.count(" ", passage.start, passage.end) < _WORDS
        return few and folded[passage.end - 1] not in ".;," and not self.ground.text[passage.start].islower()

    def _walk(self) -> None:
        passages, body, folded = self.ground.passages, self.ground.body, self.ground.folded
        index, size = 0, len(passages)
        while index < size:
            passage = passages[index]
            prose = not self._asking and passage.end - passage.start > _SHORT and folded[passage.end - 1] == "."
            if prose and passage.kind == "paragraph" and not folded.startswith(_RECOMMENDED, passage.start):
                index += 1
                continue
            if passage.start >= body and passage.kind in _READ and passage.end > passage.start:
                index = self._passage(index, passage)
            index += 1

    def _passage(self, index: int, passage: Passage) -> int:
        """Reads one passage and what it opens; returns the index of the last passage read."""
        heading = passage.kind == "heading"
        if self._section(passage):
            self.sectioned = True
            self._asking, self._opener, self._addressed = True, index, ()
        elif (
            heading
            and self._asking
            and self._opener >= 0
            and ends_section(self.ground, index, self._opener, self._seen)
        ):
            self._asking, self._addressed = False, ()
        if heading and not self._asking:
            self._seen |= {numbering(self.ground.text[passage.start : passage.end])}
        if self._asking:
            self.asked.add(index)
        if not heading and self._told_off(index, passage):
            return index
        listed = self._may_open(index, passage)
        if heading or listed:
            index = self._opened(index, passage, listed)
        elif self._asking or self.ground.folded.startswith(_RECOMMENDED, passage.start):
            self._numbered(index, passage)
        return index

    def _told_off(self, index: int, passage: Passage) -> bool:
        """Reads a line that names whom it asks and says what: "To the Congress of Peru: shelve the bill."."""
        folded, end = self.ground.folded, passage.end
        if not folded.startswith(_TO, passage.start):
            return False
        colon = folded.find(": ", passage.start, min(end, passage.start + _SHORT))
        if colon < 0 or not starts_action(folded[colon + 2 : min(end, colon + 160)], self.ground.tongue):
            return False
        whom = addressees_of_line(self.ground, passage.start, colon, False)
        return bool(whom) and self._read(index, self.ground.tongue, whom, True, begin=colon + 2)

    def _may_open(self, index: int, passage: Passage) -> bool:
        """Whether a list may hang on a passage: it ends with a colon, or an item follows that it is not one of."""
        last = self.ground.folded[passage.end - 1 : passage.end]
        if last == ":" or last in "*_-":
            return True
        following = index + 1 < len(self.ground.passages) and self._item(self.ground.passages[index + 1])
        return last not in ".;,?!" and following and passage.kind != "item"

    def _opened(self, index: int, passage: Passage, listed: bool) -> int:
        """Reads what the passage opens; returns the index of the last passage read."""
        lead = lead_of(self.ground, index, self._asking, listed)
        if lead is not None:
            if passage.kind == "heading":
                self._address(index, lead)
            if items := self._items(index, lead):
                return self._listed(index, lead, items)
            if lead.told is None and lead.addressed:
                self._address(index, lead)
                self.done.update(self.ground.in_passage(index))
        if self._asking and passage.kind != "heading":
            self._numbered(index, passage)
        return index

    def _address(self, index: int, lead: Lead) -> None:
        """What follows is asked of those whom a line names."""
        self._addressed = lead.addressed
        if not self._asking:
            self._asking, self._opener = True, index

    def _items(self, index: int, lead: Lead) -> list[list[int]]:
        """The passages under a lead-in, each item with those below it."""
        passages = self.ground.passages
        own = self._sort(passages[index]) if passages[index].label else ""
        items: list[list[int]] = []
        sort = ""
        for at in range(index + 1, len(passages)):
            passage = passages[at]
            if not self._item(passage):
                plain = (
                    not passage.label and passage.kind == "paragraph" and (sort == "plain" or (lead.sure and not items))
                )
                if not plain or not self._acts(passage, lead.language):
                    break
                sort = "plain"
                items.append([at])
                continue
            kind = self._sort(passage)
            if kind == "roman" and sort == "letter" and _core(passages[items[-1][0]].label) in _BEFORE_ROMAN:
                kind = "letter"
            sort = sort if items else kind
            if (items and kind == own != sort) or (sort == own and not self._acts(passage, lead.language)):
                break
            if items and (kind != sort or self._below(passage, passages[items[0][0]])):
                items[-1].append(at)
            else:
                items.append([at])
        return items

    @staticmethod
    def _below(passage: Passage, first: Passage) -> bool:
        return bool(first.level) and passage.level > first.level

    def _item(self, passage: Passage) -> bool:
        """Whether a passage is an item of a list: marked, numbered, or begun with a small letter.

        A number left in the text makes an item too, even of what the layout took for a heading, if a stop ends it.
        """
        if passage.kind == "item" or (passage.label and passage.kind in _BODY):
            return True
        if passage.kind not in _READ:
            return False
        begin = self._after_number(passage)
        if passage.kind == "heading":
            return begin > passage.start and self.ground.folded[passage.end - 1] in ".;,"
        return begin > passage.start or self.ground.text[begin : begin + 1].islower()

    def _after_number(self, passage: Passage) -> int:
        """Where the words of a passage begin after a number that the layout left in its text."""
        folded, start = self.ground.folded, passage.start
        if passage.label or not folded.startswith(_NUMBERING, start):
            return start
        found = _NUMBERED.match(folded, start, passage.end)
        return found.end() if found else start

    def _sort(self, passage: Passage) -> str:
        """How a passage is numbered: by its label, or by the number left in its text."""
        return family(passage.label or self.ground.folded[passage.start : self._after_number(passage)])

    def _acts(self, passage: Passage, language: Language) -> bool:
        begin = self._after_number(passage)
        return bool(starts_action(self.ground.folded[begin : min(passage.end, begin + 160)], language))

    def _all_act(self, items: list[list[int]], language: Language) -> bool:
        return all(self._acts(self.ground.passages[item[0]], language) for item in items)

    def _listed(self, index: int, lead: Lead, items: list[list[int]]) -> int:
        """The requests of a list; returns the index of its last passage."""
        last = items[-1][-1]
        if lead.told is not None:
            self.requests += [told.request(self._addressed if told.modal else ()) for told in lead.earlier]
            self.done.add(lead.sentence)
            self._sentences_before(index, lead)
        if not lead.each and lead.told is not None and not self._all_act(items, lead.language):
            self._whole(index, lead.told, last)
            return last
        for item in items:
            self._entry(item, lead)
        return last

    def _sentences_before(self, index: int, lead: Lead) -> None:
        """An earlier sentence of a numbered lead-in is an item of the part it stands in."""
        if self._asking and self.ground.in_passage(index)[0] != lead.sentence:
            self._numbered(index, self.ground.passages[index], lead.sentence)

    def _whole(self, index: int, told: Told, last: int) -> None:
        """One request that all the items of a list belong to."""
        end = self.ground.passages[last].end
        self._keep(replace(told.request(self._addressed), end=self._trim(told.start, end)))
        for at in range(index + 1, last + 1):
            self.done.update(self.ground.in_passage(at))

    def _entry(self, item: list[int], lead: Lead) -> None:
        """One item with what stands below it."""
        whom = lead.addressed or self._addressed or (UNNAMED,)
        self.asked.update(item)
        named = self._named_in(item[0], lead)
        whom = named or whom
        if self._read(item[0], lead.language, whom, lead.sure) and item[1:]:
            end = self.ground.passages[item[-1]].end
            self.requests[-1] = replace(self.requests[-1], end=self._trim(self.requests[-1].start, end))
            for at in item[1:]:
                self.done.update(self.ground.in_passage(at))
        if named and lead.told and self.requests:
            self.requests[-1] = replace(self.requests[-1], verb=lead.told.verb)

    def _named_in(self, index: int, lead: Lead) -> tuple[str, ...]:
        """Whom an item itself names: "(a) the Council to renew ..." after "we call on:"."""
        passage = self.ground.passages[index]
        told = lead.told
        if told and lacks(self.ground, told, self.ground.sentences[lead.sentence].end):
            return self._heard(Cue(lead.language, "say", told.verb, told.asks), passage.start, passage.end).addressed
        return ()

    def _heard(self, cue: Cue, start: int, end: int) -> Complement:
        """What an item says as if it followed an asking verb."""
        told = complement(self.ground, cue, start, end)
        name = told.addressed[0] if told.addressed else ""
        return told if name and self.ground.text.find(name, start, told.end) >= 0 else Complement(True)

    def _numbered(self, index: int, passage: Passage, stop: int = -1) -> None:
        """A paragraph in a part of requests, or one that says of itself that it is a recommendation."""
        run_in = _RUN_IN.match(self.ground.folded, passage.start, passage.end)
        fragment = not passage.label and self.ground.text[self._after_number(passage)].islower()
        if run_in or (not fragment and (self._item(passage) or self._acts(passage, self.ground.tongue))):
            begin = run_in.end() if run_in else -1
            self._read(index, self.ground.tongue, self._addressed or (UNNAMED,), False, begin, stop)

    def _read(
        self, index: int, language: Language, whom: tuple[str, ...], sure: bool, begin: int = -1, stop: int = -1
    ) -> bool:
        """The requests of one item, sentence by sentence, up to sentence `stop`; tells whether it makes any.

        `begin` is where its text begins after "Recommendation 1:", or -1.
        """
        before = len(self.requests)
        for at in self.ground.in_passage(index):
            if at == stop:
                break
            following = len(self.requests) > before
            found = spoken(self.ground, at, Setting(True, True, following))
            if following and self._goes_on(at, found, begin):
                self._extend(at, found)
            elif opening := self._opening(at, found, language, sure and not following, begin):
                self._keep(replace(opening, addressed=opening.addressed or whom))
            else:
                for told in found:
                    self.requests.append(told.request(self._fallback(told, whom, begin, following)))
            self.done.add(at)
        return len(self.requests) > before

    def _opening(self, at: int, found: list[Told], language: Language, sure: bool, begin: int) -> Request | None:
        """The request that an item makes by being one: it begins with the action, or its lead-in leaves no doubt."""
        if any(not told.modal for told in found):
            return None
        sentence = self.ground.sentences[at]
        start = max(sentence.start, begin, self._after_number(self.ground.passages[sentence.passage]))
        words = self.ground.folded[start : min(sentence.end, start + 160)]
        if words.startswith(("that ", "que ", "qu'")):
            return self._subjunctive(start, sentence.end, language)
        verb = starts_action(words, language)
        whom: tuple[str, ...] = ()
        if not verb and not found and (verb := names_action(words)):
            whom = agent(self.ground, language, start, sentence.end)
        first = begin < 0 or sentence.start < begin
        if not verb and (found or not (sure or (begin >= 0 and first))):
            return None
        end = self._trim(start, sentence.end)
        word = verb or self.ground.folded[start:end].split(" ")[0].strip(",.;:")
        if end <= start:
            return None
        number = self._number(self.ground.passages[sentence.passage], begin) if first else None
        return Request(start, end, word, whom, number, confidence="sure" if sure else "likely")

    def _number(self, passage: Passage, begin: int) -> str | None:
        """The number printed before an item, if it has digits: "26", "3.1", that of "Recommendation 4:"."""
        led = self.ground.folded[passage.start : max(begin, self._after_number(passage))]
        found = _DIGITS.search(passage.label) or _DIGITS.search(led)
        return found.group() if found else None

    def _subjunctive(self, start: int, end: int, language: Language) -> Request:
        """ "That the Special Rapporteur visit ...": an item that goes on with an asking verb left unsaid."""
        told = self._heard(Cue(language, "say", "recommend", "that"), start, end)
        verb = action_after(self.ground.folded, told.end or start + 4, end, language) or ""
        return Request(start, self._trim(start, end), verb, told.addressed)

    def _fallback(self, told: Told, whom: tuple[str, ...], begin: int, following: bool) -> tuple[str, ...]:
        """Whom a sentence in an item addresses if it names nobody: those of the list, the State if it is numbered."""
        if following and told.points(self.ground):
            return self.requests[-1].addressed
        if begin >= 0:
            return whom
        return whom if told.modal and whom != (UNNAMED,) else ()

    def _goes_on(self, at: int, found: list[Told], begin: int) -> bool:
        """Whether a sentence goes on with the request before it rather than asking by itself."""
        sentence = self.ground.sentences[at]
        words = self.ground.folded[sentence.start : sentence.end]
        if begin >= 0 and words.startswith(around(self.ground.tongue).therefore):
            return True
        if not found:
            numbered = bool(self.ground.passages[sentence.passage].label)
            return bool(_GOES_ON.match(words)) or (numbered and bool(starts_action(words, self.ground.tongue)))
        return found[0].elaborates(self.ground) or (bool(_GOES_ON.match(words)) and not found[0].active)

    def _extend(self, at: int, found: list[Told]) -> None:
        last, sentence = self.requests[-1], self.ground.sentences[at]
        verb = next((told.verb for told in found if not told.modal), last.verb)
        self.requests[-1] = replace(last, end=self._trim(last.start, sentence.end), verb=verb)

    def _keep(self, request: Request) -> None:
        if request.end > request.start:
            self.requests.append(request)

    def _trim(self, start: int, end: int) -> int:
        words = self.ground.text[start:end].rstrip(_CLOSE)
        joined = _JOINED.search(words[-8:])
        return start + len(words) - (len(joined.group()) if joined else 0)


def _core(label: str) -> str:
    """A label without brackets and stops."""
    return label.strip("(). ").lower()
