// SPDX-License-Identifier: MPL-2.0
#include "core/intake/taken_text.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::intake;

/// "section|text" of each row.
std::vector<std::string> shown(const std::vector<TakenRow>& rows)
{
    std::vector<std::string> lines;
    for (const TakenRow& row : rows)
        lines.push_back(row.section + "|" + row.text);
    return lines;
}

using Lines = std::vector<std::string>;

class TakenTextTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(TakenTextTest);
    CPPUNIT_TEST(testEachParagraphIsARow);
    CPPUNIT_TEST(testEveryKindOfLineBreakDivides);
    CPPUNIT_TEST(testHeadingIsTheSectionOfWhatFollows);
    CPPUNIT_TEST(testOpeningNumberIsTheSection);
    CPPUNIT_TEST(testTextOfHeadingsAloneIsNotLost);
    CPPUNIT_TEST(testControlCharactersBecomeSpaces);
    CPPUNIT_TEST(testBlankTextGivesNothing);
    CPPUNIT_TEST(testCellsOfARowAreJoined);
    CPPUNIT_TEST(testIdsGoOnFromTheHighest);
    CPPUNIT_TEST_SUITE_END();

public:
    void testEachParagraphIsARow()
    {
        const auto rows = paragraphsOf("One.\n\n  Two.  \n\t\nThree.");
        CPPUNIT_ASSERT(Lines({"|One.", "|Two.", "|Three."}) == shown(rows));
        CPPUNIT_ASSERT_EQUAL(3L, rows.back().order);
    }

    void testEveryKindOfLineBreakDivides()
    {
        CPPUNIT_ASSERT(Lines({"|a", "|b", "|c", "|d", "|e"}) ==
                       shown(paragraphsOf("a\r\nb\rc\nd\xE2\x80\xA9"
                                          "e")));
    }

    void testHeadingIsTheSectionOfWhatFollows()
    {
        CPPUNIT_ASSERT(
            Lines({"|Before.", "Chapter 1|2.1 One.", "Chapter 1|Two.", "Part B|Three."}) ==
            shown(paragraphsOf("Before.\n# Chapter 1\n2.1 One.\nTwo.\n## Part B ##\nThree.")));
        CPPUNIT_ASSERT(Lines({"|#hashtag is no heading"}) ==
                       shown(paragraphsOf("#hashtag is no heading")));
    }

    void testOpeningNumberIsTheSection()
    {
        CPPUNIT_ASSERT(Lines({"2.3.1|2.3.1 The government acts.",
                              "4|4. It plans.",
                              "7|7) It tests.",
                              "|2026 was a year.",
                              "|24 agencies meet.",
                              "|3"}) ==
                       shown(paragraphsOf("2.3.1 The government acts.\n4. It plans.\n7) It "
                                          "tests.\n2026 was a year.\n24 agencies meet.\n3")));
    }

    void testTextOfHeadingsAloneIsNotLost()
    {
        CPPUNIT_ASSERT(Lines({"|One", "|Two"}) == shown(paragraphsOf("# One\n# Two")));
    }

    void testControlCharactersBecomeSpaces()
    {
        CPPUNIT_ASSERT(Lines({"|a b  c"}) == shown(paragraphsOf("a\tb\x01\x02"
                                                                "c")));
    }

    void testBlankTextGivesNothing()
    {
        CPPUNIT_ASSERT(paragraphsOf("").empty());
        CPPUNIT_ASSERT(paragraphsOf(" \n\t\n\xC2\xA0\n").empty());
    }

    void testCellsOfARowAreJoined()
    {
        const auto rows = rowsOf({{"Act", "", "now"}, {"", " "}, {"=1+1"}}, " · ");
        CPPUNIT_ASSERT(Lines({"|Act · now", "|=1+1"}) == shown(rows));
        CPPUNIT_ASSERT_EQUAL(3L, rows.back().order);
    }

    void testIdsGoOnFromTheHighest()
    {
        CPPUNIT_ASSERT(Lines({"m-001", "m-002"}) == freshIds({}, 2));
        CPPUNIT_ASSERT(Lines({"m-008", "m-009", "m-010"}) ==
                       freshIds({"m-007", "x", "ex-900", "m-2b"}, 3));
        CPPUNIT_ASSERT(Lines({"m-1000"}) == freshIds({"M-999"}, 1));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TakenTextTest);

} // namespace
