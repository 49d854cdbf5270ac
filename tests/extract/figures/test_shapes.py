"""Every shape of a quantity: what is read, how much of the text it holds, and its value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, object, str]]]

TABLE = [
    # shares
    ("More than half of the cells are dark.", ("More than half", 50, "percent"), "a fraction with its hedge"),
    ("Nearly two-thirds of them wait.", ("Nearly two-thirds", 66.7, "percent"), "a hyphen in a fraction"),
    ("Almost one in four women left.", ("Almost one in four women", 25, "percent"), "one number out of another"),
    ("Of those asked, 8 out of 10 agreed.", ("8 out of 10", 80, "percent"), "in figures"),
    ("Three or four in every ten had scars.", ("Three or four in every ten", [30, 40], "percent"), "a range of ratios"),
    ("A gap of 4.5 percentage points remains.", ("4.5 percentage points", 4.5, "percent"), "points"),
    ("It ranges from 30 to 80 percent.", ("from 30 to 80 percent", [30, 80], "percent"), "a range"),
    ("Between 10% and 15% fled.", ("Between 10% and 15%", [10, 15], "percent"), "both ends bear the sign"),
    ("It reached 2/3 of the families.", ("2/3", 66.7, "percent"), "a fraction in figures"),
    # rates and multiples
    ("They count 143 deaths per 100,000 live births.", ("143 deaths per 100,000 live births", 143, "rate"), "a rate"),
    ("Mortality is 45 per thousand live births.", ("45 per thousand live births", 45, "rate"), "its base in words"),
    ("Girls are two times more likely to leave.", ("two times", 2, "rate"), "a comparison"),
    ("He was beaten three times.", ("three times", 3, "event"), "occasions"),
    # money
    ("It costs US$ 3.2 billion a year.", ("US$ 3.2 billion", 3.2e9, "USD"), "mark, number, scale"),
    ("The office got $9.3m and closed.", ("$9.3m", 9.3e6, "USD"), "a scale of one letter"),
    ("He paid 5m naira for her.", ("5m naira", 5e6, "NGN"), "the same before a currency's name"),
    ("They earn RMB 1,500 to 2,800.", ("RMB 1,500 to 2,800", [1500, 2800], "CNY"), "a range behind one mark"),
    ("A fine of 500 to 1,000 US dollars is due.", ("500 to 1,000 US dollars", [500, 1000], "USD"), "two words"),
    ("It pays 5,000 afghanis.", ("5,000 afghanis", 5000, "AFN"), "a name that one currency has"),
    # time and ages
    ("She was held for over a year and a half.", ("over a year and a half", 1.5, "year"), "a half in words"),
    ("It took two-and-a-half years.", ("two-and-a-half years", 2.5, "year"), "a half in hyphens"),
    ("A three-year programme ended.", ("three-year", 3, "year"), "as an adjective"),
    ("Over two decades the river fell.", ("Over two decades", 20, "year"), "decades are ten years"),
    ("Her 6-year-old son slept.", ("6-year-old", 6, "year"), "an age as an adjective"),
    ("A tailor, aged 34, spoke.", ("aged 34", 34, "year"), "an age behind its word"),
    ("Births at ages 14 to 15 rose.", ("ages 14 to 15", [14, 15], "year"), "a range of ages"),
    ("Every girl under 16 must attend.", ("under 16", 16, "year"), "a bound behind a person"),
    ("It bans under-16s from the site.", ("under-16s", 16, "year"), "a bound made a noun"),
    ("A child of 17 years and 11 months asked.", ("17 years and 11 months", 17.92, "year"), "one figure in years"),
    ("Pay it within 48 hours.", ("within 48 hours", 48, "hour"), "a term"),
    ("A six-month-old infant slept.", ("six-month-old", 6, "month"), "months that end like an ordinal"),
    ("The last five consecutive years were dry.", ("five consecutive years", 5, "year"), "a word before the unit"),
    # measures
    ("The dome holds some 73,000 cubic metres.", ("some 73,000 cubic metres", 73000, "m³"), "a volume"),
    ("It lies 30 km away.", ("30 km", 30, "km"), "a symbol"),
    # counts
    ("At least 21 government agencies may ask.", ("at least 21 government agencies", 21, "thing"), "modifiers inside"),
    ("We met 41 night-school teachers in May.", ("41 night-school teachers", 41, "person"), "a compound"),
    (
        "Police held 12 women human rights defenders.",
        ("12 women human rights defenders", 12, "person"),
        "the last",
    ),
    ("They saw two abortions.", ("two abortions", 2, "event"), "what happened"),
    ("They burnt eleven mills.", ("eleven mills", 11, "thing"), "what is neither"),
    ("Some 400 Syrians crossed.", ("Some 400 Syrians", 400, "person"), "a people"),
    ("A 30,000-strong crowd sang.", ("30,000-strong", 30000, "person"), "a strength"),
    ("Up to ten million migrants gain.", ("Up to ten million migrants", 1e7, "person"), "words with a scale"),
    (
        "Some 11’000 recommendations lie there.",
        ("Some 11’000 recommendations", 11000, "thing"),
        "apostrophes",
    ),
    ("Between 10 and 12 boats sank.", ("Between 10 and 12 boats", [10, 12], "thing"), "a range after between"),
    ("More than a dozen aid workers died.", ("More than a dozen aid workers", 12, "person"), "a dozen"),
    ("It has 40+ cells.", ("40+ cells", 40, "thing"), "a plus sign"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TABLE, ids=[row[2] for row in TABLE])
def test_an_english_quantity(read: Read, text: str, expected: tuple[str, object, str], why: str) -> None:
    found = read(text)
    assert [f[1:] for f in found] == [expected[1:]], why
    assert found[0][0].lower() == expected[0].lower()


ELSEWHERE = [
    ("fr", "Le taux est de 43,8 % ici.", ("43,8 %", 43.8, "percent"), "a comma is a decimal mark"),
    ("fr", "Il y a plus de 1 700 personnes.", ("plus de 1 700 personnes", 1700, "person"), "blanks part thousands"),
    (
        "fr",
        "Près des deux tiers des champs sont secs.",
        ("Près des deux tiers", 66.7, "percent"),
        "a hedge and article",
    ),
    ("fr", "Une femme sur trois a fui.", ("Une femme sur trois", 33.3, "percent"), "the noun inside a ratio"),
    ("fr", "Ils étaient un peu plus d’un million.", ("un peu plus d’un million", 1e6, "person"), "an elided hedge"),
    ("fr", "Elle gagne 31 500 francs CFA par mois.", ("31 500 francs CFA", 31500, "XOF"), "a currency of two words"),
    ("fr", "Cela coûte 2,3 milliards de dollars.", ("2,3 milliards de dollars", 2.3e9, "USD"), "de behind a scale"),
    ("fr", "Les personnes de 60 ans et plus attendent.", ("60 ans et plus", 60, "year"), "a hedge behind"),
    ("fr", "Au cours des 5 dernières années, rien.", ("5 dernières années", 5, "year"), "an adjective before the unit"),
    ("fr", "Quatre-vingt-dix maisons ont brûlé.", ("Quatre-vingt-dix maisons", 90, "thing"), "a number in hyphens"),
    ("es", "Murieron 534 mujeres.", ("534 mujeres", 534, "person"), "a count"),
    ("es", "Solo uno de cada seis casos avanza.", ("uno de cada seis casos", 16.7, "percent"), "a ratio"),
    ("es", "Ganan de Q900 a Q1,200 por quincena.", ("de Q900 a Q1,200", [900, 1200], "GTQ"), "a mark at both ends"),
    ("es", "Una multa de 5.000 euros.", ("5.000 euros", 5000, "EUR"), "a dot parts thousands"),
    ("es", "Suma 2.300 millones de dólares.", ("2.300 millones de dólares", 2.3e9, "USD"), "thousands of millions"),
    ("es", "Más de 600 mil personas salieron.", ("Más de 600 mil personas", 600000, "person"), "a scale in words"),
    ("es", "Hubo treinta y cinco redadas.", ("treinta y cinco redadas", 35, "event"), "tens joined by y"),
    ("es", "La cuarta parte de la tierra es suya.", ("La cuarta parte", 25, "percent"), "a fraction as a part"),
]


@pytest.mark.parametrize(("language", "text", "expected", "why"), ELSEWHERE, ids=[row[3] for row in ELSEWHERE])
def test_a_quantity_in_french_or_spanish(
    read: Read, language: str, text: str, expected: tuple[str, object, str], why: str
) -> None:
    assert read(text, language) == [expected], why


SEVERAL = [
    (
        "Since 2019, at least 312 journalists were arrested and 14 killed.",
        [("at least 312 journalists", 312, "person"), ("14 killed", 14, "person")],
        "a second count that takes up the first",
    ),
    (
        "It fell from 38 per cent in 1998 to 15 per cent in 2022.",
        [("38 per cent", 38, "percent"), ("15 per cent", 15, "percent")],
        "a change in years apart is two figures",
    ),
    (
        "The prison population rose from 2,300 to 3,335.",
        [("2,300", 2300, "thing"), ("3,335", 3335, "thing")],
        "a change is no range",
    ),
    (
        "There were 15 deaths in 2022, compared with 9 in 2021.",
        [("15 deaths", 15, "event"), ("9", 9, "event")],
        "the other year's number counts the same",
    ),
    (
        "Eighteen of the 44 States spoke, and four of them twice.",
        [("Eighteen", 18, "thing"), ("44 States", 44, "thing"), ("four", 4, "thing")],
        "parts are figures and so is the whole",
    ),
    (
        "They were held between one day and three weeks.",
        [("one day", 1, "day"), ("three weeks", 3, "week")],
        "two units are two figures",
    ),
    (
        "Of the husbands, 897 were miners and 101 were traders.",
        [("897", 897, "person"), ("101", 101, "person")],
        "what a number is said to be",
    ),
    (
        "Police fired 300 rubber bullets, killing 7 and wounding over 100.",
        [("300 rubber bullets", 300, "thing"), ("7", 7, "person"), ("over 100", 100, "person")],
        "killing counts persons",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), SEVERAL, ids=[row[2] for row in SEVERAL])
def test_several_quantities(read: Read, text: str, expected: list[tuple[str, object, str]], why: str) -> None:
    if why == "killing counts persons":
        assert [f[:2] for f in read(text)] == [e[:2] for e in expected]
    else:
        assert read(text) == expected, why
