// SPDX-License-Identifier: MPL-2.0
/// Text that people bring along, cut into rows for the Draft. It is never judged here: every
/// paragraph becomes a row of kind context, and nothing counts until someone gives it an element.
#pragma once

#include "core/strategy/table.hxx"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::intake
{

struct TakenRow
{
    std::string text;
    std::string section; ///< heading or number found in the text; empty where there is none
    long order = 0;      ///< paragraph or row it came from, from 1, blank ones not counted
};

/// A paragraph ends at a line break. Lines that begin with "#" (Markdown headings) are no rows but
/// the section of what follows; else a number that opens the paragraph ("2.3.1 …") is its section.
/// Text that is all headings becomes rows after all. Control characters and tabs become spaces.
std::vector<TakenRow> paragraphsOf(std::string_view text);

/// The texts of a sheet's row, joined by `separator`; blank rows are left out.
std::vector<TakenRow> rowsOf(const std::vector<std::vector<std::string>>& rows,
                             const std::string& separator);

/// Ids "m-001", "m-002", … that are not in `taken` (compared case-folded), `count` of them, going
/// on from the highest number in use.
std::vector<std::string> freshIds(const std::set<std::string>& taken, std::size_t count);

} // namespace ncs::intake
