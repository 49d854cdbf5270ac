"""Requests: what is asked, with which verb, of whom as printed; UPR paragraphs with number and recommending States.

Joins what lists ask and what sentences ask. Whom a phrase means is for resolution to say.
"""

from __future__ import annotations

from averment.extract.asking.ground import Ground
from averment.extract.asking.lists import Walk
from averment.extract.asking.spoken import spoken
from averment.extract.upr import upr_requests
from averment.model.citation import Mention
from averment.model.claim import Request
from averment.model.document import Matter

_SPEAKING = ("paragraph", "item", "cell")


def find_requests(matter: Matter, mentions: tuple[Mention, ...]) -> tuple[Request, ...]:
    """Every request in the document, in order; spans count in the flow.

    A request by an asking verb runs from the verb to the end of its clause, one by a modal from the beginning of the
    clause, an item of a list from its first word. What others asked is no request. `addressed` are the phrases for
    those asked, without article, those of a lead-in or heading with every item below it; empty if none can be told.
    """
    ground = Ground(matter, mentions)
    walk = Walk(ground)
    found = [*walk.requests, *_in_sentences(ground, walk)]
    if reviewed := upr_requests(matter):
        passage_at = matter.flow.passage_at
        taken = {passage_at(request.start) for request in reviewed}
        found = [request for request in found if passage_at(request.start) not in taken] + list(reviewed)
    return tuple(sorted(found, key=lambda request: request.start))


def _in_sentences(ground: Ground, walk: Walk) -> list[Request]:
    """The requests of sentences that stand in no list; what "it" should do is asked of those asked just before."""
    found: list[Request] = []
    last = -2
    for index in sorted(ground.hits):
        sentence = ground.sentences[index]
        if (
            index in walk.done
            or ground.passages[sentence.passage].kind not in _SPEAKING
            or sentence.start < ground.body
        ):
            continue
        follows = last == index - 1 and ground.sentences[last].passage == sentence.passage
        told = spoken(ground, index, walk.setting(sentence.passage, follows))
        before = found[-1].addressed if follows and found else ()
        found += [each.request(before if each.points(ground) else ()) for each in told]
        last = index if told else last
    return found
