"""Who can be asked: whether a phrase names somebody who can act, and how a list of them is taken apart.

Looks at the head of the phrase ("the *Government* of Mali", "*donors* and agencies") and at the States named in it;
does not say which State or body is meant.
"""

from __future__ import annotations

import re

from averment.extract.asking.ground import Ground
from averment.vocab.asking import Language, actors
from averment.vocab.clauses import any_language, small

Span = tuple[int, int]

_TOKEN = re.compile(r"[\w-]+(?:\.[\w-]+)*|[,;:(]")
_SEARCHED = 100_000
"""How much of a text is searched for other places of a name."""
_AND = r"(?:and/or|and all|and|as well as|along with|together with|or|et|ainsi que|ou|así como|y|e|o) "
_JOINT = re.compile(rf"[ ,;](?:(?<= ){_AND}|(?<=,)(?: {_AND}| ?)|(?<=;) ?)")
"""What joins two in a list; begun with a set of marks, so that most places are passed over fast."""
_ADDED = re.compile(
    r"(?:in|as|under|through|with|at|by|including|especially|particularly|notably|once|without|pursuant|which|who|where|upon"
    r"|whose|when|if|during|until|starting|beginning|consistent|following|alongside|not|on|for|bearing|acting|given|also"
    r"|y compris|notamment|en|conformément|dans|par|avec|qui|dont|sans|incluyendo|incluidos|incluidas|en particular"
    r"|conforme|por|con|mediante|especialmente|que|quien|de conformidad)\b"
)
_TRIM = {
    "en": re.compile(r"(?:the |each of |this |upon |on |to |of |from |our |its |their )+", re.IGNORECASE),
    "fr": re.compile(
        r"(?:le |la |les |l['’]|à l['’]|à la |aux? |à |du |des |de l['’]|de la |de |d['’]|cet |cette |ce |nos "
        r"|notre )+",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:el |la |los |las |al |a los |a las |a la |a |del |de |nuestro |nuestra |este |esta |sus? )+", re.IGNORECASE
    ),
}
_ACRONYM = re.compile(r"(?:the |l['’]|la |el )?[A-Z][A-Z0-9&-]{1,11}s?(?:-[A-Z]\w+)?$")
_PREPOSED = re.compile(r" (?:on|of|for|against|sur|pour|de|du|des|para|sobre|contra) ")
_LEGAL = re.compile(
    r"\b(?:code|act|bill|law|convention|covenant|plan|policy|strategy|declaration|protocol|framework|programme|charter"
    r"|constitution|agenda|treaty|rules|principles|standards|guidelines|resolution|review|process|report)\b"
)


def is_actor(ground: Ground, language: Language, start: int, end: int) -> bool:
    """Whether the phrase at `[start, end)` of the flow names somebody who can act.

    Its head must be a word for one, or it must be a State by name, an abbreviation in capitals or a proper name.
    Misses proper names of one word that are no State ("Hamas").
    """
    words = ground.folded[start : min(end, start + 300)]
    begin = start + len(words) - len(words.lstrip(" ,*_"))
    words = words.strip(" ,*_")
    if not words:
        return False
    skip = determiners(words, language)
    if not actors(language).isdisjoint(heads(words[skip:], language)):
        return True
    named = ground.named(begin, end)
    if named and named[0].how != "demonym" and named[0].start <= begin + skip and _whole(ground, named[-1].end, end):
        return True
    printed = ground.text[begin : begin + len(words)]
    return bool(_ACRONYM.match(printed)) or _proper(printed, skip) or _one_name(ground, printed[skip:])


def determiners(words: str, language: Language) -> int:
    """How long the articles and the like are that lead a phrase."""
    known, size = small(language).determiners, 0
    while True:
        if words.startswith(("l'", "d'"), size) and language == "fr":
            size += 2
            continue
        end = words.find(" ", size)
        if end < 0 or words[size:end] not in known:
            return size
        size = end + 1


def heads(words: str, language: Language) -> list[str]:
    """What may be the head of a phrase: the words before its first preposition, shortened towards the noun.

    >>> heads("national human rights institutions of mali", "en")[-1]
    'institutions'
    """
    front: list[str] = []
    breaks = small(language).breaks
    for found in _TOKEN.finditer(words):
        token = found.group()
        if token in breaks or (token == "s" and front) or not token[0].isalnum():
            break
        front.append(token)
    if language == "en":
        if len(front) > 2 and not _ARTICLES.isdisjoint(front[1:]):
            return []
        return [" ".join(front[i:]) for i in range(max(0, len(front) - 3), len(front))]
    return [" ".join(front[: i + 1]) for i in range(min(3, len(front)))]


_ARTICLES = frozenset(("the", "a", "an"))


def _whole(ground: Ground, after: int, end: int) -> bool:
    """Whether nothing but an adverb or an aside follows the last State of a phrase."""
    rest = ground.folded[after:end].strip(" *_")
    aside = rest.startswith(", ") and _ADDED.match(rest, 2)
    return not rest.strip(" ,") or bool(aside) or all(map(_adverb, rest.strip(" ,").split()))


