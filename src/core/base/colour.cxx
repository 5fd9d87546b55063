// SPDX-License-Identifier: MPL-2.0
#include "core/base/colour.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ncs::base
{

namespace
{

std::array<long, 3> partsOf(Colour colour)
{
    return {(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff};
}

double luminance(Colour colour)
{
    const auto linear = [](long part)
    {
        const double value = static_cast<double>(part) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const auto parts = partsOf(colour);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
}

} // namespace

std::optional<Colour> colourFrom(std::string_view text)
{
    constexpr std::size_t kLength = 7;
    constexpr int kHexadecimal = 16;
    if (text.size() != kLength || text.front() != '#')
        return std::nullopt;
    Colour colour = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + 1, end, colour, kHexadecimal);
    if (read.ec != std::errc() || read.ptr != end || colour < 0)
        return std::nullopt;
    return colour;
}

double contrast(Colour one, Colour other)
{
    constexpr double kFlare = 0.05;
    const double first = luminance(one) + kFlare;
    const double second = luminance(other) + kFlare;
    return std::max(first, second) / std::min(first, second);
}

Colour mixed(Colour first, Colour second, double share)
{
    const auto one = partsOf(first);
    const auto other = partsOf(second);
    Colour colour = 0;
    for (std::size_t part = 0; part < one.size(); ++part)
        colour = (colour << 8) | std::lround(static_cast<double>(one[part]) * share +
                                             static_cast<double>(other[part]) * (1 - share));
    return colour;
}

Colour readableOn(Colour ground, Colour colour)
{
    constexpr Colour kWhite = 0xffffff;
    constexpr Colour kBlack = 0;
    constexpr int kSteps = 20;
    const Colour away = contrast(kWhite, ground) > contrast(kBlack, ground) ? kWhite : kBlack;
    for (int step = 0; step < kSteps; ++step)
    {
        const Colour tried = mixed(away, colour, static_cast<double>(step) / kSteps);
        if (contrast(tried, ground) >= kReadable)
            return tried;
    }
    return away;
}

} // namespace ncs::base
