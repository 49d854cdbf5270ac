"""Makes Word files for tests, part by part, from the XML of their bodies.

`docx` puts a package together; `p`, `r` and `t` write paragraphs, runs and tables without the noise.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = " ".join(
    (
        f'xmlns:w="{W}"',
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def r(words: str = "", properties: str = "", inner: str = "") -> str:
    """A run of words, with properties ("<w:b/>") and further XML after the words."""
    given = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""
    return f"<w:r>{given}{text}{inner}</w:r>"


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph: plain words, or runs if they are XML already; its style and further properties."""
    runs = content if content.startswith("<") or not content else r(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    given = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{given}{runs}</w:p>"


def listed(num: int, depth: int = 0) -> str:
    """The property that makes a paragraph an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'


def table(*rows: list[str]) -> str:
    """A table; each cell is the XML of its blocks, or plain words."""
    made = []
    for row in rows:
        cells = (cell if cell.startswith("<") else p(cell) for cell in row)
        made.append("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>")
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def note_mark(number: int, kind: str = "footnote") -> str:
    """A run that calls a note."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def field(instruction: str, *results: str) -> str:
    """A field made of signs, with its result."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    said = f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
    return sign.format("begin") + said + sign.format("separate") + "".join(results) + sign.format("end")


def style(key: str, name: str, inner: str = "", based: str = "", kind: str = "paragraph") -> str:
    """One style."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{on}{inner}</w:style>'


def level(depth: int, form: str, text: str, extra: str = "") -> str:
    """One depth of a list definition."""
    shown = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{shown}</w:lvl>'


def numbering(definitions: Mapping[int, str], lists: Mapping[int, int | tuple[int, str]]) -> str:
    """The part for lists: definitions by id, and lists that use them, each with overrides if wished."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>' for key, levels in definitions.items()
    )
    for key, use in lists.items():
        uses, overrides = use if isinstance(use, tuple) else (use, "")
        made += f'<w:num w:numId="{key}"><w:abstractNumId w:val="{uses}"/>{overrides}</w:num>'
    return made


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    headers: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    settings: str = "",
    extra: Mapping[str, bytes] | None = None,
    relations: str = "",
) -> bytes:
    """The bytes of a Word file with that body.

    `headers` are bodies of headers and footers by relationship id ("header1"), to be named in a `sectPr`; `links`
    addresses by relationship id; `extra` further parts; `relations` further relationships of the main part.
    """
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
    }
    known = ""
    for name, root, inner in (
        ("styles", "styles", styles),
        ("numbering", "numbering", numbering),
        ("settings", "settings", settings),
        ("footnotes", "footnotes", _notes("footnote", footnotes)),
        ("endnotes", "endnotes", _notes("endnote", endnotes)),
    ):
        if inner:
            parts[f"word/{name}.xml"] = _part(root, inner)
            known += f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
    for key, inner in (headers or {}).items():
        kind = key.rstrip("0123456789")
        parts[f"word/{key}.xml"] = _part("hdr" if kind == "header" else "ftr", inner)
        known += f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{key}.xml"/>'
    for key, url in (links or {}).items():
        target = f'Target="{escape(url)}" TargetMode="External"'
        known += f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" {target}/>'
    parts["word/_rels/document.xml.rels"] = _relations(known + relations)
    return package({**parts, **(extra or {})})


def package(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of those parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, kind)
    return out.getvalue()


def _part(root: str, inner: str) -> bytes:
    return f"{_HEAD}<w:{root} {_NAMES}>{inner}</w:{root}>".encode()


def _notes(kind: str, notes: Mapping[int, str] | None) -> str:
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    made = ""
    for key, words in (notes or {}).items():
        blocks = words if words.startswith("<") else p(mark + r(f" {words}"))
        made += f'<w:{kind} w:id="{key}">{blocks}</w:{kind}>'
    return separator + made if notes else ""


def _relations(inner: str) -> bytes:
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{names}">{inner}</Relationships>'.encode()


def _content_types() -> bytes:
    names = "http://schemas.openxmlformats.org/package/2006/content-types"
    types = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}"/>'
    )
    return f'{_HEAD}<Types xmlns="{names}">{types}</Types>'.encode()
