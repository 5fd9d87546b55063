// SPDX-License-Identifier: MPL-2.0
/// Figures as text, the same on every machine.
#pragma once

#include <optional>
#include <string>

namespace ncs::base
{

/// Shortest decimal that reads back as exactly the same double, with a point: 0.1,
/// 0.30000000000000004.
std::string shortestDecimal(double value);

/// A share from 0 to 1 as whole per cent, half away from zero, without a sign: 0.285 -> "29".
std::string wholePercent(double share);

/// A whole text that is a number with a point; nothing for anything else. Locale-free.
std::optional<double> parseDecimal(const std::string& text);

} // namespace ncs::base
