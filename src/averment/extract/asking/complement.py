"""What follows an asking verb: whom it addresses, and whether anything is asked at all ("we ask a plain question").

Hands English and the Romance languages to their own readers; knows nothing of who the submitter is.
"""

from __future__ import annotations

import re

from averment.extract.asking.english import after_english, subject_of_that
from averment.extract.asking.ground import Ground
from averment.extract.asking.romance import after_romance, subject_of_que
from averment.extract.asking.wanted import Complement
from averment.vocab.asking import Cue, Language, around

_ADVERB = {
    "en": re.compile(
        r"(?:\s*(?:,[^,.;:]{2,60},|also|therefore|further|once again|again|once more|today|hereby|upon|[a-z]+ly)(?= ))*"
        r"\s*,?\s*"
    ),
    "fr": re.compile(
        r"(?:\s*(?:,[^,.;:]{2,60},|en outre|donc|aussi|à nouveau|encore|(?!parle|gouverne)[a-zéèêà]+ment)(?= ))*"
        r"\s*,?\s*"
    ),
    "es": re.compile(
        r"(?:\s*(?:,[^,.;:]{2,60},|también|asimismo|además|de nuevo|nuevamente|[a-záéíóú]+mente)(?= ))*\s*,?\s*"
    ),
}
_THAT = {
    "en": re.compile(r"\s*that\s+"),
    "fr": re.compile(r"\s*(?:à ce )?(?:pour )?qu(?:e |')"),
    "es": re.compile(r"\s*(?:a |para )?que\s+"),
}
_NEED = {
    "en": re.compile(r"[^,;.]{0,40}?\b(?:need|needs|importance|necessity|urgency|imperative)\b"),
    "fr": re.compile(r"[^,;.]{0,60}?\b(?:nécessité|importance|urgence|impératif|besoin)\b"),
    "es": re.compile(r"[^,;.]{0,60}?\b(?:necesidad|importancia|urgencia)\b"),
}
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def complement(ground: Ground, cue: Cue, at: int, end: int) -> Complement:
    """What stands between the end of an asking verb, `at`, and the end of its clause."""
    language = cue.language
    found = _ADVERB[language].match(ground.folded, at, end)
    begin = found.end() if found else at
    if cue.asks == "need":
        return Complement(bool(_NEED[language].match(ground.folded, begin, end)), (), begin)
    if cue.asks == "not" or begin >= end:
        return Complement(cue.asks != "not", (), begin)
    if that := _THAT[language].match(ground.folded, begin, end):
        told = _that(ground, language, that.end(), end)
        return Complement(False) if cue.asks == "only" and not told.addressed else told
    if cue.questions and _asks_no_more(ground.folded, language, begin):
        return Complement(False)
    if language == "en":
        return after_english(ground, cue, begin, end)
    return after_romance(ground, language, begin, end)


def _that(ground: Ground, language: Language, begin: int, end: int) -> Complement:
    if language == "en":
        return subject_of_that(ground, begin, end)
    return subject_of_que(ground, language, begin, end)


def _asks_no_more(folded: str, language: Language, at: int) -> bool:
    """Whether a question or a courtesy follows ("ask why", "ask permission")."""
    word = _WORD.match(folded, at)
    return word is not None and word.group() in around(language).questions
