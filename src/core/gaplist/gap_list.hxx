// SPDX-License-Identifier: MPL-2.0
/// The gap list of a workbook (`ncs_gaps`): what we compute about a gap stands beside what people
/// add to it (tick, owner, due, notes). The two meet by gap id, which is permanent.
///
///     auto fresh = refreshedList(table, assessment, speaker);
///     if (!fresh)
///         return fresh.error(); // the table is left alone
///     for (const ListRow& row : fresh.value().rows) { ... }
#pragma once

#include "core/base/date.hxx"
#include "core/base/result.hxx"
#include "core/coverage/explanation.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <string>
#include <vector>

namespace ncs::gaplist
{

/// What people wrote about a gap.
struct Entry
{
    bool ticked = false;
    std::string owner;
    std::string due; ///< YYYY-MM-DD where the cell is a date, else as written
    std::string notes;
};

/// A row that somebody added by hand: it has no gap id.
struct OwnRow
{
    std::string state;
    std::string element;
    std::string pillar;
    std::string missing;
    std::string question;
    std::string next;
    std::string help;
    Entry entry;
};

struct PeoplesPart
{
    std::map<std::string, Entry> byGap; ///< the first row of an id counts
    std::vector<OwnRow> own;            ///< in table order
};

/// Reads what people wrote; a table without known columns gives nothing.
PeoplesPart readPeoplesPart(const strategy::Table& table,
                            const catalogue::Vocabulary& vocabulary,
                            const base::Date& nullDate);

/// A data row of the refreshed list.
struct ListRow
{
    strategy::Row cells; ///< as wide as the table's first row
    bool kept = false;   ///< a hand-written row, or a copy of an id: stays where and as it is
};

struct RefreshedList
{
    long firstDataRow = 0;     ///< in the table, key row included
    std::vector<ListRow> rows; ///< every data row from there on, blank ones included
    int open = 0;
    int closed = 0;
    int tickedButOpen = 0;
};

/// The list as it should be: open gaps in rank order, then the closed ones in their old order, both
/// around the hand-written rows, which keep their places. Columns we do not know travel with the
/// row of their gap. A gap that comes back takes up its old row's words.
///
/// Faults: table.keys-absent, table.column-missing, table.column-twice (two columns with one key
/// cannot both be kept right).
base::Result<RefreshedList> refreshedList(const strategy::Table& table,
                                          const coverage::Assessment& assessment,
                                          const coverage::Speaker& speaker);

/// "◐ Partial", as states are shown in cells.
std::string stateLabel(const std::string& code, const coverage::Speaker& speaker);

/// What a gap is about: "5.3.1 Title" or the pillar's title.
std::string subjectOf(const coverage::Gap& gap, const std::string& language);

} // namespace ncs::gaplist
