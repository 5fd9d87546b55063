// SPDX-License-Identifier: MPL-2.0
/// Heights of rows by what their cells hold. Calc 7.4 fits a row when somebody types into it, not
/// when a formula gives another text, and asks the font itself only for cells that wrap.
#pragma once

#include "core/layout/layout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ncs::uno::workbook
{

/// Rows that fit themselves to their cells do so now; those of a fixed height stay. Recorded as
/// usual.
void fitRows(const css::uno::Reference<css::table::XCellRange>& cells);

/// All rows of a sheet: those that fit themselves, and planned ones where their text needs more
/// than that. Planned ones stay that are hidden, or of another height: people changed them.
void fitSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
              const std::vector<layout::RowHeight>& planned);

/// Rows of one planned height take another, `to` in the order of `from`. Those stay that are
/// neither as planned nor raised from there.
void changeRows(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                const std::vector<layout::RowHeight>& from,
                const std::vector<layout::RowHeight>& to);

} // namespace ncs::uno::workbook
