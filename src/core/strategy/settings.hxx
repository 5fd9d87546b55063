// SPDX-License-Identifier: MPL-2.0
/// The workbook's settings (`ncs_settings`): a table with columns setting.key and setting.value.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ncs::strategy
{

/// Defaults are those of design 3: gca, 2021, en; never the office's.
struct Settings
{
    std::string reading = "gca";
    std::string edition = "2021";
    std::string language = "en";
    std::string title;   ///< title of the strategy
    std::string country; ///< whose strategy it is
    std::string
        tlp; ///< code of list `tlp`: red, amber-strict, amber, green, clear; empty when not set
    /// First and last day of the strategy and the day of its next review, as days since 1970-01-01.
    std::optional<long> from;
    std::optional<long> until;
    std::optional<long> review;
    std::string currency; ///< of the sums in the action plan; empty: the first one found
    std::string note;     ///< shown on every page, e.g. that the example is fictional
    /// Settings that figures depend on and that have no row.
    std::vector<std::string> withoutRow;
    base::Findings findings;
};

/// Unknown keys and values are findings; the default counts in their place.
Settings readSettings(const Table& table,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary,
                      const base::Date& nullDate = ReadingContext{}.nullDate);

} // namespace ncs::strategy
