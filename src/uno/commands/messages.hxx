// SPDX-License-Identifier: MPL-2.0
/// What a person gets to see of a command's outcome, and the same as values for programs.
#pragma once

#include "core/coverage/assessment.hxx"
#include "uno/commands/call.hxx"

#include <com/sun/star/uno/Any.hxx>

#include <optional>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

/// One finding in a line: place, what is wrong, next step.
std::string lineOf(const PlacedFinding& placed, const Call& call);

/// "34 %", or a dash where nothing counts.
std::string shareText(const Call& call, const std::optional<coverage::Share>& share);

/// What is wrong and what to do next, a line each.
std::string refusalText(const std::vector<PlacedFinding>& findings, const Call& call);

/// With a window: a refusal and a summary in a window of their own, anything else in a bar under
/// the toolbars that waits for nobody. Without a window: nothing.
void show(const Call& call, const Outcome& outcome);
void showRefusal(const Call& call, const std::string& message);

/// A fault without words of ours, in a window.
void showFault(const css::uno::Reference<css::uno::XComponentContext>& context,
               const css::uno::Reference<css::frame::XFrame>& frame,
               const std::string& message);

/// The command's Result: Status, Message, Findings, Files, Count and the outcome's further figures.
css::uno::Any resultOf(const Call& call,
                       const std::string& status,
                       const std::string& message,
                       const Outcome& outcome);

} // namespace ncs::uno::commands
