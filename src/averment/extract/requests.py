"""Requests: what is asked, with which verb, of whom as printed; UPR paragraphs with number and recommending States.

Joins what lists ask and what sentences ask. Whom a phrase means is for resolution to say.
"""

from __future__ import annotations

from averment.extract.asking.due import Setting
from averment.extract.asking.ground import Ground
from averment.extract.asking.lists import Walk
from averment.extract.asking.spoken import spoken
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
    found = list(walk.requests)
    for index in sorted(ground.hits):
        passage = ground.sentences[index].passage
        if index in walk.done or ground.passages[passage].kind not in _SPEAKING or ground.sentences[index].start < ground.body:
            continue
        setting = walk.settings.get(passage, Setting(False, walk.sectioned))
        found += [told.request() for told in spoken(ground, index, setting)]
    return tuple(sorted(found, key=lambda request: request.start))
