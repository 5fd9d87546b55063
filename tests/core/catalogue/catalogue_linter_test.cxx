// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/expected_lines.hxx"
#include "core/catalogue/raw_catalogue.hxx"
#include "core/catalogue/sample_catalogue.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <sstream>

namespace
{

using namespace ncs;
using namespace ncs::tests;
using Lines = std::vector<std::string>;

class CatalogueLinterTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CatalogueLinterTest);
    CPPUNIT_TEST(testSampleIsSound);
    CPPUNIT_TEST(testDuplicateIdIsReported);
    CPPUNIT_TEST(testDuplicateListIsReported);
    CPPUNIT_TEST(testDuplicateSourceIsReported);
    CPPUNIT_TEST(testIdsOutsideThePatternAreReported);
    CPPUNIT_TEST(testIdOfAnotherListIsReported);
    CPPUNIT_TEST(testKeyOutsideThePatternIsReported);
    CPPUNIT_TEST(testEditionThatDiffersFromTheIdIsReported);
    CPPUNIT_TEST(testEditionOfTwoListsIsReported);
    CPPUNIT_TEST(testReleasedIdThatVanishedIsReported);
    CPPUNIT_TEST(testSharedConceptIsReported);
    CPPUNIT_TEST(testSharedNumberIsReported);
    CPPUNIT_TEST(testNumberOutOfOrderIsReported);
    CPPUNIT_TEST(testTenComesAfterNine);
    CPPUNIT_TEST(testUnknownParentIsReported);
    CPPUNIT_TEST(testParentInAnotherListIsReported);
    CPPUNIT_TEST(testParentCycleIsReportedOnce);
    CPPUNIT_TEST(testItemThatIsItsOwnParentIsReported);
    CPPUNIT_TEST(testUnknownSourceIsReported);
    CPPUNIT_TEST(testMissingTextsAreReported);
    CPPUNIT_TEST(testTextInAnotherLanguageOnlyIsMissing);
    CPPUNIT_TEST(testTooFewQuestionsAreReported);
    CPPUNIT_TEST(testTooManyQuestionsAreReported);
    CPPUNIT_TEST(testMissingPillarIsReported);
    CPPUNIT_TEST(testPillarsInAnotherOrderAreReported);
    CPPUNIT_TEST(testPillarWithoutMarkOfItsOwnIsReported);
    CPPUNIT_TEST(testColourOutsideThePatternIsReported);
    CPPUNIT_TEST(testDuplicateReadingIsReported);
    CPPUNIT_TEST(testMappingWithoutReadingIsReported);
    CPPUNIT_TEST(testPlaceOfUnknownKeyIsReported);
    CPPUNIT_TEST(testPlaceInUnknownReadingIsReported);
    CPPUNIT_TEST(testPlaceInUnknownPillarIsReported);
    CPPUNIT_TEST(testDuplicatePlaceIsReported);
    CPPUNIT_TEST(testSecondPrimaryInAReadingIsReported);
    CPPUNIT_TEST(testElementWithoutPlaceIsReported);
    CPPUNIT_TEST(testElementMayHaveItsPillarInItself);
    CPPUNIT_TEST(testSecondaryEqualToPrimaryIsReported);
    CPPUNIT_TEST(testRepeatedSecondaryIsReported);
    CPPUNIT_TEST(testUnknownPillarOfAnItemIsReported);
    CPPUNIT_TEST(testRepeatedPillarOfAnItemIsReported);
    CPPUNIT_TEST(testAssessablePlaceholderIsReported);
    CPPUNIT_TEST(testStepOfTheGuideNeedsQuestions);
    CPPUNIT_TEST(testSampleRelationsAreSound);
    CPPUNIT_TEST(testUnknownTypeOfRelationIsReported);
    CPPUNIT_TEST(testRelationToUnknownItemIsReported);
    CPPUNIT_TEST(testRelationOutsideItsListsIsReported);
    CPPUNIT_TEST(testRelationGivenTwiceIsReported);
    CPPUNIT_TEST(testRelationWithoutReasonIsReported);
    CPPUNIT_TEST_SUITE_END();

    static Lines inGuide(const std::string& from, const std::string& to)
    {
        return faults(with(sampleGuide(), from, to));
    }

    static Lines inPillars(const std::string& from, const std::string& to)
    {
        return faults(sampleGuide(), with(samplePillars(), from, to));
    }

    static Lines inMapping(const std::string& from, const std::string& to)
    {
        return faults(sampleGuide(), samplePillars(), with(sampleMapping(), from, to));
    }

    static base::Result<catalogue::Catalogue> loadWith(const std::string& other,
                                                       const catalogue::Extend& extend,
                                                       base::Findings* warnings = nullptr)
    {
        std::istringstream guide(sampleGuide());
        std::istringstream pillars(samplePillars());
        std::istringstream mapping(sampleMapping());
        std::istringstream last(other);
        std::vector<catalogue::NamedStream> files{
            {"guide.xml", &guide}, {"gca.xml", &pillars}, {"map.xml", &mapping}};
        if (!other.empty())
            files.push_back({"other.xml", &last});
        return catalogue::loadCatalogue(files, extend, warnings);
    }

