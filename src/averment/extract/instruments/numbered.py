"""Texts named by number: resolutions and decisions of organs, general comments of committees, goals and targets."""

from __future__ import annotations

import re
from functools import cache

from averment.extract.instruments.ground import Find, Ground
from averment.extract.instruments.titles import back
from averment.vocab.instruments import Clue, Committee, Organ, laws
from averment.vocab.lexicon import Term, fold

_NO = r"(?:,? ?(?:[Nn]os?\.?|[Nn][°º]\.?|[Nn]úm\.?|Nr\.?) ?)?"
_NUMBER = (
    r"(?:(?:A|S|E)/(?:HRC/)?(?:RES|DEC)/)?(?:(?:S|ES)-)?[0-9]{1,4}(?:[/.][0-9]{1,4})?(?: ?[A-Z](?![\w]))?"
    r"(?: ?\((?:[IVXLC]{1,7}|S-[IVX]{1,4}|ES-[IVX]{1,4}|(?:19|20)[0-9]{2})\))?(?![\w/])"
)
_FIRST = re.compile(rf" ?{_NO} ?({_NUMBER})")
_NEXT = re.compile(rf"(?:, ?|,? (?:and|et|y|to) )({_NUMBER})")
_COMMENT = re.compile(rf" ?\(?{_NO} ?([0-9]{{1,2}})(?![\w/.%])(?: ?\((?:19|20)[0-9]{{2}}\))?")
_POINT = r"[0-9]{1,2}(?:\.[0-9a-z]{1,2}){0,2}"
_GOAL = re.compile(rf" ?(?:No\.? ?)?({_POINT})(?![\w/%])(?:(?:, | and | y | et )({_POINT})(?![\w%])){{0,6}}")
_OF_GOALS = re.compile(
    r" (?:of|under|de|des|du) (?:the |los |las )?(?:Sustainable Development Goals?|SDGs?"
    r"|[Oo]bjetivos de [Dd]esarrollo [Ss]ostenible|ODS|[Oo]bjectifs de développement durable|ODD)(?: [0-9]{1,2})?"
)
_BY = re.compile(r" (?:de l'|(?:of|du|de la|del|de|adopted by) (?:the )?)")
_BY_WHOM = re.compile(r",? (?:\([0-9]{4}\) )?(?:of|by|du|de|del|from) (?:the |la |le )?")
_OPENERS = ("The", "In", "By", "See", "Under", "Its", "And", "With", "Pursuant", "Recalling")
_FEW = 24
_ORGAN_REACH = 70
_HIGHEST_GOAL = 17


