// SPDX-License-Identifier: MPL-2.0
/// Every command, and what it needs of the document in its frame: the one list of both.
///
///     const Command* command = commandNamed("check");
///     if (const char* reason = whyNot(*command, traitsOf(model))) ... // "menu.off-no-workbook"
#pragma once

#include "uno/commands/call.hxx"
#include "uno/commands/document_traits.hxx"

#include <string>

namespace ncs::uno::commands
{

/// What every command's URL begins with.
inline constexpr char kProtocol[] = "org.ncsworkbench:";

struct Command
{
    const char* name = nullptr; ///< as in org.ncsworkbench:<name>
    Outcome (*carryOut)(const Call&) = nullptr;
    Traits needs = 0;
    bool readsWorkbook = true; ///< by the lists too that the workbook brings with it
};

/// Null for a name of none.
const Command* commandNamed(const std::string& name);

/// The id of the text that says what the document lacks; null when the command can work. What a
/// document of these traits has wrong inside, the command itself finds out and refuses.
const char* whyNot(const Command& command, Traits traits);

} // namespace ncs::uno::commands
