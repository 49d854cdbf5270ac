"""What kind of work a citation describes, by its fields and the words in them.

Knows kinds; it must not know how fields are found.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from averment.extract.citations.fields.draft import EDITOR, IMPRINT, VOLUME, Draft
from averment.vocab.plain import plain
from averment.vocab.publishers import known
from averment.vocab.works import works


def kind_of(
    draft: Draft, title: str, container: str | None, publisher: str | None, signs: str, *, authored: bool
) -> str:
    """The kind of the work with these fields; `signs` is all that was masked, `authored` whether it has authors.

    "interview", "dataset", "un-document", "article", "news", "book", "report", "web" or, if nothing tells, "work".
    """
    told = _told(plain(title))
    if told in ("interview", "dataset"):
        return told
    if draft.symbols:
        return "un-document"
    holder = known(container) if container else None
    signer = known(publisher) if publisher else None
    if (holder and holder.sort == "newspaper") or (signer and signer.sort == "newspaper"):
        return "news"
    if container and (VOLUME in signs or (holder and holder.sort == "journal")):
        return "article"
    if told:
        return "book" if told == "thesis" else told
    if EDITOR in signs or IMPRINT in signs or (signer and signer.sort == "press"):
        return "book"
    if container and authored:
        return "article"
    return "web" if draft.url else "work"


def _told(title: str) -> str:
    """The kind that a folded title's words tell, the first kind of the vocabulary that fits; or nothing."""
    table = _telling()
    words = title.replace(",", " ").replace(":", " ").split()
    found = [table[word] for word in words if word in table]
    firsts = _first_of_two()
    if not firsts.isdisjoint(words):
        found += [table[pair] for pair in map(" ".join, pairwise(words)) if pair in table]
    return min(found)[1] if found else ""


@cache
def _telling() -> dict[str, tuple[int, str]]:
    """Words, and pairs of words, that tell a kind, with the kind's rank."""
    return {plain(word): (rank, kind) for rank, (kind, words) in enumerate(works().kinds.items()) for word in words}


@cache
def _first_of_two() -> frozenset[str]:
    return frozenset(first for first, blank, _ in (words.partition(" ") for words in _telling()) if blank)
