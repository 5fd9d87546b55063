// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/sample_catalogue.hxx"

#include <sstream>
#include <stdexcept>

namespace ncs::tests
{

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::logic_error("the sample has no " + from);
    return text.replace(at, from.size(), to);
}

std::string sampleGuide()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<catalogue schema-version="1" id="guide.2021" edition="2021" version="2021.1" language="en" provider="tests" licence="MPL-2.0">
<title>Guide</title><sources><source id="s" url="https://example.org/">Source of the Guide</source></sources>
<items>
<item id="guide.2021.5.1" key="governance" kind="focus-area" number="5.1" standing="own" source="s" locator="5.1"><title>Governance</title><gloss>Who decides.</gloss></item>
<item id="guide.2021.5.1.1" key="alpha" kind="element" parent="guide.2021.5.1" number="5.1.1" assessable="yes" standing="verified" source="s" locator="p. 3">
<title>Alpha</title><title xml:lang="fr">Alphé</title><title xml:lang="zh_CN">甲</title><short>A</short><gloss>First.</gloss>
<question>One?</question><question xml:lang="fr">Un?</question><question>Two?</question></item>
<item id="guide.2021.5.1.2" key="beta" kind="element" parent="guide.2021.5.1" number="5.1.2" assessable="yes" standing="unconfirmed" source="s" locator="p. 4">
<title>Beta</title><gloss>Second.</gloss><question>Three?</question><question>Four?</question></item>
</items>
</catalogue>
)";
}

std::string samplePillars()
{
    std::string items;
    int number = 0;
    for (const char* name : {"legal", "technical", "organizational", "capacity", "international"})
    {
        ++number;
        const std::string key = name;
        items += "<item id=\"gca.pillar." + key + "\" key=\"" + key + "\" number=\"" +
                 std::to_string(number) + "\" symbol=\"" + std::to_string(number) +
                 "\" kind=\"pillar\" colour=\"#0b5fa5\" standing=\"own\" source=\"s\" "
                 "locator=\"1\"><title>" +
                 key + "</title><gloss>About it.</gloss></item>\n";
    }
    return R"(<catalogue schema-version="1" id="gca" version="1" language="en" provider="tests" licence="MPL-2.0">
<title>GCA</title><sources><source id="s">Source of the GCA</source></sources>
<items>
)" + items +
           "</items></catalogue>\n";
}

std::string sampleMapping()
{
    return R"(<mapping schema-version="1" id="map.guide-gca" version="3" language="en" provider="tests" licence="MPL-2.0">
<title>Places</title>
<readings>
<reading id="gca"><title>GCA</title><gloss>One way.</gloss></reading>
<reading id="gci"><title>GCI</title><gloss>Another.</gloss></reading>
</readings>
<places>
<place key="alpha" standing="own" indicators="gci.2020.l1 gci.2020.t2">
<in reading="gca" primary="gca.pillar.legal" secondary="gca.pillar.international gca.pillar.technical"/>
<in reading="gci" primary="gca.pillar.legal"/>
<reason>Because of the law.</reason></place>
<place key="beta" standing="own">
<in reading="gca" primary="gca.pillar.organizational"/>
<in reading="gci" primary="gca.pillar.international" secondary="gca.pillar.organizational"/>
<reason>Because of the body.</reason></place>
</places>
</mapping>
)";
}

base::Result<catalogue::Catalogue> load(const std::string& guide,
                                        const std::string& pillars,
                                        const std::string& mapping,
                                        base::Findings* warnings)
{
    std::istringstream guideStream(guide);
    std::istringstream pillarStream(pillars);
    std::istringstream mappingStream(mapping);
    return catalogue::loadCatalogue(
        {{"guide.xml", &guideStream}, {"gca.xml", &pillarStream}, {"map.xml", &mappingStream}},
        {},
        warnings);
}

std::string sampleRelations()
{
    return R"(<relations schema-version="1" id="map.gca-guide" from="gca" to="guide.2021" version="1" language="en" provider="tests" licence="MPL-2.0">
<title>Pillars and elements</title>
<relations>
<relation from="gca.pillar.legal" to="guide.2021.5.1.1" type="superset-of" confidence="high" standing="own"><reason>The law says more.</reason></relation>
<relation from="gca.pillar.capacity" to="guide.2021.5.1.2" type="equal-to" change="same" confidence="low" standing="own"><reason>Both speak of it.</reason></relation>
<new to="guide.2021.5.1" standing="own"><reason>No pillar speaks of it.</reason></new>
</relations>
</relations>
)";
}

base::Result<catalogue::Catalogue> loadWithRelations(const std::string& relations)
{
    std::istringstream guide(sampleGuide());
    std::istringstream pillars(samplePillars());
    std::istringstream mapping(sampleMapping());
    std::istringstream related(relations);
    return catalogue::loadCatalogue({{"guide.xml", &guide},
                                     {"gca.xml", &pillars},
                                     {"map.xml", &mapping},
                                     {"relations.xml", &related}});
}

std::vector<std::string> lines(const base::Findings& findings)
{
    std::vector<std::string> lines;
    for (const base::Finding& finding : findings)
    {
        std::string line =
            finding.rule + " " + finding.place.source + ":" + std::to_string(finding.place.row);
        char separator = ' ';
        for (const std::string& argument : finding.arguments)
        {
            line += separator + argument;
            separator = '|';
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string>
faults(const std::string& guide, const std::string& pillars, const std::string& mapping)
{
    const auto loaded = load(guide, pillars, mapping);
    if (loaded)
        throw std::logic_error("the damaged catalogue was accepted");
    return lines(loaded.error());
}

std::vector<std::string> faultsInRelations(const std::string& from, const std::string& to)
{
    const auto loaded = loadWithRelations(with(sampleRelations(), from, to));
    if (loaded)
        throw std::logic_error("the damaged relations were accepted");
    return lines(loaded.error());
}

} // namespace ncs::tests
