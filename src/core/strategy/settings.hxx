// SPDX-License-Identifier: MPL-2.0
/// The workbook's settings (`ncs_settings`): a table with columns setting.key and setting.value.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <string>

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
    std::string note; ///< shown on every page, e.g. that the example is fictional
    base::Findings findings;
};

/// Unknown keys and values are findings; the default counts in their place.
Settings readSettings(const Table& table,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary);

} // namespace ncs::strategy
