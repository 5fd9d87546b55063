// SPDX-License-Identifier: MPL-2.0
/// The panel Findings: gaps and findings, chosen by severity, pillar and sheet, a page at a time.
#pragma once

#include "core/guidance/situation.hxx"

#include <string>

namespace ncs::guidance
{

struct FindingsChoice
{
    std::string severity; ///< "error", "warning", "information"; empty: all
    std::string pillar;   ///< id; empty: all
    std::string sheet;    ///< name; empty: all
    Page page;
};

Lines findingsPanel(const Situation& situation, const FindingsChoice& choice);

} // namespace ncs::guidance
