"""Recommendations of the universal periodic review: their words, number, and the States that made them.

Holds the shape that reports of the Working Group, thematic lists and stakeholders' tables share: words, then the
recommending States in brackets. It must not know the session, nor the State under review.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from averment.extract.asking.deeds import starts_action
from averment.model.claim import Request
from averment.model.document import Matter, Passage
from averment.vocab.asking import UNNAMED, Language
from averment.vocab.countries import code_of
from averment.vocab.lexicon import fold

_NEAR_END = 80
_OPENING = 120
_UNTOLD = "recommend"
_BRACKET = re.compile(r"\((?:[^()]|\([^()]{0,40}\)){2,1200}?\)")
_NUMBER = re.compile(r"\A[(\[]?(?P<n>[1-9]\d{0,2}\.\d{1,3}(?:\.\d{1,3})?)[.)\]:]?\s+(?=\S)")
_LABEL = re.compile(r"[(\[]?(\d{1,3}(?:\.\d{1,3}){0,2})[.)\]:]?")
_AFTER = re.compile(
    r"\s*[\d*†]{0,4}\s*(?:[;.,:]|\Z|[-–—]|\[|(?=(?:Supported|Noted|Accepted|Rejected|Enjoys)\b)|(?=\())"
)
_STATUS = re.compile(
    r"\W*(?:(?:status|position|réponse|respuesta)\W{1,3})?(?:supported|noted|accepted|partially accepted|rejected"
    r"|enjoys|does not enjoy|under consideration|accepté|noté|appuyé|aceptada|anotada|apoyada)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s;.,:*–—-]*(?:(?:and|et|y)\s)?", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,;/]\s*")
_JOIN = re.compile(r"\s+(?:and|et|y|&)\s+(?:the\s+)?", re.IGNORECASE)
_FOR_OTHERS = re.compile(
    r"\s*,?\s*(?:on behalf of|also on behalf|speaking for|au nom d|en nombre d|and others)\b.*", re.IGNORECASE
)
_ARTICLES = ("the ", "la ", "le ", "les ", "el ", "los ")
_READ = ("paragraph", "item", "cell", "quote")


class Piece(NamedTuple):
    """One recommendation of a passage: its words as `[start, end)` in the flow, and the States in brackets after it."""

    start: int
    end: int
    states: tuple[str, ...]


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
        if passage.kind in _READ and text.find(")", max(passage.start, passage.end - _NEAR_END), passage.end) >= 0:
            found += _requests(text, passage, language)
    lists = {_list_of(request.number) for request, told in found if told}
    return tuple(
        request
        for request, told in found
        if told or len(_list_of(request.number)) > 1 or _list_of(request.number) in lists
    )


def _list_of(number: str | None) -> str:
    """The number of the paragraph that a list of recommendations hangs on: "118" of "118.3"; nothing if on none."""
    head, stop, _ = (number or "").partition(".")
    return head if stop else ""


def states_in(words: str) -> tuple[str, ...]:
    """The alpha-3 codes of the States that a list names, in order; none if any of it is not a State.

    >>> states_in("Bosnia and Herzegovina, Chile and Côte d’Ivoire"), states_in("Maputo Protocol")
    (('BIH', 'CHL', 'CIV'), ())
    """
    return _states(" ".join(words.split()))


@lru_cache(maxsize=4096)
def _states(words: str) -> tuple[str, ...]:
    bare = _FOR_OTHERS.sub("", words).replace("- ", "-").strip(" ,;.*")
    if not bare or (bare[0].islower() and not bare.startswith(_ARTICLES)):
        return ()
    if code := code_of(bare):
        return (code,)
    codes: list[str] = []
    for part in _PARTS.split(bare):
        more = _joined(part)
        if not more:
            return ()
        codes += more
    return tuple(dict.fromkeys(codes))


def _joined(part: str) -> list[str]:
    """The States of a piece without commas, which "and" may join or be part of; none if one is unknown."""
    part = re.sub(r"\A(?:and|et|y)\s+", "", part)
    if code := code_of(part):
        return [code]
    for cut in _JOIN.finditer(part):
        first = code_of(part[: cut.start()])
        if first and (rest := _joined(part[cut.end() :])):
            return [first, *rest]
    return []


def _requests(text: str, passage: Passage, language: Language) -> list[tuple[Request, bool]]:
    """What a passage recommends, and of each whether it begins with a verb that is known to be an action."""
    label = _LABEL.fullmatch(passage.label)
    number = label[1] if label else None
    start = passage.start
    if printed := _NUMBER.match(text[start : start + 24]):
        number, start = printed["n"], start + printed.end()
    requests = []
    for piece in _pieces(text, start, passage.end):
        words = fold(text[piece.start : min(piece.end, piece.start + _OPENING)])
        verb = starts_action(words, language)
        if verb or _list_of(number):
            said = verb or next((word for word in words.split() if not word.endswith("ly")), _UNTOLD)
            requests.append((Request(piece.start, piece.end, said, (UNNAMED,), number, piece.states), verb is not None))
    return requests


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The recommendations in a stretch of text, each up to the brackets with its States."""
    pieces: list[Piece] = []
    begin = start
    for bracket in _BRACKET.finditer(text, start, end):
        states = states_in(bracket.group()[1:-1])
        if not states or not _AFTER.match(text, bracket.end(), end):
            continue
        lead = _LEAD.match(text, begin, bracket.start())
        first = lead.end() if lead else begin
        words = text[first : bracket.start()].rstrip(" ,;:")
        if len(words) < 4 or (pieces and _STATUS.match(words)):
            if pieces and not words.strip():
                pieces[-1] = pieces[-1]._replace(states=tuple(dict.fromkeys((*pieces[-1].states, *states))))
        else:
            pieces.append(Piece(first, first + len(words), states))
        begin = bracket.end()
    return pieces


def _language(language: str) -> Language:
    return "fr" if language == "fr" else "es" if language == "es" else "en"
