"""The steps between a citation's words and its fields: dates, quotation marks, brackets, names, parts, numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.citations.fields.adopted import adopted_symbol
from averment.extract.citations.fields.brackets import mark_brackets
from averment.extract.citations.fields.dates import dates_in
from averment.extract.citations.fields.dating import issued, mark_dates
from averment.extract.citations.fields.draft import GONE, VOLUME, Draft
from averment.extract.citations.fields.imprint import publisher_of
from averment.extract.citations.fields.links import mark_links
from averment.extract.citations.fields.names import is_degree, weigh_name
from averment.extract.citations.fields.numbering import number_sign
from averment.extract.citations.fields.parts import parts_of
from averment.extract.citations.fields.people import read_people
from averment.extract.citations.fields.quotes import mark_quotes
from averment.extract.citations.fields.tidy import tidy
from averment.extract.citations.work import read_work
from averment.model.citation import Source
from averment.vocab.plain import plain


def draft_of(words: str) -> Draft:
    return Draft(words, plain(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8 Nov. 2021", "2021-11-08"),
        ("November 12, 2014", "2014-11-12"),
        ("24 de enero de 2022", "2022-01-24"),
        ("1er juin 2021", "2021-06-01"),
        ("24-25 de enero de 2022", "2022-01-24"),
        ("(2021, March 4)", "2021-03-04"),
        ("2020 Mar 12;35", "2020-03-12"),
        ("2019-09-15", "2019-09-15"),
        ("12.03.2020", "2020-03-12"),
        ("04/25/2020", "2020-04-25"),
        ("July–September 2024", "2024-07"),
        ("14 (June 2018)", "2018-06"),
        ("31 June 2020", "2020-06"),
        ("2016–2020", "2020"),
        ("2014-15", "2015"),
        ("1999a", "1999"),
    ],
)
def test_printed_dates(words: str, expected: str) -> None:
    assert [found.iso for found in dates_in(plain(words))] == [expected]


@pytest.mark.parametrize("words", ["177 CLR 2106", "1,2020", "S1.2020", "pp. 12-2020x", "12345", "no date"])
def test_numbers_that_are_no_dates(words: str) -> None:
    assert dates_in(plain(words)) == []


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_as_printed(day: date) -> None:
    assert [found.iso for found in dates_in(day.isoformat())] == [day.isoformat()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Title, 2020, 2021", "2021"),
        ("Boats in 2016–2020, 2022", "2022"),
        ("Plan 2022-2024", None),
        ("Paper, 3 May 2019, 2019", "2019-05-03"),
        ("Title, p. 1839, 2009", "2009"),
        ("Lancet 2020; 8: 12", "2020"),
        ("Half a Boat, n.d.", None),
        ("Annual Report 2022, March 31, 2023", "2023-03-31"),
        ("Half a Boat, 2021, March 3", "2021-03-03"),
    ],
)
def test_which_date_is_that_of_the_work(words: str, expected: str | None) -> None:
    draft = draft_of(words)
    mark_dates(draft)
    chosen = issued(draft)
    assert (chosen.iso if chosen else None) == expected


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Roe, “Boats,” Paper", ["Boats,"]),
        ("Roe, ‘Workers’ Boats’, Paper", ["Workers’ Boats"]),
        ("Roe, ‘The city’s boats’ (2019)", ["The city’s boats"]),
        ("Roe, « Les bateaux », Journal", ["Les bateaux"]),
        ("Roe, The 'quiet' boat, Paper", []),
        ("Roe, Boats call “Five Seas” home, Paper", []),
        ("Roe, “Boats”: A Tale, Paper", []),
        ("“‘Boats’ of Whom? A Count”, Paper", ["‘Boats’ of Whom? A Count"]),
        ("Case of Roe (“The Boat”) v. Isle", []),
        ("Roe ‘ Is the boat ours to keep?’. Paper", ["Is the boat ours to keep?"]),
    ],
)
def test_quotations_that_are_whole_titles(words: str, titles: list[str]) -> None:
    draft = draft_of(words)
    mark_quotes(draft)
    assert [words[start + 1 : end - 1].strip() for start, end in draft.quotes] == titles
    assert len(draft.work) == len(words)


@pytest.mark.parametrize(
    ("words", "publisher", "kept"),
    [
        ("Boats (Leiden: Brill, 2024)", "Brill", False),
        ("Boats (Paris, L’Harmattan, 2019)", "L’Harmattan", False),
        ("Boats (Zomba Press, 2023)", "Zomba Press", False),
        ("Boats (Geneva, 2023)", None, False),
        ("Boats (OUP 2019) 88", "OUP", False),
        ("Boats (Roe & Doe eds., Brill 2014)", "Brill", False),
        ("Boat Census (BCS), 2019", None, False),
        ("Boats (of the coast) and nets", None, True),
        ("Boats [de facto], 2019", None, True),
        ("Boats [Doctoral thesis, University of Nadi]", "University of Nadi", False),
        ("Boats [лодки], 2019", None, False),
    ],
)
def test_brackets(words: str, publisher: str | None, kept: bool) -> None:
    draft = draft_of(words)
    mark_brackets(draft)
    assert [imprint.publisher for imprint in draft.imprints if imprint.publisher] == ([publisher] if publisher else [])
    assert ("\x10" in draft.work) is kept


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Leiden: Brill", "Brill"),
        ("Cambridge, MA: Harvard University Press", "Harvard University Press"),
        ("Children and Ships: Institute of the Sea", "Children and Ships: Institute of the Sea"),
        ("2nd ed., Oxford University Press", "Oxford University Press"),
        ("Human Rights Watch news release", "Human Rights Watch"),
        ("UNU-EHS Report No. 19", "UNU-EHS"),
        ("New York", None),
    ],
)
def test_imprints(words: str, expected: str | None) -> None:
    assert publisher_of(words) == expected


@pytest.mark.parametrize(
    ("words", "url", "rest"),
    [
        ("Boats, available at: https://example.org/a.", "https://example.org/a", "Boats,"),
        ("Boats <https://example.org/a_(b)> accessed 4 June 2024", "https://example.org/a_(b)", "Boats"),
        ("Boats. doi:10.1234/ab.c", "https://doi.org/10.1234/ab.c", "Boats."),
        ("Boats, example.org/boats", "example.org/boats", "Boats,"),
        ("Boats. Retrieved March 3, 2022, from https://example.org", "https://example.org", "Boats."),
    ],
)
def test_addresses_and_visits(words: str, url: str, rest: str) -> None:
    draft = draft_of(words)
    mark_links(draft)
    assert draft.url == url
    assert "".join(c for c in draft.work if c > " " or c == " ").strip(" .,") == plain(rest).strip(" .,")


@pytest.mark.parametrize(
    ("words", "shape", "likely"),
    [
        ("Yoon Hee-soon", "full", True),
        ("Choe Sang-Hun", "full", True),
        ("Elena van den Berg", "full", True),
        ("Juan Pablo Sicá Pérez", "full", True),
        ("Hanan al-Mutairi", "full", True),
        ("Fatimata Zongo-Kaboré", "full", True),
        ("A. Sawadogo", "full", True),
        ("J.-P. Martin", "full", True),
        ("Kim JY", "vancouver", True),
        ("Digital Rights", "full", False),
        ("Coastal Fishing", "full", False),
        ("Okello", "alone", True),
    ],
)
def test_names_of_persons(words: str, shape: str, likely: bool) -> None:
    named = weigh_name(words)
    assert named is not None
    assert named.shape == shape
    assert (named.weight > 0.7) is likely or shape == "alone"


@pytest.mark.parametrize("words", ["the boats", "Rights of Women", "Boats?", "World 2020", "Ministry of Health"])
def test_words_that_are_no_name(words: str) -> None:
    named = weigh_name(words)
    assert named is None or named.weight < 0


@pytest.mark.parametrize(
    ("word", "is_one"), [("PhD", True), ("M.D.", True), ("LLM", True), ("Ma", False), ("Roe", False)]
)
def test_degrees(word: str, is_one: bool) -> None:
    assert is_degree(word) is is_one


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Anna Roe, MSW, Jae Kim, PhD, & Ruth Doe, BA", ["Anna Roe", "Jae Kim", "Ruth Doe"]),
        ("Murray, L., Valence, J. & Elomaa, N.", ["Murray, L.", "Valence, J.", "Elomaa, N."]),
        ("Begum, R. and Osman, Fatuma al-Amin, M.D.", ["Begum, R.", "Osman, Fatuma al-Amin"]),
        ("Camden, John; Oakley, Rosalind & Milani, Andrea", ["Camden, John", "Oakley, Rosalind", "Milani, Andrea"]),
        ("Fernández Arce, Lucía", ["Fernández Arce, Lucía"]),
        ("Nam B, Kim JY, van der Meulen P", ["Nam B", "Kim JY", "van der Meulen P"]),
        ("Maarten Sap & Al", ["Maarten Sap"]),
        ("A. Diop et coll.", ["A. Diop"]),
    ],
)
def test_lists_of_authors(words: str, names: list[str]) -> None:
    parts, _ = parts_of(draft_of(words))
    people = read_people(parts)
    assert people[len(parts)].names == names


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Okello J. Land rights in the delta. Herders Review.",
            ["Okello J", "Land rights in the delta", "Herders Review"],
        ),
        ("Philip P. Hong, Boats", ["Philip P. Hong", "Boats"]),
        ("Bias in S. Korea, 2022", ["Bias in S. Korea", "2022"]),
        ("Boats: A Tale, Leiden: Brill", ["Boats: A Tale", "Leiden", "Brill"]),
        ("Nigeria: Boats, Nadi", ["Nigeria: Boats", "Nadi"]),
        ("Who sails? Who stays? Herders Review", ["Who sails?", "Who stays?", "Herders Review"]),
        ("Boats, para. 13 (a) and (b), Nadi", ["Boats", "Nadi"]),
        ("Farrar, Straus and Giroux, 2019", ["Farrar, Straus and Giroux", "2019"]),
    ],
)
def test_where_a_citation_is_cut(words: str, parts: list[str]) -> None:
    found, _ = parts_of(draft_of(words))
    assert [part.text for part in found] == parts


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("vol. 12", VOLUME),
        ("no. 3", VOLUME),
        ("48(3)", VOLUME),
        ("41/2", VOLUME),
        ("pp. 4-9", GONE),
        ("para. 13 (a) and (b)", GONE),
        ("§ 23", GONE),
        ("ch. iv.b", GONE),
        ("tableau 14", GONE),
        ("12-40", GONE),
        ("e11249", GONE),
        ("annex", GONE),
        ("p. h.", ""),
        ("s1.40", ""),
        ("2020", ""),
        ("the rule of law", ""),
        ("no desk", ""),
    ],
)
def test_numbers_that_are_no_field(words: str, sign: str) -> None:
    assert number_sign(words) == sign


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("https://x.org/a-b\n-c-d/ accessed", "https://x.org/a-b-c-d/ accessed"),
        ("https://x.org/?bId=r603\n1", "https://x.org/?bId=r6031"),
        ("https://x.org/a 2019", "https://x.org/a 2019"),
        ("See, for example, *Boats*.", "Boats"),
        ("Véase también Barcos", "Barcos"),
        ("[3] Boats", "Boats"),
        ("A/HRC/3para. 10", "A/HRC/3, para. 10"),
        ("``Boats''", "“Boats”"),
    ],
)
def test_words_made_even(words: str, expected: str) -> None:
    assert tidy(words) == expected


@pytest.mark.parametrize(
    ("words", "symbol"),
    [
        ("security council resolution 1325 (2000)", "S/RES/1325 (2000)"),
        ("general assembly resolution 70/175", "A/RES/70/175"),
        ("human rights council resolution 16/21", "A/HRC/RES/16/21"),
        ("resolution 5/1", "A/HRC/RES/5/1"),
        ("resolution 1996/31", "E/RES/1996/31"),
        ("resolution 45/1", None),
        ("decision 17/119", None),
    ],
)
def test_resolutions_by_number(words: str, symbol: str | None) -> None:
    assert adopted_symbol(words) == symbol


@given(st.text(alphabet="ab ,.:;()[]“”‘’'\"«»12/-–", max_size=120))
def test_masks_never_change_the_length(words: str) -> None:
    draft = draft_of(words)
    mark_links(draft)
    mark_quotes(draft)
    mark_brackets(draft)
    mark_dates(draft)
    parts_of(draft)
    assert len(draft.work) == len(draft.text) == len(draft.base)


def test_a_year_that_begins_the_number_of_a_law_ends_no_title() -> None:
    law = read_work("Law No. 2016-017 of 22 August 2016, art. 2")
    assert isinstance(law, Source)
    assert (law.title, law.issued) == ("Law No. 2016-017 of 22 August 2016", "2016-08-22")
