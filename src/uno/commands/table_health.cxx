// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/table_health.hxx"

#include "core/layout/cell_address.hxx"
#include "core/review/review.hxx"
#include "core/strategy/column_map.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/places.hxx"
#include "uno/workbook/layout_of.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>
#include <map>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

css::table::CellRangeAddress usedArea(const Reference<css::sheet::XSpreadsheet>& sheet)
{
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    return boundary::addressOf(Range(cursor, UNO_QUERY_THROW));
}

/// Rows of a column without a formula.
std::vector<sal_Int32> rowsWithoutFormula(const Range& column)
{
    const css::table::CellRangeAddress address = boundary::addressOf(column);
    std::vector<bool> has(static_cast<std::size_t>(address.EndRow - address.StartRow + 1), false);
    const Reference<css::sheet::XCellRangesQuery> query(column, UNO_QUERY_THROW);
    const auto found = query->queryContentCells(css::sheet::CellFlags::FORMULA);
    for (const css::table::CellRangeAddress& part : found->getRangeAddresses())
        for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
            has[static_cast<std::size_t>(row - address.StartRow)] = true;
    std::vector<sal_Int32> rows;
    for (std::size_t row = 0; row < has.size(); ++row)
        if (!has[row])
            rows.push_back(static_cast<sal_Int32>(row));
    return rows;
}

base::Finding found(const char* rule, base::Severity severity, std::vector<std::string> arguments)
{
    return {rule, severity, base::Certainty::Certain, {}, "", std::move(arguments)};
}

} // namespace

const std::vector<OwnTable>& ownTables()
{
    static const std::vector<OwnTable> kTables = []
    {
        std::vector<OwnTable> tables;
        for (const std::string& name : review::tableNames())
            tables.push_back({name, review::rangeName(name), review::keyPrefix(name)});
        tables.push_back({"snapshots", "ncs_snapshots", "snapshot."});
        return tables;
    }();
    return kTables;
}

TableHealth::TableHealth(const boundary::WorkbookDocument& document,
                         const Knowledge& knowledge,
                         BitByBit /*way*/)
    : document_(document), knowledge_(knowledge)
{
    if (auto layout = workbook::layoutOf(document, knowledge))
        layout_ = std::move(layout).value();
}

TableHealth::TableHealth(const boundary::WorkbookDocument& document, const Knowledge& knowledge)
    : TableHealth(document, knowledge, BitByBit{})
{
    while (!lookOn())
    {
    }
}

bool TableHealth::lookOn()
{
    if (nextTable_ < ownTables().size())
    {
        const OwnTable& table = ownTables()[nextTable_++];
        const Range range = document_.namedRange(table.name.c_str());
        if (!range.is())
        {
            nameless_.push_back(table);
            return false;
        }
        lookAtKeys(table, range);
        lookBelow(table, range);
        lookBeside(table, range);
        return false;
    }
    const Reference<css::container::XIndexAccess> sheets(document_.document()->getSheets(),
                                                         UNO_QUERY_THROW);
    if (nameless_.empty() || nextSheet_ >= sheets->getCount())
        return true;
    const Range used = boundary::usedPart(Range(sheets->getByIndex(nextSheet_), UNO_QUERY_THROW));
    if (used.is())
        lookForLost(used);
    if (!used.is() || nextRow_ == 0)
        ++nextSheet_;
    return false;
}

void TableHealth::lookAtKeys(const OwnTable& table, const Range& range)
{
    base::Findings ignored;
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const sal_Int32 last =
        std::min<sal_Int32>(layout::kDataBelowKey, address.EndRow - address.StartRow);
    const strategy::Table cells = boundary::tableOf(
        range->getCellRangeByPosition(0, 0, address.EndColumn - address.StartColumn, last));
    const strategy::ColumnMap columns =
        strategy::mapColumns(cells, table.prefix, table.source, knowledge_.vocabulary, ignored);
    if (!columns.fromKeys || cells.rows.size() <= layout::kHeaderBelowKey)
        return;
    const auto width = static_cast<long>(cells.rows[layout::kHeaderBelowKey].size());
    for (long column = 0; column < width; ++column)
    {
        const auto* key = strategy::textAt(cells, 0, column);
        const auto* label = strategy::textAt(cells, layout::kHeaderBelowKey, column);
        const bool isKnown =
            key != nullptr && knowledge_.vocabulary.columnKey(*key, table.prefix, false);
        if (isKnown || label == nullptr)
            continue;
        const auto meant = knowledge_.vocabulary.columnKey(*label, table.prefix, true);
        if (meant && !columns.has(*meant))
            lostKeys_.push_back({range, column, *meant});
    }
}

void TableHealth::lookBelow(const OwnTable& table, const Range& range)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const auto sheet = boundary::sheetOf(range);
    const sal_Int32 last = usedArea(sheet).EndRow;
    if (last <= address.EndRow)
        return;
    const strategy::Table below = boundary::tableOf(sheet->getCellRangeByPosition(
        address.StartColumn, address.EndRow + 1, address.EndColumn, last));
    long rows = 0;
    for (const strategy::Row& row : below.rows)
    {
        if (std::none_of(row.begin(), row.end(), strategy::isFilled))
            break;
        ++rows;
    }
    if (rows > 0)
        rowsBelow_.push_back({table, range, rows});
}

