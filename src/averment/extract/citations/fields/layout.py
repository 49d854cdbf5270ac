"""Chooses which parts of a citation are authors, signer, title, container and publisher, by weighing every way to read it.

A reading is two cuts: the parts before the title, the title, the parts after it. Each part is weighed once for each
place it could stand in (`weigh.py`, `people.py`); the reading with the greatest sum wins, and how far the next one lies
behind is its margin. Knows parts; it must not know what is in them.
"""

from __future__ import annotations

from typing import NamedTuple

from averment.extract.citations.fields.draft import DATE, EDITOR, IMPRINT, VOLUME, Draft
from averment.extract.citations.fields.parts import Part
from averment.extract.citations.fields.people import People, read_people
from averment.extract.citations.fields.brackets import editing
from averment.extract.citations.fields.weigh import as_container, as_publisher, as_signer, as_title, lowered
from averment.vocab.works import GENRE, ORGANISATION

NEVER = -99.0
_IN = ("in ", "dans ", "en ")
_CROSS = {"": 0.5, ",": 0.3, ";": 1.2, ".": 1.6, "?": 0.3, "!": 0.3, "|": 2.0, "-": 0.3, ":": 0.0}


class Head(NamedTuple):
    """What stands before the title: authors, or who signs (parts `[first, last)`), or both, or nothing."""

    weight: float
    people: People | None = None
    signer: tuple[int, int] | None = None


class Layout(NamedTuple):
    """One way to read the parts: the head is `[0, title[0])`, the tail `[title[1], …)`."""

    weight: float
    head: Head
    title: tuple[int, int]
    roles: tuple[str, ...] = ()
    margin: float = 0.0


def choose(draft: Draft, parts: list[Part], after: str) -> Layout:
    """The best way to read the parts; `after` is what was masked behind the last of them."""
    tails = _tails(draft, parts, after)
    heads = _heads(parts)
    bodies = _Titles(parts, after)
    best = second = Layout(NEVER, Head(NEVER), (0, 0))
    for first, options in heads.items():
        for last in range(first, len(parts) + 1):
            body = bodies.weight(first, last)
            if body <= NEVER:
                break
            for head in options:
                weight = head.weight + body + tails[last][0] + _fit(parts, head, first, last, tails[last], draft)
                if weight > best.weight:
                    if (first, last) != best.title or bool(head.people) != bool(best.head.people):
                        second = best
                    best = Layout(weight, head, (first, last), tails[last][1])
                elif weight > second.weight:
                    second = Layout(weight, head, (first, last))
    return best._replace(margin=best.weight - second.weight)


class _Titles:
    """The weight of a title made of parts `[first, last)`, built up from left to right."""

    def __init__(self, parts: list[Part], after: str) -> None:
        self.parts = parts
        self.after = after
        self.weights = [as_title(part) for part in parts]
        self.quoted = next((at for at, part in enumerate(parts) if part.quoted), None)

    def weight(self, first: int, last: int) -> float:
        if first == last:
            return -1.6 if self.quoted is None else -6.0
        total = self.weights[first]
        for at in range(first + 1, last):
            part = self.parts[at]
            if part.signs.strip("\x07") or self.parts[first].quoted or part.quoted:
                return NEVER
            total += max(-0.6, min(0.5, self.weights[at])) - _CROSS.get(part.before[:1], 0.5)
        if self.quoted is not None and not first <= self.quoted < last:
            total -= 6.0
        return total


def _heads(parts: list[Part]) -> dict[int, list[Head]]:
    """For each number of parts before the title, the ways to read them."""
    found: dict[int, list[Head]] = {0: [Head(-0.9)]}
    people = read_people(parts)
    for count, named in people.items():
        if named.weight > -1.5:
            found.setdefault(count, []).append(Head(named.weight, named))
    signers = _signers(parts)
    for count, weight in signers.items():
        found.setdefault(count, []).append(Head(weight, None, (0, count)))
        if count < len(parts) and weight > 1.5:
            for more, named in read_people(parts, count).items():
                if named.weight > 1.8:
                    found.setdefault(more, []).append(Head(weight - 1.2 + named.weight * 0.6, named, (0, count)))
    for count, named in people.items():
        if count < len(parts) and parts[count].known and not parts[count].signs:
            weight = as_signer(parts[count])
            found.setdefault(count + 1, []).append(Head(named.weight + 0.4 * weight - 0.6, named, (count, count + 1)))
    return found


