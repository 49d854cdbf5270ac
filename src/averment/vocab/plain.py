"""Text made comparable: lower case, even quotation marks and blanks, no accents, character for character.

Knows letters and nothing of what they spell.
"""

from __future__ import annotations

import unicodedata

from averment.vocab.lexicon import fold


def _bare(code: int) -> str | None:
    """The letter without its accent, if taking it away leaves exactly one letter."""
    base = unicodedata.normalize("NFD", chr(code))[0]
    return base if base != chr(code) and base.isalpha() else None


_ACCENTS = {code: bare for code in range(0xC0, 0x250) if (bare := _bare(code))} | {
    code: bare for code in range(0x1E00, 0x1F00) if (bare := _bare(code))
}
_ACCENTS |= {ord("ø"): "o", ord("đ"): "d", ord("ł"): "l", ord("ı"): "i", ord("«"): '"', ord("»"): '"', ord("„"): '"'}


def plain(text: str) -> str:
    """The text folded and without accents, exactly as long as it was.

    >>> plain("L’Éducation « à vie »")
    'l\\'education " a vie "'
    """
    low = fold(text)
    return low if low.isascii() else low.translate(_ACCENTS)
