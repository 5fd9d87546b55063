// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hxx"
#include "core/export/small_workbook.hxx"
#include "export/csv.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdlib>

namespace
{

using namespace ncs;
using namespace ncs::report;
using support::SmallWorkbook;
using Records = std::vector<std::vector<std::string>>;

/// A plain reader of RFC 4180, independent of the writer.
Records parsed(const std::string& bytes)
{
    Records records(1, {""});
    bool isQuoted = false;
    for (std::size_t at = 0; at < bytes.size(); ++at)
    {
        std::string& cell = records.back().back();
        const char c = bytes[at];
        if (isQuoted && c == '"' && at + 1 < bytes.size() && bytes[at + 1] == '"')
            cell += bytes[++at];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == ',')
            records.back().emplace_back();
        else if (!isQuoted && c == '\r')
            continue;
        else if (!isQuoted && c == '\n')
            records.push_back({""});
        else
            cell += c;
    }
    records.pop_back();
    return records;
}

class CsvTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CsvTest);
    CPPUNIT_TEST(testTextThatLooksLikeAFormulaIsGuarded);
    CPPUNIT_TEST(testGuardIsTakenOffAgain);
    CPPUNIT_TEST(testFieldsAreQuotedWhereNeeded);
    CPPUNIT_TEST(testGapsOpenWithTheMarkAndLabels);
    CPPUNIT_TEST(testHostileOwnerStaysText);
    CPPUNIT_TEST(testRestrictedCopyHasNoOwnersAndNotes);
    CPPUNIT_TEST(testEachColumnIsLeftOutAlone);
    CPPUNIT_TEST(testCoverageFiguresReadBackExactly);
    CPPUNIT_TEST(testSameDraftSameBytes);
    CPPUNIT_TEST_SUITE_END();

    SmallWorkbook book_;
    gaplist::PeoplesPart people_;

    Checklist checklist(const std::set<std::string>& leftOut = {})
    {
        const auto assessment = book_.assessment();
        return makeChecklist({assessment,
                              book_.settings,
                              book_.speaker(),
                              people_,
                              "1.0.0",
                              "0123456789abcdef",
                              "",
                              leftOut});
    }

