// SPDX-License-Identifier: MPL-2.0
#include "core/export/small_workbook.hxx"
#include "core/gaplist/next_cell.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace
{

using namespace ncs;
using namespace ncs::gaplist;
using support::SmallWorkbook;

/// Columns of the small workbook's draft.
enum Column : long
{
    Element = 3,
    Lead = 4,
    Funding = 5,
    End = 6,
    Kpi = 7,
    Target = 8,
    Amount = 9,
    Currency = 10
};

class NextCellTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(NextCellTest);
    CPPUNIT_TEST(testEachRungHasItsCell);
    CPPUNIT_TEST(testAmountWithoutCurrencyAsksForTheCurrency);
    CPPUNIT_TEST(testKpiWithoutTargetAsksForTheTarget);
    CPPUNIT_TEST(testPlaceholderWordIsNotFilled);
    CPPUNIT_TEST(testFurthestRowIsTheOneToGoOnWith);
    CPPUNIT_TEST(testSilentElementLeadsToTheFirstFreeRow);
    CPPUNIT_TEST(testFinishedElementAsksForNothing);
    CPPUNIT_TEST(testOrderIsThatOfTheRank);
    CPPUNIT_TEST(testRapidModeLeadsToTheAnswer);
    CPPUNIT_TEST(testFreeRowIsBelowTheLastFilledOne);
    CPPUNIT_TEST_SUITE_END();

    SmallWorkbook book_;

    std::vector<NextCell> cells()
    {
        const auto assessment = book_.assessment();
        return nextCells(
            assessment, book_.draftTable, book_.answerTable, support::wholeKnowledge().vocabulary);
    }

    base::Place placeOf(const std::string& number)
    {
        for (const NextCell& cell : cells())
            if (cell.gap.item->number == number)
                return cell.place;
        return {"none", -1, -1};
    }

    long columnFor(std::vector<std::string> row)
    {
        book_.draft({std::move(row)});
        const base::Place place = placeOf("5.6.1");
        CPPUNIT_ASSERT_EQUAL(std::string("draft"), place.source);
        CPPUNIT_ASSERT_EQUAL(2L, place.row);
        return place.column;
    }

public:
    void testEachRungHasItsCell()
    {
        std::vector<std::string> row{"m-1", "A law.", "", "5.6.1"};
        CPPUNIT_ASSERT_EQUAL(2L, columnFor(row));
        row[2] = "measure";
        CPPUNIT_ASSERT_EQUAL(long(Lead), columnFor(row));
        row.emplace_back("Ministry");
        CPPUNIT_ASSERT_EQUAL(long(Amount), columnFor(row));
        row.emplace_back("Budget");
        CPPUNIT_ASSERT_EQUAL(long(End), columnFor(row));
        row.emplace_back("2028-06-30");
        CPPUNIT_ASSERT_EQUAL(long(Kpi), columnFor(row));
    }

    void testAmountWithoutCurrencyAsksForTheCurrency()
    {
        CPPUNIT_ASSERT_EQUAL(
            long(Currency),
            columnFor({"m-1", "A law.", "measure", "5.6.1", "Ministry", "", "", "", "", "5"}));
    }

    void testKpiWithoutTargetAsksForTheTarget()
    {
        CPPUNIT_ASSERT_EQUAL(
            long(Target),
            columnFor({"m-1", "A law.", "measure", "5.6.1", "Us", "Budget", "2028-06-30", "KPI"}));
    }

    void testPlaceholderWordIsNotFilled()
    {
        CPPUNIT_ASSERT_EQUAL(
            long(Kpi),
            columnFor({"m-1", "A law.", "measure", "5.6.1", "Us", "Budget", "2028-06-30", "tbd"}));
    }

    void testFurthestRowIsTheOneToGoOnWith()
    {
        book_.draft({{"m-1", "First.", "context", "5.6.1"},
                     {"m-2", "Second.", "measure", "5.6.1"},
                     {"m-3", "Third.", "context", "5.6.1"}});
        const base::Place place = placeOf("5.6.1");
        CPPUNIT_ASSERT_EQUAL(3L, place.row);
        CPPUNIT_ASSERT_EQUAL(long(Lead), place.column);
    }

    void testSilentElementLeadsToTheFirstFreeRow()
    {
        book_.draft({{"m-1", "A law.", "measure", "5.6.1"}, {}, {}});
        const base::Place place = placeOf("5.1.1");
        CPPUNIT_ASSERT_EQUAL(3L, place.row);
        CPPUNIT_ASSERT_EQUAL(long(Element), place.column);
    }

    void testFinishedElementAsksForNothing()
    {
        book_.draft({{"m-1",
                      "A law.",
                      "measure",
                      "5.6.1",
                      "Ministry",
                      "Budget",
                      "2028-06-30",
                      "KPI",
                      "95 %"}});
        CPPUNIT_ASSERT_EQUAL(std::string("none"), placeOf("5.6.1").source);
        CPPUNIT_ASSERT_EQUAL(std::size_t(37), cells().size());
    }

    void testOrderIsThatOfTheRank()
    {
        book_.draft({{"m-1", "A law.", "measure", "5.6.1"}});
        const auto assessment = book_.assessment();
        std::vector<std::string> ranked;
        for (const coverage::Gap& gap : coverage::rankedGaps(assessment))
            if (!gap.isPillar())
                ranked.push_back(gap.id);
        std::vector<std::string> ids;
        for (const NextCell& cell : cells())
            ids.push_back(cell.gap.id);
        CPPUNIT_ASSERT(ranked == ids);
    }

    void testRapidModeLeadsToTheAnswer()
    {
        book_.answers({{"5.1.1", "yes"}, {"5.6.1", "no"}});
        book_.draftTable = book_.answerTable;
        const base::Place place = placeOf("5.6.1");
        CPPUNIT_ASSERT_EQUAL(std::string("answers"), place.source);
        CPPUNIT_ASSERT_EQUAL(3L, place.row);
        CPPUNIT_ASSERT_EQUAL(1L, place.column);
        CPPUNIT_ASSERT_EQUAL(4L, placeOf("5.1.2").row);
    }

    void testFreeRowIsBelowTheLastFilledOne()
    {
        CPPUNIT_ASSERT_EQUAL(2L, firstFreeRow({}, 2));
        CPPUNIT_ASSERT_EQUAL(
            5L, firstFreeRow(support::tableOf({"a", "b"}, {{"1"}, {}, {"", "2"}, {" "}}), 2));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(NextCellTest);

} // namespace
