// SPDX-License-Identifier: MPL-2.0
/// What a workbook says itself, in another language. People's own words are left alone: only what
/// stands in the plan of the workbook (layout/workbook_plan.hxx) in the old language is replaced by
/// what stands there in the new one.
///
///     Relabelling relabelling(layout, knowledge, from, to);
///     relabelling.text(3, {1, 4}, "Level");       // "Niveau"
///     relabelling.formula(R"(=IF(A1="";"";"weakest"))");
#pragma once

#include "core/knowledge.hxx"
#include "core/layout/workbook_plan.hxx"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace ncs::relabel
{

class Relabelling
{
public:
    /// Two plans of the same layout that differ in their language only. `edition` is that of both.
    Relabelling(const layout::Layout& layout,
                const Knowledge& knowledge,
                const layout::WorkbookPlan& from,
                const layout::WorkbookPlan& to,
                const std::string& edition);

    /// The new text of a cell outside the tables' data, or nothing when it is none of ours. The
    /// cell's place decides where the same word has two translations; -1 for an unknown sheet.
    std::optional<std::string>
    text(long sheet, const layout::Address& at, const std::string& current) const;

    /// With the texts in it replaced; arrays are left as they are. Texts of other formulas are
    /// looked up one by one.
    std::string formula(const std::string& current) const;

    /// A number that follows the language's order of names, in a hidden list.
    std::optional<double> number(long sheet, const layout::Address& at, double current) const;

    /// The value of a cell that is chosen from a list; nothing when it is none of its labels.
    std::optional<std::string> value(const std::string& list, const std::string& current) const;

    /// Any text that the plan holds, wherever it stands: input help, a chart's description.
    std::optional<std::string> phrase(const std::string& current) const;

private:
    struct Change
    {
        std::string from;
        std::string to;
    };
    using Place = std::tuple<long, long, long>;
    void addCells(long sheet, const layout::PlannedSheet& from, const layout::PlannedSheet& to);
    void addFormulas(const std::string& from, const std::string& to);
    void addPhrase(const std::string& from, const std::string& to);
    void addList(const std::string& list,
                 const Knowledge& knowledge,
                 const std::string& edition,
                 const std::string& from,
                 const std::string& to);

    std::map<Place, Change> byPlace_;
    std::map<Place, std::pair<double, double>> numbers_;
    std::map<std::string, std::string> phrases_;
    std::map<std::string, std::vector<std::string>> bySequence_;
    std::map<std::string, std::map<std::string, std::string>> lists_;
};

/// The texts of a formula in their order, those of arrays left out.
std::vector<std::string> literalsOf(const std::string& formula);

/// The formula with other texts in their places; as many as literalsOf() gives.
std::string withLiterals(const std::string& formula, const std::vector<std::string>& literals);

} // namespace ncs::relabel
