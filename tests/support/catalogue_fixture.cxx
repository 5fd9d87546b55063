// SPDX-License-Identifier: MPL-2.0
#include "support/catalogue_fixture.hxx"

#include "core/knowledge.hxx"

#include <fstream>
#include <list>
#include <sstream>
#include <stdexcept>

namespace ncs::support
{

namespace
{

const std::string kHead = R"(<?xml version="1.0" encoding="UTF-8"?>)";
const std::string kListAttributes =
    R"( language="en" provider="tests" licence="MPL-2.0" schema-version="1")";
const std::string kSources = R"(<sources><source id="s">A source for tests</source></sources>)";

std::string attribute(const std::string& name, const std::string& value)
{
    return value.empty() ? "" : " " + name + "=\"" + value + "\"";
}

std::string texts(const std::string& title, int questions)
{
    std::string xml = "<title>" + title + "</title><short>" + title + "</short><gloss>About " +
                      title + ".</gloss>";
    for (int question = 1; question <= questions; ++question)
        xml += "<question>What of " + title + ", part " + std::to_string(question) + "?</question>";
    return xml;
}

std::string heading(const std::string& edition,
                    const std::string& kind,
                    const std::string& number,
                    const std::string& key)
{
    return "<item id=\"guide." + edition + "." + number + "\" key=\"" + key + "\" kind=\"" + kind +
           "\" number=\"" + number + R"(" standing="own" source="s" locator=")" + number + "\">" +
           texts(key, kind == "principle" ? 2 : 0) + "</item>";
}

std::string element(const std::string& edition,
                    const std::string& number,
                    const std::string& key,
                    const std::string& withdrawn = "")
{
    return "<item id=\"guide." + edition + "." + number + "\" key=\"" + key +
           R"(" kind="element" assessable="yes" standing="own" source="s" parent="guide.)" +
           edition + "." + number.substr(0, 3) + "\" number=\"" + number + "\" locator=\"" +
           number + "\"" + attribute("withdrawn", withdrawn) + ">" + texts(key, 2) + "</item>";
}

std::string guide(const std::string& edition, const std::string& items)
{
    return kHead + "<catalogue id=\"guide." + edition + "\" edition=\"" + edition +
           "\" version=\"" + edition + ".1\"" + kListAttributes + "><title>Guide " + edition +
           "</title>" + kSources + "<items>" + items + "</items></catalogue>";
}

std::string guide2021()
{
    return guide("2021",
                 heading("2021", "principle", "4.1", "vision") +
                     heading("2021", "focus-area", "5.1", "governance") +
                     element("2021", "5.1.1", "top-level-support") +
                     element("2021", "5.1.2", "competent-authority") +
                     heading("2021", "focus-area", "5.3", "preparedness") +
                     element("2021", "5.3.1", "incident-response") +
                     element("2021", "5.3.2", "contingency-plans") +
                     element("2021", "5.3.9", "older-drills", "yes") +
                     heading("2021", "focus-area", "5.5", "capacity") +
                     element("2021", "5.5.1", "capacity-plan") +
                     heading("2021", "focus-area", "5.6", "legislation") +
                     element("2021", "5.6.1", "cybersecurity-law") +
                     heading("2021", "focus-area", "5.7", "cooperation") +
                     element("2021", "5.7.1", "foreign-policy"));
}

std::string guide2018()
{
    return guide("2018",
                 heading("2018", "focus-area", "5.2", "risk") +
                     element("2018", "5.2.4", "older-advice") +
                     heading("2018", "focus-area", "5.3", "preparedness") +
                     element("2018", "5.3.1", "incident-response"));
}

std::string
pillar(const std::string& key, int number, const std::string& symbol, const std::string& colour)
{
    return "<item id=\"gca.pillar." + key + "\" key=\"" + key + R"(" kind="pillar" number=")" +
           std::to_string(number) + "\" symbol=\"" + symbol + "\" colour=\"" + colour +
           R"(" standing="own" source="s" locator="1">)" + texts(key, 0) + "</item>";
}

std::string pillars()
{
    return kHead + R"(<catalogue id="gca" version="2021.1")" + kListAttributes +
           "><title>GCA</title>" + kSources + "<items>" + pillar("legal", 1, "§", "#0b5fa5") +
           pillar("technical", 2, "⚙", "#00704f") + pillar("organizational", 3, "▦", "#8a3f7a") +
           pillar("capacity", 4, "▲", "#a84300") + pillar("international", 5, "◉", "#5b5f00") +
           "</items></catalogue>";
}

std::string pillarIds(const std::string& letters)
{
    std::string ids;
    for (const char letter : letters)
    {
        const std::string name = letter == 'L'   ? "legal"
                                 : letter == 'T' ? "technical"
                                 : letter == 'O' ? "organizational"
                                 : letter == 'C' ? "capacity"
                                                 : "international";
        ids += (ids.empty() ? "" : " ") + ("gca.pillar." + name);
    }
    return ids;
}

/// Roles as letters: the first is the primary one.
std::string place(const std::string& key, const std::string& gca, const std::string& gci)
{
    const auto in = [](const std::string& reading, const std::string& letters)
    {
        return "<in reading=\"" + reading + "\" primary=\"" + pillarIds(letters.substr(0, 1)) +
               "\"" + attribute("secondary", pillarIds(letters.substr(1))) + "/>";
    };
    return "<place key=\"" + key + R"(" standing="own">)" + in("gca", gca) + in("gci", gci) +
           "<reason>For tests.</reason></place>";
}

