// SPDX-License-Identifier: MPL-2.0
#include "core/base/date.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::base;

class DateTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(DateTest);
    CPPUNIT_TEST(testDayNumbersOfKnownDays);
    CPPUNIT_TEST(testEveryDayFollowsTheOneBefore);
    CPPUNIT_TEST(testIsoDateIsRead);
    CPPUNIT_TEST(testDayThatDoesNotExistIsRefused);
    CPPUNIT_TEST(testOtherShapesAreRefused);
    CPPUNIT_TEST(testIsoTextHasFourDigitsOfYear);
    CPPUNIT_TEST_SUITE_END();

public:
    void testDayNumbersOfKnownDays()
    {
        CPPUNIT_ASSERT_EQUAL(0L, dayNumber({1970, 1, 1}));
        CPPUNIT_ASSERT_EQUAL(-1L, dayNumber({1969, 12, 31}));
        CPPUNIT_ASSERT_EQUAL(-25569L, dayNumber({1899, 12, 30})); // day 0 of Calc
        CPPUNIT_ASSERT_EQUAL(11016L, dayNumber({2000, 2, 29}));
        CPPUNIT_ASSERT_EQUAL(-719528L, dayNumber({0, 1, 1}));
    }

    void testEveryDayFollowsTheOneBefore()
    {
        constexpr long kSpan = 150000; // more than one cycle of 400 years on both sides
        Date before = dateOfDayNumber(-kSpan);
        for (long day = 1 - kSpan; day < kSpan; ++day)
        {
            const Date date = dateOfDayNumber(day);
            CPPUNIT_ASSERT_EQUAL(day, dayNumber(date));
            const bool nextDay = date.day == before.day + 1 && date.month == before.month;
            CPPUNIT_ASSERT(nextDay || date.day == 1);
            before = date;
        }
    }

    void testIsoDateIsRead()
    {
        const auto date = parseIsoDate(" 2028-02-29\u00a0");
        CPPUNIT_ASSERT(date.has_value());
        CPPUNIT_ASSERT_EQUAL(2028, date->year);
        CPPUNIT_ASSERT_EQUAL(2, date->month);
        CPPUNIT_ASSERT_EQUAL(29, date->day);
    }

    void testDayThatDoesNotExistIsRefused()
    {
        for (const char* text :
             {"2027-02-29", "2100-02-29", "2028-04-31", "2028-00-10", "2028-13-01", "2028-01-00"})
            CPPUNIT_ASSERT_MESSAGE(text, !parseIsoDate(text));
    }

    void testOtherShapesAreRefused()
    {
        for (const char* text : {"",
                                 "2028",
                                 "2028-1-1",
                                 "28-01-01",
                                 "01.01.2028",
                                 "2028/01/01",
                                 "2028-01-01T00:00",
                                 "-028-01-01",
                                 "2028-+1-01"})
            CPPUNIT_ASSERT_MESSAGE(text, !parseIsoDate(text));
    }

    void testIsoTextHasFourDigitsOfYear()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("0987-06-05"), isoText({987, 6, 5}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DateTest);

} // namespace
