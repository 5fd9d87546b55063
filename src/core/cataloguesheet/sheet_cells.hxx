// SPDX-License-Identifier: MPL-2.0
/// Where the two tables of a catalogue's sheet stand, and what their cells say.
#pragma once

#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <string>

namespace ncs::cataloguesheet
{

/// Rows and columns count from 0 in the sheet; -1: not there.
class SheetCells
{
public:
    explicit SheetCells(const strategy::Table& cells);

    bool holdsTables() const { return headRow_ >= 0 && itemRow_ >= 0; }
    const std::map<std::string, long>& headColumns() const { return headColumns_; }
    const std::map<std::string, long>& itemColumns() const { return itemColumns_; }

    /// The data rows: after the header, before the next table.
    long firstHead() const { return headRow_ + 2; }
    long endOfHead() const { return itemRow_; }
    long headKeys() const { return headRow_; }
    long headTitles() const { return headRow_ + 1; }
    long itemKeys() const { return itemRow_; }
    long firstItem() const { return itemRow_ + 2; }
    long endOfItems() const { return static_cast<long>(cells_.rows.size()); }

    long headColumn(const std::string& key) const;
    long itemColumn(const std::string& key) const;

    const strategy::Cell& at(long row, long column) const;

    /// Trimmed; a whole number as it is typed; empty for what means "not yet", and for errors and
    /// broken numbers (see isUnreadable).
    std::string text(long row, long column, const catalogue::Vocabulary& vocabulary) const;

    /// An error, or a number that may stand for something else: 5.1 for 5.10, a date for 5.3.1.
    bool isError(long row, long column) const;
    bool isDoubtful(long row, long column) const;

private:
    const strategy::Table& cells_;
    long headRow_ = -1;
    long itemRow_ = -1;
    std::map<std::string, long> headColumns_;
    std::map<std::string, long> itemColumns_;
};

/// Whether the sheet holds a catalogue at all.
bool isCatalogueSheet(const strategy::Table& cells);

/// The id of the list in it, or empty.
std::string listIdIn(const strategy::Table& cells);

} // namespace ncs::cataloguesheet
