// SPDX-License-Identifier: MPL-2.0
#include "core/gaplist/next_cell.hxx"

#include "core/base/text.hxx"
#include "core/strategy/column_map.hxx"

#include <algorithm>

namespace ncs::gaplist
{

namespace
{

using strategy::Cell;
using strategy::ColumnMap;
using strategy::Measure;
using strategy::Rung;
using strategy::Table;

bool isEmpty(const Cell& cell)
{
    if (const std::string* text = std::get_if<std::string>(&cell))
        return base::trimmed(*text).empty();
    return std::holds_alternative<std::monostate>(cell);
}

std::size_t unbrokenRungs(const Measure& row)
{
    const auto gap = std::find(row.rungs.begin(), row.rungs.end(), false);
    return static_cast<std::size_t>(gap - row.rungs.begin());
}

const Measure* furthestRow(const coverage::ElementFigures& figures)
{
    const auto furthest = std::max_element(figures.rows.begin(),
                                           figures.rows.end(),
                                           [](const Measure* left, const Measure* right) {
                                               return unbrokenRungs(*left) < unbrokenRungs(*right);
                                           });
    return furthest == figures.rows.end() ? nullptr : *furthest;
}

/// Finds columns and cells of one table.
class Cells
{
public:
    Cells(const Table& table,
          const std::string& prefix,
          const std::string& source,
          const catalogue::Vocabulary& vocabulary)
        : table_(table), vocabulary_(vocabulary), source_(source)
    {
        base::Findings unused;
        columns_ = strategy::mapColumns(table, prefix, source, vocabulary, unused);
    }

    bool isFilled(long row, const std::string& key) const
    {
        const auto column = columns_.byKey.find(key);
        if (column == columns_.byKey.end())
            return true;
        const Cell& cell = strategy::cellAt(table_, row, column->second);
        const std::string* text = std::get_if<std::string>(&cell);
        return !isEmpty(cell) && !(text && vocabulary_.isBlank(*text));
    }

    /// Row and column of a key's cell; column -1 when the table lacks it.
    base::Place at(long row, const std::string& key) const
    {
        const auto column = columns_.byKey.find(key);
        return {source_, row, column == columns_.byKey.end() ? -1 : column->second};
    }

    long freeRow() const { return firstFreeRow(table_, columns_.firstDataRow); }

    /// The row whose `key` cell names the element by number or id; the free row when there is none.
    long rowOf(const coverage::Assessment& assessment, const catalogue::Item& element) const
    {
        const auto answer = assessment.strategy().answers.find(&element);
        const bool known = answer != assessment.strategy().answers.end() && answer->second.row >= 0;
        return known ? answer->second.row : freeRow();
    }

private:
    const Table& table_;
    const catalogue::Vocabulary& vocabulary_;
    std::string source_;
    ColumnMap columns_;
};

/// The column that takes a row to a rung; of a pair, the one that is still blank.
std::string keyFor(Rung rung, const Cells& draft, long row)
{
    const std::vector<std::string>& columns = strategy::columnsOf(rung);
    if (rung == Rung::Scheduled)
        return columns.back(); // an empty start passes
    const bool isBegun =
        columns.size() > 1 && draft.isFilled(row, columns[0]) && !draft.isFilled(row, columns[1]);
    return columns[isBegun ? 1 : 0];
}

} // namespace

long firstFreeRow(const Table& table, long firstDataRow)
{
    const auto last =
        std::find_if(table.rows.rbegin(),
                     table.rows.rend(),
                     [](const strategy::Row& row) {
                         return std::any_of(row.begin(),
                                            row.end(),
                                            [](const Cell& cell) { return !isEmpty(cell); });
                     });
    return std::max(firstDataRow, static_cast<long>(table.rows.rend() - last));
}

std::vector<NextCell> nextCells(const coverage::Assessment& assessment,
                                const Table& draft,
                                const Table& answers,
                                const catalogue::Vocabulary& vocabulary)
{
    const bool rapid = assessment.strategy().rapid;
    const Cells draftCells(draft, "measure.", "draft", vocabulary);
    const Cells answerCells(rapid ? draft : answers, "answer.", "answers", vocabulary);
    std::vector<NextCell> cells;
    for (coverage::Gap& gap : coverage::rankedGaps(assessment))
    {
        if (gap.isPillar())
            continue;
        const coverage::ElementFigures* figures = assessment.element(*gap.item);
        const Measure* row = figures ? furthestRow(*figures) : nullptr;
        base::Place place;
        if (rapid)
            place = answerCells.at(answerCells.rowOf(assessment, *gap.item), "answer.value");
        else if (row && unbrokenRungs(*row) < strategy::kRungCount)
            place = draftCells.at(
                row->row, keyFor(static_cast<Rung>(unbrokenRungs(*row)), draftCells, row->row));
        else
            place = draftCells.at(draftCells.freeRow(), "measure.element");
        if (place.column >= 0)
            cells.push_back({std::move(gap), std::move(place)});
    }
    return cells;
}

} // namespace ncs::gaplist
