// SPDX-License-Identifier: MPL-2.0
/// A filled workbook held against another edition (core/edition/edition_change.hxx).
#pragma once

#include "uno/commands/call.hxx"

#include <string>

namespace ncs::uno::commands
{

struct EditionOutcome
{
    long withoutCounterpart = 0; ///< cells' names that keep their id
    long added = 0;              ///< answer rows for elements that are new to answer
};

/// Cells, lists and the setting; call it inside an UndoStep, and recalculate hard after it. Throws
/// Refused where a table cannot be edited.
EditionOutcome useEdition(const Call& call, const std::string& edition);

} // namespace ncs::uno::commands
