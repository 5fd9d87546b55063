// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout_linter.hxx"
#include "core/layout/sample_layout.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <fstream>

namespace
{

using namespace ncs;
using namespace ncs::layout;

class LayoutLinterTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(LayoutLinterTest);
    CPPUNIT_TEST(testShippedLayoutsHaveNoFault);
    CPPUNIT_TEST(testSoundLayoutHasNoFault);
    CPPUNIT_TEST(testFormulaInsideATableIsReported);
    CPPUNIT_TEST(testTablesThatShareCellsAreReported);
    CPPUNIT_TEST(testUnknownColumnListAndTextAreReported);
    CPPUNIT_TEST(testNamesAndCellsGivenTwiceAreReported);
    CPPUNIT_TEST(testColumnGivenTwiceIsReported);
    CPPUNIT_TEST(testMissingSheetOfListsIsReported);
    CPPUNIT_TEST(testComputedColumnNeedsATableOfItsSheet);
    CPPUNIT_TEST(testChartNeedsALookForEachSeries);
    CPPUNIT_TEST(testUnreadableAttributesAreReportedTogether);
    CPPUNIT_TEST(testMissingStreamIsReported);
    CPPUNIT_TEST(testEveryRuleHasItsWords);
    CPPUNIT_TEST_SUITE_END();

    static std::string linted(const std::string& parts)
    {
        const auto layout = sample::load(sample::layoutText(parts));
        if (!layout)
            return sample::listing(layout.error());
        return sample::listing(lintLayout(layout.value(), sample::knowledge()));
    }

    void testShippedLayoutsHaveNoFault()
    {
        for (const catalogue::ListValue& each : sample::knowledge().vocabulary.values("template"))
        {
            const auto layout = sample::loadShipped(each.code + ".xml");
            CPPUNIT_ASSERT_EQUAL(std::string(),
                                 layout ? std::string() : sample::listing(layout.error()));
            CPPUNIT_ASSERT_EQUAL(std::string(),
                                 sample::listing(lintLayout(layout.value(), sample::knowledge())));
        }
    }

    void testSoundLayoutHasNoFault() { CPPUNIT_ASSERT_EQUAL(std::string(), linted("")); }

    void testFormulaInsideATableIsReported()
    {
        const std::string expected = "layout.formula-inside 7 $B$6 ncs_draft\n";
        CPPUNIT_ASSERT_EQUAL(expected, linted(R"x(<cell at="B6" formula="COUNTA(ncs_draft)"/>)x"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.formula-inside 7 $C$3:$C$8 ncs_draft\n"),
            linted(R"(<computed table="ncs_draft" column="C" header="workbook.level")"
                   R"( width="9" style="ncs-computed" formula="1"/>)"));
        CPPUNIT_ASSERT_EQUAL(std::string("layout.formula-inside 7 $A$8:$B$9 ncs_draft\n"),
                             linted(R"(<fill range="A8:B9" style="ncs-computed" formula="1"/>)"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             linted(R"x(<cell at="A6" formula="COUNTA(ncs_draft)"/>)x"));
    }

    void testTablesThatShareCellsAreReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.tables-overlap 7 ncs_draft ncs_answers\n"),
            linted(R"(<table name="ncs_answers" prefix="answer." at="C8" rows="3">)"
                   R"(<column key="answer.element" width="9" style="s"/></table>)"));
    }

    void testUnknownColumnListAndTextAreReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.key-unknown 7 measure.lead ncs_answers\n"
                        "layout.list-unknown 7 priority\n"
                        "layout.key-unknown 7 answer.nothing ncs_answers\n"),
            linted(R"(<table name="ncs_answers" prefix="answer." at="F3" rows="3">)"
                   R"(<column key="measure.lead" width="9" style="s" list="priority"/>)"
                   R"(<column key="answer.nothing" width="9" style="s"/></table>)"));
        CPPUNIT_ASSERT_EQUAL(std::string("layout.text-unknown 7 workbook.nothing\n"),
                             linted(R"(<cell at="A1" text="workbook.nothing"/>)"));
    }

    void testNamesAndCellsGivenTwiceAreReported()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("layout.name-twice 7 NCS_Draft\n"),
                             linted(R"(<name name="NCS_Draft" range="A1"/>)"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.cell-twice 8 draft A1\n"),
            linted("<cell at=\"A1\" pattern=\"x\"/>\n<cell at=\"A1\" pattern=\"y\"/>"));
    }

    void testColumnGivenTwiceIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.key-twice 7 answer.value ncs_answers\n"),
            linted(R"(<table name="ncs_answers" prefix="answer." at="F3" rows="3">)"
                   R"(<column key="answer.value" width="9" style="s"/>)"
                   R"(<column key="answer.value" width="9" style="s"/></table>)"));
    }

    void testMissingSheetOfListsIsReported()
    {
        const auto layout =
            sample::load(R"(<layout schema-version="1" id="l" base="b" title="workbook.title">)"
                         R"(<sheet key="a" title="workbook.title" page="p"/></layout>)");
        CPPUNIT_ASSERT_EQUAL(std::string("layout.sheet-missing 0 lists\n"),
                             sample::listing(lintLayout(layout.value(), sample::knowledge())));
    }

    void testComputedColumnNeedsATableOfItsSheet()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.table-unknown 7 ncs_answers\n"),
            linted(R"(<computed table="ncs_answers" column="A" header="workbook.level")"
                   R"( width="9" style="ncs-computed" formula="1"/>)"));
    }

    void testChartNeedsALookForEachSeries()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.series-count 7 c 2 1\n"),
            linted(R"(<chart kind="bars" name="c" over="A1" data="A1:C4" title="workbook.net")"
                   R"( description="workbook.net"><series fill="track"/></chart>)"));
    }

    void testUnreadableAttributesAreReportedTogether()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("layout.address-unreadable 7 at 7B\n"
                        "layout.number-unreadable 8 width wide\n"
                        "layout.value-unreadable 8 hidden perhaps\n"
                        "file.element-unknown 9 picture\n"),
            linted("<cell at=\"7B\"/>\n<column at=\"A\" width=\"wide\" hidden=\"perhaps\"/>\n"
                   "<picture/>"));
    }

    void testMissingStreamIsReported()
    {
        const auto layout = loadLayout(
            "gone.xml", [](const std::string&) { return std::unique_ptr<std::istream>(); });
        CPPUNIT_ASSERT_EQUAL(std::string("file.unreadable -1 gone.xml\n"),
                             sample::listing(layout.error()));
    }

    void testEveryRuleHasItsWords()
    {
        for (const char* rule : {"address-unreadable",
                                 "cell-twice",
                                 "formula-inside",
                                 "key-twice",
                                 "key-unknown",
                                 "list-unknown",
                                 "name-twice",
                                 "number-unreadable",
                                 "placeholder-unknown",
                                 "series-count",
                                 "sheet-missing",
                                 "style-unknown",
                                 "table-unknown",
                                 "tables-overlap",
                                 "text-unknown",
                                 "value-unknown",
                                 "value-unreadable"})
            CPPUNIT_ASSERT_MESSAGE(rule,
                                   sample::knowledge().words.rule(std::string("layout.") + rule));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LayoutLinterTest);

} // namespace
