// SPDX-License-Identifier: MPL-2.0
/// Writes cells of the checklist's sheets: texts in runs, styles by name, heights.
#pragma once

#include "uno/checklist/ruler.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>
#include <vector>

namespace ncs::uno::checklist
{

/// A piece of a cell's text with its own look.
struct Run
{
    std::string text;
    bool isBold = false;
    long colour = -1; ///< 0xrrggbb; -1: as the cell's style
};

class SheetWriter
{
public:
    /// Keeps a reference to the ruler.
    SheetWriter(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, Ruler& ruler);

    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet() const { return sheet_; }

    css::uno::Reference<css::table::XCellRange> cells(long column, long row, long lastColumn) const;

    /// Style over a row's cells, both ends included.
    void style(long row, long column, long lastColumn, const std::string& name) const;

    /// Plain text, never read as a formula.
    void text(long column, long row, const std::string& text) const;

    /// Runs joined by spaces; empty ones are left out.
    void runs(long column, long row, const std::vector<Run>& runs) const;

    void property(
        long column, long row, long lastColumn, const char* name, const css::uno::Any& value) const;

    /// Widths in hundredths of a millimetre.
    void columnWidths(const std::vector<long>& widths) const;

    void height(long row, long height) const;
    void fitHeight(long row) const;
    long heightOf(long row) const;
    void breakBefore(long row) const;
    void insertRows(long row, long count) const;

    /// A text over some cells of a row, which become one; gives the height that it needs. Widths
    /// must be set.
    long textOver(long row,
                  long column,
                  long lastColumn,
                  const std::string& style,
                  const std::string& text) const;

    /// A text over a row up to a column, and the row as high as it.
    void
    paragraph(long row, long lastColumn, const std::string& style, const std::string& text) const;

private:
    css::uno::Reference<css::beans::XPropertySet> rowProperties(long row) const;

    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
    Ruler& ruler_;
};

} // namespace ncs::uno::checklist
