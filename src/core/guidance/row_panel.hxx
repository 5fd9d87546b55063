// SPDX-License-Identifier: MPL-2.0
/// The panel This row: what the element, item or measure under the cursor asks for, which rung is
/// missing and which cell to fill, check questions, where the Guide says it.
#pragma once

#include "core/guidance/situation.hxx"

#include <map>
#include <set>
#include <string>

namespace ncs::guidance
{

/// A cell of the workbook: name of the sheet, column and row from 0.
struct Cursor
{
    std::string sheet;
    long column = 0;
    long row = 0;
};

/// Check questions that somebody ticked: numbers from 0, by the element's concept.
using Ticks = std::map<std::string, std::set<long>>;

/// "incident-response:0,2;curricula:1", and back; what cannot be read is left out.
std::string toText(const Ticks& ticks);
Ticks ticksFrom(const std::string& text);

/// `element`: which of those that the row names, from 0.
Lines rowPanel(const Situation& situation,
               const Cursor& cursor,
               std::size_t element,
               const Ticks& ticks);

} // namespace ncs::guidance
