// SPDX-License-Identifier: MPL-2.0
/// Plans one sheet of a workbook; used by workbook_plan.cxx only.
///
/// Placeholders of formulas and patterns (formula_pattern.hxx):
///
/// | {sheet:KEY} | the sheet, with the dot: $'Draft'. |
/// | {text:ID} | a text, quoted |
/// | {label:LIST.CODE}, {symbol:LIST.CODE} | a list value's label, its symbol, quoted |
/// | {state:CODE} | symbol and word of a state, quoted |
/// | {column:KEY} | all cells of that column, key and header too, of whichever table has it |
/// | {any:LIST.CODE} | the code and its label in every language, as an array |
/// | {draft}, {answers}, {cop} | names of these tables, or of the one that stands in |
/// | {iso:CELL} | the day in a cell as 2027-01-31, in whatever locale |
/// | {setting:KEY} | the setting's value, looked up in ncs_settings |
/// | {measure.element} | same row, that column of the sheet's table |
/// | {row} | the row's number |
/// | {id} {symbol} {title} {short} {number} {n} and more | in a repeat: listed_values.hxx |
#pragma once

#include "core/knowledge.hxx"
#include "core/layout/formula_pattern.hxx"
#include "core/layout/layout.hxx"
#include "core/layout/listed_values.hxx"
#include "core/layout/workbook_plan.hxx"

#include <map>
#include <string>
#include <vector>

namespace ncs::layout
{

class SheetPlanner
{
public:
    /// Keeps all references; the layout has been linted.
    SheetPlanner(const Layout& layout,
                 const Sheet& sheet,
                 const Knowledge& knowledge,
                 const PlanOptions& options,
                 base::Findings& findings);

    PlannedSheet plan();

private:
    void planCell(const Cell& cell, const Address& at, const Words& item);
    void
    planNumber(const Cell& cell, const Address& at, const std::string& style, const Words& item);
    void planRepeat(const Repeat& repeat);
    void planTable(const Table& table);
    void planColumn(const Table& table, const TableColumn& column, long at);
    void planEntries(const Table& table);
    void planPrepared(const Table& table, const Prepared& prepared);
    void planComputed(const Computed& computed);
    void planList(const List& list);
    void planCondition(const Condition& condition);
    void planChart(const Chart& chart);
    void planStates(const Range& range, int line);

    const std::vector<Listed>& listed(const std::string& list) const;
    std::string listReference(const std::string& list) const;
    std::string settingValue(const Entry& entry) const;
    std::string sheetReference(const std::string& key) const;
    std::size_t indexOf(const std::string& key) const;

    std::string formula(const std::string& pattern, long row, const Words& item, int line);
    std::string filled(const std::string& pattern, long row, const Words& item, int line);
    std::optional<std::string> resolve(const std::string& name, long row, const Words& item) const;
    std::optional<std::string> resolveListed(const std::string& kind,
                                             const std::string& rest) const;
    std::optional<std::string> resolveSetting(const std::string& key) const;
    std::string tableGiven(const std::string& name) const;
    std::optional<std::string> resolveColumn(const std::string& key) const;
    std::optional<std::string> resolveAny(const std::string& rest) const;

    /// Rows so many times as high, columns so many times as wide.
    void makeRoom(double height, double width);
    void text(const Address& at, const std::string& style, std::string value);

    const Layout& layout_;
    const Sheet& sheet_;
    const Knowledge& knowledge_;
    const PlanOptions& options_;
    base::Findings& findings_;
    PlannedSheet plan_;
    mutable std::map<std::string, std::vector<Listed>> listed_; ///< what was asked for before
};

} // namespace ncs::layout
