// SPDX-License-Identifier: MPL-2.0
/// What a row of the workbook is about.
#pragma once

#include "core/guidance/row_panel.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ncs::guidance
{

struct RowSubject
{
    std::string table;                          ///< the row's; see review::tableNames()
    long row = 0;                               ///< in the table's range
    const strategy::Measure* measure = nullptr; ///< of the draft; null elsewhere
    bool isEmpty = false;                       ///< a row of the draft without a text
    std::vector<const catalogue::Item*> items;  ///< elements, items or a pillar
};

/// Nothing where the cursor is in no data row of a table that knows elements.
std::optional<RowSubject> subjectAt(const review::Review& review, const Cursor& cursor);

} // namespace ncs::guidance
