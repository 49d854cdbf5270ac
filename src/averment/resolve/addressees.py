"""Whom a request addresses: States by code, bodies by name, "these three nations" by what went before.

Takes the phrases that extraction found, as printed, and says what each means in its document: "the Government" is that of
the State which the section or document is about, "the Commission" the body that the document is submitted to. A phrase
that names nobody the document tells of stays as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache, cached_property

from averment.model.claim import Request
from averment.model.document import Matter, StateName
from averment.model.statement import Masthead
from averment.vocab.asking import LANGUAGES, UNNAMED, asking
from averment.vocab.countries import Named, lexicon
from averment.vocab.lexicon import fold

_NEAR = 60
"""How far apart two States of one enumeration may stand."""
_LOOK_BACK = 200
"""How many runs of States back an enumeration is looked for."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_COUNT = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "dos": 2, "ambos": 2, "ambas": 2, "tres": 3, "cuatro": 4, "cinco": 5,
}  # fmt: skip
_GROUP = re.compile(
    r"(?:(?:these|those|both|all|ces|les|estos|estas|esos|ambos|ambas|said|aforementioned|concerned) )*"
    r"(?:(?P<n>two|both|three|four|five|six|seven|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|ambos|ambas) )?"
    r"(?:of (?:these|the) )?(?:(?:above|named|same|concerned|said|neighbouring) )*"
    r"(?P<noun>nations?|states?|countries|governments?|authorities|capitals|parties|pays|états|gouvernements|naciones|estados|países|gobiernos)"
    r"(?: concerned| concernés| mencionados| in question)?$"
)
_POINTING = re.compile(
    r"(?:these|those|both|ces|estos|estas|esos|ambos|ambas|said|aforementioned|two|three|four|five|deux|trois|dos|tres)\b"
)
_REGION = re.compile(
    r"(?:in|of|across|throughout|from|de|en|dans|de la|en la) (?P<term>(?:the |this |la |l')?[\w -]{3,40})$|(?P<of>the [\w -]{3,30})'s "
)
_STATE_JOIN = re.compile(r"^(?:of|de|du|des|del|d'|the|la|le|l'|los|las|el|and|in|'s|s'|s|both|respective|all|both)$")
_QUALITY = frozenset(
    "federal national central local current interim transitional military civilian present new state relevant competent de"
    " facto provisional elected governmental public fédéral fédérales compétentes nationales transition actuel nacional"
    " federales competentes actual parte party partie under review".split()
)


def resolve_addressees(
    matter: Matter, masthead: Masthead, requests: tuple[Request, ...]
) -> tuple[tuple[str, ...], ...]:
    """For each request its addressees: ISO alpha-3 codes for States, else names as printed, in order, each once."""
    told = _Told(matter, masthead)
    return tuple(
        tuple(dict.fromkeys(name for phrase in request.addressed for name in told.means(phrase, request.start)))
        for request in requests
    )


