// SPDX-License-Identifier: MPL-2.0
/// From places in tables to cells as people name them.
#pragma once

#include "uno/boundary/workbook_document.hxx"
#include "uno/commands/outcome.hxx"

#include <com/sun/star/frame/XModel.hpp>

#include <string>
#include <vector>

namespace ncs::uno::commands
{

using boundary::sheetNameOf;

/// Name of a sheet by its number.
std::string sheetName(const boundary::WorkbookDocument& document, sal_Int16 sheet);

/// "B7" of a cell by its position in a range; -1 stands for the first row or column.
std::string
cellName(const css::uno::Reference<css::table::XCellRange>& range, long row, long column);

/// "Sheet.B7:C9".
std::string rangeName(const css::uno::Reference<css::table::XCellRange>& range);

/// "$'It''s here'.$B$7:$C$9": what a name or a list of choices refers to.
std::string contentOf(const css::uno::Reference<css::table::XCellRange>& range);

/// The first cell with a formula, or null.
css::uno::Reference<css::table::XCellRange>
firstFormula(const css::uno::Reference<css::table::XCellRange>& range);

/// The first formula where a table holds input only: in any row but that of the keys.
css::uno::Reference<css::table::XCellRange>
firstFormulaBelowKeys(const css::uno::Reference<css::table::XCellRange>& table);

/// Shows the cell and puts the cursor on it; without a view it does nothing.
void goTo(const css::uno::Reference<css::frame::XModel>& model,
          const css::uno::Reference<css::table::XCellRange>& cell);

/// The same by names; nothing where there is no such sheet, or none is named.
void goTo(const css::uno::Reference<css::frame::XModel>& model,
          const std::string& sheet,
          const std::string& cell);

/// Findings whose places name a sheet, with row and column in it.
std::vector<PlacedFinding> placedInSheets(const base::Findings& findings);

/// A finding about a cell of this range.
PlacedFinding placedIn(const css::uno::Reference<css::table::XCellRange>& range,
                       const base::Finding& finding);

} // namespace ncs::uno::commands
