// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/column_map.hxx"
#include "support/catalogue_fixture.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace ncs::strategy
{

namespace
{

Row texts(const std::vector<std::string>& values)
{
    Row row;
    for (const std::string& value : values)
        row.push_back(value.empty() ? Cell{} : Cell{value});
    return row;
}

long countOf(const base::Findings& findings, const std::string& rule)
{
    return std::count_if(findings.begin(),
                         findings.end(),
                         [&rule](const base::Finding& finding) { return finding.rule == rule; });
}

} // namespace

class ColumnMapTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ColumnMapTest);
    CPPUNIT_TEST(testKeysInTheFirstRowAreFoundInAnyOrder);
    CPPUNIT_TEST(testUnknownKeyIsReportedAtItsPlace);
    CPPUNIT_TEST(testSecondColumnOfAKeyIsReportedAndTheFirstCounts);
    CPPUNIT_TEST(testKeysOfAnotherTableAreLeftAloneWithoutAFinding);
    CPPUNIT_TEST(testLabelsOfAnyLanguageStandInForLostKeys);
    CPPUNIT_TEST(testLabelsInTheSecondRowAreFound);
    CPPUNIT_TEST(testTableWithoutKeysAndLabelsHasNoColumns);
    CPPUNIT_TEST(testEmptyTableHasNoColumns);
    CPPUNIT_TEST(testCellBeyondTheRowIsEmpty);
    CPPUNIT_TEST_SUITE_END();

public:
    void testKeysInTheFirstRowAreFoundInAnyOrder()
    {
        const ColumnMap map =
            mapped({texts({"", "measure.lead", "measure.text"}), texts({"", "Lead", "Says"})});
        CPPUNIT_ASSERT(map.fromKeys);
        CPPUNIT_ASSERT_EQUAL(1L, map.byKey.at("measure.lead"));
        CPPUNIT_ASSERT_EQUAL(2L, map.byKey.at("measure.text"));
        CPPUNIT_ASSERT_EQUAL(2L, map.firstDataRow);
        CPPUNIT_ASSERT(!map.has("measure.kind"));
        CPPUNIT_ASSERT(findings_.empty());
    }

    void testUnknownKeyIsReportedAtItsPlace()
    {
        mapped({texts({"measure.text", "measure.colour"})});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, findings_.size());
        const base::Finding& finding = findings_.front();
        CPPUNIT_ASSERT_EQUAL(std::string("table.column-unknown"), finding.rule);
        CPPUNIT_ASSERT_EQUAL(std::string("draft"), finding.place.source);
        CPPUNIT_ASSERT_EQUAL(0L, finding.place.row);
        CPPUNIT_ASSERT_EQUAL(1L, finding.place.column);
    }

    void testSecondColumnOfAKeyIsReportedAndTheFirstCounts()
    {
        const ColumnMap map = mapped({texts({"measure.text", "measure.lead", "measure.text"})});
        CPPUNIT_ASSERT_EQUAL(0L, map.byKey.at("measure.text"));
        CPPUNIT_ASSERT_EQUAL(1L, countOf(findings_, "table.column-twice"));
    }

    void testKeysOfAnotherTableAreLeftAloneWithoutAFinding()
    {
        const ColumnMap map = mapped({texts({"measure.text", "answer.value"})});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, map.byKey.size());
        CPPUNIT_ASSERT(findings_.empty());
    }

    void testLabelsOfAnyLanguageStandInForLostKeys()
    {
        const ColumnMap map =
            mapped({texts({"CHEF de file", "What the  strategy says"}), texts({"A", "B"})});
        CPPUNIT_ASSERT(!map.fromKeys);
        CPPUNIT_ASSERT_EQUAL(0L, map.byKey.at("measure.lead"));
        CPPUNIT_ASSERT_EQUAL(1L, map.byKey.at("measure.text"));
        CPPUNIT_ASSERT_EQUAL(1L, map.firstDataRow);
        CPPUNIT_ASSERT_EQUAL(1L, countOf(findings_, "table.keys-absent"));
    }

    void testLabelsInTheSecondRowAreFound()
    {
        const ColumnMap map =
            mapped({texts({"", "A title"}), texts({"Kind", "Lead"}), texts({"measure", "A"})});
        CPPUNIT_ASSERT_EQUAL(0L, map.byKey.at("measure.kind"));
        CPPUNIT_ASSERT_EQUAL(2L, map.firstDataRow);
    }

    void testTableWithoutKeysAndLabelsHasNoColumns()
    {
        const ColumnMap map =
            mapped({texts({"a", "b"}), texts({"c", "d"}), texts({"Lead", "Kind"})});
        CPPUNIT_ASSERT(map.byKey.empty());
    }

    void testEmptyTableHasNoColumns() { CPPUNIT_ASSERT(mapped({}).byKey.empty()); }

    void testCellBeyondTheRowIsEmpty()
    {
        const Table table{{texts({"a"})}};
        CPPUNIT_ASSERT_EQUAL(std::string("a"), std::get<std::string>(cellAt(table, 0, 0)));
        for (const auto& [row, column] : {std::pair{0L, 1L}, {1L, 0L}, {-1L, 0L}, {0L, -1L}})
            CPPUNIT_ASSERT(std::holds_alternative<std::monostate>(cellAt(table, row, column)));
    }

private:
    ColumnMap mapped(const std::vector<Row>& rows)
    {
        findings_.clear();
        return mapColumns(
            {rows}, "measure.", "draft", support::smallKnowledge().vocabulary, findings_);
    }

    base::Findings findings_;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ColumnMapTest);

} // namespace ncs::strategy
