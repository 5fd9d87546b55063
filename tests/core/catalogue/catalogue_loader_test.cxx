// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/expected_lines.hxx"
#include "core/catalogue/sample_catalogue.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace
{

using namespace ncs::catalogue;
using namespace ncs::tests;
using Lines = std::vector<std::string>;

class CatalogueLoaderTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CatalogueLoaderTest);
    CPPUNIT_TEST(testItemsHaveAllThatTheFileSays);
    CPPUNIT_TEST(testTranslationsFollowTheirText);
    CPPUNIT_TEST(testVersionNamesEveryList);
    CPPUNIT_TEST(testItemsAreFoundByIdAndNumber);
    CPPUNIT_TEST(testPlacingsDifferByReading);
    CPPUNIT_TEST(testSecondaryPillarsStandInPillarOrder);
    CPPUNIT_TEST(testPlacingSurvivesAMove);
    CPPUNIT_TEST(testLinksAreSeenFromBothEnds);
    CPPUNIT_TEST(testLinksAreThoseIntoTheFramework);
    CPPUNIT_TEST(testWhatIsNewSaysAgainstWhich);
    CPPUNIT_TEST(testKindsOfTheGuideAreTakenFromTheEdition);
    CPPUNIT_TEST(testPillarsBelongToEveryEdition);
    CPPUNIT_TEST(testWithdrawnElementStaysButIsNotScored);
    CPPUNIT_TEST(testOrderOfFilesDoesNotMatter);
    CPPUNIT_TEST(testEveryFaultIsReportedNotJustTheFirst);
    CPPUNIT_TEST(testFaultsOfEveryFileAreReported);
    CPPUNIT_TEST(testUnreadableFilesAreReported);
    CPPUNIT_TEST(testTooManyItemsAreRefused);
    CPPUNIT_TEST(testTornFilesAreRefusedAtEveryByte);
    CPPUNIT_TEST_SUITE_END();

    static Catalogue sample()
    {
        return load(sampleGuide(), samplePillars(), sampleMapping()).value();
    }

