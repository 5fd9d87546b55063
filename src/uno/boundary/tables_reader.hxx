// SPDX-License-Identifier: MPL-2.0
/// Reads the tables of an open workbook, in one go or bit by bit between two key presses.
///
///     TablesReader reader(document);
///     while (!reader.readOn()) { ... let the office breathe ... }
///     review::Review review(knowledge, reader.take());
#pragma once

#include "core/review/review.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/table/XCellRange.hpp>

#include <string>
#include <utility>
#include <vector>

namespace ncs::uno::boundary
{

class TablesReader
{
public:
    explicit TablesReader(const WorkbookDocument& document);

    /// Reads some thousand cells more; true when all are read.
    bool readOn();

    /// What was read; once.
    review::Tables take() { return std::move(tables_); }

private:
    struct Part
    {
        std::string name;
        css::uno::Reference<css::table::XCellRange> used;
    };
    std::vector<Part> parts_; ///< not begun yet, last one first
    sal_Int32 nextRow_ = 0;   ///< of the last part
    review::Tables tables_;
};

/// All at once.
review::Tables tablesOf(const WorkbookDocument& document);

} // namespace ncs::uno::boundary
