"""Chooses which parts are authors, signer, title, container and publisher, by weighing every way to read a citation.

A reading is two cuts: the parts before the title, the title, the parts after it. Each part is weighed once for each
place it could stand in (`weigh.py`, `people.py`); the reading with the greatest sum wins, and how far the next one lies
behind is its margin. A part in quotation marks is the title. Knows parts; it must not know what is in them.
"""

from __future__ import annotations

from msgspec import Struct

from averment.extract.citations.fields.brackets import editing
from averment.extract.citations.fields.draft import DATE, EDITOR, GONE, IMPRINT, VOLUME, Draft
from averment.extract.citations.fields.part import Part
from averment.extract.citations.fields.people import People, read_people
from averment.extract.citations.fields.weigh import as_container, as_publisher, as_signer, as_title
from averment.vocab.publishers import known_plain
from averment.vocab.works import FAMILY, GENRE, GIVEN, ORGANISATION, leading

NEVER = -99.0
_NUMBER = 1.5
"""What speaks against a title that begins with a number alone."""
_ALSO = ("and ", "& ", "et ", "y ")
_IN = ("in ", "dans ", "en ")
_CROSS = {"": 0.5, ",": 0.3, ";": 1.2, ".": 1.6, "?": 0.3, "!": 0.3, "|": 2.0, "-": 0.3, ":": 0.0}


class Head(Struct, frozen=True, gc=False):
    """What stands before the title: authors, or who signs (parts `[first, last)`), or both, or nothing."""

    weight: float
    people: People | None = None
    signer: tuple[int, int] | None = None


class Role(Struct, frozen=True, gc=False):
    """What one part after the title is ("container", "publisher", "place", "editor", "other"), and how well it fits."""

    name: str
    weight: float


class Tail(Struct, frozen=True, gc=False):
    """What stands after the title: how well it reads so, and the role of each part."""

    weight: float
    roles: tuple[Role, ...]
    publishes: bool


_NOTHING = Tail(0.0, (), False)


class Layout(Struct, frozen=True, gc=False):
    """One way to read the parts: the head is `[0, title[0])`, the tail `[title[1], …)`."""

    weight: float
    head: Head
    title: tuple[int, int]
    roles: tuple[Role, ...] = ()
    margin: float = 0.0


def choose(draft: Draft, parts: list[Part], after: str) -> Layout:
    """The best way to read the parts; `after` is what was masked behind the last of them."""
    for at, part in enumerate(parts):
        if part.quoted:
            return _around(draft, parts, after, at)
    return _Weighing(draft, parts, after).best()


def _around(draft: Draft, parts: list[Part], after: str, at: int) -> Layout:
    """The reading around a title in quotation marks: the head that explains most of what stands before it."""
    tail = _tails(draft, parts, after, at + 1)[0]
    published = tail.publishes or bool(draft.imprints)
    options = sorted(
        (
            (head.weight + (0.5 if head.people and published else 0.0) - 0.9 * (at - count), count, head)
            for count, heads in _heads(parts, at).items()
            if count <= at
            for head in heads
        ),
        key=lambda option: -option[0],
    )
    weight, _, head = options[0]
    margin = weight - options[1][0] if len(options) > 1 else 3.0
    return Layout(weight + tail.weight + 5.0, head, (at, at + 1), tail.roles, margin)


