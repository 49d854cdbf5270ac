"""The sources of a reading for reference managers: BibTeX and CSL-JSON.

CSL-JSON follows the schema of the Citation Style Language, version 1.0; BibTeX is written for BibLaTeX and
understood by BibTeX. Names are kept as printed: where it is not certain which part is the family name, the name
is given whole (`literal`), never split by guess.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import msgspec

from averment.model.citation import Source
from averment.model.reading import Reading

CSL_TYPES = {
    "report": "report",
    "article": "article-journal",
    "news": "article-newspaper",
    "law": "legislation",
    "judgment": "legal_case",
    "un-document": "report",
    "web": "webpage",
    "book": "book",
    "chapter": "chapter",
    "interview": "interview",
    "dataset": "dataset",
    "thesis": "thesis",
}
BIB_TYPES = {
    "report": "report",
    "article": "article",
    "news": "article",
    "law": "legislation",
    "judgment": "jurisdiction",
    "un-document": "report",
    "web": "online",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "thesis": "thesis",
}
_SPECIAL = {c: "\\" + c for c in "&%$#_{}"} | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL["\\"] = r"\textbackslash{}"


def csl_items(readings: Iterable[Reading]) -> list[dict[str, Any]]:
    """The sources as CSL-JSON items, keyed by `cite_key`."""
    return [_csl(key, source) for key, source in _keyed(readings)]


def csl_json(readings: Iterable[Reading]) -> str:
    """The sources as a CSL-JSON array."""
    return msgspec.json.format(msgspec.json.encode(csl_items(readings)), indent=2).decode() + "\n"


def bibtex(readings: Iterable[Reading]) -> str:
    """The sources as BibTeX entries, one after the other."""
    return "\n".join(_entry(key, source) for key, source in _keyed(readings))


def cite_key(source: Source) -> str:
    """A key to cite a source by: first name word, year, first long word of the title.

    >>> cite_key(Source("s1", authors=["Élodie Martin"], title="The Closed Gate", issued="2021"))
    'martin2021closed'
    """
    who = source.authors[0].split()[-1] if source.authors else (source.publisher or source.symbol or "work")
    words = [w for w in re.findall(r"\w+", _ascii(source.title or "")) if len(w) > 3]
    first = re.findall(r"\w+", _ascii(who)) or ["work"]
    return f"{first[0]}{(source.issued or 'nd')[:4]}{words[0] if words else ''}".lower()


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _keyed(readings: Iterable[Reading]) -> Iterable[tuple[str, Source]]:
    """Every source under a key of its own; what two readings cite alike to the letter is given once."""
    taken: dict[str, int] = {}
    seen: set[bytes] = set()
    for reading in readings:
        for source in reading.sources:
            print_ = msgspec.json.encode(msgspec.structs.replace(source, id=""))
            if print_ in seen:
                continue
            seen.add(print_)
            key = cite_key(source)
            taken[key] = taken.get(key, 0) + 1
            yield (key if taken[key] == 1 else f"{key}-{taken[key]}"), source


def _csl(key: str, source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": CSL_TYPES.get(source.kind, "document")}
    if source.title:
        item["title"] = source.title
    if source.authors:
        item["author"] = [{"literal": name} for name in source.authors]
    elif source.publisher:
        item["author"] = [{"literal": source.publisher}]
    if source.publisher:
        item["container-title" if item["type"].startswith("article") else "publisher"] = source.publisher
    if source.issued:
        item["issued"] = {"date-parts": [[int(part) for part in re.findall(r"\d+", source.issued)]]}
    if source.url:
        item["URL"] = source.url
    if source.symbol:
        item["number"] = source.symbol
    return item


def _entry(key: str, source: Source) -> str:
    kind = BIB_TYPES.get(source.kind, "misc")
    journal = kind == "article"
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in source.authors or _organisation(source, journal)),
        "title": f"{{{_tex(source.title)}}}" if source.title else "",
        ("journaltitle" if journal else "institution"): _tex(source.publisher or ""),
        "date": source.issued or "",
        "number": _tex(source.symbol or ""),
        "url": source.url or "",
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{body}}}\n"


def _organisation(source: Source, journal: bool) -> list[str]:
    return [source.publisher] if source.publisher and not journal else []


def _tex(text: str) -> str:
    return "".join(_SPECIAL.get(c, c) for c in text)
