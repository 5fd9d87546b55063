// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/places.hxx"

#include "core/layout/cell_address.hxx"
#include "uno/boundary/conversion.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

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

void goTo(const Reference<css::frame::XModel>& model, const Reference<css::table::XCellRange>& cell)
{
    const auto controller = model->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> supplier(controller, UNO_QUERY);
    if (!view.is() || !supplier.is())
        return;
    view->setActiveSheet(boundary::sheetOf(cell));
    supplier->select(css::uno::Any(cell));
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
