// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/places.hxx"

#include "core/layout/cell_address.hxx"
#include "uno/boundary/conversion.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

std::string sheetName(const boundary::WorkbookDocument& document, sal_Int16 sheet)
{
    const Reference<css::container::XIndexAccess> sheets(document.document()->getSheets(),
                                                         UNO_QUERY_THROW);
    const Reference<css::container::XNamed> named(sheets->getByIndex(sheet), UNO_QUERY_THROW);
    return boundary::toUtf8(named->getName());
}

std::string cellName(const Reference<css::table::XCellRange>& range, long row, long column)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    return layout::relativeName(
        {address.StartColumn + std::max(column, 0L), address.StartRow + std::max(row, 0L)});
}

std::string rangeName(const Reference<css::table::XCellRange>& range)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const std::string first = layout::relativeName({address.StartColumn, address.StartRow});
    const std::string last = layout::relativeName({address.EndColumn, address.EndRow});
    return sheetNameOf(range) + "." + (first == last ? first : first + ":" + last);
}

std::string contentOf(const Reference<css::table::XCellRange>& range)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    return layout::absoluteName(sheetNameOf(range),
                                layout::Range{{address.StartColumn, address.StartRow},
                                              {address.EndColumn, address.EndRow}});
}

Range firstFormula(const Range& range)
{
    if (!range.is())
        return {};
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> found(
        query->queryContentCells(css::sheet::CellFlags::FORMULA), UNO_QUERY_THROW);
    if (found->getCount() == 0)
        return {};
    const Range first(found->getByIndex(0), UNO_QUERY_THROW);
    return first->getCellRangeByPosition(0, 0, 0, 0);
}

Range firstFormulaBelowKeys(const Range& table)
{
    if (!table.is())
        return {};
    const css::table::CellRangeAddress address = boundary::addressOf(table);
    const sal_Int32 lastRow = address.EndRow - address.StartRow;
    const sal_Int32 lastColumn = address.EndColumn - address.StartColumn;
    return lastRow == 0 ? Range()
                        : firstFormula(table->getCellRangeByPosition(0, 1, lastColumn, lastRow));
}

void goTo(const Reference<css::frame::XModel>& model, const Reference<css::table::XCellRange>& cell)
{
    const auto controller = model->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> supplier(controller, UNO_QUERY);
    if (!view.is() || !supplier.is())
        return;
    view->setActiveSheet(boundary::sheetOf(cell));
    supplier->select(css::uno::Any(cell));
    // A cell that is marked keeps the cursor: Tab and Enter would go round within it.
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    supplier->select(css::uno::Any(factory->createInstance("com.sun.star.sheet.SheetCellRanges")));
}

void goTo(const Reference<css::frame::XModel>& model,
          const std::string& sheet,
          const std::string& cell)
{
    const Reference<css::sheet::XSpreadsheetDocument> document(model, UNO_QUERY_THROW);
    const auto sheets = document->getSheets();
    const rtl::OUString name = boundary::toOUString(sheet);
    if (sheet.empty() || !sheets->hasByName(name))
        return;
    const Range cells(sheets->getByName(name), UNO_QUERY_THROW);
    goTo(model, cells->getCellRangeByName(boundary::toOUString(cell)));
}

std::vector<PlacedFinding> placedInSheets(const base::Findings& findings)
{
    std::vector<PlacedFinding> placed;
    placed.reserve(findings.size());
    for (const base::Finding& finding : findings)
        placed.push_back({finding,
                          finding.place.source,
                          layout::relativeName({std::max(finding.place.column, 0L),
                                                std::max(finding.place.row, 0L)})});
    return placed;
}

PlacedFinding placedIn(const Reference<css::table::XCellRange>& range, const base::Finding& finding)
{
    if (!range.is())
        return {finding, "", ""};
    return {finding, sheetNameOf(range), cellName(range, finding.place.row, finding.place.column)};
}

} // namespace ncs::uno::commands
