// SPDX-License-Identifier: MPL-2.0
/// The ranked list of gaps (design 2.1, "Severity" and "Rank").
#pragma once

#include "core/coverage/assessment.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ncs::coverage
{

/// A pillar is an error below the first, a warning below the second.
inline constexpr double kPillarError = 0.25;
inline constexpr double kPillarWarning = 0.5;

struct Gap
{
    std::string id; ///< element.gap/<concept key> or pillar.thin/<pillar id>@<reading>; permanent
    base::Severity severity = base::Severity::Error;
    const catalogue::Item* item = nullptr; ///< element or pillar
    const catalogue::Item* pillar =
        nullptr; ///< primary pillar in the reading, or the pillar itself
    int level = 0;
    std::optional<double> coverage;      ///< pillar gaps
    std::vector<strategy::Rung> missing; ///< rungs its rows do not meet together, lowest first
    bool isPillar() const { return item == pillar; }
};

/// All gaps in rank order. `scope`: as Assessment::share; gaps of a pillar are those whose primary
/// pillar it is, and its own.
std::vector<Gap> rankedGaps(const Assessment& assessment, std::string_view scope = {});

/// The state people see: missing, partial, nearly, measured (list `state` of the vocabulary).
std::string stateOf(base::Severity severity);

/// State of an element: missing at level 0, measured at or above target, nearly from 4, else
/// partial.
std::string stateOf(const ElementFigures& figures);

} // namespace ncs::coverage
