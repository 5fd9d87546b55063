// SPDX-License-Identifier: MPL-2.0
/// The panel Coverage: the five pillars with bar, best level and gaps, and the whole with bounds.
#pragma once

#include "core/guidance/situation.hxx"

#include <string>

namespace ncs::guidance
{

/// `reading`: the one to show, empty for the workbook's. It changes nothing in the workbook.
Lines coveragePanel(const Situation& situation, const std::string& reading);

/// Where a document is none of ours.
Lines foreignPanel(const words::Words& words, const std::string& language);

} // namespace ncs::guidance
