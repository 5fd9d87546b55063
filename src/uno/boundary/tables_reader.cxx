// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/tables_reader.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <iterator>

namespace ncs::uno::boundary
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// Takes a few milliseconds to fetch.
constexpr sal_Int32 kCellsAtOnce = 4000;

} // namespace

TablesReader::TablesReader(const WorkbookDocument& document)
{
    tables_.nullDate = document.nullDate();
    for (const std::string& name : review::tableNames())
    {
        const auto range = document.namedRange(review::rangeName(name).c_str());
        if (!range.is())
            continue;
        const css::table::CellRangeAddress address = addressOf(range);
        tables_.places[name] = {sheetNameOf(range),
                                address.StartColumn,
                                address.StartRow,
                                address.EndColumn,
                                address.EndRow};
        tables_.cells[name] = {};
        if (const auto used = usedPart(range); used.is())
            parts_.push_back({name, used});
    }
}

bool TablesReader::readOn()
{
    if (parts_.empty())
        return true;
    const Part& part = parts_.back();
    const css::table::CellRangeAddress address = addressOf(part.used);
    const sal_Int32 width = address.EndColumn - address.StartColumn + 1;
    const sal_Int32 height = address.EndRow - address.StartRow + 1;
    const sal_Int32 count =
        std::min(height - nextRow_, std::max(kCellsAtOnce / width, sal_Int32(1)));
    const Reference<css::sheet::XCellRangeData> data(
        part.used->getCellRangeByPosition(0, nextRow_, width - 1, nextRow_ + count - 1),
        UNO_QUERY_THROW);
    strategy::Table read = toTable(data->getDataArray());
    auto& rows = tables_.cells[part.name].rows;
    rows.insert(rows.end(),
                std::make_move_iterator(read.rows.begin()),
                std::make_move_iterator(read.rows.end()));
    nextRow_ += count;
    if (nextRow_ >= height)
    {
        parts_.pop_back();
        nextRow_ = 0;
    }
    return parts_.empty();
}

review::Tables tablesOf(const WorkbookDocument& document)
{
    TablesReader reader(document);
    while (!reader.readOn())
    {
    }
    return reader.take();
}

} // namespace ncs::uno::boundary
