// SPDX-License-Identifier: MPL-2.0
/// The window into which people paste what they want to take into the Draft.
#pragma once

#include "uno/commands/call.hxx"

#include <optional>
#include <string>

namespace ncs::uno::commands
{

struct TypedText
{
    std::string text;
    std::string section;
};

/// Waits for the person; nothing when they cancel. Only for calls with a window.
std::optional<TypedText> askForText(const Call& call);

} // namespace ncs::uno::commands
