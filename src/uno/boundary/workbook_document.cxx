// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/workbook_document.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>
#include <tuple>

namespace ncs::uno::boundary
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

WorkbookDocument::WorkbookDocument(const Reference<css::uno::XInterface>& document)
    : document_(document, UNO_QUERY)
{
    if (!document_.is())
        throw BadArgument("not a spreadsheet document");
}

Reference<css::table::XCellRange> WorkbookDocument::namedRange(const char* name) const
{
    const Reference<css::beans::XPropertySet> properties(document_, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> names(properties->getPropertyValue("NamedRanges"),
                                                       UNO_QUERY_THROW);
    const rtl::OUString wanted = rtl::OUString::createFromAscii(name);
    if (!names->hasByName(wanted))
        return {};
    const Reference<css::sheet::XCellRangeReferrer> named(names->getByName(wanted),
                                                          UNO_QUERY_THROW);
    return named->getReferredCells();
}

Reference<css::sheet::XNamedRanges> WorkbookDocument::names() const
{
    return Reference<css::sheet::XNamedRanges>(
        Reference<css::beans::XPropertySet>(document_, UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
}

Reference<css::sheet::XDatabaseRanges> WorkbookDocument::databases() const
{
    return Reference<css::sheet::XDatabaseRanges>(
        Reference<css::beans::XPropertySet>(document_, UNO_QUERY_THROW)
            ->getPropertyValue("DatabaseRanges"),
        UNO_QUERY_THROW);
}

std::vector<Reference<css::table::XCellRange>> WorkbookDocument::ownCatalogues() const
{
    std::vector<Reference<css::table::XCellRange>> ranges;
    for (int number = 1;; ++number)
    {
        const auto range = namedRange((kOwnCatalogueName + std::to_string(number)).c_str());
        if (!range.is())
            return ranges;
        ranges.push_back(range);
    }
}

base::Date WorkbookDocument::nullDate() const
{
    const Reference<css::beans::XPropertySet> properties(document_, UNO_QUERY_THROW);
    css::util::Date date;
    if (!(properties->getPropertyValue("NullDate") >>= date) || date.Month == 0 || date.Day == 0)
        return strategy::ReadingContext{}.nullDate;
    return {date.Year, date.Month, date.Day};
}

strategy::Settings WorkbookDocument::settings(const Knowledge& knowledge) const
{
    return strategy::readSettings(
        namedTable(kSettingsName), knowledge.catalogue, knowledge.vocabulary, nullDate());
}

strategy::ReadingContext WorkbookDocument::readingContext(const strategy::Settings& settings) const
{
    strategy::ReadingContext context;
    context.edition = settings.edition;
    context.nullDate = nullDate();
    return context;
}

strategy::Table WorkbookDocument::namedTable(const char* name) const
{
    const Reference<css::table::XCellRange> range = namedRange(name);
    return range.is() ? tableOf(range) : strategy::Table{};
}

Reference<css::sheet::XSpreadsheet> sheetOf(const Reference<css::table::XCellRange>& range)
{
    return Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
}

std::string sheetNameOf(const Reference<css::table::XCellRange>& range)
{
    return toUtf8(Reference<css::container::XNamed>(sheetOf(range), UNO_QUERY_THROW)->getName());
}

css::table::CellRangeAddress addressOf(const Reference<css::table::XCellRange>& range)
{
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

bool isSameAddress(const css::table::CellRangeAddress& a, const css::table::CellRangeAddress& b)
{
    return std::tie(a.Sheet, a.StartColumn, a.StartRow, a.EndColumn, a.EndRow) ==
           std::tie(b.Sheet, b.StartColumn, b.StartRow, b.EndColumn, b.EndRow);
}

css::table::CellRangeAddress endOfUsedArea(const Reference<css::sheet::XSpreadsheet>& sheet)
{
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
}

Reference<css::table::XCellRange> usedPart(const Reference<css::table::XCellRange>& range)
{
    const css::table::CellRangeAddress asked = addressOf(range);
    const css::table::CellRangeAddress end = endOfUsedArea(sheetOf(range));
    if (end.EndRow < asked.StartRow || end.EndColumn < asked.StartColumn)
        return {};
    return range->getCellRangeByPosition(0,
                                         0,
                                         std::min(asked.EndColumn, end.EndColumn) -
                                             asked.StartColumn,
                                         std::min(asked.EndRow, end.EndRow) - asked.StartRow);
}

strategy::Table tableOf(const Reference<css::table::XCellRange>& range)
{
    const Reference<css::table::XCellRange> used = usedPart(range);
    if (!used.is())
        return {};
    return toTable(Reference<css::sheet::XCellRangeData>(used, UNO_QUERY_THROW)->getDataArray());
}

} // namespace ncs::uno::boundary
