"""The bodies that statements go to: their names, the symbols of their documents, and when their sessions fall.

Holds what is known of organs, commissions, committees and mechanisms in English, French and Spanish. It must not
know how a masthead is laid out. What a body's resolutions are called is in `symbols`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from averment.vocab.lexicon import Lexicon, fold
from averment.vocab.load import load
from averment.vocab.symbols import words

_LONGEST = 160


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """One body: names in all languages, abbreviations, what its symbols begin with, and its calendar."""

    id: str
    names: list[str]
    symbols: list[str]
    short: list[str] = []
    treaty: list[str] = []
    under: str | None = None
    principal: bool = False
    offset: int | None = None
    spread: int = 0
    sessions: dict[str, int] = {}
    paragraphs: list[int] = []


class _Bodies(Struct, frozen=True, forbid_unknown_fields=True):
    body: list[Body]


@cache
def bodies() -> dict[str, Body]:
    """Every body by its id."""
    return {body.id: body for body in load("bodies", _Bodies).body}


def body_named(name: str) -> Body | None:
    """The body with this name, in any case and any of its languages, or `None`; a treaty's name is no body.

    >>> body_named("COMMISSION ON THE STATUS OF WOMEN").id
    'CSW'
    """
    return _by_name().get(_key(name)) if len(name) < _LONGEST else None


def treaty_named(name: str) -> Body | None:
    """The committee that watches over the treaty with this name, or `None`.

    >>> treaty_named("Convention on the Rights of the Child").id
    'CRC'
    """
    return _by_treaty().get(_key(name)) if len(name) < _LONGEST else None


def body_of_symbol(symbol: str) -> Body | None:
    """The body that a document belongs to by its symbol; the longest beginning that fits decides.

    >>> body_of_symbol("A/HRC/WG.6/20/SVN/2").id, body_of_symbol("E/CN.6/2024/NGO/108").id
    ('UPR', 'CSW')
    """
    fits = [(len(start), body) for body in bodies().values() for start in body.symbols if symbol.startswith(start)]
    return max(fits, key=lambda fit: fit[0])[1] if fits else None


def years_of(body: Body, session: int) -> tuple[int, ...]:
    """The years in which a body's numbered session may fall; none where its calendar is not known.

    >>> years_of(body_named("Commission on the Status of Women"), 68), years_of(body_named("Human Rights Council"), 21)
    ((2024,), (2012,))
    """
    if body.offset is not None:
        year = session + body.offset
        return tuple(range(year, year + body.spread + 1))
    firsts = sorted((first, int(year)) for year, first in body.sessions.items())
    if not firsts or session < firsts[0][0] or session > firsts[-1][0] + 2:
        return ()
    return (max(year for first, year in firsts if first <= session),)


@cache
def body_names() -> Lexicon[Body]:
    """Every name of a body, to be found in a folded text; abbreviations are not among them."""
    return Lexicon([(name, body) for body in bodies().values() for name in body.names])


def resolution_symbol(body: str, number: str) -> str | None:
    """The symbol of a body's resolution, given the body's name as printed and the number, or `None` if it has none.

    >>> resolution_symbol("Economic and Social Council", "1996/31"), resolution_symbol("Council", "1996/31")
    ('E/RES/1996/31', None)
    """
    prefix = _adopters().get(_key(body))
    return prefix + number.strip() if prefix else None


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    folded = " ".join(fold(name).split())
    for article in ("the ", "la ", "le ", "el ", "l'", "united nations ", "un "):
        folded = folded.removeprefix(article)
    return folded.removesuffix(" des nations unies").removesuffix(" de las naciones unidas")


@cache
def _by_name() -> dict[str, Body]:
    return {_key(name): body for body in bodies().values() for name in (*body.names, *body.short)}


@cache
def _by_treaty() -> dict[str, Body]:
    return {_key(name): body for body in bodies().values() for name in body.treaty}


@cache
def _adopters() -> dict[str, str]:
    return {_key(name): adopted.prefix for adopted in words().resolutions for name in adopted.bodies}
