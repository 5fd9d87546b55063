// SPDX-License-Identifier: MPL-2.0
/// Every coverage figure of a strategy in both readings, for coverage.csv and the last page.
#pragma once

#include "export/report.hxx"

namespace ncs::report
{

/// The assessment's own reading first, then the others; in each the whole, the pillars, the focus
/// areas and the elements, in catalogue order.
std::vector<Figure> figuresOf(const coverage::Assessment& assessment, const std::string& language);

} // namespace ncs::report
