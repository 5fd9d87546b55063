// SPDX-License-Identifier: MPL-2.0
/// Writes cells of the checklist's sheets: texts in runs, styles by name, heights.
#pragma once

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
    explicit SheetWriter(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

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
    void merge(long row, long column, long lastColumn) const;

    /// How high each text stands as a paragraph so wide. Merged cells have no fitting height of
    /// their own: it is taken from one cell as wide as all of them. Leaves the first column at that
    /// width and the first row empty; only for a sheet that is empty yet.
    std::vector<long> paragraphHeights(const std::vector<std::string>& texts,
                                       const std::string& style,
                                       long width) const;

private:
    css::uno::Reference<css::beans::XPropertySet> rowProperties(long row) const;

    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
};

} // namespace ncs::uno::checklist
