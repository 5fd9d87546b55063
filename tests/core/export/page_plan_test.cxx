// SPDX-License-Identifier: MPL-2.0
#include "export/page_plan.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using ncs::report::GroupHeights;
using ncs::report::PageBreak;
using ncs::report::planPages;
using Breaks = std::vector<PageBreak>;

GroupHeights group(std::size_t lines, long each = 10)
{
    return {10, std::vector<long>(lines, each)};
}

class PagePlanTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PagePlanTest);
    CPPUNIT_TEST(testWhatFitsIsNotBroken);
    CPPUNIT_TEST(testGroupThatDoesNotFitMovesWhole);
    CPPUNIT_TEST(testLongGroupIsCutAndGoesOnUnderItsHeading);
    CPPUNIT_TEST(testLongGroupBeginsWhereItsFirstLinesFit);
    CPPUNIT_TEST(testLineHigherThanAPageStandsAlone);
    CPPUNIT_TEST(testNoPageIsOverfull);
    CPPUNIT_TEST_SUITE_END();

public:
    void testWhatFitsIsNotBroken()
    {
        CPPUNIT_ASSERT(planPages({}, 100, 20).empty());
        CPPUNIT_ASSERT(planPages({group(3), group(3)}, 100, 20).empty());
    }

    void testGroupThatDoesNotFitMovesWhole()
    {
        CPPUNIT_ASSERT(Breaks({{1, 0}}) == planPages({group(3), group(4)}, 100, 20));
    }

    void testLongGroupIsCutAndGoesOnUnderItsHeading()
    {
        // 20 + 10 + 7 lines; then 10 + 9 lines; then the rest.
        CPPUNIT_ASSERT(Breaks({{0, 7}, {0, 16}}) == planPages({group(20)}, 100, 20));
    }

    void testLongGroupBeginsWhereItsFirstLinesFit()
    {
        CPPUNIT_ASSERT(Breaks({{1, 4}, {1, 13}}) == planPages({group(3), group(14)}, 100, 10));
        CPPUNIT_ASSERT(Breaks({{1, 0}, {1, 9}}) == planPages({group(6), group(14)}, 100, 10));
    }

    void testLineHigherThanAPageStandsAlone()
    {
        CPPUNIT_ASSERT(Breaks({{0, 1}, {0, 2}}) == planPages({{10, {10, 200, 10}}}, 100, 20));
    }

    void testNoPageIsOverfull()
    {
        for (std::size_t first = 1; first < 30; ++first)
            for (std::size_t second = 1; second < 30; ++second)
            {
                const std::vector<GroupHeights> groups{group(first), group(second, 13), group(5)};
                long used = 20;
                auto breaks = planPages(groups, 100, 20);
                auto next = breaks.begin();
                for (std::size_t index = 0; index < groups.size(); ++index)
                    for (std::size_t line = 0; line < groups[index].lines.size(); ++line)
                    {
                        const bool isBroken =
                            next != breaks.end() && *next == PageBreak{index, line};
                        if (isBroken)
                        {
                            ++next;
                            used = 0;
                        }
                        if (isBroken || line == 0)
                            used += groups[index].opening;
                        used += groups[index].lines[line];
                        CPPUNIT_ASSERT(used <= 100);
                    }
                CPPUNIT_ASSERT(next == breaks.end());
            }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PagePlanTest);

} // namespace
