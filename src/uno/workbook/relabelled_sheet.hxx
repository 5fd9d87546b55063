// SPDX-License-Identifier: MPL-2.0
/// One sheet of a workbook put into another language; used by Change language only.
#pragma once

#include "core/relabel/relabelling.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <vector>

namespace ncs::uno::workbook
{

class RelabelledSheet
{
public:
    struct Task
    {
        const layout::Sheet& layout;
        const layout::WorkbookPlan& from;
        const layout::WorkbookPlan& to;
        std::size_t index; ///< of the sheet in both plans
        const relabel::Relabelling& relabelling;
    };

    RelabelledSheet(const boundary::WorkbookDocument& document, long sheet, const Task& task);

    void relabel();

    long texts() const { return texts_; }   ///< replaced outside the tables' data
    long values() const { return values_; } ///< replaced in the tables' data

private:
    using Range = css::uno::Reference<css::table::XCellRange>;

    void collectTables();
    void relabelCells();
    void relabelCell(sal_Int32 column, sal_Int32 row, const std::string& current);
    void relabelTable(const layout::Table& table, const Range& range);
    void
    relabelColumn(const layout::Table& table, const layout::TableColumn& column, const Range& data);
    void relabelSettings(const layout::Table& table, const Range& range);
    void relabelHelp(const Range& cells);
    void relabelConditions();
    void relabelCharts();
    void resize();
    bool isData(sal_Int32 column, sal_Int32 row) const;
    bool put(const css::uno::Reference<css::table::XCell>& cell,
             const std::string& current,
             const std::optional<std::string>& text);

    boundary::WorkbookDocument document_;
    Task task_;
    long number_;
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
    std::vector<css::table::CellRangeAddress> data_; ///< of tables: people's own words
    long texts_ = 0;
    long values_ = 0;
};

} // namespace ncs::uno::workbook