/// Some rows of a sheet; nextRow_ is 0 again at its end.
void TableHealth::lookForLost(const Range& used)
{
    constexpr sal_Int32 kCellsAtOnce = 4000;
    const css::table::CellRangeAddress address = boundary::addressOf(used);
    const sal_Int32 lastColumn = address.EndColumn - address.StartColumn;
    const sal_Int32 lastRow = address.EndRow - address.StartRow;
    const sal_Int32 end =
        std::min(lastRow, nextRow_ + std::max(kCellsAtOnce / (lastColumn + 1), sal_Int32(1)) - 1);
    const strategy::Table cells =
        boundary::tableOf(used->getCellRangeByPosition(0, nextRow_, lastColumn, end));
    for (std::size_t row = 0; row < cells.rows.size(); ++row)
    {
        const strategy::Row& line = cells.rows[row];
        const auto isHere = [&](const OwnTable& table)
        {
            const auto isKey = [&](const strategy::Cell& cell)
            {
                const auto* text = std::get_if<std::string>(&cell);
                return text != nullptr && text->rfind(table.prefix, 0) == 0 &&
                       knowledge_.vocabulary.columnKey(*text, table.prefix, false).has_value();
            };
            const auto first = std::find_if(line.begin(), line.end(), isKey);
            const auto last = std::find_if(line.rbegin(), line.rend(), isKey);
            if (first == line.end() || first == last.base() - 1)
                return false;
            lostNames_.push_back({table,
                                  used->getCellRangeByPosition(
                                      static_cast<sal_Int32>(first - line.begin()),
                                      nextRow_ + static_cast<sal_Int32>(row),
                                      static_cast<sal_Int32>(last.base() - line.begin()) - 1,
                                      lastRow)});
            return true;
        };
        nameless_.erase(std::remove_if(nameless_.begin(), nameless_.end(), isHere),
                        nameless_.end());
    }
    nextRow_ = end == lastRow ? 0 : end + 1;
}

void TableHealth::lookBeside(const OwnTable& table, const Range& range)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    if (address.EndRow < address.StartRow + layout::kDataBelowKey)
        return;
    std::map<std::string, std::string> headers; // label -> id of its text
    for (const layout::Sheet& sheet : layout_.sheets)
        for (const layout::Computed& computed : sheet.computed)
            if (computed.table == table.name)
                for (const auto& [language, label] :
                     knowledge_.words.texts().at(computed.header).all())
                    headers.emplace(label, computed.header);
    if (headers.empty())
        return;
    const auto sheet = boundary::sheetOf(range);
    const sal_Int32 lastColumn = usedArea(sheet).EndColumn;
    const sal_Int32 headerRow = address.StartRow + layout::kHeaderBelowKey;
    const strategy::Table line =
        boundary::tableOf(sheet->getCellRangeByPosition(0, headerRow, lastColumn, headerRow));
    for (sal_Int32 column = 0; column <= lastColumn; ++column)
    {
        if (column >= address.StartColumn && column <= address.EndColumn)
            continue;
        const auto* label = strategy::textAt(line, 0, column);
        const auto header = label == nullptr ? headers.end() : headers.find(*label);
        if (header == headers.end())
            continue;
        const Range data = sheet->getCellRangeByPosition(
            column, address.StartRow + layout::kDataBelowKey, column, address.EndRow);
        auto rows = rowsWithoutFormula(data);
        if (!rows.empty())
            lostFormulas_.push_back({table, data, header->second, std::move(rows)});
    }
}

std::vector<PlacedFinding> TableHealth::findings() const
{
    std::vector<PlacedFinding> all;
    for (const LostName& lost : lostNames_)
        all.push_back(placedIn(lost.range,
                               found("table.name-lost", base::Severity::Error, {lost.table.name})));
    for (const LostKey& lost : lostKeys_)
    {
        base::Finding finding = found("table.column-missing", base::Severity::Error, {lost.key});
        finding.place.column = lost.column;
        finding.place.row = layout::kHeaderBelowKey;
        all.push_back(placedIn(lost.table, finding));
    }
    for (const RowsBelow& below : rowsBelow_)
    {
        base::Finding finding =
            found("table.rows-below", base::Severity::Warning, {std::to_string(below.rows)});
        const css::table::CellRangeAddress address = boundary::addressOf(below.range);
        finding.place.row = address.EndRow - address.StartRow + 1;
        all.push_back(placedIn(below.range, finding));
    }
    for (const LostFormulas& lost : lostFormulas_)
    {
        base::Finding finding = found(
            "sheet.formula-lost", base::Severity::Warning, {std::to_string(lost.rows.size())});
        finding.place.row = lost.rows.front();
        all.push_back(placedIn(lost.column, finding));
    }
    return all;
}

} // namespace ncs::uno::commands
