"""Notes taken apart into sources, and what in them is comment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NOTES = [
    ("Vera Molnar, The Empty Well, 2021.", ["Vera Molnar, The Empty Well, 2021"], "a source in full"),
    ("Rivers Council, About Us.", ["Rivers Council, About Us"], "no date: its place says that it is a source"),
    ("See Vera Molnar, The Empty Well, 2021.", ["Vera Molnar, The Empty Well, 2021"], "the lead-in is no part"),
    (
        "See, e.g., Vera Molnar, Wells, 2021; Okello, Rivers, 2020.",
        ["Vera Molnar, Wells, 2021", "Okello, Rivers, 2020"],
        "two, and a lead-in of two words",
    ),
    ("Voir notamment Vera Molnar, Les puits, 2021.", ["Vera Molnar, Les puits, 2021"], "a French lead-in"),
    ("Véase Vera Molnar, Los pozos, 2021, pág. 17.", ["Vera Molnar, Los pozos, 2021, pág. 17"], "a Spanish lead-in"),
    (
        "For more details, please visit Rivers Council, Data Portal (2 May 2019).",
        ["Rivers Council, Data Portal (2 May 2019)"],
        "a sentence that leads in",
    ),
    ("For the law on wells, see Vera Molnar, Wells, 2021.", ["Vera Molnar, Wells, 2021"], "a comment that leads in"),
    (
        "Learn more about us at: https://wells.example.org",
        ["https://wells.example.org"],
        "only the address is the source",
    ),
    (
        "A/HRC/44/51, para. 8. See also CAT/C/SVN/CO/3, paras. 18 and 21; and CRC/C/SVN/CO/3-4, para. 25 (a).",
        ["A/HRC/44/51, para. 8", "CAT/C/SVN/CO/3, paras. 18 and 21", "CRC/C/SVN/CO/3-4, para. 25 (a)"],
        "UN notes",
    ),
    (
        "E/CN.4/1996/53/Add.1 and E/CN.4/1996/53/Add.1/Corr.1, para. 134.",
        ["E/CN.4/1996/53/Add.1", "E/CN.4/1996/53/Add.1/Corr.1, para. 134"],
        "a document and its correction",
    ),
    (
        "Well Fund; Rivers Council, Joint Submission (13 May 2019).",
        ["Well Fund; Rivers Council, Joint Submission (13 May 2019)"],
        "two organisations that sign one work",
    ),
    ("Id.", ["Id."], "the same again"),
    (
        "Ibid., p. 5. Voir également Molnar, op. cit., p. 7.",
        ["Ibid., p. 5", "Molnar, op. cit., p. 7"],
        "two references back",
    ),
    ("Molnar (n 2) 45; cf Okello, Rivers (2018) 22.", ["Molnar (n 2) 45", "Okello, Rivers (2018) 22"], "OSCOLA"),
    ("Rivers Council, nota 6 supra, párr. 102.", ["Rivers Council, nota 6 supra, párr. 102"], "a reference to a note"),
    (
        "Human Rights Act 2004 (ACT), s 16; the Rivers Act 2006 (Vic), s 15.",
        ["Human Rights Act 2004 (ACT), s 16", "Rivers Act 2006 (Vic), s 15"],
        "laws, the article left out",
    ),
    ("Section 187A of the Water Use Act 1979.", ["Section 187A of the Water Use Act 1979"], "a provision of a law"),
    ("Banda v. Attorney General (2021) 220 CLR 1.", ["Banda v. Attorney General (2021) 220 CLR 1"], "a judgment"),
    (
        "Power, Jen, and Ann Kauer. “Wells and Women.” River Studies. Lake Press, 2021. Page 21. https://wells.example.org/a",
        [
            "Power, Jen, and Ann Kauer. “Wells and Women.” River Studies. Lake Press, 2021. Page 21. https://wells.example.org/a"
        ],
        "full stops inside one source",
    ),
    (
        "Rivers Council, Bulletin 8, 12 May 2017. The figure includes three children who died later.",
        ["Rivers Council, Bulletin 8, 12 May 2017"],
        "a comment after the source",
    ),
    (
        "The figure is disputed. Rivers Council, Bulletin 8, 12 May 2017.",
        ["Rivers Council, Bulletin 8, 12 May 2017"],
        "a comment before the source",
    ),
    (
        "Interviews with 14 survivors, Juba, June 2017. Names have been withheld.",
        ["Interviews with 14 survivors, Juba, June 2017"],
        "testimonies",
    ),
    (
        "Molnar, Wells (2019). Available at: https://a.example.org/x.",
        ["Molnar, Wells (2019). Available at: https://a.example.org/x"],
        "an address after a full stop",
    ),
    ("Disponible en: https://a.example.org/y", ["https://a.example.org/y"], "an address that a word leads in"),
    (
        "No Peace Without Justice, Annual Report. This is the latest year.",
        ["No Peace Without Justice, Annual Report"],
        "a name that begins with a small word, and a comment",
    ),
    ("All names have been changed.", [], "only a comment"),
    ("The village accepted the twelve wells, but it is important to note that two were dry.", [], "a sentence"),
    ("See the methodology section of this publication.", [], "a pointer into the document"),
    ("See section II above.", [], "a pointer into the document"),
    ("Emphasis added.", [], "about the text"),
    ("The wells are dry (A/HRC/44/51, para. 9).", ["A/HRC/44/51, para. 9"], "a comment that cites in brackets"),
    (
        "A. Molnar, Wells, Paris, 2019, p. 5 [emphasis added].",
        ["A. Molnar, Wells, Paris, 2019, p. 5"],
        "an aside in brackets",
    ),
]


@pytest.mark.parametrize(("note", "sources", "reason"), NOTES, ids=[row[2] for row in NOTES])
def test_note(seen: Callable[..., list[Any]], note: str, sources: list[str], reason: str) -> None:
    text = f"Wells are dry.[1] Fields burn.[2]\n\n# Notes\n\n[1] {note}\n[2] Rivers Council, Last Report, 2018."
    found = seen(text)
    assert [s.words for s in found[:-1]] == sources, reason
    assert all(s.supports == "Wells are dry." for s in found[:-1]), "a note stands behind the text at its mark"


def test_note_under_an_asterisk_is_mostly_comment(seen: Callable[..., list[Any]]) -> None:
    text = "The Rivers Council\\*\n\nWells are dry.\n\n\\* Issued without formal editing."
    assert seen(text) == []


def test_note_that_nothing_calls_stands_behind_nothing(seen: Callable[..., list[Any]]) -> None:
    text = "Wells are dry.[1]\n\n# Notes\n\n[1] Vera Molnar, Wells, 2021.\n[2] Rivers Council, Report, 2020."
    assert [s.supports for s in seen(text)] == ["Wells are dry.", None]
