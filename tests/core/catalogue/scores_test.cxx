// SPDX-License-Identifier: MPL-2.0
// The published figures of the Global Cybersecurity Index: read digit by digit, refused when they
// cannot be.
#include "core/catalogue/expected_lines.hxx"
#include "core/catalogue/sample_catalogue.hxx"
#include "core/catalogue/scores.hxx"
#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <sstream>

namespace
{

using namespace ncs;
using namespace ncs::tests;
using Lines = std::vector<std::string>;

const Knowledge& knowledge()
{
    return support::packedKnowledge();
}

std::string sample()
{
    return R"(<scores schema-version="1" id="gci.scores" version="1" language="en" provider="tests" licence="MPL-2.0">
<title>Scores</title><sources><source id="s">Source</source></sources>
<tiers>
<tier number="1" from="95" cut-off="derived" standing="verified" source="s"><title>Top</title></tier>
<tier number="2" from="0" cut-off="open" standing="verified" source="s"><title>Rest</title></tier>
</tiers>
<country iso3="ALB" legal="20.00" technical="18.38" organizational="19.47" capacity="12.08" cooperation="16.58" total-2020="64.3211" total-2024="86.5063"/>
<country iso3="KEN" legal="0" technical="2" organizational="4" capacity="6" cooperation="8" total-2020="1" total-2024="96"/>
</scores>
)";
}

base::Result<catalogue::Scores> loadText(const std::string& text)
{
    std::istringstream stream(text);
    return catalogue::loadScores({"scores.xml", &stream}, knowledge().catalogue);
}

Lines faultsOf(const std::string& from, const std::string& to)
{
    return lines(loadText(with(sample(), from, to)).error());
}

class ScoresTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ScoresTest);
    CPPUNIT_TEST(testFiguresAreReadDigitByDigit);
    CPPUNIT_TEST(testTierFollowsTheOverallScore);
    CPPUNIT_TEST(testEveryCountryOfTheCatalogueHasFigures);
    CPPUNIT_TEST(testPublishedCountsOfTiersAreMet);
    CPPUNIT_TEST(testFigureOutOfBoundsIsReported);
    CPPUNIT_TEST(testFigureThatIsNoNumberIsReported);
    CPPUNIT_TEST(testUnknownAndRepeatedCountriesAreReported);
    CPPUNIT_TEST(testTiersOutOfOrderAreReported);
    CPPUNIT_TEST(testTornFileIsReported);
    CPPUNIT_TEST_SUITE_END();

public:
    void testFiguresAreReadDigitByDigit()
    {
        const auto scores = loadText(sample()).value();
        const catalogue::CountryScores& found = *scores.of("ALB");
        const std::array<double, 5> pillars{20, 18.38, 19.47, 12.08, 16.58};
        CPPUNIT_ASSERT(pillars == found.pillars);
        CPPUNIT_ASSERT_EQUAL(64.3211, found.total2020);
        CPPUNIT_ASSERT_EQUAL(86.5063, found.total2024);
        CPPUNIT_ASSERT(scores.of("XXX") == nullptr);
    }

    void testTierFollowsTheOverallScore()
    {
        const auto scores = loadText(sample()).value();
        CPPUNIT_ASSERT_EQUAL(std::string("1"), scores.tierOf(95)->number);
        CPPUNIT_ASSERT_EQUAL(std::string("2"), scores.tierOf(94.999)->number);
        CPPUNIT_ASSERT(scores.tierOf(95)->isDerived && !scores.tierOf(0)->isDerived);
        CPPUNIT_ASSERT(scores.tierOf(-1) == nullptr);
    }

    void testEveryCountryOfTheCatalogueHasFigures()
    {
        std::size_t countries = 0;
        for (const catalogue::Item* country :
             knowledge().catalogue.itemsOf(catalogue::Kind::Country, {}))
        {
            ++countries;
            CPPUNIT_ASSERT_MESSAGE(country->id, knowledge().scores.of(country->number) != nullptr);
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t(194), countries);
    }

    /// 46 in tier 1, 105 in tiers 3 and 4: the numbers that ITU published.
    void testPublishedCountsOfTiersAreMet()
    {
        std::map<std::string, int> counts;
        for (const catalogue::CountryScores& scores : knowledge().scores.countries())
            ++counts[knowledge().scores.tierOf(scores.total2024)->number];
        CPPUNIT_ASSERT_EQUAL(46, counts["1"]);
        CPPUNIT_ASSERT_EQUAL(105, counts["3"] + counts["4"]);
    }

    void testFigureOutOfBoundsIsReported()
    {
        NCS_ASSERT_LINES(Lines({"scores.number-bad scores.xml:7 technical|20.01|20"}),
                         faultsOf("18.38", "20.01"));
        NCS_ASSERT_LINES(Lines({"scores.number-bad scores.xml:7 total-2024|-1|100"}),
                         faultsOf("86.5063", "-1"));
    }

    void testFigureThatIsNoNumberIsReported()
    {
        NCS_ASSERT_LINES(Lines({"scores.number-bad scores.xml:7 capacity|12,08|20"}),
                         faultsOf("12.08", "12,08"));
    }

    void testUnknownAndRepeatedCountriesAreReported()
    {
        NCS_ASSERT_LINES(Lines({"scores.country-unknown scores.xml:7 XXX"}),
                         faultsOf("ALB", "XXX"));
        NCS_ASSERT_LINES(Lines({"scores.country-unknown scores.xml:8 ALB"}),
                         faultsOf("KEN", "ALB"));
    }

    void testTiersOutOfOrderAreReported()
    {
        NCS_ASSERT_LINES(Lines({"scores.tier-order scores.xml:5 2"}),
                         faultsOf("from=\"0\"", "from=\"96\""));
    }

    void testTornFileIsReported() { CPPUNIT_ASSERT(!loadText("<scores")); }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ScoresTest);

} // namespace
