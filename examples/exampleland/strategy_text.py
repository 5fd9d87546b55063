# SPDX-License-Identifier: MPL-2.0
"""What Exampleland's draft says: a bank of sentences for the 38 elements of the Guide's 2021 edition.

Exampleland is fictional: no real country is meant. generate.py makes a draft of it.

An element holds its number, the bodies that may lead or support, its indicators, and its rows. The form
of a row is its kind (c context, o objective, m measure), then what backs it: L a lead, R resources,
S a schedule, M an indicator with a target. The third part of a row, where there is one, replaces
cells: the deliberate faults of the example.
"""
from collections import namedtuple

Element = namedtuple("Element", "number title bodies indicators rows")
Row = namedtuple("Row", "form text cells", defaults=({},))

AGENCY = "National Cybersecurity Agency of Exampleland"
ARMS = "Ministry of Defence of Exampleland"
BANK = "Central Bank of Exampleland"
CIRT = "National CIRT of Exampleland"
CIVIL = "Civil Protection Service of Exampleland"
COMMERCE = "Chamber of Commerce of Exampleland"
DATA = "Data Protection Authority of Exampleland"
DIGITAL = "Ministry of Digital Affairs of Exampleland"
ECONOMY = "Ministry of Economy of Exampleland"
EDUCATION = "Ministry of Education of Exampleland"
ENERGY = "Ministry of Energy of Exampleland"
FINANCE = "Ministry of Finance of Exampleland"
FOREIGN = "Ministry of Foreign Affairs of Exampleland"
HEALTH = "Ministry of Health of Exampleland"
INTERIOR = "Ministry of the Interior of Exampleland"
JUDICIAL = "Judicial Academy of Exampleland"
JUSTICE = "Ministry of Justice of Exampleland"
LABOUR = "Ministry of Labour of Exampleland"
POLICE = "National Police of Exampleland"
PREMIER = "Office of the Prime Minister of Exampleland"
PROSECUTOR = "Prosecution Service of Exampleland"
REGULATOR = "Communications Regulator of Exampleland"
RESEARCH = "Research Council of Exampleland"
STANDARDS = "Standards Institute of Exampleland"
TRANSPORT = "Ministry of Transport of Exampleland"
UNIVERSITY = "University of Exampleland"

FAULT = "Deliberate fault: "
NBSP = "\u00a0"


def fault(why, **cells):
    """Cells that replace those of a sound row, with a note that says so."""
    return dict({"notes": FAULT + why}, **cells)


