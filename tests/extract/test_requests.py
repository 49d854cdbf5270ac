"""What is asked and of whom: sentences, lists and headings in three languages, and what only looks like a request."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from averment.extract.matter import prepare
from averment.extract.requests import find_requests
from averment.model.claim import Request
from averment.model.document import Document, Flow, Matter, Passage
from averment.readers.open import open_document

LABEL = re.compile(r"(\(?(?:[a-h]|[ivx]+|\d+(?:\.\d+)?)[.)])\s+")


def matter_of(text: str, language: str = "en") -> Matter:
    """A matter from lines: "#" begins a heading, "- " an item, "(a) " and "1. " label one, all else is a paragraph."""
    passages: list[Passage] = []
    words: list[str] = []
    at = 0
    for line in filter(None, map(str.strip, text.split("\n"))):
        kind, label = "paragraph", ""
        if line.startswith("# "):
            kind, line = "heading", line[2:]
        elif line.startswith("- "):
            kind, label, line = "item", "-", line[2:]
        elif found := LABEL.match(line):
            label, line = found[1], line[found.end() :]
            kind = "paragraph" if label[0].isdigit() else "item"
        passages.append(Passage(at, at + len(line), kind, 0, label))  # type: ignore[arg-type]
        words.append(line)
        at += len(line) + 1
    flow = "\n".join(words)
    return prepare(Document("x", "", "text/plain", language, flow, Flow(flow, tuple(passages))))


def found_in(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """The requests of a text as (verb, addressed joined by "; ", words)."""
    matter = matter_of(text, language)
    return [
        (each.verb, "; ".join(each.addressed), matter.flow.text[each.start : each.end])
        for each in find_requests(matter, ())
    ]


ENGLISH = [
    ("We urge Chad to act.", [("urge", "Chad", "urge Chad to act")], "the plainest"),
    (
        "We would therefore like to urge the Council, once again, to act.",
        [("urge", "Council", "urge the Council, once again, to act")],
        "auxiliaries and an aside",
    ),
    (
        "We urge the Government of Fiji, in line with its pledge, to act.",
        [("urge", "Government of Fiji", "urge the Government of Fiji, in line with its pledge, to act")],
        "what follows a comma is no addressee",
    ),
    (
        "We call upon donors and humanitarian agencies not to leave.",
        [("call upon", "donors; humanitarian agencies", "call upon donors and humanitarian agencies not to leave")],
        "two addressees, one thing",
    ),
    (
        "We urge Chad to act and call on Togo to pay.",
        [("urge", "Chad", "urge Chad to act"), ("call on", "Togo", "call on Togo to pay")],
        "two verbs, two requests",
    ),
    (
        "We urge Chad and Togo to act, to pay and to leave.",
        [("urge", "Chad; Togo", "urge Chad and Togo to act, to pay and to leave")],
        "one clause, one request",
    ),
    (
        "We ask Chad to act, and the ILO to publish its audit.",
        [("ask", "Chad", "ask Chad to act"), ("ask", "ILO", "the ILO to publish its audit")],
        "the verb said once",
    ),
    (
        "We call on Norway to pay, on Sweden to sign, and on Finland to wait.",
        [
            ("call on", "Norway", "call on Norway to pay"),
            ("call on", "Sweden", "Sweden to sign"),
            ("call on", "Finland", "Finland to wait"),
        ],
        "the preposition said again",
    ),
    (
        "We recommend that the Ministry of Health train midwives.",
        [("recommend", "Ministry of Health", "recommend that the Ministry of Health train midwives")],
        "a subjunctive; the noun before it is no verb",
    ),
    (
        "We recommend the Government of India repeal the Act.",
        [("recommend", "Government of India", "recommend the Government of India repeal the Act")],
        "without that",
    ),
    (
        "We recommend to the Government of India to repeal the Act.",
        [("recommend", "Government of India", "recommend to the Government of India to repeal the Act")],
        "with to",
    ),
    (
        "We recommend that the clause be removed.",
        [("recommend", "", "recommend that the clause be removed")],
        "what is acted upon is not addressed",
    ),
    (
        "We recommend that the Committee ask the State party to report.",
        [("recommend", "Committee", "recommend that the Committee ask the State party to report")],
        "what the addressee is to ask is no second request",
    ),
    ("We demand justice.", [("demand", "", "demand justice")], "a thing, of nobody"),
    (
        "We demand the release of all prisoners by the Government of Iran.",
        [("demand", "Government of Iran", "demand the release of all prisoners by the Government of Iran")],
        "by whom",
    ),
    (
        "We call for a ceasefire and for the Government of Sudan to open the roads.",
        [
            ("call for", "", "call for a ceasefire"),
            ("call for", "Government of Sudan", "the Government of Sudan to open the roads"),
        ],
        "a thing, then somebody",
    ),
    (
        "We appeal to all parties to the conflict to allow aid.",
        [("appeal to", "all parties to the conflict", "appeal to all parties to the conflict to allow aid")],
        "a to that belongs to the name",
    ),
    (
        "We, the undersigned organizations, urge the Council to act.",
        [("urge", "Council", "urge the Council to act")],
        "an apposition",
    ),
    (
        "The undersigned organizations urge the Council to act.",
        [("urge", "Council", "urge the Council to act")],
        "submitters in the third person",
    ),
    ("We welcome the visit and urge Chad to act.", [("urge", "Chad", "urge Chad to act")], "a shared we"),
    (
        "We conclude by urging the Commission to act.",
        [("urge", "Commission", "urging the Commission to act")],
        "said in passing",
    ),
    (
        "We renew our call on the Commission to act.",
        [("call on", "Commission", "renew our call on the Commission to act")],
        "a request in a noun",
    ),
    (
        "Our recommendation is that the Ministry of Justice act.",
        [("recommend", "Ministry of Justice", "Our recommendation is that the Ministry of Justice act")],
        "a noun and is",
    ),
    (
        "The Committee urges the State party to end the practice and encourages it to sign the Protocol.",
        [
            ("urge", "State party", "urges the State party to end the practice"),
            ("encourage", "State party", "encourages it to sign the Protocol"),
        ],
        "a body in its own document; it is who was asked before",
    ),
    (
        "The Committee reiterates its recommendation that the State party abolish polygamy.",
        [("recommend", "State party", "reiterates its recommendation that the State party abolish polygamy")],
        "a body that repeats itself",
    ),
    (
        "Calls upon all States to cooperate with the mission;\nRequests the Secretary-General to report;",
        [
            ("call upon", "all States", "Calls upon all States to cooperate with the mission"),
            ("request", "Secretary-General", "Requests the Secretary-General to report"),
        ],
        "paragraphs of a resolution",
    ),
    (
        "Japan and Fiji are called upon to open visas.",
        [("call upon", "Japan; Fiji", "are called upon to open visas")],
        "a passive begins with its auxiliary",
    ),
    (
        "It is recommended that the Government of Ghana act.",
        [("recommend", "Government of Ghana", "It is recommended that the Government of Ghana act")],
        "an impersonal passive",
    ),
    (
        "We stress the urgent need for an inquiry. We stress that this is grave.",
        [("stress", "", "stress the urgent need for an inquiry")],
        "a need is asked for, a fact is not",
    ),
    (
        "May the Commission name the practice in its conclusions.",
        [("name", "Commission", "May the Commission name the practice in its conclusions")],
        "a wish",
    ),
    (
        "It is time for the Security Council to act.",
        [("act", "Security Council", "It is time for the Security Council to act")],
        "it is time",
    ),
    (
        "We would be grateful if the Special Rapporteur could write to the Minister.",
        [("write", "Special Rapporteur", "be grateful if the Special Rapporteur could write to the Minister")],
        "politely",
    ),
    (
        "The Commission should hold a dialogue.",
        [("hold", "Commission", "The Commission should hold a dialogue")],
        "a modal, the clause whole",
    ),
    (
        "States parties, UN agencies and civil society organizations must act.",
        [("act", "States parties; UN agencies; civil society organizations", "must act")],
        "a subject that only lists those addressed and is longer than the request is left out",
    ),
    (
        "Kenya must license recruiters, and must blacklist those that charge.",
        [
            ("license", "Kenya", "Kenya must license recruiters"),
            ("blacklist", "Kenya", "must blacklist those that charge"),
        ],
        "a second modal with the same subject",
    ),
    (
        "The law must be amended to bring it into line with the treaty.",
        [("amend", "", "The law must be amended to bring it into line with the treaty")],
        "a thing that must be changed",
    ),
    (
        "Delay should be answered by the Human Rights Council.",
        [("answer", "Human Rights Council", "Delay should be answered by the Human Rights Council")],
        "by whom, in a passive",
    ),
    (
        "If a machine decides, platforms must be required to say so.",
        [("require", "platforms", "If a machine decides, platforms must be required to say so")],
        "a condition belongs to the request",
    ),
    (
        "As these ships carry fuel, they should be listed in the register.",
        [("list", "", "they should be listed in the register")],
        "a reason does not",
    ),
    (
        "However, the Charter must name the sea.",
        [("name", "", "the Charter must name the sea")],
        "nor a connecting word",
    ),
    (
        "The State party should end torture. It should also open its prisons.",
        [
            ("end", "State party", "The State party should end torture"),
            ("open", "State party", "It should also open its prisons"),
        ],
        "it is who was asked before",
    ),
    (
        "The Government must (quickly) lift the curfew.",
        [("lift", "Government", "The Government must (quickly) lift the curfew")],
        "a noun in -ment is no adverb",
    ),
    (
        "We recommend: (1) that the Government repeal the Act; (2) that victims be paid.",
        [
            ("recommend", "Government", "that the Government repeal the Act"),
            ("recommend", "", "that victims be paid"),
        ],
        "letters that each begin a clause",
    ),
    (
        "There should be an inquiry.",
        [("be", "", "There should be an inquiry")],
        "there should be",
    ),
    (
        "Parliaments should adopt laws and courts must apply them.",
        [("adopt", "Parliaments", "Parliaments should adopt laws"), ("apply", "courts", "courts must apply them")],
        "two subjects, two requests",
    ),
    (
        "Israel, as the occupying Power, must open the crossings to all vaccines.",
        [("open", "Israel", "Israel, as the occupying Power, must open the crossings to all vaccines")],
        "an aside after the subject",
    ),
    (
        "We urge Parliament to repeal the Act. It is for Parliament to do so.",
        [
            ("urge", "Parliament", "urge Parliament to repeal the Act"),
            ("do", "Parliament", "It is for Parliament to do so"),
        ],
        "an English noun is no French adverb",
    ),
    (
        "Of the Commission we ask that it name the practice. We ask of donors that they stay.",
        [
            ("ask", "Commission", "ask that it name the practice"),
            ("ask", "donors", "ask of donors that they stay"),
        ],
        "those asked stand first, or after of",
    ),
    (
        "We would have the Commission declare a year of the weavers. We would have liked to stay.",
        [("would have", "Commission", "would have the Commission declare a year of the weavers")],
        "would have somebody do something",
    ),
    (
        "Let the Council hear them. Let us not wait.",
        [("hear", "Council", "Let the Council hear them")],
        "a wish with let",
    ),
    (
        "Mr. President, the Council must set a date for the vote.",
        [("set", "Council", "the Council must set a date for the vote")],
        "a vocative is no addressee",
    ),
    ("No Government should jail a child.", [("jail", "", "No Government should jail a child")], "nobody"),
    (
        "It is necessary to further the talks and to assist agencies with their work.",
        [],
        "it is necessary, nobody being named",
    ),
    (
        "The Government must (a) lift the curfew, (b) restore the internet and (c) free those held.",
        [
            ("lift", "Government", "lift the curfew"),
            ("restore", "Government", "restore the internet"),
            ("free", "Government", "free those held"),
        ],
        "letters without a colon",
    ),
    (
        "Chad should repeal articles 5 (a) and (b) of the Act and (c) of the Code.",
        [("repeal", "Chad", "Chad should repeal articles 5 (a) and (b) of the Act and (c) of the Code")],
        "letters of a law count nothing",
    ),
    (
        "We urge the de facto authorities and the de facto police to free her.",
        [
            (
                "urge",
                "de facto authorities; de facto police",
                "urge the de facto authorities and the de facto police to free her",
            )
        ],
        "de facto is no French article",
    ),
    ("We appeal for calm.", [("appeal for", "", "appeal for calm")], "a thing, of nobody"),
    (
        "We request a visit by the Special Rapporteur to West Papua.",
        [("request", "Special Rapporteur", "request a visit by the Special Rapporteur to West Papua")],
        "a to that leads to no verb",
    ),
    (
        "The Secretary-General must act. He should travel to Yangon. His envoy should go.",
        [
            ("act", "Secretary-General", "must act"),
            ("travel", "Secretary-General", "He should travel to Yangon"),
            ("go", "His envoy", "should go"),
        ],
        "a pronoun is who was asked before",
    ),
    (
        "Our partners in Mali urge the Council to: (i) meet; (ii) vote; and (iii) act.",
        [("meet", "Council", "meet"), ("vote", "Council", "vote"), ("act", "Council", "act")],
        "letters within a sentence count the requests",
    ),
]

NOTHING = [
    ("In 2015 the Committee recommended that Chad act. Egypt recommends that Chad continue.", "acts of others"),
    ("General Assembly resolution 75/160 asks States to act.", "a document"),
    ("The authors request the Committee to consider their complaint.", "parties of whom the text tells"),
    ("We ask why the Council is silent. We ask a plain question: can a person refuse?", "questions"),
    ("Requests for documents were refused. Demands grew.", "nouns"),
    ("Women must walk for hours, and girls need to fetch water.", "hardship"),
    ("Children as young as ten must work in the mines.", "hardship, the subject being longer"),
    ("The Constitution provides that all persons must be equal.", "what a law provides"),
    ("The law states that the police must inform the family.", "what a law states"),
    ("The Minister said that companies must register.", "what somebody said"),
    ('"The authorities must tell us where they are," said a father.', "a quotation"),
    ("Under the Act, applicants must show a permit.", "what a law asks of people"),
    ("The Government should have acted sooner.", "a reproach"),
    ("Associations must register with the Ministry. NGOs must obtain a permit.", "formalities"),
    ("The Government has to import grain.", "what somebody is forced to do"),
    ("The new Act should enter into force in 2026, and the trial should begin in May.", "forecasts"),
    ("It should be noted that Chad signed the treaty. It must be recalled that it did.", "to be noted"),
    ("What should be done? Why must we wait?", "questions with a modal"),
    ("The kinds of data which must be retained are listed.", "a relative clause"),
    ("There is a need to act, and no one has to ask.", "a noun"),
    (
        "Tibetans are encouraged to inform on one another. Women are asked to show a certificate.",
        "facts in the passive",
    ),
    ("The Federal Ministry was asked by parents to pay. Teachers were urged to return.", "the past"),
    ("We propose to begin with the facts.", "what the submitter will do"),
    ("The entry in the table should read Chad.", "a correction of print"),
    ("A copy should reach you tomorrow, as the post is slow?", "a supposition"),
]

FRENCH = [
    (
        "Nous demandons au Gouvernement du Mali de libérer les détenus et à la Commission d'agir.",
        [
            ("demander", "Gouvernement du Mali", "demandons au Gouvernement du Mali de libérer les détenus"),
            ("demander", "Commission", "à la Commission d'agir"),
        ],
        "two addressees, two things",
    ),
    (
        "Nous appelons solennellement la Cour d'arbitrage du fleuve à siéger.",
        [
            (
                "appeler",
                "Cour d'arbitrage du fleuve",
                "appelons solennellement la Cour d'arbitrage du fleuve à siéger",
            )
        ],
        "an adverb, and a de that belongs to the name",
    ),
    (
        "Nous exhortons les pêcheurs, les veuves et les autres riverains à garder leurs reçus.",
        [
            (
                "exhorter",
                "pêcheurs; veuves; autres riverains",
                "exhortons les pêcheurs, les veuves et les autres riverains à garder leurs reçus",
            )
        ],
        "a list",
    ),
    (
        "Nous recommandons que l'État partie adopte une loi.",
        [("recommander", "État partie", "recommandons que l'État partie adopte une loi")],
        "a subjunctive",
    ),
    (
        "Nous attendons des États Membres qu'ils en fassent autant.",
        [("attendre", "États Membres", "attendons des États Membres qu'ils en fassent autant")],
        "attendre de",
    ),
    (
        "Le Comité invite l'État partie à ratifier le Protocole et l'engage à agir. Il lui demande d'en rendre compte.",
        [
            ("inviter", "État partie", "invite l'État partie à ratifier le Protocole"),
            ("engager", "État partie", "engage à agir"),
            ("demander", "État partie", "demande d'en rendre compte"),
        ],
        "pronouns before the verb",
    ),
    (
        "Le Comité recommande à l'État partie de prendre des mesures.",
        [("recommander", "État partie", "recommande à l'État partie de prendre des mesures")],
        "a body in its own document",
    ),
    (
        "Les États sont invités à ratifier la Convention.",
        [("inviter", "États", "sont invités à ratifier la Convention")],
        "a passive",
    ),
    (
        "Il est recommandé au Gouvernement de réformer la police.",
        [("recommander", "Gouvernement", "Il est recommandé au Gouvernement de réformer la police")],
        "an impersonal passive",
    ),
    (
        "Nous prions le Haut-Commissariat de bien vouloir ouvrir un bureau.",
        [("prier", "Haut-Commissariat", "prions le Haut-Commissariat de bien vouloir ouvrir un bureau")],
        "a courtesy",
    ),
    (
        "Le Gouvernement doit mettre fin aux détentions.",
        [("mettre", "Gouvernement", "Le Gouvernement doit mettre fin aux détentions")],
        "a modal; a noun in -ment is no adverb",
    ),
    (
        "La Commission devrait soutenir sans réserve la convention.",
        [("soutenir", "Commission", "La Commission devrait soutenir sans réserve la convention")],
        "devrait",
    ),
    (
        "Il appartient au Gouvernement de protéger les témoins.",
        [("protéger", "Gouvernement", "Il appartient au Gouvernement de protéger les témoins")],
        "it falls to",
    ),
    (
        "Nous soulignons la nécessité d'établir les faits. Nous soulignons que la situation est grave.",
        [("souligner", "", "soulignons la nécessité d'établir les faits")],
        "a need",
    ),
    (
        "Au Gouvernement du Niger, nous demandons de libérer les détenus. Nous leur demandons aussi d'agir.",
        [
            ("demander", "Gouvernement du Niger", "demandons de libérer les détenus"),
            ("demander", "Gouvernement du Niger", "demandons aussi d'agir"),
        ],
        "those asked stand first, and a pronoun after them",
    ),
    (
        "Que le Conseil entende ces voix.",
        [("entende", "Conseil", "Que le Conseil entende ces voix")],
        "a wish",
    ),
    (
        "L'État ne doit pas expulser les familles.",
        [("expulser", "État", "L'État ne doit pas expulser les familles")],
        "a negation",
    ),
    (
        "Nous lançons un appel à la communauté internationale pour qu'elle agisse.",
        [
            (
                "lancer un appel",
                "communauté internationale",
                "lançons un appel à la communauté internationale pour qu'elle agisse",
            )
        ],
        "a verb and its noun",
    ),
]

FRENCH_NOTHING = [
    ("Les femmes doivent marcher des heures.", "hardship"),
    ("Le Comité a recommandé une loi. L'Égypte a demandé au Tchad d'agir.", "the past"),
    ("Selon la Constitution, toute personne doit être présentée à un juge.", "what a law lays down"),
    ("À la demande du Conseil, un rapport a été publié.", "a noun"),
    ("Le nombre de déplacés devrait augmenter.", "a forecast"),
    ("Les associations doivent obtenir un récépissé et s'enregistrer.", "formalities"),
]

SPANISH = [
    (
        "Instamos al Gobierno de Honduras a derogar la ley y a la comunidad internacional a apoyar a las víctimas.",
        [
            ("instar", "Gobierno de Honduras", "Instamos al Gobierno de Honduras a derogar la ley"),
            ("instar", "comunidad internacional", "a la comunidad internacional a apoyar a las víctimas"),
        ],
        "two addressees, two things",
    ),
    (
        "Pedimos al Comité que inste al Estado parte a suspender los desalojos.",
        [("pedir", "Comité", "Pedimos al Comité que inste al Estado parte a suspender los desalojos")],
        "what the addressee is to ask is no second request",
    ),
    (
        "Exhortamos, por último, al Canadá a exigir cuentas a las empresas.",
        [("exhortar", "Canadá", "Exhortamos, por último, al Canadá a exigir cuentas a las empresas")],
        "an aside",
    ),
    (
        "Se recomienda al Estado parte que adopte una ley.",
        [("recomendar", "Estado parte", "Se recomienda al Estado parte que adopte una ley")],
        "impersonal",
    ),
    (
        "Recomendamos al Estado adoptar un plan.",
        [("recomendar", "Estado", "Recomendamos al Estado adoptar un plan")],
        "an infinitive without preposition",
    ),
    (
        "El Comité insta al Estado parte a que ponga fin a la tortura.",
        [("instar", "Estado parte", "insta al Estado parte a que ponga fin a la tortura")],
        "a body in its own document",
    ),
    (
        "El Congreso de la República debería aprobar la ley 6021 sobre comadronas.",
        [
            (
                "aprobar",
                "Congreso de la República",
                "El Congreso de la República debería aprobar la ley 6021 sobre comadronas",
            )
        ],
        "debería",
    ),
    (
        "El Estado debe garantizar la verdad.",
        [("garantizar", "Estado", "El Estado debe garantizar la verdad")],
        "debe",
    ),
    (
        "Hacemos un llamado a las empresas para que respeten la consulta.",
        [("llamar", "empresas", "Hacemos un llamado a las empresas para que respeten la consulta")],
        "a verb and its noun",
    ),
    (
        "Solicitamos al Relator Especial que visite el país y a los Estados miembros que lo apoyen.",
        [
            ("solicitar", "Relator Especial", "Solicitamos al Relator Especial que visite el país"),
            ("solicitar", "Estados miembros", "a los Estados miembros que lo apoyen"),
        ],
        "two with que",
    ),
    (
        "El Estado debe investigar las denuncias. Además, debería indemnizar a las víctimas.",
        [
            ("investigar", "Estado", "El Estado debe investigar las denuncias"),
            ("indemnizar", "Estado", "debería indemnizar a las víctimas"),
        ],
        "a subject left unsaid",
    ),
    (
        "A los donantes les rogamos que no se vayan.",
        [("rogar", "donantes", "rogamos que no se vayan")],
        "those asked stand first",
    ),
    (
        "Urge que el Congreso apruebe la ley.",
        [("apruebe", "Congreso", "Urge que el Congreso apruebe la ley")],
        "urge que",
    ),
    (
        "Queremos que el Gobierno abra el archivo. Les exhortamos a publicarlo.",
        [
            ("querer", "Gobierno", "Queremos que el Gobierno abra el archivo"),
            ("exhortar", "Gobierno", "exhortamos a publicarlo"),
        ],
        "a pronoun is who was asked before",
    ),
    (
        "Nadie debe ser perseguido por pensar distinto.",
        [("perseguir", "", "Nadie debe ser perseguido por pensar distinto")],
        "what must not be done to anybody",
    ),
]

SPANISH_NOTHING = [
    ("Los familiares deben acudir cada mes a declarar.", "hardship"),
    ("El Consejo pidió en su resolución que el Gobierno cooperara.", "the past"),
    ("Según la ley, toda persona debe ser oída.", "what a law lays down"),
]

LISTS = [
    (
        "en",
        "We call upon the authorities of Mali to:\n- reopen schools;\n- pay teachers.",
        [("reopen", "authorities of Mali", "reopen schools"), ("pay", "authorities of Mali", "pay teachers")],
        "a lead-in that ends with to",
    ),
    (
        "en",
        "The Committee recommends that the State party:\n(a) Adopt a law;\n(b) Train judges:\n"
        "(i) On stereotypes;\n(ii) On children;\n(c) Open shelters.",
        [
            ("adopt", "State party", "Adopt a law"),
            ("train", "State party", "Train judges:\nOn stereotypes;\nOn children"),
            ("open", "State party", "Open shelters"),
        ],
        "a lead-in that ends with its addressee; what stands below an item belongs to it",
    ),
    (
        "en",
        "# What we ask\nTo the Government of China:\n(a) abolish quotas;\n(b) release the workers.\n"
        "To States that import cotton:\n(a) publish customs data.",
        [
            ("abolish", "Government of China", "abolish quotas"),
            ("release", "Government of China", "release the workers"),
            ("publish", "States that import cotton", "publish customs data"),
        ],
        "lines that address somebody",
    ),
    (
        "en",
        "Kuwait and Qatar are urged\n- to end the kafala system,\n- to inspect homes.",
        [("end", "Kuwait; Qatar", "to end the kafala system"), ("inspect", "Kuwait; Qatar", "to inspect homes")],
        "a lead-in without a colon",
    ),
    (
        "en",
        "The Committee asks the State party to:\ni. immediately and fully release the five;\nii. drop all charges.",
        [
            ("release", "State party", "immediately and fully release the five"),
            ("drop", "State party", "drop all charges"),
        ],
        "roman numbers, and adverbs before the verb",
    ),
    (
        "en",
        "We ask Chad:\n(g) to sign;\n(h) to pay;\n(i) to report.",
        [("sign", "Chad", "to sign"), ("pay", "Chad", "to pay"), ("report", "Chad", "to report")],
        "the letter i after h",
    ),
    (
        "en",
        "We ask three things of the Council:\n- to name the dead;\n- to count them.",
        [("name", "Council", "to name the dead"), ("count", "Council", "to count them")],
        "three things of somebody",
    ),
    (
        "en",
        "# What the Commission can do\n- Adopt a resolution.\n- Invite the widows.",
        [("adopt", "Commission", "Adopt a resolution"), ("invite", "Commission", "Invite the widows")],
        "a heading that says what somebody can do",
    ),
    (
        "es",
        "Al Congreso del Perú: archivar el proyecto de ley.\nA las empresas: publicar sus proveedores.",
        [
            ("archivar", "Congreso del Perú", "archivar el proyecto de ley"),
            ("publicar", "empresas", "publicar sus proveedores"),
        ],
        "lines that name whom they ask",
    ),
    (
        "fr",
        "Nous demandons :\n- au Gouvernement de publier l'étude ;\n- aux entreprises d'indemniser les riverains.",
        [
            ("demander", "Gouvernement", "au Gouvernement de publier l'étude"),
            ("demander", "entreprises", "aux entreprises d'indemniser les riverains"),
        ],
        "French items that name their own addressee",
    ),
    (
        "en",
        "Therefore the Guild\n(a) calls upon Bolivia to enforce the Act,\n(b) invites buyers to sign the code.",
        [
            ("call upon", "Bolivia", "calls upon Bolivia to enforce the Act"),
            ("invite", "buyers", "invites buyers to sign the code"),
        ],
        "items that begin with the asking verb",
    ),
    (
        "en",
        "# Recommendations\n# For partners\nMake aid conditional. Publish the terms.",
        [("make", "partners", "Make aid conditional"), ("publish", "partners", "Publish the terms")],
        "two imperatives in a paragraph without a number are two requests",
    ),
    (
        "en",
        "States should, at a minimum:\n1. rescue without delay;\n2. identify the dead.",
        [("rescue", "States", "rescue without delay"), ("identify", "States", "identify the dead")],
        "an adverbial before the colon",
    ),
    (
        "en",
        "The Guild calls on:\n(a) The Human Rights Council to renew the mandate;\n(b) ASEAN to meet.",
        [
            ("call on", "Human Rights Council", "The Human Rights Council to renew the mandate"),
            ("call on", "ASEAN", "ASEAN to meet"),
        ],
        "items that name their own addressee",
    ),
    (
        "en",
        "We urge the State to ensure that:\n- women are heard;\n- children are safe.",
        [("urge", "State", "urge the State to ensure that:\nwomen are heard;\nchildren are safe")],
        "items that end one clause are one request",
    ),
    (
        "en",
        "We call for the following measures:\n- We urge Chad to act.\n"
        "- Attacks on villages are crimes.\n- Violations must be investigated.",
        [("urge", "Chad", "urge Chad to act"), ("investigate", "", "Violations must be investigated")],
        "a vague lead-in: items speak for themselves",
    ),
    (
        "en",
        "# Recommendations\n1. Repeal the Act. Such a repeal should be published.\n"
        "2. Donors should pay.\n3. Immediate release of all detainees.\n4. Progress has been slow.",
        [
            ("repeal", "(the State concerned)", "Repeal the Act. Such a repeal should be published"),
            ("pay", "Donors", "Donors should pay"),
            ("release", "(the State concerned)", "Immediate release of all detainees"),
        ],
        "a bare heading: imperatives, modals and nouns of action, but no facts",
    ),
    (
        "en",
        "# Recommendations\n# To the Government of Kenya\n- Sign the Protocol.\n# African Union\n"
        "- Send observers.\n# IV. Annex\n- Support for victims is rare.",
        [("sign", "Government of Kenya", "Sign the Protocol"), ("send", "African Union", "Send observers")],
        "headings that address somebody, until the part ends",
    ),
    (
        "en",
        "Recommendation 1: Nigeria should abolish fees.\nRecommendation 2: Pay teachers on time.",
        [
            ("abolish", "Nigeria", "Nigeria should abolish fees"),
            ("pay", "(the State concerned)", "Pay teachers on time"),
        ],
        "recommendations that say so of themselves",
    ),
    (
        "en",
        "# Status of earlier recommendations\n- Adopt a law: done in 2019.\n",
        [],
        "recommendations of others are looked back on",
    ),
    (
        "fr",
        "Le Gouvernement burkinabè est invité à :\n- Instituer un minimum vieillesse ;\n- Compter les personnes âgées.",
        [
            ("instituer", "Gouvernement burkinabè", "Instituer un minimum vieillesse"),
            ("compter", "Gouvernement burkinabè", "Compter les personnes âgées"),
        ],
        "a passive lead-in",
    ),
    (
        "fr",
        "Nous recommandons à l'État partie :\n(a) de publier les données ;\n(b) d'associer les femmes.",
        [
            ("publier", "État partie", "de publier les données"),
            ("associer", "État partie", "d'associer les femmes"),
        ],
        "prepositions before the infinitives",
    ),
    (
        "es",
        "El Estado de Guatemala debe:\n- contratar intérpretes;\n- derogar la figura.",
        [
            ("contratar", "Estado de Guatemala", "contratar intérpretes"),
            ("derogar", "Estado de Guatemala", "derogar la figura"),
        ],
        "a modal lead-in",
    ),
    (
        "es",
        "# Recomendaciones al Estado de Colombia\n1. Garantizar la vida.\n2. Implementar el Acuerdo.",
        [
            ("garantizar", "Estado de Colombia", "Garantizar la vida"),
            ("implementar", "Estado de Colombia", "Implementar el Acuerdo"),
        ],
        "a heading that addresses",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ENGLISH, ids=[row[2] for row in ENGLISH])
def test_english_sentences(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    assert found_in(text) == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), FRENCH, ids=[row[2] for row in FRENCH])
def test_french_sentences(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    assert found_in(text, "fr") == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), SPANISH, ids=[row[2] for row in SPANISH])
def test_spanish_sentences(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    assert found_in(text, "es") == expected, reason


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [("en", *row) for row in NOTHING]
    + [("fr", *row) for row in FRENCH_NOTHING]
    + [("es", *row) for row in SPANISH_NOTHING],
)
def test_what_asks_nothing(language: str, text: str, reason: str) -> None:
    assert found_in(text, language) == [], reason


@pytest.mark.parametrize(("language", "text", "expected", "reason"), LISTS, ids=[row[3] for row in LISTS])
def test_lists_and_headings(language: str, text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    assert found_in(text, language) == expected, reason


LAID_OUT = [
    (
        "# Statement\n\n1. Chad has signed.\n\nRecommendations\n\nThe Government of Chad should:\n\n"
        "a. Close the camp;\nb. Free those held.\n",
        [("close", "Government of Chad"), ("free", "Government of Chad")],
        "lettered items of a plain text",
    ),
    (
        "Thank you, Mr. President.\n\nWe call on:\n* the Council to meet;\n* Chad to answer.\n",
        [("call on", "Council"), ("call on", "Chad")],
        "bullets with their own addressees",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), LAID_OUT, ids=[row[2] for row in LAID_OUT])
def test_with_the_reader(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    document = open_document(text.encode(), "statement.txt")
    found = find_requests(prepare(document), ())
    assert [(each.verb, "; ".join(each.addressed)) for each in found] == expected, reason


PIECES = st.sampled_from(
    ["We urge ", "Chad ", "the Council ", "should ", "must ", "to act", " and ", ", ", ". ", ": ", "\n", "- ", "# ",
     "(a) ", "recommend that ", "Recommendations", "call on ", '"', "is asked ", "debe ", "instamos a ",
     "nous demandons à ", "« ", "if "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_are_within_the_flow_and_in_order(text: str) -> None:
    matter = matter_of(text)
    found = find_requests(matter, ())
    size = len(matter.flow.text)
    assert all(0 <= each.start < each.end <= size for each in found)
    assert list(found) == sorted(found, key=lambda each: each.start)
    assert found == find_requests(matter, ())


@pytest.mark.parametrize(
    "piece", ["we urge the ", "States should and ", '"', "(a) act; ", "recommend that it ", "need to "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def spent(size: int) -> float:
        matter = matter_of(piece * (size // len(piece)))
        begun = time.perf_counter()
        find_requests(matter, ())
        return time.perf_counter() - begun

    spent(2_000)
    assert spent(64_000) < 16 * spent(16_000) + 0.2, "four times the text, not sixteen times the time"


GOLD = Path(__file__).parents[3] / "shared" / "gold"


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    inner = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, inner) / (max(one[1], other[1]) - min(one[0], other[0]))


@pytest.mark.parametrize("name", ["dev", "made"])
def test_annotated_documents(name: str) -> None:
    folder = GOLD / name
    if not folder.exists():
        pytest.skip("the annotated documents are not here")
    right = wanted = told = 0
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8")).get("recommendations") or []
        document = open_document(path.with_suffix(".txt"))
        spans = [document.flow.span(each.start, each.end) for each in find_requests(prepare(document), ())]
        wanted, told = wanted + len(gold), told + len(spans)
        right += sum(any(overlap(tuple(each["span"]), span) >= 0.5 for span in spans) for each in gold)
    assert right >= 0.9 * wanted, "found of those annotated"
    assert right >= 0.85 * told, "annotated of those found"


def test_a_request_says_how_sure_it_is() -> None:
    found: tuple[Request, ...] = find_requests(matter_of("We urge Chad to act. Impunity should end."), ())
    assert [each.confidence for each in found] == ["sure", "unsure"]


def test_items_keep_the_number_printed_before_them() -> None:
    text = "# Recommendations\n26. Repeal the Act.\n- Free those held.\nRecommendation 4: Pay teachers."
    assert [each.number for each in find_requests(matter_of(text), ())] == ["26", None, "4"]
