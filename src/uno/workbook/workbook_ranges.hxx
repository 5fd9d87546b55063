// SPDX-License-Identifier: MPL-2.0
/// Sheets and ranges of a workbook in the making, between the plan's addresses and the office's.
#pragma once

#include "core/layout/workbook_plan.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::workbook
{

css::uno::Reference<css::sheet::XSpreadsheet>
sheetAt(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, std::size_t index);

css::table::CellRangeAddress addressIn(std::size_t sheet, const layout::Range& range);

css::uno::Reference<css::table::XCellRange>
cells(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const layout::Range& range);

/// Named ranges and, with filter buttons, database ranges.
void nameRanges(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                const layout::WorkbookPlan& plan);

} // namespace ncs::uno::workbook
