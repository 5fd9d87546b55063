// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/strategy.hxx"
#include "support/catalogue_fixture.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace ncs::strategy
{

class ResolveElementTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ResolveElementTest);
    CPPUNIT_TEST(testNumberTitleAndIdNameTheElement);
    CPPUNIT_TEST(testNumberIsResolvedInTheEdition);
    CPPUNIT_TEST(testBlankHasNoRule);
    CPPUNIT_TEST(testWhatCountsForNothingSaysWhy);
    CPPUNIT_TEST(testRuleOfAnEarlierCallIsCleared);
    CPPUNIT_TEST_SUITE_END();

public:
    void testNumberTitleAndIdNameTheElement()
    {
        for (const char* text : {"5.3.1",
                                 "5.3.1 Establish CIRTs",
                                 " 5.3.1\u00A0Établir ",
                                 "5.3.1\tTab",
                                 "5.3.1\u3000全角",
                                 "guide.2021.5.3.1"})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string("guide.2021.5.3.1"), idOf(text));
    }

    void testNumberIsResolvedInTheEdition()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2018.5.3.1"), idOf("5.3.1", "2018"));
        CPPUNIT_ASSERT_EQUAL(std::string(), idOf("5.1.1", "2018"));
    }

    void testBlankHasNoRule()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), idOf(" \u00A0 "));
        CPPUNIT_ASSERT_EQUAL(std::string(), rule_);
    }

    void testWhatCountsForNothingSaysWhy()
    {
        expectRule("element.unknown", "9.9.9");
        expectRule("element.unknown", "Incident response");
        expectRule("element.heading", "5.3");
        expectRule("element.heading", "guide.2021.4.1");
        expectRule("element.withdrawn", "5.3.9");
        expectRule("element.withdrawn", "guide.2021.5.3.9");
        expectRule("element.other-edition", "guide.2018.5.3.1");
        expectRule("element.other-edition", "guide.2025.5.3.1");
    }

    void testRuleOfAnEarlierCallIsCleared()
    {
        expectRule("element.unknown", "9.9.9");
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2021.5.1.1"), idOf("5.1.1"));
        CPPUNIT_ASSERT_EQUAL(std::string(), rule_);
    }

private:
    std::string idOf(const std::string& text, const std::string& edition = "2021")
    {
        const auto* item =
            resolveElement(text, support::smallKnowledge().catalogue, edition, rule_);
        return item == nullptr ? std::string() : item->id;
    }

    void expectRule(const std::string& rule, const std::string& text)
    {
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), idOf(text));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, rule, rule_);
    }

    std::string rule_;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ResolveElementTest);

} // namespace ncs::strategy
