// SPDX-License-Identifier: MPL-2.0
#include "core/export/small_workbook.hxx"
#include "core/gaplist/gap_list.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace
{

using namespace ncs;
using namespace ncs::gaplist;
using support::SmallWorkbook;
using support::textAt;

const std::vector<std::string> kKeys{"gap.id",
                                     "gap.tick",
                                     "gap.state",
                                     "gap.element",
                                     "gap.missing",
                                     "gap.owner",
                                     "gap.due",
                                     "gap.notes",
                                     "gap.status",
                                     "comment"};
enum Column : std::size_t
{
    Id,
    Tick,
    State,
    Element,
    Missing,
    Owner,
    Due,
    Notes,
    Status,
    Comment
};

const std::string kLaw = "element.gap/cybersecurity-law";

/// A complete row for 5.6.1: its gap is closed by it.
const std::vector<std::string> kCompleteLaw{
    "m-1", "A law.", "measure", "5.6.1", "Ministry", "Budget", "2028-06-30", "KPI", "95 %"};

strategy::Table list(const std::vector<std::vector<std::string>>& rows)
{
    return support::tableOf(kKeys, rows);
}

class GapListTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(GapListTest);
    CPPUNIT_TEST(testEmptyListHoldsAllGapsInRankOrder);
    CPPUNIT_TEST(testOwnerDueTickAndNotesStayWithTheirGap);
    CPPUNIT_TEST(testTickedButOpenIsSaid);
    CPPUNIT_TEST(testGapThatIsGoneStaysBelowAsClosed);
    CPPUNIT_TEST(testClosedGapComesBackUnderItsId);
    CPPUNIT_TEST(testHandWrittenRowKeepsPlaceAndWords);
    CPPUNIT_TEST(testUnknownColumnTravelsWithItsGap);
    CPPUNIT_TEST(testSecondRefreshChangesNothing);
    CPPUNIT_TEST(testCopyOfAnIdIsLeftAlone);
    CPPUNIT_TEST(testLostKeyRowIsRefused);
    CPPUNIT_TEST(testMissingIdColumnIsRefused);
    CPPUNIT_TEST(testColumnTwiceIsRefused);
    CPPUNIT_TEST(testPeoplesPartIsReadByGapId);
    CPPUNIT_TEST_SUITE_END();

    SmallWorkbook book_;

    RefreshedList refreshed(const strategy::Table& table)
    {
        const auto assessment = book_.assessment();
        return refreshedList(table, assessment, book_.speaker()).value();
    }

    static const ListRow* rowOf(const RefreshedList& fresh, const std::string& id)
    {
        const auto found =
            std::find_if(fresh.rows.begin(),
                         fresh.rows.end(),
                         [&id](const ListRow& row) { return textAt(row.cells, Id) == id; });
        return found == fresh.rows.end() ? nullptr : &*found;
    }

    static strategy::Table tableFrom(const RefreshedList& fresh)
    {
        strategy::Table table = list({});
        for (const ListRow& row : fresh.rows)
            table.rows.push_back(row.cells);
        return table;
    }

    std::string fault(const strategy::Table& table)
    {
        const auto assessment = book_.assessment();
        const auto fresh = refreshedList(table, assessment, book_.speaker());
        CPPUNIT_ASSERT(!fresh);
        return fresh.error().front().rule;
    }

public:
    void setUp() override { book_.draft({{"m-1", "A law.", "measure", "5.6.1"}}); }

    void testEmptyListHoldsAllGapsInRankOrder()
    {
        const auto assessment = book_.assessment();
        const auto gaps = coverage::rankedGaps(assessment);
        const RefreshedList fresh = refreshed(list({}));
        CPPUNIT_ASSERT_EQUAL(gaps.size(), fresh.rows.size());
        CPPUNIT_ASSERT_EQUAL(static_cast<int>(gaps.size()), fresh.open);
        for (std::size_t index = 0; index < gaps.size(); ++index)
            CPPUNIT_ASSERT_EQUAL(gaps[index].id, textAt(fresh.rows[index].cells, Id));
        CPPUNIT_ASSERT_EQUAL(std::string("◐ Partial"), textAt(rowOf(fresh, kLaw)->cells, State));
        CPPUNIT_ASSERT_EQUAL(std::string("open"), textAt(rowOf(fresh, kLaw)->cells, Status));
    }

    void testOwnerDueTickAndNotesStayWithTheirGap()
    {
        strategy::Table table = list({{kLaw, "", "", "", "", "Ministry", "", "Wait", "open"}});
        table.rows[2][Due] = 46477.0;
        const RefreshedList fresh = refreshed(table);
        const ListRow* law = rowOf(fresh, kLaw);
        CPPUNIT_ASSERT_EQUAL(std::string("Ministry"), textAt(law->cells, Owner));
        CPPUNIT_ASSERT_EQUAL(std::string("46477"), textAt(law->cells, Due));
        CPPUNIT_ASSERT_EQUAL(std::string("Wait"), textAt(law->cells, Notes));
        CPPUNIT_ASSERT(law != &fresh.rows.front());
        CPPUNIT_ASSERT_EQUAL(std::string(), textAt(fresh.rows.front().cells, Owner));
    }

    void testTickedButOpenIsSaid()
    {
        const RefreshedList fresh = refreshed(list({{kLaw, "yes"}}));
        const std::string status = textAt(rowOf(fresh, kLaw)->cells, Status);
        CPPUNIT_ASSERT_EQUAL(std::string("open: done, draft not updated"), status);
        CPPUNIT_ASSERT_EQUAL(1, fresh.tickedButOpen);
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), textAt(rowOf(fresh, kLaw)->cells, Tick));
    }

    void testGapThatIsGoneStaysBelowAsClosed()
    {
        book_.draft({kCompleteLaw});
        const RefreshedList fresh =
            refreshed(list({{kLaw, "yes", "◐ Partial", "5.6.1 …", "Something", "Ministry"}}));
        CPPUNIT_ASSERT_EQUAL(1, fresh.closed);
        const ListRow& last = fresh.rows.back();
        CPPUNIT_ASSERT_EQUAL(kLaw, textAt(last.cells, Id));
        CPPUNIT_ASSERT_EQUAL(std::string("closed"), textAt(last.cells, Status));
        CPPUNIT_ASSERT_EQUAL(std::string("Ministry"), textAt(last.cells, Owner));
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), textAt(last.cells, Tick));
        CPPUNIT_ASSERT_EQUAL(std::string(), textAt(last.cells, State));
        CPPUNIT_ASSERT_EQUAL(std::string(), textAt(last.cells, Missing));
    }

    void testClosedGapComesBackUnderItsId()
    {
        const auto fresh =
            refreshed(list({{kLaw, "", "", "5.6.1 …", "", "Ministry", "", "Kept", "closed"}}));
        const ListRow* law = rowOf(fresh, kLaw);
        CPPUNIT_ASSERT_EQUAL(std::string("open"), textAt(law->cells, Status));
        CPPUNIT_ASSERT_EQUAL(std::string("Kept"), textAt(law->cells, Notes));
        CPPUNIT_ASSERT_EQUAL(0, fresh.closed);
    }

    void testHandWrittenRowKeepsPlaceAndWords()
    {
        const strategy::Table table =
            list({{"", "", "", "Hire a lawyer", "", "Us"}, {kLaw, "", "", "", "", "Ministry"}});
        const RefreshedList fresh = refreshed(table);
        CPPUNIT_ASSERT(fresh.rows.front().kept);
        CPPUNIT_ASSERT_EQUAL(
            1,
            static_cast<int>(std::count_if(fresh.rows.begin(),
                                           fresh.rows.end(),
                                           [](const ListRow& row) { return row.kept; })));
        CPPUNIT_ASSERT_EQUAL(static_cast<std::size_t>(fresh.open) + 1, fresh.rows.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Ministry"), textAt(rowOf(fresh, kLaw)->cells, Owner));
    }

    void testUnknownColumnTravelsWithItsGap()
    {
        strategy::Table table = list({{kLaw}});
        table.rows[2][Comment] = std::string("ours");
        const RefreshedList fresh = refreshed(table);
        CPPUNIT_ASSERT_EQUAL(std::string("ours"), textAt(rowOf(fresh, kLaw)->cells, Comment));
        CPPUNIT_ASSERT_EQUAL(std::string(), textAt(fresh.rows.front().cells, Comment));
    }

    void testSecondRefreshChangesNothing()
    {
        const RefreshedList once = refreshed(list({{"", "", "", "By hand"}}));
        strategy::Table table = tableFrom(once);
        table.rows[2][Element] = std::string("By hand");
        const RefreshedList twice = refreshed(table);
        CPPUNIT_ASSERT_EQUAL(once.rows.size(), twice.rows.size());
        for (std::size_t row = 0; row < once.rows.size(); ++row)
            for (std::size_t column = 0; column < kKeys.size(); ++column)
                CPPUNIT_ASSERT_EQUAL(textAt(once.rows[row].cells, column),
                                     textAt(twice.rows[row].cells, column));
    }

    void testCopyOfAnIdIsLeftAlone()
    {
        const RefreshedList fresh =
            refreshed(list({{kLaw, "", "", "", "", "First"}, {kLaw, "", "", "", "", "Copy"}}));
        CPPUNIT_ASSERT(fresh.rows[1].kept);
        CPPUNIT_ASSERT_EQUAL(std::string("First"), textAt(rowOf(fresh, kLaw)->cells, Owner));
    }

    void testLostKeyRowIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("table.keys-lost"), fault({}));
        CPPUNIT_ASSERT_EQUAL(std::string("table.keys-lost"),
                             fault(support::tableOf({"Owner", "Due"}, {})));
    }

    void testMissingIdColumnIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("table.column-missing"),
                             fault(support::tableOf({"gap.owner", "gap.due"}, {})));
    }

    void testColumnTwiceIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("table.column-twice"),
                             fault(support::tableOf({"gap.id", "gap.owner", "gap.owner"}, {})));
    }

    void testPeoplesPartIsReadByGapId()
    {
        strategy::Table table = list({{kLaw, "Yes", "", "", "", "Ministry", "", "Note"},
                                      {"", "", "", "By hand", "", "Us", "soon"}});
        table.rows[2][Due] = 46477.0;
        const PeoplesPart part =
            readPeoplesPart(table, support::wholeKnowledge().vocabulary, {1899, 12, 30});
        const Entry& law = part.byGap.at(kLaw);
        CPPUNIT_ASSERT(law.ticked);
        CPPUNIT_ASSERT_EQUAL(std::string("Ministry"), law.owner);
        CPPUNIT_ASSERT_EQUAL(std::string("2027-03-31"), law.due);
        CPPUNIT_ASSERT_EQUAL(std::string("Note"), law.notes);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), part.own.size());
        CPPUNIT_ASSERT_EQUAL(std::string("By hand"), part.own.front().element);
        CPPUNIT_ASSERT_EQUAL(std::string("soon"), part.own.front().entry.due);
        CPPUNIT_ASSERT(!part.own.front().entry.ticked);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GapListTest);

} // namespace