def _signers(parts: list[Part]) -> dict[int, float]:
    """For each number of first parts, how well they fit one or several organisations, places included."""
    found: dict[int, float] = {}
    total = 0.0
    for at, part in enumerate(parts):
        if part.quoted or (at and part.signs.strip("\x07")):
            break
        weight = as_signer(part)
        if not at:
            total = weight
        elif part.place and total > 1.5:
            total += 0.7
        elif part.before in (";", "|", "-") and weight > 0.4:
            total += 0.9
        elif (part.count(ORGANISATION) or part.known or part.key.startswith(("and ", "& "))) and weight > 0.9:
            total += 0.35 if part.before == "," else -1.0
        else:
            break
        found[at + 1] = total
    return found


def _tails(draft: Draft, parts: list[Part], after: str) -> list[tuple[float, tuple[str, ...]]]:
    """For each part, how well it and all after it read as what follows a title, and the role of each."""
    found: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    bound = any(imprint.publisher for imprint in draft.imprints)
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        following = parts[at + 1].signs if at + 1 < len(parts) else after
        weight, role = _role(part, following, parts, at)
        if bound and weight < 0.6 and role in ("container", "publisher"):
            weight -= 0.9
        total, roles = found[-1]
        if role in roles and role in ("container", "publisher"):
            weight -= 0.2 if role == roles[0] and not following and parts[at + 1].before == "," else 0.8
        found.append((total + weight, (role, *roles)))
    found.reverse()
    return found


def _role(part: Part, following: str, parts: list[Part], at: int) -> tuple[float, str]:
    """What one part after the title is, and how well it fits."""
    if EDITOR in following or (part.key.startswith(_IN) and _edited(parts, at)):
        return 0.8, "editor"
    if part.key.startswith(editing()):
        return 1.0, "editor"
    if part.quoted:
        return -4.0, "container"
    if part.place:
        near = following or at + 1 == len(parts) or parts[at + 1].known or parts[at + 1].place
        return (0.9 if near else -0.3), "place"
    options = [(as_container(part, following), "container"), (as_publisher(part), "publisher")]
    if part.length > 5 or lowered(part) or part.count(GENRE):
        options.append((-0.9 - 0.15 * min(10, part.length), "other"))
    else:
        options.append((-0.7, "other"))
    weight, role = max(options)
    return (weight if weight < 2.0 else 2.0 + 0.4 * (weight - 2.0)), role


def _untitled(parts: list[Part], draft: Draft, last: int) -> float:
    """A citation without a title is a short form (who and a year) or a known newspaper with a date; hardly a page."""
    years = [date for date in draft.chosen if date.bare]
    if last == len(parts) and years and not draft.url:
        return 1.0
    exact = draft.url or draft.symbols or len(years) < len(draft.chosen)
    return -1.4 if exact and not any(part.known for part in parts) else 0.0


def _edited(parts: list[Part], at: int) -> bool:
    """Whether the parts from "in" on name editors: a sign of editors follows within a few parts."""
    return any(EDITOR in part.signs for part in parts[at + 1 : at + 9])


def _fit(
    parts: list[Part], head: Head, first: int, last: int, tail: tuple[float, tuple[str, ...]], draft: Draft
) -> float:
    """What speaks for head, title and tail together: where the date stands, full stops, who publishes beside whom."""
    weight = 0.0
    published = any(role in ("container", "publisher") for role in tail[1]) or bool(draft.imprints)
    if head.signer and published and not draft.imprints:
        weight -= 0.9
    if head.people and published:
        weight += 0.5
    if first == last:
        return weight + _untitled(parts, draft, last)
    if 0 < first < len(parts):
        gap = parts[first]
        if DATE in gap.signs and (head.people or head.signer):
            weight += 1.6
        if gap.before in (".", ":") and first and not gap.quoted:
            weight += 0.7
    if last < len(parts):
        gap = parts[last]
        if gap.before == "." or (gap.before == "" and gap.signs):
            weight += 0.6
        if IMPRINT in gap.signs or VOLUME in gap.signs:
            weight += 0.2
    return weight
