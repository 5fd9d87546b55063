// SPDX-License-Identifier: MPL-2.0
/// Colours as 0xRRGGBB, and whether a text in one can be read on another (WCAG 2.1, contrast
/// ratio).
#pragma once

#include <optional>
#include <string_view>

namespace ncs::base
{

using Colour = long;

/// Of "#rrggbb"; nothing for anything else.
std::optional<Colour> colourFrom(std::string_view text);

/// 1 (the same) to 21 (black on white).
double contrast(Colour one, Colour other);

inline constexpr double kReadable = 4.5;

/// The colour, made lighter or darker as far as needed to be read on the ground.
Colour readableOn(Colour ground, Colour colour);

/// `share` of the first, the rest of the second.
Colour mixed(Colour first, Colour second, double share);

} // namespace ncs::base
