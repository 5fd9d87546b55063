// SPDX-License-Identifier: MPL-2.0
/// Makes one chart of a planned sheet. Cells must have their sizes: a chart lies exactly over its
/// cells and moves and grows with them.
#pragma once

#include "core/layout/workbook_plan.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XDataSeries.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace ncs::uno::workbook
{

class ChartBuilder
{
public:
    /// Keeps references to the plan.
    ChartBuilder(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 const layout::WorkbookPlan& plan,
                 const layout::PlannedChart& chart);

    void build();

    /// Ties the chart to its first cell, and calls it unmodified. Only when the sheet is done, and
    /// while it is in view: else its anchor is but half made (workbook_builder.cxx says what
    /// follows).
    void settle();

private:
    using Series = css::uno::Reference<css::chart2::XDataSeries>;

    void create();
    void describeShape();
    css::uno::Reference<css::beans::XPropertySet> shape() const;
    void setDiagram();
    void placeDiagram();
    void paint();
    void paintBars(const Series& series, const layout::Series& look);
    void paintNet(const Series& series, const layout::Series& look);
    void label(const Series& series, const layout::Series& look);
    void hatch(const Series& series);
    css::uno::Sequence<Series> allSeries() const;

    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
    const layout::WorkbookPlan& plan_;
    const layout::PlannedChart& planned_;
    css::uno::Reference<css::chart::XChartDocument> chart_;
    css::uno::Reference<css::chart2::XChartDocument> model_;
};

} // namespace ncs::uno::workbook
