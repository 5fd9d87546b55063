// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout.hxx"

#include <algorithm>

namespace ncs::layout
{

namespace
{

constexpr long kRowsAboveData = 2;

template <class Things, class Wanted>
auto* found(Things& things, Wanted wanted)
{
    const auto it = std::find_if(things.begin(), things.end(), wanted);
    return it == things.end() ? nullptr : &*it;
}

} // namespace

Range Table::range() const
{
    const long lastColumn = at.column + static_cast<long>(columns.size()) - 1;
    return {at, {lastColumn, at.row + kRowsAboveData + rows - 1}};
}

Range Table::dataRange() const
{
    Range data = range();
    data.first.row += kRowsAboveData;
    return data;
}

std::optional<long> Table::columnOf(const std::string& key) const
{
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (columns[index].key == key)
            return at.column + static_cast<long>(index);
    return std::nullopt;
}

const Table* Sheet::table(const std::string& name) const
{
    return found(tables, [&name](const Table& table) { return table.name == name; });
}

bool Layout::holdsTable(const std::string& name) const
{
    return std::any_of(sheets.begin(),
                       sheets.end(),
                       [&name](const Sheet& each) { return each.table(name) != nullptr; });
}

const Sheet* Layout::sheet(const std::string& key) const
{
    return found(sheets, [&key](const Sheet& sheet) { return sheet.key == key; });
}

} // namespace ncs::layout
