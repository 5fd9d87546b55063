// SPDX-License-Identifier: MPL-2.0
/// Everything that Check reports: faults of cells, answers that the draft does not back, elements
/// taken out without a reason. Gaps are in gaps.hxx.
#pragma once

#include "core/coverage/assessment.hxx"

namespace ncs::coverage
{

/// The strategy's own findings, then those that need figures, in table order.
base::Findings allFindings(const Assessment& assessment);

} // namespace ncs::coverage
