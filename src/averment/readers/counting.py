"""How numbers are printed before paragraphs and notes: in digits, letters, roman numerals or signs.

Word and OpenDocument name the forms differently; both sets of names are taken. It must not know lists or notes.
"""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SIGNS = "*†‡§"
_LARGEST = 100_000


def printed(number: int, form: str) -> str:
    """A number in the form of that name; digits for a form that is not known, "" for none.

    >>> [printed(28, form) for form in ("decimal", "lowerRoman", "upperLetter", "chicago")]
    ['28', 'xxviii', 'BB', '§§§§§§§']
    """
    if form in ("none", ""):
        return ""
    if not 0 < number < _LARGEST:
        return str(number)
    if form in ("lowerRoman", "i"):
        return _roman(number)
    if form in ("upperRoman", "I"):
        return _roman(number).upper()
    if form in ("lowerLetter", "a"):
        return _letters(number)
    if form in ("upperLetter", "A"):
        return _letters(number).upper()
    if form == "decimalZero":
        return f"{number:02}"
    if form == "ordinal":
        return f"{number}{_ending(number)}"
    if form == "chicago":
        return _SIGNS[(number - 1) % 4] * min(((number - 1) // 4 + 1), 20)
    return str(number)


def _roman(number: int) -> str:
    if number > 4999:
        return str(number)
    out = []
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        out.append(letters * count)
    return "".join(out)


def _letters(number: int) -> str:
    """a … z, aa, bb …: the letter said once more for each round, as word processors do."""
    rounds, letter = divmod(number - 1, 26)
    return chr(97 + letter) * min(rounds + 1, 20)


def _ending(number: int) -> str:
    return "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
