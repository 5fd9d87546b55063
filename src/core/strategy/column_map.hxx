// SPDX-License-Identifier: MPL-2.0
/// Finds the columns of a table by the key row, or by labels of any language when keys are absent.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <string>

namespace ncs::strategy
{

/// Columns of one table. Unknown keys are reported as table.column-unknown, keys that occur twice
/// as table.column-twice (the first counts), labels used for want of keys as table.keys-absent.
struct ColumnMap
{
    std::map<std::string, long> byKey; ///< key -> column in the range
    long firstDataRow = 0;             ///< first row after key row and header
    bool fromKeys = false;             ///< the first row holds keys

    bool has(const std::string& key) const { return byKey.count(key) != 0; }
};

/// `prefixes`: {"measure."} or {"answer."}, …; keys with another known prefix are not this table's.
ColumnMap mapColumns(const Table& table,
                     const std::string& prefix,
                     const std::string& source,
                     const catalogue::Vocabulary& vocabulary,
                     base::Findings& findings);

/// The cell, or empty beyond the row's end.
const Cell& cellAt(const Table& table, long row, long column);

/// The text of a cell; null when it holds none.
const std::string* textAt(const Table& table, long row, long column);

/// Holds anything: a number, an error, a text that is not empty.
bool isFilled(const Cell& cell);

} // namespace ncs::strategy
