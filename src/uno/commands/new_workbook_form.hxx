// SPDX-License-Identifier: MPL-2.0
/// The window in which a person begins a workbook: one page, which Enter finishes as it stands.
#pragma once

#include "uno/commands/call.hxx"
#include "uno/workbook/workbook_builder.hxx"

#include <optional>

namespace ncs::uno::commands
{

/// Shows `usual` and gives what the person makes of it; nothing when they cancel. What cannot be
/// meant is said in the window, which then stays open. Only for calls with a window.
std::optional<workbook::NewWorkbook> askForNewWorkbook(const Call& call,
                                                       const workbook::NewWorkbook& usual);

} // namespace ncs::uno::commands
