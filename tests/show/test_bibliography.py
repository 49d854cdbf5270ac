"""BibTeX and CSL-JSON: entries that a reference manager takes, keys that never collide."""

from __future__ import annotations

import json
import re

from msgspec.structs import replace

from averment.model.citation import Source
from averment.model.reading import Reading
from averment.show.bibliography import bibtex, cite_key, csl_json


def test_csl_holds_what_is_known(reading: Reading) -> None:
    (item,) = json.loads(csl_json([reading]))
    assert item["author"] == [{"literal": "Asha Rao"}]
    assert item["issued"] == {"date-parts": [[2021, 3, 4]]}
    assert item["URL"] == "https://example.org/?a=1&b=2"


def test_bibtex_escapes_what_tex_would_run(reading: Reading) -> None:
    entry = bibtex([reading])
    assert r"title = {{The Road \& <i>more</i>}}" in entry
    assert entry.count("{") == entry.count("}")


def test_one_work_cited_alike_in_two_documents_is_one_entry(reading: Reading) -> None:
    assert bibtex([reading, reading]).count("@") == 1


def test_works_of_one_author_title_word_and_year_get_keys_of_their_own(reading: Reading) -> None:
    works = [Source(f"s{i}", ["Asha Rao"], None, f"Roads part {i}", "2021") for i in range(3)]
    entries = bibtex([replace(reading, sources=works)])
    keys = re.findall(r"@\w+\{(.*?),", entries)
    assert len(set(keys)) == 3


def test_a_key_is_plain_letters_whatever_the_script() -> None:
    assert cite_key(Source("s", ["김연희"], None, "여성의 길", None)) == "worknd"


def test_every_kind_of_work_has_an_entry(reading: Reading) -> None:
    kinds = [
        "report",
        "article",
        "news",
        "law",
        "judgment",
        "un-document",
        "web",
        "book",
        "interview",
        "dataset",
        "work",
    ]
    works = [Source(f"s{i}", [], "Org", f"Title number{i}", "2020", kind=kind) for i, kind in enumerate(kinds)]
    made = replace(reading, sources=works)
    assert bibtex([made]).count("@") == len(kinds) == len(json.loads(csl_json([made])))
