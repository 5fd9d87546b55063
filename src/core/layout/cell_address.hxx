// SPDX-License-Identifier: MPL-2.0
/// Places in a sheet, written as people write them: "B7", "B7:J12".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ncs::layout
{

/// Columns and rows count from 0: "A1" is {0, 0}.
struct Address
{
    long column = 0;
    long row = 0;
};

/// Both corners belong to it; first is above and left of last.
struct Range
{
    Address first;
    Address last;

    bool contains(const Range& other) const;
    bool overlaps(const Range& other) const;
};

/// Calc's limits; what lies beyond is refused.
inline constexpr long kMaxColumns = 1024;
inline constexpr long kMaxRows = 1048576;

/// "A" -> 0, "AB" -> 27; nothing for anything else.
std::optional<long> columnNumber(std::string_view letters);
std::string columnLetters(long column);

/// Without $ and sheet name; nothing when it cannot be read or lies outside the limits.
std::optional<Address> parseAddress(std::string_view text);

/// "B7" (one cell) or "B7:J12"; corners in the wrong order are refused.
std::optional<Range> parseRange(std::string_view text);

/// "B7".
std::string relativeName(const Address& address);
/// "$B$7" and "$B$7:$J$12".
std::string absoluteName(const Address& address);
std::string absoluteName(const Range& range);
/// "$'It''s here'.$B$7:$J$12": what a name or a list of choices refers to.
std::string absoluteName(const std::string& sheet, const Range& range);

} // namespace ncs::layout
