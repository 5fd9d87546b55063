// SPDX-License-Identifier: MPL-2.0
/// From the rows of a sheet's catalogue, which the linter knows, to the cells that people see.
#pragma once

#include "core/cataloguesheet/sheet_reader.hxx"

namespace ncs::cataloguesheet
{

/// Findings count a sheet's rows from 1, as they do a file's lines.
inline constexpr long kFirstRow = 1;

/// The linter knows rows only: gives each of its findings about one of the sheets the column that
/// it is about. Row and column then count from 0 in the sheet.
void placeInSheets(const std::vector<Sheet>& sheets, base::Findings& findings);

} // namespace ncs::cataloguesheet
