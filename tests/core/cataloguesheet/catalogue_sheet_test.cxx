// SPDX-License-Identifier: MPL-2.0
// Catalogues in sheets: what is written is read again without loss.
#include "core/catalogue/catalogue_linter.hxx"
#include "core/cataloguesheet/framework_sheet.hxx"
#include "core/cataloguesheet/sheet_format.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

namespace
{

using namespace ncs;
using namespace ncs::test;

std::string written(const catalogue::LocalText& text)
{
    std::string all;
    for (const auto& [language, words] : text.all())
        all += language + "=" + words + "|";
    return all;
}

/// Everything an item says, placing included.
std::string described(const catalogue::Item& item, const catalogue::Catalogue& catalogue)
{
    std::ostringstream text;
    text << item.id << ";" << item.concept_ << ";" << catalogue::name(item.kind) << ";"
         << item.edition << ";" << item.number << ";" << item.parent << ";" << item.assessable
         << item.withdrawn << item.placeholder << ";" << catalogue::name(item.standing) << ";"
         << item.source << ";" << item.locator << ";" << item.symbol << item.colour << ";"
         << item.pillar << ";";
    for (const std::string& pillar : item.secondaryPillars)
        text << pillar << " ";
    text << written(item.title) << written(item.shortTitle) << written(item.gloss)
         << written(item.reason);
    for (const catalogue::LocalText& question : item.questions)
        text << written(question);
    for (const char* reading : {"gca", "gci"})
        if (const catalogue::Placing* placing = catalogue.placing(item, reading))
        {
            text << reading << placing->primary->id;
            for (const catalogue::Item* pillar : placing->secondary)
                text << " " << pillar->id;
        }
    text << written(catalogue.placingReason(item));
    for (const std::string& indicator : catalogue.relatedIndicators(item))
        text << indicator << " ";
    return text.str();
}

class CatalogueSheetTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CatalogueSheetTest);
    CPPUNIT_TEST(testEveryListComesBackWithoutLoss);
    CPPUNIT_TEST(testSheetInAnotherLanguageSaysTheSame);
    CPPUNIT_TEST(testFrameworkIsAnEditionLikeTheGuides);
    CPPUNIT_TEST(testWhatMayBeLeftOutFollowsFromTheRest);
    CPPUNIT_TEST(testOwnPlacesHoldForTheirListOnly);
    CPPUNIT_TEST(testRelationsAreReadFromBothEnds);
    CPPUNIT_TEST(testPlaceholdersOf2025CanBeFilled);
    CPPUNIT_TEST(testIdThatVanishesIsReported);
    CPPUNIT_TEST(testListOfPillarsCannotBeReplaced);
    CPPUNIT_TEST(testFurtherLanguagesAreFurtherColumns);
    CPPUNIT_TEST(testTextsMissingInOneLanguageAreAWarning);
    CPPUNIT_TEST_SUITE_END();

