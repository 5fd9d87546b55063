// SPDX-License-Identifier: MPL-2.0
/// Values of settings in their table.
#pragma once

#include "uno/commands/editable_table.hxx"

#include <string>

namespace ncs::uno::commands
{

/// The cell of a setting's value; null when the table lacks its row.
css::uno::Reference<css::table::XCellRange> settingCell(const EditableTable& settings,
                                                        const std::string& key);

/// Throws Refused (table.column-missing) when the table lacks the setting's row.
void putSetting(EditableTable& settings, const std::string& key, const std::string& value);

} // namespace ncs::uno::commands