class _Weighing:
    """Weighs every head, title and tail together where nothing marks the title."""

    def __init__(self, draft: Draft, parts: list[Part], after: str) -> None:
        self.draft = draft
        self.parts = parts
        self.heads = _heads(parts, None)
        self.tails = [_NOTHING, *_tails(draft, parts, after, 1)]
        self.titles = [as_title(part) for part in parts]
        self.imprint = bool(draft.imprints)
        self.weight = self.second = NEVER
        self.head = Head(NEVER)
        self.title = (0, 0)

    def best(self) -> Layout:
        years, exact = _untitled(self.draft, self.parts)
        for first, heads in self.heads.items():
            if first:
                self._try(heads, first, first, exact - 1.6, years if first == len(self.parts) else 0.0)
            self._titled(heads, first)
        return Layout(self.weight, self.head, self.title, self.tails[self.title[1]].roles, self.weight - self.second)

    def _titled(self, heads: list[Head], first: int) -> None:
        """Every title that begins at part `first`."""
        parts, titles = self.parts, self.titles
        size = len(parts)
        if first >= size:
            return
        dated, stopped = _before_title(parts[first]) if first else (0.0, 0.0)
        total = titles[first] + stopped - (_NUMBER if parts[first].key.isdigit() else 0.0)
        for last in range(first + 1, size + 1):
            if last > first + 1:
                part = parts[last - 1]
                if part.signs and part.signs.strip(GONE):
                    return
                more = titles[last - 1]
                more = 0.5 if more > 0.5 else -0.6 if more < -0.6 else more
                total += more - _CROSS.get(part.before, 0.5)
            self._try(heads, first, last, total + (_after_title(parts[last]) if last < size else 0.0), dated)

    def _try(self, heads: list[Head], first: int, last: int, body: float, dated: float = 0.0) -> None:
        """Takes the best head for a title, if the whole is better than what was found."""
        tail = self.tails[last]
        publishes = tail.publishes
        for head in heads:
            people, signer = head.people, head.signer
            weight = head.weight + body + tail.weight
            if signer and publishes and not self.imprint:
                weight -= 0.9
            if people and (publishes or self.imprint):
                weight += 0.5
            if people or (signer and (first < last or self._signs(head))):
                weight += dated
            if weight > self.weight:
                if (first, last) != self.title or bool(people) != bool(self.head.people):
                    self.second = self.weight
                self.weight, self.head, self.title = weight, head, (first, last)
            elif weight > self.second:
                self.second = weight

    def _signs(self, head: Head) -> bool:
        """Whether a signer is told as one, or short enough to be a name: "Airwars, 2019"."""
        return head.weight > 1.2 or self.parts[0].length < 3


def _before_title(part: Part) -> tuple[float, float]:
    """What a date, and a full stop, before a part say for a title beginning there."""
    return 1.6 if DATE in part.signs else 0.0, 0.7 if part.before in (".", ":") else 0.0


def _after_title(part: Part) -> float:
    """What the gap before a part says for a title ending there."""
    signs = part.signs
    if not signs:
        return 0.6 if part.before == "." else 0.0
    weight = 0.6 if part.before in (".", "") else 0.0
    return weight + 0.2 if IMPRINT in signs or VOLUME in signs else weight


def _untitled(draft: Draft, parts: list[Part]) -> tuple[float, float]:
    """What speaks for a citation without a title if the head is all there is, and in any case.

    Who and a year are a short form; a known newspaper may have no more than a date; an address hardly has no title.
    """
    years = [date for date in draft.chosen if date.bare]
    exact = draft.url or draft.symbols or len(years) < len(draft.chosen)
    against = -1.4 if (exact or not draft.chosen) and not any(part.known for part in parts) else 0.0
    return 2.0 if years and not exact else 0.0, against


def _heads(parts: list[Part], quoted: int | None) -> dict[int, list[Head]]:
    """For each number of parts before the title, the ways to read them; authors after an organisation only before a
    quotation."""
    found: dict[int, list[Head]] = {0: [Head(-0.9)]}
    if quoted == 0:
        return found
    people = read_people(parts) if _may_be_person(parts[0]) else {}
    if quoted in people and people[quoted].weight > 2.5:
        found[quoted] = [Head(people[quoted].weight, people[quoted])]
        return found
    for count, named in people.items():
        if named.weight > -1.5:
            found.setdefault(count, []).append(Head(named.weight, named))
        if count < len(parts) and parts[count].known and not parts[count].signs:
            weight = named.weight + 0.4 * as_signer(parts[count]) - 0.6
            found.setdefault(count + 1, []).append(Head(weight, named, (count, count + 1)))
    for count, weight in _signers(parts).items():
        found.setdefault(count, []).append(Head(weight, None, (0, count)))
        before_names = (quoted and count < quoted) or (count < len(parts) and parts[count].before == ":")
        if before_names and weight > 1.5:
            for more, named in read_people(parts, count).items():
                if named.weight > 1.8:
                    found.setdefault(more, []).append(Head(weight - 1.2 + named.weight * 0.6, named, (0, count)))
    return found


