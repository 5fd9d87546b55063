// SPDX-License-Identifier: MPL-2.0
/// The lists on the workbook's hidden sheet that offer what cells may hold.
#pragma once

#include "uno/boundary/workbook_document.hxx"

#include <string>
#include <vector>

namespace ncs::uno::commands
{

/// Writes a list's values anew and lets the cells (of a range of any size) offer all of them. Does
/// nothing where the workbook has no such list: the cells then take what is typed.
void offer(const boundary::WorkbookDocument& document,
           const std::string& list,
           const std::vector<std::string>& values,
           const std::vector<css::uno::Reference<css::table::XCellRange>>& cells);

/// The values that a list has now.
std::vector<std::string> offered(const boundary::WorkbookDocument& document,
                                 const std::string& list);

/// A column of a table without key row and header.
css::uno::Reference<css::table::XCellRange> dataColumn(
    const css::uno::Reference<css::table::XCellRange>& table, long column, long firstDataRow);

} // namespace ncs::uno::commands
