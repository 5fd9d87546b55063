// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/array_edit.hxx"

#include "uno/workbook/row_heights.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void writeArray(const Reference<css::frame::XModel>& model,
                const css::table::CellRangeAddress& place,
                const boundary::DataArray& data)
{
    const Reference<css::sheet::XSpreadsheetDocument> document(model, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> sheet(sheets->getByIndex(place.Sheet), UNO_QUERY_THROW);
    const auto range = sheet->getCellRangeByPosition(
        place.StartColumn, place.StartRow, place.EndColumn, place.EndRow);
    const Reference<css::sheet::XCellRangeData> cells(range, UNO_QUERY_THROW);
    if (cells->getDataArray() == data)
        return;
    // Taking setDataArray back, or doing it again, leaves cells as they are that are to become
    // blank (7.4); an array formula that was cleared makes them so. Cell by cell, undo would move
    // the cursor to each: seconds for a draft.
    Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)->setArrayFormula("=0");
    Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                        css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA);
    cells->setDataArray(data);
    workbook::fitRows(range);
}

} // namespace ncs::uno::commands