def _proper(printed: str, skip: int) -> bool:
    """Whether a phrase is a name of several capitalised words that is not a law's or a plan's."""
    words = printed[skip:].split()
    if not 2 <= len(words) <= 6 or _LEGAL.search(printed.lower()):
        return False
    return all(word[0].isupper() or word in ("of", "for", "the", "and", "de", "des", "du", "la", "y") for word in words)


def _one_name(ground: Ground, printed: str) -> bool:
    """Whether a word is a name: with a capital in mid-sentence elsewhere, and never with a small letter ("Frontex")."""
    if not printed[:1].isupper() or not printed.isalpha() or len(printed) < 4:
        return False
    known = ground.names.get(printed)
    if known is None:
        known = ground.names[printed] = _within(ground.text, printed) and not _stands(ground.text, printed.lower())
    return known and not _LEGAL.search(printed.lower())


def _within(text: str, word: str) -> bool:
    """Whether a word stands behind a small letter or a comma, and so within a sentence."""
    at = text.find(word, 0, _SEARCHED)
    while at >= 0:
        before = text[at - 2 : at] if at > 1 else ""
        if before[1:] == " " and (before[0] == "," or "a" <= before[0] <= "z") and _ends(text, at + len(word)):
            return True
        at = text.find(word, at + 1, _SEARCHED)
    return False


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in a text as a whole."""
    at = text.find(word, 0, _SEARCHED)
    while at >= 0:
        if _ends(text, at + len(word)) and not (at and (text[at - 1].isalnum() or text[at - 1] == "_")):
            return True
        at = text.find(word, at + 1, _SEARCHED)
    return False


def _ends(text: str, at: int) -> bool:
    """Whether no letter or digit follows at a place, as far as is searched."""
    return at >= min(len(text), _SEARCHED) or not (text[at].isalnum() or text[at] == "_")


def split(ground: Ground, language: Language, start: int, end: int) -> tuple[str, ...]:
    """Those addressed by the phrase at `[start, end)`, as printed without article, in order.

    "the Government of Mali, donors and UNICEF" is `("Government of Mali", "donors", "UNICEF")`; the name of one body
    stays whole ("Committee on Economic, Social and Cultural Rights"), and asides after a comma are left out.
    """
    named = (_bare(ground.text[a:b], language) for a, b in _pieces(ground, language, start, end))
    return tuple(dict.fromkeys(name for name in named if name))


def _bare(printed: str, language: Language) -> str:
    """A phrase without articles and prepositions before it, adverbs and marks after it."""
    printed = printed.strip(' ,;:.*_"“”«»')
    if lead := _TRIM[language].match(printed):
        printed = printed[lead.end() :]
    while printed:
        head, _, last = printed.rpartition(" ")
        if not head or not _adverb(last):
            break
        printed = head.rstrip(" ,;:.*_")
    return printed.strip(" ,;:.*_")


def _adverb(word: str) -> bool:
    """Whether a word after a name belongs to the verb: "together", "urgently"."""
    low = word.strip(",").lower()
    return low in any_language("tails") or (low.endswith("ly") and low not in small("en").not_adverbs)


def _pieces(ground: Ground, language: Language, start: int, end: int) -> list[Span]:
    """The pieces of a list of addressees, cut only where a new addressee begins."""
    pieces: list[Span] = []
    begin = start
    joints = list(_JOINT.finditer(ground.folded, start, end))
    for number, joint in enumerate(joints):
        if joint.start() < begin:
            continue
        stop = joints[number + 1].start() if number + 1 < len(joints) else end
        if _added(ground, joint.group(), joint.end()):
            pieces.append((begin, joint.start()))
            return pieces
        if _parts(ground, language, (begin, joint.start()), joint, (joint.end(), stop)):
            pieces.append((begin, joint.start()))
            begin = joint.end()
    pieces.append((begin, end))
    return pieces


def _added(ground: Ground, joint: str, at: int) -> bool:
    """Whether a comma opens an aside ("in line with its obligations") and not a further addressee."""
    return joint.startswith(",") and bool(_ADDED.match(ground.folded, at))


def _parts(ground: Ground, language: Language, left: Span, joint: re.Match[str], right: Span) -> bool:
    """Whether a joint stands between two addressees rather than inside the name of one."""
    if any(name.start < joint.start() and name.end > joint.end() for name in ground.named(left[0], joint.start())):
        return False
    if is_actor(ground, language, *right):
        return not _inner(ground, left, right)
    if any(name.start <= right[0] + 4 for name in ground.named(*right)):
        return True
    before, after = ground.folded[slice(*left)], ground.folded[slice(*right)]
    return not _PREPOSED.search(f" {before} ") and not _PREPOSED.search(f" {after} ") and after[:1].isalpha()


def _inner(ground: Ground, left: Span, right: Span) -> bool:
    """Whether a capitalised noun without article goes on with a name: "Ministry of Women and Society"."""
    words = ground.text[slice(*right)].strip()
    before = ground.folded[slice(*left)]
    return (
        bool(_PREPOSED.search(f" {before} "))
        and " " not in words
        and words[:1].isupper()
        and not words.isupper()
        and not ground.named(*right)
    )
