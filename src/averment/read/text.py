"""Plain text: decoded exactly, then laid out into a flow (see `layout`)."""

from __future__ import annotations

from averment.model.document import Flow, Passage


def flow_of(text: str) -> Flow:
    """The flow of a plain or Markdown text: paragraphs at blank lines, lines joined, mark-up taken out."""
    out: list[str] = []
    passages: list[Passage] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = 0
    pos = 0
    block: list[tuple[int, str]] = []

    def close() -> None:
        nonlocal at
        if not block:
            return
        kind, level = "paragraph", 0
        first = block[0][1]
        begin = at
        for i, (offset, line) in enumerate(block):
            stripped = line.strip()
            lead = line.index(stripped) if stripped else 0
            if i == 0 and stripped.startswith("#"):
                level = len(stripped) - len(stripped.lstrip("#"))
                kind = "heading"
                cut = stripped.lstrip("#").lstrip()
                lead += len(stripped) - len(cut)
                stripped = cut
            elif i == 0 and stripped.startswith(("- ", "* ")):
                kind = "item"
                lead += 2
                stripped = stripped[2:]
            stripped = stripped.replace("**", "") if False else stripped
            if i:
                starts.append(at)
                shifts.append(offset - 1 - at)
                out.append(" ")
                at += 1
            starts.append(at)
            shifts.append(offset + lead - at)
            out.append(stripped)
            at += len(stripped)
        passages.append(Passage(begin, at, kind, level))  # type: ignore[arg-type]
        starts.append(at)
        shifts.append(0)
        out.append("\n")
        at += 1
        block.clear()

    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if not bare or bare == "---":
            close()
        elif bare.startswith(("#", "- ", "* ")):
            close()
            block.append((pos, line))
            if bare.startswith("#"):
                close()
        else:
            block.append((pos, line))
        pos += len(line)
    close()
    return Flow("".join(out), tuple(passages), starts=tuple(starts) or (0,), shifts=tuple(shifts) or (0,))
