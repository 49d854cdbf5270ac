"""Reads claims from a few lines of text: "# " begins a heading, "~ " a note, "- " an item; "[...]" is a citation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from averment.extract.claims import find_claims
from averment.extract.matter import prepare
from averment.model.citation import Mention, Source
from averment.model.claim import Claim, Request
from averment.model.document import Document, Flow, Matter, Passage
from averment.model.statement import Masthead

KINDS = {"# ": "heading", "~ ": "note", "- ": "item"}
CITED = re.compile(r"\[([^\]]+)\]")
ASKED = re.compile(r"\{([^}]+)\}")


def matter_of(text: str, language: str = "en") -> Matter:
    """The matter of a text in which each line is a passage."""
    passages: list[Passage] = []
    lines: list[str] = []
    at = 0
    for line in text.split("\n"):
        kind = KINDS.get(line[:2], "paragraph")
        words = line[2:] if line[:2] in KINDS else line
        passages.append(Passage(at, at + len(words), kind))  # type: ignore[arg-type]
        lines.append(words)
        at += len(words) + 1
    flow = "\n".join(lines)
    return prepare(Document("x", "", "text/plain", language, flow, Flow(flow, tuple(passages))))


def mentions_in(matter: Matter) -> tuple[Mention, ...]:
    """Every bracket as an inline citation of the text since the one before it, or since the sentence began."""
    text = matter.flow.text
    found: list[Mention] = []
    for match in CITED.finditer(text):
        begun = max((s.start for s in matter.sentences if s.start <= match.start()), default=0)
        begun = max([begun, *(mention.end + 1 for mention in found)])
        while text[begun] in " ,;":
            begun += 1
        behind = (begun, match.start() - 1)
        found.append(Mention(match.start(1), match.end(1), "inline", work=Source("w"), supports=behind))
    return tuple(found)


@pytest.fixture(scope="session")
def claims_in() -> Callable[..., tuple[Claim, ...]]:
    """A function: the claims of a text, its language, submitters and title given."""

    def read(
        text: str, language: str = "en", submitters: Iterable[str] = (), title: str | None = None
    ) -> tuple[Claim, ...]:
        matter = matter_of(text, language)
        asked = tuple(Request(m.start(1), m.end(1), "urge") for m in ASKED.finditer(matter.flow.text))
        masthead = Masthead(title=title, submitters=list(submitters))
        return find_claims(matter, mentions_in(matter), asked, masthead)

    return read