class _Told:
    """What a document tells of those it may address: its States, its body, its enumerations."""

    def __init__(self, matter: Matter, masthead: Masthead) -> None:
        self.matter = matter
        self.masthead = masthead
        self.language = matter.document.language
        self._known: dict[str, tuple[str, ...] | None] = {}

    def means(self, phrase: str, at: int) -> tuple[str, ...]:
        """Whom a phrase means in a request that begins at flow offset `at`."""
        if phrase == UNNAMED:
            return self._state_at(at)
        if phrase not in self._known:
            self._known[phrase] = self._anywhere(phrase)
        found = self._known[phrase]
        return found if found is not None else self._here(phrase, at)

    def _anywhere(self, phrase: str) -> tuple[str, ...] | None:
        """What the phrase means wherever it stands, or `None` if that depends on the place."""
        words = fold(phrase)
        for language in sorted(LANGUAGES, key=lambda each: each != self.language):
            states = _states_in(phrase, words, language)
            if states and (codes := _own(words, states)):
                return codes
        if _states_in(phrase, words, self.language):
            return (phrase,)
        return self._body(phrase, words)

    def _here(self, phrase: str, at: int) -> tuple[str, ...]:
        words = fold(phrase)
        group = _GROUP.match(words)
        if group and _POINTING.match(words):
            return self._enumerated(_COUNT.get(group["n"] or "", 2 if "both" in words else 0), at) or (phrase,)
        if region := _REGION.search(words):
            defined = self._defined(region["term"] or region["of"])
            if defined and _is_authority(words[: region.start()].strip()):
                return defined
        if _is_authority(words):
            return self._state_at(at) or (phrase,)
        return (phrase,)

    def _body(self, phrase: str, words: str) -> tuple[str, ...] | None:
        """The body meant by a bare "Commission" or "mandate holder"; the phrase itself where it is no such word."""
        if _GROUP.match(words) or _is_authority(words) or _REGION.search(words):
            return None
        bare = re.sub(
            r"^(?:this|these|both|the|honourable|distinguished|esteemed|your|ce|cette|este|esta|present|two|all|deux|dos|ambos|members of (?:the )?)\b ?",
            "",
            words,
        ).strip()
        if bare not in _generic():
            return (phrase,)
        bodies = _listed(self.masthead.body)
        if re.match(r"mandate holders?|titulaires? de mandat|titular(?:es)? de(?:l)? mandatos?", bare):
            return tuple(bodies) or (phrase,)
        key = bare.split(" ")[-1] if self.language == "en" else bare.split(" ")[0]
        named = [name for name in bodies if re.search(rf"\b{re.escape(key)}", fold(name))]
        named = named or [
            name for name in _listed(self.masthead.organ) if re.search(rf"\b{re.escape(key)}", fold(name))
        ]
        return tuple(named) or self._in_full(bare) or (phrase,)

    def _in_full(self, bare: str) -> tuple[str, ...]:
        """The one full name in the text that a bare "Committee" can be short for."""
        flow = self.matter.flow.text
        head = re.escape(bare.title())
        full = re.compile(
            rf"\b(?:(?:[A-Z][\w’'-]+ ){{1,4}}{head}\b(?! on| for| of| against)(?: on [A-Z][\w’'-]+(?:(?:,? and|,| of| for)? [A-Z][\w’'-]+){{0,7}})?"
            rf"|{head} (?:on|for|of|against|de|des|du|para|sobre) (?:the )?[A-Z][\w’'-]+(?:(?:,? and|,| of| for| against| in| the| on| de| la| los| y| et| des)* [A-Z][\w’'-]+){{0,9}})"
        )
        names = {match.group().removeprefix("The ") for match in full.finditer(flow)}
        return tuple(names) if len(names) == 1 else ()

    @cached_property
    def _subjects(self) -> tuple[str, ...]:
        """The States that the document is about: those its title names, or else the one it names by far most."""
        head = self.masthead
        for line in (head.title, head.subtitle, head.agenda_title):
            codes = _codes_in(line or "", self.language)
            if codes:
                return codes
        titled = [name.code for name in self.matter.states if name.end <= self.matter.body]
        if titled and len(set(titled)) == 1:
            return (titled[0],)
        counted = Counter(name.code for name in self.matter.states if name.start >= self.matter.body)
        ranked = counted.most_common(2)
        if not ranked:
            return ()
        if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]:
            return (ranked[0][0],)
        return ()

    @cached_property
    def _headed(self) -> list[tuple[int, int, tuple[str, ...]]]:
        """For each heading its start, its level and the States it names."""
        states = self.matter.states
        found, at = [], 0
        for passage in self.matter.flow.passages:
            if passage.kind != "heading":
                continue
            while at < len(states) and states[at].start < passage.start:
                at += 1
            codes, here = [], at
            while here < len(states) and states[here].end <= passage.end:
                codes.append(states[here].code)
                here += 1
            found.append((passage.start, passage.level, tuple(dict.fromkeys(codes))))
        return found

    def _state_at(self, at: int) -> tuple[str, ...]:
        """The State whose government "the Government" is at a place: of the section, the document, the passage."""
        level = 99
        for start, depth, codes in reversed(self._headed):
            if start >= at or depth > level:
                continue
            level = depth
            if len(codes) == 1:
                return codes
            if codes:
                break
        if len(self._subjects) == 1:
            return self._subjects
        passage = self.matter.flow.passage_at(at)
        begin = self.matter.flow.passages[passage].start if passage >= 0 else 0
        before = [name.code for name in self.matter.states if begin <= name.start < at]
        return (before[-1],) if len(set(before)) == 1 else ()

    def _enumerated(self, size: int, at: int) -> tuple[str, ...]:
        """The last States enumerated before `at`, `size` of them (0: however many, but two at least)."""
        for _, codes in self._runs_before(at):
            if len(codes) == size or (not size and len(codes) > 1):
                return codes
        subjects = self._subjects
        if len(subjects) == size or (not size and len(subjects) > 1):
            return subjects
        counted = Counter(name.code for name in self.matter.states)
        return tuple(code for code, _ in counted.most_common(size)) if len(counted) >= size else ()

    @cached_property
    def _runs(self) -> list[tuple[int, tuple[str, ...]]]:
        """Runs of States named close together, in order: where each ends, and the codes."""
        runs: list[list[StateName]] = []
        for name in self.matter.states:
            if name.how == "demonym":
                continue
            if runs and _lists(self.matter.folded, runs[-1][-1].end, name.start):
                runs[-1].append(name)
            else:
                runs.append([name])
        return [(run[-1].end, tuple(dict.fromkeys(name.code for name in run))) for run in runs]

    def _runs_before(self, at: int) -> list[tuple[int, tuple[str, ...]]]:
        """The last runs that end before `at`, nearest first."""
        last = bisect_right(self._runs, at, key=lambda run: run[0])
        return self._runs[max(0, last - _LOOK_BACK) : last][::-1]

    def _defined(self, term: str) -> tuple[str, ...]:
        """The States for which the document says a term stands: "in Fiji and Tuvalu (“the region”)"."""
        place = self.matter.folded.find(f'"{term}"')
        if place < 0:
            return ()
        passage = self.matter.flow.passages[self.matter.flow.passage_at(place)]
        inside = [codes for end, codes in self._runs_before(passage.end) if end > passage.start and len(codes) > 1]
        return max(inside, key=len) if inside else ()


