// SPDX-License-Identifier: MPL-2.0
/// Makes a new strategy workbook from templates/strategy.xml and templates/base.fods: an untitled
/// document, not modified, with all figures computed. About half a second.
///
///     NewWorkbook options;
///     options.language = "fr";
///     auto workbook = buildWorkbook(context, *boundary::knowledge(), options);
///
/// What those who work on such a workbook need to know:
///
/// - Tables are found by their named range only (boundary::WorkbookDocument): ncs_draft,
/// ncs_answers,
///   ncs_settings, ncs_gaps. Sheets may be renamed, moved and translated, ranges moved.
/// - A range begins with the key row (hidden), then the header row, then data. Columns are found by
/// the
///   keys of the key row, in any order; people may add columns without a key.
/// - Database ranges ncs_draft_table, ncs_answers_table and ncs_gaps_table cover header and data.
/// - To give a table more rows, insert rows *before its last data row*: named ranges, database
/// ranges,
///   validation and conditional formats then grow with it. The computed columns at the left do not
///   fill themselves: copy them down (XCellSeries::fillAuto) over the new rows.
/// - A state cell shows symbol and word ("◐ Partial"); it is coloured by its first character or by
/// the
///   word alone. Nothing else about a state needs writing.
/// - Cells for text carry the number format @; write with setString, never with setFormula. Date
/// cells
///   take a serial number, or a year up to 2100, and show both right.
/// - ncs_gaps_refreshed is one cell for the day of the last refresh: a serial number or a text.
/// - ncs_started is TRUE from the first committed row on; ncs_levels and ncs_primaries are figures
///   of the hidden sheet. They are formulas: read them, never write them.
/// - Styles begin with "ncs-" and come from the base; ask for them by name, make none.
#pragma once

#include "core/base/result.hxx"
#include "core/knowledge.hxx"
#include "core/layout/layout.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <string>

namespace ncs::uno::workbook
{

/// First values of the settings: codes, not labels. Everything may be changed in the workbook
/// later.
struct NewWorkbook
{
    std::string layout = "strategy"; ///< code of the list template: templates/<code>.xml
    std::string language = "en";
    std::string edition = "2021";
    std::string reading = "gca";
    std::string title;
    std::string country;
    std::string tlp; ///< code of the list tlp, or empty
    std::string note;
    std::string from; ///< first and last day or year of the strategy; empty: not said
    std::string until;
    bool hidden = false; ///< without a window
};

/// A layout of the extension, by the code of the list template; read once. Thread-safe.
const base::Result<layout::Layout>& packedLayout(const std::string& name);

/// Told how far the making is, in percent, where it can be left: what it throws ends it, and no
/// document is left behind.
using Advance = std::function<void(int percent)>;

/// Every fault of layout, base or options is in the findings; then there is no document either.
base::Result<css::uno::Reference<css::sheet::XSpreadsheetDocument>>
buildWorkbook(const css::uno::Reference<css::uno::XComponentContext>& context,
              const Knowledge& knowledge,
              const NewWorkbook& options,
              const Advance& advance = {});

} // namespace ncs::uno::workbook
