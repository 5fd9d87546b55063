// SPDX-License-Identifier: MPL-2.0
#include "core/base/number_text.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>

namespace
{

using namespace ncs::base;

class NumberTextTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(NumberTextTest);
    CPPUNIT_TEST(testDecimalIsTheShortestThatReadsBack);
    CPPUNIT_TEST(testDecimalNeverHasAnExponent);
    CPPUNIT_TEST(testPercentRoundsHalfAwayFromZero);
    CPPUNIT_TEST(testPercentOfThousandthsRoundsAsOnPaper);
    CPPUNIT_TEST_SUITE_END();

public:
    void testDecimalIsTheShortestThatReadsBack()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("0.1"), shortestDecimal(0.1));
        CPPUNIT_ASSERT_EQUAL(std::string("0.30000000000000004"), shortestDecimal(0.1 + 0.2));
        CPPUNIT_ASSERT_EQUAL(std::string("1"), shortestDecimal(1.0));
        CPPUNIT_ASSERT_EQUAL(std::string("0"), shortestDecimal(-0.0));
        CPPUNIT_ASSERT_EQUAL(1.0 / 3, std::strtod(shortestDecimal(1.0 / 3).c_str(), nullptr));
    }

    void testDecimalNeverHasAnExponent()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("1000000000000000000000"), shortestDecimal(1e21));
        CPPUNIT_ASSERT_EQUAL(std::string("0.00000000025"), shortestDecimal(2.5e-10));
        CPPUNIT_ASSERT_EQUAL(std::size_t{309}, shortestDecimal(1.7976931348623157e308).size());
        CPPUNIT_ASSERT_EQUAL(5e-324, std::strtod(shortestDecimal(5e-324).c_str(), nullptr));
    }

    void testPercentRoundsHalfAwayFromZero()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("0"), wholePercent(0));
        CPPUNIT_ASSERT_EQUAL(std::string("1"), wholePercent(0.005));
        CPPUNIT_ASSERT_EQUAL(std::string("0"), wholePercent(0.00499));
        CPPUNIT_ASSERT_EQUAL(std::string("33"), wholePercent(1.0 / 3));
        CPPUNIT_ASSERT_EQUAL(std::string("100"), wholePercent(1));
    }

    void testPercentOfThousandthsRoundsAsOnPaper()
    {
        for (int thousandths = 0; thousandths <= 1000; ++thousandths)
        {
            const std::string expected = std::to_string(thousandths / 10 + (thousandths % 10 >= 5));
            CPPUNIT_ASSERT_EQUAL(expected, wholePercent(thousandths / 1000.0));
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(NumberTextTest);

} // namespace
