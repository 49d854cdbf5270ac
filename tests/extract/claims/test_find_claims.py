"""Claims as a whole: numbered, cited, found again in annotated statements, and the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from averment.extract.all import extract
from averment.extract.claims import find_claims
from averment.model.claim import Claim
from averment.model.document import Flow
from averment.readers.open import open_document
from averment.vocab.countries import known
from averment.vocab.issues import codes

Read = Callable[..., tuple[Claim, ...]]


def test_claims_are_numbered_and_cite_by_number(claims_in: Read) -> None:
    found = claims_in("Two wells were closed in May [Field, 2020], and three more in June [Marsh, 2021].")
    assert [(claim.id, claim.citations) for claim in found] == [("k1", ["c1"]), ("k2", ["c2"])]


def test_a_request_is_no_claim_and_what_is_left_of_its_sentence_may_be(claims_in: Read) -> None:
    text = "The wells were poisoned by soldiers in May, and {the council should open new ones at once}."
    assert [claim.span for claim in claims_in(text)] == [(0, text.index(", and {"))]


def test_an_empty_document_has_none(claims_in: Read) -> None:
    assert claims_in("") == ()


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, shared / (max(a[1], b[1]) - min(a[0], b[0])))


def compared(folder: Path) -> tuple[float, float, float]:
    """F1 of the claims, countries and issues of every annotated statement in a folder."""
    right, gold, found = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for path in sorted(folder.glob("*.txt")):
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["claims"]
        matter, all_found = extract(open_document(path))
        flow: Flow = matter.flow
        got = [(flow.span(*claim.span), claim) for claim in all_found.claims]
        gold[0] += len(wanted)
        found[0] += len(got)
        for want in wanted:
            best = max(got, key=lambda each: overlap(tuple(want["span"]), each[0]), default=None)
            if best is None or overlap(tuple(want["span"]), best[0]) < 0.5:
                continue
            right[0] += 1
            for at, (a, b) in enumerate(((want["countries"], best[1].countries), (want["issues"], best[1].issues)), 1):
                right[at] += len(set(a) & set(b))
                gold[at] += len(set(a))
                found[at] += len(set(b))
    scores = [2 * r / (g + f) for r, g, f in zip(right, gold, found, strict=True)]
    return scores[0], scores[1], scores[2]


def test_our_own_statements(golden: Path) -> None:
    claims, countries, issues = compared(golden)
    assert claims >= 0.95
    assert countries >= 0.85
    assert issues >= 0.60


def test_statements_of_other_people(shared: Path) -> None:
    claims, countries, issues = compared(shared / "gold" / "dev")
    assert claims >= 0.88
    assert countries >= 0.90
    assert issues >= 0.76


@pytest.mark.parametrize("number", ["01", "06", "07"])
def test_a_reading_is_sound_and_the_same_again(golden: Path, number: str) -> None:
    """Spans are in order and apart, codes are known, citations exist; a second reading gives the same claims."""
    (path,) = golden.glob(f"{number}*.txt")
    matter, found = extract(open_document(path))
    end = 0
    for claim in found.claims:
        assert end <= claim.span[0] < claim.span[1]
        end = claim.span[1]
        assert all(known(code) for code in claim.countries)
        assert set(claim.issues) <= set(codes())
        assert all(1 <= int(cited[1:]) <= len(found.mentions) for cited in claim.citations)
    assert find_claims(matter, found.mentions, found.requests, found.masthead) == found.claims