public:
    void setUp() override
    {
        book_.settings.tlp = "amber";
        book_.draft({{"m-1", "A law.", "measure", "5.6.1", "Ministry"},
                     {"m-2", "A CIRT.", "objective", "5.3.1"}});
    }

    void testTextThatLooksLikeAFormulaIsGuarded()
    {
        for (const char* start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
            CPPUNIT_ASSERT_EQUAL("\t" + std::string(start) + "1+1",
                                 guarded(std::string(start) + "1+1"));
        for (const char* harmless : {"", "1", "a=1", " =1", "'=1", "– dash"})
            CPPUNIT_ASSERT_EQUAL(std::string(harmless), guarded(harmless));
    }

    void testGuardIsTakenOffAgain()
    {
        for (const char* text : {"=1", "\t", "\t=1", "\t\t", "-", "＝1", "plain", "", "a\tb"})
            CPPUNIT_ASSERT_EQUAL(std::string(text), unguarded(guarded(text)));
    }

    void testFieldsAreQuotedWhereNeeded()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n"),
                             csvRecord({"a", "b,c", "d\"e", "f\ng", ""}));
        CPPUNIT_ASSERT_EQUAL(std::string("\"\t=1\"\r\n"), csvRecord({"=1"}));
        CPPUNIT_ASSERT_EQUAL(std::string("\"ab\"\r\n"), csvRecord({std::string("a\0b", 3)}));
    }

    void testGapsOpenWithTheMarkAndLabels()
    {
        const std::string bytes = gapsCsv(checklist(), book_.speaker());
        CPPUNIT_ASSERT_EQUAL(std::string("\xEF\xBB\xBFGap,Done,State,"), bytes.substr(0, 18));
        const Records records = parsed(bytes.substr(3));
        CPPUNIT_ASSERT_EQUAL(checklist().gaps, static_cast<int>(records.size()) - 1);
        for (const auto& record : records)
            CPPUNIT_ASSERT_EQUAL(records.front().size(), record.size());
        CPPUNIT_ASSERT_EQUAL(std::string("TLP:AMBER"), records.at(1).at(13));
        CPPUNIT_ASSERT(base::isValidUtf8(bytes));
    }

    void testHostileOwnerStaysText()
    {
        people_.byGap["element.gap/cybersecurity-law"] = {
            false, "=HYPERLINK(\"http://x\")", "", ""};
        const std::string bytes = gapsCsv(checklist(), book_.speaker());
        CPPUNIT_ASSERT(bytes.find("\"\t=HYPERLINK(\"\"http://x\"\")\"") != std::string::npos);
    }

    void testRestrictedCopyHasNoOwnersAndNotes()
    {
        people_.byGap["element.gap/cybersecurity-law"] = {false, "Secret owner", "", "Secret note"};
        people_.own.push_back({"", "By hand", "", "", "", "", "", {false, "Secret hand", "", ""}});
        const std::string open = gapsCsv(checklist(), book_.speaker());
        CPPUNIT_ASSERT(open.find("Secret owner") != std::string::npos);
        const std::string restricted =
            gapsCsv(checklist({"gap.owner", "gap.notes"}), book_.speaker());
        CPPUNIT_ASSERT_EQUAL(std::string::npos, restricted.find("Secret"));
        CPPUNIT_ASSERT_EQUAL(std::string::npos, restricted.find("Owner"));
        CPPUNIT_ASSERT(restricted.find("By hand") != std::string::npos);
    }

    void testEachColumnIsLeftOutAlone()
    {
        people_.byGap["element.gap/cybersecurity-law"] = {
            false, "Some owner", "2028-01-31", "Some note"};
        const Checklist without = checklist({"gap.due"});
        const std::string text = gapsCsv(without, book_.speaker());
        CPPUNIT_ASSERT(text.find("Some owner") != std::string::npos);
        CPPUNIT_ASSERT(text.find("Some note") != std::string::npos);
        CPPUNIT_ASSERT_EQUAL(std::string::npos, text.find("2028-01-31"));
        CPPUNIT_ASSERT_EQUAL(std::string("Restricted copy. Columns left out: Due."),
                             whatIsLeftOut(without, book_.speaker()));
        CPPUNIT_ASSERT_EQUAL(std::string(), whatIsLeftOut(checklist(), book_.speaker()));
    }

    void testCoverageFiguresReadBackExactly()
    {
        const Records records = parsed(coverageCsv(checklist()));
        const auto& header = records.front();
        const auto column = [&header](const char* name)
        {
            const auto found = std::find(header.begin(), header.end(), name);
            CPPUNIT_ASSERT(found != header.end());
            return static_cast<std::size_t>(found - header.begin());
        };
        // Two readings of the whole, 5 pillars, 7 focus areas and 38 elements.
        CPPUNIT_ASSERT_EQUAL(std::size_t(2 * (1 + 5 + 7 + 38) + 1), records.size());
        int compared = 0;
        for (const char* reading : {"gca", "gci"})
        {
            const auto assessment = book_.assessment(reading);
            for (const auto& record : records)
            {
                if (record[column("reading")] != reading)
                    continue;
                bool known = false;
                const auto share = assessment.share(record[column("id")], known);
                CPPUNIT_ASSERT(known && share);
                const auto figure = [&](const char* name)
                { return std::strtod(record[column(name)].c_str(), nullptr); };
                CPPUNIT_ASSERT_EQUAL(share->now, figure("coverage"));
                CPPUNIT_ASSERT_EQUAL(share->low, figure("low"));
                CPPUNIT_ASSERT_EQUAL(share->high, figure("high"));
                ++compared;
            }
        }
        CPPUNIT_ASSERT_EQUAL(102, compared);
    }

    void testSameDraftSameBytes()
    {
        CPPUNIT_ASSERT_EQUAL(gapsCsv(checklist(), book_.speaker()),
                             gapsCsv(checklist(), book_.speaker()));
        CPPUNIT_ASSERT_EQUAL(coverageCsv(checklist()), coverageCsv(checklist()));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CsvTest);

} // namespace