public:
    void testItemsHaveAllThatTheFileSays()
    {
        const Catalogue catalogue = sample();
        CPPUNIT_ASSERT_EQUAL(std::size_t{8}, catalogue.items().size());
        const Item* const alpha = catalogue.item("guide.2021.5.1.1");
        CPPUNIT_ASSERT(alpha != nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("alpha"), alpha->concept_);
        CPPUNIT_ASSERT(Kind::Element == alpha->kind);
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2021"), alpha->list);
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), alpha->edition);
        CPPUNIT_ASSERT_EQUAL(std::string("5.1.1"), alpha->number);
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2021.5.1"), alpha->parent);
        CPPUNIT_ASSERT(alpha->assessable);
        CPPUNIT_ASSERT(Standing::Verified == alpha->standing);
        CPPUNIT_ASSERT_EQUAL(std::string("p. 3"), alpha->locator);
        CPPUNIT_ASSERT_EQUAL(std::string("A"), alpha->shortTitle.in("en"));
        CPPUNIT_ASSERT_EQUAL(std::string("First."), alpha->gloss.in("en"));
        CPPUNIT_ASSERT_EQUAL(std::string("Beta"),
                             catalogue.item("guide.2021.5.1.2")->shortTitle.in("en"));
        CPPUNIT_ASSERT_EQUAL(std::string("#0b5fa5"), catalogue.item("gca.pillar.legal")->colour);
        CPPUNIT_ASSERT_EQUAL(std::string("https://example.org/"),
                             catalogue.list("guide.2021")->sources.at(0).url);
    }

    void testTranslationsFollowTheirText()
    {
        const Catalogue catalogue = sample();
        const Item& alpha = *catalogue.item("guide.2021.5.1.1");
        CPPUNIT_ASSERT_EQUAL(std::string("Alphé"), alpha.title.in("fr-CA"));
        CPPUNIT_ASSERT_EQUAL(std::string("甲"), alpha.title.in("zh-CN"));
        CPPUNIT_ASSERT_EQUAL(std::string("Alpha"), alpha.title.in("ar"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, alpha.questions.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Un?"), alpha.questions[0].in("fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Two?"), alpha.questions[1].in("fr"));
    }

    void testVersionNamesEveryList()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2021 2021.1, gca 1, map.guide-gca 3"),
                             sample().version());
    }

    void testItemsAreFoundByIdAndNumber()
    {
        const Catalogue catalogue = sample();
        CPPUNIT_ASSERT(catalogue.item("guide.2021.5.1.2") == catalogue.numbered("2021", "5.1.2"));
        CPPUNIT_ASSERT(catalogue.numbered("2021", "5.1.2") != nullptr);
        CPPUNIT_ASSERT(catalogue.numbered("2018", "5.1.2") == nullptr);
        CPPUNIT_ASSERT(catalogue.numbered("", "1") == nullptr); // a pillar's
        CPPUNIT_ASSERT(catalogue.item("guide.2021.5.1.3") == nullptr);
        CPPUNIT_ASSERT(catalogue.item("") == nullptr);
        CPPUNIT_ASSERT(Lines{"2021"} == catalogue.editions());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, catalogue.elements("2021").size());
        CPPUNIT_ASSERT(catalogue.elements("2018").empty());
    }

    void testLinksAreSeenFromBothEnds()
    {
        const auto catalogue = loadWithRelations(sampleRelations());
        const Item& legal = *catalogue.value().item("gca.pillar.legal");
        const Item& alpha = *catalogue.value().item("guide.2021.5.1.1");
        const auto there = catalogue.value().links(legal, "guide.2021");
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), there.size());
        CPPUNIT_ASSERT(there.front().to == &alpha);
        CPPUNIT_ASSERT(there.front().relation == ncs::catalogue::Relation::SupersetOf);
        CPPUNIT_ASSERT_EQUAL(std::string("high"), there.front().confidence);
        const auto back = catalogue.value().links(alpha, "gca");
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), back.size());
        CPPUNIT_ASSERT(back.front().to == &legal);
        CPPUNIT_ASSERT(back.front().relation == ncs::catalogue::Relation::SubsetOf);
        CPPUNIT_ASSERT_EQUAL(std::string("The law says more."), back.front().reason.in("en"));
    }

    void testLinksAreThoseIntoTheFramework()
    {
        const auto catalogue = loadWithRelations(sampleRelations());
        const Item& legal = *catalogue.value().item("gca.pillar.legal");
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), catalogue.value().links(legal, "guide").size());
        CPPUNIT_ASSERT(catalogue.value().links(legal, "gui").empty());
        CPPUNIT_ASSERT(catalogue.value().links(legal, "gca").empty());
        CPPUNIT_ASSERT(catalogue.value().isFramework("guide"));
        CPPUNIT_ASSERT(!catalogue.value().isFramework("gui"));
        CPPUNIT_ASSERT(!catalogue.value().isFramework(""));
    }

    void testWhatIsNewSaysAgainstWhich()
    {
        const auto catalogue = loadWithRelations(sampleRelations());
        const Item& governance = *catalogue.value().item("guide.2021.5.1");
        const auto* why = catalogue.value().whyNew(governance, "gca");
        CPPUNIT_ASSERT(why != nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("No pillar speaks of it."), why->in("en"));
        CPPUNIT_ASSERT(catalogue.value().whyNew(governance, "guide.2018") == nullptr);
    }

    void testKindsOfTheGuideAreTakenFromTheEdition()
    {
        const Catalogue catalogue = sample();
        using ncs::catalogue::Kind;
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), catalogue.itemsOf(Kind::Element, "2021").size());
        CPPUNIT_ASSERT(catalogue.itemsOf(Kind::Element, "2018").empty());
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), catalogue.itemsOf(Kind::Element, "guide.2021").size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(5), catalogue.itemsOf(Kind::Pillar, "2018").size());
        CPPUNIT_ASSERT(catalogue.itemsOf(Kind::Pillar, "guide.2021").empty());
    }

    void testPlacingsDifferByReading()
    {
        const Catalogue catalogue = sample();
        const Item& beta = *catalogue.item("guide.2021.5.1.2");
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.organizational"),
                             catalogue.placing(beta, "gca")->primary->id);
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.international"),
                             catalogue.placing(beta, "gci")->primary->id);
        CPPUNIT_ASSERT(catalogue.placing(beta, "other") == nullptr);
        CPPUNIT_ASSERT(catalogue.placing(*catalogue.item("guide.2021.5.1"), "gca") == nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("Because of the body."),
                             catalogue.placingReason(beta).in("en"));
        const Item& alpha = *catalogue.item("guide.2021.5.1.1");
        CPPUNIT_ASSERT(Lines({"gci.2020.l1", "gci.2020.t2"}) == catalogue.relatedIndicators(alpha));
        CPPUNIT_ASSERT(catalogue.relatedIndicators(beta).empty());
        CPPUNIT_ASSERT_EQUAL(std::string("GCI"), catalogue.reading("gci")->title.in("en"));
    }

    void testSecondaryPillarsStandInPillarOrder()
    {
        const Catalogue catalogue = sample();
        const auto& secondary =
            catalogue.placing(*catalogue.item("guide.2021.5.1.1"), "gca")->secondary;
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, secondary.size());
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.technical"), secondary[0]->id);
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.international"), secondary[1]->id);
    }

    void testPlacingSurvivesAMove()
    {
        Catalogue first = sample();
        const Catalogue second = std::move(first);
        const Item& alpha = *second.item("guide.2021.5.1.1");
        CPPUNIT_ASSERT(second.placing(alpha, "gca")->primary == second.item("gca.pillar.legal"));
    }

    void testPillarsBelongToEveryEdition()
    {
        const Catalogue catalogue = sample();
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, catalogue.pillars().size());
        CPPUNIT_ASSERT(catalogue.pillars() == catalogue.itemsOf(Kind::Pillar, "2018"));
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.legal"), catalogue.pillars().front()->id);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, catalogue.itemsOf(Kind::FocusArea, "2021").size());
        CPPUNIT_ASSERT(catalogue.itemsOf(Kind::FocusArea, "2018").empty());
    }

    void testWithdrawnElementStaysButIsNotScored()
    {
        const std::string guide =
            with(sampleGuide(), R"(number="5.1.2")", R"(number="5.1.2" withdrawn="yes")");
        const auto loaded = load(guide, samplePillars(), sampleMapping());
        CPPUNIT_ASSERT(loaded.has_value());
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, loaded.value().elements("2021").size());
        CPPUNIT_ASSERT(loaded.value().numbered("2021", "5.1.2")->withdrawn);
    }

    void testOrderOfFilesDoesNotMatter()
    {
        const auto loaded = load(sampleMapping(), samplePillars(), sampleGuide());
        CPPUNIT_ASSERT(loaded.has_value());
        const Item& alpha = *loaded.value().item("guide.2021.5.1.1");
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.legal"),
                             loaded.value().placing(alpha, "gci")->primary->id);
    }

    void testEveryFaultIsReportedNotJustTheFirst()
    {
        std::string guide = with(sampleGuide(), R"(kind="focus-area")", R"(kind="area")");
        guide = with(guide, R"(standing="verified")", R"(standing="sure")");
        guide = with(guide, R"(assessable="yes")", R"(assessable="ja")");
        guide = with(guide, R"( locator="p. 4")", "");
        guide = with(guide, "<short>A</short>", "<brief>A</brief>");
        guide = with(guide, R"(language="en")", R"(language="fr")");
        guide = with(guide, R"(schema-version="1")", R"(schema-version="2")");
        NCS_ASSERT_LINES(Lines({"file.schema-unknown guide.xml:2 2|1",
                                "catalogue.language-unknown guide.xml:2 fr",
                                "catalogue.kind-unknown guide.xml:5 area",
                                "catalogue.flag-unknown guide.xml:6 assessable|ja",
                                "catalogue.standing-unknown guide.xml:6 sure",
                                "file.element-unknown guide.xml:7 brief|item",
                                "file.attribute-missing guide.xml:9 locator|item"}),
                         faults(guide));
    }

    void testFaultsOfEveryFileAreReported()
    {
        NCS_ASSERT_LINES(Lines({"file.not-well-formed guide.xml:1",
                                "file.wrong-root gca.xml:1 table|catalogue, mapping, relations",
                                "file.has-doctype map.xml:1"}),
                         faults("<catalogue>", "<table/>", "<!DOCTYPE mapping><mapping/>"));
    }

    void testUnreadableFilesAreReported()
    {
        std::ifstream missing("/nowhere/at/all.xml");
        std::ifstream folder(NCS_SOURCE_DIR, std::ios::binary);
        std::istringstream broken("<catalogue/>");
        broken.setstate(std::ios::badbit);
        const auto loaded = loadCatalogue({{"none.xml", nullptr},
                                           {"missing.xml", &missing},
                                           {"folder.xml", &folder},
                                           {"broken.xml", &broken}});
        CPPUNIT_ASSERT(!loaded);
        NCS_ASSERT_LINES(Lines({"file.unreadable none.xml:-1",
                                "file.unreadable missing.xml:-1",
                                "file.unreadable folder.xml:-1",
                                "file.unreadable broken.xml:-1"}),
                         lines(loaded.error()));
    }

    void testTooManyItemsAreRefused()
    {
        std::string guide = sampleGuide();
        const std::size_t at = guide.find("</items>");
        std::string many;
        for (std::size_t i = 3; i < kMaxItems; ++i)
            many += "<item/>";
        const std::string line = "catalogue.too-many-items guide.xml:11 5000";
        // Exactly the limit, then one more; the items' other faults do not matter here.
        const Lines atLimit = faults(std::string(guide).insert(at, many));
        CPPUNIT_ASSERT(std::find(atLimit.begin(), atLimit.end(), line) == atLimit.end());
        const Lines beyond = faults(std::string(guide).insert(at, many + "<item/>"));
        CPPUNIT_ASSERT(std::find(beyond.begin(), beyond.end(), line) != beyond.end());
    }

    void testTornFilesAreRefusedAtEveryByte()
    {
        const std::string guide = sampleGuide();
        const std::size_t end = guide.rfind("</catalogue>") + std::string("</catalogue>").size();
        for (std::size_t size = 0; size < end; ++size)
        {
            const auto loaded = load(guide.substr(0, size), samplePillars(), sampleMapping());
            CPPUNIT_ASSERT_MESSAGE(std::to_string(size), !loaded);
            CPPUNIT_ASSERT_EQUAL(std::string("guide.xml"), loaded.error().front().place.source);
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CatalogueLoaderTest);

} // namespace
