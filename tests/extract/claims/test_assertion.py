"""Which sentences assert a fact of the world: a table in three languages, and what surroundings do to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from averment.model.claim import Claim

Read = Callable[..., tuple[Claim, ...]]

SENTENCES = [
    ("en", True, "The police arrested 45 protesters in the capital on 3 June 2021."),
    ("en", True, "Prisoners share cells built for ten with as many as forty others."),
    ("en", True, "Women need the permission of a male relative to travel."),
    ("en", True, "Domestic workers rarely receive their wages on time."),
    ("en", True, "The Penal Code criminalises same-sex relations with up to ten years' imprisonment."),
    ("en", True, "Child marriage remains widespread in rural areas."),
    ("en", True, "Since the coup, independent media have been shut down one after another."),
    ("en", True, "No one has been held to account for the massacre."),
    ("en", True, "Girls from nomadic families drop out of school at twice the national rate."),
    ("en", True, "The Committee noted with concern that detainees had no access to lawyers."),
    ("en", True, "According to UNICEF, one in three children is stunted."),
    ("en", True, "Article 12 of the Constitution guarantees freedom of assembly."),
    ("en", True, "Interpreters are not available in most courts."),
    ("en", True, "We have documented 34 cases of torture in police custody."),
    ("en", True, "Our researchers interviewed 50 survivors, all of whom described beatings."),
    ("en", True, "The Government denies these allegations."),
    ("en", True, "In some districts, a single doctor serves 80,000 people."),
    ("en", True, "Despite its commitments, the State has not ratified the Convention against Torture."),
    ("en", True, "Farmers lost their land to the dam."),
    ("en", True, "Elderly widows accused of witchcraft are driven from their villages."),
    ("en", True, "Reports indicate that at least 200 people were killed."),
    ("en", True, "The law has yet to be implemented."),
    ("en", True, "Roma children are placed in segregated classes."),
    ("en", True, "Lawyers who defend activists lose their licences."),
    ("en", True, "The bill would allow the police to search homes without a warrant."),
    ("en", True, "Mothers give birth without skilled help."),
    ("en", True, "Rape within marriage is not a crime."),
    ("en", True, "Several journalists remain in prison."),
    ("en", True, "Prison guards beat him until he lost consciousness."),
    ("en", True, "She was sixteen when soldiers took her from her home."),
    ("en", True, "Refugees live in tents along the border."),
    ("en", True, "Two thirds of the budget go to the army."),
    ("en", True, "Water from the river is undrinkable."),
    ("en", True, "It is estimated that 30,000 children work in the mines."),
    ("en", True, "It was reported that the camp had been shelled."),
    ("en", False, "We urge the Government to release all political prisoners."),
    ("en", False, "We welcome the report of the Special Rapporteur."),
    ("en", False, "We call on the Council to establish a commission of inquiry."),
    ("en", False, "Thank you, Mr President."),
    ("en", False, "Our organisation works to end violence against women."),
    ("en", False, "Founded in 1998, the Centre is a non-governmental organisation in special consultative status."),
    ("en", False, "This submission focuses on three areas of concern."),
    ("en", False, "The information below was gathered through interviews with victims."),
    ("en", False, "It is essential that the international community acts now."),
    ("en", False, "It is time to end impunity."),
    ("en", False, "States must protect human rights defenders."),
    ("en", False, "The State should amend its Penal Code."),
    ("en", False, "How many more women have to die?"),
    ("en", False, "For further information, please contact our Geneva office."),
    ("en", False, "Ratify the Optional Protocol."),
    ("en", False, "Ensure that all detainees have access to a lawyer."),
    ("en", False, "Let us not forget the victims."),
    ("en", False, "Every child deserves a safe home."),
    ("en", False, "We are deeply concerned about the situation of women."),
    ("en", False, "We thank the delegation for its statement."),
    ("en", False, "This is unacceptable."),
    ("en", False, "The time for words is over."),
    ("en", False, "We hope that the new law will bring change."),
    ("en", False, "If nothing is done, thousands will die."),
    ("en", False, "The following recommendations are addressed to the State under review."),
    ("en", False, "Our recommendations are as follows:"),
    ("en", False, "Freedom of expression is a cornerstone of democracy."),
    ("en", False, "We look forward to working with the mandate holder."),
    ("en", False, "Mr. Vice-President, distinguished delegates,"),
    ("en", False, "In our view, the Council can no longer remain silent."),
    ("en", False, "Annex I lists the names of the victims."),
    ("en", False, "The undersigned organisations request an urgent debate."),
    ("fr", True, "La police a arrêté 45 manifestants dans la capitale le 3 juin 2021."),
    ("fr", True, "Les détenus dorment à même le sol dans des cellules surpeuplées."),
    ("fr", True, "Les femmes ne peuvent voyager sans l'autorisation d'un parent masculin."),
    ("fr", True, "Le Code pénal punit l'homosexualité de cinq ans d'emprisonnement."),
    ("fr", True, "Le mariage des enfants reste très répandu en milieu rural."),
    ("fr", True, "Selon l'UNICEF, un enfant sur trois souffre de malnutrition chronique."),
    ("fr", True, "Depuis le coup d'État, plusieurs journalistes ont été contraints à l'exil."),
    ("fr", True, "Aucun responsable n'a été poursuivi pour le massacre."),
    ("fr", True, "Les filles issues de familles nomades quittent l'école deux fois plus souvent."),
    ("fr", True, "Le Comité s'est dit préoccupé par la surpopulation carcérale."),
    ("fr", True, "Les interprètes font défaut dans la plupart des tribunaux."),
    ("fr", True, "Nous avons documenté 34 cas de torture en garde à vue."),
    ("fr", True, "Les personnes albinos vivent dans la peur d'être enlevées."),
    ("fr", True, "L'eau de la rivière n'est plus potable."),
    ("fr", True, "Le viol conjugal n'est pas reconnu par la loi."),
    ("fr", True, "Des milliers de familles ont fui vers la frontière."),
    ("fr", True, "La loi n'est toujours pas appliquée."),
    ("fr", True, "Les veuves accusées de sorcellerie sont chassées de leur village."),
    ("fr", False, "Nous exhortons le Gouvernement à libérer tous les prisonniers politiques."),
    ("fr", False, "Nous saluons le rapport du Rapporteur spécial."),
    ("fr", False, "La présente communication porte sur trois sujets de préoccupation."),
    ("fr", False, "Notre organisation œuvre pour les droits des femmes."),
    ("fr", False, "Il est essentiel que la communauté internationale agisse."),
    ("fr", False, "Il est temps de mettre fin à l'impunité."),
    ("fr", False, "Je vous remercie, Monsieur le Président."),
    ("fr", False, "L'État devrait modifier son Code pénal."),
    ("fr", False, "Ratifier le Protocole facultatif."),
    ("fr", False, "Garantir l'accès des détenus à un avocat."),
    ("fr", False, "Combien de femmes devront encore mourir ?"),
    ("fr", False, "Pour plus d'informations, veuillez contacter notre bureau."),
    ("fr", False, "Nous sommes profondément préoccupés par la situation des femmes."),
    ("fr", False, "Créée en 1998, l'Association est une organisation non gouvernementale."),
    ("fr", False, "Les États doivent protéger les défenseurs des droits."),
    ("fr", False, "Nous espérons que la nouvelle loi apportera un changement."),
    ("fr", False, "Cette situation est inacceptable."),
    ("es", True, "La policía detuvo a 45 manifestantes en la capital el 3 de junio de 2021."),
    ("es", True, "Los presos duermen en el suelo de celdas hacinadas."),
    ("es", True, "Las mujeres no pueden viajar sin permiso de un familiar varón."),
    ("es", True, "El Código Penal castiga el aborto con hasta ocho años de prisión."),
    ("es", True, "El matrimonio infantil sigue siendo común en las zonas rurales."),
    ("es", True, "Según UNICEF, uno de cada tres niños sufre desnutrición crónica."),
    ("es", True, "Desde el golpe de Estado, varios periodistas han salido al exilio."),
    ("es", True, "Nadie ha sido juzgado por la masacre."),
    ("es", True, "Faltan intérpretes en la mayoría de los tribunales."),
    ("es", True, "El Comité expresó su preocupación por el hacinamiento carcelario."),
    ("es", True, "Hemos documentado 34 casos de tortura bajo custodia policial."),
    ("es", True, "El agua del río ya no es potable."),
    ("es", True, "La ley todavía no se aplica."),
    ("es", True, "Miles de familias huyeron hacia la frontera."),
    ("es", True, "Las defensoras de la tierra reciben amenazas de muerte."),
    ("es", True, "El Estado no ha ratificado el Convenio 169."),
    ("es", False, "Instamos al Gobierno a liberar a todos los presos políticos."),
    ("es", False, "Acogemos con satisfacción el informe de la Relatora Especial."),
    ("es", False, "El presente informe aborda tres motivos de preocupación."),
    ("es", False, "Nuestra organización trabaja por los derechos de las mujeres."),
    ("es", False, "Es urgente que la comunidad internacional actúe."),
    ("es", False, "Muchas gracias, señor Presidente."),
    ("es", False, "El Estado debería reformar su Código Penal."),
    ("es", False, "Ratificar el Protocolo Facultativo."),
    ("es", False, "Garantizar el acceso de las personas detenidas a un abogado."),
    ("es", False, "¿Cuántas mujeres más tienen que morir?"),
    ("es", False, "Para más información, contactar a nuestra oficina."),
    ("es", False, "Nos preocupa profundamente la situación de las mujeres."),
    ("es", False, "Fundada en 1998, la Asociación es una organización no gubernamental sin fines de lucro."),
    ("es", False, "Los Estados deben proteger a las defensoras."),
    ("es", False, "Esperamos que la nueva ley traiga cambios."),
    ("es", False, "Es inaceptable."),
]


@pytest.mark.parametrize(("language", "asserts", "sentence"), SENTENCES)
def test_sentences(claims_in: Read, language: str, asserts: bool, sentence: str) -> None:
    assert bool(claims_in(sentence, language)) is asserts


MAKERS = [
    ("The Lantern Trust (TLT) promotes schooling for girls.", False, "what the submitter does, by its name"),
    ("TLT promotes schooling for girls.", False, "by its initials"),
    ("The Trust commends the delegation.", False, "by the noun in its name"),
    ("The Trust found that no school had reopened.", True, "what it found is a fact"),
    ("The Trust notes that no school has reopened.", True, "what it notes is a fact"),
    ("The Ministry promotes schooling for girls.", True, "what somebody else does"),
    ("However, in this regard, the Trust commends the delegation.", False, "connectives are passed over"),
]


@pytest.mark.parametrize(("sentence", "asserts", "reason"), MAKERS)
def test_makers(claims_in: Read, sentence: str, asserts: bool, reason: str) -> None:
    found = claims_in(f"{sentence}\n~ TLT has an office in Mbale.", submitters=["The Lantern Trust"])
    assert bool(found) is asserts, reason


def test_initials_that_are_words_are_no_maker(claims_in: Read) -> None:
    assert claims_in("An officer shot two women in the market.", submitters=["Access Now"])


SECTIONS = [
    ("# Recommendations\nBetter schools in every village.", False, "a section that asks"),
    ("# Who we are\nA network of teachers in nine provinces.", False, "a section about the submitter"),
    (
        "# Recommendations that were never carried out in the north of the country\nThe wells were closed.",
        True,
        "a topic",
    ),
    ("# Schools\nThe wells were closed.", True, "a section of facts"),
]


@pytest.mark.parametrize(("text", "asserts", "reason"), SECTIONS)
def test_sections(claims_in: Read, text: str, asserts: bool, reason: str) -> None:
    assert bool(claims_in(text)) is asserts, reason


def test_headings_and_notes_assert_nothing(claims_in: Read) -> None:
    assert claims_in("# The police arrested 45 protesters\n~ The police arrested 45 protesters.") == ()


def test_a_citation_speaks_for_a_fact(claims_in: Read) -> None:
    doubtful = "Additional protection must be provided to them."
    assert not claims_in(doubtful)
    assert claims_in(doubtful[:-1] + " [Field, 2020].")


def test_confidence_comes_from_the_margin(claims_in: Read) -> None:
    (plain,) = claims_in("The police arrested 45 protesters in the capital on 3 June 2021.")
    (doubtful,) = claims_in("The bill would allow the police to search homes without a warrant.")
    assert plain.confidence == "sure"
    assert doubtful.confidence != "sure"
