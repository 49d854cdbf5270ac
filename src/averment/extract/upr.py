"""Recommendations of the universal periodic review: their words, number, and the States that made them.

Holds the shape that reports of the Working Group, thematic lists and stakeholders' tables share: words, then the
recommending States in brackets. It must not know the session, nor the State under review.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from averment.extract.asking.deeds import starts_action
from averment.model.claim import Request
from averment.model.document import Matter, Passage
from averment.vocab.asking import UNNAMED, Language
from averment.vocab.countries import code_of
from averment.vocab.lexicon import fold

_NEAR_END = 80
_DIGIT = re.compile(r"\d")
_OPENING = 120
_UNTOLD = "recommend"
_BRACKET = re.compile(r"\((?:[^()]|\([^()]{0,40}\)){2,1200}?\)")
_PREFIX = r"(?:(?:recommendation|recommandation|recomendación|rec|para|paragraph|no)\.?\s)?"
_NUMBER = re.compile(
    rf"{_PREFIX}[(\[]?(?P<n>[1-9]\d{{0,2}}\.\d{{1,3}}(?:\.\d{{1,3}})?)(?:[.)\]:]|\s?[-–—])?\s+(?=\S)", re.IGNORECASE
)
_INNER = re.compile(r"(?P<n>[1-9]\d{0,2}(?:\.\d{1,3})?)[.)]\s+(?=\S)|\(?[a-z]\)\s+")
_LABEL = re.compile(rf"{_PREFIX}[(\[]?(\d{{1,3}}(?:\.\d{{1,3}}){{0,2}})[.)\]:]?", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*[\d*†]{0,4}\s*(?:[;.,:]|\Z|[-–—]|\[|(?=(?:Supported|Noted|Accepted|Rejected|Enjoys)\b)|(?=\())"
)
_STATUS = re.compile(
    r"\W*(?:(?:status|position|réponse|respuesta)\W{1,3})?(?:supported|noted|accepted|partially accepted|rejected"
    r"|enjoys|does not enjoy|under consideration|accepté|noté|appuyé|aceptada|anotada|apoyada)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s;.,:*–—-]*(?:(?:and|et|y)\s)?", re.IGNORECASE)
_QUOTES = '“”«»"\u00a0 '
_BY = re.compile(
    r"(?:recommended by|recommendation (?:of|by|from)|recommandé[e]? par|recomendad[oa] por|made by)\s+", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[,;/]\s*")
_JOIN = re.compile(r"(?:\A|\s+)(?:and|et|y|&)\s+(?:the\s+)?", re.IGNORECASE)
_MOST_ANDS = 3
_FOR_OTHERS = re.compile(
    r"\s*,?\s*(?:on behalf of|also on behalf|speaking for|au nom d|en nombre d|and others)\b.*", re.IGNORECASE
)
_ARTICLES = ("the ", "la ", "le ", "les ", "el ", "los ")
_READ = ("paragraph", "item", "cell", "quote")


class Piece(NamedTuple):
    """One recommendation of a passage: `[start, end)` in the flow, the States in brackets, a number of its own."""

    start: int
    end: int
    states: tuple[str, ...]
    number: str | None = None


def upr_requests(matter: Matter) -> tuple[Request, ...]:
    """Every recommendation that names in brackets the States which made it, in order; spans count in the flow.

    The span holds the words alone, without number and brackets. `number` is the paragraph's printed number ("118.3"),
    `made_by` are alpha-3 codes in the printed order, `verb` the action. Brackets that hold no States belong to the
    words. A paragraph may hold several recommendations, each with its States. Without a number the words must begin
    with an action, and in a numbered list some must, so that a fact with a State in brackets is no recommendation.

    Misses recommendations whose States stand in a column of their own, and States named by a demonym.
    """
    text = matter.flow.text
    language = _language(matter.document.language)
    found: list[tuple[Request, bool]] = []
    for passage in matter.flow.passages:
        if passage.kind in _READ and _may_name_states(text, passage):
            found += _requests(text, passage, language)
    lists = {_list_of(request.number) for request, told in found if told}
    return tuple(
        request
        for request, told in found
        if told or len(_list_of(request.number)) > 1 or _list_of(request.number) in lists
    )


def _may_name_states(text: str, passage: Passage) -> bool:
    """Whether a bracket without figures closes near the end of a passage: most passages are ruled out by this."""
    last = text.rfind(")", max(passage.start, passage.end - _NEAR_END), passage.end)
    first = text.rfind("(", passage.start, last) if last >= 0 else -1
    return first >= 0 and not _DIGIT.search(text, first, last)


def _list_of(number: str | None) -> str:
    """The number of the paragraph that a list of recommendations hangs on: "118" of "118.3"; nothing if on none."""
    head, stop, _ = (number or "").partition(".")
    return head if stop else ""


def states_in(words: str) -> tuple[str, ...]:
    """The alpha-3 codes of the States that a list names, in order; none if any of it is not a State.

    >>> states_in("Bosnia and Herzegovina, Chile and Côte d’Ivoire"), states_in("Maputo Protocol")
    (('BIH', 'CHL', 'CIV'), ())
    """
    return () if _DIGIT.search(words) else _states(" ".join(words.split()))


@lru_cache(maxsize=4096)
def _states(words: str) -> tuple[str, ...]:
    bare = _FOR_OTHERS.sub("", _BY.sub("", words, count=1)).replace("- ", "-").strip(" ,;.*")
    if not bare or (bare[0].islower() and not bare.startswith(_ARTICLES)):
        return ()
    if code := code_of(bare):
        return (code,)
    codes: list[str] = []
    for part in _PARTS.split(bare):
        more = _joined(part)
        if not more and not (codes and _STATUS.match(part)):
            return ()
        codes += more
    return tuple(dict.fromkeys(codes))


def _joined(part: str) -> list[str]:
    """The States of a piece without commas, which "and" may join or be part of; none if one is unknown.

    The longest name wins, so that "Trinidad and Tobago and Chad" are two.
    """
    codes: list[str] = []
    rest = part
    while rest:
        if code := code_of(rest):
            return [*codes, code]
        cuts = list(islice(_JOIN.finditer(rest), _MOST_ANDS))[::-1]
        known = next(((cut, code) for cut in cuts if (code := code_of(rest[: cut.start()]))), None)
        if known is None:
            return []
        codes.append(known[1])
        rest = rest[known[0].end() :]
    return codes


def _requests(text: str, passage: Passage, language: Language) -> list[tuple[Request, bool]]:
    """What a passage recommends, and of each whether it begins with a verb that is known to be an action."""
    label = _LABEL.fullmatch(passage.label)
    number = label[1] if label else None
    start = passage.start
    if printed := _NUMBER.match(text, start, min(passage.end, start + _OPENING)):
        number, start = printed["n"], printed.end()
    requests = []
    for piece in _pieces(text, start, passage.end):
        words = fold(text[piece.start : min(piece.end, piece.start + _OPENING)])
        verb = starts_action(words, language)
        if verb or _list_of(number):
            said = verb or next((word for word in words.split() if not word.endswith("ly")), _UNTOLD)
            request = Request(piece.start, piece.end, said, (UNNAMED,), piece.number or number, piece.states)
            requests.append((request, verb is not None))
    return requests


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The recommendations in a stretch of text, each up to the brackets with its States."""
    pieces: list[Piece] = []
    begin = start
    for bracket in _BRACKET.finditer(text, start, end):
        states = states_in(bracket.group()[1:-1])
        if not states or not _AFTER.match(text, bracket.end(), end):
            continue
        piece = _piece(text, begin, bracket.start(), states)
        begin = bracket.end()
        if piece is None and pieces:
            pieces[-1] = pieces[-1]._replace(states=tuple(dict.fromkeys((*pieces[-1].states, *states))))
        elif piece is not None and not (pieces and _STATUS.match(text, piece.start, piece.end)):
            pieces.append(piece)
    return pieces


def _piece(text: str, begin: int, end: int, states: tuple[str, ...]) -> Piece | None:
    """The words between two brackets as a recommendation, without number, quotation marks and stops; `None` if none."""
    lead = _LEAD.match(text, begin, end)
    first = lead.end() if lead else begin
    inner = _INNER.match(text, first, end)
    first = inner.end() if inner else first
    words = text[first:end]
    first += len(words) - len(words.lstrip(_QUOTES))
    last = first + len(text[first:end].rstrip(_QUOTES + ",;:"))
    return Piece(first, last, states, inner["n"] if inner else None) if last - first > 3 else None


def _language(language: str) -> Language:
    return "fr" if language == "fr" else "es" if language == "es" else "en"
