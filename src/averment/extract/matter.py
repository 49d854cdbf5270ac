"""Makes a document ready for extraction: folds its flow, cuts sentences, finds the States named, once for all."""

from __future__ import annotations

from averment.extract.sentences import sentences
from averment.extract.states import named_states
from averment.model.document import Document, Matter
from averment.vocab.lexicon import fold


def prepare(document: Document, body: int = 0) -> Matter:
    """The document's `Matter`; `body` is the flow offset at which its own text begins."""
    flow = document.flow
    folded = fold(flow.text)
    return Matter(
        document, folded, sentences(flow, document.language), named_states(flow.text, folded, document.language), body
    )