def _named(part: Part) -> bool:
    """Whether what follows "and" is an organisation by its abbreviation or name."""
    name = part.text.split(" ", 1)[1]
    return known_plain(part.key.split(" ", 1)[1]) is not None or (" " not in name and name.isupper())


def _may_be_person(part: Part) -> bool:
    """Whether a list of authors may begin with this part: not with a known organisation or one told by its words."""
    if part.known:
        return part.known.sort in ("journal", "press")
    return bool(part.count(GIVEN) or part.count(FAMILY) or not (part.count(ORGANISATION) or part.count(GENRE)))


def _signers(parts: list[Part]) -> dict[int, float]:
    """For each number of first parts, how well they fit one or several organisations, places included."""
    found: dict[int, float] = {}
    total = 0.0
    for at, part in enumerate(parts):
        if part.quoted or (at and part.signs.strip(GONE)):
            break
        weight = as_signer(part)
        if at and part.key.startswith(_ALSO) and _named(part):
            weight = 2.0
        if not at or (at == 1 and parts[0].place and weight > 1.2):
            total = weight
        elif part.place and total > 1.5:
            total += 0.7 if at + 1 == len(parts) or parts[at + 1].before != ":" else -3.0
        elif part.before in (";", "|", "-") and weight > 0.4:
            total += 0.9
        elif total > 1.2 and weight > 0.9 and (part.count(ORGANISATION) or part.known or part.key.startswith(_ALSO)):
            total += 0.35 if part.before == "," else -1.0
        else:
            break
        found[at + 1] = total
    return found


def _tails(draft: Draft, parts: list[Part], after: str, start: int) -> list[Tail]:
    """For each part from `start` on, how well it and all after it read as what follows a title."""
    found = [_NOTHING]
    bound = any(imprint.publisher for imprint in draft.imprints)
    following = after
    for at in range(len(parts) - 1, start - 1, -1):
        part = parts[at]
        role = _role(part, following, parts, at)
        weight = role.weight if role.weight < 2.0 else 2.0 + 0.4 * (role.weight - 2.0)
        publishes = role.name in ("container", "publisher")
        if bound and publishes and not part.known and not part.key.startswith(leading("within")):
            weight -= 1.4
        last = found[-1]
        if publishes and last.publishes and any(role.name == later.name for later in last.roles):
            near = role.name == last.roles[0].name and not following and parts[at + 1].before == ","
            weight -= 0.2 if near else 0.8
        found.append(Tail(last.weight + weight, (role, *last.roles), last.publishes or publishes))
        following = part.signs
    found.reverse()
    return found


def _role(part: Part, following: str, parts: list[Part], at: int) -> Role:
    if EDITOR in following or (part.key.startswith(_IN) and _edited(parts, at)):
        return Role("editor", 0.8)
    if part.quoted:
        return Role("container", -4.0)
    if part.key.startswith(editing()):
        return Role("editor", 1.0)
    if part.place:
        near = following or at + 1 == len(parts) or parts[at + 1].known or parts[at + 1].place
        return Role("place", 0.9 if near else -0.3)
    holds, publishes = as_container(part, following), as_publisher(part)
    plain = -0.7
    if part.length > 5 or part.small or part.count(GENRE):
        plain = -0.9 - 0.15 * min(10, part.length)
    if publishes >= holds and publishes >= plain:
        return Role("publisher", publishes)
    return Role("container", holds) if holds >= plain else Role("other", plain)


def _edited(parts: list[Part], at: int) -> bool:
    """Whether the parts from "in" on name editors: a sign of editors follows within a few parts."""
    return any(EDITOR in part.signs for part in parts[at + 1 : at + 9])