public:
    void testEveryListComesBackWithoutLoss()
    {
        int lists = 0;
        for (const catalogue::List& list : support::packedKnowledge().catalogue.lists())
        {
            const bool isFixed = list.id == "gca" || list.id == "country";
            const bool isMapping = list.id.compare(0, 4, "map.") == 0;
            if (isFixed || isMapping)
                continue;
            roundTrip(list.id, "en");
            ++lists;
        }
        CPPUNIT_ASSERT(lists >= 7);
    }

    void testSheetInAnotherLanguageSaysTheSame()
    {
        // Codes of lists and names of pillars stand in the sheet in its own language.
        roundTrip("guide.2021", "fr");
        roundTrip("cop.2020", "ar");
    }

    void testFrameworkIsAnEditionLikeTheGuides()
    {
        const auto knowledge = loaded(framework(20)).value();
        const auto editions = knowledge->catalogue.editions();
        CPPUNIT_ASSERT_EQUAL(
            std::size_t(1),
            static_cast<std::size_t>(std::count(editions.begin(), editions.end(), "2027")));
        CPPUNIT_ASSERT_EQUAL(std::size_t(60), knowledge->catalogue.elements("2027").size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(38), knowledge->catalogue.elements("2021").size());
        CPPUNIT_ASSERT(knowledge->catalogue.numbered("2027", "3.20") != nullptr);
    }

    void testWhatMayBeLeftOutFollowsFromTheRest()
    {
        const auto knowledge = loaded(framework()).value();
        const catalogue::Item& item = *knowledge->catalogue.numbered("2027", "2.3");
        CPPUNIT_ASSERT_EQUAL(std::string("region.2027.2.3"), item.id);
        CPPUNIT_ASSERT_EQUAL(std::string("region-2027-2-3"), item.concept_);
        CPPUNIT_ASSERT_EQUAL(std::string("region.2027.2"), item.parent);
        CPPUNIT_ASSERT_EQUAL(std::string("2.3"), item.locator);
        CPPUNIT_ASSERT(item.assessable && item.standing == catalogue::Standing::Own);
        for (const char* reading : {"gca", "gci"})
            CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.technical"),
                                 knowledge->catalogue.placing(item, reading)->primary->id);
    }

    void testOwnPlacesHoldForTheirListOnly()
    {
        Cells cells = framework();
        set(cells, "key", 1, std::string("incident-response"));
        set(cells, "gci", 1, std::string("Capacity"));
        const auto knowledge = loaded(cells).value();
        const auto primary = [&](const char* edition, const char* number, const char* reading)
        {
            return knowledge->catalogue
                .placing(*knowledge->catalogue.numbered(edition, number), reading)
                ->primary->id;
        };
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.legal"), primary("2027", "1.1", "gca"));
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.capacity"), primary("2027", "1.1", "gci"));
        const catalogue::Catalogue& before = support::packedKnowledge().catalogue;
        for (const char* reading : {"gca", "gci"})
            CPPUNIT_ASSERT_EQUAL(
                before.placing(*before.numbered("2021", "5.3.1"), reading)->primary->id,
                primary("2021", "5.3.1", reading));
    }

    void testRelationsAreReadFromBothEnds()
    {
        Cells cells = framework();
        set(cells, "related", 1, std::string("guide.2021.5.6.1; gci.2020.l1"));
        set(cells, "relation", 1, std::string("part of"));
        set(cells, "related-reason", 1, std::string("Both ask for a law."));
        const auto knowledge = loaded(cells).value();
        const catalogue::Catalogue& catalogue = knowledge->catalogue;
        const auto links = catalogue.links(*catalogue.item("guide.2021.5.6.1"), "region");
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), links.size());
        CPPUNIT_ASSERT_EQUAL(std::string("region.2027.1.1"), links.front().to->id);
        CPPUNIT_ASSERT(links.front().relation == catalogue::Relation::SupersetOf);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1),
                             catalogue.links(*catalogue.item("region.2027.1.1"), "gci").size());
        set(cells, "related-reason", 1, strategy::Cell{});
        expect(cellOf(cells, "related-reason", 1), "own.relation-unreasoned", cells);
        set(cells, "related-reason", 1, std::string("Why."));
        set(cells, "related", 1, std::string("guide.2021.9.9"));
        expect(cellOf(cells, "related", 1), "relations.item-unknown", cells);
    }

    void testPlaceholdersOf2025CanBeFilled()
    {
        Cells cells = sheetOf("guide.2025");
        std::size_t item = 0;
        std::string id;
        for (const catalogue::Item& each : support::packedKnowledge().catalogue.items())
        {
            if (each.list != "guide.2025")
                continue;
            id = each.id;
            if (each.placeholder)
                break;
            ++item;
        }
        set(cells, "placeholder", item, std::string("no"));
        set(cells, "title", item, std::string("As the document has it"));
        for (const char* question : {"question1", "question2"})
            set(cells, question, item, std::string("How is it followed?"));
        const auto knowledge = loaded(cells).value();
        CPPUNIT_ASSERT_EQUAL(std::string("As the document has it"),
                             knowledge->catalogue.item(id)->title.in("en"));
        CPPUNIT_ASSERT(!knowledge->catalogue.item(id)->placeholder);
        CPPUNIT_ASSERT(support::packedKnowledge().catalogue.item(id)->placeholder);
    }

    void testIdThatVanishesIsReported()
    {
        Cells cells = sheetOf("enisa.2016");
        const auto [row, column] = find(cells, "enisa.2016.o8");
        cells.rows[row][column] = std::string("enisa.2016.o99");
        const Lines found = faults(cells);
        const bool isReported =
            std::any_of(found.begin(),
                        found.end(),
                        [](const std::string& line)
                        { return line.find("catalogue.id-vanished") != std::string::npos; });
        CPPUNIT_ASSERT(isReported);
    }

    void testListOfPillarsCannotBeReplaced()
    {
        const Lines found = faults(sheetOf("gca"));
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), found.size());
        CPPUNIT_ASSERT(found.front().find("own.list-fixed") != std::string::npos);
    }

    void testFurtherLanguagesAreFurtherColumns()
    {
        Cells cells = framework(1);
        addColumn(cells,
                  "item.title.fr",
                  {"Chapitre 1",
                   "Élément 1.1",
                   "Chapitre 2",
                   "Élément 2.1",
                   "Chapitre 3",
                   "Élément 3.1"});
        const auto knowledge = loaded(cells).value();
        const catalogue::Item& item = *knowledge->catalogue.item("region.2027.1.1");
        CPPUNIT_ASSERT_EQUAL(std::string("Élément 1.1"), item.title.in("fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Element 1.1"), item.title.in("es"));
        const Cells again = cellsOf(layout::planCatalogueSheet(*knowledge, "region.2027", "en"));
        CPPUNIT_ASSERT_EQUAL(described(item, knowledge->catalogue),
                             described(*loaded(again).value()->catalogue.item("region.2027.1.1"),
                                       knowledge->catalogue));
    }

    void testTextsMissingInOneLanguageAreAWarning()
    {
        Cells cells = framework(1);
        addColumn(cells, "item.title.fr", {"Chapitre 1"});
        const auto knowledge = loaded(cells).value();
        std::set<std::string> rules;
        for (const base::Finding& warning : knowledge->warnings)
        {
            rules.insert(warning.rule);
            CPPUNIT_ASSERT_EQUAL(std::string("Sheet"), warning.place.source);
            CPPUNIT_ASSERT(warning.severity == base::Severity::Warning);
        }
        // The framework has no element under two of the pillars.
        CPPUNIT_ASSERT(rules == (std::set<std::string>{"catalogue.translation-missing",
                                                       "mapping.pillar-empty"}));
    }

