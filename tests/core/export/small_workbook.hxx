// SPDX-License-Identifier: MPL-2.0
/// A workbook's tables written by hand over the catalogue and texts we ship.
///
///     SmallWorkbook book;
///     book.draft({{"m-1", "A law.", "measure", "5.6.1"}});
///     auto assessment = book.assessment();
#pragma once

#include "core/coverage/assessment.hxx"
#include "core/coverage/explanation.hxx"
#include "core/knowledge.hxx"
#include "core/strategy/settings.hxx"

#include <memory>
#include <string>
#include <vector>

namespace ncs::support
{

/// Catalogue, vocabulary and words of the source tree, read once.
const Knowledge& wholeKnowledge();

class SmallWorkbook
{
public:
    /// Rows of texts under the keys id, text, kind, element, lead, funding, end, kpi, target,
    /// amount, currency; short rows are filled up. An amount that reads as a number becomes one.
    void draft(const std::vector<std::vector<std::string>>& rows);

    /// Rows under the keys element, value, reason.
    void answers(const std::vector<std::vector<std::string>>& rows);

    coverage::Assessment assessment(const std::string& reading = "gca");
    coverage::Speaker speaker() const;

    strategy::Table draftTable;
    strategy::Table answerTable;
    strategy::Strategy strategy;
    strategy::Settings settings;
};

/// Key row, header row, then rows of texts; "" is an empty cell.
strategy::Table tableOf(const std::vector<std::string>& keys,
                        const std::vector<std::vector<std::string>>& rows);

/// The text of a cell; numbers as decimals, "" for an empty one.
std::string textAt(const strategy::Row& row, std::size_t column);

} // namespace ncs::support
