"""What kind of work a citation describes, by its fields and the words in them.

Knows kinds; it must not know how fields are found.
"""

from __future__ import annotations

import re
from functools import cache

from averment.extract.citations.fields.draft import EDITOR, IMPRINT, VOLUME, Draft
from averment.vocab.plain import plain
from averment.vocab.publishers import known
from averment.vocab.works import one_of, works


def kind_of(draft: Draft, roles: dict[str, str], signs: str) -> str:
    """The kind of the work: `roles` are its publisher, container and title as printed, `signs` all that was masked.

    "interview", "dataset", "un-document", "article", "news", "book", "report", "web" or, if nothing tells, "work".
    """
    title = plain(roles.get("title", ""))
    if told := _telling().search(title):
        kind = told.lastgroup or ""
        if kind in ("interview", "dataset"):
            return kind
    else:
        kind = ""
    if draft.symbols:
        return "un-document"
    means = known(roles["container"]) if "container" in roles else None
    if means and means.sort == "newspaper":
        return "news"
    signer = known(roles.get("publisher", ""))
    if signer and signer.sort == "newspaper":
        return "news"
    if "container" in roles and (VOLUME in signs or (means and means.sort == "journal")):
        return "article"
    if kind:
        return kind.replace("_", "-") if kind != "thesis" else "book"
    if EDITOR in signs or IMPRINT in signs or (signer and signer.sort == "press"):
        return "book"
    if "container" in roles and roles.get("authors"):
        return "article"
    return "web" if draft.url else "work"


@cache
def _telling() -> re.Pattern[str]:
    groups = [f"(?P<{kind.replace('-', '_')}>{one_of(words)})" for kind, words in works().kinds.items()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")
