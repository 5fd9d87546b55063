// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/recent_values.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <stdexcept>

namespace
{

using Recent = ncs::uno::boundary::RecentValues<int, int>;

class RecentValuesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RecentValuesTest);
    CPPUNIT_TEST(testValueIsMadeOnce);
    CPPUNIT_TEST(testLongestUnusedIsForgotten);
    CPPUNIT_TEST(testFailedMakingLeavesNothing);
    CPPUNIT_TEST_SUITE_END();

    int made_ = 0;

    std::shared_ptr<int> get(Recent& recent, int key)
    {
        return recent.get(key,
                          [this, key]
                          {
                              ++made_;
                              return std::make_shared<int>(key);
                          });
    }

public:
    void testValueIsMadeOnce()
    {
        Recent recent;
        CPPUNIT_ASSERT(get(recent, 1) == get(recent, 1));
        CPPUNIT_ASSERT_EQUAL(1, made_);
    }

    void testLongestUnusedIsForgotten()
    {
        Recent recent;
        const int limit = static_cast<int>(Recent::kLimit);
        for (int key = 0; key < limit; ++key)
            get(recent, key);
        get(recent, 0);
        get(recent, limit); // one too many: 1 goes, 0 was just used
        CPPUNIT_ASSERT_EQUAL(limit + 1, made_);
        get(recent, 0);
        CPPUNIT_ASSERT_EQUAL(limit + 1, made_);
        CPPUNIT_ASSERT_EQUAL(1, *get(recent, 1));
        CPPUNIT_ASSERT_EQUAL(limit + 2, made_);
    }

    void testFailedMakingLeavesNothing()
    {
        Recent recent;
        const auto fail = []() -> std::shared_ptr<int> { throw std::runtime_error("no"); };
        CPPUNIT_ASSERT_THROW(recent.get(1, fail), std::runtime_error);
        CPPUNIT_ASSERT_EQUAL(1, *get(recent, 1));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(RecentValuesTest);

} // namespace
