// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/choice_lists.hxx"

#include "core/layout/cell_address.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/array_edit.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

/// A name of the hidden sheet, by which it is found wherever it stands.
constexpr char kListsName[] = "ncs_levels";

/// The list's column below its heading; null when there is none.
Range columnOf(const boundary::WorkbookDocument& document, const std::string& list)
{
    const Range named = document.namedRange(kListsName);
    if (!named.is())
        return {};
    const Range used = boundary::usedPart(Range(boundary::sheetOf(named), UNO_QUERY_THROW));
    if (!used.is())
        return {};
    const strategy::Table cells = boundary::tableOf(used);
    if (cells.rows.empty())
        return {};
    const strategy::Row& heads = cells.rows.front();
    for (std::size_t column = 0; column < heads.size(); ++column)
    {
        const auto* head = std::get_if<std::string>(&heads[column]);
        if (head == nullptr || *head != list)
            continue;
        const auto at = static_cast<sal_Int32>(column);
        return used->getCellRangeByPosition(
            at, 1, at, std::max(static_cast<sal_Int32>(cells.rows.size()) - 1, sal_Int32(1)));
    }
    return {};
}

void setSource(const Range& cells, const std::string& source)
{
    const Reference<css::beans::XPropertySet> properties(cells, UNO_QUERY_THROW);
    const css::uno::Any validation = properties->getPropertyValue("Validation");
    Reference<css::sheet::XSheetCondition>(validation, UNO_QUERY_THROW)
        ->setFormula1(boundary::toOUString(source));
    properties->setPropertyValue("Validation", validation);
}

} // namespace

std::vector<std::string> offered(const boundary::WorkbookDocument& document,
                                 const std::string& list)
{
    std::vector<std::string> values;
    const Range column = columnOf(document, list);
    if (!column.is())
        return values;
    for (const strategy::Row& row : boundary::tableOf(column).rows)
    {
        const auto* value = row.empty() ? nullptr : std::get_if<std::string>(&row.front());
        if (value == nullptr || value->empty())
            break;
        values.push_back(*value);
    }
    return values;
}

void offer(const boundary::WorkbookDocument& document,
           const std::string& list,
           const std::vector<std::string>& values,
           const std::vector<Range>& cells)
{
    const Range column = columnOf(document, list);
    if (!column.is() || values.empty())
        return;
    css::table::CellRangeAddress place = boundary::addressOf(column);
    const std::size_t rows = std::max(values.size(), offered(document, list).size());
    place.EndRow = place.StartRow + static_cast<sal_Int32>(rows) - 1;
    std::vector<std::vector<css::uno::Any>> data;
    data.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row)
        data.push_back({boundary::textValue(row < values.size() ? values[row] : std::string())});
    writeArray(Reference<css::frame::XModel>(document.document(), UNO_QUERY_THROW),
               place,
               boundary::toDataArray(data));
    const layout::Range source{
        {place.StartColumn, place.StartRow},
        {place.StartColumn, place.StartRow + static_cast<long>(values.size()) - 1}};
    for (const Range& range : cells)
        if (range.is())
            setSource(range, layout::absoluteName(boundary::sheetNameOf(column), source));
}

Range dataColumn(const Range& table, long column, long firstDataRow)
{
    const css::table::CellRangeAddress address = boundary::addressOf(table);
    const auto at = static_cast<sal_Int32>(column);
    return table->getCellRangeByPosition(
        at, static_cast<sal_Int32>(firstDataRow), at, address.EndRow - address.StartRow);
}

} // namespace ncs::uno::commands
