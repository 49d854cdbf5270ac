"""Sentences of a flow, passage by passage."""

from __future__ import annotations

from nupunkt import sent_spans

from averment.model.document import Flow, Sentence


def sentences(flow: Flow, language: str) -> tuple[Sentence, ...]:
    """The sentences of every passage, in order, blanks at either end left out."""
    found: list[Sentence] = []
    for index, passage in enumerate(flow.passages):
        piece = flow.text[passage.start : passage.end]
        if passage.kind in ("heading", "head"):
            found.append(Sentence(passage.start, passage.end, index))
            continue
        for start, end in sent_spans(piece):
            words = piece[start:end]
            lead = len(words) - len(words.lstrip())
            end = start + len(words.rstrip())
            if end > start + lead:
                found.append(Sentence(passage.start + start + lead, passage.start + end, index))
    return tuple(found)
