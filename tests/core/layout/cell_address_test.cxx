// SPDX-License-Identifier: MPL-2.0
#include "core/layout/cell_address.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::layout;

class CellAddressTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CellAddressTest);
    CPPUNIT_TEST(testColumnsCountAsCalcDoes);
    CPPUNIT_TEST(testAddressesAreReadAndWritten);
    CPPUNIT_TEST(testWhatIsNoAddressIsRefused);
    CPPUNIT_TEST(testRangesThatTouchOverlap);
    CPPUNIT_TEST_SUITE_END();

    void testColumnsCountAsCalcDoes()
    {
        for (const auto& [letters, number] : {std::pair("A", 0L),
                                              {"Z", 25L},
                                              {"AA", 26L},
                                              {"AZ", 51L},
                                              {"BA", 52L},
                                              {"AMJ", 1023L}})
        {
            CPPUNIT_ASSERT_EQUAL(number, columnNumber(letters).value_or(-1));
            CPPUNIT_ASSERT_EQUAL(std::string(letters), columnLetters(number));
        }
        CPPUNIT_ASSERT(!columnNumber("AMK"));
    }

    void testAddressesAreReadAndWritten()
    {
        const auto range = parseRange("B7:J12");
        CPPUNIT_ASSERT(range.has_value());
        CPPUNIT_ASSERT_EQUAL(std::string("$B$7:$J$12"), absoluteName(*range));
        CPPUNIT_ASSERT_EQUAL(std::string("B7"), relativeName(range->first));
        CPPUNIT_ASSERT_EQUAL(std::string("$C$3"), absoluteName(*parseRange("C3")));
    }

    void testWhatIsNoAddressIsRefused()
    {
        for (const char* text : {"",
                                 "7",
                                 "B",
                                 "b7",
                                 "B0",
                                 "B07",
                                 "B-1",
                                 "B7:",
                                 ":B7",
                                 "B7:A7",
                                 "B7:B6",
                                 "B7:C",
                                 "AMK1",
                                 "A1048577",
                                 "A1 "})
            CPPUNIT_ASSERT_MESSAGE(text, !parseRange(text));
    }

    void testRangesThatTouchOverlap()
    {
        const Range table = *parseRange("C3:F9");
        CPPUNIT_ASSERT(table.overlaps(*parseRange("F9:G12")));
        CPPUNIT_ASSERT(!table.overlaps(*parseRange("G3:G9")));
        CPPUNIT_ASSERT(!table.overlaps(*parseRange("A10:Z10")));
        CPPUNIT_ASSERT(table.contains(*parseRange("C3:F9")));
        CPPUNIT_ASSERT(!table.contains(*parseRange("B3:F9")));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CellAddressTest);

} // namespace