private:
    static Cells sheetOf(const std::string& list, const std::string& language = "en")
    {
        return cellsOf(layout::planCatalogueSheet(support::packedKnowledge(), list, language));
    }

    static void addColumn(Cells& cells, const std::string& key, const Lines& values)
    {
        const std::size_t keys = find(cells, "item.title").first;
        const std::size_t column = cells.rows[keys].size();
        for (std::size_t row = keys; row < keys + 2 + values.size(); ++row)
            cells.rows[row].resize(column + 1);
        cells.rows[keys][column] = key;
        for (std::size_t row = 0; row < values.size(); ++row)
            cells.rows[keys + 2 + row][column] = values[row];
    }

    static void roundTrip(const std::string& list, const std::string& language)
    {
        const auto knowledge = loaded(sheetOf(list, language));
        std::string faults;
        if (!knowledge)
            for (const base::Finding& finding : knowledge.error())
                faults += std::to_string(finding.place.row) + " " + finding.rule + "\n";
        CPPUNIT_ASSERT_EQUAL_MESSAGE(list, std::string(), faults);
        const catalogue::Catalogue& before = support::packedKnowledge().catalogue;
        const catalogue::Catalogue& after = knowledge.value()->catalogue;
        CPPUNIT_ASSERT_EQUAL(before.items().size(), after.items().size());
        for (std::size_t index = 0; index < before.items().size(); ++index)
            CPPUNIT_ASSERT_EQUAL(described(before.items()[index], before),
                                 described(after.items()[index], after));
        const catalogue::List& old = *before.list(list);
        const catalogue::List& fresh = *after.list(list);
        CPPUNIT_ASSERT_EQUAL(written(old.title) + old.version + old.provider + old.licence,
                             written(fresh.title) + fresh.version + fresh.provider + fresh.licence);
        CPPUNIT_ASSERT_EQUAL(old.sources.size(), fresh.sources.size());
        for (std::size_t index = 0; index < old.sources.size(); ++index)
            CPPUNIT_ASSERT_EQUAL(
                old.sources[index].id + old.sources[index].text + old.sources[index].url,
                fresh.sources[index].id + fresh.sources[index].text + fresh.sources[index].url);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CatalogueSheetTest);

} // namespace
