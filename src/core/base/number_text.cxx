// SPDX-License-Identifier: MPL-2.0
#include "core/base/number_text.hxx"

#include <array>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>

namespace ncs::base
{

namespace
{

// Fixed notation needs up to 309 digits before the point, or some 340 after it.
constexpr std::size_t kLongestFixed = 512;

} // namespace

std::string shortestDecimal(double value)
{
    if (value == 0)
        return "0"; // never "-0"
    std::array<char, kLongestFixed> buffer{};
    const auto result = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

// 0.285 * 100 is 28.499999999999996 in binary: the share is rounded as people read it, in decimals.
std::string wholePercent(double share)
{
    const double scaled = share * 100;
    const double settled = std::round(scaled * 1e9) / 1e9;
    return shortestDecimal(std::round(settled));
}

std::optional<double> parseDecimal(const std::string& text)
{
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    double number = 0;
    stream >> number;
    if (!stream || !stream.eof())
        return std::nullopt;
    return number;
}

} // namespace ncs::base
