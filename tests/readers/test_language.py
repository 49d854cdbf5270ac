"""The language of a text, told from its small words."""

from __future__ import annotations

import pytest

from averment.readers.language import language_of

TABLE = [
    ("The rights of women and girls are set out in the Convention.", "en", "English"),
    ("Les droits des femmes et des filles sont énoncés dans la Convention.", "fr", "French"),
    ("Los derechos de las mujeres y las niñas se enuncian en la Convención.", "es", "Spanish"),
    ("Os direitos das mulheres e das meninas são enunciados na Convenção.", "pt", "Portuguese"),
    ("Die Rechte der Frauen und der Mädchen sind in dem Übereinkommen verankert.", "de", "German"),
    ("Права женщин и девочек закреплены в Конвенции.", "ru", "Cyrillic script"),
    ("حقوق المرأة والفتاة منصوص عليها في الاتفاقية", "ar", "Arabic script"),
    ("妇女和女童的权利载于公约", "zh", "Chinese script"),
    ("", "und", "nothing"),
    ("12 345 67.8 %", "und", "no words"),
    ("Zxq vrrt plmk", "und", "words of no known language"),
]


@pytest.mark.parametrize(("text", "code", "reason"), TABLE)
def test_language(text: str, code: str, reason: str) -> None:
    assert language_of(text) == code, reason


def test_a_quotation_in_another_language_does_not_tell() -> None:
    text = "The Committee noted that the law of the State party was not in line with the Covenant. " * 20
    assert language_of(text + "« Les droits des femmes et des filles sont énoncés dans la loi. »") == "en"
