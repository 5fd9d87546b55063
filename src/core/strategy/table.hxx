// SPDX-License-Identifier: MPL-2.0
/// A table as it stands in a sheet, free of the office: rows of cells, key row included.
#pragma once

#include "core/base/date.hxx"

#include <string>
#include <variant>
#include <vector>

namespace ncs::strategy
{

/// A cell that shows an error (#REF!, #N/A, Err:502, …).
struct ErrorCell
{
};

/// Empty, a number (dates and booleans arrive as numbers), a text (UTF-8), or an error.
using Cell = std::variant<std::monostate, double, std::string, ErrorCell>;

using Row = std::vector<Cell>;

/// Rows from the top of the range; rows may have different lengths, missing cells are empty.
struct Table
{
    std::vector<Row> rows;
};

/// What reading a table needs to know besides its cells.
struct ReadingContext
{
    std::string edition = "2021";                   ///< the workbook's edition of the Guide
    base::Date nullDate = base::Date{1899, 12, 30}; ///< day 0 of date serials in the document
};

} // namespace ncs::strategy
