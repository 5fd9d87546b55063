// SPDX-License-Identifier: MPL-2.0
/// A sheet for a catalogue (core/cataloguesheet/sheet_format.hxx), cell by cell: empty, or with a
/// list that is there already. What it says, the reader reads again without loss.
#pragma once

#include "core/layout/workbook_plan.hxx"

#include <string>

namespace ncs::layout
{

/// Empty rows below the items, for more.
inline constexpr long kSpareCatalogueRows = 60;

/// `list`: id of a list, or empty for a sheet without items. Throws std::logic_error when the
/// catalogue has no such list.
PlannedSheet planCatalogueSheet(const Knowledge& knowledge,
                                const std::string& list,
                                const std::string& language);

} // namespace ncs::layout
