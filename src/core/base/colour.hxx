// SPDX-License-Identifier: MPL-2.0
/// Colours as 0xRRGGBB, and whether a text in one can be read on another (WCAG 2.1, contrast
/// ratio).
#pragma once

#include <optional>
#include <string_view>

namespace ncs::base
{

using Colour = long;

/// What states, notes and links are written in on a light ground.
inline constexpr Colour kMissingInk = 0x9b1c1c;
inline constexpr Colour kPartialInk = 0x7a4b00;
inline constexpr Colour kNearlyInk = 0x1e429f;
inline constexpr Colour kLinkInk = 0x0b5fa5;

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