def read_resolution(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """Resolutions or decisions by number, with the organ that adopted them; each number of a list is one."""
    text = ground.text
    first = _FIRST.match(text, hit.end)
    if first is None or not _is_number(first.group(1), clue.what, ground, hit):
        return []
    numbers = [first]
    while more := _NEXT.match(text, numbers[-1].end()):
        if "/" not in more.group(1) and "(" not in more.group(1):
            break
        numbers.append(more)
    organ, start, end = _organ(ground, hit, numbers[-1].end())
    if organ is None and start == hit.start and (other := _other_body(ground, hit)) < start:
        return [Find(other, first.end(), text[other : first.end()], clue.what)]
    finds = [Find(start, first.end(), _symbol(ground, organ, first.group(1), clue.what), clue.what)]
    finds += [Find(m.start(1), m.end(), _symbol(ground, organ, m.group(1), clue.what), clue.what) for m in numbers[1:]]
    finds[-1] = finds[-1]._replace(end=max(finds[-1].end, end))
    return finds


def _other_body(ground: Ground, hit: Term) -> int:
    """Where the name of another body before the word begins ("World Health Assembly"), or the word itself."""
    before = ground.text[ground.text.rfind(" ", 0, max(0, hit.start - 1)) + 1 : hit.start].strip()
    if not before[:1].isupper() or not before.isalpha() or before in _OPENERS:
        return hit.start
    return back(ground.text, max(ground.line(hit.start), ground.done), hit.start, ground.naming)


def _is_number(number: str, what: str, ground: Ground, hit: Term) -> bool:
    """Whether what follows the word is such a number: one with a stroke or bracket, or a lone one behind an organ."""
    if "/" in number or "(" in number or "." in number:
        return True
    if ground.folded[hit.start : hit.end].startswith("unsc"):
        return True
    before = ground.folded[max(ground.line(hit.start), hit.start - _ORGAN_REACH) : hit.start].rstrip()
    named = before.endswith(tuple(_organs())) or (
        ground.text[hit.start].isupper() and _other_body(ground, hit) < hit.start
    )
    return what == "resolution" and named


def _organ(ground: Ground, hit: Term, end: int) -> tuple[Organ | None, int, int]:
    """The organ named before the word or behind the number, where the mention begins with it, and where it ends."""
    low = max(ground.line(hit.start), hit.start - _ORGAN_REACH, ground.done)
    before = re.sub(r"'s\Z", "", ground.folded[low : hit.start].rstrip())
    for name, organ in _organs().items():
        at = low + len(before) - len(name)
        if before.endswith(name) and not before[: -len(name)][-1:].isalnum() and not _is_longer(ground, name, at):
            return organ, at, end
    match = _BY.match(ground.folded, end)
    if match:
        for name, organ in _organs().items():
            if ground.folded.startswith(name, match.end()):
                return organ, hit.start, match.end() + len(name)
    if before.endswith("council"):
        roman = "(" in ground.text[hit.end : end] and "/" not in ground.text[hit.end : end]
        return laws().organs[2] if roman else None, low + len(before) - len("council"), end
    return None, hit.start, end


def _is_longer(ground: Ground, name: str, at: int) -> bool:
    """Whether a name of one word ends that of another body: "World Health Assembly"."""
    before = ground.text[ground.text.rfind(" ", 0, max(0, at - 1)) + 1 : at].strip()
    return " " not in name and before[:1].isupper() and before.isalpha() and before not in _OPENERS


@cache
def _organs() -> dict[str, Organ]:
    """Organs by folded name, the longest first."""
    names = [(fold(name), organ) for organ in laws().organs for name in organ.names]
    return dict(sorted(names, key=lambda pair: -len(pair[0])))


def _symbol(ground: Ground, organ: Organ | None, number: str, what: str) -> str:
    """The symbol of a resolution, by its organ or, where none is named, by the form of its number."""
    if number[:2] in ("A/", "S/", "E/"):
        return number
    if organ is None:
        organ = _by_number(ground, number)
    return (organ.decision if what == "decision" else organ.resolution).format(number)


def _by_number(ground: Ground, number: str) -> Organ:
    """The organ whose numbers look like this: a year in brackets is the Security Council's, a session and number the
    Assembly's or the Human Rights Council's, whichever the text has named last, a year and number the Economic and
    Social Council's."""
    assembly, security, social, rights = laws().organs[:4]
    session, _, rest = number.partition("/")
    if not rest:
        return assembly if re.search(r"\([IVXLC]", number) else security
    if session.startswith(("ES-", "S-")):
        council = session.startswith("S-") and "human rights council" in ground.folded
        return rights if council else assembly
    if len(session) == 4:
        return social
    if session.isdigit() and int(session) > 60:
        return assembly
    if session.isdigit() and int(session) > 30:
        return _named_last(ground) or (rights if "human rights council" in ground.folded else assembly)
    return rights


def _named_last(ground: Ground) -> Organ | None:
    for find in reversed(ground.found[-_FEW:]):
        for organ in laws().organs:
            if find.id.startswith(organ.resolution[:-2]):
                return organ
    return None


def read_comment(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """A committee's general comment or recommendation by number: "general recommendation No. 38 (2020)"."""
    match = _COMMENT.match(ground.text, hit.end)
    word = ground.folded[hit.start : hit.end]
    if match is None or (len(word) < 4 and not ground.text[hit.start : hit.end].isupper()):
        return []
    committee, start, end = _committee(ground, hit, match.end())
    if committee is None and ("recom" in word or word == "gr"):
        committee = laws().committees[0]
    number = match.group(1)
    name = committee.symbol.format(number) if committee else f"general comment No. {number}"
    return [Find(start, end, name, "comment")]


def _committee(ground: Ground, hit: Term, end: int) -> tuple[Committee | None, int, int]:
    """The committee named before the word or behind the number."""
    low = max(ground.line(hit.start), hit.start - _ORGAN_REACH, ground.done)
    before = re.sub(r"'s?\Z|'s\Z", "", ground.folded[low : hit.start].rstrip()).removesuffix("'")
    for name, committee in _committees().items():
        if before.endswith(name) and not before[: -len(name)][-1:].isalnum():
            return committee, low + len(before) - len(name), end
    by = _BY_WHOM.match(ground.folded, end)
    if by is not None:
        for name, committee in _committees().items():
            if ground.folded.startswith(name, by.end()):
                return committee, hit.start, end
    return None, hit.start, end


@cache
def _committees() -> dict[str, Committee]:
    names = [(fold(name), committee) for committee in laws().committees for name in committee.names]
    return dict(sorted(names, key=lambda pair: -len(pair[0])))


def read_goal(ground: Ground, hit: Term, clue: Clue) -> list[Find]:
    """A Sustainable Development Goal, target or indicator by number."""
    word = ground.folded[hit.start : hit.end].rstrip("0123456789")
    match = _GOAL.match(ground.text, hit.start + len(word))
    if match is None:
        return []
    number = match.group(1)
    dots = number.count(".")
    if int(number.split(".")[0]) > _HIGHEST_GOAL or int(number.split(".")[0]) == 0:
        return []
    if clue.what == "target" and not dots:
        return []
    word = ground.folded[hit.start : hit.end]
    if (
        clue.what == "goal"
        and word in ("goal", "goals", "objectif", "objetivo")
        and not ground.text[hit.start].isupper()
    ):
        return []
    end = match.end()
    if of_goals := _OF_GOALS.match(ground.text, end):
        end = of_goals.end()
    kind = ("Goal", "target", "indicator")[min(dots, 2)]
    return [Find(hit.start, end, f"SDG {number}" if kind == "Goal" else f"SDG {kind} {number}", "goal")]
