// SPDX-License-Identifier: MPL-2.0
/// The rows of one table for a rule: columns found, empty rows left out.
///
///     TableRows people(input, kStakeholders, findings);
///     people.each([&](const strategy::RowReader& row) { ... row.text("stakeholder.name") ... });
#pragma once

#include "core/lint/lint.hxx"
#include "core/strategy/row_reader.hxx"

#include <functional>
#include <string>
#include <vector>

namespace ncs::lint
{

class TableRows
{
public:
    /// Of a table of the input, or of the draft when its name is "draft". Odd cells are not
    /// reported; see checkCells.
    TableRows(const Input& input, const std::string& table, base::Findings& findings);
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;

    /// Whether any row is filled in.
    bool isUsed() const { return !rows_.empty(); }
    long count() const { return static_cast<long>(rows_.size()); }

    void each(const std::function<void(const strategy::RowReader&)>& use) const;

    /// Number of a row among the table's data, from 1, as people count.
    long ordinal(const strategy::RowReader& row) const
    {
        return row.row() - columns_.firstDataRow + 1;
    }

    /// Reports cells that hold an error, a word that is none of their list, or no date.
    void checkCells() const;

private:
    void checkCell(const strategy::RowReader& row, const std::string& key) const;

    const Input& input_;
    std::string source_;
    strategy::Table empty_;
    const strategy::Table& table_;
    strategy::ColumnMap columns_;
    strategy::Resolve resolve_;
    base::Findings& findings_;
    strategy::RowContext context_;
    std::vector<long> rows_;
};

/// Whether a cell holds this value of a list.
bool holds(const strategy::RowReader& row,
           const std::string& key,
           const std::string& list,
           const std::string& code);

/// The folded names in a cell with separators.
std::vector<std::string> namesIn(const strategy::RowReader& row, const std::string& key);

/// "item:…", "value:list.code", "column:key": an argument to be said in the reader's language, see
/// spoken().
std::string itemArgument(const catalogue::Item& item);
std::string valueArgument(const std::string& list, const std::string& code);
std::string columnArgument(const std::string& key);

} // namespace ncs::lint
