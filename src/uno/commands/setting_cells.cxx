// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/setting_cells.hxx"

#include "uno/commands/outcome.hxx"

namespace ncs::uno::commands
{

css::uno::Reference<css::table::XCellRange> settingCell(const EditableTable& settings,
                                                        const std::string& key)
{
    const long keyColumn = settings.column("setting.key");
    const auto valueColumn = static_cast<sal_Int32>(settings.column("setting.value"));
    for (long row = settings.columns().firstDataRow;
         row < static_cast<long>(settings.table().rows.size());
         ++row)
    {
        const auto* text = strategy::textAt(settings.table(), row, keyColumn);
        const auto at = static_cast<sal_Int32>(row);
        if (text != nullptr && *text == key)
            return settings.range()->getCellRangeByPosition(valueColumn, at, valueColumn, at);
    }
    return {};
}

void putSetting(EditableTable& settings, const std::string& key, const std::string& value)
{
    const auto cell = settingCell(settings, key);
    if (!cell.is())
        throw Refused("table.column-missing", {key});
    const css::table::CellRangeAddress origin = boundary::addressOf(settings.range());
    const css::table::CellRangeAddress at = boundary::addressOf(cell);
    settings.put(
        at.StartRow - origin.StartRow, at.StartColumn - origin.StartColumn, strategy::Cell{value});
}

} // namespace ncs::uno::commands
