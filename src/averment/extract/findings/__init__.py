"""What is odd in what was found: arithmetic that cannot be, claims without a source, people who could be found."""

from __future__ import annotations

from averment.extract.findings.arithmetic import impossible
from averment.extract.findings.privacy import identifying
from averment.extract.findings.sourcing import unsourced
from averment.model.document import Matter
from averment.model.finding import Finding
from averment.model.reading import Found


def find_oddities(matter: Matter, found: Found) -> tuple[Finding, ...]:
    """Every finding on a document, rule by rule; spans count in the flow."""
    return (*impossible(matter, found), *identifying(matter, found), *unsourced(matter, found))
