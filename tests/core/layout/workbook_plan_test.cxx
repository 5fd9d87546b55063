// SPDX-License-Identifier: MPL-2.0
#include "core/layout/formula_pattern.hxx"
#include "core/layout/sample_layout.hxx"
#include "core/layout/workbook_plan.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace
{

using namespace ncs;
using namespace ncs::layout;

class WorkbookPlanTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(WorkbookPlanTest);
    CPPUNIT_TEST(testFunctionsGetTheirProgrammaticNamesOutsideTexts);
    CPPUNIT_TEST(testTableBeginsWithItsKeys);
    CPPUNIT_TEST(testNamesCoverKeyRowAndDatabaseDoesNot);
    CPPUNIT_TEST(testValidationRefersToTheListOnItsSheet);
    CPPUNIT_TEST(testComputedColumnTakesTheSameRowsCell);
    CPPUNIT_TEST(testTextsInFormulasAreQuoted);
    CPPUNIT_TEST(testUnknownPlaceholderIsReported);
    CPPUNIT_TEST(testUnknownOptionsAreReportedTogether);
    CPPUNIT_TEST(testShippedPlanHoldsThirtyEightElementsAndFivePillars);
    CPPUNIT_TEST(testShippedStylesAreInTheBase);
    CPPUNIT_TEST(testSettingsTakeLabelsOfTheOptions);
    CPPUNIT_TEST(testShippedColumnsOfferWhatTheirRulesAskFor);
    CPPUNIT_TEST_SUITE_END();

    static WorkbookPlan planned(const std::string& text, const PlanOptions& options = {})
    {
        const auto layout = sample::load(text);
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             layout ? std::string() : sample::listing(layout.error()));
        const auto plan = planWorkbook(layout.value(), sample::knowledge(), options);
        CPPUNIT_ASSERT_EQUAL(std::string(), plan ? std::string() : sample::listing(plan.error()));
        return plan.value();
    }

    static WorkbookPlan plannedShipped(const std::string& name = "strategy",
                                       const PlanOptions& options = {})
    {
        const auto layout = sample::loadShipped(name + ".xml");
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             layout ? std::string() : sample::listing(layout.error()));
        const auto plan = planWorkbook(layout.value(), sample::knowledge(), options);
        CPPUNIT_ASSERT_EQUAL(std::string(), plan ? std::string() : sample::listing(plan.error()));
        return plan.value();
    }

    static std::string textAt(const PlannedSheet& sheet, const std::string& address)
    {
        for (const PlannedCell& cell : sheet.cells)
            if (relativeName(cell.at) == address)
                return cell.text;
        return "no such cell";
    }

    static std::string faults(const std::string& parts, const PlanOptions& options = {})
    {
        const auto layout = sample::load(sample::layoutText(parts));
        const auto plan = planWorkbook(layout.value(), sample::knowledge(), options);
        return plan ? std::string() : sample::listing(plan.error());
    }

    void testFunctionsGetTheirProgrammaticNamesOutsideTexts()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("IF(ORG.NCSWORKBENCH.FUNCTIONS.LEVEL(a;b;c)=0;\"see NCS.LEVEL\";"
                        "ORG.NCSWORKBENCH.FUNCTIONS.VERSION())"),
            withProgrammaticNames("IF(NCS.LEVEL(a;b;c)=0;\"see NCS.LEVEL\";NCS.VERSION())"));
    }

    void testTableBeginsWithItsKeys()
    {
        const PlannedSheet sheet = planned(sample::layoutText()).sheets.front();
        CPPUNIT_ASSERT_EQUAL(std::string("=\"measure.element\""), textAt(sheet, "B3"));
        CPPUNIT_ASSERT_EQUAL(std::string("Element of the Guide"), textAt(sheet, "B4"));
        const bool hidden =
            std::any_of(sheet.rows.begin(),
                        sheet.rows.end(),
                        [](const RowHeight& row) {
                            return row.hidden && row.rows.first.row == 2 && row.rows.last.row == 2;
                        });
        CPPUNIT_ASSERT(hidden);
    }

    void testNamesCoverKeyRowAndDatabaseDoesNot()
    {
        const WorkbookPlan plan = planned(sample::layoutText());
        CPPUNIT_ASSERT_EQUAL(std::string("ncs_draft $B$3:$C$8"),
                             plan.names.front().name + " " +
                                 absoluteName(plan.names.front().range));
        CPPUNIT_ASSERT_EQUAL(std::string("ncs_draft_table $B$4:$C$8"),
                             plan.databases.front().name + " " +
                                 absoluteName(plan.databases.front().range));
    }

    void testValidationRefersToTheListOnItsSheet()
    {
        const PlannedSheet sheet = planned(sample::layoutText()).sheets.front();
        CPPUNIT_ASSERT_EQUAL(std::string("$'Lists'.$B$2:$B$39"), sheet.validations[0].source);
        CPPUNIT_ASSERT_EQUAL(std::string("$'Lists'.$A$2:$A$4"), sheet.validations[1].source);
        CPPUNIT_ASSERT(!sheet.validations[0].help.empty());
    }

    void testComputedColumnTakesTheSameRowsCell()
    {
        const PlannedSheet sheet =
            planned(sample::layoutText(
                        R"(<computed table="ncs_draft" column="A" header="workbook.level")"
                        R"( width="9" style="ncs-computed" formula="LEN({measure.kind})+{row}"/>)"))
                .sheets.front();
        CPPUNIT_ASSERT_EQUAL(std::string("=LEN($C5)+5"), sheet.fills.front().formula);
        CPPUNIT_ASSERT_EQUAL(std::string("$A$5:$A$8"), absoluteName(sheet.fills.front().range));
    }

    void testTextsInFormulasAreQuoted()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("\"say \"\"yes\"\"\""), textLiteral("say \"yes\""));
        const PlannedSheet sheet =
            planned(sample::layoutText(
                        R"(<cell at="A1" formula="{text:workbook.level}&amp;{state:partial}"/>)"))
                .sheets.front();
        CPPUNIT_ASSERT_EQUAL(std::string("=\"Level\"&\"◐ Partial\""), textAt(sheet, "A1"));
    }

    void testUnknownPlaceholderIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.placeholder-unknown 7 text:workbook.nothing\n"
                        "layout.placeholder-unknown 7 setting:title\n"),
            faults(
                R"(<cell at="A1" formula="{text:workbook.nothing}&amp;{setting:title}&amp;{1}"/>)"));
    }

    void testUnknownOptionsAreReportedTogether()
    {
        PlanOptions options;
        options.edition = "1999";
        options.reading = "none";
        options.language = "xx";
        options.tlp = "blue";
        CPPUNIT_ASSERT_EQUAL(std::string("layout.value-unknown -1 edition 1999\n"
                                         "layout.value-unknown -1 reading none\n"
                                         "layout.value-unknown -1 language xx\n"
                                         "layout.value-unknown -1 tlp blue\n"),
                             faults("", options));
    }

    void testShippedPlanHoldsThirtyEightElementsAndFivePillars()
    {
        const WorkbookPlan plan = plannedShipped();
        const auto coverage =
            std::find_if(plan.sheets.begin(),
                         plan.sheets.end(),
                         [](const PlannedSheet& sheet) { return sheet.key == "coverage"; });
        const std::regex number("5\\.[1-7]\\.[1-7] .+");
        const auto elements = std::count_if(coverage->cells.begin(),
                                            coverage->cells.end(),
                                            [&number](const PlannedCell& cell)
                                            { return std::regex_match(cell.text, number); });
        CPPUNIT_ASSERT_EQUAL(38L, static_cast<long>(elements));
        CPPUNIT_ASSERT_EQUAL(std::size_t(5), plan.pillarColours.size());
        CPPUNIT_ASSERT_EQUAL(std::string("§ Legal measures"), textAt(plan.sheets.front(), "C6"));
    }

    void testShippedStylesAreInTheBase()
    {
        std::ifstream file(NCS_SOURCE_DIR "/templates/base.fods", std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        const std::string base = text.str();
        std::set<std::string> cells;
        std::set<std::string> pages;
        const std::regex cellStyle("style:name=\"(ncs-[^\"]+)\" style:family=\"table-cell\"");
        const std::regex pageStyle("<style:master-page style:name=\"([^\"]+)\"");
        for (std::sregex_iterator it(base.begin(), base.end(), cellStyle), end; it != end; ++it)
            cells.insert((*it)[1]);
        for (std::sregex_iterator it(base.begin(), base.end(), pageStyle), end; it != end; ++it)
            pages.insert((*it)[1]);
        for (const catalogue::ListValue& each : sample::knowledge().vocabulary.values("template"))
            CPPUNIT_ASSERT_EQUAL(
                std::string(),
                sample::listing(missingStyles(plannedShipped(each.code), cells, pages)));
        const WorkbookPlan plan = plannedShipped();
        cells.erase("ncs-title");
        CPPUNIT_ASSERT_EQUAL(std::string("layout.style-unknown -1 ncs-title base.fods\n"),
                             sample::listing(missingStyles(plan, cells, pages)));
    }

    void testSettingsTakeLabelsOfTheOptions()
    {
        PlanOptions options;
        options.title = "Strategy of the \"North\"";
        options.tlp = "amber-strict";
        const PlannedSheet start = plannedShipped("strategy", options).sheets.front();
        std::vector<std::string> texts;
        for (const PlannedCell& cell : start.cells)
            texts.push_back(cell.text);
        for (const std::string& expected :
             {options.title, std::string("TLP:AMBER+STRICT"), std::string("GCA")})
            CPPUNIT_ASSERT_MESSAGE(expected,
                                   std::find(texts.begin(), texts.end(), expected) != texts.end());
    }

    /// What a cell may hold stands in the vocabulary; what the sheet offers there is the same.
    void testShippedColumnsOfferWhatTheirRulesAskFor()
    {
        const catalogue::Vocabulary& vocabulary = sample::knowledge().vocabulary;
        std::set<std::string> judged;
        for (const catalogue::ListValue& each : vocabulary.values("template"))
        {
            const Layout layout = sample::loadShipped(each.code + ".xml").value();
            for (const Sheet& sheet : layout.sheets)
                for (const Table& table : sheet.tables)
                    for (const TableColumn& column : table.columns)
                    {
                        const catalogue::Column* known = vocabulary.column(column.key);
                        CPPUNIT_ASSERT_MESSAGE(column.key, known != nullptr);
                        if (known->isDate)
                            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                                column.key, std::string("ncs-input-date"), column.style);
                        if (known->list.empty())
                            continue;
                        CPPUNIT_ASSERT_EQUAL_MESSAGE(column.key, known->list, column.list);
                        CPPUNIT_ASSERT_MESSAGE(column.key, !vocabulary.values(known->list).empty());
                        judged.insert(column.key);
                    }
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t(13), judged.size());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(WorkbookPlanTest);

} // namespace