public:
    void testSampleIsSound()
    {
        CPPUNIT_ASSERT(load(sampleGuide(), samplePillars(), sampleMapping()).has_value());
    }

    void testDuplicateIdIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.id-twice guide.xml:9 guide.2021.5.1.1|guide.xml:6"}),
                         inGuide(R"(id="guide.2021.5.1.2")", R"(id="guide.2021.5.1.1")"));
    }

    void testDuplicateListIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.id-twice map.xml:1 gca|gca.xml:1"}),
                         inMapping(R"(id="map.guide-gca")", R"(id="gca")"));
    }

    void testDuplicateSourceIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.id-twice guide.xml:2 s|guide.xml:2"}),
            inGuide("</sources>", R"(<source id="s">Another source</source></sources>)"));
    }

    void testIdsOutsideThePatternAreReported()
    {
        for (const char* bad : {"guide.2021.5.1.B",
                                "guide.2021.a_b",
                                "guide.2021..2",
                                "guide.2021.2.",
                                "guide.2021.é",
                                "guide.2021.a b"})
            NCS_ASSERT_LINES(
                Lines({"catalogue.id-pattern guide.xml:9 " + std::string(bad)}),
                inGuide(R"(id="guide.2021.5.1.2")", "id=\"" + std::string(bad) + "\""));
        NCS_ASSERT_LINES(Lines({"catalogue.id-pattern map.xml:8 GCI/L1"}),
                         inMapping("gci.2020.l1", "GCI/L1"));
    }

    void testIdOfAnotherListIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.id-outside-list guide.xml:9 guide.2018.5.1.2|guide.2021."}),
            inGuide(R"(id="guide.2021.5.1.2")", R"(id="guide.2018.5.1.2")"));
        // A name that merely begins alike is another list, too.
        NCS_ASSERT_LINES(
            Lines({"catalogue.id-outside-list guide.xml:9 guide.20215.1.2|guide.2021."}),
            inGuide(R"(id="guide.2021.5.1.2")", R"(id="guide.20215.1.2")"));
    }

    void testKeyOutsideThePatternIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.key-pattern guide.xml:5 gover.nance"}),
                         inGuide(R"(key="governance")", R"(key="gover.nance")"));
    }

    void testEditionThatDiffersFromTheIdIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.edition-differs guide.xml:2 guide.2021|2018"}),
                         inGuide(R"(edition="2021")", R"(edition="2018")"));
    }

    void testSharedConceptIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.key-twice guide.xml:6 alpha|guide.2021.5.1|guide.2021.5.1.1"}),
            inGuide(R"(key="governance")", R"(key="alpha")"));
    }

    void testSharedNumberIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.number-twice guide.xml:9 5.1.1|guide.2021.5.1.1|guide.2021.5.1.2"}),
            inGuide(R"(number="5.1.2")", R"(number="5.1.1")"));
    }

    void testNumberOutOfOrderIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.order guide.xml:9 5.1.0|5.1.1"}),
                         inGuide(R"(number="5.1.2")", R"(number="5.1.0")"));
    }

    void testTenComesAfterNine()
    {
        std::string guide = with(sampleGuide(), R"(number="5.1.1")", R"(number="5.1.9")");
        guide = with(guide, R"(number="5.1.2")", R"(number="5.1.10")");
        CPPUNIT_ASSERT(load(guide, samplePillars(), sampleMapping()).has_value());
    }

    void testUnknownParentIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.parent-unknown guide.xml:6 guide.2021.5.1.1|guide.2021.5.9"}),
            inGuide(R"(parent="guide.2021.5.1")", R"(parent="guide.2021.5.9")"));
    }

    void testParentInAnotherListIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.parent-unknown guide.xml:6 guide.2021.5.1.1|gca.pillar.legal"}),
            inGuide(R"(parent="guide.2021.5.1")", R"(parent="gca.pillar.legal")"));
    }

    void testParentCycleIsReportedOnce()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.parent-cycle guide.xml:5 guide.2021.5.1|guide.2021.5.1.1"}),
            inGuide(R"(key="governance")", R"(key="governance" parent="guide.2021.5.1.1")"));
    }

    void testItemThatIsItsOwnParentIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.parent-cycle guide.xml:5 guide.2021.5.1|guide.2021.5.1"}),
            inGuide(R"(key="governance")", R"(key="governance" parent="guide.2021.5.1")"));
    }

    void testUnknownSourceIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.source-unknown guide.xml:5 guide.2021.5.1|t"}),
                         inGuide(R"(source="s")", R"(source="t")"));
    }

    void testMissingTextsAreReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing guide.xml:5 guide.2021.5.1|gloss"}),
                         inGuide("<gloss>Who decides.</gloss>", "<gloss>  </gloss>"));
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing gca.xml:4 gca.pillar.legal|title"}),
                         inPillars("<title>legal</title>", ""));
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing map.xml:8 alpha|reason"}),
                         inMapping("<reason>Because of the law.</reason>", ""));
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing map.xml:4 gca|gloss"}),
                         inMapping("<gloss>One way.</gloss>", ""));
    }

    void testTextInAnotherLanguageOnlyIsMissing()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing guide.xml:5 guide.2021.5.1|gloss"}),
                         inGuide("<gloss>Who decides.", R"(<gloss xml:lang="fr">Qui décide.)"));
    }

    void testTooFewQuestionsAreReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.question-count guide.xml:9 guide.2021.5.1.2|1|2|4"}),
                         inGuide("<question>Four?</question>", ""));
    }

    void testTooManyQuestionsAreReported()
    {
        const std::string three =
            "<question>Four?</question><question>Five?</question><question>Six?</question>";
        CPPUNIT_ASSERT(load(with(sampleGuide(), "<question>Four?</question>", three),
                            samplePillars(),
                            sampleMapping())
                           .has_value());
        NCS_ASSERT_LINES(
            Lines({"catalogue.question-count guide.xml:9 guide.2021.5.1.2|5|2|4"}),
            inGuide("<question>Four?</question>", three + "<question>Seven?</question>"));
    }

    void testMissingPillarIsReported()
    {
        const Lines found = inPillars(R"(number="4" symbol="4" kind="pillar")",
                                      R"(number="4" symbol="4" kind="step")");
        NCS_ASSERT_LINES(
            Lines({"catalogue.pillars-differ gca.xml:4 gca.pillar.legal, gca.pillar.technical, "
                   "gca.pillar.organizational, gca.pillar.capacity, gca.pillar.international|"
                   "gca.pillar.legal, gca.pillar.technical, gca.pillar.organizational, "
                   "gca.pillar.international"}),
            found);
    }

    void testPillarsInAnotherOrderAreReported()
    {
        std::string pillars = with(samplePillars(), "pillar.legal\"", "pillar.capacity-2\"");
        pillars = with(pillars, "pillar.capacity\"", "pillar.legal\"");
        pillars = with(pillars, "pillar.capacity-2\"", "pillar.capacity\"");
        const Lines found = faults(sampleGuide(), pillars);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, found.size());
        CPPUNIT_ASSERT_EQUAL(std::string("catalogue.pillars-differ gca.xml:4"),
                             found[0].substr(0, 34));
    }

    void testPillarWithoutMarkOfItsOwnIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.pillar-mark gca.xml:5 gca.pillar.technical|1|#0b5fa5"}),
                         inPillars(R"(symbol="2")", R"(symbol="1")"));
        NCS_ASSERT_LINES(Lines({"catalogue.pillar-mark gca.xml:5 gca.pillar.technical||#0b5fa5"}),
                         inPillars(R"( symbol="2")", ""));
    }

    void testColourOutsideThePatternIsReported()
    {
        for (const char* bad : {"blue", "#0b5fa", "#0B5FA5", "#0b5fag", ""})
            NCS_ASSERT_LINES(
                Lines({"catalogue.pillar-mark gca.xml:4 gca.pillar.legal|1|" + std::string(bad)}),
                inPillars("#0b5fa5", bad));
    }

    void testDuplicateReadingIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"mapping.reading-twice map.xml:6 gca"}),
            inMapping(
                "</readings>",
                R"(<reading id="gca"><title>G</title><gloss>G.</gloss></reading></readings>)"));
    }

    void testMappingWithoutReadingIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"mapping.reading-missing map.xml:1"}),
            faults(
                sampleGuide(),
                samplePillars(),
                R"(<mapping schema-version="1" id="m" version="1" language="en" provider="t" licence="t"><title>M</title></mapping>)"));
    }

    void testPlaceOfUnknownKeyIsReported()
    {
        NCS_ASSERT_LINES(Lines({"mapping.key-unknown map.xml:12 gamma|gamma",
                                "mapping.element-unplaced guide.xml:9 guide.2021.5.1.2|beta|gca",
                                "mapping.element-unplaced guide.xml:9 guide.2021.5.1.2|beta|gci"}),
                         inMapping(R"(key="beta")", R"(key="gamma")"));
        // A heading is not placed.
        CPPUNIT_ASSERT_EQUAL(std::string("mapping.key-unknown map.xml:12 governance|governance"),
                             inMapping(R"(key="beta")", R"(key="governance")").front());
    }

    void testPlaceInUnknownReadingIsReported()
    {
        NCS_ASSERT_LINES(Lines({"mapping.reading-unknown map.xml:10 gcx|alpha",
                                "mapping.element-unplaced guide.xml:6 guide.2021.5.1.1|alpha|gci"}),
                         inMapping(R"(<in reading="gci")", R"(<in reading="gcx")"));
    }

    void testPlaceInUnknownPillarIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"mapping.pillar-unknown map.xml:10 gca.pillar.lawful|alpha"}),
            inMapping(R"(primary="gca.pillar.legal"/>)", R"(primary="gca.pillar.lawful"/>)"));
        // An item that is no pillar is none here either.
        NCS_ASSERT_LINES(Lines({"mapping.pillar-unknown map.xml:9 guide.2021.5.1|alpha"}),
                         inMapping("gca.pillar.technical", "guide.2021.5.1"));
    }

    void testDuplicatePlaceIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"mapping.place-twice map.xml:16 alpha|map.xml:8"}),
            inMapping(
                "</places>",
                R"(<place key="alpha" standing="own"><reason>Again.</reason></place></places>)"));
    }

    void testSecondPrimaryInAReadingIsReported()
    {
        NCS_ASSERT_LINES(Lines({"mapping.place-twice map.xml:10 alpha@gca|map.xml:9",
                                "mapping.element-unplaced guide.xml:6 guide.2021.5.1.1|alpha|gci"}),
                         inMapping(R"(<in reading="gci" primary="gca.pillar.legal")",
                                   R"(<in reading="gca" primary="gca.pillar.capacity")"));
    }

    void testElementWithoutPlaceIsReported()
    {
        NCS_ASSERT_LINES(Lines({"mapping.element-unplaced guide.xml:6 guide.2021.5.1.1|alpha|gci"}),
                         inMapping(R"(<in reading="gci" primary="gca.pillar.legal"/>)", ""));
    }

    void testElementMayHaveItsPillarInItself()
    {
        const std::string element =
            R"(<item id="guide.2021.5.1.3" key="gamma" kind="element" parent="guide.2021.5.1"
 number="5.1.3" assessable="yes" pillar="gca.pillar.capacity" secondary="gca.pillar.legal"
 standing="own" source="s" locator="p. 5"><title>Gamma</title><gloss>Third.</gloss>
<question>Five?</question><question>Six?</question><reason>By its means.</reason></item>
</items>)";
        const auto loaded =
            load(with(sampleGuide(), "</items>", element), samplePillars(), sampleMapping());
        CPPUNIT_ASSERT(loaded);
        const catalogue::Item& gamma = *loaded.value().item("guide.2021.5.1.3");
        for (const char* reading : {"gca", "gci"})
        {
            const catalogue::Placing* placing = loaded.value().placing(gamma, reading);
            CPPUNIT_ASSERT(placing != nullptr);
            CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.capacity"), placing->primary->id);
            CPPUNIT_ASSERT_EQUAL(std::size_t(1), placing->secondary.size());
        }
        CPPUNIT_ASSERT_EQUAL(std::string("By its means."),
                             loaded.value().placingReason(gamma).in("en"));
    }

    void testSecondaryEqualToPrimaryIsReported()
    {
        NCS_ASSERT_LINES(Lines({"mapping.secondary-repeated map.xml:9 alpha|gca|gca.pillar.legal"}),
                         inMapping("gca.pillar.technical", "gca.pillar.legal"));
    }

    void testRepeatedSecondaryIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"mapping.secondary-repeated map.xml:9 alpha|gca|gca.pillar.international"}),
            inMapping("gca.pillar.technical", "gca.pillar.international"));
    }

    void testUnknownPillarOfAnItemIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.pillar-unknown guide.xml:5 guide.2021.5.1|gca.pillar.none"}),
            inGuide(R"(key="governance")", R"(key="governance" pillar="gca.pillar.none")"));
    }

    void testRepeatedPillarOfAnItemIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"catalogue.pillar-repeated guide.xml:5 guide.2021.5.1|gca.pillar.legal"}),
            inGuide(R"(key="governance")",
                    R"(key="governance" pillar="gca.pillar.legal" secondary="gca.pillar.legal")"));
    }

    void testAssessablePlaceholderIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.placeholder-scored guide.xml:9 guide.2021.5.1.2"}),
                         inGuide(R"(key="beta")", R"(key="beta" placeholder="yes")"));
    }

    void testStepOfTheGuideNeedsQuestions()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.question-count guide.xml:5 guide.2021.5.1|0|2|4"}),
                         inGuide(R"(kind="focus-area")", R"(kind="step")"));
    }

    void testSampleRelationsAreSound()
    {
        CPPUNIT_ASSERT(loadWithRelations(sampleRelations()).has_value());
    }

    void testUnknownTypeOfRelationIsReported()
    {
        NCS_ASSERT_LINES(Lines({"relations.type-unknown relations.xml:4 like"}),
                         faultsInRelations(R"(type="superset-of")", R"(type="like")"));
    }

    void testRelationToUnknownItemIsReported()
    {
        NCS_ASSERT_LINES(Lines({"relations.item-unknown relations.xml:4 guide.2021.5.1.9"}),
                         faultsInRelations(R"(to="guide.2021.5.1.1")", R"(to="guide.2021.5.1.9")"));
    }

    void testRelationOutsideItsListsIsReported()
    {
        NCS_ASSERT_LINES(
            Lines({"relations.list-differs relations.xml:4 guide.2021.5.1.1|gca"}),
            faultsInRelations(R"(from="gca.pillar.legal")", R"(from="guide.2021.5.1.1")"));
    }

    void testRelationGivenTwiceIsReported()
    {
        NCS_ASSERT_LINES(Lines({"relations.twice relations.xml:5 "
                                "gca.pillar.legal|guide.2021.5.1.1|relations.xml:4"}),
                         faultsInRelations(R"(from="gca.pillar.capacity" to="guide.2021.5.1.2")",
                                           R"(from="gca.pillar.legal" to="guide.2021.5.1.1")"));
    }

    void testEditionOfTwoListsIsReported()
    {
        const std::string other = R"(<catalogue schema-version="1" id="region.2021" edition="2021"
 version="1" language="en" provider="tests" licence="MPL-2.0">
<title>Region</title><sources><source id="s">Source</source></sources>
<items><item id="region.2021.1" key="alpha" kind="element" number="1" standing="own" source="s"
 locator="1"><title>One</title><gloss>First.</gloss></item></items></catalogue>)";
        NCS_ASSERT_LINES(Lines({"catalogue.edition-twice other.xml:1 2021|guide.2021"}),
                         lines(loadWith(other, {}).error()));
    }

    void testReleasedIdThatVanishedIsReported()
    {
        const auto release = [](catalogue::RawCatalogue& raw, base::Findings&) {
            raw.released.push_back({{"guide.2021.5.1.1", "guide.2021.5.1.3"}, {"released.txt", 7}});
        };
        NCS_ASSERT_LINES(Lines({"catalogue.id-vanished released.txt:7 guide.2021.5.1.3"}),
                         lines(loadWith({}, release).error()));
    }

    void testRelationWithoutReasonIsReported()
    {
        NCS_ASSERT_LINES(Lines({"catalogue.text-missing relations.xml:4 gca.pillar.legal|reason"}),
                         faultsInRelations("<reason>The law says more.</reason>", ""));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CatalogueLinterTest);

} // namespace
