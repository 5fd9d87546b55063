// SPDX-License-Identifier: MPL-2.0
#include "oracle/csv_table.hxx"
#include "oracle/figures_comparison.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <sstream>

namespace ncs::oracle
{

namespace
{

strategy::Table read(const std::string& csv)
{
    std::istringstream in(csv);
    return readCsv(in);
}

std::string written(const strategy::Table& table)
{
    std::ostringstream out;
    writeCsv(table, out);
    return out.str();
}

} // namespace

class CsvTableTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CsvTableTest);
    CPPUNIT_TEST(testFieldsBecomeCells);
    CPPUNIT_TEST(testQuotedFieldsKeepCommasQuotesAndLineBreaks);
    CPPUNIT_TEST(testOpenQuoteIsRefused);
    CPPUNIT_TEST(testRandomTablesForSheetsSurviveTheFile);
    CPPUNIT_TEST_SUITE_END();

public:
    void testFieldsBecomeCells()
    {
        const strategy::Row row = read("a,1.5,,#N/A,-2e3,1 000,nan,5.3.1\n").rows.at(0);
        CPPUNIT_ASSERT_EQUAL(std::size_t{8}, row.size());
        CPPUNIT_ASSERT_EQUAL(std::string("a"), std::get<std::string>(row[0]));
        CPPUNIT_ASSERT_EQUAL(1.5, std::get<double>(row[1]));
        CPPUNIT_ASSERT(std::holds_alternative<std::monostate>(row[2]));
        CPPUNIT_ASSERT(std::holds_alternative<strategy::ErrorCell>(row[3]));
        CPPUNIT_ASSERT_EQUAL(-2000.0, std::get<double>(row[4]));
        for (const std::size_t text : {5u, 6u, 7u})
            CPPUNIT_ASSERT(std::holds_alternative<std::string>(row[text]));
    }

    void testQuotedFieldsKeepCommasQuotesAndLineBreaks()
    {
        const strategy::Table table = read("\"a, \"\"b\"\"\",\"c\r\nd\"\r\ne");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, table.rows.size());
        CPPUNIT_ASSERT_EQUAL(std::string("a, \"b\""), std::get<std::string>(table.rows[0][0]));
        CPPUNIT_ASSERT_EQUAL(std::string("c\r\nd"), std::get<std::string>(table.rows[0][1]));
        CPPUNIT_ASSERT_EQUAL(std::string("e"), std::get<std::string>(table.rows[1][0]));
    }

    void testOpenQuoteIsRefused() { CPPUNIT_ASSERT_THROW(read("\"a,b\n"), std::runtime_error); }

    void testRandomTablesForSheetsSurviveTheFile()
    {
        const support::FixtureKnowledge& shipped = support::shippedKnowledge();
        support::RandomShape shape;
        shape.forSheet = true;
        for (std::uint64_t seed = 1; seed <= 50; ++seed)
        {
            const support::RandomTables tables = support::randomTables(
                support::seededPick(seed), shipped.catalogue, shipped.vocabulary, shape);
            for (const strategy::Table* table : {&tables.draft, &tables.answers})
            {
                // Texts that look like numbers are numbers after the first reading, and stay so.
                const std::string once = written(read(written(*table)));
                CPPUNIT_ASSERT_EQUAL(written(*table), once);
                CPPUNIT_ASSERT_EQUAL(shown(read(once)), shown(read(written(read(once)))));
            }
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CsvTableTest);

} // namespace ncs::oracle
