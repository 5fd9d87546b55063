// SPDX-License-Identifier: MPL-2.0
/// The window Why this number: the sentence of NCS.EXPLAIN, then what contributes, each a link.
#pragma once

#include "core/guidance/row_panel.hxx"

#include <string>
#include <vector>

namespace ncs::guidance
{

/// What a figure is made of.
struct Contribution
{
    std::string text;  ///< "5.3.1 …: level 3 of 6, rungs met 3 of 6, weight 1. Missing: …"
    std::string label; ///< "5.3.1", "m-004"
    Action action;     ///< to its cell, or to its own explanation
};

/// Of a pillar, focus area, element or (empty) the whole; in `reading`, or the workbook's when
/// empty. Elements of a pillar or area come in the order of their part in its figure, the largest
/// first. Nothing for a scope that this workbook does not know.
std::vector<Contribution>
contributions(const Situation& situation, const std::string& scope, const std::string& reading);

/// The id that a formula names in quotes, `NCS.COVERAGE(…;"gca.pillar.legal")`; else what the
/// cell's row is about; else empty, the whole.
std::string scopeAt(const Situation& situation, const Cursor& cursor, const std::string& formula);

Lines explanationPanel(const Situation& situation,
                       const std::string& scope,
                       const std::string& reading,
                       Page page);

} // namespace ncs::guidance
