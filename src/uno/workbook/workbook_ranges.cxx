// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/workbook_ranges.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace ncs::uno::workbook
{

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::sheet::XSpreadsheet>
sheetAt(const Reference<css::sheet::XSpreadsheetDocument>& document, std::size_t index)
{
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(static_cast<sal_Int32>(index)),
                                               UNO_QUERY_THROW);
}

css::table::CellRangeAddress addressIn(std::size_t sheet, const layout::Range& range)
{
    return css::table::CellRangeAddress(static_cast<sal_Int16>(sheet),
                                        static_cast<sal_Int32>(range.first.column),
                                        static_cast<sal_Int32>(range.first.row),
                                        static_cast<sal_Int32>(range.last.column),
                                        static_cast<sal_Int32>(range.last.row));
}

Reference<css::table::XCellRange> cells(const Reference<css::sheet::XSpreadsheet>& sheet,
                                        const layout::Range& range)
{
    const css::table::CellRangeAddress address = addressIn(0, range);
    return sheet->getCellRangeByPosition(
        address.StartColumn, address.StartRow, address.EndColumn, address.EndRow);
}

namespace
{

void nameRange(const Reference<css::sheet::XNamedRanges>& names,
               const layout::WorkbookPlan& plan,
               const layout::PlannedRange& range)
{
    names->addNewByName(
        boundary::toOUString(range.name),
        boundary::toOUString(layout::absoluteName(plan.sheets[range.sheet].name, range.range)),
        css::table::CellAddress(),
        0);
}

} // namespace

void nameRanges(const Reference<css::sheet::XSpreadsheetDocument>& document,
                const layout::WorkbookPlan& plan)
{
    const Reference<XPropertySet> properties(document, UNO_QUERY_THROW);
    const Reference<css::sheet::XNamedRanges> names(properties->getPropertyValue("NamedRanges"),
                                                    UNO_QUERY_THROW);
    for (const layout::PlannedRange& range : plan.names)
        nameRange(names, plan, range);
    const Reference<css::sheet::XDatabaseRanges> databases(
        properties->getPropertyValue("DatabaseRanges"), UNO_QUERY_THROW);
    for (const layout::PlannedRange& range : plan.databases)
    {
        const auto name = boundary::toOUString(range.name);
        databases->addNewByName(name, addressIn(range.sheet, range.range));
        const Reference<XPropertySet> database(databases->getByName(name), UNO_QUERY_THROW);
        database->setPropertyValue("ContainsHeader", Any(true));
        database->setPropertyValue("AutoFilter", Any(true));
    }
}

} // namespace ncs::uno::workbook
