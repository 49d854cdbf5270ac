"""Instruments that are named: by number, by name, by abbreviation, by the noun that heads a name; in three languages.

In the tables angle brackets mark what is to be found, and the ids stand beside it in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

Named = Callable[..., list[tuple[str, str]]]

NUMBERS = [
    ("By <Security Council resolution 1325 (2000)>.", ["S/RES/1325 (2000)"], "an organ before"),
    ("By <UNSCR 1820> and <SC Res 2467 (2019)>.", ["S/RES/1820", "S/RES/2467 (2019)"], "short forms"),
    (
        "In <resolutions 1325 (2000)>, <1820 (2008)> and <2242 (2015)>.",
        ["S/RES/1325 (2000)", "S/RES/1820 (2008)", "S/RES/2242 (2015)"],
        "a list is as many as its numbers",
    ),
    ("<General Assembly resolution 217 A (III)> says so.", ["A/RES/217 A (III)"], "Roman sessions"),
    ("See <ECOSOC resolution 1996/31>.", ["E/RES/1996/31"], "a year and a number"),
    ("<Council resolution 1296 (XLIV)> came first.", ["E/RES/1296 (XLIV)"], "a council with a Roman session"),
    ("In its <decision 17/119> it chose.", ["A/HRC/DEC/17/119"], "a decision without its organ"),
    ("<Resolution 60/251 of the General Assembly> made it.", ["A/RES/60/251"], "the organ behind"),
    ("The text recalls <A/RES/70/1> at length.", ["A/RES/70/1"], "a symbol"),
    ("See <general recommendation No. 38 (2020)>.", ["CEDAW/C/GC/38"], "a recommendation"),
    (
        "<GR 38> and <general comment No. 36> of the Human Rights Committee.",
        ["CEDAW/C/GC/38", "CCPR/C/GC/36"],
        "a committee behind a comment",
    ),
    ("It serves <SDG5.2>, <Goal 16> and <target 5.3>.", ["SDG target 5.2", "SDG 16", "SDG target 5.3"], "goals"),
]

TREATIES = [
    ("It broke <articles 2, 5 and 16 of CEDAW>.", ["CEDAW art. 2, 5, 16"], "articles before"),
    ("It broke <ICCPR Article 7>.", ["ICCPR art. 7"], "an article behind"),
    ("See <art. 33 of the 1951 Refugee Convention>.", ["1951 Refugee Convention art. 33"], "a year in a name"),
    ("It joined the <Convention on the Rights of the Child> (CRC).", ["CRC"], "an abbreviation is no second one"),
    ("It should accede to <CEDAW>.", ["CEDAW"], "a committee's name where a treaty is meant"),
    ("It ratified <ILO Convention No. 190>.", ["ILO C190"], "a number"),
    ("The <Domestic Workers Convention, 2011 (No. 189)> binds it.", ["ILO C189"], "year and number behind"),
    ("It fails the <Maputo Protocol>.", ["Maputo Protocol"], "a short name"),
    (
        "See <principle 4 of the Guiding Principles on Business and Human Rights>.",
        ["UN Guiding Principles on Business and Human Rights art. 4"],
        "principles with a name",
    ),
    ("The <Treaty of Peace with Atlantis> was signed.", ["Treaty of Peace with Atlantis"], "in no list"),
    ("The <Harbour Leaders Fairness Declaration> is new.", ["Harbour Leaders Fairness Declaration"], "nor this"),
    (
        "In 1986 it made a <bilateral agreement with its North Korean counterpart> on boats.",
        ["bilateral agreement with its North Korean counterpart"],
        "parties make an agreement",
    ),
]

LAWS = [
    ("Kenya passed the <Prohibition of Harm Act, 2011>.", ["KEN 2011 act"], "name and year"),
    (
        "Korea has the <1997 Protection of Settlers and Support of Their Needs Act>.",
        ["KOR 1997 act"],
        "the year before, and a pronoun inside",
    ),
    (
        "Australia has the <Wires (Interception and Access) Amendment (Storage) Act>, in March 2015.",
        ["AUS 2015 act"],
        "brackets inside, and a year behind",
    ),
    (
        "Afghanistan has the <Law on the Keeping of Order and the Closing of Doors>, promulgated on 21 August 2024.",
        ["AFG 2024 law"],
        "a name behind the noun",
    ),
    ("Kuwait's <Law No. 68 of 2015> is new.", ["KWT 2015 law"], "a number"),
    ("The <Boats and Barges Act, Public Law 117-78> forbids it.", ["Boats and Barges Act"], "its number is no second"),
    ("<Regulation (EU) 2024/3015> is silent.", ["Regulation (EU) 2024/3015"], "the Union's numbers"),
    (
        "Under <section 5 (a) of Republic Act No. 6713 of 1989> it must.",
        ["Republic Act No. 6713 of 1989 art. 5"],
        "sections are inside",
    ),
    (
        "The <Act Regulating the Status of Citizens of Former Ruritania> was new.",
        ["Act Regulating the Status of Citizens of Former Ruritania"],
        "a name with a gerund",
    ),
    ("The <Penal Code> forbids it.", ["Penal Code"], "a code needs no year"),
    ("The <1948 Socialist Constitution> grants it.", ["1948 Socialist Constitution"], "a constitution with its year"),
    (
        "The Region’s <2023 regulations on employment> require it.",
        ["2023 regulations on employment"],
        "small letters with a year",
    ),
    ("They fear the <Data Keeping Bill 2020>.", ["Data Keeping Bill 2020"], "a bill"),
]

FRENCH = [
    ("La <résolution 1996/31 du Conseil économique et social>.", ["E/RES/1996/31"], "a resolution"),
    (
        "Selon l’<article 7 du Pacte international relatif aux droits civils et politiques>.",
        ["ICCPR art. 7"],
        "an article",
    ),
    (
        "La <loi n° 2015-912 du 24 juillet 2015 relative au renseignement> est dure.",
        ["loi n° 2015-912 du 24 juillet 2015 relative au renseignement"],
        "a law by number, date and subject",
    ),
    ("Le <code du travail> ne dit rien.", ["code du travail"], "a code in small letters"),
    (
        "L’<article 8 du Protocole à la Charte africaine relatif aux droits des marins>.",
        ["Protocole à la Charte africaine relatif aux droits des marins art. 8"],
        "a protocol that no list has",
    ),
]

SPANISH = [
    (
        "La <Ley contra el Olvido y otras Formas de Silencio> tipifica el delito.",
        ["Ley contra el Olvido y otras Formas de Silencio"],
        "capitals carry a name on",
    ),
    ("El <Decreto 33-96> sigue vigente.", ["Decreto 33-96"], "a decree"),
    ("La <iniciativa de ley 6021> espera.", ["iniciativa de ley 6021"], "a bill"),
    ("La <recomendación general núm. 39 (2022)> del Comité.", ["CEDAW/C/GC/39"], "a recommendation"),
    ("Ratificó el <Convenio 169 de la OIT>.", ["ILO C169"], "a convention by number"),
]

TABLE = [
    *(("en", *row) for row in (*NUMBERS, *TREATIES, *LAWS)),
    *(("fr", *row) for row in FRENCH),
    *(("es", *row) for row in SPANISH),
]


@pytest.mark.parametrize(("language", "marked", "ids", "why"), TABLE, ids=[f"{row[0]}-{row[3]}" for row in TABLE])
def test_an_instrument_is_found(named: Named, language: str, marked: str, ids: list[str], why: str) -> None:
    text = re.sub("[<>]", "", marked)
    assert named(text, language) == list(zip(re.findall("<(.*?)>", marked), ids, strict=True)), why