ELEMENTS = (
    # 5.1 Governance
    Element("5.1.1", "Ensure the highest level of support", (PREMIER, DIGITAL), (
        ("Cabinet sessions a year with cybersecurity on the agenda", "1", 4),
    ), (
        Row("c", "The Prime Minister announced at the opening of parliament that a national cybersecurity strategy would follow.",
            {"further": "5.1.2; 5.1.6"}),
        Row("mLRSM", "The Prime Minister signs the strategy and presents it to parliament together with its annual report.",
            {"start": "2027-03-15", "end": "2027-03-15", "notes": "An end on the day of the start passes."}),
        Row("mLS", "The cabinet takes stock of the strategy every quarter on the basis of a written report."),
    )),
    Element("5.1.2", "Establish a competent cybersecurity authority", (AGENCY, PREMIER, DIGITAL), (
        ("Share of the agency's tasks that have a basis in law", "40 %", "100 %"),
    ), (
        Row("mLRS", "The National Cybersecurity Agency becomes the single authority that answers for cybersecurity across the country."),
        Row("oLR", "By the middle of the strategy's term the agency has the staff and the powers to direct the work of other public bodies."),
        Row("c", "Until now six bodies have shared the task, and none of them could decide in a dispute."),
        Row("mLRS", "The agency publishes each spring what it did in the past year and what it spent.",
            fault("the end lies before the start.", start="2029-06-01", end="2028-12-31")),
    )),
    Element("5.1.3", "Ensure intra-government cooperation", (PREMIER, AGENCY, FINANCE), (
        ("Decisions of the committee that were carried out on time", "55 %", "85 %"),
    ), (
        Row("mL", "An interministerial committee on cybersecurity meets every two months under the chair of the Prime Minister's office.",
            {"element": NBSP + " 5.1.3 ", "kind": " Measure ", "notes": "Space around a cell does not matter."}),
        Row("mRS", "Each ministry appoints a cybersecurity officer with a deputy and tells the committee their names.",
            {"further": "5.1.5", "notes": "Who leads is under discussion; the other rows on this element carry the rest."}),
        Row("oM", "Decisions of the committee are to be carried out within the time that the committee sets."),
    )),
    Element("5.1.4", "Ensure inter-sectoral cooperation", (AGENCY, COMMERCE, UNIVERSITY), (
        ("Recommendations of the council answered in writing", "0", 20),
    ), (
        Row("mLR", "A cybersecurity council brings together government, business, universities and civil society four times a year."),
        Row("m", "Each sector elects its members of the council for two years and publishes how it chose them.",
            fault("the lead is a word that means nothing yet.", lead="tbd")),
        Row("c", "Companies have complained that they are asked for comments only when a text is already settled.",
            {"further": "5.4.3, 5.6.4"}),
    )),
    Element("5.1.5", "Allocate dedicated budget and resources", (FINANCE, AGENCY), (
        ("Share of planned posts that are filled", "48 %", "90 %"),
    ), (
        Row("mRS", "The state budget shows the money for cybersecurity in a programme of its own.",
            fault("the lead is a dash.", lead="-")),
        Row("oM", "Nine out of ten posts that the strategy plans are to be filled.",
            fault("the lead is a question mark.", lead="?")),
        Row("c", "Most projects of the past years were paid for by partners abroad and ended with the grant.",
            {"further": "5.5.1،5.5.5"}),
    )),
    Element("5.1.6", "Develop an implementation plan", (AGENCY, PREMIER), (
        ("Actions of the plan that are on schedule", "none yet", "80 %"),
    ), (
        Row("mLRSM", "Within six months an action plan assigns every measure a lead, a date, a cost and an indicator."),
        Row("mLS", "The plan is reviewed twice a year, and reasons for delays are written down.",
            {"start": 2028, "end": 2028, "notes": "A year alone runs from 1 January to 31 December."}),
        Row("o", "Every objective of the strategy is to be backed by at least one action of the plan.",
            fault("the end cannot be read.", end="end of 2028")),
    )),
    # 5.2 Risk management
    Element("5.2.1", "Conduct a cyber threat assessment and align policies with the ever-expanding cyber threat landscape",
            (AGENCY, CIRT, ARMS), (
        ("Months between two national threat reports", "none", 12),
    ), (
        Row("mL", "The agency writes a national threat report each year, with a public version and a restricted one."),
        Row("m", "Each autumn the report's findings are compared with the priorities of the action plan."),
        Row("c", "Fraud against small companies and attacks on hospitals were the most frequent incidents of the past two years.",
            {"further": "5.5.6、5.3.1"}),
    )),
    Element("5.2.2", "Define a risk-management approach", (AGENCY, FINANCE), (
        ("Ministries with an approved statement of acceptable risk", "2", 14),
    ), (
        Row("mLR", "A national procedure lays down how cyber risk is weighed, who accepts it and when it is looked at again."),
        Row("oL", "Every ministry is to state in writing which risks it accepts and which it does not.",
            fault("the target has no KPI.", target=14)),
        Row("mLRS", "Risks that concern several ministries go to the interministerial committee for decision.",
            fault("the start cannot be read, so the row has no schedule.", start="next spring")),
    )),
    Element("5.2.3", "Identify a common methodology for managing cybersecurity risk", (STANDARDS, AGENCY), (
        ("Public bodies that use the common method", "3", 60),
    ), (
        Row("m", "Public bodies assess cyber risk by one method, based on an international standard."),
        Row("o", "Results of different bodies are to be comparable, so that money goes where the risk is greatest.",
            fault("the lead is a word that means nothing yet.", lead="to be confirmed")),
        Row("c", "Three methods are in use today, and their scales do not match."),
    )),
    Element("5.2.4", "Develop sectoral cybersecurity risk profiles", (REGULATOR, BANK), (
        ("Sectors with a risk profile", "0", 5),
    ), (
        Row("c", "Only banking is supervised by a body of its own; all other sectors are covered by the national threat report."),
        Row("c", "The supervisor of banks keeps a picture of the risks of its sector and renews it every year."),
        Row("mLR", "A profile of the risks in energy supply is drawn up with the operators.",
            fault("the element cell holds a date; typed digits became one.", element=38022, lead=ENERGY, supporting=REGULATOR)),
    )),
    Element("5.2.5", "Establish cybersecurity policies", (DIGITAL, AGENCY, ARMS), (
        ("Public bodies that meet the security policy in full", "12 %", "75 %"),
    ), (
        Row("mLRSM", "A security policy for all public bodies sets rules for access, updates, backup, suppliers and reporting."),
        Row("mLRS", "New digital services of the state pass a security review before they go live."),
        Row("oLM", "Three out of four public bodies are to meet the policy in full."),
        Row("c", "Several ministries have policies of their own, the oldest from before they used the cloud."),
    )),
    # 5.3 Preparedness and resilience
    Element("5.3.1", "Establish cyber-incident response capabilities", (CIRT, AGENCY), (
        ("Share of serious incidents answered within two hours", "61 %", "95 %"),
        ("Serious incidents that remain without an answer", 7, 0),
    ), (
        Row("mLRSM", "The national CIRT serves government and essential services day and night."),
        Row("mLRSM", "No serious incident that is reported to the CIRT is to remain without an answer.",
            {"target": 0, "notes": "A target of zero is a value."}),
        Row("mLR", "Energy and health get response teams of their own, which work by the CIRT's procedures.",
            {"further": "5.4.1; 5.2.5"}),
        Row("c", "The CIRT handled some four hundred reports last year with a staff of nine."),
    )),
    Element("5.3.2", "Establish contingency plans for cybersecurity crisis management and disaster recovery",
            (CIVIL, AGENCY, INTERIOR), (
        ("Ministries with a recovery plan tested in the past year", "1", 14),
    ), (
        Row("mLR", "A national plan for cyber crises says who leads, who informs the public and who calls for help from abroad."),
        Row("mL", "Each ministry tests once a year whether it can restore its most important service from backup."),
        Row("c", "The general emergency plan of the country does not mention networks or data.",
            {"further": "5.3.5؛ 5.1.6"}),
    )),
    Element("5.3.3", "Promote information-sharing", (CIRT, BANK, REGULATOR), (
        ("Organisations that take part in the exchange", "18", 150),
    ), (
        Row("mL", "The CIRT runs a platform on which organisations exchange warnings under the traffic light protocol."),
        Row("oM", "Operators of essential services are to share what they learn from incidents.",
            fault("two of the further elements are the same, and one repeats the element.", further="5.3.1; 5.3.3; 5.3.1")),
        Row("c", "Banks already warn each other of fraud in a closed group."),
    )),
    Element("5.3.4", "Conduct cybersecurity exercises", (AGENCY, CIVIL, ARMS), (
        ("Exercises a year that involve ministers or heads of agencies", "0", 2),
    ), (
        Row("mLRS", "A programme of exercises runs over four years, from table-top games to a national exercise."),
        Row("mLS", "After each exercise a report names what has to change, by whom and by when."),
        Row("oL", "Every operator of an essential service is to take part in at least one exercise in two years."),
    )),
    Element("5.3.5", "Establish impact or severity assessment of cybersecurity incidents", (CIRT, AGENCY), (
        ("Incidents rated by the national scale", "none", "100 %"),
    ), (
        Row("m", "One scale with five steps says how serious an incident is, from nuisance to national crisis."),
        Row("mR", "Each step of the scale is tied to who is informed and who decides.",
            fault("the amount is text and is not read; the funding source counts.", amount="about 40 000", funding="State budget, programme 12")),
        Row("c", "Ministries and the CIRT judge the gravity of an incident by different measures today."),
    )),
    # 5.4 Critical infrastructure
    Element("5.4.1", "Establish a risk-management approach to identifying and protecting critical infrastructures and essential services",
            (AGENCY, INTERIOR, ENERGY, TRANSPORT), (
        ("Essential services with an assessed protection plan", "4", 40),
    ), (
        Row("mLRSM", "By a published procedure the government identifies the services that society cannot do without."),
        Row("mLRS", "Operators of these services assess their risks every year and send the result to the agency."),
        Row("oL", "Protection is to be in proportion to the harm that a failure would do."),
        Row("c", "Energy, water, health, transport, banking and communications are seen as essential."),
    )),
    Element("5.4.2", "Adopt a governance model with clear responsibilities", (INTERIOR, ENERGY, HEALTH), (
        ("Sectors in which duties are laid down in writing", "1", 6),
    ), (
        Row("mL", "For each sector a table of duties says what the operator, the regulator and the state answer for."),
        Row("mLS", "Regulators and the agency sign agreements on who inspects what.",
            fault("the end cannot be read.", end="in due course")),
        Row("c", "In health care neither the ministry nor the hospitals regard security of networks as their own task.",
            fault("of the further elements one is a heading and one is unknown.", further="5.4; 5.9.9; 5.3.2")),
    )),
    Element("5.4.3", "Define minimum cybersecurity baselines", (STANDARDS, REGULATOR, AGENCY), (
        ("Operators that meet the baseline", "20 %", "80 %"),
    ), (
        Row("mLRS", "A baseline with some thirty controls becomes binding for operators of essential services."),
        Row("mLR", "The baseline is compared with international standards and renewed every three years."),
        Row("o", "Four out of five operators are to meet the baseline."),
    )),
    Element("5.4.4", "Utilise a wide range of market levers", (ECONOMY, FINANCE, COMMERCE), (
        ("Share of public contracts with security terms", "5 %", "60 %"),
    ), (
        Row("mLRSM", "Public buyers use model terms for security in contracts for software, devices and services.",
            fault("the element cell holds a heading.", element="5.4 Critical infrastructure and essential services")),
        Row("mLR", "A label shows buyers which connected devices get security updates, and for how long.",
            fault("the element cell holds words that name no element.", element="Market levers")),
        Row("o", "Insurers and the state are to agree on which incidents can be insured.",
            fault("the element cell holds a number.", element=5.4)),
    )),
    Element("5.4.5", "Establish public private partnerships", (AGENCY, COMMERCE), (
        ("Companies that have signed the partnership agreement", "0", 30),
    ), (
        Row("c", "Two operators of networks have offered to share the cost of a common centre for analysis."),
        Row("mLR", "The agency and the operators sign a partnership agreement with aims, means and results for each year.",
            fault("the kind is none of the list, so the row counts as context.", kind="activity")),
        Row("mLRS", "A common centre of state and companies analyses attacks on essential services.",
            fault("the kind is empty, so the row counts as context.", kind="")),
    )),
    # 5.5 Capability, capacity and awareness
    Element("5.5.1", "Strategically plan capability and capacity building and awareness raising", (DIGITAL, EDUCATION), (
        ("Measures of the capacity plan that are under way", "none", 12),
    ), (
        Row("mL", "A plan for skills, awareness and research rests on a survey of what the country needs."),
        Row("oS", "The survey of needs is to be repeated every two years."),
        Row("c", "Courses and campaigns have so far been offered by whoever had money for them."),
    )),
    Element("5.5.2", "Develop cybersecurity curricula", (EDUCATION, UNIVERSITY), (
        ("Vocational colleges that teach the national curriculum", "3", 25),
    ), (
        Row("mLR", "Safe use of networks becomes part of the curriculum of all schools, fitted to the age of the pupils."),
        Row("m", "Vocational colleges and universities agree on what a graduate in cybersecurity has to know.",
            fault("the lead is a word that means nothing yet.", lead="n/a")),
        Row("c", "One university offers a degree in the field, with twenty places a year."),
    )),
    Element("5.5.3", "Stimulate capacity development and workforce training", (LABOUR, DIGITAL, COMMERCE), (
        ("People who complete certified training in a year", "90", 600),
    ), (
        Row("mLRS", "A programme trains public servants and people who change careers, and ends with a recognised certificate."),
        Row("mLR", "A pay scale for specialists makes public service a choice that they can afford."),
        Row("o", "Six hundred people a year are to complete certified training."),
        Row("c", "The agency loses one specialist in four each year to companies abroad.",
            {"further": "5.1.5\n5.1.2"}),
    )),
    Element("5.5.4", "Implement a coordinated cybersecurity awareness-raising programme", (DIGITAL, CIRT, COMMERCE), (
        ("Adults who know how to report online fraud", "22 %", "60 %"),
    ), (
        Row("mLRSM", "One programme with one brand informs people and small companies about common risks, in all languages of the country."),
        Row("mLS", "Each October ministries, banks, schools and media run a joint campaign."),
        Row("oL", "Most adults are to know where to report fraud and how to protect their accounts.",
            fault("the lead is a number where words belong.", lead=14)),
    )),
    Element("5.5.5", "Foster cybersecurity innovation and R&D", (RESEARCH, UNIVERSITY, ECONOMY), (
        ("Research projects with a partner in industry", "1", 10),
    ), (
        Row("mR", "A grant line supports research on the security of energy and payment systems.",
            {"lead": "–", "notes": FAULT + "the lead is a dash."}),
        Row("o", "Ten research projects are to run together with a partner in industry."),
        Row("c", "Young companies in the field find customers abroad sooner than at home."),
    )),
    Element("5.5.6", "Tailor programmes for vulnerable sectors and groups", (LABOUR, EDUCATION, HEALTH), (
        ("Schools that teach children how to get help online", "30", 400),
    ), (
        Row("c", "Children, older people and small hospitals are more exposed to harm than others."),
        Row("mL", "Schools and parents get material on how children can seek help when something online frightens them.",
            fault("the element cell is empty.", element="")),
        Row("mLR", "Small hospitals share a security team that the health ministry pays for.",
            fault("the element cell holds a word that means nothing yet.", element="to be decided")),
    )),
    # 5.6 Legislation and regulation
    Element("5.6.1", "Establish a domestic legal framework for cybersecurity", (JUSTICE, AGENCY, DIGITAL), (
        ("Implementing decrees in force", 0, 6),
    ), (
        Row("mLRSM", "A cybersecurity act lays down duties, powers and bodies, and repeals the older rules that contradict it."),
        Row("mLS", "Six decrees carry out the act, among them one on reporting incidents."),
        Row("oL", "Every duty of the act is to name the body that enforces it."),
        Row("c", "Rules on security are spread over eleven acts, some of them older than the Internet."),
    )),
    Element("5.6.2", "Establish a domestic legal framework for cybercrime and electronic evidence", (JUSTICE, PROSECUTOR), (
        ("Offences of the treaty that are covered by national law", "5", 9),
    ), (
        Row("mLRS", "The criminal code is brought into line with the international treaty on cybercrime that the country has signed."),
        Row("mLR", "Rules on electronic evidence say how it is secured, stored and shown in court.",
            {"further": "5.6.5"}),
        Row("c", "Courts have turned down evidence from seized telephones because no rule covered its handling."),
    )),
    Element("5.6.3", "Recognise and safeguard human rights and liberties", (JUSTICE, DATA), (
        ("Surveillance orders reviewed by the independent body", "none", "100 %"),
    ), (
        Row("mL", "An independent body reviews every order to intercept communications and reports to parliament."),
        Row("oS", "Measures for security are to respect privacy, free expression and due process.",
            fault("the amount has no currency and there is no funding source.", amount=120000)),
        Row("c", "The constitution protects the privacy of letters; courts have applied this to electronic mail."),
    )),
    Element("5.6.4", "Create compliance mechanisms", (REGULATOR, DATA, AGENCY), (
        ("Inspections carried out in a year", "8", 50),
    ), (
        Row("mR", "Regulators inspect operators by a yearly plan and may fine those who ignore an order.",
            fault("the lead is a space that cannot be seen.", lead=NBSP)),
        Row("m", "Operators that report an incident in time and in full are treated more leniently.",
            fault("the amount is zero, which resources nothing.", amount=0, currency="XTS")),
        Row("c", "No regulator has ever imposed a fine for poor security of networks."),
    )),
    Element("5.6.5", "Promote capacity-building for law enforcement", (POLICE, JUDICIAL, PROSECUTOR), (
        ("Police districts with a trained cybercrime officer", "4", 22),
    ), (
        Row("mL", "Every police district gets an officer who is trained in cybercrime and has the tools for it."),
        Row("oM", "Judges and prosecutors are to learn how to deal with electronic evidence."),
        Row("c", "The national laboratory needs seven months to examine a telephone."),
    )),
    Element("5.6.6", "Establish inter-organisational processes", (POLICE, CIRT, PROSECUTOR), (
        ("Cases handled by the common procedure", "none", 40),
    ), (
        Row("mLRS", "A protocol between the CIRT, police, prosecutors and regulators says who does what in a case.",
            fault("the element cell holds the id of another edition.", element="guide.2018.5.6.5")),
        Row("mL", "Liaison officers of the police work in the CIRT on two days a week.",
            fault("the element cell holds an id that does not exist.", element="guide.2021.5.6.9")),
        Row("oLM", "Evidence is to reach the prosecutors within a day after the CIRT has found it.",
            fault("the element cell holds an unknown number.", element="5.8.1")),
    )),
    Element("5.6.7", "Support international cooperation to combat cyber threats and cybercrime", (JUSTICE, POLICE), (
        ("Days until a request for legal assistance is answered", "140", 30),
    ), (
        Row("m", "A contact point of the police answers urgent requests from other countries day and night."),
        Row("o", "Requests for legal assistance are to be answered within a month.",
            fault("the KPI has a target that means nothing yet.", kpi="Days until a request is answered", target="TBD")),
        Row("c", "The country has signed a treaty on cybercrime but has not ratified it."),
    )),
    # 5.7 International cooperation
    Element("5.7.1", "Recognise cybersecurity as a component of foreign policy and align domestic and international efforts",
            (FOREIGN, AGENCY), (
        ("Embassies with a contact for cybersecurity", "2", 20),
    ), (
        Row("o", "Cybersecurity is to have a place in the country's foreign policy, and what is said abroad is to agree with what is done at home."),
        Row("m", "The foreign ministry and the agency agree on common positions before each international meeting.",
            fault("the lead is a word that means nothing yet.", lead="to be determined")),
        Row("c", "The foreign ministry has one desk that follows the subject besides other tasks."),
    )),
    Element("5.7.2", "Engage in international discussions and commit to implementation", (FOREIGN,), (
        ("International meetings attended in a year", "2", 8),
    ), (
        Row("c", "The country follows discussions on responsible behaviour of states but has seldom spoken in them."),
        Row("c", "A regional organisation has adopted measures that build confidence, and the country has agreed to them."),
        Row("mL", "The country reports each year how it carries out what it has agreed to.",
            fault("the element cell holds a pillar.", element="gca.pillar.international")),
    )),
    Element("5.7.3", "Promote formal and informal cooperation in cyberspace", (CIRT, FOREIGN), (
        ("Working agreements with CIRTs of other countries", "1", 6),
    ), (
        Row("mLR", "The national CIRT joins the regional network of response teams.",
            fault("the element cell holds a number that a date has become.", element=37807)),
        Row("o", "Working agreements are to link the CIRT with those of all neighbouring countries.",
            fault("the element cell is a question mark.", element="?")),
        Row("mLS", "Specialists of two neighbouring countries and of Exampleland meet twice a year.",
            fault("the element cell holds a focus area.", element="guide.2021.5.7")),
    )),
    Element("5.7.4", "Promote capacity building for international cooperation", (FOREIGN, EDUCATION), (
        ("Officials trained in international cyber policy", "3", 25),
    ), (
        Row("c", "Partners abroad have offered places in courses for diplomats."),
        Row("mLR", "Diplomats and engineers are trained together for international meetings.",
            fault("the kind is none of the list, so the row counts as context.", kind="idea")),
        Row("c", "Few officials can follow a technical and a diplomatic discussion at the same time."),
    )),
)
