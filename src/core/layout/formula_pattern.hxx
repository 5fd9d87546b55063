// SPDX-License-Identifier: MPL-2.0
/// Placeholders in formulas and texts of a layout. What stands between braces is replaced:
///
///     IF({measure.element}="";"";NCS.LEVEL(ncs_draft;ncs_answers;{measure.element}))
///
/// The Calc API wants a function's programmatic name, which nobody should have to read in a layout:
/// `NCS.LEVEL(` becomes `ORG.NCSWORKBENCH.FUNCTIONS.LEVEL(`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::layout
{

/// The text for a placeholder's name, or nothing when there is no such placeholder.
using Resolver = std::function<std::optional<std::string>(const std::string& name)>;

/// With all placeholders replaced. Names that the resolver does not know are appended to `unknown`
/// and stay as they are. {1} … {9}, the arguments of texts, are left alone.
std::string
expanded(std::string_view pattern, const Resolver& resolver, std::vector<std::string>& unknown);

/// The formula with programmatic function names.
std::string withProgrammaticNames(std::string_view formula);

/// A text as it stands in a formula: in double quotes, its own doubled.
std::string textLiteral(std::string_view text);

} // namespace ncs::layout
