// SPDX-License-Identifier: MPL-2.0
/// Carries out the plan of one sheet, in three passes over all sheets: contents, formulas,
/// appearance.
#pragma once

#include "core/layout/workbook_plan.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <rtl/ustring.hxx>

namespace ncs::uno::workbook
{

class SheetBuilder
{
public:
    /// Keeps a reference to the plan.
    SheetBuilder(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const layout::WorkbookPlan& plan,
                 std::size_t index);

    /// The plan's sheet `index` on another sheet of the document.
    SheetBuilder(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const layout::WorkbookPlan& plan,
                 std::size_t index,
                 std::size_t at);

    /// Styles, texts, numbers.
    void writeContents();
    /// Needs the names of all ranges and the contents of all sheets.
    void writeFormulas();
    /// Validation, conditions, sizes, print set-up.
    void writeAppearance();
    /// Formulas once more, when every figure is there. Calc 7.4 draws a formula in the script of
    /// its first result, and while calculation is off that is none: Arabic and Chinese come in a
    /// font for Latin, full stops on the wrong side.
    void renewFormulas();
    /// After that: rows as high as their text, then charts, which lie over cells of
    /// a known size.
    void writeCharts();
    /// Last: charts tied to their cells, the sheet protected.
    void settle();

private:
    void setStyle(const layout::Range& range, const std::string& style);
    void writeValidations();
    void writeConditions();
    void writeSizes();
    void writePrintSetup();

    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
    const layout::WorkbookPlan& plan_;
    const layout::PlannedSheet& planned_;
    std::size_t index_;
};

} // namespace ncs::uno::workbook