std::string mapping()
{
    return kHead + R"(<mapping id="map.guide-gca" version="2021.1")" + kListAttributes +
           "><title>Places</title>" + kSources +
           "<readings><reading id=\"gca\"><title>GCA</title><gloss>One.</gloss></reading>"
           "<reading id=\"gci\"><title>GCI's "
           "placing</title><gloss>Two.</gloss></reading></readings>"
           "<places>" +
           place("top-level-support", "O", "O") + place("competent-authority", "OL", "OL") +
           place("incident-response", "OTI", "TOI") + place("contingency-plans", "TO", "TO") +
           place("older-drills", "T", "T") + place("older-advice", "T", "T") +
           place("capacity-plan", "C", "C") + place("cybersecurity-law", "LO", "LO") +
           place("foreign-policy", "IO", "IO") + "</places></mapping>";
}

std::string local(const std::string& tag, const std::string& english, const std::string& french)
{
    return "<" + tag + ">" + english + "</" + tag + "><" + tag + " xml:lang=\"fr\">" + french +
           "</" + tag + ">";
}

std::string value(const std::string& code, const std::string& english, const std::string& french)
{
    return "<value code=\"" + code + "\" symbol=\"\">" + local("label", english, french) +
           "</value>";
}

std::string column(const std::string& key, const std::string& english, const std::string& french)
{
    return "<column key=\"" + key + "\">" + local("label", english, french) +
           local("help", "Help.", "Aide.") + "</column>";
}

std::string lists()
{
    return "<lists><list id=\"kind\">" + value("context", "context", "contexte") +
           value("objective", "objective", "objectif") + value("measure", "measure", "mesure") +
           "</list><list id=\"answer\">" + value("yes", "yes", "oui") +
           value("partly", "partly", "en partie") + value("no", "no", "non") +
           value("unknown", "don't know", "ne sait pas") +
           value("na", "not applicable", "sans objet") + "</list><list id=\"reading\">" +
           value("gca", "GCA", "AGC") + value("gci", "GCI's placing", "placement de l'ICG") +
           "</list><list id=\"edition\">" + value("2021", "2021", "2021") +
           value("2018", "2018", "2018") + "</list><list id=\"language\">" +
           value("en", "English", "English") + value("fr", "français", "français") +
           "</list><list id=\"tlp\">" + value("amber", "TLP:AMBER", "TLP:AMBER") +
           value("clear", "TLP:CLEAR", "TLP:CLEAR") + "</list><list id=\"level\">" +
           value("0", "silent", "muet") + value("1", "mentioned", "mentionné") +
           value("2", "committed", "engagé") + value("3", "owned", "attribué") +
           value("4", "resourced", "financé") + value("5", "scheduled", "planifié") +
           value("6", "measured", "mesuré") + "</list></lists>";
}

