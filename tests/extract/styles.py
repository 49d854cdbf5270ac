"""Works that do not exist, and the same work printed in ten citing styles: what `test_work.py` reads back.

Every author, title, organisation and press here is invented or stands for its kind; each style says how its manual
prints a work, so that a reading is tried on the manner and not on one document's habits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}
SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


class Work(NamedTuple):
    """A work: who wrote it as (given, family), or the body that signs it, and what the styles print of it."""

    kind: str
    authors: tuple[tuple[str, str], ...]
    body: str
    title: str
    year: int
    month: int = 0
    day: int = 0
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    press: str = ""
    place: str = ""
    url: str = ""
    editors: tuple[tuple[str, str], ...] = ()

    @property
    def publisher(self) -> str:
        """Who the guidelines call the publisher: the body that signs, else the press, else what holds the work."""
        return self.body or self.press or self.container


class Printed(NamedTuple):
    """A work in one style: the words, and its authors as that style prints them."""

    words: str
    authors: list[str]


def _article(authors: str, title: str, container: str, volume: str, issue: str, pages: str, year: int) -> Work:
    names = tuple((given, family) for given, family in (name.split("|") for name in authors.split(";")))
    return Work("article", names, "", title, year, container=container, volume=volume, issue=issue, pages=pages)


def _book(authors: str, title: str, place: str, press: str, year: int) -> Work:
    names = tuple((given, family) for given, family in (name.split("|") for name in authors.split(";")))
    return Work("book", names, "", title, year, place=place, press=press)


def _chapter(authors: str, title: str, editors: str, book: str, place: str, press: str, year: int) -> Work:
    names = tuple((given, family) for given, family in (name.split("|") for name in authors.split(";")))
    by = tuple((given, family) for given, family in (name.split("|") for name in editors.split(";")))
    return Work("chapter", names, "", title, year, container=book, press=press, place=place, pages="41-63", editors=by)


def _report(body: str, title: str, year: int, month: int = 0, url: str = "", place: str = "") -> Work:
    return Work("report", (), body, title, year, month, url=url, place=place)


def _news(authors: str, title: str, paper: str, year: int, month: int, day: int, url: str = "") -> Work:
    names = tuple((given, family) for given, family in (name.split("|") for name in authors.split(";"))) if authors else ()
    return Work("news", names, "" if names else paper, title, year, month, day, container=paper if names else "", url=url)


WORKS = (
    _article("Amara|Nwosu-Bell;Kwabena|Tetteh", "Customary tenure and the widow's share", "Journal of Land and Custom", "14", "2", "101–129", 2017),
    _article("Hye-rim|Park;Do-yun|Seo;Mi-kyung|Han", "Remittances, brokers and debt among women who crossed the Tumen", "Asian Migration Quarterly", "31", "4", "455–480", 2020),
    _article("Lucía|Fernández Arce", "The price of a hearing: court fees and rural litigants", "Latin American Review of Justice", "8", "1", "12–40", 2015),
    _article("Farid|Barakzai", "Night raids and the law of evidence", "International Journal of Conflict Studies", "22", "3", "310–333", 2013),
    _article("Oksana|Lytvyn;Pieter|van der Meulen", "Forced conscription in occupied districts", "European Human Rights Bulletin", "5", "2", "77–98", 2022),
    _article("Nadia|Haddad;Omar|al-Khatib;Rania|Sleiman;Joseph|Khoury", "School dropout in informal settlements: a cohort study", "BMJ Global Health", "6", "9", "e004411", 2021),
    _article("Thandiwe|Mokoena", "After the strike: dismissal and relief on the platinum belt", "South African Labour Studies", "40", "1", "5–27", 2016),
    _article("Sunita|Gurung;Bishal|Thapa", "Chhaupadi after the ban", "Himalayan Journal of Public Health", "3", "1", "44–58", 2019),
    _article("Malia|Tuilagi", "Whose reef? Consent in marine protected areas", "Pacific Affairs Review", "19", "2", "201–219", 2018),
    _article("Jean-Baptiste|Mukendi;Solange|Kabila", "Artisanal mines and the schooling of boys", "African Journal of Child Rights", "11", "4", "389–412", 2014),
    _article("Wei|Zhang;Li|Chen", "Household registration and access to kindergartens", "China Social Policy Review", "27", "3", "233–251", 2012),
    _article("Ingrid|Solberg", "Electronic monitoring of asylum seekers: evidence from three counties", "Nordic Journal of Criminology", "16", "2", "140–162", 2019),
    _article("Aigerim|Bekova", "Bride kidnapping and the silence of registrars", "Central Asian Law Review", "2", "1", "61–80", 2020),
    _article("Rosa|Quispe Mamani;Inti|Condori", "Mercury in the milk: gold and breastfeeding in the Madre de Dios basin", "Environmental Health Letters", "9", "6", "702–715", 2018),
    _article("Marjolein|Bakker", "Statelessness by marriage", "Nationality Law Quarterly", "7", "3", "188–209", 2011),
    _article("Tesfaye|Girma;Hirut|Bekele", "Counting the dead of the plateau", "Journal of Peace Studies", "45", "5", "590–611", 2023),
    _book("Imelda|Reyes-Cruz", "The Kitchen Passport: Domestic Work and Belonging", "Manila", "Anvil Press", 2010),
    _book("Emmanuel|Adjei", "Chiefs, Courts and Cocoa", "Accra", "Woeli Publishing Services", 2008),
    _book("Svetlana|Morozova", "The Camp Ledger", "London", "Verso", 2015),
    _book("Miguel Ángel|Torres Vela", "Barrios sin agua", "Lima", "Instituto de Estudios Andinos", 2013),
    _book("Claire|Delacroix;Moussa|Keïta", "Les enfants du fleuve", "Paris", "Karthala", 2016),
    _book("Hannah|Lindqvist", "Borders of Mercy: Asylum and Its Judges", "Oxford", "Oxford University Press", 2019),
    _book("Rajesh|Iyer", "Waste Pickers of the Eastern Ghats", "New Delhi", "Zubaan", 2012),
    _book("Yuki|Tanabe;Akiko|Mori", "Silence at Work", "Tokyo", "University of Tokyo Press", 2014),
    _book("Zainab|Warsame", "A Well of One's Own", "Nairobi", "Twaweza Communications", 2021),
    _book("Adriana|Salgado Peña", "Mujeres en custodia", "Bogotá", "Siglo del Hombre", 2017),
    _book("Tomasz|Wilczek", "Transit: Life Behind the Wire", "Cambridge", "Cambridge University Press", 2018),
    _book("Awa|Coulibaly", "Griots et gendarmes", "Dakar", "Présence africaine", 2009),
    _chapter("Leila|Sadeghi", "Detention before trial", "Martin|Rowe;Fatima|Zahra", "Handbook of Criminal Procedure", "London", "Routledge", 2016),
    _chapter("Chinedu|Eze", "Oil, fish and the right to food", "Grace|Otieno", "Resources and Rights in Africa", "Cambridge", "Cambridge University Press", 2014),
    _chapter("Beatriz|Moreira", "Quilombos before the courts", "Paulo|Nunes", "Land and Memory in Brazil", "Leiden", "Brill", 2019),
    _chapter("Daniel|Whitcombe", "Prison medicine", "Susan|Ellery;Mark|Dane", "Medicine Under Coercion", "New York", "Oxford University Press", 2011),
    _chapter("Sokha|Chann", "Microfinance and lost land", "Erik|Lund", "Debt and Dignity", "Abingdon", "Routledge", 2022),
    _report("Human Rights Watch", "“A Cell Without a Door”: Solitary Confinement of Children in Three States", 2018, 6, "https://www.example.org/report/2018/cell"),
    _report("Amnesty International", "Voices From the Dump: Forced Evictions in the Capital", 2016),
    _report("United Nations Children's Fund", "Out of Reach: Birth Registration in Remote Islands", 2020, 11),
    _report("World Health Organization", "Guidelines on the Treatment of Burns in Conflict", 2017, 0, "https://www.example.org/who/burns"),
    _report("Ministry of Gender and Social Development", "National Action Plan on Women, Peace and Security", 2019),
    _report("Riverside Legal Aid Foundation", "Evicted by Text Message", 2021, 3, "https://riversidelegal.example.org/evicted.pdf"),
    _report("Network of Disabled Women of the Sahel", "We Are Also Displaced", 2022, 5),
    _report("Office of the United Nations High Commissioner for Human Rights", "Conflict-related Detention: Patterns and Practice", 2021, 7),
    _report("International Labour Organization", "Wages in the Garment Belt", 2015, 0, "", "Geneva"),
    _report("Centro de Derechos de los Pueblos del Norte", "La sequía y la ley", 2018, 10),
    _report("Observatoire des prisons du Littoral", "Rapport annuel sur les conditions de détention", 2020),
    _report("Coalition for Migrant Fishers", "Bound at Sea: Testimony From Twelve Vessels", 2019, 0, "https://cmf.example.org/bound"),
    _report("Bureau of Statistics of the Highlands", "Household Income and Expenditure Survey", 2016),
    _report("Commission for Truth and Memory", "Final Report, Volume II: The Mountain Districts", 2011),
    _report("UNHCR", "Global Trends: Forced Displacement in 2019", 2020, 6),
    _report("Save the Children", "No Desk, No Door", 2014),
    _report("World Bank", "Groundwater Under Pressure", 2022, 0, "https://example.org/worldbank/groundwater", "Washington, DC"),
    _report("Defensoría del Pueblo", "Informe sobre conflictos sociales", 2017, 9),
    _report("Danish Refugee Council", "Returned to Nothing", 2023, 2),
    _news("Karen|Mbeki", "Police fire on pensioners' march", "The Guardian", 2019, 8, 9, "https://news.example.org/pensioners"),
    _news("Luis|Arango", "Lake towns sue over dam", "El Espectador", 2021, 4, 17),
    _news("", "Court frees editor after 400 days", "Reuters", 2022, 1, 21, "https://example.org/editor"),
    _news("Ahmed|Siddiqui;Priya|Raman", "Brick kilns reopen despite order", "The Hindu", 2020, 12, 2),
    _news("Sophie|Garnier", "Les oubliés du camp de la Linière", "Le Monde", 2017, 2, 24),
    _news("", "Government lifts curfew in hill districts", "Kathmandu Post", 2018, 10, 3),
    _news("Min-jae|Cho", "Escapees wait longer for identity cards", "NK News", 2023, 5, 30, "https://example.org/nk/cards"),
    _news("Julie|Sandoval", "Judge orders release of asylum families", "Los Angeles Times", 2019, 7, 2),
    _news("Abdi|Jama", "Herders lose wells to the base", "Al Jazeera", 2016, 3, 14),
    _news("Hanna|Kovacs", "Tent city cleared at dawn", "Financial Times", 2015, 9, 5),
    _news("Ernesto|Paz", "Condenan a tres policías por tortura", "La Jornada", 2014, 6, 11),
    _news("", "Deportation flights resume", "BBC News", 2021, 11, 26, "https://example.org/bbc/flights"),
)  # fmt: skip


def _initials(given: str, stop: str = ".") -> str:
    return " ".join(part[0].upper() + stop for part in given.replace("-", " ").split())


def _joined(names: list[str], last: str, between: str = ", ") -> str:
    if len(names) < 3:
        return last.join(names)
    return between.join(names[:-1]) + (last if last.startswith(",") else "," + last) + names[-1]


def _direct(work: Work) -> list[str]:
    return [f"{given} {family}" for given, family in work.authors]


def _inverted_first(work: Work) -> list[str]:
    return [f"{f}, {g}" if not at else f"{g} {f}" for at, (g, f) in enumerate(work.authors)]


def _inverted(work: Work) -> list[str]:
    return [f"{family}, {_initials(given)}" for given, family in work.authors]


def _date(work: Work, style: str = "dmy", language: str = "en") -> str:
    if not work.month:
        return str(work.year)
    month = MONTHS[language][work.month - 1]
    if not work.day:
        return f"{month} de {work.year}" if language == "es" else f"{month} {work.year}"
    if style == "mdy":
        return f"{month} {work.day}, {work.year}"
    if language == "es":
        return f"{work.day} de {month} de {work.year}"
    return f"{work.day} {month} {work.year}"


def _at(url: str, lead: str = "") -> str:
    return f", {lead}{url}" if url else ""


def plain(work: Work) -> Printed:
    """(Org, Title, Year), as statements put it in brackets."""
    who = _joined(_direct(work), " & ", ", ") or work.body
    held = f", {work.container}" if work.kind in ("article", "news") and work.container else ""
    if work.kind in ("book", "chapter"):
        held = f", {work.press}"
    return Printed(f"{who}, {work.title}{held}, {_date(work)}", _direct(work))


def apa(work: Work) -> Printed:
    """APA, seventh edition."""
    authors = _inverted(work)
    who = _joined(authors, ", & ") if len(authors) > 1 else (authors[0] if authors else f"{work.body}.")
    month = f", {MONTHS['en'][work.month - 1]}" if work.month else ""
    when = f"({work.year}{month}{f' {work.day}' if work.day else ''})"
    title = work.title.rstrip(".")
    stop = "" if title.endswith("?") else "."
    url = f" {work.url}" if work.url else ""
    if work.kind == "article":
        tail = f" {work.container}, {work.volume}({work.issue}), {work.pages}."
    elif work.kind == "chapter":
        by = _joined([f"{_initials(g)} {f}" for g, f in work.editors], " & ")
        tail = f" In {by} (Ed{'s' if len(work.editors) > 1 else ''}.), {work.container} (pp. {work.pages}). {work.press}."
    elif work.kind == "book":
        tail = f" {work.press}."
    else:
        tail = f" {work.container}." if work.container else ""
    return Printed(f"{who} {when}. {title}{stop}{tail}{url}", authors)


def mla(work: Work) -> Printed:
    """MLA, ninth edition."""
    authors = _inverted_first(work)
    who = f"{_joined(authors, ', and ')}. " if authors else f"{work.body}. "
    day = f"{work.day} {SHORT[work.month - 1]} {work.year}" if work.day else _date(work)
    url = f", {work.url.removeprefix('https://')}" if work.url else ""
    if work.kind == "article":
        rest = f"“{work.title}.” {work.container}, vol. {work.volume}, no. {work.issue}, {work.year}, pp. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        rest = f"“{work.title}.” {work.container}, edited by {by}, {work.press}, {work.year}, pp. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}. {work.press}, {work.year}"
    elif work.container:
        rest = f"“{work.title}.” {work.container}, {day}{url}"
    else:
        rest = f"{work.title}. {day}{url}"
    return Printed(f"{who}{rest}.", authors)


def chicago(work: Work) -> Printed:
    """Chicago, notes."""
    who = _joined(_direct(work), " and ") or work.body
    url = _at(work.url)
    if work.kind == "article":
        rest = f", “{work.title},” {work.container} {work.volume}, no. {work.issue} ({work.year}): {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        rest = f", “{work.title},” in {work.container}, ed. {by} ({work.place}: {work.press}, {work.year}), 44"
    elif work.kind == "book":
        rest = f", {work.title} ({work.place}: {work.press}, {work.year}), 88"
    elif work.container or work.kind == "news":
        rest = f", “{work.title},”{f' {work.container},' if work.container else ''} {_date(work, 'mdy')}{url}"
    else:
        rest = f", {work.title}{f' ({work.place}, {work.year})' if work.place else f', {_date(work)}'}{url}"
    return Printed(f"{who}{rest}.", _direct(work))


def harvard(work: Work) -> Printed:
    """Harvard, as British universities print it."""
    authors = _inverted(work)
    who = _joined(authors, " and ") or work.body
    url = f" Available at: {work.url} (Accessed: 4 June 2024)" if work.url else ""
    if work.kind == "article":
        rest = f"‘{work.title}’, {work.container}, {work.volume}({work.issue}), pp. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{f}, {_initials(g)}" for g, f in work.editors], " and ")
        eds = "eds" if len(work.editors) > 1 else "ed."
        rest = f"‘{work.title}’, in {by} ({eds}) {work.container}. {work.place}: {work.press}, pp. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}. {work.place}: {work.press}"
    elif work.container or work.kind == "news":
        day = f"{work.day} {MONTHS['en'][work.month - 1]}"
        rest = f"‘{work.title}’, {f'{work.container}, ' if work.container else ''}{day}"
    else:
        rest = f"{work.title}"
    return Printed(f"{who} ({work.year}) {rest}.{url}", authors)


def vancouver(work: Work) -> Printed:
    """Vancouver, as medical journals print it."""
    authors = [f"{family} {_initials(given, '').replace(' ', '')}" for given, family in work.authors]
    who = ", ".join(authors) or work.body
    if work.kind == "article":
        rest = f"{work.title}. {work.container}. {work.year};{work.volume}({work.issue}):{work.pages}"
    elif work.kind == "chapter":
        by = ", ".join(f"{f} {_initials(g, '').replace(' ', '')}" for g, f in work.editors)
        eds = "editors" if len(work.editors) > 1 else "editor"
        rest = f"{work.title}. In: {by}, {eds}. {work.container}. {work.place}: {work.press}; {work.year}. p. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}. {work.place}: {work.press}; {work.year}"
    elif work.container or work.kind == "news":
        day = f"{work.year} {MONTHS['en'][work.month - 1][:3]} {work.day}"
        rest = f"{work.title}. {f'{work.container}. ' if work.container else ''}{day}"
    else:
        rest = f"{work.title}. {f'{work.place}; ' if work.place else ''}{work.year}"
    url = f". Available from: {work.url}" if work.url else ""
    return Printed(f"{who}. {rest}{url}.", authors)


def bluebook(work: Work) -> Printed:
    """Bluebook, for law reviews."""
    who = _joined(_direct(work), " & ") or work.body
    url = _at(work.url)
    if work.kind == "article":
        rest = f"{work.title}, {work.volume} {work.container} {work.pages.split('–')[0]} ({work.year})"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " & ")
        eds = "eds." if len(work.editors) > 1 else "ed."
        rest = f"{work.title}, in {work.container} 41, 44 ({by} {eds}, {work.press} {work.year})"
    elif work.kind == "book":
        rest = f"{work.title} 112 ({work.press} {work.year})"
    elif work.container or work.kind == "news":
        day = f"{SHORT[work.month - 1]} {work.day}, {work.year}"
        rest = f"{work.title}, {work.container}{', ' if work.container else ''}{day}{url}"
    else:
        month = f"{SHORT[work.month - 1]} " if work.month else ""
        rest = f"{work.title} 14 ({month}{work.year}){url}"
    return Printed(f"{who}, {rest}.", _direct(work))


def oscola(work: Work) -> Printed:
    """OSCOLA, fourth edition."""
    who = _joined(_direct(work), " and ") or work.body
    url = f" <{work.url}> accessed 4 June 2024" if work.url else ""
    if work.kind == "article":
        rest = f"‘{work.title}’ ({work.year}) {work.volume}({work.issue}) {work.container} {work.pages.split('–')[0]}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " and ")
        eds = "eds" if len(work.editors) > 1 else "ed"
        rest = f"‘{work.title}’ in {by} ({eds}), {work.container} ({work.press} {work.year}) 44"
    elif work.kind == "book":
        rest = f"{work.title} ({work.press} {work.year}) 88"
    elif work.container:
        rest = f"‘{work.title}’ {work.container} ({work.place or 'London'}, {_date(work)}){url}"
    elif work.kind == "news":
        rest = f"‘{work.title}’ ({_date(work)}){url}"
    else:
        rest = f"‘{work.title}’ ({_date(work)}){url}"
    return Printed(f"{who}, {rest}", _direct(work))


def french(work: Work) -> Printed:
    """French notes of law and social science."""
    who = _joined(_direct(work), " et ") or work.body
    url = _at(work.url, "disponible sur : ")
    if work.kind == "article":
        rest = f"« {work.title} », {work.container}, vol. {work.volume}, n° {work.issue}, {work.year}, p. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " et ")
        rest = f"« {work.title} », in {by} (dir.), {work.container}, {work.place}, {work.press}, {work.year}, p. {work.pages}"
    elif work.kind == "book":
        rest = f"{work.title}, {work.place}, {work.press}, {work.year}, p. 88"
    elif work.container or work.kind == "news":
        held = f"{work.container}, " if work.container else ""
        rest = f"« {work.title} », {held}{_date(work, language='fr')}{url}"
    else:
        rest = f"{work.title}, {f'{work.place}, ' if work.place else ''}{_date(work, language='fr')}{url}"
    return Printed(f"{who}, {rest}.", _direct(work))


def spanish(work: Work) -> Printed:
    """Spanish notes of law and social science."""
    who = _joined(_direct(work), " y ").replace(", y ", " y ") or work.body
    url = _at(work.url, "disponible en: ")
    if work.kind == "article":
        rest = f"«{work.title}», {work.container}, vol. {work.volume}, núm. {work.issue}, {work.year}, págs. {work.pages}"
    elif work.kind == "chapter":
        by = _joined([f"{g} {f}" for g, f in work.editors], " y ")
        rest = f"«{work.title}», en {by} (coords.), {work.container} ({work.place}: {work.press}, {work.year}), pág. 44"
    elif work.kind == "book":
        rest = f"{work.title} ({work.place}: {work.press}, {work.year}), pág. 88"
    elif work.container or work.kind == "news":
        held = f"{work.container}, " if work.container else ""
        rest = f"«{work.title}», {held}{_date(work, language='es')}{url}"
    else:
        rest = f"{work.title}, {f'{work.place}, ' if work.place else ''}{_date(work, language='es')}{url}"
    return Printed(f"{who}, {rest}.", _direct(work))


STYLES: dict[str, Callable[[Work], Printed]] = {
    style.__name__: style
    for style in (plain, apa, mla, chicago, harvard, vancouver, bluebook, oscola, french, spanish)
}
