// SPDX-License-Identifier: MPL-2.0
// Broken catalogues in sheets: every fault has its cell.
#include "core/cataloguesheet/framework_sheet.hxx"
#include "core/cataloguesheet/sheet_cells.hxx"
#include "core/cataloguesheet/sheet_format.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace
{

using namespace ncs;
using namespace ncs::test;

class BrokenSheetTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(BrokenSheetTest);
    CPPUNIT_TEST(testBrokenSheetsNameTheCell);
    CPPUNIT_TEST(testBrokenHeadsNameTheCell);
    CPPUNIT_TEST(testSheetWithoutTablesIsReported);
    CPPUNIT_TEST(testFaultsOfSeveralRowsAreReportedTogether);
    CPPUNIT_TEST(testUnknownColumnIsReported);
    CPPUNIT_TEST(testCatalogueWithoutItemsIsReported);
    CPPUNIT_TEST(testElementWithoutNumberIsReported);
    CPPUNIT_TEST(testMoreElementsThanAWorkbookShowsAreReportedOnce);
    CPPUNIT_TEST_SUITE_END();

public:
    void testBrokenSheetsNameTheCell()
    {
        struct Variant
        {
            const char* field; ///< that is broken
            std::size_t item;
            strategy::Cell value;
            const char* rule;
            const char* place; ///< field whose cell is named
        };
        const std::vector<Variant> variants{
            {"title", 2, strategy::Cell{}, "own.text-missing", "title"},
            {"gloss", 2, strategy::Cell{}, "own.text-missing", "gloss"},
            {"number", 2, 1.2, "own.number-doubtful", "number"},
            {"number", 2, std::string("1.1"), "catalogue.number-twice", "number"},
            {"kind", 2, std::string("elephant"), "own.value-unknown", "kind"},
            {"question2", 2, strategy::Cell{}, "catalogue.question-count", "question1"},
            {"gca", 2, std::string("Moral"), "own.value-unknown", "gca"},
            {"gca-also", 2, std::string("Legal"), "mapping.secondary-repeated", "gca-also"},
            {"reason", 2, strategy::Cell{}, "own.text-missing", "reason"},
            {"parent", 2, std::string("region.2027.9"), "catalogue.parent-unknown", "parent"},
            {"source", 2, std::string("hearsay"), "catalogue.source-unknown", "source"},
            {"key", 2, std::string("Not a key"), "catalogue.key-pattern", "key"},
            {"standing", 2, std::string("holy"), "own.value-unknown", "standing"},
            {"gloss", 2, strategy::Cell{strategy::ErrorCell{}}, "cell.error", "gloss"},
            {"gloss", 2, std::string(2001, 'x'), "own.text-too-long", "gloss"},
        };
        for (const Variant& variant : variants)
        {
            Cells cells = framework();
            set(cells, variant.field, variant.item, variant.value);
            const Lines found = faults(cells);
            const std::string wanted =
                cellOf(cells, variant.place, variant.item) + " " + variant.rule;
            CPPUNIT_ASSERT_MESSAGE(std::string(variant.field) + ": " + wanted + ", found " +
                                       (found.empty() ? "none" : found.front()),
                                   std::count(found.begin(), found.end(), wanted) == 1);
        }
    }

    void testBrokenHeadsNameTheCell()
    {
        for (const char* key : {"id", "title", "edition", "version", "source"})
        {
            Cells cells = framework();
            setHead(cells, key, "");
            const Lines found = faults(cells);
            CPPUNIT_ASSERT_MESSAGE(key, !found.empty());
            CPPUNIT_ASSERT_EQUAL(headCellOf(cells, key) + " own.head-missing", found.front());
        }
        Cells without = framework();
        removeHead(without, "version");
        const Lines gone = faults(without);
        CPPUNIT_ASSERT_EQUAL(std::string("C5 own.head-missing"), gone.front());
        Cells taken = framework();
        setHead(taken, "id", "region.2021");
        setHead(taken, "edition", "2021");
        const Lines found = faults(taken);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), found.size());
        CPPUNIT_ASSERT(found.front().find("catalogue.edition-twice") != std::string::npos);
    }

    void testSheetWithoutTablesIsReported()
    {
        Cells cells;
        cells.rows = {{std::string("A shopping list")}, {std::string("Bread")}};
        expect("A1", "own.no-tables", cells);
        CPPUNIT_ASSERT(!cataloguesheet::isCatalogueSheet(cells));
    }

    void testFaultsOfSeveralRowsAreReportedTogether()
    {
        Cells cells = framework();
        set(cells, "title", 1, strategy::Cell{});
        set(cells, "gca", 3, std::string("Moral"));
        set(cells, "question1", 6, strategy::Cell{});
        CPPUNIT_ASSERT(faults(cells).size() >= 3);
    }

    void testUnknownColumnIsReported()
    {
        Cells cells = framework();
        const auto [keys, column] = find(cells, "item.gloss");
        cells.rows[keys][column] = std::string("item.glos");
        const Lines found = faults(cells);
        CPPUNIT_ASSERT(std::count(found.begin(),
                                  found.end(),
                                  "F" + std::to_string(keys + 1) + " own.column-unknown") == 1);
    }

    void testCatalogueWithoutItemsIsReported()
    {
        Cells cells = framework();
        const std::size_t keys = find(cells, "item.title").first;
        cells.rows.resize(keys + 2);
        expect(cellOf(cells, "title", 0), "own.no-items", cells);
    }

    void testElementWithoutNumberIsReported()
    {
        Cells cells = framework();
        set(cells, "id", 2, std::string("region.2027.1.2"));
        set(cells, "parent", 2, std::string("region.2027.1"));
        set(cells, "locator", 2, std::string("page 3"));
        set(cells, "number", 2, strategy::Cell{});
        expect(cellOf(cells, "number", 2), "own.number-missing", cells);
    }

    void testMoreElementsThanAWorkbookShowsAreReportedOnce()
    {
        const int inEach = static_cast<int>(cataloguesheet::kMostElements) / 3;
        CPPUNIT_ASSERT(faults(framework(inEach)).empty());
        const Cells cells = framework(inEach + 1);
        // Chapters are items too: the element that is one too many stands in the third.
        expect(cellOf(cells, "title", cataloguesheet::kMostElements + 3),
               "own.too-many-elements",
               cells);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BrokenSheetTest);

} // namespace