std::string columns()
{
    return "<columns>" + column("measure.id", "No.", "N°") +
           column("measure.text", "What the strategy says", "Ce que dit la stratégie") +
           column("measure.kind", "Kind", "Nature") +
           column("measure.element", "Element of the Guide", "Élément du Guide") +
           column("measure.further", "Further elements", "Autres éléments") +
           column("measure.lead", "Lead", "Chef de file") +
           column("measure.start", "Start", "Début") + column("measure.end", "End", "Fin") +
           column("measure.amount", "Amount", "Montant") +
           column("measure.currency", "Currency", "Monnaie") +
           column("measure.funding", "Funding source", "Source de financement") +
           column("measure.kpi", "KPI", "Indicateur") +
           column("measure.target", "Target", "Cible") +
           column("measure.notes", "Notes", "Remarques") +
           column("answer.element", "Element of the Guide", "Élément du Guide") +
           column("answer.value", "Answer", "Réponse") +
           column("answer.reason", "Reason", "Motif") + column("answer.weight", "Weight", "Poids") +
           column("answer.target", "Target level", "Niveau visé") +
           column("answer.evidence", "Evidence", "Preuve") + column("setting.key", "Key", "Clé") +
           column("setting.label", "Setting", "Réglage") +
           column("setting.value", "Value", "Valeur") + "</columns>";
}

std::string vocabulary()
{
    return kHead + "<vocabulary schema-version=\"1\">" + lists() + columns() +
           local("blanks", "tbd; n/a; na; unknown; to be determined", "à définir; s.o.") +
           "</vocabulary>";
}

[[noreturn]] void refuse(const base::Findings& findings)
{
    std::string message = "Knowledge for tests cannot be read:";
    for (const base::Finding& finding : findings)
    {
        message += "\n" + finding.place.source + ":" + std::to_string(finding.place.row) + " " +
                   finding.rule;
        for (const std::string& argument : finding.arguments)
            message += " [" + argument + "]";
    }
    throw std::runtime_error(message);
}

std::unique_ptr<FixtureKnowledge> load(const std::vector<catalogue::NamedStream>& files,
                                       const catalogue::NamedStream& words)
{
    auto loadedCatalogue = catalogue::loadCatalogue(files);
    if (!loadedCatalogue)
        refuse(loadedCatalogue.error());
    auto loadedVocabulary = catalogue::loadVocabulary(words);
    if (!loadedVocabulary)
        refuse(loadedVocabulary.error());
    return std::make_unique<FixtureKnowledge>(
        FixtureKnowledge{std::move(loadedCatalogue).value(), std::move(loadedVocabulary).value()});
}

} // namespace

const FixtureKnowledge& smallKnowledge()
{
    static const std::unique_ptr<FixtureKnowledge> knowledge = []
    {
        std::istringstream newer(guide2021());
        std::istringstream older(guide2018());
        std::istringstream gca(pillars());
        std::istringstream map(mapping());
        std::istringstream words(vocabulary());
        return load({{"guide-2021.xml", &newer},
                     {"guide-2018.xml", &older},
                     {"gca.xml", &gca},
                     {"guide-gca.xml", &map}},
                    {"vocabulary.xml", &words});
    }();
    return *knowledge;
}

std::unique_ptr<FixtureKnowledge> knowledgeUnder(const std::string& root)
{
    std::list<std::ifstream> streams;
    std::vector<catalogue::NamedStream> files;
    for (const std::string& name : knowledgeFiles())
        if (name.compare(0, 10, "catalogue/") == 0 && name != kScoresFile)
            files.push_back({name, &streams.emplace_back(root + "/" + name, std::ios::binary)});
    std::ifstream words(root + "/texts/vocabulary.xml", std::ios::binary);
    return load(files, {"vocabulary.xml", &words});
}

const FixtureKnowledge& shippedKnowledge()
{
    static const std::unique_ptr<FixtureKnowledge> knowledge =
        knowledgeUnder(NCS_SOURCE_DIR "/extension");
    return *knowledge;
}

} // namespace ncs::support
