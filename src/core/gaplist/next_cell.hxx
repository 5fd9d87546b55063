// SPDX-License-Identifier: MPL-2.0
/// Which cell of the tables closes a gap, or brings it a rung further.
#pragma once

#include "core/coverage/gaps.hxx"
#include "core/strategy/table.hxx"

#include <string>
#include <vector>

namespace ncs::gaplist
{

struct NextCell
{
    coverage::Gap gap;
    base::Place place; ///< "draft" or "answers"; row and column in the range
};

/// One cell for each element gap, in rank order; gaps whose column the table lacks are left out,
/// and pillar gaps too, since they close by their elements.
///
/// A gap with rows: the cell of the furthest row that holds it at its level. A silent element: the
/// element cell of the first free row of the draft (one below the table's last row when it is
/// full). In rapid mode: the element's answer. `draft` is the table the strategy was read from.
std::vector<NextCell> nextCells(const coverage::Assessment& assessment,
                                const strategy::Table& draft,
                                const strategy::Table& answers,
                                const catalogue::Vocabulary& vocabulary);

/// Rows after the last one that holds anything, counted in the range; at least `firstDataRow`.
long firstFreeRow(const strategy::Table& table, long firstDataRow);

} // namespace ncs::gaplist
