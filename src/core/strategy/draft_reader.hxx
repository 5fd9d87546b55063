// SPDX-License-Identifier: MPL-2.0
/// The Draft table -> measures with the rungs each row meets (design 2.1, "Cells" and "Rungs").
#pragma once

#include "core/strategy/row_reader.hxx"

namespace ncs::strategy
{

/// Rows without text count for nothing; every odd cell is reported in `context.findings`.
std::vector<Measure> readMeasures(const RowContext& context);

} // namespace ncs::strategy