def _lists(folded: str, start: int, end: int) -> bool:
    """Whether only the words of an enumeration stand between two States."""
    if end - start > _NEAR:
        return False
    between = folded[start:end]
    return (
        bool(re.fullmatch(r"[\s,;()\w'-]{0,60}", between))
        and not re.search(r"\b(?:is|are|was|were|has|have|that|which|from|to|by|see|also)\b", between)
        and bool(re.search(r",|;|\band\b|\bet\b|\by\b|\be\b|\bor\b", between))
    )


_TWO = re.compile(
    r" (?:and|et|y) (?:to )?(?:the |le |la |l'|au |à la |el |al |a la )?(?=(?:Special|Independent|Working|Expert|Committee|Rapporte|Comité|Relator|Experto|Expert))"
)


def _listed(value: str | list[str] | None) -> list[str]:
    """The bodies that a field of the masthead names; one string may name two."""
    return _TWO.split(value) if isinstance(value, str) else list(value or [])


def _states_in(phrase: str, words: str, language: str) -> list[tuple[int, int, str]]:
    """The States named in a phrase, as `(start, end, code)`."""
    found = []
    for hit in lexicon(language).scan(words):
        means = hit.value
        if (
            isinstance(means, Named)
            and len(means.codes) >= 1
            and (means.form in ("any", "either") or phrase[hit.start].isupper())
        ):
            found.append((hit.start, hit.end, means.codes[0]))
    return found


def _codes_in(phrase: str, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for _, _, code in _states_in(phrase, fold(phrase), language)))


def _own(words: str, states: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """The codes of the States, if the phrase names them or their authorities and nobody else."""
    rest = words
    for start, end, _ in reversed(states):
        rest = f"{rest[:start]} {rest[end:]}"
    left = [word for word in _WORD.findall(rest) if not _STATE_JOIN.match(word)]
    kept = " ".join(word for word in left if word not in _QUALITY)
    if not kept or kept in _authorities() or all(word in _authorities() for word in left if word not in _QUALITY):
        return tuple(dict.fromkeys(code for _, _, code in states))
    return ()


@cache
def _authorities() -> frozenset[str]:
    """Words that with a State's name are the State: "Government", "authorities", "Parliament"."""
    told = asking().actors
    return frozenset(fold(word) for each in LANGUAGES for word in (*told[each].authorities, *told[each].organs))


@cache
def _alone() -> frozenset[str]:
    """Words that are the State of the document by themselves."""
    told = asking().actors
    words = {fold(word) for each in LANGUAGES for word in told[each].authorities}
    return frozenset(
        words - {"governments", "states", "nation", "republic", "gouvernements", "gobiernos", "république", "república"}
    )


@cache
def _generic() -> frozenset[str]:
    """Words that are a body by themselves only where the document has one."""
    told = asking().actors
    words = {fold(word) for each in LANGUAGES for word in told[each].bodies}
    lead = {"special rapporteur", "rapporteuse spéciale", "rapporteur spécial", "relatora especial", "relator especial", "independent expert", "expert mechanism",
            "special rapporteurs", "fact-finding mission", "permanent forum", "human rights council", "human rights committee"}  # fmt: skip
    return frozenset(
        (words | lead) - {"human rights council", "human rights committee", "security council", "general assembly"}
    )


def _is_authority(words: str) -> bool:
    """Whether a phrase without a State's name stands for the State that the document is about."""
    left = [
        word
        for word in words.split(" ")
        if word
        not in (
            "its",
            "their",
            "this",
            "the",
            "that",
            "current",
            "interim",
            "transitional",
            "relevant",
            "competent",
            "national",
            "own",
            "concerned",
        )
    ]
    return " ".join(left) in _alone() or words in _alone() or words in ("governments",)
