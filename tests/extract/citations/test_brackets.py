"""Which brackets are citations, and how each is cut into sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CITED = [
    ("(Vera Molnar, The Empty Well, 2021)", ["Vera Molnar, The Empty Well, 2021"], "author, title, year"),
    ("(Rivers Council, Annual Report, March 2020)", ["Rivers Council, Annual Report, March 2020"], "month and year"),
    ("(Molnar, 2019)", ["Molnar, 2019"], "author and year"),
    ("(Okello & Brandt, 2021)", ["Okello & Brandt, 2021"], "two authors and year"),
    ("(UNHCR 2020: 14)", ["UNHCR 2020: 14"], "an acronym, no comma, a page"),
    ("(HRW [Human Rights Watch], 2020)", ["HRW [Human Rights Watch], 2020"], "brackets in the source"),
    ("(van der Linden, 2018)", ["van der Linden, 2018"], "a name that begins in lower case"),
    ("(al-Sayed et al., 2016, table 6)", ["al-Sayed et al., 2016, table 6"], "et al. and a table"),
    ("(Save the Children, Half a Day, n.d.)", ["Save the Children, Half a Day, n.d"], "no date"),
    ("(OMS, s. d.)", ["OMS, s. d"], "no date, in French"),
    ("(Brandt, Sleep, forthcoming)", ["Brandt, Sleep, forthcoming"], "not yet out"),
    (
        "(2021 Survey of Wells, Rivers Council, 2022)",
        ["2021 Survey of Wells, Rivers Council, 2022"],
        "a year opens the title",
    ),
    ("(Molnar, 2019; Okello, 2020)", ["Molnar, 2019", "Okello, 2020"], "a semicolon parts two"),
    ("(see Molnar, 2019)", ["Molnar, 2019"], "the lead-in is no part"),
    ("(see, for example, Molnar, 2019; cf. Okello, 2020)", ["Molnar, 2019", "Okello, 2020"], "two lead-ins"),
    ("(e.g. Molnar 2019)", ["Molnar 2019"], "e.g."),
    ("(véase también Molnar, 2019)", ["Molnar, 2019"], "Spanish lead-in"),
    ("(voir notamment Molnar, 2019 ; cf. Okello, 2020)", ["Molnar, 2019", "Okello, 2020"], "French lead-ins"),
    ("(Molnar 2019 and Okello 2020)", ["Molnar 2019", "Okello 2020"], "an 'and' between two that are each a source"),
    ("(Molnar 2019, Okello 2020)", ["Molnar 2019", "Okello 2020"], "authors with years in a row"),
    ("(Ali, 2010, 2012)", ["Ali, 2010", "2012"], "one author, two years"),
    ("(Molnar, 2017, as cited in Green, 2020)", ["Molnar, 2017", "Green, 2020"], "cited in"),
    (
        "(Camden, John; Oakley, Rosa & Milani, A., Who Moves?, 2016)",
        ["Camden, John; Oakley, Rosa & Milani, A., Who Moves?, 2016"],
        "authors may be parted by semicolons",
    ),
    ("(A/HRC/44/51, para. 12)", ["A/HRC/44/51, para. 12"], "a symbol with a paragraph"),
    (
        "(A/HRC/44/51, paras. 12 and 13, and A/HRC/45/12)",
        ["A/HRC/44/51, paras. 12 and 13", "A/HRC/45/12"],
        "two symbols",
    ),
    ("(UN Doc. CAT/C/TCD/CO/1, para. 12)", ["UN Doc. CAT/C/TCD/CO/1, para. 12"], "UN Doc."),
    ("(https://wells.example.org/2021)", ["https://wells.example.org/2021"], "an address alone"),
    (
        "(Rivers Council, https://wells.example.org and Well Fund, Report, 2020)",
        ["Rivers Council, https://wells.example.org", "Well Fund, Report, 2020"],
        "'and' after an address",
    ),
    ("(ibid., col. 8)", ["ibid., col. 8"], "ibid. with a place"),
    ("(Molnar, op. cit., p. 3)", ["Molnar, op. cit., p. 3"], "op. cit. after a name"),
    ("(Rivers Council, Who Drinks, p. 52)", ["Rivers Council, Who Drinks, p. 52"], "a short title and a page"),
    ("(Banda v. Attorney General [2021] ZMSC 4)", ["Banda v. Attorney General [2021] ZMSC 4"], "a judgment"),
    ("(Penal Code, art. 121)", ["Penal Code, art. 121"], "a law as the source of a fact"),
    ("(interview with a teacher, Herat, 3 May 2022)", ["interview with a teacher, Herat, 3 May 2022"], "a testimony"),
    (
        "(entrevista a una lideresa, Cobán, 4 de mayo de 2020)",
        ["entrevista a una lideresa, Cobán, 4 de mayo de 2020"],
        "a testimony in Spanish",
    ),
    (
        "(Rivers Council, Wells, 2020 (hereinafter “Wells”))",
        ["Rivers Council, Wells, 2020"],
        "an afterthought is no part",
    ),
    ("(“The Dry Year”, Rivers Council, 2022)", ["“The Dry Year”, Rivers Council, 2022"], "the title first"),
    ("(UNHCR country report 2020)", ["UNHCR country report 2020"], "a name with a common noun for a work"),
    ("(Smith 2019; p. 4)", ["Smith 2019"], "a part that is no source is dropped"),
    ("(Molnar,\u00a02019, p.\u00a04)", ["Molnar,\u00a02019, p.\u00a04"], "blanks that do not break"),
    ("(No Peace Without Justice, 2019)", ["No Peace Without Justice, 2019"], "a name that begins with a small word"),
    ("(Journal officiel, no 23, 2019)", ["Journal officiel, no 23, 2019"], "a gazette"),
    ("(sentencia T-302 de 2017)", ["sentencia T-302 de 2017"], "a judgment named by its kind"),
    ("(AL TUR 5/2020)", ["AL TUR 5/2020"], "a letter of special procedures"),
    ("(Committee against Torture, 2018, para. 9)", ["Committee against Torture, 2018, para. 9"], "a small word inside"),
    ("(Smith 2019 and Jones 2020; Brown 2018)", ["Smith 2019", "Jones 2020", "Brown 2018"], "both kinds of joint"),
    (
        "(Rivers Council, Wells, 2020; available at https://a.example.org/z)",
        ["Rivers Council, Wells, 2020; available at https://a.example.org/z"],
        "an address that is the source's own",
    ),
    ("[Molnar, 2019]", ["Molnar, 2019"], "square brackets"),
    ("(in the dry season (Molnar, 2019) as before)", ["Molnar, 2019"], "a bracket inside one that is prose"),
]

NOT = [
    ("(see annexed map)", "a pointer into the document"),
    ("(RCW)", "an acronym"),
    ("(France, Slovakia, Norway and Sweden)", "a list of States"),
    ("(Chile)", "the State that made a recommendation"),
    ("(8 March 2010)", "a date"),
    ("(March 2020)", "a month"),
    ("(January 4, 2020)", "a date, month first"),
    ("(1946–1958)", "years"),
    ("(Prime Minister, 2010–2018)", "years in office"),
    ("(hereafter “the Region”)", "a short name"),
    ("(art. 5)", "a provision of what is discussed"),
    ("(art. 1 (b))", "a provision"),
    ("(grades 1 to 6)", "a number"),
    ("(No. 189)", "a number"),
    ("(Water Use Act, Law 117-78)", "a law that the sentence is about"),
    ("(Ley 1257 de 2008)", "a law in Spanish"),
    ("(loi no 034-2012)", "a law in French"),
    ("(Domestic Workers Convention, 2011)", "a treaty"),
    ("(CEDAW, art. 10)", "a provision of a treaty"),
    ("(Security Council resolution 2417 (2018), para. 5)", "a resolution"),
    ("(S/RES/1325 (2000))", "a resolution by symbol"),
    ("(Geneva, 6 February 2020)", "place and date"),
    ("(Table 3)", "a table"),
    ("(Annex I, 2020)", "an annex"),
    ("(aged 34, from Kabul, arrested in May 2020)", "a person"),
    ("(adopted 18 December 1979)", "when"),
    ("(as amended in 2019)", "when"),
    ("(Papua New Guinea and Vanuatu are covered in our 2019 statement)", "a sentence"),
    ("(soit 4,9 % de la population)", "a figure"),
    ("(‘Hanawon’)", "a name"),
    ("(n = 2,112)", "a sample"),
    ("(Spring 2020)", "a season"),
    ("(“I saw twenty bodies”)", "what somebody said"),
]


@pytest.mark.parametrize(("bracket", "sources", "reason"), CITED, ids=[row[0] for row in CITED])
def test_cited(seen: Callable[..., list[Any]], bracket: str, sources: list[str], reason: str) -> None:
    assert [s.words for s in seen(f"Two wells in three are dry {bracket}.")] == sources, reason


@pytest.mark.parametrize(("bracket", "reason"), NOT, ids=[row[0] for row in NOT])
def test_not_cited(seen: Callable[..., list[Any]], bracket: str, reason: str) -> None:
    assert seen(f"Two wells in three are dry {bracket}, and nobody came.") == [], reason


@pytest.mark.parametrize(
    ("text", "sources", "reason"),
    [
        ("The previous report (A/HRC/37/79) was late.", [], "the document is named, and cited for nothing"),
        (
            "The Group, in Opinion No. 50/2020 (A/HRC/WGAD/2020/50), found dry wells.",
            [],
            "named by its kind and number",
        ),
        ("Two wells are dry (A/HRC/37/79).", ["A/HRC/37/79"], "no document is spoken of"),
        (
            "In her report (A/HRC/37/79), the expert found dry wells.",
            ["A/HRC/37/79"],
            "the sentence opens with its source",
        ),
        ("It welcomed the report (see A/HRC/37/79).", ["A/HRC/37/79"], "a lead-in says that it is cited"),
        ("The plan (A/HRC/37/79, para. 4) names wells.", ["A/HRC/37/79, para. 4"], "a paragraph is cited"),
    ],
)
def test_documents_named(seen: Callable[..., list[Any]], text: str, sources: list[str], reason: str) -> None:
    assert [s.words for s in seen(text)] == sources, reason


def test_forms(seen: Callable[..., list[Any]]) -> None:
    text = "A (https://wells.example.org/a). B (ibid.). C (Vera Molnar, The Empty Well, 2021)."
    assert [s.form for s in seen(text)] == ["link", "ibid", "inline"]


@pytest.mark.parametrize(
    ("words", "locator"),
    [
        ("A/HRC/44/51, paras. 12–14", "paras. 12–14"),
        ("A/HRC/44/51, paras. 34 (b) and (c)", "paras. 34 (b) and (c)"),
        ("Vera Molnar, Wells, 2021, p. 31", "p. 31"),
        ("Vera Molnar, Wells, 2021", None),
        ("UNHCR 2020: 14", "14"),
        ("Comisión de Aguas, Informe 2022 (2023), cap. IV.B, párr. 88", "cap. IV.B, párr. 88"),
        ("Conseil des eaux, Annuaire, 2022, tableau 14", "tableau 14"),
    ],
)
def test_locator(seen: Callable[..., list[Any]], words: str, locator: str | None) -> None:
    assert [s.locator for s in seen(f"The wells are dry ({words}).")] == [locator]
