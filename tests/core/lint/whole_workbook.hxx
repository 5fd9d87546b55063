// SPDX-License-Identifier: MPL-2.0
/// A workbook that no rule finds fault with, to be changed cell by cell: 38 measures that meet
/// every rung, each table beside the draft filled in. Not a mock of anything: tables as the office
/// gives them.
///
///     WholeWorkbook book;
///     book.set("draft", 0, "measure.lead", "");
///     book.rules(); // {"measure.lead-missing", …}
#pragma once

#include "core/lint/lint.hxx"
#include "support/packed_knowledge.hxx"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ncs::lint::test
{

using Record = std::map<std::string, strategy::Cell>;

class WholeWorkbook
{
public:
    WholeWorkbook();

    /// Table: "draft", "answers", "cop", "settings" or one of core/lint; `row` from 0.
    void
    set(const std::string& table, std::size_t row, const std::string& key, strategy::Cell cell);
    /// The same cell in every row.
    void setAll(const std::string& table, const std::string& key, const strategy::Cell& cell);
    void add(const std::string& table, Record record);
    void clear(const std::string& table) { records_[table].clear(); }
    void setting(const std::string& key, strategy::Cell value);
    std::size_t
    rowOf(const std::string& table, const std::string& key, const std::string& value) const;

    /// Everything that Check reports, without gaps.
    base::Findings findings() const;
    std::set<std::string> rules() const;
    /// Those of rankedGaps too, by rule.
    std::set<std::string> gaps() const;

    static const long kToday; ///< 2027-06-15

private:
    void addAnswers();
    void addLifecycle();
    void addPeople();
    void addProgress();
    strategy::Table table(const std::string& name) const;
    template <class Use>
    void assess(Use use) const;

    std::map<std::string, std::vector<Record>> records_;
};

} // namespace ncs::lint::test
