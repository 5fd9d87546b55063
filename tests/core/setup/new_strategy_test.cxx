// SPDX-License-Identifier: MPL-2.0
#include "core/setup/new_strategy.hxx"
#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs;
using namespace ncs::setup;

const Knowledge& knowledge()
{
    return support::packedKnowledge();
}

std::string numberOf(const char* text)
{
    const catalogue::Item* country = countryNamed(knowledge().catalogue, text);
    return country == nullptr ? std::string("none") : country->number;
}

std::string titleOf(const char* country, const Term& term)
{
    return suggestedTitle(knowledge(), "en", country, term);
}

class NewStrategyTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(NewStrategyTest);
    CPPUNIT_TEST(testCountryIsFoundByNameAndCode);
    CPPUNIT_TEST(testUnknownCountryIsNone);
    CPPUNIT_TEST(testEveryCountryIsListedOnceInOrder);
    CPPUNIT_TEST(testProfileSaysScoresTierYearsAndSource);
    CPPUNIT_TEST(testTermRunsForward);
    CPPUNIT_TEST(testTermMayBeLeftOpen);
    CPPUNIT_TEST(testWhatIsNoYearIsNamed);
    CPPUNIT_TEST(testUsualTermBeginsNextYear);
    CPPUNIT_TEST(testTitleIsMadeOfWhatIsKnown);
    CPPUNIT_TEST(testFaultyTermIsNotInTheTitle);
    CPPUNIT_TEST(testLanguageFallsBackToWhatWeSpeak);
    CPPUNIT_TEST_SUITE_END();

public:
    void testCountryIsFoundByNameAndCode()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("KEN"), numberOf("Kenya"));
        CPPUNIT_ASSERT_EQUAL(std::string("KEN"), numberOf("  kENYA "));
        CPPUNIT_ASSERT_EQUAL(std::string("KEN"), numberOf("ken"));
    }

    void testUnknownCountryIsNone()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("none"), numberOf("Exampleland"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), numberOf("Ken ya"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), numberOf(""));
    }

    void testEveryCountryIsListedOnceInOrder()
    {
        const auto names = countryNames(knowledge(), "en");
        CPPUNIT_ASSERT_EQUAL(std::size_t(194), names.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Afghanistan"), names.front());
        CPPUNIT_ASSERT_EQUAL(std::string("Zimbabwe"), names.back());
    }

    void testProfileSaysScoresTierYearsAndSource()
    {
        const auto profile =
            profileOf(knowledge(), *countryNamed(knowledge().catalogue, "ALB"), "en");
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), profile.size());
        CPPUNIT_ASSERT_EQUAL(
            std::string("Global Cybersecurity Index 2024: 86.51 of 100 points, tier 2 "
                        "(Advancing). In 2020: 64.32 points."),
            profile[0]);
        CPPUNIT_ASSERT(profile[1].find("20, Technical 18.38,") != std::string::npos);
        CPPUNIT_ASSERT(profile[2].find("World Bank") != std::string::npos);
    }

    void testTermRunsForward()
    {
        CPPUNIT_ASSERT(faultOf({"2027", "2031"}) == TermFault::None);
        CPPUNIT_ASSERT(faultOf({"2027", "2027"}) == TermFault::None);
        CPPUNIT_ASSERT(faultOf({"2027-06-01", "2027"}) == TermFault::None);
        CPPUNIT_ASSERT(faultOf({"2027", "2026"}) == TermFault::Reversed);
        CPPUNIT_ASSERT(faultOf({"2027-06-02", "2027-06-01"}) == TermFault::Reversed);
    }

    void testTermMayBeLeftOpen()
    {
        CPPUNIT_ASSERT(faultOf({}) == TermFault::None);
        CPPUNIT_ASSERT(faultOf({" 2027 ", ""}) == TermFault::None);
        CPPUNIT_ASSERT(faultOf({"", "2027"}) == TermFault::None);
    }

    void testWhatIsNoYearIsNamed()
    {
        for (const char* text :
             {"soon", "27", "20271", "1066", "2101", "-2027", "2027-02-30", "2.0e3"})
        {
            CPPUNIT_ASSERT_MESSAGE(text, faultOf({text, ""}) == TermFault::FromUnreadable);
            CPPUNIT_ASSERT_MESSAGE(text, faultOf({"2027", text}) == TermFault::UntilUnreadable);
        }
    }

    void testUsualTermBeginsNextYear()
    {
        constexpr long kFirstOfMarch2026 = 20513;
        const Term term = usualTerm(kFirstOfMarch2026);
        CPPUNIT_ASSERT_EQUAL(std::string("2027"), term.from);
        CPPUNIT_ASSERT_EQUAL(std::string("2031"), term.until);
    }

    void testTitleIsMadeOfWhatIsKnown()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("Kenya: National Cybersecurity Strategy 2027–2031"),
                             titleOf("Kenya", {"2027", "2031"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Kenya: National Cybersecurity Strategy"),
                             titleOf("Kenya", {}));
        CPPUNIT_ASSERT_EQUAL(std::string("National Cybersecurity Strategy 2027"),
                             titleOf("", {"2027-01-01", "2027-12-31"}));
        CPPUNIT_ASSERT_EQUAL(std::string("National Cybersecurity Strategy 2027"),
                             titleOf("", {"2027", ""}));
        CPPUNIT_ASSERT_EQUAL(std::string("National Cybersecurity Strategy"), titleOf("", {}));
    }

    void testFaultyTermIsNotInTheTitle()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("Kenya: National Cybersecurity Strategy"),
                             titleOf("Kenya", {"2027", "2026"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Kenya: National Cybersecurity Strategy"),
                             titleOf("Kenya", {"2027", "203"}));
    }

    void testLanguageFallsBackToWhatWeSpeak()
    {
        // The sources speak English only; the packed vocabulary speaks more.
        CPPUNIT_ASSERT_EQUAL(std::string("en"), spokenLanguage(knowledge().vocabulary, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("en"), spokenLanguage(knowledge().vocabulary, "xx"));
        CPPUNIT_ASSERT_EQUAL(std::string("en"), spokenLanguage(knowledge().vocabulary, ""));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(NewStrategyTest);

} // namespace
