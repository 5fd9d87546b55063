// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/arguments.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <limits>

namespace
{

using namespace ncs::uno::addin;
using css::uno::Any;
using ncs::uno::boundary::BadArgument;
using ncs::uno::boundary::textValue;
using ncs::uno::boundary::toDataArray;

class ArgumentsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ArgumentsTest);
    CPPUNIT_TEST(testLeftOutAndEmptyCellAreTheSame);
    CPPUNIT_TEST(testTextIsTrimmedAndNumbersAreWritten);
    CPPUNIT_TEST(testRangeOfOneCellCountsAsItsCell);
    CPPUNIT_TEST(testCountsAreCutOff);
    CPPUNIT_TEST(testWhatIsNoCountIsRefused);
    CPPUNIT_TEST_SUITE_END();

public:
    void testLeftOutAndEmptyCellAreTheSame()
    {
        for (const Any& value : {Any(), Any(0.0), textValue(""), textValue(" \t")})
        {
            CPPUNIT_ASSERT_EQUAL(std::string(), textArgument(value, 1));
            CPPUNIT_ASSERT(!countArgument(value, 1));
        }
    }

    void testTextIsTrimmedAndNumbersAreWritten()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("gci"), textArgument(textValue("\xC2\xA0gci "), 1));
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), textArgument(Any(2021.0), 1));
    }

    void testRangeOfOneCellCountsAsItsCell()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("x"),
                             textArgument(Any(toDataArray({{textValue("x")}})), 1));
        CPPUNIT_ASSERT_EQUAL(3L, *countArgument(Any(toDataArray({{Any(3.0)}})), 1));
        const Any two(toDataArray({{textValue("x"), textValue("y")}}));
        CPPUNIT_ASSERT_THROW(textArgument(two, 1), BadArgument);
        CPPUNIT_ASSERT_THROW(countArgument(Any(toDataArray({})), 1), BadArgument);
    }

    void testCountsAreCutOff()
    {
        CPPUNIT_ASSERT_EQUAL(1L, *countArgument(Any(1.9), 1));
        CPPUNIT_ASSERT(*countArgument(Any(1e300), 1) >= 1000);
    }

    void testWhatIsNoCountIsRefused()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const Any& value : {Any(-1.0), Any(0.5), Any(nan), textValue("many")})
            CPPUNIT_ASSERT_THROW(countArgument(value, 1), BadArgument);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ArgumentsTest);

} // namespace
